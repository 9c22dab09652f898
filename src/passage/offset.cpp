#include "passage/offset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "audio/speech_levels.h"
#include "passage/pauses.h"

namespace cueclip {

namespace {

using namespace std::chrono_literals;

constexpr Time kContext = 45s;         // of cues to each side of the passage: about ten
constexpr Time kNear = 20s;            // offsets tried first
constexpr Time kFar = 125s;            // offsets tried where these leave a doubt
constexpr Time kLongest = 60s;         // what is looked at of a longer passage, so that it costs no more
constexpr Time kRefined = 300ms;       // to each side of the coarse offset
constexpr std::int64_t kOnset = 20;    // hundredths of a second to each side of an onset
constexpr Time kTolerated = 1s;        // a transcript's own looseness
constexpr double kClear = 5;           // standard deviations: the best of unrelated ones reaches 4.4
constexpr double kAhead = 1;           // of the best offset elsewhere
constexpr double kSure = 4;            // likewise, for the offset 0 in the near search
constexpr int kSamePeak = 30;          // steps (1.5 s): a peak's width
constexpr double kLeastSpread = 0.01;  // variance of the pauses below which there is nothing to compare
constexpr double kChange = 12;         // log likelihood: how unlikely it is that the offset changes nearby
constexpr double kBetter = 6;          // log likelihood: how much better another offset has to be

/// What is compared: the pauses of the cues around a passage, and those of the recording.
struct Comparison {
  std::vector<float> expected;    ///< up to kContext before the passage and behind it
  std::size_t passage_first = 0;  ///< in `expected`
  std::size_t passage_end = 0;
  std::vector<float> heard;  ///< smoothed, from `most` steps earlier to `most` steps later
  int most = 0;              ///< the furthest offset, in steps
};

/// The best of all offsets by one part of the cues.
struct Peak {
  int offset = 0;  ///< in steps
  double score = 0;
  double elsewhere = 0;  ///< the best score that isn't part of the same peak
};

/// The correlation of the cues [first, end) with the recording at each offset from -most to most.
std::vector<double> correlations(const Comparison& all, std::size_t first, std::size_t end) {
  const std::size_t offsets = static_cast<std::size_t>(all.most) * 2 + 1;
  const auto count = static_cast<double>(end - first);
  double mean = 0;
  for (std::size_t i = first; i < end; ++i) mean += static_cast<double>(all.expected[i]) / count;
  std::vector<float> products(offsets, 0);
  double spread = 0;
  double sum = 0;
  double squares = 0;
  for (std::size_t i = first; i < end; ++i) {
    const float weight = all.expected[i] - static_cast<float>(mean);
    spread += static_cast<double>(weight * weight);
    const float* heard = all.heard.data() + i;
    sum += static_cast<double>(heard[0]);
    squares += static_cast<double>(heard[0] * heard[0]);
    for (std::size_t o = 0; o < offsets; ++o) products[o] += weight * heard[o];
  }
  std::vector<double> result;
  for (std::size_t o = 0; o < offsets; ++o) {
    const double heard_spread = squares - sum * sum / count;
    const bool comparable = std::min(heard_spread, spread) > kLeastSpread * count;
    result.push_back(comparable ? static_cast<double>(products[o]) / std::sqrt(heard_spread * spread) : 0);
    if (o + 1 == offsets) break;
    const auto gone = static_cast<double>(all.heard[first + o]);
    const auto come = static_cast<double>(all.heard[end + o]);
    sum += come - gone;
    squares += come * come - gone * gone;
  }
  return result;
}

Peak highest_peak(const std::vector<double>& correlation, int most) {
  double mean = 0;
  double spread = 0;
  const auto count = static_cast<double>(correlation.size());
  for (const double value : correlation) mean += value / count;
  for (const double value : correlation) spread += (value - mean) * (value - mean) / count;
  const double deviation = std::sqrt(std::max(spread, 1e-9));
  const auto best = std::ranges::max_element(correlation) - correlation.begin();
  double second = -1;
  for (std::ptrdiff_t i = 0; i < std::ssize(correlation); ++i)
    if (std::abs(i - best) > kSamePeak) second = std::max(second, correlation[static_cast<std::size_t>(i)]);
  return {static_cast<int>(best) - most, (correlation[static_cast<std::size_t>(best)] - mean) / deviation,
          (second - mean) / deviation};
}

/// By the cues up to the passage's end, from its start on, and all: something may have been inserted close to
/// it at either side.
std::array<Peak, 3> peaks(const Comparison& all) {
  const auto peak = [&](std::size_t first, std::size_t end) {
    return highest_peak(correlations(all, first, end), all.most);
  };
  return {peak(0, all.passage_end), peak(all.passage_first, all.expected.size()),
          peak(0, all.expected.size())};
}

/// How much likelier each step of the cues is at an offset than at 0.
std::vector<double> likelier(const Comparison& all, int offset) {
  const auto likelihood = [](float expected, float heard) {
    const double pause = 0.1 + 0.8 * static_cast<double>(expected);
    const auto is = static_cast<double>(heard);
    return is * std::log(pause) + (1 - is) * std::log(1 - pause);
  };
  std::vector<double> result;
  for (std::size_t i = 0; i < all.expected.size(); ++i) {
    const std::size_t zero = i + static_cast<std::size_t>(all.most);
    const auto moved = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(zero) + offset);
    result.push_back(likelihood(all.expected[i], all.heard[moved]) -
                     likelihood(all.expected[i], all.heard[zero]));
  }
  return result;
}

/// What the cues at one side, going away from the passage, say for its being at the offset and not at 0. The
/// one may change to the other on the way, at a price.
template <class Iterator>
double beside(Iterator first, Iterator end) {
  double sum = 0;
  double highest = 0;
  double lowest = 0;
  for (; first != end; ++first) {
    sum += *first;
    highest = std::max(highest, sum);
    lowest = std::min(lowest, sum);
  }
  return std::max(sum, highest - kChange) - std::max(0.0, sum - lowest - kChange);
}

/// How much likelier it is that the passage is at an offset than at 0.
double advantage(const Comparison& all, int offset) {
  const auto steps = likelier(all, offset);
  const auto first = steps.begin() + static_cast<std::ptrdiff_t>(all.passage_first);
  const auto end = steps.begin() + static_cast<std::ptrdiff_t>(all.passage_end);
  double passage = 0;
  for (auto step = first; step != end; ++step) passage += *step;
  return passage + beside(end, steps.end()) + beside(std::reverse_iterator{first}, steps.rend());
}

std::vector<float> joined(std::vector<float> one, const std::vector<float>& other) {
  one.insert(one.end(), other.begin(), other.end());
  return one;
}

/// The part of the time around a passage that the transcript is about.
TimeRange compared(const Transcript& transcript, const TimeRange& passage) {
  Time last = passage.end;
  for (const Cue& cue : transcript.cues) last = std::max(last, cue.time.end);
  const Time first = std::min(transcript.cues.front().time.start, passage.start);
  return {std::max(passage.start - kContext, first), std::min(passage.end + kContext, last)};
}

/// `levels` begin at `start` and reach `most` beyond what is compared.
Comparison comparison(const Transcript& transcript, const TimeRange& passage,
                      const std::vector<float>& levels, Time start, Time most) {
  const TimeRange part = compared(transcript, passage);
  Comparison all;
  all.expected = expected_pauses(transcript, part);
  all.passage_first = static_cast<std::size_t>(nearest_frame(passage.start - part.start, kPauseRate));
  all.passage_end =
      std::min(all.expected.size(),
               all.passage_first + static_cast<std::size_t>(frames_covering(passage.length(), kPauseRate)));
  all.most = static_cast<int>(nearest_frame(most, kPauseRate));
  const auto heard = smoothed_pauses(heard_pauses(levels));
  const auto first = static_cast<std::ptrdiff_t>(nearest_frame(part.start - most - start, kPauseRate));
  all.heard.assign(heard.begin() + first, heard.end());
  all.heard.resize(all.expected.size() + static_cast<std::size_t>(all.most) * 2, 1);
  return all;
}

bool is_tolerated(int offset) {
  return std::abs(offset) <= nearest_frame(kTolerated, kPauseRate);
}

/// Whether the cues on both sides of the passage are where they should be.
bool is_right(const Comparison& all) {
  const auto found = peaks(all);
  return std::ranges::all_of(std::span{found}.first(2), [](const Peak& peak) {
    return is_tolerated(peak.offset) && peak.score >= kSure && peak.score - peak.elsewhere >= kAhead;
  });
}

/// The offset that stands out most, if it is another than 0 and better for the passage.
std::optional<Peak> other_offset(const Comparison& all) {
  std::optional<Peak> best;
  for (const Peak& peak : peaks(all)) {
    if (peak.score < kClear || peak.score - peak.elsewhere < kAhead || is_tolerated(peak.offset)) continue;
    if (best && best->score >= peak.score) continue;
    if (advantage(all, peak.offset) >= kBetter) best = peak;
  }
  return best;
}

/// To a hundredth of a second: where speech sets in at the cues' starts. Where these are whole seconds they
/// don't tell, and the coarse offset is kept.
Time refined(const Transcript& transcript, const TimeRange& cues, Time coarse, Time levels_start,
             const std::vector<float>& levels) {
  if (transcript.starts_in_whole_seconds) return coarse;
  const auto heard = heard_pauses(levels);
  std::vector<float> before{0};
  for (const float pause : heard) before.push_back(before.back() + pause);
  const auto pauses = [&](std::int64_t first, std::int64_t end) {
    const auto count = static_cast<std::int64_t>(heard.size());
    return before[static_cast<std::size_t>(std::clamp<std::int64_t>(end, 0, count))] -
           before[static_cast<std::size_t>(std::clamp<std::int64_t>(first, 0, count))];
  };
  Time best = coarse;
  float most = 0;
  for (Time offset = coarse - kRefined; offset <= coarse + kRefined; offset += 10ms) {
    float onsets = 0;
    for (const Cue& cue : transcript.cues) {
      if (!cues.contains(cue.time.start)) continue;
      const std::int64_t at = nearest_frame(cue.time.start + offset - levels_start, SpeechLevels::kRate);
      onsets += pauses(at - kOnset, at) - pauses(at, at + kOnset);
    }
    if (onsets <= most) continue;
    most = onsets;
    best = offset;
  }
  return best;
}

}  // namespace

std::optional<OffsetFinding> find_offset(const Transcript& transcript, const TimeRange& whole,
                                         const ReadLevels& read) {
  const TimeRange passage{whole.start, std::min(whole.end, whole.start + kLongest)};
  const TimeRange near{passage.start - kContext - kNear, passage.end + kContext + kNear};
  auto levels = read(near);
  if (is_right(comparison(transcript, passage, levels, near.start, kNear))) return std::nullopt;
  const TimeRange far{passage.start - kContext - kFar, passage.end + kContext + kFar};
  levels = joined(joined(read({far.start, near.start}), levels), read({near.end, far.end}));
  const auto found = other_offset(comparison(transcript, passage, levels, far.start, kFar));
  if (!found) return std::nullopt;
  const TimeRange cues{passage.start, passage.end + kContext};
  return OffsetFinding{refined(transcript, cues, time_of_frame(found->offset, kPauseRate), far.start, levels),
                       found->score};
}

}  // namespace cueclip
