#include <cueclip/error.h>
#include <cueclip/options.h>

#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace cueclip {

namespace {

constexpr double kMostPad = 30;
constexpr double kMostOffset = 36'000;  // ten hours: longer than any recording is wrong by
constexpr double kQuietest = -70;       // LUFS: the gate of EBU R 128, below which nothing is measured
constexpr double kLoudest = -5;
constexpr double kMostTracks = 1000;

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

Pad parse_pad(std::string_view text) {
  const auto comma = text.find(',');
  const auto head = number(text.substr(0, comma));
  const auto tail = comma == std::string_view::npos ? head : number(text.substr(comma + 1));
  const auto in_range = [](const std::optional<double>& value) {
    return value && *value >= 0 && *value <= kMostPad;
  };
  if (!in_range(head) || !in_range(tail))
    throw Error{Failure::kUsage,
                fmt::format("--pad {} is not two lengths from 0 to {} seconds", printable(text), kMostPad),
                "Write --pad HEAD,TAIL: 0.15,0.35"};
  return {from_seconds(*head), from_seconds(*tail)};
}

std::optional<double> parse_loudness(std::string_view text) {
  if (text == "off") return std::nullopt;
  const auto level = number(text);
  if (level && *level >= kQuietest && *level <= kLoudest) return level;
  throw Error{Failure::kUsage, fmt::format("--loudness {} is no loudness", printable(text)),
              fmt::format("Write a number of LUFS from {} to {}, or off", kQuietest, kLoudest)};
}

std::optional<Time> parse_offset(std::string_view text) {
  if (text == "auto") return std::nullopt;
  const auto value = number(text);
  if (value && std::abs(*value) < kMostOffset) return from_seconds(*value);
  throw Error{
      Failure::kUsage, fmt::format("--offset {} is no number of seconds", printable(text)),
      "Write how much later the words are heard than the transcript says: 31.2, or -31.2 for earlier; "
      "or auto"};
}

FrameRate parse_frame_rate(std::string_view text) {
  const auto rate = read_frame_rate(text);
  if (rate && *rate >= 1 && *rate <= kMostFps) return *rate;
  throw Error{
      Failure::kUsage,
      fmt::format("--fps {} is not a number of frames a second from 1 to {}", printable(text), kMostFps),
      "Write a whole number, a decimal of few places or a fraction: 25, 29.97 or 30000/1001"};
}

std::vector<Shape> parse_shapes(std::string_view text) {
  std::vector<Shape> shapes;
  while (true) {
    const auto comma = text.find(',');
    shapes.push_back(parse_shape(text.substr(0, comma)));
    if (comma == std::string_view::npos) return shapes;
    text.remove_prefix(comma + 1);
  }
}

int parse_track(std::string_view text) {
  const auto value = number(text);
  if (value && *value >= 1 && *value <= kMostTracks && *value == std::floor(*value))
    return static_cast<int>(*value);
  throw Error{Failure::kUsage, fmt::format("--track {} is no number of a sound track", printable(text)),
              "Write 1 for the first of the recording's sound tracks, 2 for the second"};
}

Quality parse_quality(std::string_view text) {
  if (text == "draft") return Quality::kDraft;
  if (text == "good") return Quality::kGood;
  if (text == "best") return Quality::kBest;
  throw Error{Failure::kUsage, fmt::format("the quality {} isn't known", printable(std::string{text})),
              "There is: draft, good, best"};
}

WordTimes parse_word_times(std::string_view text) {
  if (text == "sound") return WordTimes::kSound;
  if (text == "transcript") return WordTimes::kTranscript;
  throw Error{Failure::kUsage, fmt::format("words' times can't come from {}", printable(std::string{text})),
              "Write --words sound, or --words transcript"};
}

VideoEncoding parse_encoder(std::string_view text) {
  if (text == "bands") return VideoEncoding::kBands;
  if (text == "whole") return VideoEncoding::kWhole;
  throw Error{Failure::kUsage, fmt::format("the encoder {} isn't known", printable(std::string{text})),
              "There is: bands, whole"};
}

}  // namespace cueclip
