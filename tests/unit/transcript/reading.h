#pragma once

#include <cueclip/transcript.h>

#include <chrono>
#include <ostream>
#include <string>
#include <string_view>

#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {

inline bool operator==(const Cue& one, const Cue& other) {
  return one.name() == other.name() && one.time == other.time && one.speaker == other.speaker &&
         one.text == other.text;
}

inline void PrintTo(const Cue& cue, std::ostream* out) {
  *out << describe(cue.name()) << " " << cue.time.start.count() / 1000 << "-" << cue.time.end.count() / 1000
       << " [" << cue.speaker << "] " << cue.text;
}

}  // namespace cueclip

namespace cueclip::test {

/// A file of this content, read as a transcript.
[[nodiscard]] inline Transcript read(std::string_view content, const std::string& name = "episode.srt") {
  const TemporaryFolder folder;
  return read_transcript(folder.write(name, content));
}

/// What reading it ends with; the folder's name is left out of the text.
[[nodiscard]] inline Ended failure_of(std::string_view content, const std::string& name = "episode.srt") {
  const TemporaryFolder folder;
  const auto file = folder.write(name, content);
  Ended ended = error_of([&] { (void)read_transcript(file); });
  const std::string prefix = folder.path().string() + "/";
  for (auto at = ended.text.find(prefix); at != std::string::npos; at = ended.text.find(prefix))
    ended.text.erase(at, prefix.size());
  return ended;
}

/// A cue as a test writes it, in milliseconds.
[[nodiscard]] inline Cue cue(int number, int start, int end, std::string speaker, std::string text) {
  return {number,
          {std::chrono::milliseconds{start}, std::chrono::milliseconds{end}},
          std::move(speaker),
          std::move(text),
          0};
}

using Cues = std::vector<Cue>;

}  // namespace cueclip::test
