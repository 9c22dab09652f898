#include <algorithm>

#include <fmt/format.h>

#include "draw/png.h"
#include "support/looks.h"
#include "support/run_program.h"
#include "transcript/fold.h"

namespace cueclip {
namespace {

using test::Look;

constexpr double kLeastFound = 0.9;  // of the words' letters

/// Letters and digits alone. Inter's capital I is a bar, and so it is read.
std::string letters_of(std::string text) {
  std::ranges::replace(text, '|', 'I');
  std::string letters;
  for (const FoldedWord& word : folded_words(text)) letters += word.text;
  return letters;
}

/// How many of the letters stand in a text in their order: the longest common subsequence.
std::size_t found_in_order(const std::string& letters, const std::string& text) {
  std::vector<std::size_t> most(text.size() + 1);
  for (const char letter : letters) {
    std::size_t before = 0;  // most[k] as it was without this letter
    for (std::size_t k = 0; k < text.size(); ++k) {
      const std::size_t here = most[k + 1];
      most[k + 1] = text[k] == letter ? before + 1 : std::max(most[k + 1], most[k]);
      before = here;
    }
  }
  return most.back();
}

bool is_installed() {
  return test::run_program("tesseract", {"--version"}).exit_code == 0;
}

/// What character recognition reads on a picture.
std::string read_from(Canvas picture) {
  const test::TemporaryFolder folder;
  write_png(picture, folder.path() / "frame.png");
  return test::run_program("tesseract", {(folder.path() / "frame.png").string(), "stdout"}).out;
}

std::size_t length_of(const Card& card) {
  std::size_t length = 0;
  for (const auto& line : card.lines) length += line.size();
  return length;
}

/// The first card and the fullest one are read on the frames that show them.
void expect_readable(const ClipOptions& options) {
  const Look look{options};
  FramePainter painter{look.scene};
  const auto& cards = look.plan.captions.cards;
  for (const Card* card : {&cards.front(), &*std::ranges::max_element(cards, {}, length_of)}) {
    painter.paint(card->frames.first + card->frames.length() / 2);
    std::string words;
    for (const auto& line : card->lines) words += line + " ";
    const std::string read = read_from(painter.canvas());
    const std::string letters = letters_of(words);
    EXPECT_GE(static_cast<double>(found_in_order(letters, letters_of(read))),
              kLeastFound * static_cast<double>(letters.size()))
        << "\"" << words << "\" is read as\n"
        << read;
  }
}

class Readable : public testing::TestWithParam<test::StyleInShape> {
 protected:
  void SetUp() override {
    if (!is_installed()) GTEST_SKIP() << "tesseract is not installed: `make setup` installs it";
    setenv("OMP_THREAD_LIMIT", "1", 1);  // several tests run at once
  }
};

TEST_P(Readable, ToCharacterRecognition) {
  for (const bool has_cover : {true, false}) {
    const testing::ScopedTrace scope{__FILE__, __LINE__, has_cover ? "with a cover" : "without a cover"};
    const test::DemoClip demo;
    expect_readable(demo.options(GetParam().style, GetParam().shape, has_cover));
  }
}

TEST_P(Readable, ToCharacterRecognitionInARealEpisode) {
  const std::filesystem::path page = std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt";
  if (!std::filesystem::exists(page)) GTEST_SKIP() << "the episode page is not here: " << page;
  constexpr int kRate = 8'000;
  constexpr int kSeconds = 600;  // cues 88 to 92 are over by then
  const test::TemporaryFolder folder;
  Pcm sound = test::silence(kRate, 1, std::int64_t{kRate} * kSeconds);
  test::add_tone(sound, 200, 0.5f, 0, sound.length());
  test::write_wav(sound, folder.path() / "episode.wav");
  const test::DemoClip demo;
  ClipOptions options = demo.options(GetParam().style, GetParam().shape, true);
  options.audio = folder.path() / "episode.wav";
  options.transcript = page;
  options.passages = {CueSelection{{88, 92}}};
  options.cover = test::demo_folder() / "cover.svg";
  options.speakers.clear();
  expect_readable(options);
}

// As small as a phone shows them.
INSTANTIATE_TEST_SUITE_P(All, Readable, testing::ValuesIn(test::all_in({"540x540", "540x960", "960x540"})),
                         test::name_of);

}  // namespace
}  // namespace cueclip
