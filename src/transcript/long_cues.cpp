#include "transcript/long_cues.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include <fmt/format.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include "transcript/add_cue.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::int32_t kPiece = 1000;         // characters, about a minute
constexpr std::int32_t kLongestPiece = 2000;  // where no sentence ends

bool is_too_long(const Cue& cue) {
  // Most cues are far below the limit in bytes too: only those that may not be are counted.
  return cue.text.size() > kLongestCue && count_code_points(cue.text) > kLongestCue;
}

/// The boundaries of a text: sentences', or words' where those are too far apart.
class Boundaries {
 public:
  explicit Boundaries(const icu::UnicodeString& text) {
    UErrorCode code = U_ZERO_ERROR;
    sentences_.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), code));
    words_.reset(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), code));
    if (U_FAILURE(code) != 0)
      throw Error{Failure::kSystem, "ICU's rules can't be read", "Install ICU's data"};
    sentences_->setText(text);
    words_->setText(text);
  }

  /// Where a piece that begins there ends.
  [[nodiscard]] std::int32_t end_of_piece(std::int32_t start, std::int32_t length) const {
    if (length - start <= kLongestPiece) return length;
    const std::int32_t sentence = sentences_->following(start + kPiece - 1);
    if (sentence != icu::BreakIterator::DONE && sentence - start <= kLongestPiece) return sentence;
    const std::int32_t word = words_->preceding(start + kPiece + 1);
    return word > start ? word : start + kPiece;
  }

 private:
  std::unique_ptr<icu::BreakIterator> sentences_;
  std::unique_ptr<icu::BreakIterator> words_;
};

std::vector<std::string> pieces_of(const std::string& text) {
  const auto unicode = icu::UnicodeString::fromUTF8(text);
  const Boundaries boundaries{unicode};
  std::vector<std::string> pieces;
  for (std::int32_t at = 0; at < unicode.length();) {
    const std::int32_t end = unicode.getChar32Limit(boundaries.end_of_piece(at, unicode.length()));
    std::string piece;
    unicode.tempSubStringBetween(at, end).toUTF8String(piece);
    piece = single_spaced(piece);
    if (!piece.empty()) pieces.push_back(std::move(piece));
    at = end;
  }
  return pieces;
}

/// The part of a time that `part` of `total` letters take.
Time share_of_letters(Time time, std::size_t part, std::size_t total) {
  const auto letters = static_cast<std::int64_t>(part);
  const auto all = static_cast<std::int64_t>(std::max<std::size_t>(total, 1));
  return time / all * letters + time % all * letters / all;
}

/// Moves the words that are a piece's to it, with its times.
void take_words(Cue& piece, std::vector<TimedWord>& words) {
  const auto count = std::min(count_words(piece.text), words.size());
  if (count == 0) return;
  const auto end = words.begin() + static_cast<std::ptrdiff_t>(count);
  piece.words.assign(std::make_move_iterator(words.begin()), std::make_move_iterator(end));
  words.erase(words.begin(), end);
  piece.time = {piece.words.front().time.start, piece.words.back().time.end};
}

std::vector<Cue> divided(Cue cue) {
  std::vector<Cue> result;
  std::size_t total = 0;
  const auto pieces = pieces_of(cue.text);
  for (const std::string& piece : pieces) total += piece.size();
  std::size_t before = 0;
  auto words = std::move(cue.words);
  const bool have_times = !words.empty();
  for (const std::string& text : pieces) {
    const auto at = [&](std::size_t bytes) {
      return cue.time.start + share_of_letters(cue.time.length(), bytes, total);
    };
    Cue piece{cue.number, {at(before), at(before + text.size())}, cue.speaker, text, cue.line, {}, cue.part};
    piece.is_new_voice = cue.is_new_voice && result.empty();
    if (have_times) take_words(piece, words);
    before += text.size();
    result.push_back(std::move(piece));
  }
  return result;
}

}  // namespace

bool divide_long_cues(Transcript& transcript) {
  if (std::ranges::none_of(transcript.cues, is_too_long)) return false;
  std::ranges::sort(transcript.cues, {}, &Cue::name);
  std::vector<Cue> cues;
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    Cue& cue = transcript.cues[i];
    const bool has_next_part = i + 1 < transcript.cues.size() && transcript.cues[i + 1].part > 1;
    const bool is_part = cue.part > 1 || has_next_part;
    if (!is_too_long(cue)) {
      if (cue.part > 1) cue.part = cues.back().part + 1;
      cues.push_back(std::move(cue));
      continue;
    }
    transcript.warnings.push_back(
        {cue.line,
         fmt::format("this cue has more than {} characters; it is divided at the ends of sentences, and "
                     "when each is said is a guess",
                     kLongestCue)});
    const bool is_first_part = cue.part == 1;
    for (Cue& piece : divided(std::move(cue))) {
      const bool begins = !is_part || (is_first_part && (cues.empty() || cues.back().number != piece.number));
      piece.part = begins ? 1 : cues.back().part + 1;
      cues.push_back(std::move(piece));
    }
  }
  transcript.cues = std::move(cues);
  return true;
}

}  // namespace cueclip
