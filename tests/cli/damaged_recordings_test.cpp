#include <random>

#include <fmt/format.h>
#include <sys/resource.h>

#include "cli/demo.h"
#include "support/faults.h"
#include "support/signals.h"
#include "support/talk.h"
#include "support/write_sound.h"

namespace cueclip {
namespace {

using test::SoundFormat;
using test::TemporaryFolder;

constexpr Time kLength = std::chrono::seconds{12};
constexpr int kTimes = 25;                  // of eight formats: two hundred recordings
constexpr rlim_t kMostMemory = 1ull << 30;  // bytes

/// Cut short, with bits flipped, or with blocks missing.
std::string damaged(std::string bytes, std::mt19937& random) {
  const auto any = [&](std::size_t below) {
    return std::uniform_int_distribution<std::size_t>{0, std::max<std::size_t>(below, 1) - 1}(random);
  };
  switch (any(4)) {
    case 0:
      bytes.resize(any(bytes.size()));
      break;
    case 1:
      for (std::size_t i = 0; i < 1 + bytes.size() / 400; ++i)
        bytes[any(bytes.size())] ^= static_cast<char>(1 << any(8));
      break;
    case 2:  // in the head, where it hurts most
      for (int i = 0; i < 4; ++i)
        bytes[any(std::min<std::size_t>(bytes.size(), 400))] = static_cast<char>(any(256));
      break;
    default:
      for (int i = 0; i < 3; ++i) {
        const std::size_t at = any(bytes.size());
        bytes.erase(at, any(4096));
        if (bytes.empty()) return bytes;
      }
  }
  return bytes;
}

class DamagedRecordings : public testing::TestWithParam<SoundFormat> {};

TEST_P(DamagedRecordings, AreUsedWithAWarningOrRefused) {
  const TemporaryFolder folder;
  const auto talk = test::talk_of(kLength, 4);
  const auto file = folder.path() / ("whole." + GetParam().extension);
  const int rate = GetParam().encoder == "libopus" ? 48'000 : 44'100;
  test::write_sound(test::sound_of(talk, rate, kLength), file, GetParam());
  folder.write("talk.srt", test::subrip_of(talk));
  const std::string whole = test::content_of(file);
  std::mt19937 random{31};  // NOLINT: the same damage each time
  for (int i = 0; i < kTimes; ++i) {
    folder.write("damaged", damaged(whole, random));
    const auto run = test::run_program("timeout",
                                       {"20", CUECLIP_PROGRAM, "render", "damaged", "talk.srt", "--time",
                                        "0:02-0:09", "--force", "-o", "clip.wav"},
                                       {.folder = folder.path()});
    EXPECT_TRUE(run.exit_code == 0 || run.exit_code == 3) << i << ": " << run.exit_code << run.err;
    EXPECT_TRUE(run.exit_code == 0 || run.err.starts_with("cueclip: ")) << i << ": " << run.err;
  }
  rusage used{};
  getrusage(RUSAGE_CHILDREN, &used);
  if (test::can_have_faults()) {
    EXPECT_LT(static_cast<rlim_t>(used.ru_maxrss) * 1024, kMostMemory);
  }
}

INSTANTIATE_TEST_SUITE_P(
    OfEveryFormat, DamagedRecordings,
    testing::Values(SoundFormat{"libmp3lame", "mp3", {{"b", "96k"}}, {}},
                    SoundFormat{"aac", "m4a", {{"b", "96k"}}, {}},
                    SoundFormat{"aac", "aac", {{"b", "64k"}}, {}}, SoundFormat{"libvorbis", "ogg", {}, {}},
                    SoundFormat{"libopus", "mkv", {{"b", "48k"}}, {}}, SoundFormat{"flac", "flac", {}, {}},
                    SoundFormat{"pcm_s16le", "wav", {}, {}}, SoundFormat{"flac", "mkv", {}, {}}),
    [](const auto& test) { return test.param.encoder + "_" + test.param.extension; });

TEST(Dropouts, AreSaidFromWhereToWhere) {
  const TemporaryFolder folder;
  const auto talk = test::talk_of(std::chrono::seconds{60}, 4);
  test::write_sound(
      test::sound_of(talk, 48'000, std::chrono::seconds{60}), folder.path() / "gap.opus",
      {"libopus", "opus", {{"b", "32k"}}, {}, {std::chrono::seconds{30}, std::chrono::seconds{40}}});
  folder.write("talk.srt", test::subrip_of(talk));
  const auto dry_run = [&](const std::string& time) {
    return test::run_cueclip({"render", "gap.opus", "talk.srt", "--time", time, "--no-snap", "--offset", "0",
                              "--dry-run", "-o", "clip.mp4"},
                             {.folder = folder.path()});
  };
  const auto refused = dry_run("33-35");
  EXPECT_EQ(refused.exit_code, 3);
  EXPECT_EQ(refused.err,
            "cueclip: reading 0:33-0:35 of gap.opus: there is no sound between 0:30 and 0:40. The file is "
            "damaged there: choose another passage or fetch it again.\n");
  const auto partly = dry_run("25-35");
  EXPECT_EQ(partly.exit_code, 0);
  EXPECT_NE(partly.err.find("gap.opus is damaged: nothing can be heard from 0:30"), std::string::npos)
      << partly.err;
}

/// A file that isn't a recording, but says where there is one.
struct Lure {
  std::string name;
  std::string content;
};

/// Playlists and descriptions in the forms that FFmpeg knows; SECRET stands for the path of a real recording.
std::vector<Lure> lures() {
  return {
      {"hls.mp3", "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nSECRET\n#EXT-X-ENDLIST\n"},
      {"hls_of_a_server.mp3", "#EXTM3U\n#EXTINF:10,\nhttp://127.0.0.1:9/secret.mp3\n#EXT-X-ENDLIST\n"},
      {"concat.mp3", "ffconcat version 1.0\nfile 'SECRET'\n"},
      {"session.mp3",
       "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n"},
      {"dash.mp3",
       "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" "
       "profiles=\"urn:mpeg:dash:profile:isoff-on-demand:2011\"><Period><AdaptationSet "
       "mimeType=\"audio/mp4\"><Representation id=\"1\"><BaseURL>SECRET</BaseURL></Representation></"
       "AdaptationSet></Period></MPD>"},
      {"imf.mp3",
       "<?xml version=\"1.0\"?><CompositionPlaylist "
       "xmlns=\"http://www.smpte-ra.org/schemas/2067-3/2016\"></CompositionPlaylist>"},
      {"metadata.mp3", ";FFMETADATA1\ntitle=SECRET\n"},
  };
}

/// What strace tells: every file that is opened and every socket.
TEST(Lures, AreRefusedAndNothingTheyNameIsTouched) {
  const TemporaryFolder folder;
  const auto trace = folder.path() / "trace";
  if (!test::can_have_faults() || test::run_program("strace", {"-o", trace.string(), "true"}).exit_code != 0)
    GTEST_SKIP() << "strace can't be used here";
  const auto secret = folder.path() / "secret.mp3";
  std::filesystem::copy_file(test::demo_audio(), secret);
  for (Lure lure : lures()) {
    if (const auto at = lure.content.find("SECRET"); at != std::string::npos)
      lure.content.replace(at, 6, secret.string());
    folder.write(lure.name, lure.content);
    const auto run = test::run_program(
        "strace",
        {"-f", "-o", trace.string(), "-e", "trace=open,openat,socket,connect", CUECLIP_PROGRAM, "render",
         lure.name, test::demo_transcript(), "--cues", "5", "-o", "clip.mp4"},
        {.folder = folder.path()});
    EXPECT_EQ(run.exit_code, 3) << lure.name << run.err;
    EXPECT_TRUE(run.err.starts_with("cueclip: reading the recording " + lure.name + ": it is "))
        << lure.name << run.err;
    const std::string seen = test::content_of(trace);
    EXPECT_NE(seen.find(lure.name), std::string::npos);
    EXPECT_EQ(seen.find("secret"), std::string::npos) << lure.name;
    EXPECT_EQ(seen.find("socket("), std::string::npos) << lure.name;
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "clip.mp4"));
  }
}

}  // namespace
}  // namespace cueclip
