#include <cueclip/episode.h>

#include <algorithm>

#include "fuzz/input_file.h"

namespace {

using cueclip::fuzz::expect;

void check(const cueclip::Episode& episode) {
  for (const cueclip::EpisodeClip& clip : episode.clips) {
    if (clip.fault) {
      expect(cueclip::fuzz::is_safe_to_show(clip.fault->what()), clip.fault->what());
      continue;
    }
    expect(!clip.id.empty() && clip.id.find_first_of("/.") == std::string::npos, "an id is a file's name");
    expect(!clip.options.passages.empty(), "a clip has a passage");
    expect(clip.options.fps >= 1 && clip.options.fps <= 120, "a frame rate is in its range");
    expect(std::ranges::all_of(clip.options.shapes, [](const auto& shape) { return shape.width <= 3840; }),
           "a frame is in its range");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cueclip::fuzz::InputFile file{"episode.toml"};
  cueclip::fuzz::is_taken(
      [&] { check(cueclip::read_episode(file.holding(cueclip::fuzz::text_of(data, size)))); });
  return 0;
}
