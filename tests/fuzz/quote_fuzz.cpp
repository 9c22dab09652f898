#include <cueclip/search.h>

#include "fuzz/expect.h"
#include "transcript/source_text.h"
#include "transcript/words.h"

namespace {

using cueclip::fuzz::expect;
using namespace std::chrono_literals;

/// A cue a line, each three seconds long.
cueclip::Transcript transcript_of(const std::vector<std::string>& lines) {
  cueclip::Transcript transcript;
  transcript.file = "episode.srt";
  for (const std::string& line : lines) {
    const int number = static_cast<int>(transcript.cues.size()) + 1;
    const std::string text = cueclip::single_spaced(line);
    if (!text.empty()) transcript.cues.push_back({number, {3s * (number - 1), 3s * number}, {}, text, 0});
  }
  return transcript;
}

void check(const cueclip::QuoteMatch& match, const cueclip::Transcript& transcript) {
  expect(match.first_cue.number >= 1 && match.first_cue <= match.last_cue,
         "a match goes from a cue to a later one");
  expect(match.last_cue.number <= static_cast<int>(transcript.cues.size()), "a match ends in a cue");
  expect(match.score >= 0 && match.score <= 1, "a score is a share");
  expect(
      match.time.start >= 3s * (match.first_cue.number - 1) && match.time.end <= 3s * match.last_cue.number,
      "a match is heard within its cues");
  expect(!match.text.empty() && match.time.end >= match.time.start, "a match says something");
}

}  // namespace

/// The first line is the quote, the others are what is said.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto lines = cueclip::source_text({}, cueclip::fuzz::as_utf8(cueclip::fuzz::text_of(data, size))).lines;
  if (lines.size() < 2) return -1;
  const std::string quote = lines.front();
  lines.erase(lines.begin());
  const cueclip::Transcript transcript = transcript_of(lines);
  for (const auto& match : cueclip::find_quote(transcript, quote)) check(match, transcript);
  cueclip::fuzz::is_taken([&] { check(cueclip::locate_quote(transcript, quote), transcript); });
  for (const auto& found : cueclip::find_cues(transcript, {quote, {}, {}})) {
    for (const auto& span : found.matches)
      expect(span.begin < span.end && span.end <= found.cue->text.size(), "what is found is in the cue");
  }
  return 0;
}
