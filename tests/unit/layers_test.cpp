#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>

/// Each folder of src/ includes only those before it, and the libraries stay behind their walls.
namespace cueclip {
namespace {

namespace fs = std::filesystem;

constexpr std::array kOrder{"language", "av",    "transcript", "style",   "network",
                            "episode",  "audio", "align",      "caption", "passage",
                            "plan",     "draw",  "video",      "deliver", "studio"};

const fs::path kSource = fs::path{CUECLIP_SOURCE} / "src";

std::size_t rank(const std::string& folder) {
  return static_cast<std::size_t>(std::ranges::find(kOrder, folder) - kOrder.begin());
}

/// The folder of src/ that a file is in; empty for those that join them.
std::string folder_of(const fs::path& file) {
  const auto relative = fs::relative(file, kSource);
  return relative.has_parent_path() ? relative.begin()->string() : std::string{};
}

/// Calls `check(file, included, quoted)` for every include of every source.
template <typename Check>
void for_includes(Check&& check) {
  const std::regex include{R"re(^\s*#include\s+(<|")([^>"]+)[>"])re"};
  for (const auto& entry : fs::recursive_directory_iterator{kSource}) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream{entry.path()};
    std::smatch match;
    for (std::string line; std::getline(stream, line);)
      if (std::regex_search(line, match, include))
        check(entry.path(), match[2].str(), match[1].str() == "\"");
  }
}

TEST(Layers, AFolderIncludesOnlyThoseBeforeIt) {
  for_includes([](const fs::path& file, const std::string& included, bool quoted) {
    const std::string folder = folder_of(file);
    if (!quoted || folder.empty() || folder == "cli") return;
    const std::string other = fs::path{included}.begin()->string();
    if (folder == "studio" && other == included) return;  // what joins the folders is before it
    EXPECT_LE(rank(other), rank(folder)) << file << " includes " << included;
  });
}

TEST(Layers, EveryFolderHasItsPlaceInTheOrder) {
  for (const auto& entry : fs::directory_iterator{kSource}) {
    const std::string folder = entry.path().filename().string();
    const bool is_known = folder == "cli" || rank(folder) < kOrder.size();
    EXPECT_TRUE(!entry.is_directory() || is_known) << folder << " is in no layer: give it one here";
  }
}

TEST(Layers, TheProgramSeesOnlyThePublicHeaders) {
  for_includes([](const fs::path& file, const std::string& included, bool quoted) {
    const bool is_own = included.starts_with("cli/");
    EXPECT_TRUE(!quoted || folder_of(file) != "cli" || is_own) << file << " includes " << included;
  });
}

TEST(Layers, LibrariesStayBehindTheirWalls) {
  const std::map<std::string, std::set<std::string>> walls{{"libav", {"av", "audio", "video"}},
                                                           {"libsw", {"av", "audio", "video"}},
                                                           {"x264", {"video"}},
                                                           {"ebur128", {"audio"}},
                                                           {"ass/", {"caption"}},
                                                           {"hyphen", {"caption"}},
                                                           {"microhttpd", {"studio"}},
                                                           {"espeak", {"align"}}};
  for_includes([&](const fs::path& file, const std::string& included, bool quoted) {
    for (const auto& [library, folders] : walls)
      EXPECT_TRUE(quoted || !included.starts_with(library) || folders.contains(folder_of(file)))
          << file << " includes " << included;
  });
}

// Two types of one name that different sources see are one to the linker, which keeps either's functions for
// both.
TEST(Layers, NoTwoTypesHaveOneName) {
  const std::regex definition{R"(^(?:struct|class|enum class|union) (\w+)(?: final)?(?: :[^;]*)? \{)"};
  std::map<std::string, fs::path> seen;
  for (const fs::path& folder : {kSource, fs::path{CUECLIP_SOURCE} / "include"}) {
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
      if (!entry.is_regular_file()) continue;
      std::ifstream stream{entry.path()};
      std::smatch match;
      bool is_local = false;  // to its source: in a namespace without a name
      for (std::string line; std::getline(stream, line);) {
        if (line == "namespace {" || line == "}  // namespace") is_local = line.starts_with('n');
        if (is_local || !std::regex_search(line, match, definition)) continue;
        const auto [other, is_new] = seen.emplace(match[1], entry.path());
        EXPECT_TRUE(is_new) << entry.path() << " and " << other->second << " both define " << match[1];
      }
    }
  }
  EXPECT_GT(seen.size(), 100u);
}

TEST(Layers, FilesStayShort) {
  for (const auto& entry : fs::recursive_directory_iterator{kSource}) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream{entry.path()};
    const auto lines = std::count(std::istreambuf_iterator<char>{stream}, {}, '\n');
    EXPECT_LE(lines, 400) << entry.path() << ": find the second job in it and give it a file of its own";
  }
}

TEST(Layers, TheMapNamesFilesThatThereAre) {
  const fs::path project{CUECLIP_SOURCE};
  std::set<std::string> there;
  for (const char* folder : {"src", "include", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator{project / folder})
      there.insert(entry.path().filename().string());
  std::ifstream stream{project / "ARCHITECTURE.md"};
  const std::string map{std::istreambuf_iterator<char>{stream}, {}};
  const std::regex file{R"(`(?:[\w/]+/)?(\w+\.(?:cpp|h))`)"};
  std::size_t named = 0;
  for (std::sregex_iterator at{map.begin(), map.end(), file}, end; at != end; ++at, ++named)
    EXPECT_TRUE(there.contains((*at)[1].str())) << (*at)[0];
  EXPECT_GT(named, 50u);
}

}  // namespace
}  // namespace cueclip
