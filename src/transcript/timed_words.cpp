#include "transcript/timed_words.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/join.h"

namespace cueclip {

namespace {

/// A piece, where it stands in the text; its times may still be missing.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<Time> start;
  std::optional<Time> stop;
  std::string speaker;
};

/// Walks over the characters that say something: no white space, and none of the marks that aren't seen.
class Letters {
 public:
  explicit Letters(std::string_view text) : text_{text} {}

  /// The next one; -1 at the end.
  UChar32 next() {
    const auto size = static_cast<std::int32_t>(text_.size());
    while (at_ < size) {
      begin_ = at_;
      UChar32 character = 0;
      U8_NEXT_OR_FFFD(text_.data(), at_, size, character);
      if (is_seen(character)) return character;
    }
    return -1;
  }

  [[nodiscard]] std::size_t begin() const { return static_cast<std::size_t>(begin_); }
  [[nodiscard]] std::size_t end() const { return static_cast<std::size_t>(at_); }

 private:
  static bool is_seen(UChar32 character) {
    if (character < 0x80) return character > ' ' && character < 0x7F;
    return u_isUWhiteSpace(character) == 0 && u_iscntrl(character) == 0;
  }

  std::string_view text_;
  std::int32_t at_ = 0;
  std::int32_t begin_ = 0;
};

bool is_space_between(char byte) {
  return byte == ' ' || byte == '\n';
}

/// Where the pieces stand; none where they say something else than the text.
std::vector<Extent> extents_of(const std::vector<RecognisedWord>& pieces, std::string_view text) {
  std::vector<Extent> extents;
  Letters said{text};
  for (const RecognisedWord& piece : pieces) {
    Extent extent{0, 0, piece.start, piece.end, piece.speaker};
    Letters letters{piece.text};
    for (UChar32 letter = letters.next(); letter >= 0; letter = letters.next()) {
      if (said.next() != letter) return {};
      if (extent.end == 0) extent.begin = said.begin();
      extent.end = said.end();
    }
    if (extent.end > 0) {
      extents.push_back(std::move(extent));
    } else if (piece.text.empty() && piece.end && !extents.empty()) {
      extents.back().stop = piece.end;  // its bytes went to the character before
    }
  }
  return said.next() < 0 ? extents : std::vector<Extent>{};
}

/// Whether two pieces are of one word: no space is between them, and their script has spaces.
bool are_of_one_word(std::string_view text, const Extent& one, const Extent& other) {
  const auto before = text.substr(one.begin, one.end - one.begin);
  return std::ranges::none_of(text.substr(one.end, other.begin - one.end), is_space_between) &&
         !ends_unspaced(before) && !begins_unspaced(text.substr(other.begin));
}

std::vector<Extent> joined_extents(std::vector<Extent> pieces, std::string_view text) {
  std::vector<Extent> words;
  for (Extent& piece : pieces) {
    if (words.empty() || !are_of_one_word(text, words.back(), piece)) {
      words.push_back(std::move(piece));
      continue;
    }
    words.back().end = piece.end;
    if (piece.stop) words.back().stop = piece.stop;
    if (words.back().speaker.empty()) words.back().speaker = std::move(piece.speaker);
  }
  return words;
}

/// Sets the times that are missing between two that are known.
void fill_times(std::vector<Extent>& words, const TimeRange& whole) {
  Time reached = whole.start;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].start) {
      std::size_t known = i;
      while (known < words.size() && !words[known].start) ++known;
      const Time until = known < words.size() ? *words[known].start : whole.end;
      const auto count = static_cast<std::int64_t>(known - i);
      const Time each = std::max(Time{0}, until - reached) / count;
      words[i].start = reached;
      words[i].stop = reached + each;
    }
    if (!words[i].stop || *words[i].stop < *words[i].start) words[i].stop = *words[i].start;
    reached = std::max(reached, *words[i].stop);
  }
}

/// A piece of several words becomes words with a time each, in shares of their letters.
void add_single_words(std::vector<PlacedWord>& words, const Extent& piece, std::string_view text) {
  const auto inside = text.substr(piece.begin, piece.end - piece.begin);
  std::size_t total = 0;
  for (const char byte : inside) total += is_space_between(byte) ? 0 : 1;
  const Time length = *piece.stop - *piece.start;
  std::size_t before = 0;
  for (std::size_t at = 0; at < inside.size();) {
    const std::size_t end = std::min(inside.find_first_of(" \n", at), inside.size());
    const Time start = *piece.start + share_of(length, before, total);
    before += end - at;
    words.push_back({piece.begin + at,
                     piece.begin + end,
                     {start, *piece.start + share_of(length, before, total)},
                     piece.speaker});
    at = std::min(inside.find_first_not_of(" \n", end), inside.size());
  }
}

}  // namespace

std::vector<PlacedWord> place_words(const std::vector<RecognisedWord>& pieces, std::string_view text,
                                    const TimeRange& whole) {
  std::vector<Extent> extents = joined_extents(extents_of(pieces, text), text);
  fill_times(extents, whole);
  std::vector<PlacedWord> words;
  for (const Extent& extent : extents) add_single_words(words, extent, text);
  return words;
}

std::vector<TimedWord> timed_words(const std::vector<RecognisedWord>& pieces, std::string_view text,
                                   const TimeRange& whole) {
  std::vector<TimedWord> words;
  for (const PlacedWord& word : place_words(pieces, text, whole))
    words.push_back({std::string{text.substr(word.begin, word.end - word.begin)}, word.time});
  return words;
}

Time share_of(Time time, std::size_t part, std::size_t total) {
  const auto letters = static_cast<std::int64_t>(part);
  const auto all = static_cast<std::int64_t>(std::max<std::size_t>(total, 1));
  return time / all * letters + time % all * letters / all;
}

}  // namespace cueclip
