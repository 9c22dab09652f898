#include "deliver/shorten.h"

#include <memory>
#include <new>

#include <fmt/format.h>
#include <unicode/brkiter.h>

#include "caption/tokens.h"

namespace cueclip {

namespace {

/// A part of what somebody says, with the space behind it.
struct Piece {
  int speaker = -1;
  std::size_t turn = 0;
  std::string text;
};

void drop_end(std::string& text, std::initializer_list<std::string_view> endings) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view ending : endings) {
      if (!text.ends_with(ending)) continue;
      text.resize(text.size() - ending.size());
      again = true;
    }
  }
}

std::vector<Turn> joined_turns(const std::vector<Piece>& pieces, std::size_t count) {
  std::vector<Turn> turns;
  for (std::size_t i = 0; i < count; ++i) {
    if (i == 0 || pieces[i].turn != pieces[i - 1].turn) turns.push_back({pieces[i].speaker, {}});
    turns.back().text += pieces[i].text;
  }
  for (Turn& turn : turns) drop_end(turn.text, {" "});
  return turns;
}

/// What remains of whole sentences says that some are missing.
std::vector<Turn> cut_behind(const std::vector<Piece>& pieces, std::size_t count) {
  auto turns = joined_turns(pieces, count);
  if (turns.empty()) return turns;
  std::string& text = turns.back().text;
  if (!text.ends_with(kLeftOut)) text += fmt::format(" {}", kLeftOut);
  return turns;
}

/// Of a sentence, its first words.
std::vector<Turn> cut_inside(const std::vector<Piece>& pieces, std::size_t count, const std::string& words) {
  std::vector<Piece> kept{pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(count)};
  kept.push_back({pieces[count].speaker, pieces[count].turn, words});
  drop_end(kept.back().text, {" ", ",", ";", ":", ".", "…", "–", "—", "\xC2\xA0", "\xE2\x80\xAF"});
  kept.back().text += "…";
  return joined_turns(kept, kept.size());
}

std::size_t bytes(const std::vector<Turn>& turns) {
  std::size_t sum = 0;
  for (const Turn& turn : turns) sum += turn.text.size();
  return sum;
}

}  // namespace

std::vector<std::string> sentences(std::string_view text, std::string_view language) {
  UErrorCode code = U_ZERO_ERROR;
  auto locale = icu::Locale::forLanguageTag(
      icu::StringPiece{language.data(), static_cast<std::int32_t>(language.size())}, code);
  locale.setUnicodeKeywordValue("ss", "standard", code);  // "M. Roy" ends none
  const std::unique_ptr<icu::BreakIterator> iterator{
      icu::BreakIterator::createSentenceInstance(locale, code)};
  if (U_FAILURE(code)) throw std::bad_alloc{};  // ICU's data is linked in: nothing else can fail
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<std::int32_t>(text.size())});
  iterator->setText(unicode);
  std::vector<std::string> parts;
  for (std::int32_t from = 0, to = iterator->next(); to != icu::BreakIterator::DONE;
       from = to, to = iterator->next()) {
    parts.emplace_back();
    unicode.tempSubStringBetween(from, to).toUTF8String(parts.back());
  }
  return parts;
}

Shortened shorten(const std::vector<Turn>& turns, std::string_view language, double least,
                  const std::function<bool(const std::vector<Turn>&)>& fits) {
  if (fits(turns)) return {turns, false};
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < turns.size(); ++i)
    for (std::string& sentence : sentences(turns[i].text, language))
      pieces.push_back({turns[i].speaker, i, std::move(sentence)});
  std::size_t count = 0;
  while (count + 1 < pieces.size() && fits(cut_behind(pieces, count + 1))) ++count;
  std::vector<Turn> whole = cut_behind(pieces, count);
  std::vector<Turn> most = whole;
  if (count < pieces.size()) {
    const auto tokens = tokenise(pieces[count].text, language);
    for (std::size_t end = 1; end < tokens.size(); ++end) {
      auto more = cut_inside(pieces, count, joined(tokens, 0, end));
      if (!fits(more)) break;
      most = std::move(more);
    }
  }
  const bool is_enough =
      count > 0 && static_cast<double>(bytes(whole)) >= least * static_cast<double>(bytes(most));
  return {is_enough ? std::move(whole) : std::move(most), true};
}

}  // namespace cueclip
