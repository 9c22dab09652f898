#include "episode/feed_text.h"

#include <algorithm>
#include <array>

#include "transcript/references.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestTag = 1000;  // bytes; what is longer was never meant as one
constexpr auto kLineTags =
    std::to_array<std::string_view>({"br", "p", "div", "li", "ul", "ol", "tr", "td", "hr", "h1", "h2", "h3"});
/// The elements of HTML that are and that were (the standard's list of elements and its list of obsolete
/// ones), in order. libxml2 has such a table, but its newest versions deprecate looking into it.
constexpr auto kTags = std::to_array<std::string_view>(
    {"a",          "abbr",       "acronym",  "address",  "applet",   "area",    "article",  "aside",
     "audio",      "b",          "base",     "basefont", "bdi",      "bdo",     "big",      "blink",
     "blockquote", "body",       "br",       "button",   "canvas",   "caption", "center",   "cite",
     "code",       "col",        "colgroup", "data",     "datalist", "dd",      "del",      "details",
     "dfn",        "dialog",     "dir",      "div",      "dl",       "dt",      "em",       "embed",
     "fieldset",   "figcaption", "figure",   "font",     "footer",   "form",    "frame",    "frameset",
     "h1",         "h2",         "h3",       "h4",       "h5",       "h6",      "head",     "header",
     "hgroup",     "hr",         "html",     "i",        "iframe",   "img",     "input",    "ins",
     "kbd",        "label",      "legend",   "li",       "link",     "main",    "map",      "mark",
     "marquee",    "menu",       "meta",     "meter",    "nav",      "nobr",    "noframes", "noscript",
     "object",     "ol",         "optgroup", "option",   "output",   "p",       "param",    "picture",
     "pre",        "progress",   "q",        "rp",       "rt",       "ruby",    "s",        "samp",
     "script",     "search",     "section",  "select",   "small",    "source",  "span",     "strike",
     "strong",     "style",      "sub",      "summary",  "sup",      "svg",     "table",    "tbody",
     "td",         "template",   "textarea", "tfoot",    "th",       "thead",   "time",     "title",
     "tr",         "track",      "tt",       "u",        "ul",       "var",     "video",    "wbr"});
static_assert(std::ranges::is_sorted(kTags));

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/// Each reference is read, and read again where what it stands for begins another: `&amp;amp;#39;` is `'`.
std::string without_any_reference(std::string text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text[at] == '&' ? text.find(';', at) : std::string::npos;
    const auto length = end == std::string::npos ? 0 : end - at - 1;
    const auto read = length > 0 && length <= kLongestReference
                          ? referred_character(std::string_view{text}.substr(at + 1, length))
                          : std::nullopt;
    if (read == "&") {
      text[end] = '&';
      at = end;
    } else if (read) {
      result += *read;
      at = end + 1;
    } else {
      result += text[at++];
    }
  }
  return result;
}

/// The tag of HTML at the head of a text that begins with `<`, in bytes; 0 where these are words. Behind its
/// name comes its end or an attribute, so that "a <b and c> d" has none.
std::size_t html_tag(std::string_view text, std::string& name) {
  if (text.starts_with("<!--")) {
    const auto end = text.find("-->");
    return end == std::string_view::npos ? 0 : end + 3;
  }
  const auto close = text.substr(0, kLongestTag).find('>');
  if (close == std::string_view::npos) return 0;
  std::string_view inside = text.substr(1, close - 1);
  if (inside.starts_with('/')) inside.remove_prefix(1);
  if (inside.empty() || !is_letter(inside.front())) return 0;
  const auto name_end = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
  name.clear();
  for (const char byte : inside.substr(0, name_end))
    name += is_letter(byte) ? static_cast<char>(byte | 0x20) : byte;
  const auto behind = trimmed(inside.substr(name_end));
  if (!behind.empty() && behind != "/" && behind.find('=') == std::string_view::npos) return 0;
  return std::ranges::binary_search(kTags, name) ? close + 1 : 0;
}

}  // namespace

std::string feed_text(std::string_view content) {
  const std::string text = without_any_reference(std::string{content});
  std::string result;
  std::string name;
  for (std::size_t at = 0; at < text.size();) {
    const auto tag = text[at] == '<' ? html_tag(std::string_view{text}.substr(at), name) : 0;
    if (tag == 0) {
      result += text[at++];
    } else {
      if (std::ranges::find(kLineTags, name) != kLineTags.end()) result += ' ';
      at += tag;
    }
  }
  return single_spaced(result);
}

}  // namespace cueclip
