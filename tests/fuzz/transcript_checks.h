#pragma once

#include <cueclip/transcript.h>

#include <algorithm>
#include <string>

#include "fuzz/expect.h"
#include "transcript/format/formats.h"
#include "transcript/words.h"

namespace cueclip::fuzz {

/// A cue's words are those of its text, in order, and said inside of it.
inline void check_words(const Cue& cue) {
  std::string joined;
  Time reached = cue.time.start;
  for (const TimedWord& word : cue.words) {
    joined += (joined.empty() ? "" : " ") + word.text;
    expect(word.time.start >= reached && word.time.end >= word.time.start, "words are in order");
    expect(word.time.end <= std::max(cue.time.end, cue.time.start), "words are inside of their cue");
    reached = word.time.start;
  }
  expect(cue.words.empty() || joined == cue.text, "timed words are the cue's words");
}

/// What holds of every transcript, before names are found and cues are put in order.
inline void check_cues(const Transcript& transcript) {
  for (const Cue& cue : transcript.cues) {
    expect(!cue.text.empty() && single_spaced(cue.text) == cue.text, "words are single spaced");
    expect(single_spaced(cue.speaker) == cue.speaker, "a name is single spaced");
    expect(is_utf8(cue.text) && is_utf8(cue.speaker), "words and names are UTF-8");
    expect(cue.time.start >= Time{0} && cue.time.end >= cue.time.start, "a cue ends behind its start");
    expect(cue.time.start < kLongestTime, "a cue starts within 100 hours");
    check_words(cue);
  }
  for (const auto& warning : transcript.warnings)
    expect(is_safe_to_show(warning.message), "a warning is safe to show");
}

/// Reads text as one format, where it looks like that.
template <typename LooksLike, typename Read>
int read_as(LooksLike&& looks_like, Read&& read, const std::uint8_t* data, std::size_t size) {
  const SourceText source = source_text("episode.txt", as_utf8(text_of(data, size)));
  if (!looks_like(source)) return -1;
  is_taken([&] { check_cues(read(source)); });
  return 0;
}

}  // namespace cueclip::fuzz
