#include "studio/speaker_picture.h"

#include <cueclip/error.h>

#include "av/picture.h"
#include "draw/canvas.h"
#include "draw/pictures.h"
#include "draw/png.h"
#include "studio/episode_text.h"
#include "studio/placed_file.h"

namespace cueclip {

void take_speaker_picture(Studio::Session& session, const std::string& label, const std::string& name,
                          const std::filesystem::path& file) {
  EpisodeFile& episode = session.file();
  (void)read_picture(file);  // before it takes a place
  const auto place = free_name(episode.path().parent_path() / uploaded_name(name, "speaker"));
  auto text = studio::EpisodeText::of(episode.text(), episode.path());
  text.set_in_table({"speakers", label}, "image", place.filename().string());
  move_file(file, place);
  try {
    episode.change(text.text());
  } catch (const Error&) {
    std::error_code ignored;
    std::filesystem::remove(place, ignored);
    throw;
  }
  session.read_source();
}

std::string speaker_picture(const Studio::Session& session, std::size_t index, int side) {
  const auto& speakers = session.source().speakers;
  if (index >= speakers.size() || !speakers[index].image)
    throw Error{Failure::kInput, "there is no picture of this speaker"};
  Canvas canvas{side, side};
  cairo_set_source_rgb(canvas.cairo(), 1, 1, 1);
  cairo_paint(canvas.cairo());
  draw_filling(canvas, *speakers[index].image, canvas.bounds(), 0);
  return png_bytes(canvas, 0);
}

}  // namespace cueclip
