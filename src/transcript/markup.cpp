#include "transcript/markup.h"

#include <algorithm>
#include <array>

#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestTag = 400;  // bytes; what is longer was never meant as one

bool is_ascii_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// A tag's inside: `/name.class annotation`.
struct TagParts {
  bool is_end = false;
  std::string name;  ///< in small letters
  std::string_view annotation;
};

TagParts parts_of(std::string_view inside) {
  TagParts parts;
  if (inside.starts_with('/')) {
    parts.is_end = true;
    inside = trimmed(inside.substr(1));
  }
  const auto name_end = std::min(inside.find_first_of(" \n./"), inside.size());
  for (const char byte : inside.substr(0, name_end))
    parts.name += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  inside.remove_prefix(name_end);
  if (inside.starts_with('.')) inside.remove_prefix(std::min(inside.find_first_of(" \n"), inside.size()));
  parts.annotation = inside;
  return parts;
}

TagKind kind_of(const TagParts& parts) {
  const auto either = [&](TagKind start, TagKind end) { return parts.is_end ? end : start; };
  if (parts.name == "v" || parts.name == "voice") return either(TagKind::kVoice, TagKind::kVoiceEnd);
  if (parts.name == "rt") return either(TagKind::kReading, TagKind::kReadingEnd);
  if (parts.name == "rp") return either(TagKind::kBracket, TagKind::kBracketEnd);
  if (parts.name == "ruby" || parts.name == "rb") return TagKind::kRuby;
  for (const std::string_view line : {"br", "p", "div", "li"})
    if (parts.name == line) return TagKind::kLineEnd;
  return TagKind::kStyle;
}

/// The tags that SubRip's writers leave in the words. Those of one letter have to stand alone: in "a <b and
/// c> d" is none.
bool is_known(const TagParts& parts) {
  constexpr std::array<std::string_view, 7> kWithAnnotation{"v", "font", "span", "lang", "ruby", "rt", "br"};
  constexpr std::array<std::string_view, 10> kAlone{"i",  "b",      "u",      "s",  "c",
                                                    "em", "strong", "strike", "rb", "rp"};
  const auto is_one_of = [&](const auto& names) {
    return std::ranges::find(names, parts.name) != names.end();
  };
  if (is_one_of(kWithAnnotation)) return true;
  const auto annotation = trimmed(parts.annotation);
  return is_one_of(kAlone) &&
         (annotation.empty() || annotation == "/" || annotation.find('=') != std::string_view::npos);
}

std::optional<Tag> angle_tag(std::string_view text, Markup markup) {
  const char first = text.size() > 1 ? text[1] : '\0';
  if (first != '/' && !is_ascii_letter(first) && !is_ascii_digit(first)) return std::nullopt;
  const auto close = text.substr(0, kLongestTag).find('>');
  if (close == std::string_view::npos) return std::nullopt;
  const auto inside = text.substr(1, close - 1);
  Cursor cursor{inside};
  const auto time = take_timestamp(cursor, false);
  if (time && cursor.rest().empty()) return Tag{TagKind::kTime, close + 1, {}, *time};
  if (is_ascii_digit(first) && inside.find(':') == std::string_view::npos) return std::nullopt;  // "<3"
  const TagParts parts = parts_of(inside);
  if (markup == Markup::kSubRip && (!is_known(parts) || inside.find('<') != std::string_view::npos))
    return std::nullopt;
  Tag tag{kind_of(parts), close + 1};
  if (tag.kind == TagKind::kVoice) tag.name = single_spaced(without_references(parts.annotation));
  return tag;
}

/// An override block of ASS, as programs leave it in every format; in SubRip also `{i}` and its like.
std::optional<Tag> brace_tag(std::string_view text, Markup markup) {
  const auto close = text.substr(0, kLongestTag).find('}');
  if (close == std::string_view::npos) return std::nullopt;
  auto inside = text.substr(1, close - 1);
  const bool is_override =
      inside.size() > 1 && inside[0] == '\\' && (is_ascii_letter(inside[1]) || is_ascii_digit(inside[1]));
  if (is_override) return Tag{TagKind::kStyle, close + 1};
  if (inside.starts_with('/')) inside.remove_prefix(1);
  if (markup == Markup::kSubRip && (inside == "b" || inside == "i" || inside == "u"))
    return Tag{TagKind::kStyle, close + 1};
  return std::nullopt;
}

}  // namespace

std::optional<Tag> tag_at(std::string_view text, Markup markup) {
  return text.starts_with('{') ? brace_tag(text, markup) : angle_tag(text, markup);
}

}  // namespace cueclip
