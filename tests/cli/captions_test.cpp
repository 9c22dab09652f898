#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/demo.h"

namespace cueclip {
namespace {

using test::content_of;
using test::run_demo;
using test::TemporaryFolder;

/// Five seconds of the demo, small and quick.
std::vector<std::string> quick(std::vector<std::string> more) {
  std::vector<std::string> options{"--time", "0:21.2-0:26.2", "--no-snap", "--fps",
                                   "10",     "--shape",       "320x320"};
  options.insert(options.end(), more.begin(), more.end());
  return options;
}

/// The captions of that clip in a file `edited.ass`, with one text replaced by another.
void write_edited(const TemporaryFolder& folder, const std::string& text, const std::string& by) {
  const auto run = run_demo(folder, "still", quick({"--with", "ass", "-o", "edited.png"}));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  std::string script = content_of(folder.path() / "edited.ass");
  const auto at = script.find(text);
  ASSERT_NE(at, std::string::npos) << script;
  folder.write("edited.ass", script.replace(at, text.size(), by));
}

nlohmann::json captions_of(const test::Run& run) {
  return nlohmann::json::parse(run.out)[0]["captions"];
}

TEST(CaptionsByHand, AreThePersonsOwnInThePlan) {
  const TemporaryFolder folder;
  write_edited(folder, "From how much sound?", "{\\i1}From how{\\i0}\\Nlittle sound?");
  const auto run = run_demo(folder, "render", quick({"--captions", "edited.ass", "--dry-run", "--json"}));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.err, "");
  const auto captions = captions_of(run);
  EXPECT_EQ(captions[0]["lines"], nlohmann::json::array({"From how", "little sound?"}));
  EXPECT_EQ(captions[0]["speaker"], "Wren");
  EXPECT_EQ(captions[0]["words"].size(), 4u);
  EXPECT_EQ(captions[0]["start"], 0.0);
}

TEST(CaptionsByHand, AreTheSameWhateverTheNumberOfJobs) {
  const TemporaryFolder folder;
  write_edited(folder, "[Events]\n",
               "[Events]\nDialogue: 0,0:00:00.50,0:00:04.50,Words,,0,0,0,,{\\fad(900,900)}Faded\n"
               "Dialogue: 0,0:00:01.00,0:00:04.80,Words,,0,0,0,,{\\move(10,10,200,300)}Moved\n"
               "Dialogue: 0,0:00:00.20,0:00:04.00,Words,,0,0,0,,{\\an2\\t(\\fscy300)}Grown\n"
               "Dialogue: 0,0:00:01.20,0:00:05.00,Words,,0,0,0,,{\\an2\\t(\\fscy200)}Giving way\n");
  for (const std::string jobs : {"1", "2", "3"}) {
    const auto run =
        run_demo(folder, "render", quick({"--captions", "edited.ass", "-j", jobs, "-o", jobs + ".mp4"}));
    ASSERT_EQ(run.exit_code, 0) << run.err;
  }
  EXPECT_TRUE(content_of(folder.path() / "1.mp4") == content_of(folder.path() / "2.mp4"));
  EXPECT_TRUE(content_of(folder.path() / "1.mp4") == content_of(folder.path() / "3.mp4"));
}

TEST(CaptionsByHand, OfAnotherPassageAreRefused) {
  const TemporaryFolder folder;
  write_edited(folder, "From how", "From how");
  const auto run = run_demo(
      folder, "render", {"--time", "0:21.2-0:26.3", "--no-snap", "--captions", "edited.ass", "-o", "x.mp4"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_EQ(run.err,
            "cueclip: edited.ass was written for the sound of 0:21.200-0:26.200, and this clip's is "
            "0:21.200-0:26.300. Name the same passage, with the same --pad; or give --captions a transcript, "
            "whose times are the recording's.\n");
  EXPECT_EQ(folder.listing(), "edited.ass edited.png");
}

TEST(CaptionsByHand, OfAnotherShapeAreWarnedOfOnce) {
  const TemporaryFolder folder;
  write_edited(folder, "From how", "From how");
  std::vector<std::string> options = quick({"--captions", "edited.ass", "--dry-run", "-o", "x.mp4"});
  options.at(6) = "320x320,320x568,240x426";
  const auto run = run_demo(folder, "render", options);
  EXPECT_EQ(run.exit_code, 0);
  const std::string text =
      "cueclip: warning: edited.ass was written for a frame of 320x320, and this clip's is {}: its words may "
      "be too large, or not where this layout has room; edit one that --with ass writes for this shape.\n";
  EXPECT_EQ(run.err, fmt::format(fmt::runtime(text), "320x568") + fmt::format(fmt::runtime(text), "240x426"));
}

TEST(OtherCaptions, ShowAnotherTranscriptsWords) {
  const TemporaryFolder folder;
  folder.write("fr.srt",
               "1\n00:00:20,900 --> 00:00:22,500\nAvec combien de son ?\n\n"
               "2\n00:00:22,600 --> 00:00:26,500\nOnze secondes. La pluie aide, les freins encore plus !\n");
  const auto run = run_demo(folder, "render", quick({"--captions", "fr.srt", "--dry-run", "--json"}));
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const auto captions = captions_of(run);
  std::string words;
  for (const auto& card : captions)
    for (const auto& line : card["lines"]) words += (words.empty() ? "" : " ") + line.get<std::string>();
  EXPECT_EQ(words, "Avec combien de son\u202f? Onze secondes. La pluie aide, les freins encore plus\u202f!");
  EXPECT_EQ(captions.front()["speaker"], "Wren");
  EXPECT_EQ(captions.back()["speaker"], "Dr. Kofi Tamworth");
}

TEST(OtherCaptions, HaveToBeThere) {
  const auto [run, left] = run_demo("render", quick({"--captions", "none.srt", "-o", "x.mp4"}));
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_EQ(
      run.err,
      "cueclip: reading the captions none.srt: it cannot be opened: No such file or directory. Check its "
      "name and permissions.\n");
  EXPECT_EQ(left, "");
}

TEST(CaptionOptions, ALanguageHasToBeATag) {
  const auto [run, left] = run_demo("render", quick({"--language", "f_r", "-o", "x.mp4"}));
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_EQ(run.err,
            "cueclip: \"f_r\" is no language's tag. Write --language fr, or pt-BR: a tag of BCP 47.\n");
  EXPECT_EQ(left, "");
}

TEST(CaptionOptions, AHighlightIsOfWordsOrNone) {
  EXPECT_EQ(run_demo("render", quick({"--highlight", "letter", "--dry-run"})).run.exit_code, 2);
  EXPECT_EQ(run_demo("render", quick({"--highlight", "none", "--dry-run"})).run.exit_code, 0);
}

TEST(CaptionOptions, TheHighlightIsSeen) {
  const TemporaryFolder folder;
  for (const std::string highlight : {"none", "word"})
    ASSERT_EQ(
        run_demo(folder, "still", quick({"--highlight", highlight, "-o", highlight + ".png"})).exit_code, 0);
  EXPECT_FALSE(content_of(folder.path() / "none.png") == content_of(folder.path() / "word.png"));
}

TEST(CaptionOptions, ACharacterThatNoFontHasIsWarnedOf) {
  const TemporaryFolder folder;
  const auto run = run_demo(folder, "render", quick({"--title", "A \U0001E4D0 title", "--dry-run"}));
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(
      run.err,
      "cueclip: warning: no installed font has the character \U0001E4D0 (U+1E4D0 NAG MUNDARI LETTER O); "
      "install fonts-noto-core, or another font with it.\n");
}

}  // namespace
}  // namespace cueclip
