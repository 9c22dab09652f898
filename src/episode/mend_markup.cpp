#include "episode/mend_markup.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <unicode/utf8.h>

#include "transcript/references.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestValue = 1u << 16;  // bytes of an attribute: what is longer lacks its quote
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kCdata = "<![CDATA[";

bool begins_name(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == ':' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

bool continues_name(char byte) {
  return begins_name(byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.';
}

/// What holds no elements in a feed, so that one in it shows that its end was left out.
bool holds_text_alone(std::string_view name) {
  constexpr auto kNames = std::to_array<std::string_view>({"title", "link", "guid", "pubDate"});
  return std::ranges::find(kNames, name) != kNames.end();
}

bool is_of_a_feed(std::string_view name) {
  return holds_text_alone(name) || name == "item" || name == "enclosure" || name == "description" ||
         name.find(':') != std::string_view::npos;
}

void append_escaped(std::string& out, std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const auto before = static_cast<std::size_t>(at);
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character == '&') {
      out += "&amp;";
    } else if (character == '<') {
      out += "&lt;";
    } else if (character == '>') {
      out += "&gt;";
    } else if (character == '"') {
      out += "&quot;";
    } else if (character >= 0 && is_xml_character(static_cast<char32_t>(character))) {
      out += text.substr(before, static_cast<std::size_t>(at) - before);
    }
  }
}

/// Escapes what has references in it: these are read once, and what is none stays.
void append_text(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto plain = std::min(text.find('&'), text.size());
    append_escaped(out, text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return;
    const auto end = text.substr(0, kLongestReference + 2).find(';');
    const auto read =
        end == std::string_view::npos ? std::nullopt : referred_character(text.substr(1, end - 1));
    append_escaped(out, read ? std::string_view{*read} : text.substr(0, 1));
    text.remove_prefix(read ? end + 1 : 1);
  }
}

class Mender {
 public:
  explicit Mender(std::string_view text) : text_{text}, last_cdata_end_{text.rfind("]]>")} {}

  std::string mend() {
    out_.reserve(text_.size());
    while (at_ < text_.size() && !is_over_) {
      const auto next = std::min(text_.find('<', at_), text_.size());
      if (!open_.empty()) append_text(out_, text_.substr(at_, next - at_));
      at_ = next;
      if (at_ < text_.size()) take_markup();
    }
    while (!open_.empty()) close_last();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
  [[nodiscard]] char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void take_markup() {
    if (rest().starts_with(kCdata)) {
      take_cdata();
    } else if (rest().starts_with("<!--")) {
      pass("-->");
    } else if (rest().starts_with("<?")) {
      pass(">");
    } else if (rest().starts_with("<!")) {
      if (open_.empty()) refuse_doctype();
      pass(">");
    } else if (rest().starts_with("</")) {
      take_end();
    } else if (!take_start()) {
      if (!open_.empty()) out_ += "&lt;";
      ++at_;
    }
  }

  /// Goes on behind what ends markup that isn't read; to the end where nothing does.
  void pass(std::string_view end) {
    const auto found = text_.find(end, at_);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  /// Without its own end, it goes to the next tag that ends an element.
  void take_cdata() {
    at_ += kCdata.size();
    const bool is_ended = last_cdata_end_ != std::string_view::npos && last_cdata_end_ >= at_;
    const auto end = std::min(text_.find(is_ended ? "]]>" : "</", at_), text_.size());
    if (!open_.empty()) append_escaped(out_, text_.substr(at_, end - at_));
    at_ = is_ended ? end + 3 : end;
  }

  std::string_view take_name() {
    const auto from = at_;
    while (at_ < text_.size() && continues_name(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }

  void take_end() {
    at_ += 2;
    const std::string_view name = take_name();
    at_ = std::min(text_.find_first_of("<>", at_), text_.size());
    if (here() == '>') ++at_;
    close(name);
  }

  /// An element closes those in it; what was never opened closes nothing.
  void close(std::string_view name) {
    const auto found = std::find(open_.rbegin(), open_.rend(), name);
    if (found == open_.rend()) return;
    const auto left = static_cast<std::size_t>(open_.rend() - found) - 1;
    while (open_.size() > left) close_last();
    is_over_ = open_.empty();
  }

  void close_last() {
    out_ += "</";
    out_ += open_.back();
    out_ += '>';
    open_.pop_back();
  }

  /// False where a `<` begins no tag.
  bool take_start() {
    const auto from = at_++;
    const std::string_view name = begins_name(here()) ? take_name() : std::string_view{};
    std::string attributes;
    bool is_closed = false;
    while (!name.empty() && here() != '>' && here() != '<' && at_ < text_.size()) {
      is_closed = here() == '/';
      if (begins_name(here())) {
        take_attribute(attributes, is_closed);
      } else {
        ++at_;
      }
    }
    const bool is_whole = here() == '>';
    if (name.empty() || (!is_whole && attributes.empty())) {  // "a <b and c"
      at_ = from;
      return false;
    }
    if (at_ >= text_.size()) return true;  // the text breaks off in it
    if (is_whole) ++at_;
    open(name, attributes, is_closed);
    return true;
  }

  /// `is_closed` is told where a value without quotes ends in the `/` of `/>`.
  void take_attribute(std::string& attributes, bool& is_closed) {
    const std::string_view name = take_name();
    at_ = std::min(text_.find_first_not_of(kBlanks, at_), text_.size());
    if (here() != '=') return;
    at_ = std::min(text_.find_first_not_of(kBlanks, at_ + 1), text_.size());
    std::string_view value;
    const char quote = here();
    const auto end = quote == '"' || quote == '\'' ? end_of_value(quote) : std::string_view::npos;
    if (end != std::string_view::npos) {
      value = text_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
    } else {
      if (quote == '"' || quote == '\'') ++at_;
      const auto from = at_;
      at_ = std::min(text_.find_first_of(" \t\r\n<>", at_), text_.size());
      value = text_.substr(from, at_ - from);
      is_closed = here() == '>' && value.ends_with('/');
      if (is_closed) value.remove_suffix(1);
    }
    attributes += ' ';
    attributes += name;
    attributes += "=\"";
    append_text(attributes, value);
    attributes += '"';
  }

  /// Where a value's quote is closed; nowhere if a tag comes before, as then the quote was left out.
  [[nodiscard]] std::size_t end_of_value(char quote) const {
    const std::string_view value = text_.substr(at_ + 1, kLongestValue);
    const auto end = value.find(quote);
    if (end == std::string_view::npos) return end;
    for (auto tag = value.find('<'); tag < end; tag = value.find('<', tag + 1))
      if (tag + 1 < value.size() && (value[tag + 1] == '/' || begins_name(value[tag + 1])))
        return std::string_view::npos;
    return at_ + 1 + end;
  }

  void open(std::string_view name, const std::string& attributes, bool is_closed) {
    if (name == "item") close(name);
    if (!open_.empty() && holds_text_alone(open_.back()) && is_of_a_feed(name)) close_last();
    if (open_.size() == kDeepestMarkup) {
      is_over_ = true;
      return;
    }
    out_ += '<';
    out_ += name;
    out_ += attributes;
    out_ += is_closed ? "/>" : ">";
    if (!is_closed) open_.emplace_back(name);
  }

  std::string_view text_;
  std::size_t last_cdata_end_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::string_view> open_;
  bool is_over_ = false;
};

}  // namespace

std::string mended_markup(std::string_view text) {
  return Mender{text}.mend();
}

bool is_xml_character(char32_t character) {
  return character == '\t' || character == '\n' || character == '\r' ||
         (character >= 0x20 && character != 0xFFFE && character != 0xFFFF);
}

void refuse_doctype() {
  throw Error{Failure::kInput, "it has a document type declaration, which a feed needs none of",
              "Take out what <!DOCTYPE begins"};
}

}  // namespace cueclip
