#include "unit/studio/edited.h"

namespace cueclip::studio {
namespace {

using test::edited;

std::string appended(const std::string& text, const std::string& entry) {
  return edited(text, [&](EpisodeText& episode) { episode.append_to_list("said-by", entry); });
}

std::string with_entry_at(const std::string& text, std::size_t index, const std::string& entry) {
  return edited(text, [&](EpisodeText& episode) { episode.replace_in_list("said-by", index, entry); });
}

std::string without_entry_at(const std::string& text, std::size_t index) {
  return edited(text, [&](EpisodeText& episode) { episode.remove_from_list("said-by", index); });
}

std::string set_list(const std::string& text, const std::vector<std::string>& entries) {
  return edited(text, [&](EpisodeText& episode) { episode.set(std::nullopt, "said-by", entries); });
}

constexpr auto kLines = R"(said-by = [ # who
  # first
  "1=Ada", # her
  '2=Ben' # him, [not] "me"
  # last
] # all
)";

TEST(EpisodeTextLists, AnEntryIsAddedInTheListsOwnManner) {
  EXPECT_EQ(appended("audio = 'x'\n", "1=Ada"), "audio = 'x'\nsaid-by = [\"1=Ada\"]\n");
  EXPECT_EQ(appended("said-by = '1=Ada' # c\n", "2=Ben"), "said-by = ['1=Ada', \"2=Ben\"] # c\n");
  EXPECT_EQ(appended("said-by = []\n", "2=Ben"), "said-by = [\"2=Ben\"]\n");
  EXPECT_EQ(appended("said-by = [ '1=]' ]\n", "2=Ben"), "said-by = [ '1=]', \"2=Ben\" ]\n");
  EXPECT_EQ(appended("said-by = ['1=#',]\n", "2=Ben"), "said-by = ['1=#', \"2=Ben\",]\n");
  EXPECT_EQ(appended("said-by = [\n\t'1=Ada',\n]\n", "2=Ben"), "said-by = [\n\t'1=Ada',\n\t\"2=Ben\",\n]\n");
  EXPECT_EQ(appended("said-by = [\n\t'1=Ada'\n]\n", "2=Ben"), "said-by = [\n\t'1=Ada',\n\t\"2=Ben\"\n]\n");
  EXPECT_EQ(appended("said-by = [\n  '1=Ada' ]\n", "2=Ben"), "said-by = [\n  '1=Ada',\n  \"2=Ben\" ]\n");
  EXPECT_EQ(appended("said-by = [\n  # none\n]\n", "2=Ben"), "said-by = [\n  # none\n  \"2=Ben\",\n]\n");
}

TEST(EpisodeTextLists, CommentsInAListStayWithTheirEntries) {
  EXPECT_EQ(appended(kLines, "3=Kofi"), R"(said-by = [ # who
  # first
  "1=Ada", # her
  '2=Ben', # him, [not] "me"
  "3=Kofi"
  # last
] # all
)");
  EXPECT_EQ(with_entry_at(kLines, 1, "2=Wren"), R"(said-by = [ # who
  # first
  "1=Ada", # her
  "2=Wren" # him, [not] "me"
  # last
] # all
)");
  EXPECT_EQ(without_entry_at(kLines, 1), R"(said-by = [ # who
  # first
  "1=Ada" # her
  # last
] # all
)");
  EXPECT_EQ(without_entry_at(kLines, 0), R"(said-by = [ # who
  # first
  '2=Ben' # him, [not] "me"
  # last
] # all
)");
}

TEST(EpisodeTextLists, AnEntryGoesWithItsComma) {
  EXPECT_EQ(without_entry_at("said-by = ['a=x', 'b=x', 'c=x']\n", 0), "said-by = ['b=x', 'c=x']\n");
  EXPECT_EQ(without_entry_at("said-by = ['a=x', 'b=x', 'c=x']\n", 1), "said-by = ['a=x', 'c=x']\n");
  EXPECT_EQ(without_entry_at("said-by = ['a=x', 'b=x', 'c=x']\n", 2), "said-by = ['a=x', 'b=x']\n");
  EXPECT_EQ(without_entry_at("said-by = ['a=x', 'b=x',]\n", 1), "said-by = ['a=x',]\n");
  EXPECT_EQ(without_entry_at("said-by = ['a=x',\n'b=x'\n, 'c=x']\n", 1), "said-by = ['a=x',\n\n'c=x']\n");
  EXPECT_EQ(without_entry_at("said-by = ['a=x'\n, 'b=x']\n", 1), "said-by = ['a=x'\n]\n");
}

TEST(EpisodeTextLists, TheKeyGoesWithItsLastEntry) {
  EXPECT_EQ(without_entry_at("audio = 'x'\nsaid-by = ['1=Ada']\n", 0), "audio = 'x'\n");
  EXPECT_EQ(without_entry_at("audio = 'x'\nsaid-by = '1=Ada'\n", 0), "audio = 'x'\n");
  EXPECT_EQ(without_entry_at("said-by = [\n  # keep\n  '1=Ada',\n]\n", 0), "said-by = [\n  # keep\n]\n");
}

TEST(EpisodeTextLists, OneValueIsAListOfOne) {
  EXPECT_EQ(with_entry_at("said-by = '1=Ada' # c\n", 0, "1=Ben"), "said-by = \"1=Ben\" # c\n");
}

TEST(EpisodeTextLists, AListIsChangedWhereItIsAnother) {
  EXPECT_EQ(set_list(kLines, {"1=Ada", "2=Wren"}), with_entry_at(kLines, 1, "2=Wren"));
  EXPECT_EQ(set_list(kLines, {"2=Ben"}), without_entry_at(kLines, 0));
  EXPECT_EQ(set_list(kLines, {"1=Ada", "2=Ben", "3=Kofi"}), appended(kLines, "3=Kofi"));
  EXPECT_EQ(set_list("said-by = ['a=x', 'b=x', 'c=x', 'd=x']\n", {"a=x", "e=x", "d=x"}),
            "said-by = ['a=x', \"e=x\", 'd=x']\n");
  EXPECT_EQ(set_list("said-by = 'a=x'\n", {"a=x", "b=x"}), "said-by = [\"a=x\", \"b=x\"]\n");
  EXPECT_EQ(set_list(kLines, {}), "");
}

TEST(EpisodeTextLists, ALongListHasAnEntryALine) {
  const std::string sixty(60, 'a');
  EXPECT_EQ(set_list("", {sixty, sixty}), "said-by = [\n  \"" + sixty + "\",\n  \"" + sixty + "\",\n]\n");
}

TEST(EpisodeTextLists, AnEntryThatIsNotThereIsRefused) {
  auto episode = EpisodeText::of("said-by = ['a=x']\n");
  EXPECT_EQ(test::error_of([&] { episode.remove_from_list("said-by", 1); }).failure, Failure::kUsage);
  EXPECT_EQ(test::error_of([&] { episode.replace_in_list("replace", 0, "a=b"); }).failure, Failure::kUsage);
}

}  // namespace
}  // namespace cueclip::studio
