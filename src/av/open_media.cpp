#include "av/open_media.h"

#include <fstream>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "av/check.h"
#include "av/read_file.h"
#include "av/tag_text.h"

extern "C" {
#include <libavutil/avstring.h>
}

namespace cueclip::av {

namespace {

constexpr auto kAdvice = "Give it a recording that FFmpeg opens: MP3, M4A, Ogg, Opus, FLAC, WAV, or a video";

// Demuxers that read nothing but their own file. What isn't here is not opened: playlists, session
// descriptions and scripts name other files or servers, and others take any text for media. (MP4's references
// to other files are off unless they are asked for.)
constexpr auto kRecordings =
    "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,dsf,eac3,flac,flv,gif,loas,matroska,mov,mp3,mpc,mpc8,"
    "mpeg,mpegts,mxf,nut,ogg,tak,tta,voc,w64,wav,wv";
constexpr auto kPictures = "mov";  // AVIF: all others come to their decoders without a demuxer

bool is_picture(std::string_view demuxer) {
  return demuxer == "image2" || demuxer.ends_with("_pipe");
}

/// What a file would be opened as, told by its first bytes; null where FFmpeg knows nothing like it.
const AVInputFormat* probable_format(const std::filesystem::path& file) {
  constexpr std::size_t kHead = 1 << 15;
  std::vector<unsigned char> head(kHead + AVPROBE_PADDING_SIZE);
  std::ifstream stream{file, std::ios::binary};
  stream.read(reinterpret_cast<char*>(head.data()), kHead);
  const AVProbeData probe{"", head.data(), static_cast<int>(stream.gcount()), nullptr};
  return av_probe_input_format(&probe, 1);
}

/// What FFmpeg is to open: its `subfile` protocol shows bytes of a file as one of their own.
std::string address_of(const std::filesystem::path& file, const ByteRange& part) {
  const std::string whole = "file:" + file.string();
  return part.end == 0 ? whole : fmt::format("subfile,,start,{},end,{},,:{}", part.first, part.end, whole);
}

/// Whether a file begins as MP4 does (ISO/IEC 14496-12, 4.3).
bool begins_as_mp4(const std::filesystem::path& file) {
  std::string head(8, '\0');
  std::ifstream{file, std::ios::binary}.read(head.data(), 8);
  return head.ends_with("ftyp");
}

[[noreturn]] void refuse(const std::filesystem::path& file) {
  const AVInputFormat* format = probable_format(file);
  if (begins_as_mp4(file))
    throw Error{Failure::kInput,
                "its index is missing, which MP4 and M4A files often have at their end: it is cut short",
                "Fetch it again, whole"};
  if (format != nullptr && is_picture(format->name))
    throw Error{Failure::kInput, "it is a picture, and has no sound", kAdvice};
  const bool is_known = format != nullptr && av_match_list(format->name, kRecordings, ',') == 0;
  throw Error{Failure::kInput,
              is_known ? fmt::format("it is of a kind that is not opened: {}", format->long_name)
                       : "it is no media file",
              kAdvice};
}

bool has_side_data(const AVStream* stream, AVPacketSideDataType type) {
#if LIBAVFORMAT_VERSION_INT >= AV_VERSION_INT(60, 15, 100)  // FFmpeg 6.1
  const AVCodecParameters& codec = *stream->codecpar;
  return av_packet_side_data_get(codec.coded_side_data, codec.nb_coded_side_data, type) != nullptr;
#else
  return av_stream_get_side_data(stream, type, nullptr) != nullptr;
#endif
}

/// Whether a stream is encrypted: Apple's and Audible's own ways, and MPEG's common encryption
/// (ISO/IEC 23001-7), which a sample entry's name tells.
bool is_protected(const AVStream* stream) {
  for (const unsigned tag : {MKTAG('d', 'r', 'm', 's'), MKTAG('d', 'r', 'm', 'i'), MKTAG('a', 'a', 'v', 'd'),
                             MKTAG('e', 'n', 'c', 'a')})
    if (stream->codecpar->codec_tag == tag) return true;
  return has_side_data(stream, AV_PKT_DATA_ENCRYPTION_INIT_INFO);
}

}  // namespace

Demuxer open_media(const std::filesystem::path& file, Content content, const ByteRange& part) {
  be_quiet();
  check_readable(file);  // FFmpeg says the same of a missing file and of a folder as of bad data
  AVDictionary* options = nullptr;
  av_dict_set(&options, "protocol_whitelist", part.end == 0 ? "file" : "file,subfile", 0);
  // A picture's name is no pattern that stands for others.
  av_dict_set(&options, "pattern_type", "none", 0);
  av_dict_set(&options, "format_whitelist", content == Content::kSound ? kRecordings : kPictures, 0);
  AVFormatContext* raw = nullptr;
  const int code = avformat_open_input(&raw, address_of(file, part).c_str(), nullptr, &options);
  av_dict_free(&options);
  Demuxer media{raw};
  if (code < 0) refuse(file);
  if (content == Content::kSound)
    check(avformat_find_stream_info(media.get(), nullptr), "finding its streams", Failure::kInput);
  return media;
}

void refuse_protected() {
  throw Error{Failure::kInput, "it is protected against copying (DRM), and can't be decoded",
              "Give it a recording without protection"};
}

std::vector<AVStream*> sound_streams(const AVFormatContext* media) {
  std::vector<AVStream*> streams;
  for (unsigned i = 0; i < media->nb_streams; ++i)
    if (media->streams[i]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO) streams.push_back(media->streams[i]);
  return streams;
}

AVStream* sound_stream(AVFormatContext* media, int track) {
  for (unsigned i = 0; i < media->nb_streams; ++i)
    if (is_protected(media->streams[i])) refuse_protected();
  const int index = av_find_best_stream(media, AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
  if (index < 0) throw Error{Failure::kInput, "there is no sound in it", kAdvice};
  if (track > 0) {
    const auto streams = sound_streams(media);
    const auto place = static_cast<std::size_t>(track - 1);
    if (place < streams.size()) return streams[place];
    throw Error{Failure::kInput,
                fmt::format("it has no sound track {}: there {} {}", track,
                            streams.size() == 1 ? "is" : "are", streams.size()),
                "Name one of these by --track, counted from 1"};
  }
  return media->streams[index];
}

Codec open_decoder(const AVStream* stream) {
  const AVCodec* codec = avcodec_find_decoder(stream->codecpar->codec_id);
  if (codec == nullptr)
    throw Error{Failure::kInput, fmt::format("this FFmpeg has no decoder for {}",
                                             avcodec_get_name(stream->codecpar->codec_id))};
  Codec decoder{made(avcodec_alloc_context3(codec))};
  check(avcodec_parameters_to_context(decoder.get(), stream->codecpar), "setting the decoder up");
  decoder->pkt_timebase = stream->time_base;
  decoder->thread_count = 1;
  // A FLAC frame whose checksum is wrong would be decoded to a burst of noise.
  if (decoder->codec_id == AV_CODEC_ID_FLAC) decoder->err_recognition = AV_EF_CRCCHECK | AV_EF_EXPLODE;
  check(avcodec_open2(decoder.get(), codec, nullptr), "opening the decoder", Failure::kInput);
  return decoder;
}

std::optional<std::string> tag(AVFormatContext* media, const char* name) {
  const bool is_files = av_dict_get(media->metadata, name, nullptr, 0) != nullptr;
  std::string text = tag_of(is_files ? media->metadata : sound_stream(media)->metadata, name);
  return text.empty() ? std::nullopt : std::optional{std::move(text)};
}

std::string tag_of(const AVDictionary* tags, const char* name) {
  const AVDictionaryEntry* entry = av_dict_get(tags, name, nullptr, 0);
  return entry == nullptr ? std::string{} : tag_text(entry->value);
}

}  // namespace cueclip::av
