#include "plan/beside.h"

#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

TEST(Beside, IsNamedByTheStem) {
  for (const auto& [output, beside] :
       std::initializer_list<std::pair<const char*, const char*>>{{"clip.mp4", "clip.ass"},
                                                                  {"a.b/clip.v2.mp4", "a.b/clip.v2.ass"},
                                                                  {"clip-square.png", "clip-square.ass"}}) {
    const auto files = beside_files(output, {Beside::kAss});
    ASSERT_EQ(files.size(), 1u);
    EXPECT_EQ(files[0].path, beside);
  }
  EXPECT_TRUE(beside_files("clip.mp4", {}).empty());
}

TEST(Beside, EveryKindHasItsOwnName) {
  std::string names;
  for (const auto& file : beside_files("a/clip.mp4", parse_beside("alt,post,srt,vtt,ass,poster,json")))
    names += file.path.string() + " ";
  EXPECT_EQ(names, "a/clip.alt.txt a/clip.post.txt a/clip.srt a/clip.vtt a/clip.ass a/clip.png a/clip.json ");
}

TEST(Beside, IsNotWhatTheClipIsMadeFrom) {
  const test::TemporaryFolder folder;
  ClipOptions options;
  options.audio = folder.write("talk.mp3", "sound");
  options.transcript = folder.write("talk.srt", "words");
  ClipPlan plan;
  plan.output = folder.path() / "." / "talk.mp4";
  plan.beside = beside_files(plan.output, {Beside::kSrt});
  EXPECT_EQ(test::error_of([&] { check_files(plan, options); }).failure, Failure::kUsage);
  plan.beside = beside_files(plan.output, {Beside::kVtt});
  EXPECT_NO_THROW(check_files(plan, options));
  plan.output = folder.path() / "talk.mp3";
  EXPECT_EQ(test::error_of([&] { check_files(plan, options); }).failure, Failure::kUsage);
}

TEST(Beside, IsNotTheClipItself) {
  ClipPlan plan;
  plan.output = "frame.png";
  plan.format = OutputFormat::kPng;
  plan.beside = beside_files(plan.output, {Beside::kPoster});
  EXPECT_EQ(test::error_of([&] { check_files(plan, {}); }).text,
            "frame.png would be written twice. Leave out of --with what has the clip's own ending.");
  plan.output = "clip.mp3";
  plan.format = OutputFormat::kMp3;
  plan.beside = beside_files(plan.output, {Beside::kPoster});
  EXPECT_EQ(test::error_of([&] { check_files(plan, {}); }).text,
            "clip.mp3 holds the sound alone, which has no poster. Leave poster out of --with, or make a "
            "video.");
}

TEST(Beside, EachIsNamedOnce) {
  EXPECT_EQ(parse_beside("ass"), std::vector{Beside::kAss});
  EXPECT_EQ(parse_beside("ass,ass"), std::vector{Beside::kAss});
  EXPECT_TRUE(parse_beside("").empty());
}

TEST(Beside, WhatNobodyKnowsIsRefused) {
  const auto ended = test::error_of([] { (void)parse_beside("ass,docx"); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_EQ(ended.text,
            "\"docx\" is nothing that can be written beside a clip. There is: alt, post, srt, vtt, ass, "
            "poster, json.");
  EXPECT_EQ(test::error_of([] { (void)parse_beside(",ass"); }).failure, Failure::kUsage);
}

}  // namespace
}  // namespace cueclip
