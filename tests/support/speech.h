#pragma once

#include <cueclip/transcript.h>

#include <filesystem>
#include <string>
#include <vector>

#include "audio/sound.h"

namespace cueclip::test {

/// Sentences that another synthesiser than espeak-ng has spoken, and when it says that each word begins
/// (tests/data/README.md).
struct Speech {
  std::filesystem::path audio;
  std::vector<std::vector<TimedWord>> sentences;

  /// A sentence as text.
  [[nodiscard]] std::string text(std::size_t sentence) const;
  /// From its first word to its last.
  [[nodiscard]] TimeRange time(std::size_t sentence) const;
};

/// "en-man", "en-woman" or "it-man".
[[nodiscard]] Speech speech(const std::string& name);

/// The sound of a file, in one channel.
[[nodiscard]] Pcm mono(const std::filesystem::path& audio, Time length);

/// SubRip of the sentences, a cue each, all times later by `offset`.
[[nodiscard]] std::string subrip_of(const Speech& speech, Time offset = {});

/// How far the middle one and the ninth of ten words are from where they are.
struct WordErrors {
  double middle = 0;
  double nine_of_ten = 0;
};
[[nodiscard]] WordErrors word_errors(std::vector<double> errors);

}  // namespace cueclip::test
