#include "align/time_parts.h"

#include <algorithm>
#include <future>

namespace cueclip {

namespace {

constexpr Time kPart = std::chrono::seconds{35};  // of windows; long enough to know a voice by

/// Cues [first, end).
struct Part {
  std::size_t first = 0;
  std::size_t end = 0;
};

std::vector<Part> parts_of(const std::vector<CueToTime>& cues) {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (parts.empty() || cues[i].window.end - cues[parts.back().first].window.start > kPart)
      parts.push_back({i, i});
    parts.back().end = i + 1;
  }
  // A short rest is better known together with what is before it.
  if (parts.size() > 1 && cues.back().window.end - cues[parts.back().first].window.start < kPart / 3) {
    parts.pop_back();
    parts.back().end = cues.size();
  }
  return parts;
}

std::vector<std::vector<TimeByEar>> time_part(const std::vector<CueToTime>& cues, const Part& part,
                                              const std::vector<std::string>& voices, const Features& sound) {
  std::vector<CueToTime> here(cues.begin() + static_cast<std::ptrdiff_t>(part.first),
                              cues.begin() + static_cast<std::ptrdiff_t>(part.end));
  TimeRange window = here.front().window;
  for (const CueToTime& cue : here) window.end = std::max(window.end, cue.window.end);
  const auto row_at = [&](Time time) {
    return static_cast<std::size_t>(std::clamp<std::int64_t>(nearest_frame(time, Features::kRate), 0,
                                                             static_cast<std::int64_t>(sound.size())));
  };
  const std::size_t first = row_at(window.start);
  const Time start = time_of_frame(static_cast<std::int64_t>(first), Features::kRate);
  for (CueToTime& cue : here) cue.window = {cue.window.start - start, cue.window.end - start};
  auto times = time_cues(here, voices, sound.part(first, std::max(row_at(window.end), first)));
  times.resize(here.size());
  for (auto& words : times)
    for (TimeByEar& word : words) word.time = {word.time.start + start, word.time.end + start};
  return times;
}

}  // namespace

std::vector<std::vector<TimeByEar>> time_parts(const std::vector<CueToTime>& cues,
                                               const std::vector<std::string>& voices, const Features& sound,
                                               int jobs, const std::function<void(std::size_t)>& done) {
  const auto parts = parts_of(cues);
  std::vector<std::vector<TimeByEar>> result;
  const auto at_once = static_cast<std::size_t>(std::max(jobs, 1));
  for (std::size_t first = 0; first < parts.size(); first += at_once) {
    std::vector<std::future<std::vector<std::vector<TimeByEar>>>> running;
    for (std::size_t i = first; i < std::min(first + at_once, parts.size()); ++i)
      running.push_back(std::async(jobs > 1 ? std::launch::async : std::launch::deferred,
                                   [&, part = parts[i]] { return time_part(cues, part, voices, sound); }));
    for (auto& part : running) std::ranges::move(part.get(), std::back_inserter(result));
    if (done) done(result.size());
  }
  return result;
}

}  // namespace cueclip
