#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "av/handles.h"

namespace cueclip::av {

/// What a file is opened for: an image file is no recording. A picture's stream has what its header says of
/// it alone, for nothing is decoded before its size is known.
enum class Content { kSound, kPicture };

/// Bytes [first, end) of a file; all of it where that is empty.
struct ByteRange {
  std::int64_t first = 0;
  std::int64_t end = 0;
};

/// Opens a local media file with its streams' parameters known. Only the `file` protocol is allowed, and only
/// demuxers that read nothing but that file: playlists and session descriptions are refused before they are
/// read. A part of a file is opened as if it were all. Throws Error: kSystem where it can't be opened, kInput
/// where it is no media.
[[nodiscard]] Demuxer open_media(const std::filesystem::path& file, Content content = Content::kSound,
                                 const ByteRange& part = {});

/// The streams that hold sound, in the file's order.
[[nodiscard]] std::vector<AVStream*> sound_streams(const AVFormatContext* media);

/// The stream that holds the recording's sound: the track of this number, from 1, or for 0 the one that
/// players take. Throws Error (kInput) where there is none, or it is protected against copying.
[[nodiscard]] AVStream* sound_stream(AVFormatContext* media, int track = 0);

/// Throws the Error (kInput) that says so.
[[noreturn]] void refuse_protected();

/// An open decoder for a stream. Throws Error (kInput) where there is none for its codec.
[[nodiscard]] Codec open_decoder(const AVStream* stream);

/// A tag of the file, else of its sound stream; nothing where it is missing or empty. What is not in UTF-8 is
/// taken for Windows-1252, as ID3v1 and RIFF have it.
[[nodiscard]] std::optional<std::string> tag(AVFormatContext* media, const char* name);

/// One of these tags; empty where it is missing.
[[nodiscard]] std::string tag_of(const AVDictionary* tags, const char* name);

/// Takes every frame that the decoder has ready. `sink(AVFrame&)` returns whether it wants more.
/// Returns whether decoding may go on.
template <typename Sink>
bool take_frames(AVCodecContext* decoder, AVFrame* frame, Sink&& sink) {
  while (avcodec_receive_frame(decoder, frame) >= 0) {
    const bool wanted = sink(*frame);
    av_frame_unref(frame);
    if (!wanted) return false;
  }
  return true;
}

/// Decodes a stream from where the demuxer stands. A damaged packet is passed over and counted.
/// `sink(AVFrame&)` returns whether it wants more; `on_packet(AVPacket&)` sees each packet before it is
/// decoded, and returns whether it is to be. Returns how many packets were damaged.
template <typename Sink, typename OnPacket>
int decode_stream(AVFormatContext* media, const AVStream* stream, AVCodecContext* decoder, Sink&& sink,
                  OnPacket&& on_packet) {
  const Packet packet{av_packet_alloc()};
  const Frame frame{av_frame_alloc()};
  if (!packet || !frame) throw std::bad_alloc{};
  int damaged = 0;
  while (av_read_frame(media, packet.get()) >= 0) {
    const bool ours = packet->stream_index == stream->index && on_packet(*packet);
    const int sent = ours ? avcodec_send_packet(decoder, packet.get()) : 0;
    av_packet_unref(packet.get());
    if (sent < 0) ++damaged;
    if (ours && !take_frames(decoder, frame.get(), sink)) return damaged;
  }
  avcodec_send_packet(decoder, nullptr);
  take_frames(decoder, frame.get(), sink);
  return damaged;
}

template <typename Sink>
int decode_stream(AVFormatContext* media, const AVStream* stream, AVCodecContext* decoder, Sink&& sink) {
  return decode_stream(media, stream, decoder, sink, [](AVPacket&) { return true; });
}

}  // namespace cueclip::av
