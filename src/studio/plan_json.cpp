#include "studio/plan_json.h"

#include <cueclip/episode.h>
#include <cueclip/network.h>

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "deliver/alt_text.h"
#include "deliver/post_text.h"
#include "plan/predict_size.h"

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

/// What a network would say of a clip of this length and size, and by how much, in seconds or megabytes; null
/// where it fits.
Json problem_for(const Network& network, const ClipPlan& plan) {
  const Time length = plan.duration + plan.outro;
  const MediaLimits& takes = network.takes;
  const auto told = [](const char* what, double over) {
    return Json{{"what", what}, {"by", static_cast<std::int64_t>(std::ceil(over))}};
  };
  if (takes.length && length > *takes.length) return told("long", seconds(length - *takes.length));
  if (takes.least_length && length < *takes.least_length)
    return told("short", seconds(*takes.least_length - length));
  const auto size = predicted_size(plan, plan.coarser);
  if (takes.size && size > *takes.size) return told("large", static_cast<double>(size - *takes.size) / 1e6);
  return nullptr;
}

Json limits_of(const ClipPlan& plan) {
  Json limits = Json::array();
  for (const Network& network : list_networks())
    limits.push_back(
        {{"network", network.name}, {"title", network.title}, {"problem", problem_for(network, plan)}});
  return limits;
}

/// A text in an address.
std::string in_address(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    const bool is_plain = (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') ||
                          (value >= '0' && value <= '9') || byte == '-' || byte == '_' || byte == '.' ||
                          byte == '~';
    result += is_plain ? std::string(1, byte) : fmt::format("%{:02X}", value);
  }
  return result;
}

}  // namespace

std::string shell_word(const std::string& word) {
  const bool is_plain = !word.empty() && std::ranges::all_of(word, [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           std::string_view{"-_./:,+@%"}.find(byte) != std::string_view::npos;
  });
  if (is_plain) return word;
  std::string quoted = "'";
  for (const char byte : word) quoted += byte == '\'' ? std::string{"'\\''"} : std::string(1, byte);
  return quoted + "'";
}

Json plan_of(const ShownClip& shown, const EpisodeClip& clip, const std::filesystem::path& episode) {
  Json json = Json::parse(plans_as_json({shown.plan}))[0];
  json["output"] = std::filesystem::path{clip.options.output}.filename().string();
  json["notes"] = shown.plan.notes;
  json["limits"] = limits_of(shown.plan);
  json["command"] = fmt::format("cueclip batch {} --only {}", shell_word(episode.string()), clip.id);
  return json;
}

Json texts_of(const ClipPlan& plan) {
  const std::string post = post_text(plan).text;
  const std::string text = in_address(std::string_view{post}.substr(0, post.find_last_not_of('\n') + 1));
  return {{"alt", alt_text(plan).text},
          {"post", post},
          {"compose",
           {{"mastodon", "https://mastodon.social/share?text=" + text},
            {"bluesky", "https://bsky.app/intent/compose?text=" + text},
            {"threads", "https://www.threads.net/intent/post?text=" + text},
            {"x", "https://x.com/intent/post?text=" + text}}}};
}

}  // namespace cueclip
