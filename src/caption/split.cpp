#include "caption/split.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cueclip {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

// What a card costs beside how its end reads (break_cost): tuned on a 64 minute conversation in French.
constexpr double kCard = 10;
constexpr double kImbalance = 14;
constexpr double kStrayWord = 12;
// And a line, beside the same.
constexpr double kRaggedLine = 60;
constexpr double kLongerUpperLine = 1.5;

// A token's width is known to two pixels: a line whose sum is nearer than that to the limit is measured
// whole.
constexpr double kDoubt = 2;

/// Tokens with their widths.
class Measured {
 public:
  Measured(std::string_view text, const CardRoom& room) : room_{room} {
    for (Token& token : tokenise(text)) add(std::move(token));
    std::vector<std::string> texts{" "};
    for (const Token& token : tokens_) texts.push_back(token.text);
    widths_ = room.widths(texts);
    space_ = widths_.front();
    widths_.erase(widths_.begin());
    for (const Token& token : tokens_) characters_.push_back(static_cast<int>(count_characters(token.text)));
  }

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] double gap(std::size_t i) const { return tokens_[i].space_after ? space_ : 0; }
  [[nodiscard]] double width(std::size_t i) const { return widths_[i]; }
  [[nodiscard]] int characters(std::size_t i) const { return characters_[i]; }

  [[nodiscard]] double line_width(std::size_t first, std::size_t end) const {
    double width = 0;
    for (std::size_t i = first; i < end; ++i) width += widths_[i] + (i + 1 < end ? gap(i) : 0);
    return width;
  }
  [[nodiscard]] bool line_fits(std::size_t first, std::size_t end) const {
    int characters = 0;
    for (std::size_t i = first; i < end; ++i)
      characters += characters_[i] + (i + 1 < end && tokens_[i].space_after ? 1 : 0);
    // A word too long for the number of characters still stands on a line of its own.
    if (characters > room_.characters && end - first > 1) return false;
    const double off = line_width(first, end) - room_.width;
    const double doubt = kDoubt * static_cast<double>(end - first);
    if (off > doubt) return false;
    return off < -doubt || room_.widths({joined(tokens_, first, end)}).front() <= room_.width;
  }

 private:
  /// A token wider than a line is taken apart.
  void add(Token token) {
    const auto fits = [&](const std::string& text) { return room_.widths({text}).front() <= room_.width; };
    if (fits(token.text)) {
      tokens_.push_back(std::move(token));
      return;
    }
    for (auto& piece : pieces_that_fit(token.text, fits)) tokens_.push_back({std::move(piece), false});
    tokens_.back().space_after = token.space_after;
  }

  const CardRoom& room_;
  std::vector<Token> tokens_;
  std::vector<double> widths_;
  std::vector<int> characters_;
  double space_ = 0;
};

/// Where lines break: the index of each line's first token behind the first line's.
using Breaks = std::vector<std::size_t>;

/// The fewest lines that tokens [first, end) take, or lines + 1 where they take more than `most`.
int lines_needed(const Measured& text, std::size_t first, std::size_t end, int most) {
  int lines = 1;
  std::size_t start = first;
  for (std::size_t i = first; i < end; ++i) {
    if (i > start && !text.line_fits(start, i + 1)) {
      start = i;
      if (++lines > most) return lines;
    }
  }
  return lines;
}

/// The best way to lay tokens [first, end) in exactly `lines` lines, and its cost.
struct Layout {
  double cost = kNever;
  Breaks breaks;
};

Layout best_layout(const Measured& text, std::size_t first, std::size_t end, int lines, double even) {
  const auto ragged = [&](std::size_t from, std::size_t to) {
    const double off = (text.line_width(from, to) - even) / even;
    return kRaggedLine * off * off;
  };
  if (lines == 1) return text.line_fits(first, end) ? Layout{ragged(first, end), {}} : Layout{};
  Layout best;
  for (std::size_t at = first + 1; at < end && text.line_fits(first, at); ++at) {
    Layout rest = best_layout(text, at, end, lines - 1, even);
    if (rest.cost == kNever) continue;
    rest.cost += ragged(first, at) + break_cost(text.tokens()[at - 1], text.tokens()[at]);
    const std::size_t below = rest.breaks.empty() ? end : rest.breaks.front();
    if (text.line_width(first, at) > text.line_width(at, below)) rest.cost += kLongerUpperLine;
    if (rest.cost >= best.cost) continue;
    rest.breaks.insert(rest.breaks.begin(), at);
    best = std::move(rest);
  }
  return best;
}

/// Words as people count them: tokens that touch are one, except in scripts without spaces.
std::vector<std::string> words_of(const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
  std::vector<std::string> words;
  bool apart = true;
  for (std::size_t i = first; i < end; ++i) {
    if (apart) {
      words.push_back(tokens[i].text);
    } else {
      words.back() += tokens[i].text;
    }
    apart = tokens[i].space_after || is_unspaced_script(tokens[i].text);
  }
  return words;
}

SplitCard lay_out(const Measured& text, std::size_t first, std::size_t end, const CardRoom& room) {
  SplitCard card;
  card.words = words_of(text.tokens(), first, end);
  const int least = lines_needed(text, first, end, room.lines);
  const double even = text.line_width(first, end) / least;
  const Layout layout = best_layout(text, first, end, least, even);
  std::size_t start = first;
  for (const std::size_t next : layout.breaks) {
    card.lines.push_back(joined(text.tokens(), start, next));
    start = next;
  }
  card.lines.push_back(joined(text.tokens(), start, end));
  return card;
}

/// How even a card is with what an even share would be; a short last card costs as much as a long one.
double imbalance(double width, double even) {
  const double off = (width - even) / even;
  return kImbalance * off * off;
}

/// Where cards begin, behind the first.
Breaks card_breaks(const Measured& text, const CardRoom& room) {
  const std::size_t count = text.size();
  const double total = text.line_width(0, count);
  const double even = total / std::ceil(std::max(1.0, total / (room.width * room.lines * 0.85)));
  std::vector<double> cost(count + 1, kNever);
  std::vector<std::size_t> from(count + 1, 0);
  cost[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    if (cost[first] == kNever) continue;
    for (std::size_t end = first + 1; end <= count; ++end) {
      if (lines_needed(text, first, end, room.lines) > room.lines) break;
      double here = cost[first] + kCard + imbalance(text.line_width(first, end), even);
      if (end - first == 1 && count > 1) here += kStrayWord;
      if (end < count) here += break_cost(text.tokens()[end - 1], text.tokens()[end]);
      if (here < cost[end]) {
        cost[end] = here;
        from[end] = first;
      }
    }
  }
  Breaks breaks;
  for (std::size_t at = from[count]; at > 0; at = from[at]) breaks.insert(breaks.begin(), at);
  return breaks;
}

}  // namespace

std::vector<SplitCard> split_into_cards(std::string_view text, const CardRoom& room) {
  const Measured measured{text, room};
  if (measured.size() == 0) return {};
  std::vector<SplitCard> cards;
  const bool fits = lines_needed(measured, 0, measured.size(), room.lines) <= room.lines;
  std::size_t start = 0;
  for (const std::size_t next : fits ? Breaks{} : card_breaks(measured, room)) {
    cards.push_back(lay_out(measured, start, next, room));
    start = next;
  }
  cards.push_back(lay_out(measured, start, measured.size(), room));
  return cards;
}

}  // namespace cueclip
