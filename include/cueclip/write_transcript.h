#pragma once

#include <cueclip/transcript.h>

#include <filesystem>
#include <string>

/// Transcripts as files, to be kept, published in a feed and read by any player.
namespace cueclip {

enum class TranscriptFormat {
  kSubRip,       ///< times in milliseconds, names in brackets where somebody begins to speak
  kWebVtt,       ///< the same with voices (`<v Name>`) and the times of words
  kPodcastJson,  ///< Podcasting 2.0; a segment a cue, with the times of its words in `words`
  kAss,          ///< times in hundredths of a second, names as actors
  kTtml,         ///< with agents, and the times of words
};

/// What a file is written as, by the ending of its name: .srt, .vtt, .json, .ass or .ttml. Throws Error
/// (kUsage) for any other.
[[nodiscard]] TranscriptFormat transcript_format(const std::filesystem::path& file);

/// A transcript in a format. Read again it is the same cues: who speaks, when, and what, as far as the format
/// can say it; the parts of a cue in which several speak become cues of their own.
[[nodiscard]] std::string transcript_text(const Transcript& transcript, TranscriptFormat format);

/// Writes it to a file, whole or not at all. Throws Error: kUsage as transcript_format does, kSystem where
/// the file can't be written, or is there already and `force` isn't given.
void write_transcript(const Transcript& transcript, const std::filesystem::path& file, bool force);

/// The transcript later by `offset`, or earlier where that is negative; cues that would end before the
/// recording begins are left out.
[[nodiscard]] Transcript moved_by(Transcript transcript, Time offset);

}  // namespace cueclip
