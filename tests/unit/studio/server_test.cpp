#include <cueclip/studio.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/http.h"
#include "support/image_files.h"
#include "support/temporary_folder.h"

namespace cueclip {
namespace {

using Headers = std::map<std::string, std::string>;

/// A server for a session of the demo.
class StudioServer : public testing::Test {
 protected:
  StudioServer() {
    for (const auto* name : {"episode.mp3", "episode.srt"})
      std::filesystem::copy_file(test::demo_folder() / name, folder_.path() / name);
    studio_.emplace(StudioInputs{{}, folder_.path() / "episode.mp3", folder_.path() / "episode.srt"});
    server_ = std::jthread{[this](const std::stop_token& stop) {
      serve_studio(*studio_, {0, [this](const std::string& address) { tell(address); }, stop});
    }};
    std::unique_lock lock{mutex_};
    told_.wait(lock, [this] { return !address_.empty(); });
    const auto hash = address_.find("/#");
    token_ = address_.substr(hash + 2);
    origin_ = address_.substr(0, hash);
    port_ = std::stoi(origin_.substr(origin_.rfind(':') + 1));
  }

  void tell(const std::string& address) {
    {
      const std::lock_guard lock{mutex_};
      address_ = address;
    }
    told_.notify_all();
  }

  test::HttpReply get(const std::string& target, Headers headers = {}) {
    headers.try_emplace("X-Cueclip-Token", token_);
    return test::ask(port_, "GET", target, std::move(headers));
  }
  test::HttpReply post(const std::string& target, const std::string& body, Headers headers = {}) {
    headers.try_emplace("X-Cueclip-Token", token_);
    headers.try_emplace("Origin", origin_);
    return test::ask(port_, "POST", target, std::move(headers), body);
  }

  test::TemporaryFolder folder_;
  std::optional<Studio> studio_;
  std::mutex mutex_;
  std::condition_variable told_;
  std::string address_;
  std::string token_;
  std::string origin_;
  int port_ = 0;
  std::jthread server_;
};

TEST_F(StudioServer, GivesThePageToAnybodyHereAndNothingOfTheSession) {
  const auto page = get("/", {{"X-Cueclip-Token", ""}});
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.head.find("Content-Security-Policy: default-src 'none'"), std::string::npos);
  EXPECT_EQ(page.body.find(token_), std::string::npos);
  for (const auto* target :
       {"/api/state", "/api/transcript", "/api/audio", "/api/events", "/api/frame?clip=a"})
    EXPECT_EQ(get(target, {{"X-Cueclip-Token", ""}}).status, 403) << target;
}

TEST_F(StudioServer, AnswersWhoKnowsItsToken) {
  const auto state = get("/api/state");
  EXPECT_EQ(state.status, 200);
  EXPECT_EQ(nlohmann::json::parse(state.body).at("file"), "episode.toml");
  EXPECT_NE(state.head.find("Cache-Control: no-store"), std::string::npos);
}

TEST_F(StudioServer, RefusesOtherHostsAndOtherPages) {
  EXPECT_EQ(get("/api/state", {{"Host", "evil.example"}}).status, 403);
  EXPECT_EQ(get("/", {{"Host", fmt::format("evil.example:{}", port_)}}).status, 403);
  EXPECT_EQ(get("/api/state", {{"Origin", "http://evil.example"}}).status, 403);
  const std::string edit = R"({"op":"set","key":"show","value":"x"})";
  EXPECT_EQ(post("/api/edit", edit, {{"Origin", "http://evil.example"}}).status, 403);
  EXPECT_EQ(test::ask(port_, "POST", "/api/edit", {{"X-Cueclip-Token", token_}}, edit).status, 403);
  EXPECT_EQ(test::content_of(folder_.path() / "episode.toml").find("show"), std::string::npos);
}

TEST_F(StudioServer, ACookieIsGoodForMediaAndForNoChange) {
  const auto login = post("/api/login", "");
  EXPECT_EQ(login.status, 204);
  const std::string cookie = fmt::format("cueclip-{}={}", port_, token_);
  EXPECT_NE(login.head.find("Set-Cookie: " + cookie + "; Path=/api; HttpOnly; SameSite=Strict"),
            std::string::npos)
      << login.head;
  EXPECT_EQ(get("/api/audio", {{"X-Cueclip-Token", ""}, {"Cookie", cookie}}).status, 200);
  EXPECT_EQ(post("/api/edit", "{}", {{"X-Cueclip-Token", ""}, {"Cookie", cookie}}).status, 403);
}

TEST_F(StudioServer, GivesTheRecordingInParts) {
  const std::string whole = test::content_of(folder_.path() / "episode.mp3");
  const auto part = get("/api/audio", {{"Range", "bytes=1000-1999"}});
  EXPECT_EQ(part.status, 206);
  EXPECT_EQ(part.body, whole.substr(1000, 1000));
  EXPECT_NE(part.head.find(fmt::format("Content-Range: bytes 1000-1999/{}", whole.size())),
            std::string::npos);
  EXPECT_EQ(get("/api/audio", {{"Range", "bytes=-500"}}).body, whole.substr(whole.size() - 500));
  EXPECT_EQ(get("/api/audio").body.size(), whole.size());
}

TEST_F(StudioServer, TakesNothingForAPath) {
  for (const auto* target : {"/page/../CMakeLists.txt", "/page/%2e%2e/index.html", "/page/..%2findex.html",
                             "/page/.hidden", "/etc/passwd", "/page/"})
    EXPECT_EQ(get(target).status, 404) << target;
}

TEST_F(StudioServer, RefusesWhatIsTooLargeOrNoJson) {
  EXPECT_EQ(post("/api/edit", std::string(2u << 20, ' ')).status, 413);
  EXPECT_EQ(post("/api/edit", "no JSON").status, 422);
  EXPECT_EQ(post("/api/edit", R"({"op":"nosuch"})").status, 422);
  EXPECT_EQ(test::ask(port_, "DELETE", "/api/state", {{"X-Cueclip-Token", token_}}).status, 405);
}

TEST_F(StudioServer, ShowsAndPlaysAClip) {
  const auto added =
      post("/api/edit", R"({"op":"add","title":"It talks","passages":[{"kind":"cues","text":"4"}]})");
  ASSERT_EQ(added.status, 200) << added.body;
  const auto frame = get("/api/frame?clip=It-talks&side=300");
  EXPECT_EQ(frame.status, 200);
  EXPECT_EQ(frame.body.substr(1, 3), "PNG");
  EXPECT_EQ(get("/api/sound?clip=It-talks").body.substr(0, 4), "RIFF");
  const auto video = get("/api/video?clip=It-talks");
  EXPECT_EQ(video.status, 200);
  EXPECT_EQ(video.body.substr(4, 4), "ftyp");
  EXPECT_NE(video.body.find("moof"), std::string::npos);
  EXPECT_EQ(get("/api/frame?clip=nosuch").status, 422);
}

TEST_F(StudioServer, TakesASpeakersPictureAndGivesIt) {
  EXPECT_EQ(get("/api/picture?speaker=1").status, 422);
  const auto taken = post("/api/upload?kind=picture&label=Wren&name=wren.gif", test::written_gif());
  EXPECT_EQ(taken.status, 200) << taken.body;
  EXPECT_EQ(get("/api/picture?speaker=1").body.substr(1, 3), "PNG");
  EXPECT_EQ(get("/api/picture?speaker=1", {{"X-Cueclip-Token", ""}}).status, 403);
}

/// In the session's folder, under a name that is one.
TEST(StudioUploads, BecomeAnEpisode) {
  const test::TemporaryFolder folder;
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path());
  Studio studio{{}};
  for (const auto& [kind, name] :
       {std::pair{"transcript", "../../words.srt"}, std::pair{"recording", "a b.mp3"}}) {
    const auto file = studio.new_upload();
    std::filesystem::copy_file(
        test::demo_folder() / (std::string{kind} == "recording" ? "episode.mp3" : "episode.srt"), file);
    studio.upload(kind, name, file);
  }
  std::filesystem::current_path(before);
  const auto state = nlohmann::json::parse(studio.state());
  EXPECT_EQ(state.at("ready"), true);
  EXPECT_EQ(state.at("folder"), (folder.path() / "cueclip-episode").string());
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "cueclip-episode" / "words.srt"));
}

}  // namespace
}  // namespace cueclip
