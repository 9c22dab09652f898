#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <numeric>
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

/// Frames a second, a fraction in lowest terms: what is called 29.97 is 30000/1001.
class FrameRate {
 public:
  /// A whole number of frames a second, from 0: such a rate is written as a number wherever one is asked for.
  constexpr FrameRate(int whole) : numerator_{whole} {}

  /// 29.97 would be 29, and which fraction it means only read_frame_rate can tell.
  FrameRate(double) = delete;

  /// So many frames, from 0, in so many seconds, from 1.
  constexpr FrameRate(int frames, int in_seconds)
      : numerator_{frames / std::gcd(frames, in_seconds)},
        denominator_{in_seconds / std::gcd(frames, in_seconds)} {}

  [[nodiscard]] constexpr int numerator() const { return numerator_; }
  [[nodiscard]] constexpr int denominator() const { return denominator_; }

  /// As a floating point number, for what needn't be exact.
  [[nodiscard]] constexpr double per_second() const { return static_cast<double>(numerator_) / denominator_; }

  friend constexpr bool operator==(const FrameRate&, const FrameRate&) = default;
  friend constexpr std::strong_ordering operator<=>(const FrameRate& a, const FrameRate& b) {
    return std::int64_t{a.numerator_} * b.denominator_ <=> std::int64_t{b.numerator_} * a.denominator_;
  }

 private:
  int numerator_;
  int denominator_ = 1;
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
[[nodiscard]] std::int64_t nearest_frame(Time at, FrameRate fps);

/// When frame `frame` begins, rounded to the nearest microsecond.
[[nodiscard]] Time time_of_frame(std::int64_t frame, FrameRate fps);

/// How many frames it takes to cover `length`: rounded up, so that no sound is without a picture.
[[nodiscard]] std::int64_t frames_covering(Time length, FrameRate fps);

/// Reads `[h:]mm:ss[.fraction]`, or plain seconds (`12`, `12.5`). Nothing for anything else, for minutes or
/// seconds over 59 behind a colon, and for kLongestTime or more.
[[nodiscard]] std::optional<Time> parse_time(std::string_view text);

/// `8:14`, `1:02:03.250`: the shortest that parse_time reads back to the millisecond.
[[nodiscard]] std::string format_time(Time at);

/// `0:12`, `1:02:03`: whole seconds, cut down, as a player shows them.
[[nodiscard]] std::string format_clock(Time at);

/// Reads `25`, `12.5` or `30000/1001`. A decimal of two places or more that is 1000/1001 of 24, 30, 48, 60 or
/// 120, rounded to as many, is that exactly: `23.976`, `23.98`, `29.97`, `59.94` are names (Rec. ITU-R
/// BT.2020 has the rates). Any other decimal is what it says. Nothing for anything else, nor where a number
/// of the fraction in lowest terms is over ten million.
[[nodiscard]] std::optional<FrameRate> read_frame_rate(std::string_view text);

/// `25`, `29.97`, `23.976`: rounded to three places, as rates are named.
[[nodiscard]] std::string format_frame_rate(FrameRate rate);

}  // namespace cueclip
