#pragma once

#include <cstdint>  // FFmpeg's headers ask for its macros before them
#include <memory>

extern "C" {
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
}

namespace cueclip::av {

/// FFmpeg's filters, loaded where they are wanted. Their library brings some thirty others with it, whose
/// loading would take a quarter of the time in which the program starts.
class FilterLibrary {
 public:
  /// Throws Error (kSystem) where it isn't there.
  FilterLibrary();

  // As FFmpeg declares them.
  decltype(&avfilter_graph_alloc) graph_alloc;
  decltype(&avfilter_graph_free) graph_free;
  decltype(&avfilter_graph_config) graph_config;
  decltype(&avfilter_graph_create_filter) graph_create_filter;
  decltype(&avfilter_get_by_name) get_by_name;
  decltype(&avfilter_link) link;
  decltype(&av_buffersrc_add_frame_flags) source_add_frame;
  decltype(&av_buffersink_get_frame) sink_get_frame;

 private:
  struct Unload {
    void operator()(void* library) const;
  };

  std::unique_ptr<void, Unload> library_;
};

}  // namespace cueclip::av
