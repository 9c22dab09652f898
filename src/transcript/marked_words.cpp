#include "transcript/marked_words.h"

#include <algorithm>

#include "transcript/fold.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kAhead = 8;  // words that may be passed over to find one that is alike

std::string letters_in(std::string_view text) {
  std::string result;
  for (const FoldedWord& word : folded_words(text)) result += word.text;
  return result;
}

/// Two rows of words that are walked along side by side.
class SideBySide {
 public:
  SideBySide(std::vector<RecognisedWord>& written, const std::vector<RecognisedWord>& bare)
      : written_{written}, bare_{bare} {
    for (const auto& word : written) written_folds_.push_back(letters_in(word.text));
    for (const auto& word : bare) bare_folds_.push_back(letters_in(word.text));
  }

  /// How many of the written words were found.
  std::size_t walk() {
    std::size_t found = 0;
    while (at_ < written_.size() && bare_at_ < bare_.size()) {
      if (written_folds_[at_].empty()) {
        ++at_;  // marks alone
      } else if (bare_folds_[bare_at_].empty()) {
        ++bare_at_;
      } else if (const std::size_t count = take_equal(); count > 0) {
        found += count;
      } else {
        pass_over();
      }
    }
    return found;
  }

 private:
  /// Takes the fewest words of both rows that are the same letters; gives how many written ones.
  std::size_t take_equal() {
    std::size_t written_end = at_ + 1;
    std::size_t bare_end = bare_at_ + 1;
    std::string one = written_folds_[at_];
    std::string other = bare_folds_[bare_at_];
    while (one != other) {
      if (other.starts_with(one) && written_end < written_.size())
        one += written_folds_[written_end++];
      else if (one.starts_with(other) && bare_end < bare_.size())
        other += bare_folds_[bare_end++];
      else
        return 0;
    }
    written_[at_].start = bare_[bare_at_].start;
    written_[written_end - 1].end = bare_[bare_end - 1].end;
    for (std::size_t i = at_; i < written_end; ++i) written_[i].speaker = bare_[bare_at_].speaker;
    const std::size_t count = written_end - at_;
    at_ = written_end;
    bare_at_ = bare_end;
    return count;
  }

  /// Goes to the nearest words that are alike.
  void pass_over() {
    for (std::size_t apart = 1; apart <= 2 * kAhead; ++apart) {
      for (std::size_t over = 0; over <= std::min(apart, kAhead); ++over) {
        const std::size_t i = at_ + over;
        const std::size_t k = bare_at_ + apart - over;
        if (apart - over > kAhead || i >= written_.size() || k >= bare_.size()) continue;
        if (written_folds_[i] != bare_folds_[k]) continue;
        at_ = i;
        bare_at_ = k;
        return;
      }
    }
    ++at_;
    ++bare_at_;
  }

  std::vector<RecognisedWord>& written_;
  const std::vector<RecognisedWord>& bare_;
  std::vector<std::string> written_folds_;
  std::vector<std::string> bare_folds_;
  std::size_t at_ = 0;
  std::size_t bare_at_ = 0;
};

}  // namespace

std::vector<RecognisedWord> marked_words(std::string_view text, const std::vector<RecognisedWord>& bare) {
  std::vector<RecognisedWord> written;
  for (const std::string_view word : split_words(text)) written.push_back({std::string{word} + ' ', {}, {}});
  if (2 * SideBySide{written, bare}.walk() < written.size()) return {};
  return written;
}

}  // namespace cueclip
