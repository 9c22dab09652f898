#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// When each word of a transcript is heard, found in the recording itself: espeak-ng speaks the words, and
/// what it says is carried over to the sound. No model and no network.
namespace cueclip {

/// What to align a transcript with, and how.
struct AlignOptions {
  std::filesystem::path audio;
  int track = 0;         ///< of the recording's sound tracks, from 1; 0: the one that players take
  std::string language;  ///< a BCP 47 tag; empty: as the transcript says, else guessed from its words
  int jobs = 0;  ///< parts that are worked on at once; 0: as many as there are cores. The result is the same
  std::function<void(double)> progress = {};  ///< told how much is done, from 0 to 1; may throw to stop
};

/// A transcript whose words have the times at which they are heard.
struct AlignedTranscript {
  Transcript transcript;  ///< cues that aren't heard are as far from their times as those before, or left out
                          ///< where they have none
  std::vector<TimeRange> unwritten;  ///< what is heard for 4 s or longer and stands nowhere: adverts, music
  std::vector<Cue> unheard;          ///< cues that nobody says, as they were
};

/// Finds when the words of a transcript are heard: in the whole recording, in order, whatever times it has,
/// so that adverts that were put in and whole minutes that were cut out don't matter. Takes about 30 s of CPU
/// time and 150 MB for an hour. Throws Error: kInput where espeak-ng has no voice for the language, or none
/// of it is heard; kSystem.
[[nodiscard]] AlignedTranscript align_transcript(Transcript transcript, const AlignOptions& options);

/// What people should know of it: what was heard that nobody wrote down, and what nobody says.
[[nodiscard]] std::vector<std::string> notes_on(const AlignedTranscript& aligned);

}  // namespace cueclip
