#include <cueclip/error.h>
#include <cueclip/plan.h>

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

/// The first character of a hashtag's text that ends it; empty where none does. Networks take letters with
/// their marks, digits and `_` (Mastodon: HASHTAG_RE in app/models/tag.rb).
std::string_view end_of_tag(std::string_view tag) {
  const auto size = static_cast<std::int32_t>(tag.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t from = at;
    UChar32 character = 0;
    U8_NEXT(tag.data(), at, size, character);
    const bool is_mark = character >= 0 && (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
    if (character < 0 || (u_isalnum(character) == 0 && character != '_' && !is_mark))
      return tag.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(at - from));
  }
  return {};
}

void check_tag(std::string_view tag) {
  const auto refuse = [&](const std::string& why, const char* advice) {
    throw Error{Failure::kUsage, fmt::format("\"#{}\" is no hashtag: {}", printable(tag), why), advice};
  };
  if (const auto end = end_of_tag(tag); !end.empty())
    refuse(fmt::format("it would end before \"{}\"", printable(end)),
           "Write letters, digits and _ alone: --tags '#OpenData #Privacy'");
  if (std::ranges::all_of(tag, [](char byte) { return (byte >= '0' && byte <= '9') || byte == '_'; }))
    refuse("there is no letter in it", "Add a letter: --tags '#Episode14'");
}

}  // namespace

std::vector<std::string> parse_tags(std::string_view text) {
  constexpr std::string_view kBetween = " ,\t\n";
  std::vector<std::string> tags;
  while (true) {
    const auto first = text.find_first_not_of(kBetween);
    if (first == std::string_view::npos) return tags;
    text.remove_prefix(first);
    std::string_view tag = text.substr(0, text.find_first_of(kBetween));
    text.remove_prefix(tag.size());
    if (tag.starts_with('#')) tag.remove_prefix(1);
    check_tag(tag);
    std::string written = fmt::format("#{}", tag);
    if (std::ranges::find(tags, written) == tags.end()) tags.push_back(std::move(written));
  }
}

}  // namespace cueclip
