#include "align/time_cues.h"

#include <algorithm>

#include "align/heard_words.h"
#include "align/reference.h"
#include "transcript/word_times.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr int kThinned = 10;  // rows to one, for what needs no exact times
// What speech is more like its words than like them turned round: 0.03 to 0.2 in half a minute, 0.02 with
// music under it; other speech with the same pauses 0.01 to 0.03, a tone 0.
constexpr double kMoreAlike = 0.015;

std::vector<std::string> all_words(const std::vector<CueToTime>& cues) {
  std::vector<std::string> words;
  for (const CueToTime& cue : cues) words.insert(words.end(), cue.words.begin(), cue.words.end());
  return words;
}

std::vector<SoughtWord> sought_words(const std::vector<CueToTime>& cues) {
  std::vector<SoughtWord> words;
  for (const CueToTime& cue : cues)
    for (std::size_t i = 0; i < cue.words.size(); ++i) words.push_back({cue.window, i == 0});
  return words;
}

/// Whether a sound is what is said rather than anything else as long.
bool is_said(const Reference& reference, const Features& sound, const std::vector<SoughtWord>& sought) {
  const Reference thin = reference.thinned(kThinned);
  Reference turned = thin;
  std::size_t first = 0;
  for (std::size_t word = 1; word <= sought.size(); ++word) {
    if (word < sought.size() && !sought[word].begins_cue) continue;
    turned.reverse(first, word);
    first = word;
  }
  const Features moments = sound.thinned(kThinned);
  const auto likeness = [&](const Reference& one) {
    return mean_likeness(find_heard_words(one, moments, sought, kCoarsePace));
  };
  return likeness(thin) - likeness(turned) >= kMoreAlike;
}

float typical_likeness(const std::vector<HeardWord>& words) {
  std::vector<float> likenesses;
  for (const HeardWord& word : words)
    if (!word.time.empty()) likenesses.push_back(word.likeness);
  if (likenesses.empty()) return 0;
  const auto middle = likenesses.begin() + static_cast<std::ptrdiff_t>(likenesses.size() / 2);
  std::ranges::nth_element(likenesses, middle);
  return *middle;
}

/// Gives the words [first, end) shares of the time between their neighbours in the cue, or its own edges.
void share_between(std::vector<TimeByEar>& times, std::size_t first, std::size_t end,
                   const std::vector<std::string>& words, const TimeRange& edges) {
  const Time from = first == 0 ? edges.start : times[first - 1].time.end;
  const Time to = end == times.size() ? edges.end : times[end].time.start;
  const auto shares = share_time(
      {words.begin() + static_cast<std::ptrdiff_t>(first), words.begin() + static_cast<std::ptrdiff_t>(end)},
      {from, std::max(from, to)});
  for (std::size_t i = first; i < end; ++i) times[i].time = shares[i - first];
}

/// Of one cue's words, each as it is heard where that is sure.
std::vector<TimeByEar> sure_times(const CueToTime& cue, std::span<const HeardWord> heard, float typical) {
  std::vector<TimeByEar> times;
  TimeRange edges{Time::max(), Time::min()};  // of all that is heard of it, sure or not
  for (const HeardWord& word : heard) {
    const float sureness = word.time.empty() ? 0 : std::clamp(word.likeness / typical, 0.0f, 1.0f);
    times.push_back({word.time, sureness});
    if (word.time.empty()) continue;
    edges = {std::min(edges.start, word.time.start), std::max(edges.end, word.time.end)};
  }
  if (edges.start > edges.end) return {};
  for (std::size_t first = 0; first < times.size(); ++first) {
    if (times[first].sureness >= kUnsure) continue;
    std::size_t end = first;
    while (end < times.size() && times[end].sureness < kUnsure) ++end;
    share_between(times, first, end, cue.words, edges);
    first = end;
  }
  return times;
}

}  // namespace

std::vector<std::vector<TimeByEar>> time_cues(const std::vector<CueToTime>& cues,
                                              const std::vector<std::string>& voices, const Features& sound) {
  const auto words = all_words(cues);
  if (words.empty() || sound.size() < static_cast<std::size_t>(kThinned)) return {};
  const Reference reference{words, voices};
  if (reference.empty()) return {};
  const auto sought = sought_words(cues);
  if (!is_said(reference, sound, sought)) return {};
  const auto heard = find_heard_words(reference, sound, sought);
  const float typical = typical_likeness(heard);
  if (heard.empty() || typical <= 0) return {};
  std::vector<std::vector<TimeByEar>> result;
  std::size_t first = 0;
  for (const CueToTime& cue : cues) {
    result.push_back(sure_times(cue, std::span{heard}.subspan(first, cue.words.size()), typical));
    first += cue.words.size();
  }
  return result;
}

void set_words(Cue& cue, const std::vector<TimeByEar>& times, Time start) {
  cue.words.clear();
  std::size_t i = 0;
  for (const std::string_view word : split_words(cue.text)) {
    const bool is_sure = times[i].sureness >= kUnsure;
    cue.words.push_back({std::string{word},
                         {times[i].time.start + start, times[i].time.end + start},
                         is_sure ? TimeSource::kSound : TimeSource::kShare,
                         is_sure ? times[i].sureness : 0});
    ++i;
  }
  cue.time = {cue.words.front().time.start, cue.words.back().time.end};
}

}  // namespace cueclip
