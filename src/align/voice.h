#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// Where a word begins in what a voice says.
struct WordEvent {
  std::size_t character = 0;  ///< its first character in the text, from 0, counted in code points
  double time = 0;            ///< seconds from the first sample
};

/// A text, spoken.
struct SpokenText {
  int rate = 0;                ///< samples a second
  std::vector<float> samples;  ///< from -1 to 1
  std::vector<WordEvent> words;
};

/// What a text sounds like, by espeak-ng, in the first of its voices that is there ("fr-fr", "en-us"). The
/// text is UTF-8 of words and marks alone. It is spoken by a process that is begun for it and ends with it:
/// espeak-ng keeps a state that can't be set back (it says the same text otherwise the second time), and a
/// fault of it must not be ours. So the same text and voices give the same samples, however many are spoken
/// at once. Empty where none of the voices is there, or espeak-ng fails.
[[nodiscard]] SpokenText speak(std::string_view text, const std::vector<std::string>& voices);

}  // namespace cueclip
