#pragma once

#include <cueclip/plan.h>

#include <string>
#include <vector>

namespace cueclip::test {

/// Somebody says something.
struct Line {
  std::string name;  ///< of who; empty where nobody is named
  std::string text;
};

/// A clip of an English podcast, in which these things are said; each is a cue, and a card of one line that
/// is up for a second.
inline ClipPlan clip_of(const std::vector<Line>& lines) {
  ClipPlan plan;
  plan.output = "clip.mp4";
  plan.language = "en";
  plan.show = "Slow Ears";
  plan.episode = "12";
  plan.title = "Every City";
  for (const Line& line : lines) {
    int speaker = -1;
    for (std::size_t i = 0; i < plan.speakers.size(); ++i)
      if (plan.speakers[i].name == line.name) speaker = static_cast<int>(i);
    if (speaker < 0 && !line.name.empty()) {
      speaker = static_cast<int>(plan.speakers.size());
      plan.speakers.push_back({line.name, line.name, {}, {}});
    }
    const int cue = static_cast<int>(plan.said.size()) + 1;
    plan.said.push_back({cue, speaker, line.text});
    plan.captions.cards.push_back({cue, speaker, {(cue - 1) * 30, cue * 30}, {line.text}, {}});
  }
  plan.subtitles = plan.captions;
  plan.script = plan.captions;
  return plan;
}

}  // namespace cueclip::test
