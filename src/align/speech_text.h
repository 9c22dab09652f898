#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cueclip {

/// Words as a voice is given them: letters, digits, apostrophes and marks that make pauses, and nothing else
/// that a speech synthesiser might take for a command.
struct SpeechText {
  std::string text;                  ///< UTF-8
  std::vector<std::size_t> begins;   ///< where each word begins in it, in code points
  std::vector<std::size_t> letters;  ///< how many letters and digits each has; 0: nothing of it is said
  std::vector<bool> ends_in_pause;   ///< a mark behind it makes a pause
};

/// What is left of each word is followed by a space.
[[nodiscard]] SpeechText speech_text(const std::vector<std::string>& words);

}  // namespace cueclip
