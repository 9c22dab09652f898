#include "caption/card_frames.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

// BBC, Subtitle Guidelines: between two subtitles there is no gap, or one of at least a second.
constexpr Time kShortestGap = std::chrono::seconds{1};

/// Gives every card its least length from the front, then from the back where the clip's end is in the way.
void give_room(std::vector<Card>& cards, std::int64_t frames, std::int64_t fewest) {
  std::int64_t free = 0;
  for (Card& card : cards) {
    card.frames.first = std::max(card.frames.first, free);
    free = card.frames.first + fewest;
  }
  std::int64_t limit = frames;
  for (std::size_t i = cards.size(); i-- > 0;) {
    cards[i].frames.first = std::min(cards[i].frames.first, limit - fewest);
    limit = cards[i].frames.first;
  }
}

/// A gap that is too short to be seen as a pause is closed, whatever has lengthened or shortened the card
/// before it.
void find_ends(std::vector<Card>& cards, std::int64_t frames, FrameRate fps) {
  const std::int64_t most = nearest_frame(kLongestCard, fps);
  const std::int64_t fewest = fewest_frames(fps);
  const std::int64_t least_gap = nearest_frame(kShortestGap, fps);
  for (std::size_t i = 0; i < cards.size(); ++i) {
    FrameRange& here = cards[i].frames;
    const std::int64_t next = i + 1 == cards.size() ? frames : cards[i + 1].frames.first;
    here.end = std::max(here.end, here.first + fewest);
    here.end = std::min({here.end, here.first + std::max(most, fewest), next});
    if (next - here.end < least_gap) here.end = next;
  }
}

/// The last card that has begun by a frame; none before the first.
const Card* last_begun(const std::vector<Card>& cards, std::int64_t frame) {
  const auto next =
      std::ranges::upper_bound(cards, frame, {}, [](const Card& card) { return card.frames.first; });
  return next == cards.begin() ? nullptr : &*std::prev(next);
}

}  // namespace

std::int64_t fewest_frames(FrameRate fps) {
  constexpr std::int64_t kFewest = 5;
  constexpr Time kShortest = std::chrono::microseconds{166'667};  // as many at 30 a second
  return std::max(kFewest, nearest_frame(kShortest, fps));
}

CaptionTrack put_on_frames(std::vector<TimedCard> cards, std::int64_t frames, FrameRate fps) {
  CaptionTrack track;
  for (TimedCard& card : cards)
    track.cards.push_back({card.cue,
                           card.speaker,
                           {nearest_frame(card.time.start, fps), nearest_frame(card.time.end, fps)},
                           std::move(card.lines),
                           std::move(card.words),
                           card.scale});
  give_room(track.cards, frames, fewest_frames(fps));
  if (!track.cards.empty() && track.cards.front().frames.first < 0) {
    const Card& card = track.cards.back();
    throw Error{
        Failure::kInput,
        fmt::format("the clip is too short for its words: each card needs {} frames, and with cue {} "
                    "(\"{}\") there are {} cards in {} frames",
                    fewest_frames(fps), describe(card.cue),
                    printable(fmt::format("{}", fmt::join(card.lines, " "))), track.cards.size(), frames),
        "Name a longer passage, or mend the cues' times in the transcript"};
  }
  find_ends(track.cards, frames, fps);
  return track;
}

const Card* CaptionTrack::at(std::int64_t frame) const {
  const Card* card = last_begun(cards, frame);
  return card != nullptr && card->frames.contains(frame) ? card : nullptr;
}

int CaptionTrack::speaker_at(std::int64_t frame) const {
  const Card* card = last_begun(cards, frame);
  return card == nullptr ? -1 : card->speaker;
}

}  // namespace cueclip
