#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Positions and lengths in time, and the one place where they become sample and frame indices.
///
/// A Time is a whole number of microseconds, so sums are exact. An index of a sample or a frame is rounded
/// once, by the function below that says how; it is never accumulated.
namespace cueclip {

/// A position (from the start of the recording, or of the clip) or a length, in microseconds.
using Time = std::chrono::microseconds;

/// Positions at or above this are refused wherever one is read: 100 hours.
inline constexpr Time kLongestTime = std::chrono::hours{100};

/// Half open: `start` belongs to the range and `end` does not.
///
///     start            end
///       |################|
struct TimeRange {
  Time start{};
  Time end{};

  [[nodiscard]] Time length() const { return end - start; }
  [[nodiscard]] bool empty() const { return end <= start; }
  [[nodiscard]] bool contains(Time at) const { return start <= at && at < end; }
  [[nodiscard]] bool overlaps(const TimeRange& other) const { return start < other.end && other.start < end; }
  friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// Seconds as a floating point number, for printing and for signal arithmetic.
[[nodiscard]] double seconds(Time at);

/// The Time nearest to a number of seconds. The number has to be finite and below kLongestTime.
[[nodiscard]] Time from_seconds(double value);

/// The sample nearest to `at`, halves away from zero, at `rate` samples a second.
[[nodiscard]] std::int64_t nearest_sample(Time at, int rate);

/// The position of a sample, rounded to the nearest microsecond.
[[nodiscard]] Time time_of_sample(std::int64_t sample, int rate);

/// The frame nearest to `at`: where a change belongs that is heard at `at`.
[[nodiscard]] std::int64_t nearest_frame(Time at, int fps);

/// When frame `frame` begins, rounded to the nearest microsecond.
[[nodiscard]] Time time_of_frame(std::int64_t frame, int fps);

/// How many frames it takes to cover `length`: rounded up, so that no sound is without a picture.
[[nodiscard]] std::int64_t frames_covering(Time length, int fps);

/// Reads `[h:]mm:ss[.fraction]`, or plain seconds (`12`, `12.5`). Nothing for anything else, for minutes or
/// seconds over 59 behind a colon, and for kLongestTime or more.
[[nodiscard]] std::optional<Time> parse_time(std::string_view text);

/// `8:14`, `1:02:03.250`: the shortest that parse_time reads back to the millisecond.
[[nodiscard]] std::string format_time(Time at);

/// `0:12`, `1:02:03`: whole seconds, cut down, as a player shows them.
[[nodiscard]] std::string format_clock(Time at);

}  // namespace cueclip
