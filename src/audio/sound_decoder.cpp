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

constexpr std::size_t kMostOdd = 1'000;  // samples of a kind that are told of

bool is_demuxer(const AVFormatContext* media, std::string_view name) {
  return std::string_view{media->iformat->name}.find(name) != std::string_view::npos;
}

/// Whether a stream is moving pictures, whose beginning is the recording's.
bool is_video(const AVStream* stream) {
  return stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
         (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0 && stream->start_time != AV_NOPTS_VALUE;
}

/// Whether a file may be several joined end to end whose times start again, or leap. (In FLV, Matroska and
/// others that have a head for all of the file, players play the first one.)
bool may_be_joined(const AVFormatContext* media) {
  const std::string_view name{media->iformat->name};
  return name == "mpegts" || name == "mpeg" || name == "nut";
}

/// Whether FFmpeg's seeking lands where it says. In WAV it goes by the bytes a second that the head tells,
/// which are rounded for codecs in blocks (ADPCM, G.722, G.726), and those without blocks need all that is
/// before; only samples themselves, and what it doesn't seek in so, are where they are thought to be.
bool seeks_exactly(const AVFormatContext* media, const AVStream* stream) {
  if (!is_demuxer(media, "wav") && !is_demuxer(media, "w64")) return true;
  const AVCodecID codec = stream->codecpar->codec_id;
  return std::string_view{avcodec_get_name(codec)}.starts_with("pcm_") || codec == AV_CODEC_ID_MP3 ||
         codec == AV_CODEC_ID_MP2 || codec == AV_CODEC_ID_AC3 || codec == AV_CODEC_ID_DTS;
}

}  // namespace

SoundDecoder::SoundDecoder(SoundFile file, SoundLayout known, const std::optional<SoundForm>& form)
    : file_{std::move(file)}, layout_{std::move(known)} {
  open();
  if (may_be_joined(media_.get()) && !layout_.joined_end) look_for_joins();
  listen_in(form);
}

/// Hears the first frames.
void SoundDecoder::listen_in(const std::optional<SoundForm>& form) {
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
      [&](AVPacket& packet) { return see(packet); });
  if (frames == 0)
    throw Error{Failure::kInput, "none of its sound can be decoded", "Fetch it again, or convert it"};
  const std::int64_t first = origin_;
  for (unsigned i = 0; i < media_->nb_streams; ++i) {
    const AVStream* other = media_->streams[i];
    if (is_video(other))
      origin_ = std::min(origin_, av_rescale_q(other->start_time, other->time_base, stream_->time_base));
  }
  if (form && form->rate != rate_) frame_ = 0;  // frames of the form's rate are of no one length
  if (form) {
    rate_ = form->rate;
    channels_ = form->channels;
  }
  begin_ = av_rescale_q(first - origin_, stream_->time_base, {1, rate_});
}

void SoundDecoder::open() {
  media_ = av::open_media(file_.file, av::Content::kSound, file_.bytes);
  stream_ = av::sound_stream(media_.get(), file_.track);
  if (layout_.joined_end && *layout_.joined_end) times_.emplace(*stream_);
}

/// Reads the file through for times that start again.
void SoundDecoder::look_for_joins() {
  const av::Demuxer media = av::open_media(file_.file, av::Content::kSound, file_.bytes);
  const AVStream* stream = av::sound_stream(media.get(), file_.track);
  for (unsigned i = 0; i < media->nb_streams; ++i)
    if (media->streams[i] != stream) media->streams[i]->discard = AVDISCARD_ALL;
  const av::Packet packet = av::new_packet();
  av::JoinedTimes times{*stream};
  while (av_read_frame(media.get(), packet.get()) >= 0) {
    if (packet->stream_index == stream->index) times.see(*packet);
    av_packet_unref(packet.get());
  }
  layout_.joined_end.emplace(times.is_joined() ? std::optional{times.end()} : std::nullopt);
  if (times.is_joined()) times_.emplace(*stream_);
}

int SoundDecoder::track() const {
  const auto streams = av::sound_streams(media_.get());
  return static_cast<int>(std::ranges::find(streams, stream_) - streams.begin()) + 1;
}

/// Gives a packet of a stream without times of its own the time that its place in the file says. Returns
/// whether it is needed. Throws Error where it is encrypted.
bool SoundDecoder::see(AVPacket& packet) {
  if (av_packet_get_side_data(&packet, AV_PKT_DATA_ENCRYPTION_INFO, nullptr) != nullptr)
    av::refuse_protected();
  if (times_) {
    times_->see(packet);
    return packet.pts == AV_NOPTS_VALUE || packet.pts + packet.duration >= wanted_;
  }
  if (!is_demuxer(media_.get(), "mp3") && std::string_view{media_->iformat->name} != "aac") return true;
  auto& index = layout_.frames;
  if (!index) index = std::make_shared<const av::FrameIndex>(file_.file, stream_, packet.pos);
  // By its last byte: bytes that are no frame are put before the frame that follows them.
  if (!index->empty()) packet.pts = packet.dts = index->time_at(packet.pos + packet.size - 1);
  return true;
}

/// Moves to a little before `to`; where that fails or can't be trusted, to the beginning.
void SoundDecoder::seek(Time to) {
  const Time preroll = stream_->codecpar->codec_id == AV_CODEC_ID_VORBIS ? kVorbisPreroll : kPreroll;
  const std::int64_t at = av_rescale_q((to - preroll).count(), kMicroseconds, stream_->time_base) + origin_;
  int code = 0;
  if (times_) wanted_ = at;
  if (to <= preroll || times_ || !seeks_exactly(media_.get(), stream_)) {
    code = -1;
  } else if (layout_.frames && !layout_.frames->empty()) {
    const auto place = layout_.frames->place_at(at);
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
  std::ifstream stream{file_.file, std::ios::binary};
  const av::Frame frame = av::new_frame();
  const std::int64_t at =
      av_rescale_q((from - kPreroll).count(), kMicroseconds, stream_->time_base) + origin_;
  for (const auto& place : layout_.frames->places()) {
    if (place.time < at) continue;
    const av::Packet packet = av::new_packet();
    av::check(av_new_packet(packet.get(), place.bytes), "reading a frame");
    stream.seekg(place.position);
    stream.read(reinterpret_cast<char*>(packet->data), place.bytes);
    packet->pts = packet->dts = place.time;
    if (!stream || avcodec_send_packet(decoder, packet.get()) < 0) continue;
    if (!av::take_frames(decoder, frame.get(), [&](const AVFrame& one) { return pass(one, take); })) return;
  }
  if (mixer_) hand_on(next_, mixer_->rest(), take);
}

void SoundDecoder::decode(Time from, const TakeSamples& take) {
  mixer_.reset();
  next_ = 0;
  follows_ = false;
  if (layout_.frames && layout_.frames->is_broken()) {
    decode_frames(from, av::open_decoder(stream_).get(), take);
    return;
  }
  seek(from);
  const av::Codec decoder = av::open_decoder(stream_);
  bool wanted = true;
  av::decode_stream(
      media_.get(), stream_, decoder.get(), [&](const AVFrame& frame) { return wanted = pass(frame, take); },
      [&](AVPacket& packet) { return see(packet); });
  if (wanted && mixer_) hand_on(next_, mixer_->rest(), take);
}

/// Hands a frame's samples on. Returns whether more are wanted.
bool SoundDecoder::pass(const AVFrame& frame, const TakeSamples& take) {
  if (mixer_ && !mixer_->takes(frame)) {
    if (!hand_on(next_, mixer_->rest(), take)) return false;
    mixer_.reset();
    follows_ = false;
  }
  if (!mixer_) mixer_.emplace(frame, rate_, channels_);
  next_ = position_of(frame);
  follows_ = true;
  auto& samples = mixer_->mix(frame);
  const std::int64_t at = next_;
  next_ += static_cast<std::int64_t>(samples[0].size());
  return hand_on(at, samples, take);
}

/// Samples that begin at `at`, without those that are no sound.
bool SoundDecoder::hand_on(std::int64_t at, Mixer::Samples& samples, const TakeSamples& take) {
  for (auto& channel : samples) {
    // No number is less than anything.
    const auto is_odd = [](float sample) { return !(std::abs(sample) <= kLoudestSample); };
    for (auto odd = std::ranges::find_if(channel, is_odd); odd != channel.end();
         odd = std::find_if(odd, channel.end(), is_odd)) {
      auto& places = std::isfinite(*odd) ? odd_.too_loud : odd_.no_numbers;
      if (places.size() < kMostOdd) places.push_back(at + (odd - channel.begin()));
      *odd = std::isfinite(*odd) ? std::clamp(*odd, -kLoudestSample, kLoudestSample) : 0;
    }
  }
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
  if (layout_.frames && !layout_.frames->empty()) return time(layout_.frames->end() - origin_);
  if (times_) return time(layout_.joined_end->value() - origin_);
  const bool is_guess = media_->duration_estimation_method == AVFMT_DURATION_FROM_BITRATE;
  if (stream_->duration > 0 && !is_guess) return time(stream_->duration) + time_of_sample(begin_, rate_);
  // Matroska's says when the last sound ends, rather than how long it is.
  if (media_->duration > 0 && !is_guess) return std::max(Time{media_->duration} - time(origin_), Time{0});
  return time(counted_end() - origin_);
}

}  // namespace cueclip
