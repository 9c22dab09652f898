#include "video/mp4_writer.h"

#include <limits>

#include "av/check.h"
#include "video/muxing.h"

namespace cueclip {

Mp4Writer::Mp4Writer(const std::filesystem::path& file, const ClipPlan& plan, const AVCodecParameters& video,
                     const EncodedSound& sound, Order order)
    : sound_{sound}, video_time_{plan.fps.denominator(), plan.fps.numerator()} {
  const bool is_mp4 = plan.format == OutputFormat::kMp4;
  muxer_ = open_muxer(is_mp4 ? "mp4" : "webm", file, plan);
  video_ = add_stream(muxer_.get(), video, video_time_);
  video_->avg_frame_rate = av_inv_q(video_time_);
  audio_ = add_stream(muxer_.get(), sound.parameters(), sound.time_base());
  if (is_mp4) audio_->codecpar->initial_padding = 0;  // its packet is not there
  set_language(audio_, plan);
  AVDictionary* options = nullptr;
  // Each option is one muxer's; the other leaves it in the dictionary.
  const bool is_whole = order == Order::kIndexFirst;
  av_dict_set(&options, "movflags", is_whole ? "+faststart" : "+frag_keyframe+empty_moov+default_base_moof",
              0);
  if (!is_whole) muxer_->flags |= AVFMT_FLAG_FLUSH_PACKETS;
  av_dict_set(&options, "use_editlist", "0", 0);
  av_dict_set(&options, "cues_to_front", "1", 0);
  const int code = avformat_write_header(muxer_.get(), &options);
  av_dict_free(&options);
  check_writing(code);
}

void Mp4Writer::add_sound_until(double time) {
  const AVRational time_base = sound_.time_base();
  for (; const AVPacket* packet = sound_.packet(next_sound_); ++next_sound_) {
    if (static_cast<double>(packet->pts) * av_q2d(time_base) >= time) return;
    // Sound is shared by the shapes of a clip: a reference of its own is written.
    const av::Packet reference{av::made(av_packet_clone(packet))};
    reference->pts = reference->dts = time_of(packet->pts);
    reference->duration = av_rescale_q(packet->duration, time_base, audio_->time_base);
    write_packet(muxer_.get(), reference.get(), audio_, audio_->time_base);
  }
}

/// Opus begins with what isn't heard: WebM says how long that is, and counts time from its start, in
/// milliseconds. FFmpeg's muxer adds it to times since 59.30.101; before, it moved the picture instead.
std::int64_t Mp4Writer::time_of(std::int64_t sample) const {
  const bool adds_unheard = avformat_version() >= AV_VERSION_INT(59, 30, 101);
  const auto in_stream = [&](std::int64_t samples) {
    return av_rescale_q(samples, sound_.time_base(), audio_->time_base);
  };
  const std::int64_t unheard = audio_->codecpar->initial_padding;
  return in_stream(sample + unheard) - (adds_unheard ? in_stream(unheard) : 0);
}

void Mp4Writer::add(const std::vector<av::Packet>& group) {
  for (const av::Packet& packet : group) {
    add_sound_until(static_cast<double>(packet->pts) * av_q2d(video_time_));
    write_packet(muxer_.get(), packet.get(), video_, video_time_);
  }
}

void Mp4Writer::finish() {
  add_sound_until(std::numeric_limits<double>::infinity());
  finish_muxer(muxer_.get());
}

}  // namespace cueclip
