#pragma once

#include <cueclip/feed.h>

#include <string>
#include <string_view>

namespace cueclip {

/// What a feed's media types mean.
struct MediaType {
  std::string_view type;
  std::string_view ending;
  int fineness;  ///< of a transcript's times: words, then cues, then whole seconds; 0 for sound
};

/// `Audio/MPEG; charset=x` as `audio/mpeg`.
[[nodiscard]] std::string bare_type(std::string_view said);

/// Null where a file is of no known type, by what the feed says or else by its address.
[[nodiscard]] const MediaType* type_of(const FeedFile& file);

/// An address without what stands behind `?` or `#`.
[[nodiscard]] std::string path_of(std::string_view url);

/// Whether a file's type says that there is sound in it.
[[nodiscard]] bool is_called_sound(const FeedFile& file);

/// Whether a file's address ends as recordings do.
[[nodiscard]] bool is_named_as_sound(const FeedFile& file);

/// Whether a file's type says nothing at all, so that it may be a recording.
[[nodiscard]] bool is_of_any_type(const FeedFile& file);

}  // namespace cueclip
