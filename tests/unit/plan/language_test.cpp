#include <cueclip/plan.h>

#include <fmt/format.h>

#include "support/episodes.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;

/// The words as they are shown in this language, whatever lines they stand in.
std::string words_in(const std::string& language, const std::string& words) {
  const test::MadeEpisode made{test::silence(8000, 1, 8000 * 4),
                               fmt::format("1\n00:00:00,000 --> 00:00:04,000\n{}\n", words)};
  ClipOptions options = made.options({0s, 4s});
  options.language = language;
  std::string text;
  const ClipPlan plan = plan_clips(options).at(0);
  for (const Card& card : plan.captions.cards)
    for (const auto& line : card.lines) text += (text.empty() ? "" : " ") + line;
  return text;
}

TEST(Language, DecidesTheSpaces) {
  EXPECT_EQ(words_in("fr", "Vraiment ?"), "Vraiment\u202f?");
  EXPECT_EQ(words_in("fr-FR", "Vraiment?"), "Vraiment\u202f?");
  EXPECT_EQ(words_in("fr-CA", "Vraiment ?"), "Vraiment?");
  EXPECT_EQ(words_in("en", "Really ?"), "Really\u00a0?");
}

TEST(Language, IsGuessedWhereNobodySaysIt) {
  EXPECT_TRUE(words_in("", "Vous êtes vraiment là ? Parce que nous vous avons attendue toute la nuit.")
                  .starts_with("Vous êtes vraiment là\u202f? "));
  EXPECT_TRUE(words_in("", "Are you really here ? Because we have waited for you all night long.")
                  .starts_with("Are you really here\u00a0? "));
}

TEST(Language, HasToBeATag) {
  const test::MadeEpisode made{test::silence(8000, 1, 8000), "1\n00:00:00,000 --> 00:00:01,000\nOne.\n"};
  ClipOptions options = made.options({0s, 1s});
  for (const char* tag : {"french please", "f", "12", "*"}) {
    options.language = tag;
    const auto ended = test::error_of([&] { (void)plan_clips(options); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << tag;
    EXPECT_EQ(
        ended.text,
        fmt::format("\"{}\" is no language's tag. Write --language fr, or pt-BR: a tag of BCP 47.", tag));
  }
}

}  // namespace
}  // namespace cueclip
