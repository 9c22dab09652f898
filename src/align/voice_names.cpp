#include "align/voice_names.h"

#include <algorithm>
#include <array>
#include <utility>

#include "transcript/fold.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

/// Tags whose voice has another name (espeak-ng 1.51). English without a region is mostly
/// America's in podcasts.
constexpr std::array kOtherNames{std::pair{"en", "en-us"}, std::pair{"zh", "cmn"}, std::pair{"zh-hk", "yue"},
                                 std::pair{"no", "nb"},    std::pair{"nn", "nb"},  std::pair{"sh", "sr"}};

std::string voice_of(const std::string& tag) {
  const auto other =
      std::ranges::find(kOtherNames, tag, [](const auto& pair) { return std::string{pair.first}; });
  return other == kOtherNames.end() ? tag : other->second;
}

}  // namespace

std::vector<std::string> voice_names(std::string_view language) {
  const std::string primary = primary_language(language);
  if (primary.empty()) return {};
  std::string tag = in_small_ascii(language);
  std::ranges::replace(tag, '_', '-');
  std::vector<std::string> names;
  if (tag.find('-') != std::string::npos) names.push_back(voice_of(tag));
  names.push_back(voice_of(primary));
  return names;
}

}  // namespace cueclip
