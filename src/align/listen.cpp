#include "align/listen.h"

#include <algorithm>
#include <optional>

namespace cueclip {

Listened listen_to(const RecordingSource& recording, const TimeRange& range,
                   const std::function<void(double)>& go_on) {
  std::optional<FeatureMeter> meter;
  std::int64_t heard = 0;
  SpeechLevels levels = read_speech_levels(recording, range, [&](int rate, std::span<const float> samples) {
    if (rate < kLeastFeatureRate) return;
    if (!meter) meter.emplace(rate);
    meter->add(samples);
    heard += static_cast<std::int64_t>(samples.size());
    if (go_on) go_on(seconds(time_of_sample(heard, rate)) / std::max(seconds(range.length()), 0.1));
  });
  return {std::move(levels), meter ? std::move(*meter).finish() : Features{}};
}

}  // namespace cueclip
