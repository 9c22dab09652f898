#include "unit/transcript/reading.h"

namespace cueclip {
namespace {

using test::failure_of;
using namespace std::string_view_literals;

void expect_told(std::string_view content, const std::string& what, const std::string& name = "episode.srt") {
  const auto ended = failure_of(content, name);
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find(what), std::string::npos) << ended.text;
}

TEST(NoTranscript, FilesOfOtherKindsAreTold) {
  expect_told("%PDF-1.7\n1 0 obj", "it is a PDF, not a transcript. Copy its text");
  expect_told("\x89PNG\r\n\x1A\n\0\0"sv, "it is a picture (PNG)");
  expect_told("ID3\x04\0\0"sv,
              "it is a recording (MP3), not a transcript. Give it the recording's transcript");
  expect_told(
      "\0\0\0\x20"
      "ftypM4A \0\0"sv,
      "it is a recording (MP4 or M4A)");
  expect_told("RIFF\x10\0\0\0WAVEfmt "sv, "it is a recording (WAV)");
  expect_told("\xD0\xCF\x11\xE0\xA1\xB1"sv, "it is an old Word document, not a transcript. Save it as DOCX");
  expect_told("\x1F\x8B\x08\0"sv, "it is packed by gzip, not a transcript. Unpack it");
}

TEST(NoTranscript, BinarySubtitlesAreTold) {
  expect_told("850STL25.01" + std::string(1200, '0'), "it is EBU STL, broadcasters' binary subtitles");
  std::string binary;
  for (int i = 0; i < 600; ++i) binary += static_cast<char>(i * 37);
  expect_told(binary, "it is Premiere's own transcript file, which is binary. In Premiere, export",
              "a.prtranscript");
}

TEST(NoTranscript, TextsOfOtherKindsAreTold) {
  expect_told("SPEAKER walk 1 4.08 3.04 <NA> <NA> ada <NA> <NA>\n", "it is RTTM, which says who speaks when");
  expect_told("#EXTM3U\na.mp3\n", "it is a playlist (M3U)");
  expect_told("{\\rtf1\\ansi Hello}", "it is rich text (RTF), not a transcript.");
  expect_told("#!/bin/sh\nffmpeg -i a.mp3\n", "it is a program's script");
  expect_told("<?xml version='1.0'?><rss><channel><title>Walks</title></channel></rss>", "it is a feed");
  expect_told("<?xml version='1.0'?><opml><head/></opml>",
              "it is XML of a kind that cueclip doesn't know: <opml>");
  expect_told("<!DOCTYPE html><html><body><p>Nothing.</p></body></html>",
              "it is a web page in which no transcript can be told");
}

TEST(NoTranscript, WordsWithoutATimeAreTold) {
  expect_told("The tide was out when we came down to the harbour, and nobody was there.\nSo we sat down.\n",
              "it has words, but says nowhere when they are said");
}

TEST(NoTranscript, WordsThatBeginAlikeAreRead) {
  EXPECT_EQ(test::read("1\n00:00:01,000 --> 00:00:02,000\nID3 is a tag.\n").cues.size(), 1u);
  EXPECT_EQ(test::read("caffè\n1\n00:00:01,000 --> 00:00:02,000\nOne.\n").cues.size(), 1u);
  EXPECT_EQ(test::read("The ftyp\n1\n00:00:01,000 --> 00:00:02,000\nOne.\n").cues.size(), 1u);
  EXPECT_EQ(test::read("A minorWAVE\n1\n00:00:01,000 --> 00:00:02,000\nOne.\n").cues.size(), 1u);
}

}  // namespace
}  // namespace cueclip
