#include <cueclip/plan.h>

#include <fmt/format.h>

#include "support/episodes.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using Notes = std::vector<std::string>;

/// Of a script that no font of the tests has: a letter of Nag Mundari.
constexpr auto kUnknown = "\U0001E4D0";

const Notes kNote{
    "no installed font has the character \U0001E4D0 (U+1E4D0 NAG MUNDARI LETTER O); install fonts-noto-core, "
    "or another font with it"};

/// What is said of a clip of the first two of four seconds.
Notes notes(const std::string& first, const std::string& second,
            const std::function<void(ClipOptions&)>& change = {}) {
  const test::MadeEpisode made{test::hum(8000, 8000 * 4),
                               fmt::format("1\n00:00:00,000 --> 00:00:02,000\n{}\n\n"
                                           "2\n00:00:02,000 --> 00:00:04,000\n{}\n",
                                           first, second)};
  ClipOptions options = made.options({0s, 2s});
  if (change) change(options);
  return plan_clips(options).at(0).notes;
}

TEST(MissingLetters, AreNamedOnceBeforeAnythingIsDrawn) {
  EXPECT_EQ(notes("[Ada] One.", "[Ada] Two."), Notes{});
  EXPECT_EQ(notes(fmt::format("[Ada] One {0}{0} {0}.", kUnknown), "[Ada] Two."), kNote);
  EXPECT_EQ(notes(fmt::format("[{}] One.", kUnknown), "[Ada] Two."), kNote);
}

TEST(MissingLetters, AreLookedForInAllThatIsShown) {
  EXPECT_EQ(
      notes("[Ada] One.", "[Ada] Two.",
            [](ClipOptions& options) { options.link = fmt::format("https://low.example/{}", kUnknown); }),
      kNote);
  for (const auto member : {&ClipOptions::title, &ClipOptions::show})
    EXPECT_EQ(notes("[Ada] One.", "[Ada] Two.", [&](ClipOptions& options) { options.*member = kUnknown; }),
              kNote);
  EXPECT_EQ(notes("[Ada] One.", "[Ada] Two.",
                  [](ClipOptions& options) {
                    options.speakers = {{"Ada", "Ada", kUnknown, {}}};
                  }),
            kNote);
}

TEST(MissingLetters, OfWhatTheClipDoesNotShowAreNobodysConcern) {
  EXPECT_EQ(notes("[Ada] One.", fmt::format("[{0}] Two {0}.", kUnknown)), Notes{});
}

}  // namespace
}  // namespace cueclip
