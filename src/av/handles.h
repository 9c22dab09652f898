#pragma once

#include <cstdint>  // FFmpeg's headers ask for its macros before them

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavformat/avformat.h>
#include <libavutil/tx.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>

/// FFmpeg's objects, each freed by its type.
namespace cueclip::av {

struct Free {
  void operator()(AVFrame* frame) const { av_frame_free(&frame); }
  void operator()(AVPacket* packet) const { av_packet_free(&packet); }
  void operator()(AVCodecParameters* parameters) const { avcodec_parameters_free(&parameters); }
  void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
  void operator()(SwrContext* resampler) const { swr_free(&resampler); }
  void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
  void operator()(AVTXContext* transform) const { av_tx_uninit(&transform); }
  void operator()(AVBSFContext* filter) const { av_bsf_free(&filter); }
};

struct CloseInput {
  void operator()(AVFormatContext* format) const { avformat_close_input(&format); }
};

/// A muxer's context; its file is closed too where it was opened.
struct CloseOutput {
  void operator()(AVFormatContext* format) const {
    if (format->pb != nullptr) avio_closep(&format->pb);
    avformat_free_context(format);
  }
};

using Frame = std::unique_ptr<AVFrame, Free>;
using Packet = std::unique_ptr<AVPacket, Free>;
using CodecParameters = std::unique_ptr<AVCodecParameters, Free>;
using Codec = std::unique_ptr<AVCodecContext, Free>;
using Resampler = std::unique_ptr<SwrContext, Free>;
using Scaler = std::unique_ptr<SwsContext, Free>;
using Transform = std::unique_ptr<AVTXContext, Free>;
using BitstreamFilter = std::unique_ptr<AVBSFContext, Free>;
using Demuxer = std::unique_ptr<AVFormatContext, CloseInput>;
using Muxer = std::unique_ptr<AVFormatContext, CloseOutput>;

}  // namespace cueclip::av
