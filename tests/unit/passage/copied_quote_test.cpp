#include <cueclip/error.h>
#include <cueclip/search.h>

#include <algorithm>
#include <random>

#include <fmt/format.h>

#include "support/temporary_folder.h"
#include "transcript/words.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

Transcript interview() {
  Transcript made;
  made.file = "interview.srt";
  const auto say = [&](const char* speaker, const char* text) {
    const auto number = static_cast<int>(made.cues.size()) + 1;
    const Time start = 14s * number;
    made.cues.push_back({number, {start, start + 9s}, speaker, text, 0});
  };
  say("Maren Holt", "Before the lock opens, who is it that you ask, Ada?");     // 1, at 0:14
  say("Ada", "Nobody. The water asks first, and it never waits for answers.");  // 2, at 0:28
  say("Ivo B.", "I was told the same at half past 12:05, by the ferry.");       // 3, at 0:42
  say("Maren Holt", "And then Ivo came with his lamp and said no.");            // 4, at 0:56
  say("Ivo B.", "No lamp. It was a lantern, and it was borrowed.");             // 5, at 1:10
  say("Ada", "The water asks first, I said.");                                  // 6, at 1:24
  return made;
}

std::string cues_of(const QuoteMatch& match) {
  return match.first_cue == match.last_cue ? describe(match.first_cue)
                                           : describe(match.first_cue) + "-" + describe(match.last_cue);
}

std::string cues_of(std::string_view quote, const Transcript& transcript = interview()) {
  return cues_of(locate_quote(transcript, quote));
}

TEST(CopiedQuote, ASpeakersNameIsNoWord) {
  for (const char* label : {"[Ada] ", "[Ada]: ", "Ada: ", "Ada : ", "ADA: ", "— Ada: ", ">> Ada: ", "(Ada) ",
                            "**Ada**: ", "Ada — ", "Ada\n", "<v Ada>", "Ada (guest): "}) {
    const auto match = locate_quote(interview(), fmt::format("{}Nobody. The water asks first", label));
    EXPECT_EQ(cues_of(match), "2") << label;
    EXPECT_EQ(match.text, "Nobody. The water asks first") << label;
    EXPECT_EQ(match.score, 1) << label;
  }
}

TEST(CopiedQuote, NorWhereAPageShowsNamesWithoutBrackets) {
  EXPECT_EQ(cues_of("Ada Nobody. The water asks first"), "2");
  EXPECT_EQ(cues_of("Ivo B. No lamp. It was a lantern"), "5");
  EXPECT_EQ(cues_of("Maren Holt And then Ivo came with his lamp"), "4");
}

TEST(CopiedQuote, APartOfANameOrAnotherNameBeginsNoCue) {
  EXPECT_EQ(cues_of("Holt: And then Ivo came with his lamp"), "4");
  EXPECT_EQ(cues_of("Kofi Tamworth: And then Ivo came with his lamp"), "4");
  EXPECT_EQ(cues_of("Kofi Tamworth And then Ivo came with his lamp and said no"), "4");
}

TEST(CopiedQuote, NamesAtTurnsInsideAreNoWords) {
  for (const char* turn : {" Ivo B.: ", " [Ivo B.] ", "\nIvo B. ", " >> ", "\n— "}) {
    const auto match =
        locate_quote(interview(), fmt::format("with his lamp and said no.{}No lamp. It was a lantern", turn));
    EXPECT_EQ(cues_of(match), "4-5") << turn;
    EXPECT_EQ(match.score, 1) << turn;
  }
  EXPECT_EQ(cues_of("Maren Holt: with his lamp ... Ivo B.: It was a lantern"), "4-5");
}

TEST(CopiedQuote, NamesThatAreSaidAreWords) {
  const auto match = locate_quote(interview(), "Ivo came with his lamp");
  EXPECT_EQ(match.text, "Ivo came with his lamp");
  EXPECT_EQ(match.score, 1);
  EXPECT_EQ(locate_quote(interview(), "who is it that you ask, Ada").text, "who is it that you ask, Ada");
}

TEST(CopiedQuote, TimesAreNoWords) {
  for (const char* times :
       {"0:28 ", "[00:28] ", "0:28 Ada ", "(0:28) Ada: ", "0:28\n\n[Ada] ", "12:05 Ada ",
        "2\n00:00:28,000 --> 00:00:37,000\n", "00:28.000 --> 00:37.000 align:start\n<v Ada>",
        "0:28.0 --> 0:37.0 align:start size:80% position:10%,line-left line:90% region:low\n"}) {
    const auto match =
        locate_quote(interview(), fmt::format("{}Nobody. The water asks first, and it never waits", times));
    EXPECT_EQ(cues_of(match), "2") << times;
    EXPECT_EQ(match.text, "Nobody. The water asks first, and it never waits") << times;
  }
  EXPECT_EQ(cues_of("and it never waits for answers.\n\n0:42\n"), "2");
  EXPECT_EQ(cues_of("[Ada] and it never waits for answers.\n\n0:42\n\n[Ivo B.]"), "2");
}

TEST(CopiedQuote, ATimeThatIsSaidIsWords) {
  EXPECT_EQ(locate_quote(interview(), "half past 12:05, by the ferry").score, 1);
  EXPECT_EQ(locate_quote(interview(), "the same at half past 12:05").text, "the same at half past 12:05");
}

TEST(CopiedQuote, ItsTimeTellsPlacesThatAreAlikeApart) {
  EXPECT_EQ(test::error_of([] { (void)cues_of("Ada: The water asks first"); }).failure, Failure::kInput);
  EXPECT_EQ(cues_of("1:24 Ada: The water asks first"), "6");
  EXPECT_EQ(cues_of("6\n00:01:24,000 --> 00:01:33,000\nThe water asks first"), "6");
}

TEST(CopiedQuote, ItsNameTellsPlacesThatAreAlikeApart) {
  Transcript transcript = interview();
  transcript.cues[3].text = "The water asks first";
  EXPECT_EQ(cues_of("Maren Holt: The water asks first", transcript), "4");
  EXPECT_EQ(cues_of("[Maren Holt] The water asks first", transcript), "4");
}

TEST(CopiedQuote, WordsAtItsEdgesThatMatchNothingBeginNoCue) {
  EXPECT_EQ(cues_of("Listen here: Nobody. The water asks first and it never waits for answers share"), "2");
  EXPECT_EQ(cues_of("zigzag Nobody. The water asks first and it never waits for answers. zigzag"), "2");
  const auto match = locate_quote(interview(), "the quay opens, who is it that you ask");
  EXPECT_EQ(match.text, "the lock opens, who is it that you ask");
  EXPECT_EQ(locate_quote(interview(), "zigzag lock opens, who is it that you ask").text,
            "the lock opens, who is it that you ask")
      << "a word misheard in the same cue is the quote's";
}

TEST(CopiedQuote, OfTheDemoHasItsCues) {
  const Transcript demo = read_transcript(test::demo_folder() / "episode.srt");
  EXPECT_EQ(cues_of("Wren: From how much sound?", demo), "5");
  EXPECT_EQ(cues_of("Wren From how much sound?", demo), "5");
}

/// Quotes of two or three cues as somebody would copy them from a page or a file, each in another form.
class CopiedQuotes {
 public:
  explicit CopiedQuotes(const Transcript& transcript) : cues_{transcript.cues} {}

  struct Copied {
    std::string text;
    CueName first;
    CueName last;
  };

  Copied draw() {
    std::size_t first = 0;
    std::size_t last = 0;
    do {
      first = below(cues_.size() - 3);
      last = first + below(3);
    } while (words_in(first, last) < kFewest);
    const std::size_t form = drawn_++ % kForms;
    std::string text;
    for (std::size_t cue = first; cue <= last; ++cue) text += copied(cues_[cue], form);
    if (form == 7) text += format_clock(cues_[last + 1].time.start) + "\n";
    if (form == 8) text += "[" + cues_[last + 1].speaker + "]";
    return {text, cues_[first].name(), cues_[last].name()};
  }

 private:
  static constexpr std::size_t kForms = 9;
  static constexpr std::size_t kFewest = 7;  // words: fewer are said more than once

  std::size_t below(std::size_t count) { return random_() % count; }

  [[nodiscard]] std::size_t words_in(std::size_t first, std::size_t last) const {
    std::size_t count = 0;
    for (std::size_t cue = first; cue <= last; ++cue) count += count_words(cues_[cue].text);
    return count;
  }

  static std::string stamp(Time at) {
    return fmt::format("{:02}:{:02}:{:02},000", at / 1h, at / 1min % 60, at / 1s % 60);
  }

  static std::string copied(const Cue& cue, std::size_t form) {
    const std::string at = format_clock(cue.time.start);
    switch (form) {
      case 0:
        return fmt::format("{}\n\n[{}] {}\n\n", at, cue.speaker, cue.text);
      case 1:
        return fmt::format("{}: {} ", cue.speaker, cue.text);
      case 2:
        return fmt::format("{} {} ", cue.speaker, cue.text);
      case 3:
        return fmt::format("— {} : {}\n", cue.speaker, cue.text);
      case 4:
        return fmt::format("[{}] {}\n{}\n", at, cue.speaker, cue.text);
      case 5:
        return fmt::format(">> {}: {} ", cue.speaker, cue.text);
      case 6:
        return fmt::format("{}\n{} --> {}\n[{}] {}\n\n", cue.number, stamp(cue.time.start),
                           stamp(cue.time.end), cue.speaker, cue.text);
      default:
        return fmt::format("[{}] {}\n\n", cue.speaker, cue.text);
    }
  }

  const std::vector<Cue>& cues_;
  std::size_t drawn_ = 0;
  std::mt19937 random_{1905};  // NOLINT: the same quotes each time
};

TEST(CopiedQuote, OfARealEpisodeHasItsCues) {
  const std::filesystem::path page = std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt";
  if (!std::filesystem::exists(page)) GTEST_SKIP() << "the episode page is not here: " << page;
  const Transcript transcript = read_transcript(page);
  CopiedQuotes quotes{transcript};
  for (int i = 0; i < 330; ++i) {
    const auto [text, first, last] = quotes.draw();
    try {
      const QuoteMatch match = locate_quote(transcript, text);
      EXPECT_EQ(match.first_cue, first) << text << "\n" << match.text;
      EXPECT_EQ(match.last_cue, last) << text << "\n" << match.text;
    } catch (const Error& error) {
      ADD_FAILURE() << text << "\n" << error.what();
    }
  }
}

}  // namespace
}  // namespace cueclip
