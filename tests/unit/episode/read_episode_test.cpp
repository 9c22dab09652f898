#include <cueclip/episode.h>

#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using test::error_of;
using test::TemporaryFolder;
using namespace std::chrono_literals;

constexpr auto kHead = "audio = \"talk.mp3\"\ntranscript = \"talk.srt\"\n";
constexpr auto kClip = "[[clip]]\nid = \"one\"\ncues = \"3\"\n";

/// An episode file in a folder of its own.
struct Written {
  TemporaryFolder folder;
  std::filesystem::path file;

  explicit Written(const std::string& content) : file{folder.write("episode.toml", content)} {}

  /// Without the folder's name.
  [[nodiscard]] std::string in_folder(std::string text) const {
    const std::string prefix = folder.path().string() + "/";
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
      text.erase(at, prefix.size());
    return text;
  }
};

/// The only clip of an episode file with these keys at its top and these in the clip.
EpisodeClip clip_of(const std::string& top, const std::string& own,
                    const std::vector<TypedOption>& typed = {}) {
  const Written written{kHead + top + "\n" + kClip + own};
  return read_episode(written.file, typed).clips.at(0);
}

/// What a clip with these keys is faulted for.
std::string fault_of(const std::string& own) {
  const Written written{kHead + std::string{"\n"} + own};
  const auto clip = read_episode(written.file).clips.at(0);
  if (!clip.fault) return {};
  EXPECT_EQ(clip.fault->failure(), Failure::kInput);
  return written.in_folder(clip.fault->what());
}

/// What a file of this content is refused for.
std::string refusal_of(const std::string& content) {
  const Written written{content};
  const auto ended = error_of([&] { (void)read_episode(written.file); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  return written.in_folder(ended.text);
}

TEST(ReadEpisode, PathsAreRelativeToTheFile) {
  const Written written{kHead + std::string{"cover = \"art/c.png\"\n"} + kClip};
  const auto& folder = written.folder.path();
  const Episode episode = read_episode(written.file);
  ASSERT_EQ(episode.clips.size(), 1u);
  const EpisodeClip& clip = episode.clips[0];
  EXPECT_FALSE(clip.fault);
  EXPECT_EQ(clip.id, "one");
  EXPECT_EQ(clip.place.line, 4u);
  EXPECT_EQ(clip.options.audio, folder / "talk.mp3");
  EXPECT_EQ(clip.options.transcript, folder / "talk.srt");
  EXPECT_EQ(clip.options.cover, folder / "art/c.png");
  EXPECT_EQ(clip.options.output, (folder / "one.mp4").string());
  EXPECT_EQ(clip.inputs, (std::vector{folder / "talk.mp3", folder / "talk.srt", folder / "art/c.png"}));
}

TEST(ReadEpisode, EveryKindOfValueIsReadAsTyped) {
  const auto clip = clip_of(
      "shape = [\"square\", \"640x360\"]\nfps = 25\nloudness = -18\nsnap = false\nfade = 0.5\n"
      "replace = [\"a=b\", \"c=d\"]\nspeaker = \"AB=Ada Byron, engine\"\noffset = \"auto\"\nmax-length = "
      "60\n",
      "pad = [0.1, 0.4]\nexact = true\ncaptions = \"off\"\nhighlight = \"word\"\nstyle = \"mine.toml\"\n");
  ASSERT_FALSE(clip.fault) << clip.fault->what();
  const ClipOptions& options = clip.options;
  ASSERT_EQ(options.shapes.size(), 2u);
  EXPECT_EQ(options.shapes[1].width, 640);
  EXPECT_EQ(options.fps, 25);
  EXPECT_EQ(options.loudness, -18);
  EXPECT_FALSE(options.snap);
  EXPECT_EQ(options.fade, 500ms);
  EXPECT_EQ(options.pad_head, 100ms);
  EXPECT_EQ(options.pad_tail, 400ms);
  ASSERT_EQ(options.replacements.size(), 2u);
  EXPECT_EQ(options.replacements[1].right, "d");
  ASSERT_EQ(options.speakers.size(), 1u);
  EXPECT_EQ(options.speakers[0].name, "Ada Byron");
  EXPECT_TRUE(options.offset_auto);
  EXPECT_EQ(options.max_length, 60s);
  EXPECT_TRUE(options.exact);
  EXPECT_FALSE(options.captions);
  EXPECT_EQ(options.highlight, Highlight::kWord);
  EXPECT_TRUE(options.style.ends_with("/mine.toml")) << options.style;
}

TEST(ReadEpisode, AFrameRateIsANumberOrAFraction) {
  for (const std::string fps : {"\"30000/1001\"", "29.97", "\"29.97\"", "29.970"})
    EXPECT_EQ(clip_of("fps = " + fps, "").options.fps, (FrameRate{30'000, 1001})) << fps;
  EXPECT_EQ(clip_of("fps = 12.5", "").options.fps, (FrameRate{25, 2}));
  EXPECT_EQ(clip_of("fps = 25.0", "").options.fps, 25);
  EXPECT_EQ(clip_of("", "", {{"fps", "24000/1001"}}).options.fps, (FrameRate{24'000, 1001}));
}

TEST(ReadEpisode, WithoutSnapThereIsNoAirButForPad) {
  EXPECT_EQ(clip_of("snap = false", "").options.pad_tail, 0ms);
  EXPECT_EQ(clip_of("pad = 0.2", "snap = false\n").options.pad_tail, 200ms);
  EXPECT_EQ(clip_of("", "").options.pad_tail, 350ms);
}

TEST(ReadEpisode, AClipHoldsOverItsEpisodeAndThatOverItsShow) {
  const Written written{""};
  const auto show = written.folder.path() / "show";
  std::filesystem::create_directory(show);
  written.folder.write(
      "show/show.toml",
      "show = \"S\"\ntitle = \"of the show\"\nlink = \"show.example\"\nlogo = \"l.png\"\n"
      "out = \"clips\"\nreplace = \"p=q\"\n[speakers.\"AB\"]\nname = \"Ada\"\nrole = \"host\"\n");
  written.folder.write("episode.toml",
                       "extends = \"show/show.toml\"\n" + std::string{kHead} +
                           "title = \"T\"\nreplace = \"x=y\"\n[speakers.AB]\nrole = \"guest\"\n" + kClip +
                           "link = \"own.example\"\n");
  const auto clip = read_episode(written.file).clips.at(0);
  ASSERT_FALSE(clip.fault) << clip.fault->what();
  EXPECT_EQ(clip.options.show, "S");
  EXPECT_EQ(clip.options.title, "T");
  EXPECT_EQ(clip.options.link, "own.example");
  EXPECT_EQ(clip.options.logo, show / "l.png");
  EXPECT_EQ(clip.options.output, (show / "clips/one.mp4").string());
  ASSERT_EQ(clip.options.replacements.size(), 2u);
  EXPECT_EQ(clip.options.replacements[0].wrong, "p");
  ASSERT_EQ(clip.options.speakers.size(), 1u);
  EXPECT_EQ(clip.options.speakers[0].name, "Ada");
  EXPECT_EQ(clip.options.speakers[0].role, "guest");
}

TEST(ReadEpisode, SpeakersOfTheShowAreUsuallyAbsent) {
  const Written written{"extends = \"show.toml\"\n" + std::string{kHead} + "[speakers.B]\nname = \"B b\"\n" +
                        kClip};
  written.folder.write("show.toml",
                       "speaker = \"C=C c\"\n[speakers.A]\nname = \"A a\"\n[speakers.B]\nrole = \"r\"\n");
  const auto clip = read_episode(written.file).clips.at(0);
  EXPECT_EQ(clip.options.speakers.size(), 3u);
  for (const auto& speaker : clip.options.speakers)
    EXPECT_EQ(speaker.absence, speaker.label == "B" ? Absence::kNoted : Absence::kUsual) << speaker.label;
}

TEST(ReadEpisode, WhatIsTypedHoldsOverAll) {
  const auto clip = clip_of("fps = 25\nreplace = \"a=b\"", "title = \"own\"\n",
                            {{"title", "typed"}, {"replace", "c=d"}, {"cover", "c.png"}});
  EXPECT_EQ(clip.options.title, "typed");
  EXPECT_EQ(clip.options.fps, 25);
  EXPECT_EQ(clip.options.replacements.size(), 2u);
  EXPECT_EQ(clip.options.cover, "c.png");
  EXPECT_EQ(error_of([] { (void)clip_of("", "", {{"fps", "0"}}); }).failure, Failure::kUsage);
}

TEST(ReadEpisode, PassagesJoinInTheOrderInWhichTheyStand) {
  const Written written{
      kHead + std::string{"[[clip]]\nid = 7\ntime = [\"0:10-0:20\", \"1:00-+5\"]\nquote = \"so be it\"\n"
                          "cues = 5\n"}};
  const auto clip = read_episode(written.file).clips.at(0);
  ASSERT_FALSE(clip.fault) << clip.fault->what();
  EXPECT_EQ(clip.id, "7");
  ASSERT_EQ(clip.options.passages.size(), 4u);
  EXPECT_EQ(describe(clip.options.passages[1]), "1:00-1:05");
  EXPECT_EQ(describe(clip.options.passages[2]), "so be it");
  EXPECT_EQ(describe(clip.options.passages[3]), "cues 5");
}

TEST(ReadEpisode, SettingsSayWhatAClipIsMadeFromButNotWhere) {
  const auto one = clip_of("title = \"T\"\nlogo = \"a.png\"", "");
  const auto other = clip_of("logo = \"b.png\"", "title = \"T\"\nshape = \"portrait\"\n");
  EXPECT_EQ(one.settings, other.settings);
  EXPECT_NE(one.settings, clip_of("title = \"U\"\nlogo = \"a.png\"", "").settings);
  EXPECT_NE(one.settings,
            clip_of("title = \"T\"\nlogo = \"a.png\"\n[speakers.X]\nname = \"N\"", "").settings);
}

TEST(ReadEpisode, AMistakeInAClipIsThatClipsFault) {
  EXPECT_EQ(fault_of("[[clip]]\nid = \"one\"\ncues = \"3\"\nstile = \"poster\"\n"),
            "episode.toml:7: a clip has no key \"stile\".\n  stile = \"poster\"\n  ^\n  Perhaps \"style\" is "
            "meant.");
  EXPECT_EQ(fault_of("[[clip]]\nid = \"one\"\ncues = \"3\"\nshape = \"round\"\n"),
            "episode.toml:7: there is no shape \"round\".\n  shape = \"round\"\n          ^\n"
            "  There are square, portrait, landscape and 4:5, or a size such as 1280x720.");
  EXPECT_NE(fault_of("[[clip]]\ncues = \"3\"\n").find("episode.toml:4: the clip has no id."),
            std::string::npos);
  EXPECT_NE(fault_of("[[clip]]\nid = \"a\"\n").find("names no passage"), std::string::npos);
  EXPECT_NE(fault_of("[[clip]]\nid = \"../a\"\ncues = 3\n").find("can't be a file's name"),
            std::string::npos);
  EXPECT_NE(fault_of("[[clip]]\nid = \"a\"\ncues = 3\nfps = 0\n")
                .find("--fps 0 is not a number of frames a second from 1 to 120"),
            std::string::npos);
  EXPECT_NE(fault_of("[[clip]]\nid = \"a\"\ncues = 3\nexact = \"yes\"\n").find("exact is true or false"),
            std::string::npos);
  EXPECT_NE(fault_of("[[clip]]\nid = \"a\"\ncues = 3\ntitle = [\"x\"]\n").find("title has one value"),
            std::string::npos);
  EXPECT_NE(
      fault_of("[[clip]]\nid = \"a\"\ncues = 3\n[clip.speakers.B]\nnam = \"x\"\n").find("no key \"nam\""),
      std::string::npos);
}

TEST(ReadEpisode, TheSecondClipOfAnIdHasAFault) {
  const Written written{kHead + std::string{kClip} + kClip};
  const auto clips = read_episode(written.file).clips;
  ASSERT_EQ(clips.size(), 2u);
  EXPECT_FALSE(clips[0].fault);
  ASSERT_TRUE(clips[1].fault);
  EXPECT_EQ(clips[1].fault->problem(), "there are two clips \"one\"");
}

TEST(ReadEpisode, AMistakeOutsideOfClipsIsTheFiles) {
  const std::string head{kHead};
  EXPECT_NE(refusal_of(head + "titel = \"T\"\n" + kClip)
                .find("episode.toml:3: an episode file has no key \"titel\""),
            std::string::npos);
  EXPECT_NE(refusal_of(head + "quote = \"a\"\n" + kClip).find("quote belongs in a [[clip]]"),
            std::string::npos);
  EXPECT_NE(refusal_of(head + "fps = 500\n" + kClip).find("episode.toml:3: --fps 500 is not a number"),
            std::string::npos);
  EXPECT_NE(
      refusal_of(std::string{"audio = \"a\"\n"} + kClip).find("it doesn't name the episode's transcript"),
      std::string::npos);
  EXPECT_NE(refusal_of(head).find("it lists no clips"), std::string::npos);
  EXPECT_NE(refusal_of("audio = \n").find("episode.toml:1: reading episode.toml: this is not TOML"),
            std::string::npos);
  EXPECT_NE(refusal_of("extends = \"episode.toml\"\n").find("extend one another more than"),
            std::string::npos);
}

TEST(ReadEpisode, AShowHasNoClips) {
  const Written written{"extends = \"show.toml\"\n" + std::string{kHead} + kClip};
  written.folder.write("show.toml", kClip);
  EXPECT_NE(
      error_of([&] { (void)read_episode(written.file); }).text.find("a file that others extend has no clips"),
      std::string::npos);
}

TEST(ReadEpisode, AFileThatIsMissingIsTheSystems) {
  const auto ended = error_of([] { (void)read_episode("/nowhere/episode.toml"); });
  EXPECT_EQ(ended.failure, Failure::kSystem);
  EXPECT_TRUE(ended.text.starts_with("reading /nowhere/episode.toml: ")) << ended.text;
}

}  // namespace
}  // namespace cueclip
