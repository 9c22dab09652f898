#include "video/mp4_writer.h"

#include <limits>

#include "av/check.h"

namespace cueclip {

namespace {

constexpr auto kDoing = "writing the clip";

int check(int code) {
  return av::check(code, kDoing, Failure::kSystem);
}

AVStream* add_stream(AVFormatContext* muxer, const AVCodecContext& codec) {
  AVStream* stream = av::made(avformat_new_stream(muxer, nullptr));
  check(avcodec_parameters_from_context(stream->codecpar, &codec));
  stream->time_base = codec.time_base;
  return stream;
}

void set_tag(AVFormatContext* muxer, const char* name, const std::string& value) {
  if (!value.empty()) check(av_dict_set(&muxer->metadata, name, value.c_str(), 0));
}

}  // namespace

Mp4Writer::Mp4Writer(const std::filesystem::path& file, const ClipPlan& plan, const VideoEncoder& video,
                     const EncodedSound& sound)
    : sound_{sound}, video_time_{video.context().time_base} {
  AVFormatContext* raw = nullptr;
  const std::string url = "file:" + file.string();
  check(avformat_alloc_output_context2(&raw, nullptr, "mp4", url.c_str()));
  muxer_.reset(raw);
  // No version, no date: the same plan gives the same bytes.
  muxer_->flags |= AVFMT_FLAG_BITEXACT;
  video_ = add_stream(muxer_.get(), video.context());
  video_->avg_frame_rate = video.context().framerate;
  audio_ = add_stream(muxer_.get(), *sound.codec);
  audio_->codecpar->initial_padding = 0;  // its packet is not there
  set_tag(muxer_.get(), "title", plan.title);
  set_tag(muxer_.get(), "artist", plan.show);
  set_tag(muxer_.get(), "comment", plan.link);
  check(avio_open(&muxer_->pb, url.c_str(), AVIO_FLAG_WRITE));
  AVDictionary* options = nullptr;
  av_dict_set(&options, "movflags", "+faststart", 0);
  av_dict_set(&options, "use_editlist", "0", 0);
  const int code = avformat_write_header(muxer_.get(), &options);
  av_dict_free(&options);
  check(code);
}

void Mp4Writer::write(AVPacket* packet, const AVStream* stream, AVRational time_base) {
  packet->stream_index = stream->index;
  av_packet_rescale_ts(packet, time_base, stream->time_base);
  check(av_write_frame(muxer_.get(), packet));
  check(muxer_->pb->error);
}

void Mp4Writer::add_sound_until(double time) {
  const AVRational time_base = sound_.codec->time_base;
  for (; next_sound_ < sound_.packets.size(); ++next_sound_) {
    const AVPacket* packet = sound_.packets[next_sound_].get();
    if (static_cast<double>(packet->pts) * av_q2d(time_base) >= time) return;
    // Sound is shared by the shapes of a clip: a reference of its own is written.
    const av::Packet reference{av::made(av_packet_clone(packet))};
    write(reference.get(), audio_, time_base);
  }
}

void Mp4Writer::add(const std::vector<av::Packet>& group) {
  for (const av::Packet& packet : group) {
    add_sound_until(static_cast<double>(packet->pts) * av_q2d(video_time_));
    write(packet.get(), video_, video_time_);
  }
}

void Mp4Writer::finish() {
  add_sound_until(std::numeric_limits<double>::infinity());
  check(av_write_trailer(muxer_.get()));
  check(muxer_->pb->error);
  check(avio_closep(&muxer_->pb));
}

}  // namespace cueclip
