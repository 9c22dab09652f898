#include "av/read_subtitles.h"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

#include "av/check.h"
#include "av/open_media.h"

namespace cueclip::av {

namespace {

constexpr int kSubtitleBuffer = 1 << 15;
constexpr int kFieldsBeforeText = 8;  // of a line of ASS, as decoders write it
constexpr AVRational kMicroseconds{1, 1'000'000};
constexpr auto kSubtitlesDoing = "reading the subtitles";

/// Bytes that FFmpeg reads as a file.
struct ByteStream {
  std::string_view bytes;
  std::size_t at = 0;

  static int read(void* self, std::uint8_t* out, int size) {
    auto& stream = *static_cast<ByteStream*>(self);
    const auto count = std::min(static_cast<std::size_t>(size), stream.bytes.size() - stream.at);
    if (count == 0) return AVERROR_EOF;
    std::memcpy(out, stream.bytes.data() + stream.at, count);
    stream.at += count;
    return static_cast<int>(count);
  }

  static std::int64_t seek(void* self, std::int64_t offset, int whence) {
    auto& stream = *static_cast<ByteStream*>(self);
    const auto size = static_cast<std::int64_t>(stream.bytes.size());
    if ((whence & AVSEEK_SIZE) != 0) return size;
    if (whence == SEEK_CUR) offset += static_cast<std::int64_t>(stream.at);
    if (whence == SEEK_END) offset += size;
    if (offset < 0 || offset > size) return AVERROR(EINVAL);
    stream.at = static_cast<std::size_t>(offset);
    return offset;
  }
};

struct FreeStream {
  void operator()(AVIOContext* context) const {
    av_freep(&context->buffer);
    avio_context_free(&context);
  }
};

/// A subtitle, freed with what is in it.
struct Decoded {
  AVSubtitle subtitle{};
  Decoded() = default;
  Decoded(const Decoded&) = delete;
  Decoded& operator=(const Decoded&) = delete;
  ~Decoded() { avsubtitle_free(&subtitle); }
};

/// The words of a line of ASS: behind its fields, without overrides.
std::string words_of_line(std::string_view line) {
  for (int i = 0; i < kFieldsBeforeText; ++i)
    line.remove_prefix(std::min(line.find(','), line.size() - 1) + 1);
  std::string words;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    const auto close = line[at] == '{' && next == '\\' ? line.find('}', at) : std::string_view::npos;
    if (close != std::string_view::npos) {
      at = close;
    } else if (line[at] == '\\' && (next == 'N' || next == 'n' || next == 'h')) {
      words += next == 'h' ? ' ' : '\n';
      ++at;
    } else if (line[at] == '\\' && (next == '{' || next == '}')) {
      words += next;
      ++at;
    } else {
      words += line[at];
    }
  }
  return words;
}

class SubtitleReader {
 public:
  SubtitleReader(AVFormatContext* media, const AVStream* stream)
      : media_{media}, stream_{stream}, decoder_{open_decoder(stream)} {}

  std::vector<ReadSubtitle> read() {
    const Packet packet = new_packet();
    while (av_read_frame(media_, packet.get()) >= 0) {
      if (packet->stream_index == stream_->index) decode(*packet);
      av_packet_unref(packet.get());
    }
    if (is_delayed()) decode(*packet);  // once: cc_dec would give its last screen for ever
    return std::move(subtitles_);
  }

 private:
  void decode(AVPacket& packet) {
    Decoded decoded;
    int has_one = 0;
    if (avcodec_decode_subtitle2(decoder_.get(), &decoded.subtitle, &has_one, &packet) < 0 || has_one == 0)
      return;
    ReadSubtitle read;
    read.position = packet.pos;
    // What a decoder has put together of several packets has times of its own.
    if (is_delayed() && decoded.subtitle.pts != AV_NOPTS_VALUE) {
      read.start = Time{decoded.subtitle.pts};
      if (decoded.subtitle.end_display_time > 0 && decoded.subtitle.end_display_time != UINT32_MAX)
        read.end = read.start + std::chrono::milliseconds{decoded.subtitle.end_display_time};
    } else {
      read.start = Time{av_rescale_q(packet.pts, stream_->time_base, kMicroseconds)};
      if (packet.duration > 0)
        read.end = read.start + Time{av_rescale_q(packet.duration, stream_->time_base, kMicroseconds)};
    }
    for (unsigned i = 0; i < decoded.subtitle.num_rects; ++i) {
      const char* line = decoded.subtitle.rects[i]->ass;
      if (line == nullptr) continue;
      if (!read.text.empty()) read.text += '\n';
      read.text += words_of_line(line);
    }
    subtitles_.push_back(std::move(read));
  }

  [[nodiscard]] bool is_delayed() const { return (decoder_->codec->capabilities & AV_CODEC_CAP_DELAY) != 0; }

  AVFormatContext* media_;
  const AVStream* stream_;
  Codec decoder_;
  std::vector<ReadSubtitle> subtitles_;
};

}  // namespace

std::vector<ReadSubtitle> read_subtitles(std::string_view bytes, const char* demuxer) {
  be_quiet();
  const AVInputFormat* format = av_find_input_format(demuxer);
  if (format == nullptr)
    throw Error{Failure::kInput, fmt::format("this FFmpeg has no demuxer for {}", demuxer),
                "Give it another format"};
  ByteStream stream{bytes};
  auto* buffer = static_cast<unsigned char*>(made(av_malloc(kSubtitleBuffer)));
  const std::unique_ptr<AVIOContext, FreeStream> input{made(avio_alloc_context(
      buffer, kSubtitleBuffer, 0, &stream, &ByteStream::read, nullptr, &ByteStream::seek))};
  AVFormatContext* raw = made(avformat_alloc_context());
  raw->pb = input.get();
  raw->flags |= AVFMT_FLAG_CUSTOM_IO;
  check(avformat_open_input(&raw, nullptr, format, nullptr), kSubtitlesDoing, Failure::kInput);
  const Demuxer media{raw};
  if (media->nb_streams == 0) return {};
  return SubtitleReader{media.get(), media->streams[0]}.read();
}

}  // namespace cueclip::av
