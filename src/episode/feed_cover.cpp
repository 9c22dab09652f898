#include "episode/feed_cover.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <tuple>

#include "episode/media_type.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr double kSquare = 0.02;  // how far a square may be from being one
constexpr double kWidest = 3000;  // pixels: Apple's most for a cover, and more than any clip shows
constexpr std::string_view kSpaces = " \t\r\n";

double number_in(std::string_view text) {
  text = trimmed(text);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && std::isfinite(value) && value > 0 ? value : 0;
}

/// Width to height, by CSS's syntax ("16/9", "1", "16 / 9") or the sides; none where neither is said.
std::optional<double> aspect_of(const FeedPicture& picture) {
  const auto slash = picture.aspect.find_first_of("/:");
  const double first = number_in(picture.aspect.substr(0, slash));
  const double second = slash == std::string::npos ? 1 : number_in(picture.aspect.substr(slash + 1));
  if (first > 0 && second > 0) return first / second;
  const double width = number_in(picture.width);
  const double height = number_in(picture.height);
  return width > 0 && height > 0 ? std::optional{width / height} : std::nullopt;
}

bool is_for(const FeedPicture& picture, std::string_view purpose) {
  const auto tokens = split_words(picture.purpose);
  return std::ranges::any_of(tokens, [&](std::string_view token) { return bare_type(token) == purpose; });
}

/// Videos, too, may be named as pictures.
bool is_a_picture(const FeedPicture& picture) {
  constexpr auto kShown = std::to_array<std::string_view>(
      {"image/jpeg", "image/jpg", "image/png", "image/webp", "image/gif", "image/avif", "image/svg+xml"});
  const std::string type = bare_type(picture.type);
  if (!type.empty()) return std::ranges::find(kShown, type) != kShown.end();
  return !is_named_as_sound({picture.url, {}, {}});
}

/// The namespace's suggested purposes: a cover is "artwork", or says nothing. What is for sharing, for behind
/// the controls or for above the page is artwork in another shape, unless its shape is said.
/// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/image.md
bool is_a_cover(const FeedPicture& picture) {
  if (picture.url.empty() || !is_a_picture(picture)) return false;
  const auto aspect = aspect_of(picture);
  if (aspect && std::abs(*aspect - 1) > kSquare) return false;
  if (picture.purpose.empty()) return true;
  if (!is_for(picture, "artwork")) return false;
  return aspect || !(is_for(picture, "social") || is_for(picture, "canvas") || is_for(picture, "banner"));
}

/// Apple takes a show only with a square itunes:image of 1400 to 3000 pixels, so that this one is known to be
/// a cover; podcast:image is what the feed says of itself; RSS's own is at most 144 pixels wide by its rule.
auto worth(const FeedPicture& picture) {
  const double width = number_in(picture.width);
  const int by_tag = picture.tag == FeedPicture::Tag::kItunes    ? 2
                     : picture.tag == FeedPicture::Tag::kPodcast ? 1
                                                                 : 0;
  return std::tuple{by_tag, is_for(picture, "artwork"), aspect_of(picture).has_value(),
                    width > kWidest ? 1 / width : width};
}

}  // namespace

std::string best_cover(const std::vector<FeedPicture>& pictures) {
  const FeedPicture* best = nullptr;
  for (const FeedPicture& picture : pictures)
    if (is_a_cover(picture) && (best == nullptr || worth(picture) > worth(*best))) best = &picture;
  return best == nullptr ? std::string{} : best->url;
}

std::vector<FeedPicture> pictures_of_srcset(std::string_view srcset, const FeedPicture& picture) {
  std::vector<FeedPicture> pictures;
  for (;;) {
    srcset.remove_prefix(std::min(srcset.find_first_not_of(" \t\r\n,"), srcset.size()));
    if (srcset.empty()) return pictures;
    const auto url = srcset.substr(0, srcset.find_first_of(kSpaces));
    srcset.remove_prefix(url.size());
    FeedPicture& one = pictures.emplace_back(picture);
    one.url = url.substr(0, url.find_last_not_of(',') + 1);
    if (url.ends_with(',')) continue;
    const auto said = trimmed(srcset.substr(0, srcset.find(',')));
    if (said.ends_with('w')) one.width = said.substr(0, said.size() - 1);
    srcset.remove_prefix(std::min(srcset.find(','), srcset.size()));
  }
}

}  // namespace cueclip
