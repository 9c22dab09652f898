#pragma once

#include <cueclip/transcript.h>

#include <algorithm>
#include <string>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "fuzz/expect.h"
#include "transcript/format/formats.h"
#include "transcript/join.h"
#include "transcript/words.h"

namespace cueclip::fuzz {

/// What can be seen of a text: no white space, no marks of direction.
inline std::string seen(std::string_view text) {
  std::string result;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, character);
    if (u_isUWhiteSpace(character) == 0 && u_iscntrl(character) == 0)
      result += text.substr(begin, static_cast<std::size_t>(at) - begin);
  }
  return result;
}

/// A cue's words are those of its text, in order, and said inside of it.
inline void check_words(const Cue& cue) {
  std::string joined;
  Time reached = cue.time.start;
  for (const TimedWord& word : cue.words) {
    joined += seen(word.text);
    expect(word.text.find(' ') == std::string::npos, "a timed word is one word");
    expect(word.time.start >= reached && word.time.end >= word.time.start, "words are in order");
    expect(word.time.end <= std::max(cue.time.end, cue.time.start), "words are inside of their cue");
    reached = word.time.start;
  }
  expect(cue.words.empty() || joined == seen(cue.text), "timed words are the cue's words");
}

/// What holds of every transcript, before names are found and cues are put in order.
inline void check_cues(const Transcript& transcript) {
  for (const Cue& cue : transcript.cues) {
    expect(says_anything(cue.text), "something is said");
    expect(tidy_lines(cue.text) == cue.text, "words are single spaced, in lines");
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
