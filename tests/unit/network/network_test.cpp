#include <cueclip/network.h>

#include <algorithm>
#include <limits>

#include "network/profile_file.h"
#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using test::TemporaryFolder;

/// A clip as cueclip makes them.
MediaFacts usual() {
  MediaFacts facts;
  facts.container = "mp4";
  facts.size = 4'000'000;
  facts.length = std::chrono::seconds{41};
  facts.video = "h264";
  facts.profile = "High";
  facts.pixel_format = "yuv420p";
  facts.colours = "bt709, limited";
  facts.width = facts.height = 1080;
  facts.fps = 30;
  facts.audio = "aac";
  facts.sample_rate = 48'000;
  facts.channels = 1;
  facts.index_first = true;
  facts.edit_lists = false;
  facts.closed_groups = true;
  facts.longest_group = std::chrono::seconds{2};
  return facts;
}

CheckedProperty property(const NetworkCheck& check, const std::string& name) {
  const auto found = std::ranges::find(check.properties, name, &CheckedProperty::name);
  return found == check.properties.end() ? CheckedProperty{} : *found;
}

TEST(Networks, AreAllThere) {
  std::vector<std::string> names;
  for (const Network& network : list_networks()) {
    names.push_back(network.name);
    EXPECT_FALSE(network.source.empty()) << network.name;
    EXPECT_FALSE(network.takes.containers.empty()) << network.name;
    EXPECT_TRUE(network.text.post) << network.name;
  }
  EXPECT_EQ(names, (std::vector<std::string>{"mastodon", "gotosocial", "pixelfed", "peertube", "bluesky",
                                             "reels", "threads", "tiktok", "shorts", "linkedin", "x"}));
}

TEST(Networks, EachTakesTheUsualClipInItsOwnShape) {
  for (const Network& network : list_networks()) {
    const Verdict verdict = judge(usual(), network).verdict;
    EXPECT_EQ(verdict, network.keeps ? Verdict::kPassedThrough : Verdict::kAccepted) << network.name;
  }
}

TEST(Networks, AreFoundByNameAliasAndAnyCase) {
  EXPECT_EQ(find_network("mastodon").takes.size, 103'809'024);
  EXPECT_EQ(find_network("Mastodon").name, "mastodon");
  EXPECT_EQ(find_network("instagram").name, "reels");
  EXPECT_EQ(find_network("Twitter").name, "x");
  EXPECT_EQ(find_network("bluesky").takes.length, Time{std::chrono::minutes{3}});
  EXPECT_EQ(find_network("shorts").shape, "portrait");
}

TEST(Networks, SayHowTheyCountText) {
  const TextLimits mastodon = find_network("mastodon").text;
  EXPECT_EQ(mastodon.post, 500);
  EXPECT_EQ(mastodon.alt, 1500);
  EXPECT_EQ(mastodon.url, 23);
  EXPECT_EQ(mastodon.counts, TextCount::kGraphemes);
  EXPECT_EQ(find_network("x").text.counts, TextCount::kWeighted);
  EXPECT_FALSE(find_network("bluesky").text.url);
  EXPECT_EQ(mastodon.alt_counts, TextCount::kCharacters);
  EXPECT_EQ(find_network("bluesky").text.alt, 2000);
  EXPECT_EQ(find_network("bluesky").text.alt_counts, TextCount::kGraphemes);
}

TEST(Networks, AnUnknownOneIsSaidWithTheNearest) {
  const auto ended = test::error_of([] { (void)find_network("mastadon"); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_TRUE(ended.text.starts_with(
      "there is no network \"mastadon\". Was \"mastodon\" meant? There are: mastodon, gotosocial, "))
      << ended.text;
  EXPECT_TRUE(test::error_of([] {
                (void)find_network("zzzz");
              }).text.starts_with("there is no network \"zzzz\". There are: "));
}

TEST(Judge, MastodonPassesH264AndAacInMp4Through) {
  const auto check = judge(usual(), find_network("mastodon"));
  EXPECT_EQ(check.verdict, Verdict::kPassedThrough);
  EXPECT_TRUE(check.reasons.empty());
  EXPECT_EQ(property(check, "size").is, "4.00 MB");
  EXPECT_EQ(property(check, "size").limit, "at most 103.8 MB");
  EXPECT_EQ(property(check, "index").outcome, Outcome::kInform) << "it moves the index itself";
}

TEST(Judge, MastodonReencodesEverythingElse) {
  const Network mastodon = find_network("mastodon");
  const auto changed = [&](auto&& change) {
    MediaFacts facts = usual();
    change(facts);
    return judge(facts, mastodon);
  };
  EXPECT_EQ(changed([](MediaFacts& facts) { facts.container = "mov"; }).verdict, Verdict::kReencoded);
  EXPECT_EQ(changed([](MediaFacts& facts) { facts.container = "webm"; }).verdict, Verdict::kReencoded);
  EXPECT_EQ(changed([](MediaFacts& facts) { facts.video = "hevc"; }).verdict, Verdict::kReencoded);
  EXPECT_EQ(changed([](MediaFacts& facts) { facts.pixel_format = "yuv422p"; }).verdict, Verdict::kReencoded);
  const auto check = changed([](MediaFacts& facts) { facts.audio = "mp3"; });
  EXPECT_EQ(check.verdict, Verdict::kReencoded);
  EXPECT_EQ(check.reasons, std::vector<std::string>{"audio: mp3, and Mastodon passes through aac or none"});
}

TEST(Judge, MastodonRefusesWhatIsTooLargeOrTooFast) {
  const Network mastodon = find_network("mastodon");
  MediaFacts facts = usual();
  facts.size = 103'809'024;
  facts.width = 3840;
  facts.height = 2160;
  facts.fps = 120;
  EXPECT_EQ(judge(facts, mastodon).verdict, Verdict::kPassedThrough) << "limits are allowed themselves";
  ++facts.size;
  EXPECT_EQ(judge(facts, mastodon).verdict, Verdict::kRefused);
  facts = usual();
  facts.width = 3840;
  facts.height = 2162;
  EXPECT_EQ(judge(facts, mastodon).verdict, Verdict::kRefused);
  facts = usual();
  facts.fps = 121;
  EXPECT_EQ(judge(facts, mastodon).verdict, Verdict::kRefused);
}

TEST(Judge, ABrokenRateIsHeldAgainstLimitsExactlyAndSaidByItsName) {
  Network network = find_network("reels");
  MediaFacts facts = usual();
  facts.fps = {24'000, 1001};
  EXPECT_EQ(property(judge(facts, network), "frame rate").is, "23.976 fps, constant");
  network.takes.least_fps = 24;
  network.takes.fps = 60;
  EXPECT_EQ(judge(facts, network).verdict, Verdict::kRefused);
  network.takes.least_fps = FrameRate{24'000, 1001};
  EXPECT_EQ(judge(facts, network).verdict, Verdict::kAccepted);
  EXPECT_EQ(property(judge(facts, network), "frame rate").limit, "23.976 to 60");
  facts.fps = {60'000, 1001};
  EXPECT_EQ(judge(facts, network).verdict, Verdict::kAccepted);
  facts.fps = {60'007, 1000};
  EXPECT_EQ(judge(facts, network).verdict, Verdict::kAccepted) << "what is measured is a little off";
  facts.fps = {60'020, 1000};
  EXPECT_EQ(judge(facts, network).verdict, Verdict::kRefused);
}

TEST(Judge, ReelsWantsNoEditListsTheIndexFirstAndClosedGroups) {
  MediaFacts facts = usual();
  facts.index_first = false;
  facts.edit_lists = true;
  facts.closed_groups = false;
  const auto check = judge(facts, find_network("reels"));
  EXPECT_EQ(check.verdict, Verdict::kRefused);
  EXPECT_EQ(check.reasons,
            (std::vector<std::string>{"index: last, and Instagram Reels takes first",
                                      "edit lists: present, and Instagram Reels takes none",
                                      "groups: open, 2.0 s, and Instagram Reels takes closed"}));
}

TEST(Judge, AdvisesWithoutRefusing) {
  MediaFacts facts = usual();
  facts.colours.clear();
  facts.audio.clear();
  const auto check = judge(facts, find_network("mastodon"));
  EXPECT_EQ(check.verdict, Verdict::kPassedThrough);
  ASSERT_EQ(check.reasons.size(), 2u);
  EXPECT_EQ(check.reasons[1], "audio: none, and Mastodon shows a video without sound as a GIF");
}

/// A recording without a picture.
MediaFacts sound(const std::string& container) {
  MediaFacts facts;
  facts.container = container;
  facts.size = 4'000'000;
  facts.length = std::chrono::seconds{41};
  facts.audio = "aac";
  facts.sample_rate = 48'000;
  facts.channels = 1;
  return facts;
}

TEST(Judge, ASoundIsHeldAgainstWhatIsTakenOfSound) {
  const Network mastodon = find_network("mastodon");
  for (const char* container : {"mp3", "m4a", "ogg", "wav", "flac"}) {
    const auto check = judge(sound(container), mastodon);
    EXPECT_TRUE(check.is_sound);
    EXPECT_EQ(check.verdict, Verdict::kAccepted) << container << ": every sound is re-encoded";
    EXPECT_EQ(property(check, "kind").is, "sound without a picture");
    EXPECT_TRUE(property(check, "ratio").name.empty()) << "there is no picture to measure";
    EXPECT_TRUE(check.reasons.empty());
  }
  EXPECT_EQ(judge(sound("mp3"), find_network("gotosocial")).verdict, Verdict::kPassedThrough);
  EXPECT_FALSE(judge(usual(), mastodon).is_sound);
  MediaFacts large = sound("mp3");
  large.size = 103'809'025;
  EXPECT_EQ(judge(large, mastodon).verdict, Verdict::kRefused);
}

TEST(Judge, ASoundInAVideosContainerIsRefusedWithWhatToPost) {
  for (const char* container : {"mp4", "mov", "webm"}) {
    const auto check = judge(sound(container), find_network("mastodon"));
    EXPECT_EQ(check.verdict, Verdict::kRefused) << container;
    ASSERT_EQ(check.reasons.size(), 2u);
    EXPECT_TRUE(check.reasons[0].starts_with("container: ")) << check.reasons[0];
    EXPECT_EQ(check.reasons[1], "post it as .m4a, .mp3 or .ogg");
  }
}

TEST(Judge, SoundIsRefusedWhereNoneIsTaken) {
  for (const char* name : {"bluesky", "pixelfed", "reels", "threads", "tiktok", "shorts", "linkedin", "x"}) {
    const Network network = find_network(name);
    const auto check = judge(sound("mp3"), network);
    EXPECT_EQ(check.verdict, Verdict::kRefused) << name;
    ASSERT_EQ(check.reasons.size(), 1u) << name;
    EXPECT_EQ(check.reasons[0], "kind: sound without a picture, and " + network.title + " takes video");
  }
}

TEST(Judge, ALimitHasTwoEnds) {
  MediaFacts facts = usual();
  facts.length = Time{2'999'999};
  EXPECT_EQ(judge(facts, find_network("reels")).verdict, Verdict::kRefused);
  facts.length = Time{3'000'000};
  EXPECT_EQ(judge(facts, find_network("reels")).verdict, Verdict::kAccepted);
  EXPECT_EQ(property(judge(facts, find_network("reels")), "length").limit, "0:03 to 15:00");
}

constexpr auto kServer = R"({"domain": "small.example", "version": "4.1.2", "configuration": {
  "statuses": {"max_characters": 1111, "characters_reserved_per_url": 23},
  "media_attachments": {"supported_mime_types": ["image/png", "video/mp4", "video/webm"],
    "video_size_limit": 2000000, "video_matrix_limit": 2304000, "video_frame_rate_limit": 60}}})";

TEST(Instance, SaysItsOwnLimits) {
  const TemporaryFolder folder;
  const Network server = find_network(folder.write("server.json", kServer).string());
  EXPECT_EQ(server.name, "mastodon");
  EXPECT_EQ(server.title, "small.example");
  EXPECT_EQ(server.takes.size, 2'000'000);
  EXPECT_EQ(server.takes.pixels, 2'304'000);
  EXPECT_EQ(server.takes.fps, 60);
  EXPECT_EQ(server.takes.containers, (std::vector<std::string>{"mp4", "webm"}));
  EXPECT_EQ(server.text.post, 1111);
  EXPECT_EQ(server.text.alt, 1500) << "as its software has it";
  EXPECT_EQ(judge(usual(), server).verdict, Verdict::kRefused);
}

TEST(Instance, SaysWhatItTakesOfSound) {
  const TemporaryFolder folder;
  EXPECT_FALSE(find_network(folder.write("server.json", kServer).string()).sound);
  std::string server = kServer;
  server.insert(server.find("\"video/mp4\""), "\"audio/mpeg\", \"audio/mp3\", \"audio/ogg\", ");
  const auto sound = find_network(folder.write("server.json", server).string()).sound;
  ASSERT_TRUE(sound);
  EXPECT_EQ(sound->containers, (std::vector<std::string>{"mp3", "ogg"}));
  EXPECT_EQ(sound->size, 2'000'000);
}

TEST(Instance, AFrameRateMayBeBroken) {
  const TemporaryFolder folder;
  const auto limit = [&](const std::string& text) {
    std::string server = kServer;
    server.replace(server.rfind("60}}}"), 2, text);
    return find_network(folder.write("server.json", server).string()).takes.fps;
  };
  EXPECT_EQ(limit("59.94"), (FrameRate{60'000, 1001}));
  EXPECT_EQ(limit("60.0"), FrameRate{60});
  EXPECT_GE(limit("1e300"), FrameRate{1000}) << "any";
}

TEST(Instance, ALimitMayBeBeyondAllNumbers) {
  const TemporaryFolder folder;
  const Network server =
      find_network(folder
                       .write("s.json", R"({"configuration": {"statuses": {"max_characters": 5000000000},
  "media_attachments": {"supported_mime_types": ["video/mp4"], "video_size_limit": 1e300}}})")
                       .string());
  EXPECT_EQ(server.text.post, std::numeric_limits<int>::max());
  EXPECT_EQ(server.takes.size, 1'000'000'000'000);
}

constexpr auto kPixelfed = R"json({"uri": "pix.example", "version": "3.5.3 (compatible; Pixelfed 0.12.4)",
  "configuration": {"media_attachments": {"video_size_limit": 15360000}}})json";

TEST(Instance, IsOfTheSoftwareThatItNames) {
  const TemporaryFolder folder;
  const Network server = find_network(folder.write("p.json", kPixelfed).string());
  EXPECT_EQ(server.name, "pixelfed");
  EXPECT_EQ(server.title, "pix.example");
}

TEST(Instance, ThatIsNoneIsSaid) {
  const TemporaryFolder folder;
  for (const char* content : {"{}", "[1]", "not json", R"({"configuration": {"media_attachments": 3}})"}) {
    const auto file = folder.write("s.json", content).string();
    const auto ended = test::error_of([&] { (void)find_network(file); });
    EXPECT_EQ(ended.failure, Failure::kInput) << content;
    EXPECT_NE(ended.text.find("it is no server's answer to /api/v2/instance"), std::string::npos)
        << ended.text;
  }
  EXPECT_EQ(test::error_of([] { (void)find_network("/nowhere/s.json"); }).failure, Failure::kSystem);
}

TEST(Instance, ThatTakesNoVideoIsSaid) {
  const TemporaryFolder folder;
  const auto file = folder.write(
      "s.json", R"({"configuration": {"media_attachments": {"supported_mime_types": ["image/png"]}}})");
  EXPECT_NE(test::error_of([&] { (void)find_network(file.string()); }).text.find("takes no videos"),
            std::string::npos);
}

TEST(ProfileFile, ShowsTheLineThatIsWrong) {
  const TemporaryFolder folder;
  const auto ended_with = [&](const char* content) {
    const auto file = folder.write("networks.toml", content);
    return test::error_of([&] { (void)read_profiles(file); });
  };
  for (const char* content :
       {"[a]\ntitel = \"A\"\n", "[a.takes]\nsize = \"big\"\n", "[a]\nshape = \"round\"\n",
        "[a.text]\ncounts = \"words\"\n", "[a.gives]\nsize = 1\n", "[a.takes]\nsize = -1\n",
        "[a.takes]\ncontainers = [1]\n", "[a\n"}) {
    const auto ended = ended_with(content);
    EXPECT_EQ(ended.failure, Failure::kInput) << content;
    EXPECT_NE(ended.text.find("networks.toml:"), std::string::npos) << ended.text;
  }
}

}  // namespace
}  // namespace cueclip
