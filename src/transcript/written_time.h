#pragma once

#include <cueclip/time.h>

#include <optional>
#include <string_view>
#include <vector>

#include "transcript/timestamp.h"

/// Times as editors, recognisers and people write them into tables and texts. What some of them mean, only
/// the other times of their file tell: so they are read as written first, and become a Time by its rules.
namespace cueclip {

enum class TimeKind {
  kClock,       ///< `[h:]mm:ss[.fff]`
  kFrames,      ///< `hh:mm:ss:ff`
  kDropFrames,  ///< `hh:mm:ss;ff`, also with `;` throughout: 29.97 frames a second, with dropped numbers
  kTenths,      ///< `#hh:mm:ss-t#`
};

/// A time as it is written.
struct WrittenTime {
  TimeKind kind = TimeKind::kClock;
  std::int64_t whole = 0;    ///< seconds
  std::size_t fields = 0;    ///< of hours, minutes and seconds: two or three
  bool is_unpadded = false;  ///< a field behind the first colon has one digit
  bool is_negative = false;
  Digits fraction;  ///< decimals, or frames, or tenths
};

/// Takes the time that a text begins with; leaves the text as it is where it begins with none. Seconds have
/// two digits, and minutes where hours stand before them, unless a fraction is behind all three
/// (`0:0:6.90`).
[[nodiscard]] std::optional<WrittenTime> take_written_time(std::string_view& text);

/// What the times of one file mean.
struct ClockRules {
  bool fractions_are_milliseconds = false;  ///< `.90` is 90 ms: Teams pads nothing
  FrameRate rate{25};                       ///< of times in frames
  bool has_frames = false;
};

/// The rate of frames is the least of 25, 30, 50 and 60 a second that all numbers of frames are below; of
/// dropped ones 29.97, or 59.94. If any field behind a first colon has one digit, fractions are
/// milliseconds.
[[nodiscard]] ClockRules clock_rules(const std::vector<WrittenTime>& times);

/// What is negative is 0.
[[nodiscard]] Time time_of(const WrittenTime& written, const ClockRules& rules);

/// A number of seconds, with a point or a comma before decimals; nothing where a text is anything else.
[[nodiscard]] std::optional<double> decimal_number(std::string_view text);

/// The Time of a number of seconds, of any size: what is negative stays so and what is beyond kLongestTime is
/// that, so that either is refused as a cue's time.
[[nodiscard]] Time time_of_number(double value);

}  // namespace cueclip
