#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "cli/demo.h"

/// Transcripts that name nobody, which most are.
namespace cueclip {
namespace {

using nlohmann::json;
using test::run_cueclip;

/// Three cues over the demo's first seconds.
std::string unnamed(const test::TemporaryFolder& folder) {
  return folder
      .write(
          "talk.srt",
          "1\n00:00:01,000 --> 00:00:03,000\nThe tide is out.\n\n2\n00:00:03,000 --> 00:00:05,000\nIs it?\n\n"
          "3\n00:00:05,000 --> 00:00:07,000\nIt is.\n")
      .string();
}

std::vector<std::string> speakers(const std::string& printed, const char* key) {
  std::vector<std::string> names;
  const json all = json::parse(printed);
  for (const json& item : key == nullptr ? all : all.at(0).at(key)) names.push_back(item.at("speaker"));
  return names;
}

using Names = std::vector<std::string>;

std::string read_text(const std::filesystem::path& file) {
  std::ifstream stream{file};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

TEST(Unnamed, WhoSpeaksIsNamedByOptions) {
  const test::TemporaryFolder folder;
  const auto file = unnamed(folder);
  const auto listed =
      run_cueclip({"cues", file, "--speaker", "=Ada Brook, host", "--said-by", "2=Ben Holt", "--json"});
  EXPECT_EQ(listed.err, "");
  EXPECT_EQ(speakers(listed.out, nullptr), (Names{"Ada Brook", "Ben Holt", "Ada Brook"}));
  const auto planned = run_cueclip({"render", test::demo_audio(), file, "--cues", "1-3", "--speaker",
                                    "=Ada Brook, host", "--said-by", "2=Ben Holt", "--dry-run", "--json",
                                    "-o", (folder.path() / "x.mp4").string()});
  EXPECT_EQ(planned.exit_code, 0) << planned.err;
  EXPECT_EQ(planned.err.find("names nobody"), std::string::npos) << planned.err;
  EXPECT_EQ(speakers(planned.out, "captions"), (Names{"Ada Brook", "Ben Holt", "Ada Brook"}));
}

TEST(Unnamed, AreToldSoOnce) {
  const test::TemporaryFolder folder;
  const auto file = unnamed(folder);
  const std::string note = file + " names nobody: --speaker '=Name, role'";
  const auto listed = run_cueclip({"cues", file});
  EXPECT_NE(listed.err.find(note), std::string::npos) << listed.err;
  const auto planned = run_cueclip({"render", test::demo_audio(), file, "--cues", "1-3", "--dry-run",
                                    "--shape", "square,portrait", "-o", (folder.path() / "x.mp4").string()});
  const auto first = planned.err.find(note);
  EXPECT_NE(first, std::string::npos) << planned.err;
  EXPECT_EQ(planned.err.find(note, first + 1), std::string::npos) << planned.err;
}

TEST(Unnamed, EpisodeFilesNameThemToo) {
  const test::TemporaryFolder folder;
  unnamed(folder);
  folder.write("episode.toml",
               "audio = \"" + test::demo_audio() +
                   "\"\ntranscript = \"talk.srt\"\nsaid-by = [\"2=Ben Holt\"]\nwith = \"json\"\n"
                   "[speakers.\"\"]\nname = \"Ada Brook\"\n[[clip]]\nid = \"a\"\ncues = \"1-3\"\n");
  const auto made = run_cueclip({"batch", (folder.path() / "episode.toml").string(), "--quality", "draft"});
  EXPECT_EQ(made.exit_code, 0) << made.err;
  EXPECT_EQ(speakers(read_text(folder.path() / "a.json"), "captions"),
            (Names{"Ada Brook", "Ben Holt", "Ada Brook"}));
}

TEST(Unnamed, NobodyIsLeftToName) {
  const auto run = run_cueclip({"cues", test::demo_transcript(), "--speaker", "=Ada Brook"});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("everybody in"), std::string::npos) << run.err;
}

}  // namespace
}  // namespace cueclip
