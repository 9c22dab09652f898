#include "video/encoded_sound.h"

#include "av/check.h"

namespace cueclip {

namespace {

/// Ends the encoding of a sound that nobody waits for any more.
struct Abandoned {};

av::CodecParameters parameters_of(const AVCodecContext& codec) {
  av::CodecParameters parameters{av::made(avcodec_parameters_alloc())};
  av::check(avcodec_parameters_from_context(parameters.get(), &codec), "copying what the encoder is");
  return parameters;
}

}  // namespace

EncodedSound::EncodedSound(std::shared_ptr<const Sound> sound, OutputFormat format)
    : sound_{std::move(sound)},
      encoder_{sound_->form(), format},
      parameters_{parameters_of(encoder_.codec())},
      time_base_{encoder_.codec().time_base},
      thread_{[this](const std::stop_token& abandoned) { encode(abandoned); }} {}

void EncodedSound::encode(const std::stop_token& abandoned) {
  std::exception_ptr failure;
  try {
    encoder_.encode(*sound_, [&](av::Packet packet) {
      if (abandoned.stop_requested()) throw Abandoned{};
      const std::lock_guard lock{mutex_};
      packets_.push_back(std::move(packet));
      changed_.notify_all();
    });
  } catch (const Abandoned&) {
    return;
  } catch (...) {
    failure = std::current_exception();
  }
  const std::lock_guard lock{mutex_};
  failure_ = failure;
  is_done_ = true;
  changed_.notify_all();
}

const AVPacket* EncodedSound::packet(std::size_t number) const {
  std::unique_lock lock{mutex_};
  changed_.wait(lock, [&] { return is_done_ || number < packets_.size(); });
  if (failure_) std::rethrow_exception(failure_);
  return number < packets_.size() ? packets_[number].get() : nullptr;
}

}  // namespace cueclip
