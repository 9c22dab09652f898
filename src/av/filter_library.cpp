#include "av/filter_library.h"

#include <cueclip/error.h>

#include <dlfcn.h>
#include <fmt/format.h>

extern "C" {
#include <libavutil/macros.h>
}

namespace cueclip::av {

namespace {

// The one that the headers describe.
constexpr auto kName = "libavfilter.so." AV_STRINGIFY(LIBAVFILTER_VERSION_MAJOR);

template <typename Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  if (function == nullptr)
    throw Error{Failure::kSystem, fmt::format("{} has no {}", kName, name),
                "Install the FFmpeg that cueclip was built with"};
}

}  // namespace

FilterLibrary::FilterLibrary() : library_{dlopen(kName, RTLD_NOW | RTLD_LOCAL)} {
  if (!library_)
    throw Error{Failure::kSystem, fmt::format("FFmpeg's filters are missing: {}", printable(dlerror())),
                "Install libavfilter, or choose another ending with -o"};
  find(library_.get(), "avfilter_graph_alloc", graph_alloc);
  find(library_.get(), "avfilter_graph_free", graph_free);
  find(library_.get(), "avfilter_graph_config", graph_config);
  find(library_.get(), "avfilter_graph_create_filter", graph_create_filter);
  find(library_.get(), "avfilter_get_by_name", get_by_name);
  find(library_.get(), "avfilter_link", link);
  find(library_.get(), "av_buffersrc_add_frame_flags", source_add_frame);
  find(library_.get(), "av_buffersink_get_frame", sink_get_frame);
}

void FilterLibrary::Unload::operator()(void* library) const {
  dlclose(library);
}

}  // namespace cueclip::av
