#include "passage/offset_by_words.h"

#include <algorithm>

#include "align/coarse_way.h"
#include "align/listen.h"
#include "align/voice_names.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kFarthest = std::chrono::minutes{3};
constexpr Time kAlike = std::chrono::milliseconds{500};
constexpr std::size_t kMostWords = 150;  // a minute's

/// A passage's words, as many as are enough to know it by.
struct PassageWords {
  std::vector<std::string> words;
  std::vector<std::size_t> first;  // of each cue, and behind the last
  std::vector<Time> starts;        // the cues'
};

PassageWords words_of(const Transcript& transcript, const AskedRange& range) {
  PassageWords result;
  for (const std::size_t i : range.cues) {
    const Cue& cue = transcript.cues[i];
    if (!says_anything(cue.text) || result.words.size() >= kMostWords) continue;
    result.first.push_back(result.words.size());
    result.starts.push_back(cue.time.start);
    for (const std::string_view word : split_words(cue.text)) result.words.emplace_back(word);
  }
  result.first.push_back(result.words.size());
  return result;
}

}  // namespace

std::optional<Time> offset_by_words(const Transcript& transcript, const AskedRange& range,
                                    const RecordingInfo& recording, const std::string& language) {
  const auto voices = voice_names(language);
  const PassageWords said = words_of(transcript, range);
  const TimeRange around{std::max(range.time.start - kFarthest, Time{0}),
                         std::min(range.time.end + kFarthest, recording.duration)};
  if (voices.empty() || said.words.empty() || around.empty()) return std::nullopt;
  const Reference reference = Reference{said.words, voices}.thinned(kCoarse);
  if (reference.empty()) return std::nullopt;
  const CoarseWay way =
      find_coarse_way(reference, said.first, listen_to(recording.source, around).features.thinned(kCoarse));
  std::vector<Time> offsets;
  for (std::size_t i = 0; i < way.cues.size(); ++i) {
    if (!way.cues[i].is_heard) continue;
    const Time heard = time_of_frame(static_cast<std::int64_t>(way.cues[i].first), Features::kRate / kCoarse);
    offsets.push_back(around.start + heard - said.starts[i]);
  }
  if (offsets.empty() || 2 * offsets.size() <= way.cues.size()) return std::nullopt;
  std::ranges::sort(offsets);
  if (offsets.back() - offsets.front() > kAlike) return std::nullopt;
  return offsets[offsets.size() / 2];
}

}  // namespace cueclip
