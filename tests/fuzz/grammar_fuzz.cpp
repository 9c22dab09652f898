#include <cueclip/options.h>
#include <cueclip/plan.h>
#include <cueclip/selection.h>

#include "fuzz/expect.h"
#include "transcript/language.h"

namespace {

using namespace cueclip;
using fuzz::expect;
using fuzz::is_taken;

constexpr Time kMillisecond = std::chrono::milliseconds{1};

void check_time(std::string_view text) {
  const auto time = parse_time(text);
  if (!time) return;
  expect(*time >= Time{0} && *time < kLongestTime, "a time is within 100 hours");
  if (*time + kMillisecond >= kLongestTime) return;
  const auto again = parse_time(format_time(*time));
  expect(again && *again - *time <= kMillisecond / 2 && *time - *again <= kMillisecond / 2,
         "a time is read back to the millisecond");
}

/// A passage is described as it can be typed.
void check_passage(std::string_view text) {
  is_taken([&] {
    const CueSelection cues = parse_cues(text);
    const std::string typed = describe(cues).substr(5);
    expect(parse_cues(typed) == cues, "cues are read back");
    for (const CueSpan& span : cues) expect(span.first >= 1 && span.last >= span.first, "a span is in order");
  });
  is_taken([&] {
    const TimeRange range = parse_time_range(text);
    expect(range.start >= Time{0} && range.end > range.start, "a range is in order");
    expect(range.end < 2 * kLongestTime, "a range ends within 200 hours");
  });
  is_taken([&] { expect(!parse_quote(text).text.empty(), "a quote has a word"); });
}

void check_look(std::string_view text) {
  is_taken([&] {
    const Colour colour = parse_colour(text);
    expect(parse_colour(format_colour(colour)) == colour, "a colour is read back");
  });
  is_taken([&] {
    const Shape shape = parse_shape(text);
    expect(shape.width % 2 == 0 && shape.height % 2 == 0, "a frame's sides are even");
    expect(shape.width >= 240 && shape.width <= 3840 && shape.height >= 240 && shape.height <= 3840,
           "a frame is in its range");
  });
  is_taken([&] { (void)parse_shapes(text); });
  is_taken([&] { (void)parse_waveform_kind(text); });
}

void check_others(std::string_view text) {
  is_taken([&] { expect(parse_pad(text).head >= Time{0}, "a pad isn't negative"); });
  is_taken([&] { (void)parse_loudness(text); });
  is_taken([&] { (void)parse_offset(text); });
  is_taken([&] { (void)parse_beside(text); });
  is_taken([&] { (void)parse_link_time(text); });
  is_taken([&] {
    const SpeakerOption speaker = parse_speaker(text);
    expect(!speaker.label.empty() || !speaker.name.empty(), "a speaker has a label or a name");
  });
  is_taken([&] {
    const Replacement replacement = parse_replacement(text);
    (void)mended(std::string{text}, {replacement});
  });
  is_taken([&] {
    for (const std::string& tag : parse_tags(text))
      expect(tag.size() > 1 && tag.starts_with('#'), "a tag begins with its mark");
  });
  (void)language_tag(text);
}

}  // namespace

/// What people type as the value of an option. The program gets it as arguments, which hold no NUL.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  if (text.find('\0') != std::string_view::npos) return -1;
  check_time(text);
  check_passage(text);
  check_look(text);
  check_others(text);
  return 0;
}
