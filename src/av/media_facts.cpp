#include <cueclip/error.h>
#include <cueclip/network.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <set>
#include <span>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "av/check.h"
#include "av/mp4_layout.h"
#include "av/open_media.h"

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace cueclip {

namespace {

constexpr Time kSameDuration{2000};  // Matroska rounds times to a millisecond
constexpr std::size_t kHead = 64;    // bytes in which Matroska says what it is

/// WebM says so in its first bytes (its DocType); FFmpeg has one name for it and all other Matroska.
bool is_webm(const std::filesystem::path& file) {
  std::string head(kHead, '\0');
  std::ifstream{file, std::ios::binary}.read(head.data(), static_cast<std::streamsize>(head.size()));
  return head.find("webm") != std::string::npos;
}

void name_container(const std::filesystem::path& file, std::string_view demuxer, MediaFacts& facts) {
  if (demuxer.find("mp4") != std::string_view::npos) {
    const av::Mp4Layout layout = av::read_mp4_layout(file);
    facts.container = layout.brand.empty() || layout.brand == "qt  "                       ? "mov"
                      : layout.brand.starts_with("M4A") || layout.brand.starts_with("M4B") ? "m4a"
                                                                                           : "mp4";
    facts.index_first = layout.index_first;
    facts.edit_lists = layout.edit_lists;
  } else if (demuxer.find("matroska") != std::string_view::npos) {
    facts.container = is_webm(file) ? "webm" : "mkv";
  } else {
    facts.container = demuxer;
  }
}

std::string colours_of(const AVCodecParameters& video) {
  const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(video.format));
  if (format != nullptr && (format->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL)) != 0) return "RGB";
  if (video.color_primaries == AVCOL_PRI_UNSPECIFIED && video.color_trc == AVCOL_TRC_UNSPECIFIED &&
      video.color_space == AVCOL_SPC_UNSPECIFIED)
    return {};
  const auto name = [](const char* known) { return std::string{known == nullptr ? "unknown" : known}; };
  std::vector<std::string> names{name(av_color_primaries_name(video.color_primaries)),
                                 name(av_color_transfer_name(video.color_trc)),
                                 name(av_color_space_name(video.color_space))};
  if (std::set<std::string>{names.begin(), names.end()}.size() == 1) names.resize(1);
  const char* range = video.color_range == AVCOL_RANGE_MPEG   ? "limited"
                      : video.color_range == AVCOL_RANGE_JPEG ? "full"
                                                              : "range untagged";
  return fmt::format("{}, {}", fmt::join(names, "/"), range);
}

FrameRate rate_of(AVRational rate) {
  return rate.num > 0 && rate.den > 0 ? FrameRate{rate.num, rate.den} : FrameRate{0};
}

void take_video(const AVStream& stream, MediaFacts& facts) {
  const AVCodecParameters& video = *stream.codecpar;
  if (facts.container == "m4a") facts.container = "mp4";  // whatever it calls itself
  facts.video = avcodec_get_name(video.codec_id);
  const char* profile = avcodec_profile_name(video.codec_id, video.profile);
  facts.profile = profile == nullptr ? "" : profile;
  const char* format = av_get_pix_fmt_name(static_cast<AVPixelFormat>(video.format));
  facts.pixel_format = format == nullptr ? "" : format;
  facts.colours = colours_of(video);
  facts.width = video.width;
  facts.height = video.height;
  facts.fps = rate_of(stream.avg_frame_rate);
}

void take_audio(const AVStream& stream, MediaFacts& facts) {
  const AVCodecParameters& audio = *stream.codecpar;
  facts.audio = avcodec_get_name(audio.codec_id);
  facts.sample_rate = audio.sample_rate;
  facts.channels = audio.ch_layout.nb_channels;
  facts.audio_bit_rate = audio.bit_rate;
}

/// How many bytes tell the length of a NAL unit in an MP4's H.264 (ISO/IEC 14496-15, 5.3.3.1.2); 0 for any
/// other stream.
std::size_t length_bytes(const AVCodecParameters& video) {
  const bool is_avcc =
      video.codec_id == AV_CODEC_ID_H264 && video.extradata_size > 4 && video.extradata[0] == 1;
  return is_avcc ? (video.extradata[4] & 3u) + 1u : 0;
}

/// Whether a picture is an IDR picture, before which no decoder needs to have seen anything.
bool has_idr(std::span<const std::uint8_t> packet, std::size_t length) {
  constexpr unsigned kIdr = 5;
  while (packet.size() > length) {
    std::size_t size = 0;
    for (std::size_t i = 0; i < length; ++i) size = size << 8 | packet[i];
    if ((packet[length] & 0x1Fu) == kIdr) return true;
    if (size > packet.size() - length) return false;
    packet = packet.subspan(length + size);
  }
  return false;
}

/// Sees the video's packets in order.
class PacketWatch {
 public:
  explicit PacketWatch(const AVStream& stream)
      : base_{stream.time_base}, length_bytes_{length_bytes(*stream.codecpar)} {}

  void see(const AVPacket& packet) {
    const bool is_key = (packet.flags & AV_PKT_FLAG_KEY) != 0;
    if (is_key) {
      end_group(packet.pts);
      key_ = packet.pts;
      const std::span data{packet.data, static_cast<std::size_t>(std::max(packet.size, 0))};
      if (length_bytes_ > 0 && !has_idr(data, length_bytes_)) closed_ = false;
    } else if (packet.pts < key_) {
      closed_ = false;  // shown before the key frame, it may need what is before that
    }
    if (previous_ > 0) {
      shortest_ = std::min(shortest_, previous_);
      longest_ = std::max(longest_, previous_);
    }
    previous_ = packet.duration;  // the last frame's is left out: it may be cut
    end_ = std::max(end_, packet.pts + packet.duration);
    ++frames_;
  }

  void tell(MediaFacts& facts) {
    end_group(end_);
    facts.closed_groups = closed_;
    facts.longest_group = time(longest_group_);
    facts.constant_rate = longest_ < shortest_ || time(longest_ - shortest_) <= kSameDuration;
    if (facts.fps == 0 && end_ > 0) facts.fps = average_rate();
  }

 private:
  [[nodiscard]] Time time(std::int64_t ticks) const {
    return Time{av_rescale_q(ticks, base_, AVRational{1, 1'000'000})};
  }
  [[nodiscard]] FrameRate average_rate() const {
    AVRational rate{};
    av_reduce(&rate.num, &rate.den, frames_ * base_.den, end_ * base_.num, std::numeric_limits<int>::max());
    return rate_of(rate);
  }
  void end_group(std::int64_t at) {
    if (frames_ > 0) longest_group_ = std::max(longest_group_, at - key_);
  }

  AVRational base_;
  std::size_t length_bytes_;
  bool closed_ = true;
  std::int64_t frames_ = 0;
  std::int64_t key_ = 0;
  std::int64_t end_ = 0;
  std::int64_t longest_group_ = 0;
  std::int64_t previous_ = 0;
  std::int64_t shortest_ = std::numeric_limits<std::int64_t>::max();
  std::int64_t longest_ = 0;
};

AVStream* stream_of(AVFormatContext* media, AVMediaType type) {
  const int index = av_find_best_stream(media, type, -1, -1, nullptr, 0);
  return index < 0 ? nullptr : media->streams[index];
}

void watch_packets(AVFormatContext* media, const AVStream& video, MediaFacts& facts) {
  PacketWatch watch{video};
  const av::Packet packet = av::new_packet();
  while (av_read_frame(media, packet.get()) >= 0) {
    if (packet->stream_index == video.index) watch.see(*packet);
    av_packet_unref(packet.get());
  }
  watch.tell(facts);
}

MediaFacts facts_of(const std::filesystem::path& file) {
  const av::Demuxer media = av::open_media(file);
  MediaFacts facts;
  facts.size = static_cast<std::int64_t>(std::filesystem::file_size(file));
  name_container(file, media->iformat->name, facts);
  if (media->duration > 0)
    facts.length = Time{av_rescale_q(media->duration, AVRational{1, AV_TIME_BASE}, {1, 1'000'000})};
  if (const AVStream* audio = stream_of(media.get(), AVMEDIA_TYPE_AUDIO)) take_audio(*audio, facts);
  const AVStream* video = stream_of(media.get(), AVMEDIA_TYPE_VIDEO);
  if (video == nullptr || (video->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0) return facts;
  take_video(*video, facts);
  watch_packets(media.get(), *video, facts);
  return facts;
}

}  // namespace

MediaFacts read_media_facts(const std::filesystem::path& file) {
  try {
    return facts_of(file);
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("checking {}", shown(file)));
  }
}

}  // namespace cueclip
