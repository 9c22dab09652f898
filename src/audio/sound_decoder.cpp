#include "audio/sound_decoder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include "av/check.h"
#include "av/open_media.h"

namespace cueclip {

namespace {

// Decoded before a range and thrown away: MP3 takes bits from up to nine frames back, and every codec
// overlaps.
constexpr Time kPreroll{500'000};

// A frame this near to where the one before ended follows it.
constexpr Time kRounding{10'000};

// FFmpeg takes a frame, or all of an Ogg page, to be later than it is by up to a quarter of what a long block
// of Vorbis is longer than a short one, never earlier: an earlier time is the right one, and comes with the
// next page at the latest.
constexpr Time kVorbisEarly{2'000};
constexpr Time kVorbisLate{50'000};
constexpr Time kVorbisPreroll{3'000'000};

constexpr AVRational kMicroseconds{1, 1'000'000};

bool is_demuxer(const AVFormatContext* media, std::string_view name) {
  return std::string_view{media->iformat->name}.find(name) != std::string_view::npos;
}

/// Whether a stream is moving pictures, whose beginning is the recording's.
bool is_video(const AVStream* stream) {
  return stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
         (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0 && stream->start_time != AV_NOPTS_VALUE;
}

}  // namespace

SoundDecoder::SoundDecoder(const std::filesystem::path& file, RecordingFrames known)
    : file_{file}, index_{std::move(known)} {
  open();
  const av::Codec decoder = av::open_decoder(stream_);
  int frames = 0;
  av::decode_stream(
      media_.get(), stream_, decoder.get(),
      [&](const AVFrame& frame) {
        if (++frames == 2) frame_ = frame.nb_samples;
        if (frames > 1) return false;
        rate_ = frame.sample_rate;
        channels_ = frame.ch_layout.nb_channels == 1 ? 1 : 2;
        first_frame_ = frame.nb_samples;
        origin_ = frame.best_effort_timestamp == AV_NOPTS_VALUE ? 0 : frame.best_effort_timestamp;
        return true;
      },
      [&](AVPacket& packet) { see(packet); });
  if (frames == 0)
    throw Error{Failure::kInput, "none of its sound can be decoded", "Fetch it again, or convert it"};
  const std::int64_t first = origin_;
  for (unsigned i = 0; i < media_->nb_streams; ++i) {
    const AVStream* other = media_->streams[i];
    if (is_video(other))
      origin_ = std::min(origin_, av_rescale_q(other->start_time, other->time_base, stream_->time_base));
  }
  begin_ = av_rescale_q(first - origin_, stream_->time_base, {1, rate_});
}

void SoundDecoder::open() {
  media_ = av::open_media(file_);
  stream_ = av::sound_stream(media_.get());
}

/// Gives a packet of a stream without times of its own the time that its place in the file says. Throws Error
/// where it is encrypted.
void SoundDecoder::see(AVPacket& packet) {
  if (av_packet_get_side_data(&packet, AV_PKT_DATA_ENCRYPTION_INFO, nullptr) != nullptr)
    av::refuse_protected();
  if (!is_demuxer(media_.get(), "mp3") && std::string_view{media_->iformat->name} != "aac") return;
  if (!index_) index_ = std::make_shared<const av::FrameIndex>(file_, stream_, packet.pos);
  // By its last byte: bytes that are no frame are put before the frame that follows them.
  if (!index_->empty()) packet.pts = packet.dts = index_->time_at(packet.pos + packet.size - 1);
}

/// Moves to a little before `to`; where that fails, to the beginning.
void SoundDecoder::seek(Time to) {
  const Time preroll = stream_->codecpar->codec_id == AV_CODEC_ID_VORBIS ? kVorbisPreroll : kPreroll;
  const std::int64_t at = av_rescale_q((to - preroll).count(), kMicroseconds, stream_->time_base) + origin_;
  int code = 0;
  if (to <= preroll) {
    code = -1;
  } else if (index_ && !index_->empty()) {
    const auto place = index_->place_at(at);
    av_add_index_entry(stream_, place.position, place.time, 0, 0, AVINDEX_KEYFRAME);
    code = av_seek_frame(media_.get(), stream_->index, place.time, AVSEEK_FLAG_BACKWARD);
  } else if (is_demuxer(media_.get(), "matroska")) {
    // Its index is of the pictures, and by the sound it would be read through.
    code = av_seek_frame(media_.get(), -1, av_rescale_q(at, stream_->time_base, kMicroseconds),
                         AVSEEK_FLAG_BACKWARD);
  } else {
    code = av_seek_frame(media_.get(), stream_->index, at, AVSEEK_FLAG_BACKWARD);
  }
  if (code < 0) open();
}

/// Decodes the frames of the index, one by one: past damage FFmpeg no longer knows where its packets were.
void SoundDecoder::decode_frames(Time from, AVCodecContext* decoder, const TakeSamples& take) {
  std::ifstream stream{file_, std::ios::binary};
  const av::Frame frame = av::new_frame();
  const std::int64_t at =
      av_rescale_q((from - kPreroll).count(), kMicroseconds, stream_->time_base) + origin_;
  for (const auto& place : index_->places()) {
    if (place.time < at) continue;
    const av::Packet packet = av::new_packet();
    av::check(av_new_packet(packet.get(), place.bytes), "reading a frame");
    stream.seekg(place.position);
    stream.read(reinterpret_cast<char*>(packet->data), place.bytes);
    packet->pts = packet->dts = place.time;
    if (!stream || avcodec_send_packet(decoder, packet.get()) < 0) continue;
    if (!av::take_frames(decoder, frame.get(), [&](const AVFrame& one) { return pass(one, take); })) return;
  }
  if (mixer_) take(next_, rate_, mixer_->rest());
}

void SoundDecoder::decode(Time from, const TakeSamples& take) {
  mixer_.reset();
  next_ = 0;
  follows_ = false;
  if (index_ && index_->is_broken()) {
    decode_frames(from, av::open_decoder(stream_).get(), take);
    return;
  }
  seek(from);
  const av::Codec decoder = av::open_decoder(stream_);
  bool wanted = true;
  av::decode_stream(
      media_.get(), stream_, decoder.get(), [&](const AVFrame& frame) { return wanted = pass(frame, take); },
      [&](AVPacket& packet) { see(packet); });
  if (wanted && mixer_) take(next_, rate_, mixer_->rest());
}

/// Hands a frame's samples on. Returns whether more are wanted.
bool SoundDecoder::pass(const AVFrame& frame, const TakeSamples& take) {
  if (mixer_ && !mixer_->takes(frame)) {
    if (!take(next_, rate_, mixer_->rest())) return false;
    mixer_.reset();
    follows_ = false;
  }
  if (!mixer_) mixer_.emplace(frame, rate_, channels_);
  next_ = position_of(frame);
  follows_ = true;
  const auto& samples = mixer_->mix(frame);
  const std::int64_t at = next_;
  next_ += static_cast<std::int64_t>(samples[0].size());
  return take(at, rate_, samples);
}

/// Where a frame's first sample stands: behind the one before, unless its time says that sound is missing.
/// Times of Vorbis and Matroska are rounded, and would shift sound by a few samples from frame to frame.
std::int64_t SoundDecoder::position_of(const AVFrame& frame) const {
  if (frame.best_effort_timestamp == AV_NOPTS_VALUE) return next_;
  const std::int64_t timed =
      av_rescale_q(frame.best_effort_timestamp - origin_, stream_->time_base, {1, rate_});
  const bool is_vorbis = stream_->codecpar->codec_id == AV_CODEC_ID_VORBIS;
  const Time late = time_of_sample(timed - next_, rate_);
  if (follows_ && late > -(is_vorbis ? kVorbisEarly : kRounding) &&
      late < (is_vorbis ? kVorbisLate : kRounding))
    return next_;
  return on_grid(timed);
}

/// A position from a rounded time, put right where all frames are of one length.
std::int64_t SoundDecoder::on_grid(std::int64_t timed) const {
  const std::int64_t rounding = av_rescale_q(1, stream_->time_base, {1, rate_});
  if (rounding <= 1 || frame_ <= 2 * rounding) return timed;
  const std::int64_t whole = std::llround(static_cast<double>(timed - begin_ - first_frame_) / frame_);
  const std::int64_t right = begin_ + first_frame_ + whole * frame_;
  return std::abs(right - timed) <= rounding ? right : timed;
}

std::int64_t SoundDecoder::counted_end() {
  const av::Packet packet = av::new_packet();
  std::int64_t end = origin_;
  open();
  while (av_read_frame(media_.get(), packet.get()) >= 0) {
    if (packet->stream_index == stream_->index && packet->pts != AV_NOPTS_VALUE)
      end = std::max(end, packet->pts + packet->duration);
    av_packet_unref(packet.get());
  }
  return end;
}

Time SoundDecoder::duration() {
  const auto time = [&](std::int64_t length) {
    return Time{av_rescale_q(std::max<std::int64_t>(length, 0), stream_->time_base, kMicroseconds)};
  };
  if (index_ && !index_->empty()) return time(index_->end() - origin_);
  const bool is_guess = media_->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
  if (stream_->duration > 0 && !is_guess) return time(stream_->duration) + time_of_sample(begin_, rate_);
  // Matroska's says when the last sound ends, rather than how long it is.
  if (media_->duration > 0 && !is_guess) return std::max(Time{media_->duration} - time(origin_), Time{0});
  return time(counted_end() - origin_);
}

}  // namespace cueclip
