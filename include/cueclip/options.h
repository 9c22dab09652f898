#pragma once

#include <cueclip/plan.h>
#include <cueclip/style.h>
#include <cueclip/time.h>

#include <optional>
#include <string_view>
#include <vector>

/// The values of options as they are typed, on the command line or in an episode file. What isn't one throws
/// Error (kUsage). Others are beside what they make: parse_speaker, parse_shape, parse_quote.
namespace cueclip {

inline constexpr int kMostFps = 120;
inline constexpr double kLongestFade = 10;          ///< seconds
inline constexpr double kLongestOutro = 30;         ///< seconds
inline constexpr double kLongestMaxLength = 36000;  ///< seconds

/// Air before and after a range.
struct Pad {
  Time head;
  Time tail;
};

/// Reads `HEAD,TAIL` or one number for both, in seconds from 0 to 30.
[[nodiscard]] Pad parse_pad(std::string_view text);

/// Reads a number of LUFS from -70 to -5; none for `off`.
[[nodiscard]] std::optional<double> parse_loudness(std::string_view text);

/// Reads a number of seconds, of less than ten hours either way; none for `auto`.
[[nodiscard]] std::optional<Time> parse_offset(std::string_view text);

/// Reads a number of frames a second from 1 to kMostFps: `25`, `29.97`, `30000/1001`, as read_frame_rate
/// does.
[[nodiscard]] FrameRate parse_frame_rate(std::string_view text);

/// Reads `SHAPE,...`.
[[nodiscard]] std::vector<Shape> parse_shapes(std::string_view text);

/// Reads the number of a sound track, from 1 to 1000.
[[nodiscard]] int parse_track(std::string_view text);

/// Reads `draft`, `good` or `best`.
[[nodiscard]] Quality parse_quality(std::string_view text);

/// Reads `bands` or `whole`.
[[nodiscard]] VideoEncoding parse_encoder(std::string_view text);

}  // namespace cueclip
