#include "transcript/segments.h"

#include <algorithm>
#include <iterator>

#include "transcript/add_cue.h"
#include "transcript/join.h"
#include "transcript/labels.h"
#include "transcript/nobody.h"
#include "transcript/speaker_runs.h"
#include "transcript/spoken_words.h"
#include "transcript/voices.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr double kWordsASegment = 1.3;  // on average: below that, segments are single words
constexpr std::size_t kEnough = 4;      // segments, to tell
constexpr double kUnspacedWord = 4;     // letters, about the longest in Han and kana
constexpr std::size_t kLongLetter = 3;  // bytes, in UTF-8: of every script without spaces

/// A segment's words without markup, and what else is known of them.
struct Item {
  Cue cue;  ///< its text in lines
  bool has_end = true;
  bool begins_word = true;  ///< a space is before it
  std::vector<RecognisedWord> words = {};
};

/// Lines of one cue; where the second names its own speaker, it is another's.
bool same_times(const Cue& one, const Cue& other) {
  if (!bracketed_label(other.text).label.empty() || !possible_label(other.text).label.empty()) return false;
  return one.part == 1 && other.part == 1 && one.time == other.time && !one.time.empty() &&
         one.speaker == other.speaker;
}

void append(Item& item, std::string_view between, Item more) {
  item.cue.text += between;
  item.cue.text += more.cue.text;
  // Times in the words hold where both have them.
  std::vector<TimedWord>& timed = item.cue.words;
  const bool have_both = !timed.empty() && !more.cue.words.empty();
  if (have_both) std::ranges::move(more.cue.words, std::back_inserter(timed));
  if (!have_both) timed.clear();
  item.words.insert(item.words.end(), std::make_move_iterator(more.words.begin()),
                    std::make_move_iterator(more.words.end()));
}

/// Joins display lines and lonely marks to what they belong to.
void add_item(std::vector<Item>& items, Item item) {
  Item* before = items.empty() ? nullptr : &items.back();
  if (before != nullptr && is_only_marks(item.cue.text) && !is_only_marks(before->cue.text)) {
    if (!before->words.empty() && item.words.empty())
      item.words.push_back({item.cue.text, item.cue.time.start, item.cue.time.end});
    append(*before, {}, std::move(item));
  } else if (before != nullptr && same_times(before->cue, item.cue)) {
    append(*before, "\n", std::move(item));
  } else {
    items.push_back(std::move(item));
  }
}

/// A segment as items, one a voice. Only an undivided one keeps its words' times.
std::vector<Item> items_of(Segment segment) {
  const bool begins_word = segment.text.starts_with(' ');
  const Time start = *segment.start;
  const Cue all{0, {start, segment.end.value_or(start)}, std::move(segment.speaker), {}, segment.line};
  std::vector<Item> items;
  for (Cue& part : parts_of(all, segment.text, Markup::kSubRip))
    items.push_back({std::move(part), segment.end.has_value(), begins_word});
  if (items.size() != 1 || !items[0].cue.words.empty()) return items;
  items[0].words = std::move(segment.words);
  for (RecognisedWord& word : items[0].words) word.text = without_references(word.text);
  return items;
}

std::vector<Item> tidied(std::vector<Segment> segments, Transcript& transcript) {
  std::vector<Item> items;
  for (Segment& segment : segments) {
    if (!says_anything(segment.text)) continue;
    if (!segment.start) {
      transcript.warnings.push_back(
          {segment.line, "this segment has no start that can be read, and is left out"});
      continue;
    }
    for (Item& item : items_of(std::move(segment))) add_item(items, std::move(item));
  }
  clear_nobody(items, [](Item& item) -> Cue& { return item.cue; });
  return items;
}

/// How many words a text has, about: scripts without spaces are counted by their letters.
double rough_words(std::string_view text) {
  double words = 0;
  const std::string line = one_line(text);
  for (const std::string_view word : split_words(line)) {
    const bool is_unspaced = begins_unspaced(word) || ends_unspaced(word);
    words += is_unspaced ? std::max(1.0, static_cast<double>(word.size() / kLongLetter) / kUnspacedWord) : 1;
  }
  return words;
}

bool are_single_words(const std::vector<Item>& items) {
  if (items.size() < kEnough) return false;
  double words = 0;
  for (const Item& item : items) words += rough_words(item.cue.text);
  return words < kWordsASegment * static_cast<double>(items.size());
}

/// A segment that is a single word.
SpokenWord word_of(Item& item) {
  SpokenWord word{item.cue.line, (item.begins_word ? " " : "") + std::move(item.cue.text),
                  item.cue.time.start, std::nullopt};
  if (item.has_end) word.end = item.cue.time.end;
  word.speaker = std::move(item.cue.speaker);
  word.is_new_voice = item.cue.is_new_voice;
  return word;
}

}  // namespace

void add_segments(Transcript& transcript, const SourceText& source, std::vector<Segment> segments) {
  std::vector<Item> items = tidied(std::move(segments), transcript);
  if (are_single_words(items)) {
    std::vector<SpokenWord> words;
    words.reserve(items.size());
    for (Item& item : items) words.push_back(word_of(item));
    add_words(transcript, source, std::move(words));
    return;
  }
  for (Item& each : items) {
    Item item = std::move(each);  // what is read is freed one by one
    if (item.words.empty() || !item.has_end) {
      add_cue(transcript, source, std::move(item.cue));
    } else {
      for (Cue& part : parts_by_speaker(item.cue, item.words)) add_cue(transcript, source, std::move(part));
    }
  }
}

}  // namespace cueclip
