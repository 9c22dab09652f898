#include <cueclip/batch.h>
#include <cueclip/studio.h>

#include <fstream>
#include <thread>

#include <nlohmann/json.hpp>

#include "support/image_files.h"
#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;

/// A session with the demo's recording and transcript in a folder of its own.
class StudioSession : public testing::Test {
 protected:
  StudioSession() {
    for (const auto* name : {"episode.mp3", "episode.srt"})
      std::filesystem::copy_file(test::demo_folder() / name, folder_.path() / name);
  }

  Studio& open() {
    studio_ = std::make_unique<Studio>(
        StudioInputs{{}, folder_.path() / "episode.mp3", folder_.path() / "episode.srt"});
    return *studio_;
  }

  /// With a clip of cues 9 and 10.
  Studio& open_with_clip() {
    open();
    (void)edit({{"op", "add"}, {"title", "It talks"}, {"passages", {{{"kind", "cues"}, {"text", "9-10"}}}}});
    return *studio_;
  }

  Json edit(const Json& request) { return Json::parse(studio_->edit(request.dump())); }
  [[nodiscard]] Json state() const { return Json::parse(studio_->state()); }
  [[nodiscard]] std::string file() const { return test::content_of(folder_.path() / "episode.toml"); }

  test::TemporaryFolder folder_;
  std::unique_ptr<Studio> studio_;
};

TEST_F(StudioSession, OfARecordingAndATranscriptMakesAnEpisodeFileBesideThem) {
  open();
  EXPECT_EQ(file(), "audio = \"episode.mp3\"\ntranscript = \"episode.srt\"\n");
  const Json now = state();
  EXPECT_EQ(now.at("ready"), true);
  EXPECT_EQ(now.at("file"), "episode.toml");
  EXPECT_EQ(now.at("transcript").at("cues"), 19);
  EXPECT_EQ(now.at("speakers").size(), 3u);
  EXPECT_TRUE(now.at("clips").empty());
}

TEST_F(StudioSession, AsksWhereTheNameIsTaken) {
  folder_.write("episode.toml", "somebody's own");
  open();
  EXPECT_EQ(state().at("asks").at("file"), "episode.toml");
  EXPECT_EQ(state().at("ready"), false);
  studio_->answer("new");
  EXPECT_EQ(state().at("file"), "episode-2.toml");
  EXPECT_EQ(file(), "somebody's own");
}

TEST_F(StudioSession, EachChangeIsInTheFileAtOnceAndCanBeUndone) {
  open_with_clip();
  const std::string one = file();
  EXPECT_NE(one.find("[[clip]]\nid = \"It-talks\"\ncues = \"9-10\"\ntitle = \"It talks\"\n"),
            std::string::npos)
      << one;
  (void)edit({{"op", "set"}, {"clip", "It-talks"}, {"key", "style"}, {"value", "aura"}});
  EXPECT_EQ(state().at("clips").at(0).at("style"), "aura");
  (void)edit({{"op", "undo"}});
  EXPECT_EQ(file(), one);
  (void)edit({{"op", "redo"}});
  EXPECT_EQ(state().at("clips").at(0).at("style"), "aura");
}

TEST_F(StudioSession, WhatCannotBeIsNotSaved) {
  open_with_clip();
  const std::string before = file();
  EXPECT_EQ(test::error_of([&] {
              (void)edit({{"op", "set"}, {"key", "style"}, {"value", "nosuch"}});
            }).failure,
            Failure::kUsage);
  EXPECT_EQ(file(), before);
  EXPECT_EQ(state().at("can_redo"), false);
}

TEST_F(StudioSession, AnEditOfAnOlderStateIsRefused) {
  open_with_clip();
  const auto ended = test::error_of([&] {
    (void)edit({{"op", "delete"}, {"clip", "It-talks"}, {"revision", 1}});
  });
  EXPECT_NE(ended.text.find("has changed meanwhile"), std::string::npos);
  EXPECT_EQ(state().at("clips").size(), 1u);
}

TEST_F(StudioSession, AnotherProgramsChangesAreReadAndNeverWrittenOver) {
  open_with_clip();
  const std::string theirs = "# mine\n" + file();
  folder_.write("episode.toml", theirs);
  EXPECT_EQ(state().at("clips").size(), 1u);
  (void)edit({{"op", "set"}, {"key", "show"}, {"value", "Slow Ears"}});
  EXPECT_EQ(file().substr(0, 7), "# mine\n");
  folder_.write("episode.toml", "no [ TOML");
  EXPECT_NE(state().at("problem").get<std::string>().find("this is not TOML"), std::string::npos);
  EXPECT_EQ(file(), "no [ TOML");
}

TEST_F(StudioSession, NamesAndWordsAreMendedInTheFile) {
  open_with_clip();
  (void)edit({{"op", "speaker"}, {"label", "Aurèle Lanvaux"}, {"name", "Aurèle L."}, {"role", "recordist"}});
  (void)edit({{"op", "words"}, {"cue", "10"}, {"text", "And then nobody presses record."}});
  const Json plan = Json::parse(studio_->plan("It-talks", "square"));
  EXPECT_EQ(plan.at("captions").at(0).at("speaker"), "Aurèle L.");
  EXPECT_NE(plan.at("captions").back().at("words").dump().find("nobody"), std::string::npos);
}

/// What is mended twice is there once, in its last form.
TEST_F(StudioSession, MendingAgainTakesThePlaceOfWhatWasMended) {
  open_with_clip();
  for (const auto* name : {"Ada Brook", "Ivo Arc"})
    (void)edit({{"op", "said-by"}, {"cues", "9"}, {"name", name}});
  for (const auto* right : {"speaking", "chatting"})
    (void)edit({{"op", "replace"}, {"wrong", "talking"}, {"right", right}});
  EXPECT_NE(file().find("said-by = [\"9=Ivo Arc\"]"), std::string::npos) << file();
  EXPECT_NE(file().find("replace = [\"talking=chatting\"]"), std::string::npos) << file();
  (void)edit({{"op", "replace"}, {"wrong", "talking"}, {"right", "talking"}});
  EXPECT_EQ(file().find("replace"), std::string::npos) << "said again as it is heard";
}

TEST_F(StudioSession, ASpeakersPictureIsKeptBesideTheEpisodeFile) {
  open_with_clip();
  const auto upload = [&](const std::string& content) {
    const auto file = studio_->new_upload();
    std::ofstream{file, std::ios::binary} << content;
    studio_->upload_picture("Wren", "../Wren at home.png", file);
  };
  upload(test::written_gif());
  upload(test::written_jpeg(test::kYuv));
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / "Wren-at-home.png"));
  EXPECT_NE(file().find("image = \"Wren-at-home-2.png\""), std::string::npos) << file();
  EXPECT_EQ(state().at("speakers").at(0).at("picture"), "Wren-at-home-2.png");
  EXPECT_LT(test::distance_from(decode_picture(studio_->picture(0))), 12);
  const std::string before = file();
  EXPECT_EQ(test::error_of([&] { upload("no picture"); }).failure, Failure::kInput);
  EXPECT_EQ(file(), before);
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "Wren-at-home-3.png"));
  (void)edit({{"op", "speaker"}, {"label", "Wren"}, {"picture", nullptr}});
  EXPECT_EQ(state().at("speakers").at(0).at("picture"), nullptr);
  EXPECT_EQ(test::error_of([&] { (void)studio_->picture(0); }).failure, Failure::kInput);
}

TEST_F(StudioSession, TheAccentIsTheCoversOrTheEpisodesOwn) {
  open();
  const Json cover = state().at("accent");
  ASSERT_TRUE(cover.is_string()) << "the demo's cover is green";
  folder_.write("episode.toml", file() + "accent = \"#123456\"\n");
  EXPECT_EQ(state().at("accent"), "#123456");
  EXPECT_NE(cover, "#123456");
}

/// Fonts are looked up once a session; what they lack is said of the clip that it is about.
TEST_F(StudioSession, NotesOnFontsAreEachClipsOwn) {
  folder_.write("episode.srt",
                "1\n00:00:01,000 --> 00:00:04,000\nAda: \U0001E4D0\n\n"
                "2\n00:00:05,000 --> 00:00:08,000\nAda: Plain words.\n");
  open();
  for (const auto* cue : {"1", "2"})
    (void)edit({{"op", "add"}, {"title", cue}, {"passages", {{{"kind", "cues"}, {"text", cue}}}}});
  const auto notes = [&](const char* clip) {
    return Json::parse(studio_->plan(clip, "square")).at("notes").dump();
  };
  EXPECT_NE(notes("1").find("NAG MUNDARI"), std::string::npos);
  EXPECT_EQ(notes("2").find("NAG MUNDARI"), std::string::npos);
}

/// The page asks for the whole state only where this says something new.
TEST_F(StudioSession, NewsSayTheRevisionAndHowFarTheJobIs) {
  open_with_clip();
  const Json before = Json::parse(studio_->news());
  EXPECT_EQ(before.at("revision"), state().at("revision"));
  EXPECT_EQ(before.at("job"), nullptr);
  studio_->make({}, false);
  EXPECT_EQ(Json::parse(studio_->news()).at("job").at("clips"), Json{"It-talks"});
  studio_->cancel();
}

/// No path comes from the page.
TEST_F(StudioSession, SetsNothingThatNamesAFile) {
  open_with_clip();
  const std::string before = file();
  for (const auto& [key, value] : {std::pair{"cover", "/etc/hostname"},
                                   {"logo", "x.png"},
                                   {"output", "/tmp/x"},
                                   {"style", "/etc/style"},
                                   {"captions", "words.srt"}})
    EXPECT_EQ(test::error_of([&] {
                (void)edit({{"op", "set"}, {"clip", "It-talks"}, {"key", key}, {"value", value}});
              }).failure,
              Failure::kInput)
        << key;
  EXPECT_EQ(file(), before);
}

TEST_F(StudioSession, WordsAreFoundWithTheirPlaces) {
  open();
  const Json hits = Json::parse(studio_->find("started talking", "find")).at("hits");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].at("first"), 8);
  const Json transcript = Json::parse(studio_->transcript());
  const std::string text = transcript.at("cues").at(8).at("text");
  EXPECT_NE(text.find("started talking"), std::string::npos);
  const Json quotes = Json::parse(studio_->find("a shutter, a scooter and a spoon", "quote")).at("hits");
  ASSERT_FALSE(quotes.empty());
  EXPECT_EQ(quotes[0].at("first"), 8);
}

/// Offsets count as pages do, by units of UTF-16.
TEST_F(StudioSession, WordsHaveTheirPlacesInTheText) {
  folder_.write("episode.srt", "1\n00:00:01,000 --> 00:00:04,000\nAda: 🙂 été là\n");
  open();
  const Json words = Json::parse(studio_->transcript()).at("cues").at(0).at("words");
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(words[1].at(0), 3);
  EXPECT_EQ(words[1].at(1), 6);
  EXPECT_EQ(words[2].at(0), 7);
}

TEST_F(StudioSession, TheWaveformIsThereAtOnce) {
  open();
  const Json levels = Json::parse(studio_->levels({5s, 20s}, 300));
  EXPECT_EQ(levels.at("peaks").size(), 300u);
  EXPECT_EQ(levels.at("done"), true);
  EXPECT_GT(levels.at("peaks").at(100), 20);
}

TEST_F(StudioSession, TheFrameIsTheRenderers) {
  open_with_clip();
  const std::string png = studio_->frame({"It-talks", "", "", 3s, 0});
  const auto shown = decode_picture(png);
  EXPECT_EQ(shown.width, 1080);
  ClipOptions options;
  options.audio = folder_.path() / "episode.mp3";
  options.transcript = folder_.path() / "episode.srt";
  options.title = "It talks";
  options.passages = {parse_cues("9-10")};
  options.output = folder_.path().string() + "/";
  options.output_ending = ".png";
  const auto plans = plan_clips(options);
  render_still(plans.front(), 3s, false);
  EXPECT_EQ(shown.pixels, read_picture(plans.front().output)->pixels);
  EXPECT_EQ(decode_picture(studio_->frame({"It-talks", "portrait", "aura", {}, 400})).height, 400);
}

TEST_F(StudioSession, MakesTheSameBytesAsBatch) {
  open_with_clip();
  studio_->make({}, false);
  while (state().at("job").at("running") == true) std::this_thread::sleep_for(20ms);
  const auto made = folder_.path() / "It-talks.mp4";
  const std::string bytes = test::content_of(made);
  ASSERT_FALSE(bytes.empty());
  EXPECT_EQ(state().at("clips").at(0).at("made").at(0).at("up_to_date"), true);
  EXPECT_EQ(studio_->made("It-talks", "It-talks.mp4"), made);
  const auto clips = read_episode(folder_.path() / "episode.toml").clips;
  EXPECT_EQ(render_batch(clips, {1, true, false, {}, nullptr}).front().state, BatchState::kMade);
  EXPECT_EQ(test::content_of(made), bytes);
}

/// A clip is another one only where it says what was mended.
TEST_F(StudioSession, MendingACueLeavesOtherClipsUpToDate) {
  open_with_clip();
  (void)edit({{"op", "add"}, {"title", "Other"}, {"passages", {{{"kind", "cues"}, {"text", "4"}}}}});
  studio_->make({}, false);
  while (state().at("job").at("running") == true) std::this_thread::sleep_for(20ms);
  (void)edit({{"op", "words"}, {"cue", "10"}, {"text", "Nobody presses record."}});
  const Json clips = state().at("clips");
  EXPECT_EQ(clips.at(0).at("made").at(0).at("up_to_date"), false);
  EXPECT_EQ(clips.at(1).at("made").at(0).at("up_to_date"), true);
}

TEST_F(StudioSession, WritesOverNothingThatItDidNotMake) {
  open_with_clip();
  folder_.write("It-talks.mp4", "mine");
  EXPECT_EQ(test::error_of([&] { studio_->make({}, false); }).failure, Failure::kSystem);
  EXPECT_EQ(test::content_of(folder_.path() / "It-talks.mp4"), "mine");
}

TEST_F(StudioSession, GivesNoOtherFilesThanAClipsOwn) {
  open_with_clip();
  for (const auto* name : {"episode.toml", "../episode.mp3", "", "/etc/passwd"})
    EXPECT_EQ(test::error_of([&] { (void)studio_->made("It-talks", name); }).failure, Failure::kInput)
        << name;
}

}  // namespace
}  // namespace cueclip
