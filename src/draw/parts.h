#pragma once

#include <cueclip/plan.h>

#include <memory>
#include <vector>

#include "draw/layout.h"
#include "draw/moving_part.h"

/// The parts that move, one file each; waveform.h has one more.
namespace cueclip {

/// The words of the card that shows, and in the accent the one that is being said where the plan wants that.
/// Cards are shaped here, once. A plate lies under them where `still` gives them less than 7:1, but over none
/// of `others`.
[[nodiscard]] std::unique_ptr<const MovingPart> make_words(const ClipPlan& plan, const Canvas& still,
                                                           Typesetter& typesetter,
                                                           const std::vector<Rect>& others);

/// The words as a person has edited them: the plan's script, drawn as it is.
[[nodiscard]] std::unique_ptr<const MovingPart> make_edited_words(const ClipPlan& plan);

/// The name and mark of who speaks, from a change of speaker to the next, and the role the first time. A
/// plate lies under them where `still` gives them less than 4.5:1, but over none of `others`.
[[nodiscard]] std::unique_ptr<const MovingPart> make_speaker_name(const ClipPlan& plan, const Canvas& still,
                                                                  Typesetter& typesetter,
                                                                  const std::vector<Rect>& others);

/// The part of the clip that is played, from nothing at frame 0 to all at the last.
[[nodiscard]] std::unique_ptr<const MovingPart> make_progress(const Colour& colour, const Rect& box,
                                                              std::int64_t frames);

/// `0:12 / 0:29`: its digits stand in places of one width, so that nothing shifts.
[[nodiscard]] std::unique_ptr<const MovingPart> make_clock(const ClipPlan& plan, const Layout& layout,
                                                           const Canvas& still, Typesetter& typesetter);

/// The pictures of two who speak in turns, in place of the cover: split_faces() finds them.
[[nodiscard]] std::unique_ptr<const MovingPart> make_split_faces(const ClipPlan& plan, const Rect& box,
                                                                 double radius);

/// The picture of who speaks; where there is none, a disc with the initials if the style wants one.
[[nodiscard]] std::unique_ptr<const MovingPart> make_avatar(const ClipPlan& plan, const Rect& box,
                                                            Typesetter& typesetter);

}  // namespace cueclip
