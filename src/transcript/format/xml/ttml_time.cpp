#include "transcript/format/xml/ttml_time.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostTtmlDigits = 15;  // more change nothing that can be told
constexpr double kLargestTtmlNumber = 1e14;
constexpr double kFurthestTtmlTime = 1000.0 * 3600;  // seconds

/// Digits, and those behind a point or comma.
struct Number {
  double whole = 0;
  double part = 0;   ///< as a whole number: 25 of ".25"
  double scale = 1;  ///< what `part` is to be divided by

  [[nodiscard]] double value() const { return whole + part / scale; }
};

std::optional<double> take_whole(std::string_view& text, double& scale) {
  const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
  if (end == 0) return std::nullopt;
  double value = 0;
  for (std::size_t i = 0; i < std::min(end, kMostTtmlDigits); ++i) {
    value = value * 10 + (text[i] - '0');
    scale *= 10;
  }
  text.remove_prefix(end);
  return value;
}

std::optional<Number> take_number(std::string_view& text) {
  Number number;
  double ignored = 1;
  const auto whole = take_whole(text, ignored);
  if (!whole || *whole >= kLargestTtmlNumber) return std::nullopt;
  number.whole = *whole;
  if (text.size() < 2 || (text[0] != '.' && text[0] != ',')) return number;
  auto rest = text.substr(1);
  double scale = 1;
  if (const auto part = take_whole(rest, scale)) {
    number.part = *part;
    number.scale = scale;
    text = rest;
  }
  return number;
}

std::optional<double> positive(const xmlNode* root, std::string_view name) {
  const auto said = attribute_of(root, name);
  if (!said) return std::nullopt;
  std::string_view text = trimmed(*said);
  const auto number = take_number(text);
  return number && number->value() > 0 ? std::optional{number->value()} : std::nullopt;
}

/// "1000 1001"; in old files with a colon.
double multiplier_of(const xmlNode* root) {
  const auto said = attribute_of(root, "frameRateMultiplier");
  std::string_view text = trimmed(said.value_or(""));
  const auto over = take_number(text);
  text.remove_prefix(std::min(text.find_first_not_of(" :/"), text.size()));
  const auto under = take_number(text);
  if (!over || over->value() <= 0 || (under && under->value() <= 0)) return 1;
  return under ? over->value() / under->value() : over->value();
}

/// Seconds of a number with a metric behind it.
std::optional<double> offset_seconds(double value, std::string_view metric, const TtmlClock& clock) {
  if (metric == "h") return value * 3600;
  if (metric == "m") return value * 60;
  if (metric == "s") return value;
  if (metric == "ms") return value / 1000;
  if (metric == "f") return value / (clock.frame_rate * clock.multiplier);
  if (metric == "t") return value / clock.tick_rate;
  return std::nullopt;
}

/// How many frame numbers were left out up to a time in whole minutes (SMPTE 12M).
double dropped_frames(double minutes, TtmlClock::Drop drop) {
  if (drop == TtmlClock::Drop::kNtsc) return 2 * (minutes - std::floor(minutes / 10));
  if (drop == TtmlClock::Drop::kPal) return 4 * (std::floor(minutes / 2) - std::floor(minutes / 20));
  return 0;
}

/// Seconds of hours, minutes, seconds and frames.
double clock_seconds(double seconds, double frames, const TtmlClock& clock) {
  const double rate = clock.frame_rate * clock.multiplier;
  if (!clock.is_smpte) return seconds + frames / rate;
  return (seconds * clock.frame_rate + frames - dropped_frames(std::floor(seconds / 60), clock.drop)) / rate;
}

}  // namespace

TtmlClock ttml_clock(const xmlNode* root) {
  TtmlClock clock;
  const auto rate = positive(root, "frameRate");
  clock.frame_rate = rate.value_or(clock.frame_rate);
  clock.multiplier = multiplier_of(root);
  clock.sub_frame_rate = positive(root, "subFrameRate").value_or(1);
  clock.tick_rate = positive(root, "tickRate").value_or(rate ? *rate * clock.sub_frame_rate : 1);
  clock.is_smpte = attribute_of(root, "timeBase") == "smpte";
  const auto drop = attribute_of(root, "dropMode");
  if (drop == "dropNTSC") clock.drop = TtmlClock::Drop::kNtsc;
  if (drop == "dropPAL") clock.drop = TtmlClock::Drop::kPal;
  return clock;
}

std::optional<Time> ttml_time(std::string_view text, const TtmlClock& clock) {
  text = trimmed(text);
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  std::array<Number, 4> fields{};
  std::size_t count = 0;
  while (true) {
    const auto number = count < fields.size() ? take_number(text) : std::nullopt;
    if (!number) return std::nullopt;
    fields[count++] = *number;
    if (text.empty() || (text[0] != ':' && text[0] != ';')) break;
    text.remove_prefix(1);
  }
  double seconds = 0;
  if (!text.empty()) {
    const auto offset = count == 1 ? offset_seconds(fields[0].value(), text, clock) : std::nullopt;
    if (!offset) return std::nullopt;
    seconds = *offset;
  } else {
    for (std::size_t i = 0; i < std::min<std::size_t>(count, 3); ++i)
      seconds = seconds * 60 + fields[i].value();
    const double frames = count == 4 ? fields[3].whole + fields[3].part / clock.sub_frame_rate : 0;
    seconds = clock_seconds(seconds, frames, clock);
  }
  if (!(seconds < kFurthestTtmlTime)) return std::nullopt;
  return from_seconds(is_negative ? -seconds : seconds);
}

}  // namespace cueclip
