#include "audio/sound.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr std::int64_t kPiece = 1 << 14;  // samples: a third of a second, which stays in a core's cache

}  // namespace

std::int64_t length_of(const SoundPiece& piece) {
  return piece.empty() ? 0 : static_cast<std::int64_t>(piece[0].size());
}

SoundPiece part_of(const SoundPiece& piece, std::int64_t first, std::int64_t count) {
  SoundPiece part;
  for (const auto& channel : piece)
    part.push_back(channel.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count)));
  return part;
}

void Pcm::play(const TakePiece& take) const {
  const SoundPiece whole{channels.begin(), channels.end()};
  for (std::int64_t first = 0; first < length(); first += kPiece)
    take(part_of(whole, first, std::min(kPiece, length() - first)));
}

void Pcm::make_room(const SoundForm& form) {
  channels.resize(static_cast<std::size_t>(form.channels));
  for (auto& channel : channels) channel.reserve(static_cast<std::size_t>(form.length));
}

void Pcm::append(const SoundPiece& piece) {
  channels.resize(std::max(channels.size(), piece.size()));
  for (std::size_t i = 0; i < piece.size(); ++i)
    channels[i].insert(channels[i].end(), piece[i].begin(), piece[i].end());
}

SoundWithSilence::SoundWithSilence(std::shared_ptr<const Sound> sound, Time silence)
    : sound_{std::move(sound)}, silence_{nearest_sample(silence, sound_->form().rate)} {}

SoundForm SoundWithSilence::form() const {
  SoundForm form = sound_->form();
  form.length += silence_;
  return form;
}

void SoundWithSilence::play(const TakePiece& take) const {
  sound_->play(take);
  play_silence(sound_->form().channels, silence_, take);
}

void play_silence(int channels, std::int64_t length, const TakePiece& take) {
  const std::vector<float> silence(
      static_cast<std::size_t>(std::min(kPiece, std::max<std::int64_t>(length, 0))));
  for (; length > 0; length -= kPiece)
    take(part_of(SoundPiece(static_cast<std::size_t>(channels), silence), 0, std::min(kPiece, length)));
}

}  // namespace cueclip
