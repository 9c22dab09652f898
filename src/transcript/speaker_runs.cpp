#include "transcript/speaker_runs.h"

#include <algorithm>
#include <map>

#include "transcript/join.h"
#include "transcript/nobody.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kShortestTurn = std::chrono::milliseconds{300};

/// Words [first, end) of one speaker.
struct SpeakerRun {
  std::size_t first = 0;
  std::size_t end = 0;
};

/// Names every word's speaker: as it says, else as the one before does, else as the next. Gives which say it
/// themselves.
std::vector<bool> name_words(std::vector<PlacedWord>& words, const std::string& speaker) {
  std::vector<bool> are_named;
  for (const PlacedWord& word : words) are_named.push_back(!names_nobody(word.speaker));
  const auto first = static_cast<std::size_t>(std::ranges::find(are_named, true) - are_named.begin());
  std::string before = first == words.size() ? speaker : words[first].speaker;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!are_named[i]) words[i].speaker = before;
    before = words[i].speaker;
  }
  return are_named;
}

std::vector<SpeakerRun> runs_of(const std::vector<PlacedWord>& words) {
  std::vector<SpeakerRun> runs;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i == 0 || words[i].speaker != words[i - 1].speaker) runs.push_back({i, i});
    runs.back().end = i + 1;
  }
  return runs;
}

/// Whether words are begun and ended by the marks of a sentence.
bool is_sentence(const std::vector<PlacedWord>& words, const SpeakerRun& run, std::string_view text) {
  return ends_sentence(text.substr(0, words[run.first - 1].end)) &&
         ends_sentence(text.substr(0, words[run.end - 1].end));
}

/// How long those of a run speak who say so themselves: a word without a name may have lasted through a
/// pause.
Time named_length(const std::vector<PlacedWord>& words, const std::vector<bool>& are_named,
                  const SpeakerRun& run) {
  std::size_t last = run.end - 1;
  while (!are_named[last]) --last;  // the first of a run is
  return words[last].time.end - words[run.first].time.start;
}

void give_strays_back(std::vector<PlacedWord>& words, const std::vector<bool>& are_named,
                      std::string_view text) {
  const auto runs = runs_of(words);
  for (std::size_t i = 1; i + 1 < runs.size(); ++i) {
    const std::string& speaker = words[runs[i].first - 1].speaker;
    if (speaker != words[runs[i].end].speaker || named_length(words, are_named, runs[i]) >= kShortestTurn ||
        is_sentence(words, runs[i], text))
      continue;
    for (std::size_t k = runs[i].first; k < runs[i].end; ++k) words[k].speaker = speaker;
  }
}

/// Who has most of the words' time.
std::string main_speaker(const std::vector<RecognisedWord>& pieces) {
  std::map<std::string, Time> times;
  for (const RecognisedWord& piece : pieces)
    if (!names_nobody(piece.speaker) && piece.start && piece.end)
      times[piece.speaker] += std::max(Time{1}, *piece.end - *piece.start);
  const auto most = std::ranges::max_element(times, {}, [](const auto& one) { return one.second; });
  return most == times.end() ? std::string{} : most->first;
}

}  // namespace

std::vector<Cue> parts_by_speaker(const Cue& cue, const std::vector<RecognisedWord>& pieces) {
  std::vector<PlacedWord> words = place_words(pieces, cue.text, cue.time);
  if (words.empty()) {
    Cue whole = cue;
    if (whole.speaker.empty()) whole.speaker = main_speaker(pieces);
    return {whole};
  }
  const auto are_named = name_words(words, cue.speaker);
  const std::string_view text = cue.text;
  give_strays_back(words, are_named, text);
  const auto runs = runs_of(words);
  std::vector<Cue> parts;
  for (const SpeakerRun& run : runs) {
    Cue part = cue;
    part.part = cue.part + static_cast<int>(parts.size());
    part.speaker = words[run.first].speaker;
    part.is_new_voice = part.speaker.empty() && cue.is_new_voice;
    const std::size_t begin = parts.empty() ? 0 : words[run.first].begin;
    const bool is_last = run.end == words.size();
    part.text = tidy_lines(text.substr(begin, (is_last ? text.size() : words[run.end].begin) - begin));
    if (!parts.empty()) part.time.start = words[run.first].time.start;
    part.time.end = is_last ? std::max(part.time.start, cue.time.end) : words[run.end - 1].time.end;
    for (std::size_t i = run.first; i < run.end; ++i)
      part.words.push_back(
          {std::string{text.substr(words[i].begin, words[i].end - words[i].begin)}, words[i].time});
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace cueclip
