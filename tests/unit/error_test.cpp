#include <cueclip/error.h>

namespace cueclip {
namespace {

TEST(Error, IsAParagraphOfProblemAndAdvice) {
  EXPECT_STREQ((Error{Failure::kUsage, "no passage is named"}.what()), "no passage is named.");
  EXPECT_STREQ((Error{Failure::kUsage, "no passage is named", "Name one"}.what()),
               "no passage is named. Name one.");
  EXPECT_STREQ((Error{Failure::kSystem, "it is a folder"}.while_doing("writing a.mp4").what()),
               "writing a.mp4: it is a folder.");
}

TEST(Error, TheInnermostDoingHolds) {
  const Error error =
      Error{Failure::kInput, "it is empty"}.while_doing("reading a.srt").while_doing("planning");
  EXPECT_STREQ(error.what(), "reading a.srt: it is empty.");
  EXPECT_EQ(error.failure(), Failure::kInput);
  EXPECT_EQ(error.problem(), "it is empty");
}

TEST(Error, ShowsTheLineAndACaretUnderTheColumn) {
  const Error error = Error{Failure::kInput, "there is no key \"sise\"", "See the keys"}.at(
      {"my.toml", 3, 9, "words = sise"});
  EXPECT_STREQ(error.while_doing("reading the style my").what(),
               "my.toml:3: reading the style my: there is no key \"sise\".\n"
               "  words = sise\n"
               "          ^\n"
               "  See the keys.");
}

TEST(Error, EndsWithTheCaretWhereThereIsNoAdvice) {
  const Error error = Error{Failure::kInput, "wrong"}.at({"a", 1, 1, "x"});
  EXPECT_STREQ(error.what(), "a:1: wrong.\n  x\n  ^");
}

TEST(Error, CountsColumnsInCharacters) {
  const Error error = Error{Failure::kInput, "wrong"}.at({"a", 1, 6, "où ça ?"});
  EXPECT_STREQ(error.what(), "a:1: wrong.\n  où ça ?\n       ^");
}

TEST(Error, KeepsTheCaretUnderItsColumnBehindWhatIsSpeltOut) {
  const Error error = Error{Failure::kInput, "wrong"}.at({"a", 1, 3, "\x1b[x"});
  EXPECT_STREQ(error.what(), "a:1: wrong.\n  \\x1b[x\n       ^");
}

TEST(Error, ShowsNoCaretWithoutAColumn) {
  const Error error = Error{Failure::kInput, "wrong", "Mend it"}.at({"a", 7, 0, "the line"});
  EXPECT_STREQ(error.what(), "a:7: wrong.\n  the line\n  Mend it.");
}

TEST(Error, SaysThePlaceAloneWhereTheLineIsEmpty) {
  const Error error = Error{Failure::kInput, "wrong", "Mend it"}.at({"a", 7, 1, ""});
  EXPECT_STREQ(error.what(), "a:7: wrong. Mend it.");
}

TEST(Error, ShowsALongLineAroundThePlace) {
  const std::string text(5000, 'x');
  const std::string shown_text = Error{Failure::kInput, "wrong"}.at({"a", 1, 4000, text}).what();
  EXPECT_EQ(shown_text, "a:1: wrong.\n  …" + std::string(100, 'x') + "\n" + std::string(72, ' ') + "^");
}

TEST(Printable, LeavesWordsAlone) {
  for (const char* text : {"", "Écouter, ce n’est pas attendre", "東京", "مرحبا", "a\\b", "🎙"})
    EXPECT_EQ(printable(text), text);
}

TEST(Printable, SpellsOutWhatActsOnATerminal) {
  EXPECT_EQ(printable("\x1b[31mred"), "\\x1b[31mred");
  EXPECT_EQ(printable("bell\a del\x7f"), "bell\\x07 del\\x7f");
  EXPECT_EQ(printable("\u0085"), "\\x85");
  EXPECT_EQ(printable("a\nb\r\tc"), "a\\x0ab\\x0d\\x09c");
  EXPECT_EQ(printable("a\u2028b"), "a\\u2028b");
}

TEST(Printable, SpellsOutBidirectionalOverrides) {
  EXPECT_EQ(printable("gpj\u202efdp"), "gpj\\u202efdp");
  EXPECT_EQ(printable("\u2066x\u2069"), "\\u2066x\\u2069");
}

TEST(Printable, SpellsOutBytesThatAreNoUtf8) {
  EXPECT_EQ(printable("caf\xe9"), "caf\\xe9");
  EXPECT_EQ(printable("\xc3("), "\\xc3(");
  EXPECT_EQ(printable(std::string_view{"a\0b", 3}), "a\\x00b");
}

TEST(Shown, IsThePrintablePath) {
  EXPECT_EQ(shown("a\nb/c.srt"), "a\\x0ab/c.srt");
}

}  // namespace
}  // namespace cueclip
