#pragma once

#include <cueclip/time.h>

#include <string>
#include <vector>

namespace cueclip {

/// Who speaks when, of files that say so beside their words.
class SpeakerStretches {
 public:
  void add(TimeRange time, std::string speaker);

  /// Puts them in order, once all are added.
  void sort();

  /// Who speaks then, of several who do the one who began first; empty where nobody does. After sort().
  [[nodiscard]] std::string speaker_at(Time at) const;

 private:
  struct Stretch {
    TimeRange time;
    std::string speaker;
    Time reached;  ///< the latest end up to here
  };

  std::vector<Stretch> stretches_;
};

}  // namespace cueclip
