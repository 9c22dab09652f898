#include <unicode/unistr.h>

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::cue;
using test::Cues;
using test::data_in_full;
using test::read;
using test::read_data;

const std::string kText =
    "1\r\n00:00:01,000 --> 00:00:02,000\r\n[Aurèle] Où êtes-vous passés, après l’été ?\r\n\r\n"
    "2\r\n00:00:02,000 --> 00:00:03,000\r\nÇa n’a pas été très fréquenté, même là-bas.\r\n";
const Cues kCues{cue(1, 1000, 2000, "Aurèle", "Où êtes-vous passés, après l’été ?"),
                 cue(2, 2000, 3000, "Aurèle", "Ça n’a pas été très fréquenté, même là-bas.")};

std::string encoded(const std::string& utf8, const char* encoding) {
  const auto text = icu::UnicodeString::fromUTF8(utf8);
  std::string result(utf8.size() * 4, '\0');
  result.resize(static_cast<std::size_t>(
      text.extract(0, text.length(), result.data(), static_cast<std::uint32_t>(result.size()), encoding)));
  return result;
}

TEST(Encoding, ReadsUtf8WithAndWithoutMark) {
  EXPECT_EQ(read(kText).cues, kCues);
  EXPECT_EQ(read("\xEF\xBB\xBF" + kText).cues, kCues);
}

TEST(Encoding, ReadsUtf16WithMark) {
  EXPECT_EQ(read(encoded("\uFEFF" + kText, "UTF-16LE")).cues, kCues);
  EXPECT_EQ(read(encoded("\uFEFF" + kText, "UTF-16BE")).cues, kCues);
}

TEST(Encoding, ReadsWindows1252) {
  EXPECT_EQ(read(encoded(kText, "windows-1252")).cues, kCues);
}

// Files of tests/data/transcripts, named after what they have.

TEST(EncodingFile, Utf8Mark) {
  EXPECT_EQ(data_in_full("srt_utf8_mark.srt"), R"(
1 1000-2000 [Zoé] Où est le phare ? @2
)");
}

TEST(EncodingFile, Utf16leMark) {
  EXPECT_EQ(data_in_full("srt_utf16le_mark.srt"), R"(
1 1000-2000 [Zoé] Où est le phare ? @2
)");
}

TEST(EncodingFile, Utf16beMark) {
  EXPECT_EQ(data_in_full("srt_utf16be_mark.srt"), R"(
1 1000-2000 [Zoé] Où est le phare ? @2
)");
}

TEST(EncodingFile, Windows1252) {
  EXPECT_EQ(data_in_full("srt_windows_1252.srt"), R"(
1 1000-4000 [Zoé] L’été dernier, à marée basse, nous avons enregistré les bouées… @2
2 4000-7000 [Anaïs] Elles étaient déjà rouillées – « rongées », dit le gardien, même au cœur de l’été. @6
)");
}

TEST(EncodingFile, Windows1250) {
  EXPECT_EQ(data_in_full("srt_windows_1250.srt"), R"(
1 1000-4000 [Żaneta] Słyszę, że łódź wraca później, niż się spodziewałam w tę noc. @2
2 4000-7000 [Łukasz] Może ktoś jeszcze siedzi na pomoście i słucha, jak płynie rzeka. @6
)");
}

TEST(EncodingFile, Windows1251Short) {
  EXPECT_EQ(data_in_full("srt_windows_1251_short.srt", {"windows-1251", {}}), R"(
1 1000-2000 [Ия] Ёж. @2
)");
}

TEST(EncodingFile, AGuessIsAWarning) {
  const auto transcript = read_data("srt_windows_1251_short.srt");
  ASSERT_EQ(transcript.warnings.size(), 1u);
  EXPECT_EQ(transcript.warnings[0].line, 1u);
  EXPECT_TRUE(transcript.warnings[0].message.starts_with("the encoding is a guess, "))
      << transcript.warnings[0].message;
  EXPECT_TRUE(transcript.warnings[0].message.ends_with("; where letters look wrong, name it with --encoding"))
      << transcript.warnings[0].message;
}

TEST(EncodingFile, WhatIsKnownIsNoWarning) {
  for (const char* name :
       {"srt_utf8_mark.srt", "srt_utf16le_mark.srt", "srt_windows_1252.srt", "srt_windows_1250.srt"})
    EXPECT_TRUE(read_data(name).warnings.empty()) << name;
}

TEST(Encoding, OneBadByteDoesNotSpoilTheRest) {
  std::string content;
  for (int i = 1; i < 30; ++i)
    content += fmt::format("{0}\n00:00:{0:02},000 --> 00:00:{0:02},900\n[Zoë] Été numéro {0} à côté.\n\n", i);
  const Transcript read = test::read(content + "30\n00:00:30,000 --> 00:00:31,000\n[Zo\xEB] Fin.\n");
  EXPECT_EQ(read.cues.at(0).text, "Été numéro 1 à côté.");
  EXPECT_EQ(read.cues.at(28).speaker, "Zoë");
  ASSERT_EQ(read.warnings.size(), 1u);
  EXPECT_NE(read.warnings[0].message.find("UTF-8"), std::string::npos);
}

TEST(Encoding, AStrayNulIsDropped) {
  EXPECT_EQ(
      test::read(std::string_view{"1\n00:00:01,000 --> 00:00:02,000\n[A] One\0 two.\n", 45}).cues.at(0).text,
      "One two.");
}

}  // namespace
}  // namespace cueclip
