#include "studio/toml_source.h"

#include <algorithm>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace cueclip::studio {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr auto kNowhere = std::string_view::npos;

/// A quoted key as it is meant.
std::string unquoted(std::string_view quoted) {
  const toml::table table = toml::parse(fmt::format("key = {}", quoted));
  return table["key"].value_or(std::string{});
}

/// Goes over a text from one thing to the next.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t at) : text_{text}, at_{at} {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool is_at(char byte) const { return at_ < text_.size() && text_[at_] == byte; }
  [[nodiscard]] bool is_at_end() const { return at_ >= text_.size(); }

  void skip(std::size_t bytes = 1) { at_ = std::min(at_ + bytes, text_.size()); }
  void skip_line() { at_ = next_line(text_, at_); }
  void skip_spaces() { at_ = std::min(text_.find_first_not_of(" \t", at_), text_.size()); }
  void skip_spaces_and_comments() {
    while (true) {
      at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size());
      if (!is_at('#')) return;
      skip_line();
    }
  }

  /// A dotted key, and where it stands.
  TomlPair key() {
    TomlPair pair;
    pair.name.begin = at_;
    while (true) {
      pair.key.push_back(key_part());
      pair.name.end = at_;
      skip_spaces();
      if (!is_at('.')) return pair;
      skip();
      skip_spaces();
    }
  }

  /// A key, its equals sign and its value.
  TomlPair pair() {
    TomlPair pair = key();
    skip();  // =
    skip_spaces();
    pair.value = value();
    return pair;
  }

  Extent value() {
    const std::size_t begin = at_;
    if (is_at('"') || is_at('\''))
      skip_string();
    else if (is_at('[') || is_at('{'))
      skip_brackets();
    else
      at_ = std::min(text_.find_first_of(",]}#\r\n", at_), text_.size());
    while (at_ > begin && (text_[at_ - 1] == ' ' || text_[at_ - 1] == '\t')) --at_;
    return {begin, at_};
  }

 private:
  std::string key_part() {
    const std::size_t begin = at_;
    if (is_at('"') || is_at('\'')) {
      skip_string();
      return unquoted(text_.substr(begin, at_ - begin));
    }
    at_ = std::min(text_.find_first_of(" \t.=]", at_), text_.size());
    return std::string{text_.substr(begin, at_ - begin)};
  }

  void skip_string() {
    const char quote = text_[at_];
    const std::string three(3, quote);
    const bool is_long = text_.substr(at_).starts_with(three);
    const std::string_view end = is_long ? std::string_view{three} : std::string_view{three}.substr(0, 1);
    skip(end.size());
    while (!is_at_end() && !text_.substr(at_).starts_with(end)) skip(quote == '"' && is_at('\\') ? 2 : 1);
    skip(end.size());
    for (int more = 0; is_long && more < 2 && is_at(quote); ++more) skip();  // quotes before the last three
  }

  void skip_brackets() {
    int depth = 0;
    do {
      skip_spaces_and_comments();
      if (is_at('"') || is_at('\'')) {
        skip_string();
        continue;
      }
      if (is_at('[') || is_at('{')) ++depth;
      if (is_at(']') || is_at('}')) --depth;
      skip();
    } while (depth > 0 && !is_at_end());
  }

  std::string_view text_;
  std::size_t at_;
};

TomlStatement statement(Scanner& scanner) {
  TomlStatement statement{TomlStatement::Kind::kPair, {}, {}};
  if (!scanner.is_at('[')) {
    statement.pair = scanner.pair();
    return statement;
  }
  const std::size_t begin = scanner.at();
  scanner.skip();
  const bool is_element = scanner.is_at('[');
  if (is_element) scanner.skip();
  scanner.skip_spaces();
  statement.kind = is_element ? TomlStatement::Kind::kElement : TomlStatement::Kind::kTable;
  statement.pair = scanner.key();
  scanner.skip(is_element ? 2 : 1);
  statement.pair.name = {begin, scanner.at()};
  return statement;
}

}  // namespace

std::vector<TomlStatement> statements_of(std::string_view text) {
  std::vector<TomlStatement> statements;
  Scanner scanner{text, start_of(text)};
  while (true) {
    scanner.skip_spaces_and_comments();
    if (scanner.is_at_end()) return statements;
    const std::size_t begin = line_begin(text, scanner.at());
    statements.push_back(statement(scanner));
    scanner.skip_line();
    statements.back().line = {begin, scanner.at()};
  }
}

std::vector<TomlElement> elements_of(std::string_view text, const Extent& list) {
  std::vector<TomlElement> elements;
  Scanner scanner{text.substr(0, list.end), list.begin + 1};
  while (true) {
    scanner.skip_spaces_and_comments();
    if (scanner.is_at(']') || scanner.is_at_end()) return elements;
    elements.push_back({scanner.value(), kNowhere});
    scanner.skip_spaces_and_comments();
    if (!scanner.is_at(',')) continue;
    elements.back().comma = scanner.at();
    scanner.skip();
  }
}

std::vector<TomlPair> pairs_of(std::string_view text, const Extent& table) {
  std::vector<TomlPair> pairs;
  Scanner scanner{text.substr(0, table.end), table.begin + 1};
  while (true) {
    scanner.skip_spaces_and_comments();
    if (scanner.is_at('}') || scanner.is_at_end()) return pairs;
    pairs.push_back(scanner.pair());
    scanner.skip_spaces_and_comments();
    if (scanner.is_at(',')) scanner.skip();
  }
}

std::size_t start_of(std::string_view text) {
  return text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

std::string line_end_of(std::string_view text) {
  const std::size_t at = text.find('\n');
  return at != kNowhere && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? kNowhere : text.rfind('\n', at - 1);
  return before == kNowhere ? start_of(text) : before + 1;
}

std::size_t line_words_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end < text.size() && end > at && text[end - 1] == '\r' ? end - 1 : end;
}

std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == kNowhere ? text.size() : end + 1;
}

}  // namespace cueclip::studio
