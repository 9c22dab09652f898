#include "caption/divide_word.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "caption/address.h"
#include "caption/line_breaks.h"
#include "caption/spaced_text.h"

namespace cueclip {

namespace {

constexpr std::size_t kShortestPiece = 3;
constexpr UChar32 kSoftHyphen = 0xAD;

bool has_hyphens(UChar32 letter) {
  UErrorCode code = U_ZERO_ERROR;
  const UScriptCode script = u_isalpha(letter) ? uscript_getScript(letter, &code) : USCRIPT_COMMON;
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC ||
         script == USCRIPT_ARMENIAN || script == USCRIPT_GEORGIAN;
}

/// A word, and how well it is cut where.
class Divided {
 public:
  Divided(const std::string& text, const HyphenationPlaces& places)
      : characters_{graphemes(text)}, is_address_{is_address(spaced_text(text).characters)} {
    if (places) find_places(places);
  }

  [[nodiscard]] std::size_t size() const { return characters_.size(); }

  /// The characters [first, end), less the soft hyphens that nobody sees.
  [[nodiscard]] std::string part(std::size_t first, std::size_t end) const {
    std::string text;
    for (std::size_t i = first; i < end; ++i)
      if (first_code_point(characters_[i]) != kSoftHyphen) text += characters_[i];
    return text;
  }

  /// Whether a hyphen is drawn at the end of a line before character `at`.
  [[nodiscard]] bool draws_hyphen(std::size_t at) const {
    const UChar32 before = code(at - 1);
    if (before == kSoftHyphen) return true;
    return !is_address_ && !is_camel(at) && has_hyphens(before) && has_hyphens(code(at));
  }

  /// How badly the word is cut before character `at`. Of an address's marks those come first that nobody
  /// takes for a hyphen of ours; a soft hyphen says itself where a word is cut.
  [[nodiscard]] int rank(std::size_t at) const {
    constexpr std::u32string_view kFirst = U"/?&=#—\u00AD";
    constexpr std::u32string_view kOthers = U"-_.@‐–";
    const UChar32 before = code(at - 1);
    const auto is_one_of = [&](std::u32string_view marks) {
      return marks.find(static_cast<char32_t>(before)) != std::u32string_view::npos;
    };
    if (u_isUWhiteSpace(before)) return 0;
    if (is_one_of(kFirst)) return 1;
    if (std::ranges::binary_search(places_, at)) return 2;
    return is_camel(at) || is_one_of(kOthers) ? 3 : 4;
  }

 private:
  /// A capital inside a word: "HarbourBell".
  [[nodiscard]] bool is_camel(std::size_t at) const { return u_islower(code(at - 1)) && u_isupper(code(at)); }

  [[nodiscard]] UChar32 code(std::size_t at) const { return first_code_point(characters_[at]); }

  /// Of each run of letters by itself: "(Rundfunkbeitragsstaatsvertrag)".
  void find_places(const HyphenationPlaces& places) {
    if (is_address_) return;
    for (std::size_t first = 0; first < size();) {
      std::size_t end = first;
      while (end < size() && u_isalpha(code(end))) ++end;
      for (const std::size_t place : places(part(first, end))) places_.push_back(first + place);
      first = std::max(end, first + 1);
    }
  }

  std::vector<std::string> characters_;
  bool is_address_;
  std::vector<std::size_t> places_;  ///< in order
};

}  // namespace

std::vector<WordPiece> divide_word(const std::string& text, const HyphenationPlaces& places,
                                   const std::function<bool(const std::string&)>& fits) {
  const Divided word{text, places};
  std::vector<WordPiece> pieces;
  for (std::size_t first = 0; first < word.size();) {
    const std::size_t left = word.size() - first;
    std::size_t most = 1;
    while (most < left && fits(word.part(first, first + most + 1))) ++most;
    if (most == left) {
      pieces.push_back({word.part(first, word.size())});
      break;
    }
    const auto holds = [&](std::size_t length) {
      const std::size_t at = first + length;
      return !word.draws_hyphen(at) || fits(word.part(first, at) + kHyphen);
    };
    while (most > 1 && !holds(most)) --most;
    // What is left is no stump either, where there is room for that.
    const std::size_t least = std::min(kShortestPiece, most);
    std::size_t best = std::clamp(left - std::min(kShortestPiece, left), least, most);
    // A line half empty looks worse than a word cut anywhere.
    for (std::size_t length = best; length > std::max(least, most / 2); --length)
      if (word.rank(first + length) < word.rank(first + best)) best = length;
    pieces.push_back({word.part(first, first + best), word.draws_hyphen(first + best)});
    first += best;
  }
  return pieces;
}

}  // namespace cueclip
