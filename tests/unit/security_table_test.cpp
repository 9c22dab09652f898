#include <filesystem>
#include <regex>
#include <set>

#include "support/temporary_folder.h"

namespace cueclip {
namespace {

namespace fs = std::filesystem;

/// All that a pattern's two groups match in a text, as "Suite.Name".
std::set<std::string> names_in(const std::string& text, const std::regex& pattern) {
  std::set<std::string> names;
  for (std::sregex_iterator at{text.begin(), text.end(), pattern}, end; at != end; ++at)
    names.insert((*at)[1].str() + "." + (*at)[2].str());
  return names;
}

TEST(SecurityTable, NamesTestsThatThereAre) {
  const fs::path source{CUECLIP_SOURCE};
  std::set<std::string> tests;
  for (const auto& entry : fs::recursive_directory_iterator{source / "tests"})
    if (entry.path().extension() == ".cpp")
      tests.merge(names_in(test::content_of(entry.path()), std::regex{R"(TEST(?:_[FP])?\((\w+), (\w+)\))"}));
  const auto named = names_in(test::content_of(source / "SECURITY.md"), std::regex{R"(`([A-Z]\w+)\.(\w+)`)"});
  EXPECT_GT(named.size(), 30u);
  for (const auto& name : named) EXPECT_TRUE(tests.contains(name)) << name;
}

}  // namespace
}  // namespace cueclip
