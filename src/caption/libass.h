#pragma once

#include <cueclip/error.h>

#include <memory>
#include <new>
#include <string>

extern "C" {
#include <ass/ass.h>
}

namespace cueclip {

/// libass's library, renderer and one script. Belongs to one thread at a time.
class Libass {
 public:
  Libass();

  /// Takes a script. Throws Error (kFault) where libass can't read it.
  void load(std::string script);

  /// Whether any line of the script stands where libass finds room, rather than where it says.
  [[nodiscard]] bool finds_places() const;

  /// The images of the script at a time, valid until the next call; `change` says 0 where they are those of
  /// the call before.
  const ASS_Image* render(int width, int height, long long milliseconds, int* change = nullptr);

 private:
  struct Free {
    void operator()(ASS_Library* library) const { ass_library_done(library); }
    void operator()(ASS_Renderer* renderer) const { ass_renderer_done(renderer); }
    void operator()(ASS_Track* track) const { ass_free_track(track); }
  };

  std::unique_ptr<ASS_Library, Free> library_{ass_library_init()};
  std::unique_ptr<ASS_Renderer, Free> renderer_;
  std::unique_ptr<ASS_Track, Free> track_;
};

}  // namespace cueclip
