#include "caption/libass.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace cueclip {

namespace {

constexpr int kCache = 16;  // MB of bitmaps: no text of a clip comes often enough for libass's own 128

void be_silent(int, const char*, va_list, void*) {}

}  // namespace

Libass::Libass() {
  if (!library_) throw std::bad_alloc{};
  ass_set_message_cb(library_.get(), &be_silent, nullptr);
  ass_set_extract_fonts(library_.get(), 0);
  renderer_.reset(ass_renderer_init(library_.get()));
  if (!renderer_) throw std::bad_alloc{};
  ass_set_shaper(renderer_.get(), ASS_SHAPING_COMPLEX);
  ass_set_cache_limits(renderer_.get(), 0, kCache);
  ass_set_hinting(renderer_.get(), ASS_HINTING_NONE);
  ass_set_fonts(renderer_.get(), nullptr, "sans-serif", ASS_FONTPROVIDER_FONTCONFIG, nullptr, 1);
}

void Libass::load(std::string script) {
  track_.reset(ass_read_memory(library_.get(), script.data(), script.size(), nullptr));
  if (!track_) throw Error{Failure::kFault, "libass can't read the captions written for it"};
}

bool Libass::finds_places() const {
  const std::span events{track_->events, static_cast<std::size_t>(track_->n_events)};
  return std::ranges::any_of(events, [](const ASS_Event& event) {
    const std::string_view text = event.Text == nullptr ? "" : event.Text;
    return text.find("\\pos(") == std::string_view::npos && text.find("\\move(") == std::string_view::npos;
  });
}

const ASS_Image* Libass::render(int width, int height, long long milliseconds, int* change) {
  ass_set_frame_size(renderer_.get(), width, height);
  ass_set_storage_size(renderer_.get(), width, height);
  return ass_render_frame(renderer_.get(), track_.get(), milliseconds, change);
}

}  // namespace cueclip
