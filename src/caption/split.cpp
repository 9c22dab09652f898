#include "caption/split.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "caption/card_times.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

// What a card costs beside how its end reads (break_cost): tuned on a 64 minute conversation in French.
constexpr double kCard = 10;
constexpr double kImbalance = 14;
constexpr double kStrayWord = 12;
constexpr double kTooShort = 30;
// And a line, beside the same.
constexpr double kRaggedLine = 20;
constexpr double kMoreLines = 4;       // than a card needs, each
constexpr double kLeaning = 13;        // a break that costs more parts what belongs together
constexpr double kBetweenCards = 2.5;  // what a break between two cards costs of one between lines
constexpr double kLongerUpperLine = 1.5;

// On frames a card may get a little longer.
constexpr Time kRounding = std::chrono::milliseconds{70};

// A token's width is known to two pixels: a line whose sum is nearer than that to the limit is measured
// whole.
constexpr double kDoubt = 2;

/// Tokens with their widths.
class Measured {
 public:
  Measured(std::string_view text, const CardRoom& room, const Pace* pace) : room_{room} {
    for (Token& token : tokenise(text, room.language)) add(std::move(token));
    std::vector<std::string> texts{" "};
    for (const Token& token : tokens_) texts.push_back(token.text);
    add_up(room.widths(texts));
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
      break_costs_.push_back(break_cost(tokens_[i], tokens_[i + 1]));
    begun_.resize(tokens_.size() + 1);
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      begun_[i + 1] = begun_[i] + (tokens_[i].begins_line ? 1 : 0);
    if (pace != nullptr) find_starts(*pace);
  }

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] bool divides_words() const { return divides_words_; }

  /// How long a card of tokens [first, end) stands; nothing where that isn't known.
  [[nodiscard]] Time duration(std::size_t first, std::size_t end) const {
    return starts_.empty() ? Time{0} : starts_[end] - starts_[first];
  }
  [[nodiscard]] bool is_too_long(std::size_t first, std::size_t end) const {
    return end - first > 1 && duration(first, end) > kLongestCard - kRounding;
  }
  [[nodiscard]] bool is_too_short(std::size_t first, std::size_t end) const {
    return !starts_.empty() && duration(first, end) < kShortestCard;
  }

  /// What it costs to break behind token i, which isn't the last.
  [[nodiscard]] double break_behind(std::size_t i) const { return break_costs_[i]; }

  /// Of at least one token.
  [[nodiscard]] double line_width(std::size_t first, std::size_t end) const {
    return rights_[end - 1].width - lefts_[first].width;
  }
  /// Whether these tokens are too much for so many lines, wherever these break: often known without a try.
  [[nodiscard]] bool is_too_much(std::size_t first, std::size_t end, int lines) const {
    const int line = room_.characters + 1;  // a break takes the place of a space
    return rights_[end - 1].characters - lefts_[first].characters > lines * line;
  }
  [[nodiscard]] bool line_fits(std::size_t first, std::size_t end) const {
    if (begun_[end] != begun_[first + 1]) return false;
    const int characters = rights_[end - 1].characters - lefts_[first].characters;
    if (characters > room_.characters) return false;
    const double off = line_width(first, end) - room_.width;
    const double doubt = kDoubt * static_cast<double>(end - first);
    if (off > doubt) return false;
    return off < -doubt || fits_as_a_whole(first, end);
  }

 private:
  struct Extent {
    double width = 0;
    int characters = 0;
  };

  /// A token wider than a line is taken apart.
  void add(Token token) {
    const auto fits = [&](const std::string& text) {
      return room_.widths({text}).front() <= room_.width &&
             count_characters(text) <= static_cast<std::size_t>(room_.characters);
    };
    if (fits(token.text)) {
      tokens_.push_back(std::move(token));
      return;
    }
    divides_words_ = true;
    auto pieces = pieces_that_fit(token.text, fits);
    const std::size_t count = pieces.size();
    for (auto& piece : pieces) tokens_.push_back({std::move(piece)});
    tokens_.back().space_after = token.space_after;
    // The first of the pieces stands where the token does.
    (tokens_.end() - static_cast<std::ptrdiff_t>(count))->begins_line = token.begins_line;
  }

  /// Measures a line, once: many layouts have it.
  [[nodiscard]] bool fits_as_a_whole(std::size_t first, std::size_t end) const {
    const auto [known, is_new] = whole_fits_.try_emplace(first * (size() + 1) + end, false);
    if (is_new) known->second = room_.widths({joined(tokens_, first, end)}).front() <= room_.width;
    return known->second;
  }

  /// `widths` are that of a space, and then the tokens'.
  void add_up(const std::vector<double>& widths) {
    Extent reached;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      lefts_.push_back(reached);
      reached.width += widths[i + 1];
      reached.characters += static_cast<int>(count_characters(tokens_[i].text));
      rights_.push_back(reached);
      if (!tokens_[i].space_after) continue;
      reached.width += widths.front();
      ++reached.characters;
    }
  }

  void find_starts(const Pace& pace) {
    std::vector<std::string> texts;
    for (const Token& token : tokens_) texts.push_back(token.text);
    for (const TimedWord& word : times_by_letters(texts, pace.words)) starts_.push_back(word.time.start);
    if (starts_.empty())
      for (const TimeRange& time : share_time(texts, pace.time)) starts_.push_back(time.start);
    if (starts_.empty()) return;
    starts_.front() = pace.shown.start;
    starts_.push_back(pace.shown.end);
  }

  const CardRoom& room_;
  std::vector<Token> tokens_;
  std::vector<Time> starts_;  ///< of each token, and the end of the last; none without a pace
  bool divides_words_ = false;
  // Each token's left and right end if all stood on one line: any line's extent is one difference.
  std::vector<Extent> lefts_;
  std::vector<Extent> rights_;
  std::vector<double> break_costs_;
  std::vector<int> begun_;  ///< how many of the tokens before each have to begin a line
  mutable std::unordered_map<std::size_t, bool> whole_fits_;  ///< by first token and end
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
Layout best_of_lines(const Measured& text, std::size_t first, std::size_t end, int least, int most) {
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
bool lay_out(const Measured& text, std::size_t first, std::size_t end, const CardRoom& room,
             SplitCard& card) {
  card.words = words_of(text.tokens(), first, end);
  const int least = lines_needed(text, first, end, room.lines);
  const Layout layout = best_of_lines(text, first, end, least, room.lines);
  std::size_t start = first;
  for (const std::size_t next : layout.breaks) {
    card.lines.push_back(joined(text.tokens(), start, next));
    start = next;
  }
  card.lines.push_back(joined(text.tokens(), start, end));
  return layout.cost < kNever && least <= room.lines;
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
  const Measured measured{text, room, pace};
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
