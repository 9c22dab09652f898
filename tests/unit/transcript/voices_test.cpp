#include "transcript/voices.h"

#include <fmt/format.h>

#include "transcript/words.h"
#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

constexpr TimeRange kTenSeconds{std::chrono::seconds{0}, std::chrono::seconds{10}};

/// The parts of a cue of ten seconds, `START-END [SPEAKER] WORDS` each, `!` where a new voice has no name.
std::vector<std::string> parts_said(std::string_view text, Markup markup = Markup::kWebVtt) {
  std::vector<std::string> said;
  for (const Cue& part : parts_of(Cue{0, kTenSeconds, {}, {}, 1}, text, markup)) {
    EXPECT_EQ(part.part, static_cast<int>(said.size()) + 1);
    said.push_back(fmt::format("{} [{}{}] {}", test::in_milliseconds(part.time), part.speaker,
                               part.is_new_voice ? "!" : "", part.text));
  }
  return said;
}

/// The words of a cue of one voice.
std::string words_said(std::string_view text, Markup markup = Markup::kWebVtt) {
  const auto parts = parts_of(Cue{0, kTenSeconds, {}, {}, 1}, text, markup);
  return parts.size() == 1 ? parts[0].text : fmt::format("{} parts", parts.size());
}

using Texts = std::vector<std::string>;

TEST(Voices, DashesBeforeThemAreNoWords) {
  for (const char* dash : {"- ", "-", "– ", "—", ">> ", "&gt;&gt; ", "&lrm;- "})
    EXPECT_EQ(parts_said(fmt::format("{0}<v Maren>I have landed</v>\n{0}<v Ivo>I have arrived</v>", dash)),
              (Texts{"0-4814 [Maren] I have landed", "4814-10000 [Ivo] I have arrived"}))
        << dash;
  EXPECT_EQ(parts_said("<v Maren>Hallo</v> - <v Ivo>Hello"),
            (Texts{"0-5000 [Maren] Hallo", "5000-10000 [Ivo] Hello"}));
}

TEST(Voices, ADashOfTheirWordsStays) {
  EXPECT_EQ(parts_said("<v Maren>I was —<v Ivo>Stop it —"),
            (Texts{"0-4500 [Maren] I was —", "4500-10000 [Ivo] Stop it —"}));
  EXPECT_EQ(parts_said("- I have <v Ivo>landed -"),
            (Texts{"0-5000 [] - I have", "5000-10000 [Ivo] landed -"}));
}

TEST(Voices, NamedDashOrNullAreNobodyAndNew) {
  for (const char* tag : {"<v ->", "<v ?>", "<v >", "<v>", "<v.loud>", "<v Unknown>", "<v &ndash;>"})
    EXPECT_EQ(parts_said(fmt::format("{}The synthesis</v>", tag)), (Texts{"0-10000 [!] The synthesis"}))
        << tag;
  EXPECT_EQ(parts_said("<v Maren>Hallo<v ->Hello"), (Texts{"0-5000 [Maren] Hallo", "5000-10000 [!] Hello"}));
}

TEST(Voices, ANameDoesNotHoldBehindNobody) {
  EXPECT_EQ(
      in_full(read("WEBVTT\n\n00:11.000 --> 00:13.000\n<v Maren> \nWe are in Emden\n\n"
                   "00:14.000 --> 00:16.000\n<v ->The synthesis</v>\n\n00:17.000 --> 00:19.000\nof it\n")),
      "\n1 11000-13000 [Maren] We are in Emden @3\n2 14000-16000 [] The synthesis @7\n3 17000-19000 [] of it "
      "@10\n");
}

TEST(Voices, TimesBetweenThemPartThem) {
  EXPECT_EQ(in_full(read(
                "WEBVTT\n\n00:00.000 --> 00:10.000\n<v Maren>Who <00:00:02.000>rows? <00:00:04.000><v Ivo>I "
                "<00:00:08.000>do\n\n00:10.000 --> 00:20.000\n<v Maren>Who <00:00:12.000>rows "
                "<v Ivo>it's <00:00:18.000>me\n")),
            R"(
1 0-4000 [Maren] Who rows? @3
  0-2000 Who 2000-4000 rows?
1b 4000-10000 [Ivo] I do @3
  4000-8000 I 8000-10000 do
2 10000-15000 [Maren] Who rows @6
  10000-12000 Who 12000-15000 rows
2b 15000-20000 [Ivo] it's me @6
  15000-18000 it's 18000-20000 me
)");
}

TEST(Voices, RubyReadingsStandInBrackets) {
  for (const char* text :
       {"<ruby>港<rt>みなと</rt></ruby>の声", "<ruby.big>港<rt.small>みなと</rt></ruby>の声",
        "<ruby>港<rt>みなと</ruby>の声", "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>の声",
        "<ruby>港<rt></rt><rt>みなと</rt></ruby>の声"})
    EXPECT_EQ(words_said(text), "港 (みなと)の声") << text;
  EXPECT_EQ(words_said("<ruby>東<rt>とう<rb>京<rt>きょう</ruby>"), "東 (とう)京 (きょう)");
  EXPECT_EQ(words_said("<ruby>港<rt>みなと"), "港 (みなと)") << "nothing ends it but the cue";
}

TEST(Voices, BrIsALineEnd) {
  for (const Markup markup : {Markup::kWebVtt, Markup::kSubRip})
    for (const char* br : {"<br>", "<br/>", "<BR />", "\n<br>\n", "<br clear=\"all\">"})
      EXPECT_EQ(words_said(fmt::format("Welcome to{}Salt and Tar", br), markup), "Welcome to\nSalt and Tar")
          << br;
}

TEST(Voices, OverrideBlocksGoInEveryFormat) {
  for (const Markup markup : {Markup::kWebVtt, Markup::kSubRip}) {
    EXPECT_EQ(words_said("{\\an8}<i>Ben</i>: {\\i1}fine{\\i0} &lt;3 {all}{\\pos(1,2)}", markup),
              "Ben: fine <3 {all}");
    EXPECT_EQ(words_said("{\\an8}", markup), "0 parts");
  }
}

TEST(Voices, SubRipsTagsGo) {
  EXPECT_EQ(
      words_said(
          "{\\i1}Welcome{\\i0} to <s>Tar and</s> <font face=\"x\">Salt</font> <c.red>and</c> {b}Tar{/b}",
          Markup::kSubRip),
      "Welcome to Tar and Salt and Tar");
  EXPECT_EQ(words_said("if a < b, <three> and {x} \\N", Markup::kSubRip), "if a < b, <three> and {x} \\N");
  EXPECT_EQ(in_full(read(
                "1\n00:00:00,000 --> 00:00:04,000\n<v Maren>It <00:00:01.000>is <00:00:03.000><c>cold</c>\n\n"
                "2\n00:00:04,000 --> 00:00:05,000\nVery.\n")),
            "\n1 0-4000 [Maren] It is cold @2\n  0-1000 It 1000-3000 is 3000-4000 cold\n2 4000-5000 [Maren] "
            "Very. @6\n");
}

TEST(Voices, ThatSayNothingAreNone) {
  EXPECT_EQ(parts_said("<v Maren></v><v Ivo>\uFFFD</v><v Ada>Aye"), (Texts{"0-10000 [Ada] Aye"}));
}

}  // namespace
}  // namespace cueclip
