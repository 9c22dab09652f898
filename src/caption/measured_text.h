#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "caption/card_times.h"
#include "caption/split.h"
#include "caption/tokens.h"

namespace cueclip {

/// A text's tokens, how wide they are and when they are said: what lines and cards are made from.
class MeasuredText {
 public:
  /// The room has to outlive it. Without a pace nothing is known of times.
  MeasuredText(std::string_view text, const CardRoom& room, const Pace* pace);

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] bool divides_words() const { return divides_words_; }

  /// How long a card of tokens [first, end) stands; nothing where that isn't known.
  [[nodiscard]] Time duration(std::size_t first, std::size_t end) const {
    return starts_.empty() ? Time{0} : starts_[end] - starts_[first];
  }
  [[nodiscard]] bool is_too_long(std::size_t first, std::size_t end) const;
  [[nodiscard]] bool is_too_short(std::size_t first, std::size_t end) const {
    return !starts_.empty() && duration(first, end) < kShortestCard;
  }

  /// What it costs to break behind token i, which isn't the last.
  [[nodiscard]] double break_behind(std::size_t i) const { return break_costs_[i]; }

  /// Whether a token is wider than a line, and has one to itself even so.
  [[nodiscard]] bool is_too_wide(std::size_t i) const { return too_wide_[i]; }

  /// Of at least one token.
  [[nodiscard]] double line_width(std::size_t first, std::size_t end) const {
    return rights_[end - 1].width - lefts_[first].width;
  }
  /// Whether these tokens are too much for so many lines, wherever these break: often known without a try.
  [[nodiscard]] bool is_too_much(std::size_t first, std::size_t end, int lines) const {
    const int line = room_.characters + 1;  // a break takes the place of a space
    return rights_[end - 1].characters - lefts_[first].characters > lines * line;
  }
  [[nodiscard]] bool line_fits(std::size_t first, std::size_t end) const;

 private:
  struct Extent {
    double width = 0;
    int characters = 0;
  };

  void add(Token token, const Extent& extent);
  void add_divided(const Token& token);
  [[nodiscard]] Extent extent_of(const std::string& text, double width) const;
  [[nodiscard]] bool is_in_line(const Extent& extent, double times = 1) const;
  [[nodiscard]] bool fits_as_a_whole(std::size_t first, std::size_t end) const;
  void add_up(double space);
  void find_starts(const Pace& pace);

  const CardRoom& room_;
  std::vector<Token> tokens_;
  std::vector<Extent> extents_;  ///< of each token; of one that is too wide a line's
  std::vector<bool> too_wide_;
  std::vector<Time> starts_;  ///< of each token, and the end of the last; none without a pace
  bool divides_words_ = false;
  // Each token's left and right end if all stood on one line: any line's extent is one difference.
  std::vector<Extent> lefts_;
  std::vector<Extent> rights_;
  std::vector<double> break_costs_;
  std::vector<int> begun_;  ///< how many of the tokens before each have to begin a line
  mutable std::unordered_map<std::size_t, bool> whole_fits_;  ///< by first token and end
};

}  // namespace cueclip
