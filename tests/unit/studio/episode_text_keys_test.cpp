#include "unit/studio/edited.h"

namespace cueclip::studio {
namespace {

using test::edited;
using test::with_carriage_returns;
using Texts = std::vector<std::string>;

constexpr auto kSource = R"(# Wednesday's
audio = "talk.mp3"   # as it came
transcript = 'talk.srt'
made-with = "love"   # not ours

[speakers.Ada]
name = "Ada"

# the best
[[clip]]
id = "one"
cues = "3"   # all of it

# the rest
[[clip]]
id = "two"
quote = """
[[clip]]
# no comment
"""
)";

std::string set(const std::string& text, const std::optional<std::string>& clip, const std::string& key,
                const EpisodeValue& value) {
  return edited(text, [&](EpisodeText& episode) { episode.set(clip, key, value); });
}

std::string set_in_table(const std::string& text, const TomlPath& table, const std::string& key,
                         const EpisodeValue& value) {
  return edited(text, [&](EpisodeText& episode) { episode.set_in_table(table, key, value); });
}

std::string replaced(std::string text, const std::string& old, const std::string& fresh) {
  const auto at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), fresh);
}

TEST(EpisodeTextKeys, AValueIsReplacedAndTheCommentBehindItStays) {
  EXPECT_EQ(set(kSource, std::nullopt, "audio", "new.mp3"), replaced(kSource, "talk.mp3", "new.mp3"));
  EXPECT_EQ(set(kSource, "one", "cues", "4-5"), replaced(kSource, "\"3\"", "\"4-5\""));
  EXPECT_EQ(set(kSource, std::nullopt, "transcript", "it's"), replaced(kSource, "'talk.srt'", "\"it's\""));
  EXPECT_EQ(set(kSource, "two", "quote", "short"),
            replaced(kSource, "\"\"\"\n[[clip]]\n# no comment\n\"\"\"", "\"short\""));
}

TEST(EpisodeTextKeys, WhatIsSaidAlreadyStaysAsItIsWritten) {
  EXPECT_EQ(set(kSource, std::nullopt, "transcript", "talk.srt"), kSource);
  EXPECT_EQ(set(kSource, "two", "quote", "[[clip]]\n# no comment\n"), kSource);
  EXPECT_EQ(set("fps = 0x19\n", std::nullopt, "fps", "25"), "fps = 0x19\n");
  EXPECT_EQ(set("shape = [ 'square' ,]\n", std::nullopt, "shape", Texts{"square"}),
            "shape = [ 'square' ,]\n");
}

TEST(EpisodeTextKeys, WhatIsSetBackIsWhatItWas) {
  for (const std::string& source : {std::string{kSource}, with_carriage_returns(kSource)}) {
    const std::string other = set(source, "one", "cues", "9");
    EXPECT_NE(other, source);
    EXPECT_EQ(set(other, "one", "cues", "3"), source);
    EXPECT_EQ(set(set(source, "one", "hook", "Listen"), "one", "hook", {}), source);
    EXPECT_EQ(set(set(source, std::nullopt, "link", "x"), std::nullopt, "link", {}), source);
    EXPECT_EQ(set_in_table(set_in_table(source, {"words"}, "12b", "So."), {"words"}, "12b", {}), source);
    EXPECT_EQ(set_in_table(set_in_table(source, {"speakers", "B. C."}, "role", "r"), {"speakers", "B. C."},
                           "role", {}),
              source);
  }
}

TEST(EpisodeTextKeys, AKeyIsAddedBelowTheOthersOfItsTable) {
  EXPECT_EQ(set(kSource, std::nullopt, "title", "A \"talk\"\\"),
            replaced(kSource, "# not ours\n", "# not ours\ntitle = \"A \\\"talk\\\"\\\\\"\n"));
  EXPECT_EQ(set(kSource, "one", "title", "T"),
            replaced(kSource, "# all of it\n", "# all of it\ntitle = \"T\"\n"));
  EXPECT_EQ(set(kSource, "two", "exact", true),
            replaced(kSource, "comment\n\"\"\"\n", "comment\n\"\"\"\nexact = true\n"));
}

TEST(EpisodeTextKeys, AKeyIsAddedAboveTheFirstTableWhereThereIsNone) {
  EXPECT_EQ(set("# head\n\n# clip's\n[[clip]]\nid = \"a\"\n", std::nullopt, "audio", "x"),
            "# head\n\naudio = \"x\"\n\n# clip's\n[[clip]]\nid = \"a\"\n");
  EXPECT_EQ(set("", std::nullopt, "audio", "x"), "audio = \"x\"\n");
  EXPECT_EQ(set("# head\n", std::nullopt, "audio", "x"), "# head\n\naudio = \"x\"\n");
}

TEST(EpisodeTextKeys, LinesEndAsTheFilesDo) {
  EXPECT_EQ(set(with_carriage_returns(kSource), "one", "title", "T"),
            with_carriage_returns(set(kSource, "one", "title", "T")));
  EXPECT_EQ(set_in_table(with_carriage_returns(kSource), {"words"}, "3", "T"),
            with_carriage_returns(set_in_table(kSource, {"words"}, "3", "T")));
}

TEST(EpisodeTextKeys, AByteOrderMarkStaysInFront) {
  const std::string mark = "\xEF\xBB\xBF";
  EXPECT_EQ(set(mark + "[[clip]]\nid = \"a\"\n", std::nullopt, "audio", "x"),
            mark + "audio = \"x\"\n\n[[clip]]\nid = \"a\"\n");
  EXPECT_EQ(set(mark + "audio = \"x\"\n", std::nullopt, "audio", {}), mark);
  EXPECT_EQ(set(mark, std::nullopt, "audio", "x"), mark + "audio = \"x\"\n");
}

TEST(EpisodeTextKeys, AFileWithoutALastLineEndKeepsNone) {
  EXPECT_EQ(set("audio = \"x\"", std::nullopt, "title", "T"), "audio = \"x\"\ntitle = \"T\"");
  EXPECT_EQ(set("audio = \"x\"\ntitle = \"T\"", std::nullopt, "title", {}), "audio = \"x\"");
  EXPECT_EQ(set_in_table("audio = \"x\"", {"words"}, "1", "T"), "audio = \"x\"\n\n[words]\n1 = \"T\"");
}

TEST(EpisodeTextKeys, AKeyIsTakenOutWithTheCommentBehindIt) {
  EXPECT_EQ(set(kSource, std::nullopt, "made-with", {}),
            replaced(kSource, "made-with = \"love\"   # not ours\n", ""));
  EXPECT_EQ(set(kSource, "one", "title", {}), kSource);
}

TEST(EpisodeTextKeys, TheMannerOfTheLineAboveIsKept) {
  EXPECT_EQ(set("[[clip]]\n  id='a'\n", "a", "cues", "1"), "[[clip]]\n  id='a'\n  cues=\"1\"\n");
}

TEST(EpisodeTextKeys, AKeyInQuotesIsTheSameKey) {
  EXPECT_EQ(set("\"audio\" = 'x'\n", std::nullopt, "audio", "y"), "\"audio\" = \"y\"\n");
  EXPECT_EQ(set("\"\\u0061udio\" = 'x'\n", std::nullopt, "audio", "y"), "\"\\u0061udio\" = \"y\"\n");
}

TEST(EpisodeTextKeys, NumbersAndSwitchesAreWrittenAsWhatTheyAre) {
  EXPECT_EQ(set("", std::nullopt, "fps", "25"), "fps = 25\n");
  EXPECT_EQ(set("", std::nullopt, "fade", "0.05"), "fade = 0.05\n");
  EXPECT_EQ(set("", std::nullopt, "loudness", "-18"), "loudness = -18\n");
  EXPECT_EQ(set("", std::nullopt, "fps", "30000/1001"), "fps = \"30000/1001\"\n");
  EXPECT_EQ(set("", std::nullopt, "fps", "25.0"), "fps = \"25.0\"\n");
  EXPECT_EQ(set("", std::nullopt, "offset", "007"), "offset = \"007\"\n");
  EXPECT_EQ(set("", std::nullopt, "pad", Texts{"0.1", "0.4"}), "pad = [0.1, 0.4]\n");
  EXPECT_EQ(set("", std::nullopt, "title", "1984"), "title = \"1984\"\n");
  EXPECT_EQ(set("", std::nullopt, "snap", "off"), "snap = false\n");
  EXPECT_EQ(set("", std::nullopt, "captions", "off"), "captions = \"off\"\n");
}

TEST(EpisodeTextKeys, ControlCharactersAreEscaped) {
  EXPECT_EQ(set("", std::nullopt, "title", "a\tb\nc\x01\x7F\xC3\xA9"),
            "title = \"a\\tb\\nc\\u0001\\u007F\xC3\xA9\"\n");
}

TEST(EpisodeTextKeys, ATableIsMadeAboveTheClips) {
  EXPECT_EQ(set_in_table(kSource, {"words"}, "125", "So it is."),
            replaced(kSource, "name = \"Ada\"\n", "name = \"Ada\"\n\n[words]\n125 = \"So it is.\"\n"));
  EXPECT_EQ(set_in_table("# head\n[[clip]]\nid = \"a\"\n", {"words"}, "1", "T"),
            "[words]\n1 = \"T\"\n\n# head\n[[clip]]\nid = \"a\"\n");
}

TEST(EpisodeTextKeys, ATableIsMadeBehindThoseLikeIt) {
  const std::string source =
      "audio = \"x\"\n\n[speakers.Ada]\nrole = \"r\"\n# her\n\n[words]\n1 = \"T\"\n\n[[clip]]\nid = \"a\"\n";
  EXPECT_EQ(set_in_table(source, {"speakers", "M. Holt"}, "name", "Maren Holt"),
            replaced(source, "# her\n", "# her\n\n[speakers.\"M. Holt\"]\nname = \"Maren Holt\"\n"));
  EXPECT_EQ(
      set_in_table("[[clip]]\nid = \"a\"\n[speakers.Ada]\nrole = \"r\"\n", {"speakers", ""}, "name", "N"),
      "[[clip]]\nid = \"a\"\n[speakers.Ada]\nrole = \"r\"\n\n[speakers.\"\"]\nname = \"N\"\n");
}

TEST(EpisodeTextKeys, ATableIsEditedHoweverItIsWritten) {
  const auto role = [](const std::string& source) {
    return set_in_table(source, {"speakers", "A"}, "role", "host");
  };
  EXPECT_EQ(role("[speakers.A]\nname = 'n'\n\n# x\n"), "[speakers.A]\nname = 'n'\nrole = \"host\"\n\n# x\n");
  EXPECT_EQ(role("[speakers.A]\n[[clip]]\n"), "[speakers.A]\nrole = \"host\"\n[[clip]]\n");
  EXPECT_EQ(role("speakers.A.name = 'n'\nx = 1\n"),
            "speakers.A.name = 'n'\nspeakers.A.role = \"host\"\nx = 1\n");
  EXPECT_EQ(role("speakers.B.name = 'n'\n"), "speakers.B.name = 'n'\nspeakers.A.role = \"host\"\n");
  EXPECT_EQ(role("[speakers]\nA.name = 'n' # c\n"), "[speakers]\nA.name = 'n' # c\nA.role = \"host\"\n");
  EXPECT_EQ(role("[speakers]\n'A' = { name = 'n' } # c\n"),
            "[speakers]\n'A' = { name = 'n', role = \"host\" } # c\n");
  EXPECT_EQ(role("speakers = {}\n"), "speakers = { A.role = \"host\" }\n");
  EXPECT_EQ(role("speakers = { A = { role = 'x', name = 'n' } }\n"),
            "speakers = { A = { role = \"host\", name = 'n' } }\n");
  EXPECT_EQ(role("speakers = { A.name = '}' }\n"), "speakers = { A.name = '}', A.role = \"host\" }\n");
}

TEST(EpisodeTextKeys, ATableGoesWithItsLastKey) {
  const auto without = [](const std::string& source) {
    return set_in_table(source, {"speakers", "A"}, "role", {});
  };
  EXPECT_EQ(without("x = 1\n\n[speakers.A]\nrole = 'r'\n\n[[clip]]\n"), "x = 1\n\n[[clip]]\n");
  EXPECT_EQ(without("x = 1\n\n[speakers.A]\nrole = 'r'\n"), "x = 1\n");
  EXPECT_EQ(without("[speakers.A]\nname = 'n'\nrole = 'r'\n"), "[speakers.A]\nname = 'n'\n");
  EXPECT_EQ(without("[speakers.A] # mine\nrole = 'r'\n"), "[speakers.A] # mine\n");
  EXPECT_EQ(without("[speakers]\nA = { role = 'r' }\nB = { role = 's' }\n"),
            "[speakers]\nB = { role = 's' }\n");
  EXPECT_EQ(without("speakers = { B = {}, A = { role = 'r' } }\n"), "speakers = { B = {} }\n");
  EXPECT_EQ(without("speakers = { A = { role = 'r', name = 'n' } }\n"),
            "speakers = { A = { name = 'n' } }\n");
}

TEST(EpisodeTextKeys, WhatIsNoTomlIsRefusedWithItsPlace) {
  const auto ended = test::error_of([] { (void)EpisodeText::of("a = 1\nb = [", "talk.toml"); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("talk.toml:2"), std::string::npos) << ended.text;
}

TEST(EpisodeTextKeys, WhatCannotBeSetIsRefusedAndNothingIsChanged) {
  auto episode = EpisodeText::of("audio = \"x\"\n[speakers.A]\nname = \"n\"\n[[clip]]\nid = \"a\"\n");
  const std::string before = episode.text();
  const auto failure = [](auto&& edit) { return test::error_of(edit).failure; };
  EXPECT_EQ(failure([&] { episode.set(std::nullopt, "speakers", "x"); }), Failure::kUsage);
  EXPECT_EQ(failure([&] { episode.set(std::nullopt, "speakers", {}); }), Failure::kUsage);
  EXPECT_EQ(failure([&] { episode.set(std::nullopt, "title", "\xFF"); }), Failure::kUsage);
  EXPECT_EQ(failure([&] { episode.set_in_table({"speakers", "\xFF"}, "name", "x"); }), Failure::kUsage);
  EXPECT_EQ(failure([&] { episode.set("b", "title", "x"); }), Failure::kUsage);
  EXPECT_EQ(failure([&] { episode.set_in_table({"audio"}, "title", "x"); }), Failure::kInput);
  EXPECT_EQ(episode.text(), before);
}

}  // namespace
}  // namespace cueclip::studio
