#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A picture that a feed names for a show or an episode.
struct FeedPicture {
  enum class Tag { kItunes, kPodcast, kRss };  ///< itunes:image, podcast:image(s), RSS's own <image>
  Tag tag = Tag::kPodcast;
  std::string url;
  std::string aspect;  ///< "1/1"; these may all be empty
  std::string width;   ///< pixels
  std::string height;
  std::string type;     ///< media type
  std::string purpose;  ///< tokens between spaces
};

/// The address of the picture that makes the best square cover; empty where none does.
[[nodiscard]] std::string best_cover(const std::vector<FeedPicture>& pictures);

/// The pictures of a `srcset` (HTML, 4.8.4.2.1), each like `picture` but for its address and width.
[[nodiscard]] std::vector<FeedPicture> pictures_of_srcset(std::string_view srcset,
                                                          const FeedPicture& picture);

}  // namespace cueclip
