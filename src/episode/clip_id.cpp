#include "episode/clip_id.h"

#include <algorithm>

namespace cueclip {

bool is_clip_id(std::string_view id) {
  const auto is_plain = [](char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '_';
  };
  return !id.empty() && id.size() <= kLongestId && std::ranges::all_of(id, is_plain);
}

}  // namespace cueclip
