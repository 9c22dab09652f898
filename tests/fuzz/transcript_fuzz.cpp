#include <cueclip/search.h>

#include "fuzz/input_file.h"
#include "fuzz/transcript_checks.h"
#include "transcript/language.h"

namespace {

/// What holds of a transcript as every command gets it.
void check(const cueclip::Transcript& transcript) {
  using cueclip::fuzz::expect;
  cueclip::fuzz::check_cues(transcript);
  expect(!transcript.cues.empty(), "there is a cue");
  int number = 0;  // the highest so far: a later part of a cue may come behind the next cue
  cueclip::Time start{};
  for (const cueclip::Cue& cue : transcript.cues) {
    expect(cue.part == 1 ? cue.number == number + 1 : cue.part > 1 && cue.number <= number,
           "cues are numbered in order, and parts are of one that has begun");
    number = std::max(number, cue.number);
    expect(cue.text.find('\n') == std::string::npos, "a cue is a line");
    expect(cue.time.start >= start, "cues are in time order");
    expect(cue.time.end > cue.time.start, "a cue has a length");
    start = cue.time.start;
  }
  const auto found = cueclip::find_cues(transcript, {});
  expect(found.size() == transcript.cues.size(), "every cue is listed");
  expect(!cueclip::cues_as_json(found).empty(), "they are listed as JSON");
  (void)cueclip::language_of(transcript);
}

}  // namespace

/// Any file, in any encoding: the format is told by what it holds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cueclip::fuzz::InputFile file{"episode.txt"};
  cueclip::fuzz::is_taken(
      [&] { check(cueclip::read_transcript(file.holding(cueclip::fuzz::text_of(data, size)))); });
  return 0;
}
