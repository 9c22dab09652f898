#include "video/muxing.h"

#include <string>

#include <unicode/uloc.h>

#include "av/check.h"
#include "plan/turns.h"

namespace cueclip {

namespace {

void set_tag(AVFormatContext* muxer, const char* name, const std::string& value) {
  if (!value.empty()) check_writing(av_dict_set(&muxer->metadata, name, value.c_str(), 0));
}

}  // namespace

int check_writing(int code) {
  return av::check(code, "writing the clip", Failure::kSystem);
}

av::Muxer open_muxer(const char* name, const std::filesystem::path& file, const ClipPlan& plan) {
  AVFormatContext* raw = nullptr;
  const std::string url = "file:" + file.string();
  check_writing(avformat_alloc_output_context2(&raw, nullptr, name, url.c_str()));
  av::Muxer muxer{raw};
  // No version, no date: the same plan gives the same bytes.
  muxer->flags |= AVFMT_FLAG_BITEXACT;
  set_tag(muxer.get(), "title", plan.title);
  set_tag(muxer.get(), "artist", plan.show);
  set_tag(muxer.get(), "comment", plan.link);
  if (plan.tag_words) set_tag(muxer.get(), "lyrics", words_as_text(plan));
  check_writing(avio_open(&muxer->pb, url.c_str(), AVIO_FLAG_WRITE));
  return muxer;
}

void set_language(AVStream* sound, const ClipPlan& plan) {
  // Files name it by three letters of ISO 639-2.
  const char* const code = uloc_getISO3Language(plan.sound_language.c_str());
  if (*code != '\0') check_writing(av_dict_set(&sound->metadata, "language", code, 0));
}

AVStream* add_stream(AVFormatContext* muxer, const AVCodecContext& codec) {
  AVStream* stream = av::made(avformat_new_stream(muxer, nullptr));
  check_writing(avcodec_parameters_from_context(stream->codecpar, &codec));
  stream->time_base = codec.time_base;
  return stream;
}

AVStream* add_stream(AVFormatContext* muxer, const AVCodecParameters& parameters, AVRational time_base) {
  AVStream* stream = av::made(avformat_new_stream(muxer, nullptr));
  check_writing(avcodec_parameters_copy(stream->codecpar, &parameters));
  stream->time_base = time_base;
  return stream;
}

void write_packet(AVFormatContext* muxer, AVPacket* packet, const AVStream* stream, AVRational time_base) {
  packet->stream_index = stream->index;
  av_packet_rescale_ts(packet, time_base, stream->time_base);
  check_writing(av_write_frame(muxer, packet));
  check_writing(muxer->pb->error);
}

void finish_muxer(AVFormatContext* muxer) {
  check_writing(av_write_trailer(muxer));
  check_writing(muxer->pb->error);
  check_writing(avio_closep(&muxer->pb));
}

}  // namespace cueclip
