#include "fingerprint.h"

#include <cueclip/render.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "av/digest.h"
#include "av/read_file.h"
#include "plan/beside.h"
#include "plan/style_case.h"

namespace cueclip {

namespace {

constexpr std::uint64_t kLargestJson = 64u << 20;

std::string version_line() {
  const std::string text = version_text();
  return text.substr(0, text.find('\n'));
}

}  // namespace

const std::string& Fingerprints::content(const std::filesystem::path& file) {
  const auto known = contents_.find(file);
  if (known != contents_.end()) return known->second;
  return contents_.emplace(file, av::digest_of_file(file)).first->second;
}

std::string Fingerprints::of(const EpisodeClip& clip, const Shape& shape) {
  av::Digest digest;
  digest.add(version_line());
  digest.add(fmt::format("\n{} {} {}\n", shape.name, shape.width, shape.height));
  digest.add(clip.settings);
  for (const auto& file : clip.inputs) digest.add(content(file) + "\n");
  for (const bool has_cover : {true, false}) {
    const Style style =
        load_style(clip.options.style, shape.family, style_case(clip.options, shape, has_cover));
    digest.add(describe_style(style));
    for (const std::string& picture : {style.ground.picture, style.logo.picture})
      if (!picture.empty()) digest.add(content(picture) + "\n");
  }
  return digest.text();
}

std::filesystem::path json_beside(const std::filesystem::path& output) {
  return beside_files(output, {Beside::kJson}).front().path;
}

std::string kept_fingerprint(const std::filesystem::path& output) {
  const auto json = json_beside(output);
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(json, ignored)) return {};
  const auto plans = nlohmann::json::parse(av::read_file(json, kLargestJson), nullptr, false);
  if (!plans.is_array() || plans.empty() || !plans.front().is_object()) return {};
  const auto found = plans.front().find("fingerprint");
  return found != plans.front().end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace cueclip
