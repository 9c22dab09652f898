#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <cstdint>
#include <string>
#include <vector>

/// The words that a clip shows, and when.
namespace cueclip {

/// A run of a clip's frames, half open.
struct FrameRange {
  std::int64_t first = 0;
  std::int64_t end = 0;

  [[nodiscard]] std::int64_t length() const { return end - first; }
  [[nodiscard]] bool contains(std::int64_t frame) const { return first <= frame && frame < end; }
  friend bool operator==(const FrameRange&, const FrameRange&) = default;
};

/// A word as it is shown, and when it is said, counted from the clip's start.
struct CaptionWord {
  std::string text;
  TimeRange time;
  TimeSource source = TimeSource::kShare;
  float sureness = 0;  ///< as TimedWord's
};

/// What stands on the picture at once: a cue, or a part of one. It has one speaker.
struct Card {
  CueName cue;       ///< the cue in the transcript
  int speaker = -1;  ///< index into ClipPlan::speakers; -1 where nobody is named
  FrameRange frames;
  std::vector<std::string> lines;
  std::vector<CaptionWord> words;
  double scale = 1;  ///< of the style's size, from 0.7
};

/// A clip's cards in the order in which they come. In the picture no two show at once, but where a person has
/// edited them.
struct CaptionTrack {
  std::vector<Card> cards;

  /// The card that shows at a frame; none between two cards.
  [[nodiscard]] const Card* at(std::int64_t frame) const;

  /// Who is named at a frame, as an index into ClipPlan::speakers: a card's speaker, until the next card
  /// comes. -1 where that one has none, and before the first.
  [[nodiscard]] int speaker_at(std::int64_t frame) const;
};

}  // namespace cueclip
