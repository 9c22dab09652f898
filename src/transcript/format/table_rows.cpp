#include "transcript/format/table_rows.h"

#include <algorithm>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestField = 1u << 16;  // bytes in quotes
constexpr int kMostUnclosed = 1000;              // quotes, until none is looked for any more

bool is_line_end(char byte) {
  return byte == '\n' || byte == '\r';
}

class RowReader {
 public:
  RowReader(std::string_view text, char separator, bool is_quoted, std::size_t line)
      : text_{text}, separator_{separator}, is_quoted_{is_quoted}, line_{line} {}

  std::vector<TableRow> read() {
    while (at_ < text_.size()) {
      TableRow row{line_, {}};
      do row.fields.push_back(field());
      while (take_separator());
      pass_line_end();
      const bool is_blank_row =
          std::ranges::all_of(row.fields, [](const auto& one) { return !says_anything(one); });
      if (!is_blank_row) rows_.push_back(std::move(row));
    }
    return std::move(rows_);
  }

 private:
  bool take_separator() {
    if (at_ >= text_.size() || text_[at_] != separator_) return false;
    ++at_;
    return true;
  }

  void pass_line_end() {
    if (at_ >= text_.size()) return;
    at_ += text_.substr(at_).starts_with("\r\n") ? 2 : 1;
    ++line_;
  }

  std::string field() {
    if (is_quoted_) {
      std::size_t open = at_;
      while (open < text_.size() && text_[open] == ' ') ++open;
      if (open < text_.size() && text_[open] == '"')
        if (const std::size_t close = closing_quote(open + 1); close != std::string_view::npos)
          return quoted(open + 1, close);
      if (open < text_.size() && text_[open] == '"') is_quoted_ = ++unclosed_ < kMostUnclosed;
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && !is_line_end(text_[at_])) ++at_;
    return std::string{text_.substr(begin, at_ - begin)};
  }

  /// Where the quote that ends a field stands.
  [[nodiscard]] std::size_t closing_quote(std::size_t from) const {
    const std::size_t limit = std::min(text_.size(), from + kLongestField);
    for (std::size_t i = from; i < limit; ++i) {
      if (text_[i] != '"') continue;
      if (i + 1 < text_.size() && text_[i + 1] == '"') {
        ++i;
        continue;
      }
      std::size_t behind = i + 1;
      while (behind < text_.size() && text_[behind] == ' ' && separator_ != ' ') ++behind;
      if (behind >= text_.size() || text_[behind] == separator_ || is_line_end(text_[behind])) return i;
    }
    return std::string_view::npos;
  }

  std::string quoted(std::size_t from, std::size_t close) {
    std::string value;
    for (std::size_t i = from; i < close; ++i) {
      const bool is_end = is_line_end(text_[i]);
      if (is_end && !(text_[i] == '\r' && text_[i + 1] == '\n')) ++line_;
      value += is_end ? ' ' : text_[i];
      if (text_[i] == '"' && text_[i + 1] == '"') ++i;
    }
    at_ = close + 1;
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    return value;
  }

  std::string_view text_;
  char separator_;
  bool is_quoted_;
  std::size_t line_;
  std::size_t at_ = 0;
  int unclosed_ = 0;
  std::vector<TableRow> rows_;
};

}  // namespace

std::vector<TableRow> table_rows(std::string_view text, char separator, bool is_quoted,
                                 std::size_t first_line) {
  return RowReader{text, separator, is_quoted, first_line}.read();
}

}  // namespace cueclip
