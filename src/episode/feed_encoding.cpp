#include "episode/feed_encoding.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "av/utf8.h"
#include "episode/mend_markup.h"
#include "transcript/references.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestDeclaration = 1000;  // bytes
constexpr std::int64_t kBadPerGood = 4;            // bytes that are no UTF-8, for a character that is
constexpr std::size_t kLongestPreface = 1u << 16;

std::size_t line_of(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, at), '\n'));
}

/// What `<?xml ... encoding="..."?>` says; empty where it says nothing.
std::string declared_encoding(std::string_view bytes) {
  const auto start = bytes.substr(0, kLongestPreface).find("<?xml");
  if (start == std::string_view::npos) return {};
  std::string_view said = bytes.substr(start, kLongestDeclaration);
  said = said.substr(0, said.find('>'));
  const auto key = said.find("encoding");
  if (key == std::string_view::npos) return {};
  said.remove_prefix(key);
  const auto open = said.find_first_of("\"'");
  if (open == std::string_view::npos) return {};
  const char quote = said[open];
  said.remove_prefix(open + 1);
  return std::string{said.substr(0, said.find(quote))};
}

/// Two bytes a character and no byte order mark: its first character is `<`.
std::string wide_encoding(std::string_view bytes) {
  if (bytes.starts_with(std::string_view{"<\0", 2})) return "UTF-16LE";
  if (bytes.starts_with(std::string_view{"\0<", 2})) return "UTF-16BE";
  return {};
}

/// What is UTF-8 in the main has bytes of windows-1252 where another program's words were put in. Nothing
/// where characters of the first kind are so few that they may be bytes of another encoding by chance.
std::optional<std::string> with_single_bytes(std::string_view bytes) {
  std::string result;
  std::int64_t excess = 0;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty()) {
    const auto good = end_of_utf8(bytes);
    excess += kBadPerGood *
              std::ranges::count_if(bytes.substr(0, good), [](char byte) { return (byte & 0xC0) == 0xC0; });
    result += bytes.substr(0, good);
    bytes.remove_prefix(good);
    if (bytes.empty()) break;
    const auto number = fmt::format("#{}", static_cast<unsigned char>(bytes.front()));
    result += referred_character(number).value_or("");
    bytes.remove_prefix(1);
    --excess;
  }
  return excess >= 0 ? std::optional{result} : std::nullopt;
}

SourceText read_as_said(const std::filesystem::path& file, std::string bytes, const std::string& declared) {
  try {
    return decoded_text(file, bytes, declared);
  } catch (const Error& error) {
    if (error.failure() != Failure::kUsage) throw;
    return decoded_text(file, std::move(bytes));  // there is no such encoding
  }
}

bool is_called_utf8(std::string_view encoding) {
  return encoding.empty() || encoding == "UTF-8" || encoding == "utf-8" || encoding == "UTF8" ||
         encoding == "utf8";
}

FeedSource decoded(const std::filesystem::path& file, std::string bytes) {
  if (const auto wide = wide_encoding(bytes); !wide.empty())
    return {decoded_text(file, std::move(bytes), wide), {}};
  const std::string declared = declared_encoding(bytes);
  const std::size_t good = end_of_utf8(bytes);
  const bool is_ascii =
      std::ranges::all_of(bytes, [](char byte) { return static_cast<signed char>(byte) >= 0; });
  const bool is_utf8 = good == bytes.size() && !is_ascii;
  if (!is_called_utf8(declared) && !is_utf8 && !declared.starts_with("UTF-16") &&
      !declared.starts_with("utf-16"))
    return {read_as_said(file, std::move(bytes), declared), {}};
  SourceText text = decoded_text(file, bytes);
  if (good == bytes.size() || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return {std::move(text), {}};
  if (auto mended = with_single_bytes(bytes)) text = source_text(file, std::move(*mended));
  return {std::move(text), FeedFault{line_of(bytes, good), "a byte that is no UTF-8"}};
}

void blank(std::string& text, std::size_t from, std::size_t to) {
  for (std::size_t at = from; at < to; ++at)
    if (text[at] != '\n' && text[at] != '\r') text[at] = ' ';
}

/// A declaration has to be the very first of a text. Before it stand line ends, or what a server's program
/// had to say of its own errors.
std::optional<FeedFault> blank_before_feed(std::string& text) {
  const std::string_view head = std::string_view{text}.substr(0, kLongestPreface);
  const auto declaration = head.find("<?xml ");
  const auto start = std::min({declaration, head.find("<rss"), head.size()});
  if (start == head.size() || head.substr(0, start).find("<!") != std::string_view::npos) return std::nullopt;
  const bool has_words = head.substr(0, start).find_first_not_of(" \t\r\n") != std::string_view::npos;
  const bool has_space = start == declaration && start > 0;
  blank(text, 0, start);
  if (start == declaration) {
    const auto end = text.find('>', start);
    blank(text, start, end == std::string::npos ? text.size() : end + 1);
  }
  if (has_words) return FeedFault{1, "something else before its beginning"};
  if (has_space) return FeedFault{1, "white space before <?xml"};
  return std::nullopt;
}

/// Comments say nothing to anybody here, and what is wrong in one costs libxml2 a copy of it each time.
std::optional<FeedFault> blank_comments(std::string& text) {
  constexpr std::string_view kOpen = "<!--";
  std::optional<FeedFault> fault;
  for (std::size_t at = text.find("<!"); at != std::string::npos; at = text.find("<!", at + 1)) {
    const std::string_view rest = std::string_view{text}.substr(at);
    if (rest.starts_with("<![CDATA[")) {
      at = std::min(text.find("]]>", at), text.size() - 1);
      continue;
    }
    if (!rest.starts_with(kOpen)) continue;
    const auto end = text.find("-->", at + kOpen.size());
    const auto hyphens = text.find("--", at + kOpen.size());
    if (!fault && end == std::string::npos) fault = FeedFault{line_of(text, at), "a comment without its end"};
    if (!fault && hyphens < end) fault = FeedFault{line_of(text, hyphens), "a -- inside a comment"};
    blank(text, at, end == std::string::npos ? text.size() : end + 3);
  }
  return fault;
}

/// Controls that no XML has; they end a parser's reading, or a text of C's.
std::optional<FeedFault> drop_nuls(std::string& text) {
  const auto first = text.find('\0');
  if (first == std::string::npos) return std::nullopt;
  const auto line = line_of(text, first);
  std::erase(text, '\0');
  return FeedFault{line, "a character that XML doesn't have"};
}

}  // namespace

FeedSource decode_feed(const std::filesystem::path& file, std::string bytes) {
  FeedSource source = decoded(file, std::move(bytes));
  std::string text = std::move(source.text.text);
  for (auto fault : {drop_nuls(text), blank_before_feed(text), blank_comments(text)})
    if (fault && (!source.fault || fault->line < source.fault->line)) source.fault = std::move(fault);
  source.text = source_text(file, std::move(text));
  return source;
}

}  // namespace cueclip
