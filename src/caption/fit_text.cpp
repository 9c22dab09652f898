#include "caption/fit_text.h"

#include "caption/split.h"

namespace cueclip {

namespace {

constexpr auto kEllipsis = "…";
constexpr int kAnyNumber = 1000;

/// What an ellipsis may follow: no space, no other mark.
void drop_marks(std::string& text) {
  while (!text.empty() && std::string_view{" ,;:.-"}.find(text.back()) != std::string_view::npos)
    text.pop_back();
}

}  // namespace

std::string fit_line(const std::string& text, double width, const Typeface& face, Typesetter& typesetter) {
  if (typesetter.width(text, face) <= width) return text;
  auto characters = graphemes(text);
  while (!characters.empty()) {
    characters.pop_back();
    std::string cut;
    for (const auto& character : characters) cut += character;
    drop_marks(cut);
    if (!cut.empty() && typesetter.width(cut + kEllipsis, face) <= width) return cut + kEllipsis;
  }
  return {};
}

std::vector<std::string> fit_lines(const std::string& text, double width, int lines, const Typeface& face,
                                   Typesetter& typesetter) {
  const CardRoom room{width, lines, kAnyNumber,
                      [&](const std::vector<std::string>& texts) { return typesetter.widths(texts, face); },
                      typesetter.language()};
  auto cards = split_into_cards(text, room);
  if (cards.empty()) return {};
  const auto tokens = tokenise(text, typesetter.language());
  for (std::size_t end = tokens.size(); cards.size() > 1 && end-- > 1;) {
    std::string cut = joined(tokens, 0, end);
    drop_marks(cut);
    cards = split_into_cards(cut + kEllipsis, room);
  }
  // One word that is wider than the lines all together is cut like a line.
  if (cards.size() > 1) return {fit_line(text, width, face, typesetter)};
  return cards.front().lines;
}

}  // namespace cueclip
