#include "deliver/subtitle_text.h"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/utf8.h>

#include "transcript/markup.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// Text none of whose lines a reader takes for a cue's times: in one that looks like them, a reference stands
/// for the first character.
std::string without_timings(std::string_view text) {
  std::string result;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    if (read_timing(line)) {
      std::int32_t length = 0;
      UChar32 first = 0;
      U8_NEXT_OR_FFFD(line.data(), length, static_cast<std::int32_t>(line.size()), first);
      result += fmt::format("&#{};{}", first, line.substr(static_cast<std::size_t>(length)));
    } else {
      result += text.substr(0, end);
    }
    if (end == text.size()) return result;
    result += '\n';
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::string srt_words(std::string_view words) {
  std::string text;
  // From the end on, so that each character is looked at with what will be read behind it.
  for (std::size_t i = words.size(); i-- > 0;) {
    text.insert(text.begin(), words[i]);
    if (text[0] == '<' && tag_at(text, Markup::kSubRip)) {
      text.replace(0, 1, "&lt;");
    } else if (text[0] == '{' && tag_at(text, Markup::kSubRip)) {
      text.replace(0, 1, "&#123;");
    } else if (text[0] == '&' && without_references(text) != "&" + without_references(text.substr(1))) {
      text.insert(1, "amp;");
    } else if (text.starts_with("-->")) {
      text.replace(0, 3, "--&gt;");
    }
  }
  return without_timings(text);
}

std::string bracketed_name(const std::string& name) {
  std::string text = "[";
  for (const char byte : single_spaced(name)) text += byte == '[' ? '(' : byte == ']' ? ')' : byte;
  return text + "] ";
}

std::string vtt_words(std::string_view words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    switch (words[i]) {
      case '{':
        text += tag_at(words.substr(i), Markup::kWebVtt) ? "&#123;" : "{";
        break;
      case '&':
        text += "&amp;";
        break;
      case '<':
        text += "&lt;";
        break;
      case '>':
        text += "&gt;";
        break;
      default:
        text += words[i];
    }
  }
  return without_timings(text);
}

}  // namespace cueclip
