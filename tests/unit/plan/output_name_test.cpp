#include "plan/output_name.h"

#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

ClipOptions options(const std::string& output = {}, const Passage& passage = parse_cues("125-131")) {
  ClipOptions result;
  result.output = output;
  result.passages = {passage};
  return result;
}

std::string own_name(const std::string& title, const Passage& passage = parse_cues("125-131")) {
  return output_names(options({}, passage), title, {parse_shape("square")}).at(0).string();
}

TEST(FileNamePart, SpellsWordsInAscii) {
  EXPECT_EQ(file_name_part("Every City Has an Accent", 99), "Every-City-Has-an-Accent");
  EXPECT_EQ(file_name_part("Où ça ? À l'été : « l’œuvre »", 99), "Ou-ca-A-lete-loeuvre");
  EXPECT_EQ(file_name_part("Straße_1 №5", 99).substr(0, 10), "Strasse_1-");
  EXPECT_EQ(file_name_part("🎙🎧", 99), "");
}

TEST(FileNamePart, IsPlainInEveryScript) {
  for (const char* text : {"東京の音", "Москва", "مرحبا بالعالم", "Ελλάδα", "서울", "🎙 on air"}) {
    const std::string name = file_name_part(text, 99);
    EXPECT_FALSE(name.empty()) << text;
    for (const char byte : name)
      EXPECT_TRUE(std::isalnum(static_cast<unsigned char>(byte)) || byte == '-' || byte == '_') << name;
  }
}

TEST(FileNamePart, CannotLeaveTheFolder) {
  EXPECT_EQ(file_name_part("../../etc/passwd", 99), "etc-passwd");
  EXPECT_EQ(file_name_part("/a\\b\nc", 99), "a-b-c");
  EXPECT_EQ(file_name_part("-rf ...", 99), "rf");
}

TEST(FileNamePart, IsCut) {
  EXPECT_EQ(file_name_part(std::string(300, 'x'), 20), std::string(20, 'x'));
  EXPECT_EQ(file_name_part("four five", 5), "four");
}

TEST(OutputNames, AreMadeFromTitleAndPassage) {
  EXPECT_EQ(own_name("Every City"), "Every-City-cues-125-131.mp4");
  EXPECT_EQ(own_name("Every City", parse_time_range("8:14-8:32.5")), "Every-City-8-14-8-32-500.mp4");
  EXPECT_EQ(own_name("🎙"), "clip-cues-125-131.mp4");
  EXPECT_EQ(own_name(""), "clip-cues-125-131.mp4");
}

TEST(OutputNames, OfAPartHaveItsNumber) {
  const auto names =
      output_names(options("a.b/OUT.mp4"), "", {parse_shape("square"), parse_shape("320x568")}, 2);
  EXPECT_EQ(names, (std::vector<std::filesystem::path>{"a.b/OUT-2-square.mp4", "a.b/OUT-2-320x568.mp4"}));
  EXPECT_EQ(output_names(options("OUT.mp3"), "", {parse_shape("square")}, 1).at(0), "OUT-1.mp3");
  EXPECT_EQ(output_names(options(), "Every City", {parse_shape("square")}, 3).at(0),
            "Every-City-cues-125-131-3.mp4");
}

TEST(OutputNames, OfALongTitleStayShort) {
  const std::string name = own_name(std::string(300, 'x'));
  EXPECT_EQ(name.size(), 104u);
  EXPECT_TRUE(name.ends_with("x-cues-125-131.mp4")) << name;
}

TEST(OutputNames, OneShapeIsOutItself) {
  EXPECT_EQ(output_names(options("a/quote.mp4"), "T", {parse_shape("portrait")}),
            (std::vector<std::filesystem::path>{"a/quote.mp4"}));
}

TEST(OutputNames, SeveralShapesAreNamedInIt) {
  EXPECT_EQ(output_names(options("a/my.quote.mp4"), "T",
                         {parse_shape("square"), parse_shape("portrait"), parse_shape("1280x720")}),
            (std::vector<std::filesystem::path>{"a/my.quote-square.mp4", "a/my.quote-portrait.mp4",
                                                "a/my.quote-1280x720.mp4"}));
}

TEST(OutputNames, GoIntoAFolder) {
  EXPECT_EQ(output_names(options("clips/"), "T", {parse_shape("square")}).at(0), "clips/T-cues-125-131.mp4");
  const test::TemporaryFolder folder;
  EXPECT_EQ(output_names(options(folder.path().string()), "T", {parse_shape("square")}).at(0),
            folder.path() / "T-cues-125-131.mp4");
}

TEST(OutputNames, RefuseAnotherEnding) {
  const auto ended =
      test::error_of([] { (void)output_names(options("quote.avi"), "T", {parse_shape("square")}); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(ended.text,
            "quote.avi has the ending .avi, and what is written is .mp4, .webm, .gif, or for the sound alone "
            ".m4a, .mp3, "
            ".wav, .flac, .opus. Name it quote.mp4.");
  EXPECT_EQ(
      test::error_of([] { (void)output_names(options("quote"), "T", {parse_shape("square")}); }).failure,
      Failure::kUsage);
}

TEST(OutputNames, MayEndAsASoundAlone) {
  for (const char* name : {"quote.m4a", "quote.mp3", "quote.wav", "quote.flac", "quote.opus", "quote.MP3"})
    EXPECT_EQ(output_names(options(name), "T", {parse_shape("square")}).at(0), name);
  const auto ended = test::error_of([] {
    (void)output_names(options("quote.wav"), "T", {parse_shape("square"), parse_shape("portrait")});
  });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(
      ended.text,
      "quote.wav holds the sound alone, and 2 shapes are asked for. Name one shape or none, or a video.");
}

TEST(OutputFormatOf, AnEndingIsTheOneItNames) {
  EXPECT_EQ(output_format("a.mp4"), OutputFormat::kMp4);
  EXPECT_EQ(output_format("a.mp3.Mp4"), OutputFormat::kMp4);
  EXPECT_EQ(output_format("a.OPUS"), OutputFormat::kOpus);
  EXPECT_EQ(output_format("a.flac"), OutputFormat::kFlac);
  EXPECT_EQ(output_format("a.png"), OutputFormat::kPng);
}

TEST(OutputNames, OfAStillEndInPng) {
  ClipOptions still = options("frame.png");
  still.output_ending = ".png";
  EXPECT_EQ(output_names(still, "T", {parse_shape("square")}).at(0), "frame.png");
}

}  // namespace
}  // namespace cueclip
