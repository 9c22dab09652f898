#include "caption/split.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "caption/card_times.h"
#include "caption/divide_word.h"
#include "caption/measured_text.h"

namespace cueclip {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

// What a card costs beside how its end reads (break_cost): tuned on a 64 minute conversation in French and on
// short texts in seven languages, so that as few lines and cards as can be end behind a word that leans on
// the next (tests/bench/breaks), and there are hardly more cards.
constexpr double kCard = 10;
constexpr double kImbalance = 14;
constexpr double kStrayWord = 12;
constexpr double kTooShort = 30;
constexpr double kPartOfSentence =
    24;  // a sentence's first words at a card's end, or its last at one's start
constexpr double kWordOnTwoCards = 200;
constexpr std::size_t kFewFirst = 2;
constexpr std::size_t kFewLast = 3;
// And a line, beside the same.
constexpr double kRaggedLine = 14;
constexpr double kMoreLines = 4;        // than a card needs, each
constexpr double kLeaning = 13;         // a break that costs more parts what belongs together
constexpr double kBetweenCards = 2.75;  // what a break between two cards costs of one between lines
constexpr double kLongerUpperLine = 1.5;

/// Where lines break: the index of each line's first token behind the first line's.
using Breaks = std::vector<std::size_t>;

/// The fewest lines that tokens [first, end) take, or lines + 1 where they take more than `most`.
int lines_needed(const MeasuredText& text, std::size_t first, std::size_t end, int most) {
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

/// A line's text, with the hyphen of a word that goes on in the next.
std::string line_of(const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
  std::string line = joined(tokens, first, end);
  if (tokens[end - 1].parts_word) line += kHyphen;
  return line;
}

Layout best_layout(const MeasuredText& text, std::size_t first, std::size_t end, int lines, double even) {
  const auto ragged = [&](std::size_t from, std::size_t to) {
    const double off = (text.line_width(from, to) - even) / even;
    return kRaggedLine * off * off;
  };
  if (text.is_too_much(first, end, lines)) return {};
  if (lines == 1) return text.line_fits(first, end) ? Layout{ragged(first, end), {}} : Layout{};
  Layout best;
  for (std::size_t at = first + 1; at < end && text.line_fits(first, at); ++at) {
    Layout rest = best_layout(text, at, end, lines - 1, even);
    if (rest.cost == kNever) continue;
    const double broken = text.break_behind(at - 1);
    rest.cost += ragged(first, at) + (broken > kLeaning ? 2 * broken : broken);
    const std::size_t below = rest.breaks.empty() ? end : rest.breaks.front();
    if (text.line_width(first, at) > text.line_width(at, below)) rest.cost += kLongerUpperLine;
    if (rest.cost >= best.cost) continue;
    rest.breaks.insert(rest.breaks.begin(), at);
    best = std::move(rest);
  }
  return best;
}

/// The best layout in `least` lines or more, as many as there may be.
Layout best_of_lines(const MeasuredText& text, std::size_t first, std::size_t end, int least, int most) {
  Layout best;
  for (int lines = least; lines <= most; ++lines) {
    Layout layout = best_layout(text, first, end, lines, text.line_width(first, end) / lines);
    layout.cost += kMoreLines * (lines - least);
    if (layout.cost < best.cost) best = std::move(layout);
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

/// Lays tokens [first, end) out as a card; says whether they fit.
bool lay_out(const MeasuredText& text, std::size_t first, std::size_t end, const CardRoom& room,
             SplitCard& card) {
  card.words = words_of(text.tokens(), first, end);
  const int least = lines_needed(text, first, end, room.lines);
  const Layout layout = best_of_lines(text, first, end, least, room.lines);
  card.text = joined(text.tokens(), first, end);
  std::size_t start = first;
  for (const std::size_t next : layout.breaks) {
    card.lines.push_back(line_of(text.tokens(), start, next));
    card.worst_break = std::max(card.worst_break, text.break_behind(next - 1));
    start = next;
  }
  card.lines.push_back(line_of(text.tokens(), start, end));
  for (std::size_t i = first; i < end; ++i) card.is_tight = card.is_tight || text.is_too_wide(i);
  return layout.cost < kNever && least <= room.lines;
}

/// How even a card is with what an even share would be; a short last card costs as much as a long one.
double imbalance(double width, double even) {
  const double off = (width - even) / even;
  return kImbalance * off * off;
}

bool ends_sentence(const MeasuredText& text, std::size_t token) {
  return token + 1 == text.size() || text.break_behind(token) == 0;
}

/// How many sentences a card has no more of than the first one or two words, or the last three.
int parts_of_sentences(const MeasuredText& text, std::size_t first, std::size_t end) {
  int parts = 0;
  if (first > 0 && !ends_sentence(text, first - 1))
    for (std::size_t i = first; i + 1 < end && i < first + kFewLast; ++i)
      if (ends_sentence(text, i)) {
        ++parts;
        break;
      }
  if (!ends_sentence(text, end - 1))
    for (std::size_t i = end - 1; i-- > first && i + 1 + kFewFirst >= end;)
      if (ends_sentence(text, i)) {
        ++parts;
        break;
      }
  return parts;
}

/// Where cards begin, behind the first.
Breaks card_breaks(const MeasuredText& text, const CardRoom& room) {
  const std::size_t count = text.size();
  const double total = text.line_width(0, count);
  const double by_width = total / (room.width * room.lines * 0.85);
  const double by_time = seconds(text.duration(0, count)) / seconds(kLongestCard);
  const double even = total / std::ceil(std::max({1.0, by_width, by_time}));
  std::vector<double> cost(count + 1, kNever);
  std::vector<std::size_t> from(count + 1, 0);
  cost[0] = 0;
  for (std::size_t first = 0; first < count; ++first) {
    if (cost[first] == kNever) continue;
    for (std::size_t end = first + 1; end <= count; ++end) {
      const int lines = lines_needed(text, first, end, room.lines);
      if (lines > room.lines || text.is_too_long(first, end)) break;
      const double width = text.line_width(first, end);
      double here = cost[first] + kCard + imbalance(width, even);
      const double layout = best_of_lines(text, first, end, lines, room.lines).cost;
      if (layout < kNever) here += layout;  // a card whose lines read badly is better another one
      if (end - first == 1 && count > 1) here += kStrayWord;
      if (text.is_too_short(first, end)) here += kTooShort;
      if (end < count) here += kBetweenCards * text.break_behind(end - 1);
      if (end < count && text.tokens()[end - 1].parts_word) here += kWordOnTwoCards;
      here += kPartOfSentence * parts_of_sentences(text, first, end);
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

SplitText split_text(std::string_view text, const CardRoom& room, const Pace* pace) {
  SplitText result;
  if (room.lines < 1) return {{}, false, false};
  const MeasuredText measured{text, room, pace};
  const std::size_t count = measured.size();
  if (count == 0) return result;
  result.divides_words = measured.divides_words();
  const bool is_one =
      lines_needed(measured, 0, count, room.lines) <= room.lines && !measured.is_too_long(0, count);
  Breaks ends = is_one ? Breaks{} : card_breaks(measured, room);
  ends.push_back(count);
  std::size_t start = 0;
  for (const std::size_t end : ends) {
    result.cards.emplace_back();
    if (!lay_out(measured, start, end, room, result.cards.back())) result.fits = false;
    start = end;
  }
  return result;
}

std::vector<SplitCard> split_into_cards(std::string_view text, const CardRoom& room) {
  return split_text(text, room).cards;
}

}  // namespace cueclip
