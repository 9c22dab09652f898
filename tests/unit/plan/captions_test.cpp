#include "plan/captions.h"

#include <random>

#include "caption/spaced_text.h"
#include "support/odd_words.h"
#include "transcript/words.h"

namespace cueclip {
namespace {

constexpr double kPixels = 10;  // of every character

/// Room for this many characters a line, at full size.
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

/// Cues that follow one another, overlap, or leave gaps.
CaptionedRange talk(std::mt19937& random) {
  CaptionedRange range;
  Time at{};
  for (int number = 1; number <= 6; ++number) {
    const Time length{500'000 + random() % 9'000'000};
    range.cues.push_back(
        {number, {at, at + length}, random() % 2 == 0 ? "A" : "B", test::odd_words(random), 0});
    range.sound.end = std::max(range.sound.end, at + length);
    at += Time{200'000 + random() % 10'000'000};
  }
  return range;
}

/// The characters of texts, but for spaces.
std::u32string characters_of(const std::vector<std::string>& texts) {
  std::u32string characters;
  for (const auto& text : texts) characters += spaced_text(text).characters;
  std::erase(characters, U'\u2010');  // drawn where a word is divided
  return characters;
}

void expect_ordered(const CaptionTrack& track, std::int64_t frames) {
  std::int64_t free = 0;
  for (const Card& card : track.cards) {
    EXPECT_GE(card.frames.first, free);
    EXPECT_GT(card.frames.length(), 0);
    free = card.frames.end;
    Time begun{};
    for (const CaptionWord& word : card.words) {
      EXPECT_GE(word.time.start, begun) << word.text;
      EXPECT_GE(word.time.end, word.time.start) << word.text;
      begun = word.time.start;
    }
  }
  EXPECT_LE(free, frames);
}

/// Words that lean on the next cue's may stand with that: of all cues in turn, none is lost or moved out of
/// order.
void expect_all_words(const CaptionTrack& track, const std::vector<Cue>& cues) {
  std::vector<std::string> said;
  std::vector<std::string> shown;
  std::vector<std::string> timed;
  for (const Cue& cue : cues) {
    said.push_back(cue.text);
    for (const Card& card : track.cards) {
      if (card.cue != cue.name()) continue;
      shown.insert(shown.end(), card.lines.begin(), card.lines.end());
      for (const CaptionWord& word : card.words) timed.push_back(word.text);
    }
  }
  EXPECT_EQ(characters_of(shown), characters_of(said));
  EXPECT_EQ(characters_of(timed), characters_of(said));
}

TEST(PlanCaptions, ShowsEveryWordOnceInOrderWhateverIsSaid) {
  std::mt19937 random{33};
  for (int round = 0; round < 200; ++round) {
    const CaptionedRange range = talk(random);
    CaptionSetting setting;
    setting.fps = 24 + static_cast<int>(random() % 37);
    setting.room = room_for(8 + static_cast<int>(random() % 30), 1 + static_cast<int>(random() % 3));
    setting.language = std::array{"", "fr", "en", "ja", "ar"}.at(random() % 5);
    setting.frames = frames_covering(range.sound.end, setting.fps);
    const PlannedCaptions planned = plan_captions({range}, {}, setting);
    expect_ordered(planned.shown, setting.frames);
    expect_all_words(planned.said(), range.cues);
    if (HasFailure()) {
      for (const Cue& cue : range.cues)
        ADD_FAILURE() << seconds(cue.time.start) << "-" << seconds(cue.time.end) << " " << cue.text;
      return;
    }
  }
}

TEST(PlanCaptions, ACueOfNoBreakSpacesHasNoCard) {
  CaptionedRange range;
  range.sound = {Time{0}, std::chrono::seconds{4}};
  range.cues = {{1, {Time{0}, std::chrono::seconds{2}}, "A", "\u00a0", 0},
                {2, {std::chrono::seconds{2}, std::chrono::seconds{4}}, "A", "Words.", 0}};
  CaptionSetting setting;
  setting.room = room_for(20, 2);
  setting.frames = 120;
  const CaptionTrack track = plan_captions({range}, {}, setting).shown;
  ASSERT_EQ(track.cards.size(), 1u);
  EXPECT_EQ(track.cards[0].cue, 2);
  EXPECT_EQ(said_words({range}, {}, "en").size(), 1u);
}

}  // namespace
}  // namespace cueclip
