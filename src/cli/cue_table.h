#pragma once

#include <cueclip/search.h>

#include <string>
#include <vector>

#include "cli/terminal.h"

namespace cueclip::cli {

/// Cues as an aligned table: number, start, end, speaker, words. On a terminal words are wrapped to its
/// width, speakers have colours and what was found stands out; elsewhere a cue is one line. Cues that
/// are read faster than kReadFast (cueclip/lint.h) lets them carry a "!".
class CueTable {
 public:
  CueTable(const Transcript& transcript, const std::vector<FoundCue>& cues, Terminal terminal);

  /// Ends with a line end.
  [[nodiscard]] std::string row(const FoundCue& found) const;

 private:
  [[nodiscard]] std::string coloured(const std::string& speaker, const std::string& text) const;
  [[nodiscard]] std::string words(const FoundCue& found) const;
  [[nodiscard]] std::string lines(const std::string& words, std::size_t indent, std::size_t first) const;

  std::vector<std::string> speakers_;
  Terminal terminal_;
  std::size_t number_ = 1;
  std::size_t time_ = 0;
  std::size_t name_ = 0;
};

/// Whether a cue is read faster than kReadFast lets it.
[[nodiscard]] bool is_fast(const Cue& cue);

/// A line a speaker: cues and minutes; and what "!" means, where there is one.
[[nodiscard]] std::string summary(const std::vector<FoundCue>& cues);

}  // namespace cueclip::cli
