#include <cstdlib>
#include <fstream>

#include <nlohmann/json.hpp>

#include "cli/demo.h"
#include "support/speech.h"
#include "support/temporary_folder.h"

namespace cueclip {
namespace {

/// The woman's sentences as a text without times, and the user's cache in a folder of the test's own.
class TextWithoutTimes : public testing::Test {
 protected:
  TextWithoutTimes() {
    ::setenv("XDG_CACHE_HOME", (folder_.path() / "cache").c_str(), 1);
    std::string text;
    for (std::size_t i = 0; i < speech_.sentences.size(); ++i)
      text += (i == 0 ? "Ada: " : i == 3 ? "Ben: " : "") + speech_.text(i) + "\n\n";
    text_ = folder_.write("talk.txt", text);
  }
  ~TextWithoutTimes() override { ::unsetenv("XDG_CACHE_HOME"); }

  [[nodiscard]] test::Run run(const std::vector<std::string>& arguments) const {
    return test::run_cueclip(arguments, {folder_.path()});
  }

  test::TemporaryFolder folder_;
  test::Speech speech_ = test::speech("en-woman");
  std::filesystem::path text_;
};

TEST_F(TextWithoutTimes, IsAlignedIntoATranscriptWithTheTimesOfItsWords) {
  const auto aligned = run({"align", speech_.audio, text_, "-o", "talk.json"});
  ASSERT_EQ(aligned.exit_code, 0) << aligned.err;
  EXPECT_EQ(aligned.out, "talk.json\n");
  EXPECT_NE(aligned.err.find("6 cues; of "), std::string::npos) << aligned.err;
  const nlohmann::json written = nlohmann::json::parse(std::ifstream{folder_.path() / "talk.json"});
  ASSERT_EQ(written["segments"].size(), speech_.sentences.size());
  for (std::size_t i = 0; i < speech_.sentences.size(); ++i) {
    const nlohmann::json& segment = written["segments"][i];
    EXPECT_NEAR(segment["startTime"].get<double>(), seconds(speech_.time(i).start), 0.15);
    EXPECT_EQ(segment["speaker"], i < 3 ? "Ada" : "Ben");
    EXPECT_EQ(segment["words"].size(), speech_.sentences[i].size());
  }
}

TEST_F(TextWithoutTimes, IsWrittenByItsNameWhereNoOtherIsGiven) {
  const auto aligned = run({"align", speech_.audio, text_, "-q"});
  EXPECT_EQ(aligned.out, "talk-aligned.vtt\n") << aligned.err;
  EXPECT_EQ(run({"align", speech_.audio, text_, "-q"}).exit_code, 4) << "it is there already";
}

TEST_F(TextWithoutTimes, IsReadWithTheLabelsThatAreGiven) {
  folder_.write("two.txt", "Zoe: " + speech_.text(0) + "\n\nWell then: " + speech_.text(1) + "\n");
  for (const std::string label : {"Zoe", "Zoe=Zoe Hart"}) {
    const auto aligned = run({"align", speech_.audio, "two.txt", "--speaker", label, "-o", "-", "-q"});
    ASSERT_EQ(aligned.exit_code, 0) << aligned.err;
    EXPECT_NE(aligned.out.find("<v Zoe>"), std::string::npos) << aligned.out;
  }
}

TEST_F(TextWithoutTimes, IsRenderedAsAnyTranscriptIs) {
  const auto planned = run(
      {"render", speech_.audio, text_, "--quote", "the silence after the question", "--dry-run", "--json"});
  ASSERT_EQ(planned.exit_code, 0) << planned.err;
  const nlohmann::json plan = nlohmann::json::parse(planned.out)[0];
  EXPECT_NEAR(plan["ranges"][0]["asked"][0].get<double>(), seconds(speech_.time(2).start), 0.15);
  EXPECT_EQ(plan["captions"][0]["speaker"], "Ada");
  EXPECT_EQ(plan["captions"][0]["words"][0]["from"], "sound");
}

TEST_F(TextWithoutTimes, ListsItsCuesOnceItIsAligned) {
  const auto before = run({"cues", text_});
  EXPECT_EQ(before.exit_code, 3);
  EXPECT_NE(before.err.find("says no times, and no recording is given"), std::string::npos) << before.err;
  ASSERT_EQ(run({"render", speech_.audio, text_, "--cues", "1", "--dry-run"}).exit_code, 0);
  const auto after = run({"cues", text_, "--json"});
  ASSERT_EQ(after.exit_code, 0) << after.err;
  EXPECT_NEAR(nlohmann::json::parse(after.out)[5]["start"].get<double>(), seconds(speech_.time(5).start),
              0.15);
}

TEST_F(TextWithoutTimes, IsAlignedAnewWhereWhatWasKeptIsDamaged) {
  ASSERT_EQ(run({"render", speech_.audio, text_, "--cues", "1", "--dry-run"}).exit_code, 0);
  for (const auto& file : std::filesystem::directory_iterator{folder_.path() / "cache/cueclip/aligned"})
    std::ofstream{file.path()} << "{\"cues\": [";
  EXPECT_EQ(run({"render", speech_.audio, text_, "--cues", "1", "--dry-run"}).exit_code, 0);
}

TEST_F(TextWithoutTimes, OfAnotherRecordingIsRefused) {
  const auto other = test::speech("it-man");
  const auto refused = run({"align", other.audio, text_, "--language", "tlh", "-o", "talk.vtt"});
  EXPECT_EQ(refused.exit_code, 3);
  EXPECT_NE(refused.err.find("has no voice for \"tlh\""), std::string::npos) << refused.err;
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "talk.vtt"));
}

TEST_F(TextWithoutTimes, ATranscriptsCoarseTimesBecomeExact) {
  const auto file = folder_.write("late.srt", test::subrip_of(speech_, std::chrono::milliseconds{700}));
  ASSERT_EQ(run({"align", speech_.audio, file, "-o", "mended.json", "-q"}).exit_code, 0);
  const nlohmann::json written = nlohmann::json::parse(std::ifstream{folder_.path() / "mended.json"});
  for (std::size_t i = 0; i < speech_.sentences.size(); ++i)
    EXPECT_NEAR(written["segments"][i]["startTime"].get<double>(), seconds(speech_.time(i).start), 0.15);
}

TEST_F(TextWithoutTimes, WordsAreLitWhenTheyAreHeard) {
  const auto file = folder_.write("talk.srt", test::subrip_of(speech_));
  for (const std::string words : {"sound", "transcript"}) {
    const auto planned = run({"render", speech_.audio, file, "--cues", "1-6", "--highlight", "word",
                              "--words", words, "--dry-run", "--json"});
    ASSERT_EQ(planned.exit_code, 0) << planned.err;
    const nlohmann::json plan = nlohmann::json::parse(planned.out)[0];
    std::vector<double> errors;
    std::size_t sentence = 0;
    std::size_t word = 0;
    for (const nlohmann::json& card : plan["captions"])
      for (const nlohmann::json& one : card["words"]) {
        errors.push_back(plan["ranges"][0]["start"].get<double>() + one["start"].get<double>() -
                         seconds(speech_.sentences[sentence][word].time.start));
        if (++word == speech_.sentences[sentence].size()) {
          ++sentence;
          word = 0;
        }
      }
    const double nine_of_ten = test::word_errors(errors).nine_of_ten;
    EXPECT_EQ(nine_of_ten <= 0.15, words == "sound") << words << ": " << nine_of_ten;
  }
}

}  // namespace
}  // namespace cueclip
