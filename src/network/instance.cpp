#include "network/instance.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "transcript/source_text.h"

namespace cueclip {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargestFile = 1u << 20;
constexpr auto kAdvice =
    "Save what the server says of itself: curl -o server.json https://SERVER/api/v2/instance";

/// What is at a path of keys; null where there is nothing.
Json at(const Json& json, std::initializer_list<const char*> keys) {
  const Json* found = &json;
  for (const char* key : keys) {
    if (!found->is_object() || !found->contains(key)) return nullptr;
    found = &found->at(key);
  }
  return *found;
}

std::string text_at(const Json& json, const char* key) {
  const Json found = at(json, {key});
  return found.is_string() ? found.get<std::string>() : std::string{};
}

/// Takes a limit over where the answer has one.
template <typename Number>
void take(const Json& json, std::initializer_list<const char*> keys, std::optional<Number>& limit) {
  const Json found = at(json, keys);
  if (!found.is_number()) return;
  const double value = found.get<double>();
  constexpr double kMost = std::min(1e12, static_cast<double>(std::numeric_limits<Number>::max()));
  if (value >= 1) limit = static_cast<Number>(std::min(value, kMost));
}

/// The same of a frame rate.
void take_rate(const Json& json, std::initializer_list<const char*> keys, std::optional<FrameRate>& limit) {
  std::optional<double> value;
  take(json, keys, value);
  if (!value) return;
  constexpr double kAnyRate = 1e6;
  if (const auto rate = read_frame_rate(fmt::format("{}", std::min(*value, kAnyRate)))) limit = rate;
}

using TypeName = std::pair<const char*, const char*>;
constexpr auto kVideoTypes = std::to_array<TypeName>({{"video/mp4", "mp4"},
                                                      {"video/quicktime", "mov"},
                                                      {"video/webm", "webm"},
                                                      {"video/x-matroska", "mkv"},
                                                      {"image/gif", "gif"}});
constexpr auto kSoundTypes = std::to_array<TypeName>({{"audio/mpeg", "mp3"},
                                                      {"audio/mp3", "mp3"},
                                                      {"audio/ogg", "ogg"},
                                                      {"audio/wav", "wav"},
                                                      {"audio/x-wav", "wav"},
                                                      {"audio/wave", "wav"},
                                                      {"audio/flac", "flac"},
                                                      {"audio/aac", "aac"},
                                                      {"audio/mp4", "m4a"},
                                                      {"audio/x-m4a", "m4a"},
                                                      {"video/x-ms-asf", "asf"}});

/// As what is uploaded is named, by its MIME type.
std::vector<std::string> containers_of(const Json& types, std::span<const TypeName> names) {
  std::vector<std::string> containers;
  for (const auto& [type, name] : names)
    if (std::ranges::find(types, Json(type)) != types.end() &&
        std::ranges::find(containers, name) == containers.end())
      containers.emplace_back(name);
  return containers;
}

/// What a server says of its types holds for sound too: none of these, and it takes no sound.
void take_sound(const Json& media, const Json& types, Network& network) {
  if (types.is_array() && !types.empty()) {
    auto containers = containers_of(types, kSoundTypes);
    if (containers.empty()) network.sound.reset();
    if (network.sound) network.sound->containers = std::move(containers);
  }
  if (network.sound) take(media, {"video_size_limit"}, network.sound->size);
}

/// Others than Mastodon and its forks say their name; some speak of Mastodon too, as what they are compatible
/// with.
const Network& software_of(const Json& answer, const std::vector<Network>& profiles) {
  std::string says = text_at(answer, "source_url") + " " + text_at(answer, "version");
  for (char& byte : says)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  std::string_view software = "mastodon";
  for (const std::string_view other : {"gotosocial", "pixelfed"})
    if (says.find(other) != std::string::npos) software = other;
  const auto found = std::ranges::find(profiles, software, &Network::name);
  if (found == profiles.end())
    throw Error{Failure::kSystem, fmt::format("there is no profile of {}", software), "Reinstall cueclip"};
  return *found;
}

void take_limits(const Json& answer, Network& network) {
  const Json media = at(answer, {"configuration", "media_attachments"});
  take(media, {"video_size_limit"}, network.takes.size);
  take(media, {"video_matrix_limit"}, network.takes.pixels);
  take_rate(media, {"video_frame_rate_limit"}, network.takes.fps);
  take(media, {"description_limit"}, network.text.alt);
  const Json types = at(media, {"supported_mime_types"});
  if (types.is_array() && !types.empty()) network.takes.containers = containers_of(types, kVideoTypes);
  take_sound(media, types, network);
  const Json posts = at(answer, {"configuration", "statuses"});
  take(posts, {"max_characters"}, network.text.post);
  take(posts, {"characters_reserved_per_url"}, network.text.url);
}

}  // namespace

Network read_instance(const std::filesystem::path& file, const std::vector<Network>& profiles) {
  const auto doing = fmt::format("reading {}", shown(file));
  try {
    const Json answer = Json::parse(read_bytes(file, kLargestFile), nullptr, false);
    if (!at(answer, {"configuration", "media_attachments"}).is_object())
      throw Error{Failure::kInput, "it is no server's answer to /api/v2/instance", kAdvice};
    Network network = software_of(answer, profiles);
    std::string domain = text_at(answer, "domain");
    if (domain.empty()) domain = text_at(answer, "uri");  // in v1's
    if (!domain.empty()) network.title = domain;
    take_limits(answer, network);
    if (network.takes.containers.empty())
      throw Error{Failure::kInput, "this server takes no videos", "Choose another server, or post the sound"};
    network.source = fmt::format("{}, and for what it doesn't say: {}", shown(file), network.source);
    return network;
  } catch (const Error& error) {
    throw error.while_doing(doing);
  }
}

}  // namespace cueclip
