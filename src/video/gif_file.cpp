#include "video/gif_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "av/check.h"
#include "av/filter_library.h"
#include "av/take_packets.h"
#include "video/muxing.h"

namespace cueclip {

namespace {

constexpr auto kDoing = "finding a GIF's colours";
constexpr AVRational kFrameTime{kGifStep, kGifFps};
// The colours of a clip are all there in a few of its frames.
constexpr std::int64_t kPaletteEvery = kGifFps;

/// Filters between sources of frames, in[0] and so on, and one sink.
class Filters {
 public:
  explicit Filters(const av::FilterLibrary& library)
      : library_{library}, graph_{av::made(library.graph_alloc()), FreeGraph{library}} {
    graph_->nb_threads = 1;
  }

  void add_source(int width, int height) {
    const auto arguments =
        fmt::format("video_size={}x{}:pix_fmt={}:time_base={}/{}:pixel_aspect=1/1", width, height,
                    static_cast<int>(AV_PIX_FMT_RGB32), kFrameTime.num, kFrameTime.den);
    const auto name = fmt::format("in{}", sources_.size());
    sources_.push_back(add("buffer", name, arguments));
  }

  /// Joins the sources to a filter, and that to the sink.
  void finish(const char* filter, const std::string& arguments) {
    AVFilterContext* between = add(filter, "between", arguments);
    sink_ = add("buffersink", "out", "");
    for (unsigned i = 0; i < sources_.size(); ++i)
      av::check(library_.link(sources_[i], 0, between, i), kDoing);
    av::check(library_.link(between, 0, sink_, 0), kDoing);
    av::check(library_.graph_config(graph_.get(), nullptr), kDoing);
  }

  /// A null frame ends a source.
  void put(std::size_t source, AVFrame* frame) {
    av::check(library_.source_add_frame(sources_[source], frame, AV_BUFFERSRC_FLAG_KEEP_REF), kDoing);
  }

  /// Null where there is none yet.
  av::Frame take() {
    av::Frame frame = av::new_frame();
    const int code = library_.sink_get_frame(sink_, frame.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return nullptr;
    av::check(code, kDoing);
    return frame;
  }

 private:
  struct FreeGraph {
    const av::FilterLibrary& library;
    void operator()(AVFilterGraph* graph) const { library.graph_free(&graph); }
  };

  AVFilterContext* add(const char* filter, const std::string& name, const std::string& arguments) {
    const AVFilter* found = library_.get_by_name(filter);
    if (found == nullptr)
      throw Error{Failure::kSystem, fmt::format("this FFmpeg was built without its filter {}", filter),
                  "Install an FFmpeg that has it, or choose another ending with -o"};
    AVFilterContext* context = nullptr;
    av::check(
        library_.graph_create_filter(&context, found, name.c_str(), arguments.c_str(), nullptr, graph_.get()),
        kDoing);
    return context;
  }

  const av::FilterLibrary& library_;
  std::unique_ptr<AVFilterGraph, FreeGraph> graph_;
  std::vector<AVFilterContext*> sources_;
  AVFilterContext* sink_ = nullptr;
};

/// A scene's frames as FFmpeg takes them.
class Frames {
 public:
  explicit Frames(const Scene& scene) : painter_{scene} {}

  av::Frame at(std::int64_t number) {
    painter_.paint(number);
    const Canvas& canvas = painter_.canvas();
    av::Frame frame = av::new_frame();
    frame->format = AV_PIX_FMT_RGB32;
    frame->width = canvas.width();
    frame->height = canvas.height();
    frame->sample_aspect_ratio = {1, 1};
    frame->pts = number / kGifStep;
    av::check(av_frame_get_buffer(frame.get(), 0), "making a picture");
    for (int y = 0; y < canvas.height(); ++y) {
      auto* row = reinterpret_cast<std::uint32_t*>(frame->data[0] +
                                                   static_cast<std::ptrdiff_t>(y) * frame->linesize[0]);
      std::transform(canvas.row(y), canvas.row(y) + canvas.width(), row,
                     [](std::uint32_t pixel) { return pixel | 0xFF000000; });
    }
    return frame;
  }

 private:
  FramePainter painter_;
};

av::Frame palette_of(const av::FilterLibrary& library, const ClipPlan& plan, Frames& frames) {
  Filters filters{library};
  filters.add_source(plan.shape.width, plan.shape.height);
  filters.finish("palettegen", "");
  for (std::int64_t n = 0; n < plan.all_frames(); n += kPaletteEvery) filters.put(0, frames.at(n).get());
  filters.put(0, nullptr);
  return filters.take();
}

av::Codec open_encoder(const ClipPlan& plan) {
  av::Codec codec{av::made(avcodec_alloc_context3(avcodec_find_encoder(AV_CODEC_ID_GIF)))};
  codec->width = plan.shape.width;
  codec->height = plan.shape.height;
  codec->pix_fmt = AV_PIX_FMT_PAL8;
  codec->time_base = kFrameTime;
  av::check(avcodec_open2(codec.get(), nullptr, nullptr), "opening the GIF encoder");
  return codec;
}

/// Encodes frames and writes them.
class GifWriter {
 public:
  GifWriter(const std::filesystem::path& file, const ClipPlan& plan)
      : codec_{open_encoder(plan)}, muxer_{open_muxer("gif", file, plan)} {
    stream_ = add_stream(muxer_.get(), *codec_);
    check_writing(avformat_write_header(muxer_.get(), nullptr));
  }

  /// A null frame ends the file.
  void write(AVFrame* frame) {
    av::check(avcodec_send_frame(codec_.get(), frame), "encoding a frame");
    av::take_packets(codec_.get(), "encoding a frame", [this](av::Packet packet) {
      packet->duration = 1;
      write_packet(muxer_.get(), packet.get(), stream_, codec_->time_base);
    });
    if (frame == nullptr) finish_muxer(muxer_.get());
  }

 private:
  av::Codec codec_;
  av::Muxer muxer_;
  AVStream* stream_ = nullptr;
};

}  // namespace

void write_gif(const std::filesystem::path& file, const ClipPlan& plan, const Scene& scene,
               const std::function<void(std::int64_t)>& made) {
  Frames frames{scene};
  const av::FilterLibrary library;
  const av::Frame palette = palette_of(library, plan, frames);
  Filters filters{library};
  filters.add_source(plan.shape.width, plan.shape.height);
  filters.add_source(palette->width, palette->height);
  // An ordered pattern stays where it is from frame to frame, so that only what moves is written.
  filters.finish("paletteuse", "dither=bayer:bayer_scale=4:diff_mode=rectangle");
  palette->pts = 0;
  filters.put(1, palette.get());
  filters.put(1, nullptr);
  GifWriter writer{file, plan};
  const auto write_ready = [&] {
    while (const av::Frame ready = filters.take()) writer.write(ready.get());
  };
  for (std::int64_t n = 0; n < plan.all_frames(); n += kGifStep) {
    filters.put(0, frames.at(n).get());
    write_ready();
    made(std::min<std::int64_t>(kGifStep, plan.all_frames() - n));
  }
  filters.put(0, nullptr);
  write_ready();
  writer.write(nullptr);
}

}  // namespace cueclip
