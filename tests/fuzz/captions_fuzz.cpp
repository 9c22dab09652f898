#include <map>

#include <fmt/format.h>
#include <fuzzer/FuzzedDataProvider.h>

#include "caption/spaced_text.h"
#include "fuzz/expect.h"
#include "plan/captions.h"
#include "transcript/source_text.h"
#include "transcript/words.h"

namespace {

using namespace cueclip;
using fuzz::expect;
using namespace std::chrono_literals;

constexpr double kPixels = 10;  // of every character

/// Room for this many characters a line.
RoomAtScale room_for(int characters, int lines) {
  return [=](double scale, std::string_view /*text*/) {
    return CardRoom{characters * kPixels / scale, lines, 37, [](const std::vector<std::string>& texts) {
                      std::vector<double> widths;
                      for (const auto& text : texts)
                        widths.push_back(kPixels * static_cast<double>(count_code_points(text)));
                      return widths;
                    }};
  };
}

/// A cue a line; they follow, overlap or leave gaps.
CaptionedRange range_of(const std::string& text, FuzzedDataProvider& more) {
  CaptionedRange range;
  Time at{};
  for (const std::string& line : source_text({}, text).lines) {
    const std::string words = single_spaced(line);
    if (words.empty()) continue;
    const Time length{more.ConsumeIntegralInRange<std::int64_t>(1, 12'000'000)};
    const int number = static_cast<int>(range.cues.size()) + 1;
    range.cues.push_back({number, {at, at + length}, number % 2 == 0 ? "A" : "B", words, 0});
    range.sound.end = std::max(range.sound.end, at + length);
    at += Time{more.ConsumeIntegralInRange<std::int64_t>(0, 15'000'000)};
  }
  return range;
}

std::string without_spaces(std::string_view text) {
  std::u32string kept = spaced_text(text).characters;
  std::string result;
  for (const char32_t character : kept) result += fmt::format("{:x} ", static_cast<unsigned>(character));
  return result;
}

/// What is shown and timed of a cue.
struct Words {
  std::string shown;
  std::string said;
};

void add(std::map<CueName, Words>& cues, const Card& card) {
  Words& words = cues[card.cue];
  for (const std::string& line : card.lines) words.shown += line;
  Time begun{};
  for (const CaptionWord& word : card.words) {
    expect(word.time.end >= word.time.start && word.time.start >= begun, "words are in order");
    begun = word.time.start;
    words.said += word.text;
  }
}

void check(const PlannedCaptions& planned, const CaptionedRange& range, const CaptionSetting& setting) {
  std::int64_t reached = 0;
  std::map<CueName, Words> cues;
  for (const Card& card : planned.shown.cards) {
    expect(card.frames.first >= reached && card.frames.length() > 0, "cards are in order");
    expect(card.frames.end <= setting.frames, "a card ends with the clip");
    reached = card.frames.end;
    const CardRoom room = setting.room(card.scale);
    expect(card.lines.size() <= static_cast<std::size_t>(room.lines),
           "a card has as many lines as there may be");
    for (const std::string& line : card.lines)
      expect(room.widths({line}).front() <= room.width, "a line fits");
    add(cues, card);
  }
  for (const LeftOut& one : planned.left_out) {
    expect(!cues.contains(one.card.cue), "what is left out isn't shown");
    add(cues, one.card);
  }
  for (const Cue& cue : range.cues) {
    expect(without_spaces(cues[cue.name()].shown) == without_spaces(cue.text),
           "the words shown are the words given");
    expect(without_spaces(cues[cue.name()].said) == without_spaces(cue.text),
           "the words timed are the words given");
  }
}

}  // namespace

/// Splitting into cards and timing them: every word is on one card, in order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider more{data, size};
  CaptionSetting setting;
  const int fps = more.ConsumeIntegralInRange(1, 120);
  setting.room = room_for(more.ConsumeIntegralInRange(1, 40), more.ConsumeIntegralInRange(1, 3));
  setting.language = more.PickValueInArray({"", "fr", "fr-CA", "en", "ja", "zh", "th", "ko", "ar"});
  const std::string bytes = more.ConsumeRandomLengthString();
  const CaptionedRange range = range_of(fuzz::as_utf8(bytes), more);
  setting.fps = {fps * 1000, more.ConsumeBool() ? 1001 : 1000};  // last: inputs that are kept have none
  setting.frames = frames_covering(range.sound.end, setting.fps);
  fuzz::is_taken([&] { check(plan_captions({range}, {}, setting), range, setting); });
  return 0;
}
