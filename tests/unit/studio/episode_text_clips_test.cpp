#include "unit/studio/edited.h"

namespace cueclip::studio {
namespace {

using test::edited;
using test::with_carriage_returns;
using Ids = std::vector<std::string>;

constexpr auto kHead = "audio = \"talk.mp3\"\n\n# the clips\n\n";
constexpr auto kOne = "# the best\n[[clip]]\nid = \"one\" # first\ncues = \"3\" # all of it\n";
constexpr auto kTwo =
    "[[clip]]\nid = 'two'\n# cues = \"4\"\ntime = [\n  '0:01-0:02',  # a\n]\nquote = '''\n[[clip]]\n'''\n\n"
    "[clip.speakers.\"A. B.\"]\nname = \"Ada\"\n# her\n";
constexpr auto kThree = "  [[clip]]\n  id = \"three\"\n  cues = \"7\"\n";

std::string file(const std::vector<std::string>& clips) {
  std::string text = kHead;
  for (std::size_t i = 0; i < clips.size(); ++i) text += (i == 0 ? "" : i == 1 ? "\n" : "\n\n") + clips[i];
  return text;
}

const std::string kAll = file({kOne, kTwo, kThree});

std::string moved(const std::string& text, const std::string& clip, std::size_t index) {
  return edited(text, [&](EpisodeText& episode) { episode.move_clip(clip, index); });
}

std::string deleted(const std::string& text, const std::string& clip) {
  return edited(text, [&](EpisodeText& episode) { episode.delete_clip(clip); });
}

std::string added(const std::string& text) {
  return edited(text, [](EpisodeText& episode) {
    episode.add_clip("new", {{"cues", "1-2"}},
                     {{"title", "T"}, {"shape", std::vector<std::string>{"square"}}});
  });
}

std::string with_passages(const std::string& keys, const std::vector<EpisodePassage>& passages) {
  const std::string head = "[[clip]]\nid = 'a'\n";
  const std::string text =
      edited(head + keys, [&](EpisodeText& episode) { episode.set_passages("a", passages); });
  EXPECT_TRUE(text.starts_with(head)) << text;
  return text.substr(head.size());
}

TEST(EpisodeTextClips, AreNamedInTheirOrder) {
  EXPECT_EQ(EpisodeText::of(kAll).clip_ids(), (Ids{"one", "two", "three"}));
  EXPECT_EQ(EpisodeText::of("").clip_ids(), Ids{});
  EXPECT_EQ(EpisodeText::of("[[clip]]\n").clip_ids(), Ids{""});
}

TEST(EpisodeTextClips, AreMovedWithTheirTablesAndComments) {
  EXPECT_EQ(moved(kAll, "one", 2), file({kTwo, kThree, kOne}));
  EXPECT_EQ(moved(kAll, "three", 0), file({kThree, kOne, kTwo}));
  EXPECT_EQ(moved(kAll, "two", 1), kAll);
  EXPECT_EQ(moved(moved(kAll, "one", 1), "one", 0), kAll);
  EXPECT_EQ(moved(with_carriage_returns(kAll), "one", 2), with_carriage_returns(moved(kAll, "one", 2)));
}

TEST(EpisodeTextClips, AreMovedWithoutALastLineEnd) {
  EXPECT_EQ(moved("[[clip]]\nid = 'a'\n[[clip]]\nid = 'b'", "b", 0),
            "[[clip]]\nid = 'b'\n[[clip]]\nid = 'a'");
}

TEST(EpisodeTextClips, AreMovedPastOtherTables) {
  const std::string source =
      "[[clip]]\nid = 'a'\n\n[speakers.Ada]\nrole = 'r'\n\n[clip.speakers.B]\nname = 'n'\n\n[[clip]]\nid = "
      "'b'\n";
  EXPECT_EQ(
      moved(source, "b", 0),
      "[[clip]]\nid = 'b'\n\n[speakers.Ada]\nrole = 'r'\n\n[[clip]]\nid = 'a'\n\n[clip.speakers.B]\nname = "
      "'n'\n");
  EXPECT_EQ(deleted(source, "a"), "[speakers.Ada]\nrole = 'r'\n\n[[clip]]\nid = 'b'\n");
}

TEST(EpisodeTextClips, AreDeletedWithTheirTablesAndComments) {
  EXPECT_EQ(deleted(kAll, "one"), kHead + std::string{kTwo} + "\n\n" + kThree);
  EXPECT_EQ(deleted(kAll, "two"), kHead + std::string{kOne} + "\n\n" + kThree);
  EXPECT_EQ(deleted(kAll, "three"), file({kOne, kTwo}));
  EXPECT_EQ(deleted("[[clip]]\nid = 'a'\n", "a"), "");
  EXPECT_EQ(deleted("x = 1\n[[clip]]\nid = 'a'", "a"), "x = 1");
  EXPECT_EQ(deleted(with_carriage_returns(kAll), "two"), with_carriage_returns(deleted(kAll, "two")));
}

TEST(EpisodeTextClips, ACommentThatStandsAloneStays) {
  EXPECT_EQ(deleted("[[clip]]\nid = 'a'\n\n# part two\n\n[[clip]]\nid = 'b'\n", "b"),
            "[[clip]]\nid = 'a'\n\n# part two\n");
}

TEST(EpisodeTextClips, AreAddedBehindTheLast) {
  const std::string fresh = "[[clip]]\nid = \"new\"\ncues = \"1-2\"\ntitle = \"T\"\nshape = [\"square\"]\n";
  EXPECT_EQ(added(kAll), kAll + "\n" + fresh);
  EXPECT_EQ(added("audio = 'x'\n"), "audio = 'x'\n\n" + fresh);
  EXPECT_EQ(added("audio = 'x'\n# end\n\n\n"), "audio = 'x'\n# end\n\n" + fresh + "\n\n");
  EXPECT_EQ(added(""), fresh);
  EXPECT_EQ(added("[[clip]]\nid = 'a' # c\n\n[speakers.Ada]\nrole = 'r'\n"),
            "[[clip]]\nid = 'a' # c\n\n" + fresh + "\n[speakers.Ada]\nrole = 'r'\n");
  EXPECT_EQ(added(with_carriage_returns(kAll)), with_carriage_returns(added(kAll)));
  EXPECT_EQ(deleted(added(kAll), "new"), kAll);
}

TEST(EpisodeTextClips, AreCopiedWithTheirTablesAndComments) {
  const auto copied = [](const std::string& text) {
    return edited(text, [](EpisodeText& episode) { episode.duplicate_clip("two", "two-b"); });
  };
  std::string copy = kTwo;
  copy.replace(copy.find("'two'"), 5, "\"two-b\"");
  EXPECT_EQ(copied(kAll), kHead + std::string{kOne} + "\n" + kTwo + "\n" + copy + "\n\n" + kThree);
  EXPECT_EQ(copied(with_carriage_returns(kAll)), with_carriage_returns(copied(kAll)));
  EXPECT_EQ(deleted(copied(kAll), "two-b"), kAll);
}

TEST(EpisodeTextClips, AreRenamed) {
  const auto renamed = [](const std::string& id) {
    return edited(kAll, [&](EpisodeText& episode) { episode.rename_clip("one", id); });
  };
  std::string expected = kAll;
  EXPECT_EQ(renamed("uno"), expected.replace(expected.find("\"one\""), 5, "\"uno\""));
  EXPECT_EQ(renamed("one"), kAll);
  for (const char* id : {"two", "", "a b", "../x"})
    EXPECT_EQ(test::error_of([&] { (void)renamed(id); }).failure, Failure::kUsage) << id;
}

TEST(EpisodeTextClips, PassagesOfTheSameKindAreReplacedInPlace) {
  EXPECT_EQ(with_passages("cues = '1' # c\ntitle = 'T'\n", {{"cues", "2"}}),
            "cues = \"2\" # c\ntitle = 'T'\n");
  EXPECT_EQ(with_passages("cues = ['1', # c\n'2']\n", {{"cues", "1"}, {"cues", "3"}}),
            "cues = ['1', # c\n\"3\"]\n");
  EXPECT_EQ(with_passages("cues = 1\ntime = '0:01-0:02'\n", {{"cues", "1"}, {"time", "0:01-0:03"}}),
            "cues = 1\ntime = \"0:01-0:03\"\n");
}

TEST(EpisodeTextClips, PassagesOfAnotherKindTakeTheirPlace) {
  EXPECT_EQ(with_passages("  cues = '1' # c\n  title = 'T'\n", {{"quote", "so"}, {"time", "0:01-0:02"}}),
            "  quote = \"so\" # c\n  time = \"0:01-0:02\"\n  title = 'T'\n");
  EXPECT_EQ(with_passages("cues = '1' # c\ntitle = 'T'\ntime = '0:01-0:02' # t\n",
                          {{"time", "0:01-0:02"}, {"cues", "1"}}),
            "time = '0:01-0:02' # t\ncues = '1' # c\ntitle = 'T'\n");
  EXPECT_EQ(with_passages("time = '''\n[[clip]]'''\ntitle = 'T'\ncues = '1'\n", {{"cues", "1"}}),
            "cues = '1'\ntitle = 'T'\n");
  EXPECT_EQ(with_passages("title = 'T'\n", {{"cues", "1"}, {"cues", "2"}, {"quote", "so"}}),
            "cues = [\"1\", \"2\"]\nquote = \"so\"\ntitle = 'T'\n");
}

TEST(EpisodeTextClips, PassagesThatAFileCannotSayAreRefused) {
  const auto failure = [](const std::vector<EpisodePassage>& passages) {
    return test::error_of([&] { (void)with_passages("cues = '1'\n", passages); }).failure;
  };
  EXPECT_EQ(failure({}), Failure::kUsage);
  EXPECT_EQ(failure({{"cue", "1"}}), Failure::kUsage);
  EXPECT_EQ(failure({{"cues", "1"}, {"quote", "so"}, {"cues", "2"}}), Failure::kUsage);
}

TEST(EpisodeTextClips, AListInBracketsIsSaidToBeOne) {
  auto episode = EpisodeText::of("clip = [{ id = 'a', cues = '1' }]\n", "talk.toml");
  EXPECT_EQ(episode.clip_ids(), Ids{"a"});
  const auto ended = test::error_of([&] { episode.delete_clip("a"); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("talk.toml:1"), std::string::npos) << ended.text;
  EXPECT_NE(ended.text.find("Write [[clip]]"), std::string::npos) << ended.text;
  EXPECT_EQ(test::error_of([&] { episode.set("a", "title", "T"); }).failure, Failure::kInput);
  EXPECT_EQ(test::error_of([&] { episode.add_clip("b", {{"cues", "1"}}); }).failure, Failure::kInput);
}

}  // namespace
}  // namespace cueclip::studio
