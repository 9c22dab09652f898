#pragma once

#include <cueclip/time.h>

#include <optional>
#include <string_view>

#include "transcript/format/xml/xml_tree.h"

namespace cueclip {

/// What a TTML document's root says of how its times count (W3C TTML2, 7.2).
struct TtmlClock {
  enum class Drop { kNone, kNtsc, kPal };

  double frame_rate = 30;
  double multiplier = 1;      ///< of the frame rate: 1000/1001
  double sub_frame_rate = 1;  ///< parts of a frame
  double tick_rate = 1;
  bool is_smpte = false;  ///< every time counts frames
  Drop drop = Drop::kNone;
};

[[nodiscard]] TtmlClock ttml_clock(const xmlNode* root);

/// A time expression: `hh:mm:ss`, with decimals or with `:frames[.parts]`; a number with `h m s ms f t`; and
/// as Apple writes, `m:ss.mmm` and `s.mmm`. Perhaps below 0. Nothing where it is something else.
[[nodiscard]] std::optional<Time> ttml_time(std::string_view text, const TtmlClock& clock);

}  // namespace cueclip
