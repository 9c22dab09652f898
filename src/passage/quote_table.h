#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <vector>

#include "passage/quote_words.h"
#include "passage/spoken_words.h"

namespace cueclip {

/// So alike two words have to be for the one to be meant by the other, see likeness(); and so much of all
/// words for a place to be meant by a quote.
inline constexpr double kMeant = 0.62;

/// The cheapest way to align the quote's words so far with said words up to a place.
struct Aligned {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  double cost = 0;
  std::uint32_t begin = kNone;  ///< the first said word that one of the quote's means, and the last
  std::uint32_t end = kNone;
  std::uint32_t before = 0;  ///< how many of the quote's words before `begin` mean none
  std::uint32_t behind = 0;  ///< and behind `end`

  [[nodiscard]] bool is_anywhere() const { return begin != kNone; }
};

/// A quote's words aligned with all that is said, one after the other: Levenshtein's table, whose first row
/// is free, with words in place of letters.
class QuoteTable {
 public:
  QuoteTable(const QuoteWords& quote, const SpokenWords& said);

  /// How the whole quote is aligned so that it ends behind each number of said words: 0, 1 and so on.
  [[nodiscard]] const std::vector<Aligned>& align();

 private:
  void add(std::size_t word);
  [[nodiscard]] std::vector<double> likenesses_to(const std::string& word) const;
  [[nodiscard]] const std::string& text(std::size_t said) const;
  [[nodiscard]] double likeness_of(std::size_t said) const;
  [[nodiscard]] const std::vector<Aligned>& row(std::size_t back) const { return rows_[rows_.size() - back]; }
  void offer_joined(Aligned& best, std::size_t word, std::size_t said) const;
  void offer_swapped(Aligned& best, std::size_t said) const;
  void offer_asides(Aligned& best, std::size_t said) const;
  [[nodiscard]] double price(const Aside& aside, std::size_t said) const;

  const QuoteWords& quote_;
  const SpokenWords& said_;
  std::size_t kept_;                       // rows that may still be asked for
  std::deque<std::vector<Aligned>> rows_;  // the last of them
  std::vector<double> likenesses_;         // of the quote's word to each distinct one, and of the word before
  std::vector<double> likenesses_before_;
  std::vector<const Aside*> asides_;  // those that end with it
};

}  // namespace cueclip
