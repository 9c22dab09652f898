#pragma once

#include <cueclip/plan.h>

#include <optional>
#include <utility>

namespace cueclip {

/// The two who speak in a clip, as indices into its speakers in the order in which they do, where exactly two
/// speak and both have a picture.
[[nodiscard]] std::optional<std::pair<int, int>> split_faces(const ClipPlan& plan);

/// Whether their pictures take the place of the cover: the style wants that, and the cover has a place of its
/// own.
[[nodiscard]] bool splits_cover(const ClipPlan& plan);

/// Whether a speaker's picture stands beside the name: there is one, and it stands nowhere else.
[[nodiscard]] bool has_face_beside_name(const ClipPlan& plan, const Speaker& speaker);

}  // namespace cueclip
