#include "transcript/speaker_id.h"

#include <algorithm>

#include "transcript/words.h"

namespace cueclip {

std::string speaker_of_id(std::string_view id) {
  std::string name = single_spaced(id);
  const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  const bool is_letter =
      name.size() == 1 && ((name[0] >= 'A' && name[0] <= 'Z') || (name[0] >= 'a' && name[0] <= 'z'));
  if (name.empty() || (!is_letter && !std::ranges::all_of(name, is_digit))) return name;
  return "Speaker " + name;
}

}  // namespace cueclip
