#include "transcript/spoken_words.h"

#include <algorithm>

#include "transcript/add_cue.h"
#include "transcript/join.h"
#include "transcript/nobody.h"
#include "transcript/timed_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kPause = std::chrono::milliseconds{800};
constexpr Time kLongestWord = std::chrono::seconds{1};  // of those that say no end
constexpr std::size_t kMostWordsInSentence = 60;        // speech that is never punctuated still becomes cues

bool begins_spaced(const SpokenWord& word) {
  return !word.text.empty() && static_cast<unsigned char>(word.text.front()) <= ' ';
}

bool ends_spaced(const SpokenWord& word) {
  return !word.text.empty() && static_cast<unsigned char>(word.text.back()) <= ' ';
}

/// Whether the file writes the spaces between words: then there is none where it has none.
bool writes_spaces(const std::vector<SpokenWord>& words) {
  for (std::size_t i = 1; i < words.size(); ++i)
    if (begins_spaced(words[i]) || ends_spaced(words[i - 1])) return true;
  return false;
}

/// Gives a start and an end to words that have none.
void find_times(std::vector<SpokenWord>& words) {
  Time reached{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].start) {
      reached = words[i].end.value_or(*words[i].start);
      continue;
    }
    if (words[i].joins && is_only_marks(words[i].text)) {
      words[i].start = words[i].end = reached;
      continue;
    }
    std::size_t known = i;
    while (known < words.size() && !words[known].start) ++known;
    const Time until = known < words.size() ? *words[known].start : reached;
    const Time each = std::max(Time{0}, until - reached) / static_cast<std::int64_t>(known - i);
    for (; i < known; ++i, reached += each) {
      words[i].start = reached;
      words[i].end = reached + each;
    }
    --i;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    SpokenWord& word = words[i];
    if (word.end && *word.end >= *word.start) continue;
    const Time most = *word.start + (i + 1 < words.size() ? kLongestWord : kPause / 2);
    word.end = i + 1 < words.size() ? std::clamp(*words[i + 1].start, *word.start, most) : most;
  }
}

/// A sentence that grows word by word.
class Sentence {
 public:
  Sentence(Transcript& transcript, const SourceText& source, bool has_spaces)
      : transcript_{transcript}, source_{source}, has_spaces_{has_spaces} {}

  void add(const SpokenWord& word) {
    if (!cue_.text.empty() && begins_another(word)) end();
    if (cue_.text.empty()) {
      cue_.time = {*word.start, *word.end};
      cue_.speaker = word.speaker;
      cue_.is_new_voice = word.is_new_voice;
      cue_.line = word.line;
    }
    append(word);
    cue_.time.end = std::max(cue_.time.end, *word.end);
    pieces_.push_back({word.text, word.start, word.end});
    ends_ = word.ends_sentence;
    is_spaced_ = ends_spaced(word);
  }

  void end() {
    cue_.text = tidy_lines(cue_.text);
    cue_.words = timed_words(pieces_, cue_.text, cue_.time);
    add_cue(transcript_, source_, std::move(cue_));
    cue_ = {};
    pieces_.clear();
    ends_ = false;
  }

 private:
  [[nodiscard]] bool begins_another(const SpokenWord& word) const {
    if (is_only_marks(word.text) && (word.joins || (has_spaces_ && !begins_spaced(word)))) return false;
    const bool is_another =
        word.speaker.empty() ? word.is_new_voice && !cue_.speaker.empty() : word.speaker != cue_.speaker;
    return is_another || *word.start - cue_.time.end >= kPause || ends_ || ends_sentence(cue_.text) ||
           pieces_.size() >= kMostWordsInSentence;
  }

  void append(const SpokenWord& word) {
    const bool is_apart = begins_spaced(word) || is_spaced_;
    const bool touches =
        word.joins || (has_spaces_ ? !is_apart : ends_unspaced(cue_.text) && begins_unspaced(word.text));
    if (touches || cue_.text.empty())
      cue_.text += single_spaced(word.text);
    else
      append_words(cue_.text, single_spaced(word.text));
  }

  Transcript& transcript_;
  const SourceText& source_;
  bool has_spaces_;
  Cue cue_;
  std::vector<RecognisedWord> pieces_;
  bool ends_ = false;       ///< the file says that it ends here
  bool is_spaced_ = false;  ///< a space is behind what it has
};

}  // namespace

void add_words(Transcript& transcript, const SourceText& source, std::vector<SpokenWord> words) {
  std::erase_if(words, [](const SpokenWord& word) { return !says_anything(word.text); });
  if (words.empty()) return;
  clear_nobody(words, [](SpokenWord& word) -> SpokenWord& { return word; });
  find_times(words);
  Sentence sentence{transcript, source, writes_spaces(words)};
  for (const SpokenWord& word : words) sentence.add(word);
  sentence.end();
}

}  // namespace cueclip
