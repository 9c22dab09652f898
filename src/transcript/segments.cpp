#include "transcript/segments.h"

#include <algorithm>

#include "transcript/add_cue.h"
#include "transcript/labels.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kPause = std::chrono::milliseconds{800};
constexpr std::size_t kMostWordsInSentence = 60;  // speech that is never punctuated still becomes cues
constexpr double kWordsASegment = 1.3;            // on average: below that, segments are single words
constexpr std::size_t kEnough = 4;                // segments, to tell

/// Lines of one cue; where the second names its own speaker, it is another's.
bool same_times(const Segment& one, const Segment& other) {
  if (!bracketed_label(other.text).label.empty() || !possible_label(other.text).label.empty()) return false;
  return one.start == other.start && one.end == other.end && one.end && *one.end > *one.start &&
         one.speaker == other.speaker;
}

/// Takes out what has no start, and joins display lines and lonely marks to what they belong to.
std::vector<Segment> tidied(std::vector<Segment> segments, Transcript& transcript) {
  std::vector<Segment> result;
  for (Segment& segment : segments) {
    segment.text = single_spaced(without_references(segment.text));
    for (TimedWord& word : segment.words) word.text = without_references(word.text);
    if (segment.text.empty()) continue;
    if (!segment.start) {
      transcript.warnings.push_back(
          {segment.line, "this segment has no start that can be read, and is left out"});
    } else if (!result.empty() && is_only_marks(segment.text) && !is_only_marks(result.back().text)) {
      result.back().text += segment.text;
    } else if (!result.empty() && same_times(result.back(), segment)) {
      result.back().text += " " + segment.text;
      result.back().words.insert(result.back().words.end(), segment.words.begin(), segment.words.end());
    } else {
      result.push_back(std::move(segment));
    }
  }
  return result;
}

bool are_single_words(const std::vector<Segment>& segments) {
  if (segments.size() < kEnough) return false;
  std::size_t words = 0;
  for (const Segment& segment : segments) words += count_words(segment.text);
  return static_cast<double>(words) < kWordsASegment * static_cast<double>(segments.size());
}

/// Gives words that have none an end: the next one's start.
void find_word_ends(std::vector<Segment>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].end && *words[i].end >= *words[i].start) continue;
    words[i].end =
        i + 1 < words.size() ? std::max(*words[i].start, *words[i + 1].start) : *words[i].start + kPause / 2;
  }
}

bool begins_sentence(const Segment& word, const Cue& sentence) {
  return word.speaker != sentence.speaker || *word.start - sentence.time.end >= kPause ||
         ends_sentence(sentence.text) || sentence.words.size() >= kMostWordsInSentence;
}

void add_sentences(Transcript& transcript, const SourceText& source, std::vector<Segment> words) {
  find_word_ends(words);
  Cue sentence;
  for (const Segment& word : words) {
    const TimeRange time{*word.start, *word.end};
    if (!sentence.text.empty() && begins_sentence(word, sentence)) {
      add_cue(transcript, source, std::move(sentence));
      sentence = {};
    }
    if (sentence.text.empty()) {
      sentence = {0, time, word.speaker, word.text, word.line, {{word.text, time}}};
      continue;
    }
    sentence.text += " " + word.text;
    sentence.time.end = std::max(sentence.time.end, time.end);
    sentence.words.push_back({word.text, time});
  }
  add_cue(transcript, source, std::move(sentence));
}

/// Sets the times that are missing between two that are known.
void fill_times(std::vector<RecognisedWord>& words, const TimeRange& whole) {
  Time reached = whole.start;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].start) {
      std::size_t known = i;
      while (known < words.size() && !words[known].start) ++known;
      const Time until = known < words.size() ? *words[known].start : whole.end;
      const auto count = static_cast<std::int64_t>(known - i);
      const Time each = std::max(Time{0}, until - reached) / count;
      words[i].start = reached;
      words[i].end = reached + each;
    }
    if (!words[i].end || *words[i].end < *words[i].start) words[i].end = *words[i].start;
    reached = std::max(reached, *words[i].end);
  }
}

}  // namespace

void add_segments(Transcript& transcript, const SourceText& source, std::vector<Segment> segments) {
  segments = tidied(std::move(segments), transcript);
  if (are_single_words(segments)) {
    add_sentences(transcript, source, std::move(segments));
    return;
  }
  for (Segment& segment : segments)
    add_cue(transcript, source,
            Cue{0,
                {*segment.start, segment.end.value_or(*segment.start)},
                std::move(segment.speaker),
                std::move(segment.text),
                segment.line,
                std::move(segment.words)});
}

std::vector<TimedWord> timed_words(const std::vector<RecognisedWord>& pieces, const TimeRange& whole) {
  const bool has_spaces =
      std::ranges::any_of(pieces, [](const auto& piece) { return piece.text.starts_with(' '); });
  std::vector<RecognisedWord> words;
  for (const RecognisedWord& piece : pieces) {
    const std::string text = single_spaced(piece.text);
    if (text.empty()) continue;
    if (has_spaces && !piece.text.starts_with(' ') && !words.empty()) {
      words.back().text += text;
      if (piece.end) words.back().end = piece.end;
    } else {
      words.push_back({text, piece.start, piece.end});
    }
  }
  fill_times(words, whole);
  std::vector<TimedWord> result;
  for (const RecognisedWord& word : words) result.push_back({word.text, {*word.start, *word.end}});
  return result;
}

}  // namespace cueclip
