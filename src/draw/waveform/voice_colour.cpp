#include "draw/waveform/voice_colour.h"

namespace cueclip::waveform {

VoiceColour::VoiceColour(const ClipPlan& plan) : accent_{plan.style.accent} {
  if (!plan.style.waveform.colour_by_speaker) return;
  track_ = plan.captions;
  for (const Speaker& speaker : plan.speakers) speakers_.push_back(speaker.colour);
}

const Colour& VoiceColour::at(std::int64_t frame) const {
  const int speaker = track_.speaker_at(frame);
  return speaker < 0 ? accent_ : speakers_[static_cast<std::size_t>(speaker)];
}

}  // namespace cueclip::waveform
