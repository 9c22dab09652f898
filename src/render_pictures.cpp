#include <cueclip/error.h>
#include <cueclip/render.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "audio/envelope.h"
#include "audio/finished_sound.h"
#include "deliver/beside_files.h"
#include "draw/png.h"
#include "draw/scene.h"
#include "draw/sheet.h"
#include "style/resources.h"
#include "video/output_file.h"

/// Single frames of clips, and sheets of them.
namespace cueclip {

namespace {

constexpr int kSheetHeight = 480;    // of a picture on a contact sheet
constexpr int kSheetWidth = 2000;    // about as wide as a sheet may get
constexpr int kGalleryHeight = 480;  // of a picture in the gallery
constexpr std::array<const char*, 3> kGalleryCovers{nullptr, "cover-light.svg", "cover-photo.jpg"};

void check_stop(const std::stop_token& stop) {
  if (stop.stop_requested())
    throw Error{Failure::kStopped, "stopped before the picture was whole: nothing of it is kept"};
}

std::int64_t middle(const FrameRange& frames) {
  return frames.first + frames.length() / 2;
}

Canvas painted(FramePainter& painter, std::int64_t frame) {
  painter.paint(frame);
  return Canvas{painter.canvas()};
}

void write(Canvas picture, OutputFile& output, const std::stop_token& stop) {
  write_png(picture, output.temporary());
  check_stop(stop);
  output.commit();
}

/// A picture of a clip, with the files that belong beside it.
void write(Canvas picture, const ClipPlan& plan, const Canvas& still, bool force,
           const std::stop_token& stop) {
  OutputFile output{plan.output, force};
  BesideFiles beside{plan, force};
  beside.write(still);
  write_png(picture, output.temporary());
  check_stop(stop);
  beside.commit_with(output);
}

/// The frame, or where a card gives way to the next the one in which it has: nobody wants a picture of both.
std::int64_t settled(const Scene& scene, std::int64_t frame) {
  const auto passes = [&](const auto& part) { return part->is_passing(part->state(frame)); };
  while (frame + 1 < scene.frames() && std::ranges::any_of(scene.parts(), passes)) ++frame;
  return frame;
}

/// The loudest of those in which a full card shows.
std::int64_t loudest_frame(const ClipPlan& plan, const Sound& sound) {
  const std::vector<float> levels = overview(sound, static_cast<int>(plan.frames));
  std::int64_t best = plan.frames / 2;
  float most = -1;
  for (const Card& card : plan.captions.cards) {
    // Behind its fade, in a card that is full.
    for (std::int64_t frame = card.frames.first + card.frames.length() / 3; frame < card.frames.end - 3;
         ++frame) {
      const float level = levels[static_cast<std::size_t>(frame)];
      if (card.lines.size() < 3 || level <= most) continue;
      most = level;
      best = frame;
    }
  }
  return best;
}

}  // namespace

std::int64_t frame_at(const ClipPlan& plan, Time at) {
  const Time length = time_of_frame(plan.all_frames(), plan.fps);
  if (at < Time{0} || at > length)
    throw Error{Failure::kInput,
                fmt::format("there is no frame at {}{}: the clip is {} long", at < Time{0} ? "-" : "",
                            format_time(std::chrono::abs(at)), format_time(length)),
                "Name a moment of the clip, counted from its start"};
  return std::min(nearest_frame(at, plan.fps), plan.all_frames() - 1);
}

std::int64_t telling_frame(const ClipPlan& plan) {
  return plan.captions.cards.empty() ? plan.frames / 2 : middle(plan.captions.cards.front().frames);
}

void render_still(const ClipPlan& plan, std::optional<Time> at, bool force, const std::stop_token& stop) {
  const std::int64_t frame = at ? frame_at(plan, *at) : telling_frame(plan);
  check_places(plan, force);
  const Scene scene{plan, *finished_sound(plan)};
  check_stop(stop);
  FramePainter painter{scene};
  write(painted(painter, settled(scene, frame)), plan, scene.still(), force, stop);
}

void render_sheet(const ClipPlan& plan, bool force, const std::stop_token& stop) {
  check_places(plan, force);
  const Scene scene{plan, *finished_sound(plan)};
  FramePainter painter{scene};
  std::vector<std::int64_t> frames;
  for (const Card& card : plan.captions.cards) frames.push_back(middle(card.frames));
  if (frames.empty()) frames.push_back(plan.frames / 2);
  if (plan.outro > Time{0}) frames.push_back(plan.all_frames() - 1);
  const int width = kSheetHeight * plan.shape.width / plan.shape.height;
  const auto columns = static_cast<std::size_t>(std::max(1, kSheetWidth / width));
  Sheet sheet{kSheetHeight};
  for (std::size_t first = 0; first < frames.size(); first += columns) {
    std::vector<Tile> row;
    for (std::size_t i = first; i < std::min(frames.size(), first + columns); ++i) {
      check_stop(stop);
      row.push_back({painted(painter, frames[i]), format_time(time_of_frame(frames[i], plan.fps))});
    }
    sheet.add_row(std::move(row));
  }
  write(sheet.draw(), plan, scene.still(), force, stop);
}

void render_gallery(const std::filesystem::path& output, bool force, const std::stop_token& stop) {
  OutputFile file{output, force};
  const auto demo = resource_folders("assets/demo");
  if (demo.empty())
    throw Error{Failure::kSystem, "the demo episode, which the gallery shows, is not installed",
                "Reinstall cueclip"};
  ClipOptions options;
  options.audio = demo.front() / "episode.mp3";
  options.transcript = demo.front() / "episode.srt";
  options.passages = {CueSelection{{8, 9}}};
  options.speakers = {parse_speaker("Wren=, host"), parse_speaker("Aur\u00E8le Lanvaux=, field recordist")};
  options.highlight = Highlight::kWord;
  options.words = WordTimes::kTranscript;
  options.link = "slowears.example/12";
  options.output = output.string();
  options.output_ending = output.extension().string();
  Sheet sheet{kGalleryHeight};
  std::size_t number = 0;
  for (const StyleListing& style : list_styles()) {
    options.style = style.name;
    // The episode's own, a light one, a photograph, in turn.
    const char* const cover = kGalleryCovers.at(number++ % kGalleryCovers.size());
    options.cover = cover == nullptr ? std::nullopt : std::optional{demo.front() / cover};
    std::vector<Tile> row;
    for (const char* shape : {"landscape", "square", "4:5", "portrait"}) {
      check_stop(stop);
      options.shapes = {parse_shape(shape)};
      const ClipPlan plan = plan_clips(options).front();
      const auto sound = finished_sound(plan);
      const Scene scene{plan, *sound};
      FramePainter painter{scene};
      row.push_back({painted(painter, loudest_frame(plan, *sound)), row.empty() ? style.name : ""});
    }
    sheet.add_row(std::move(row));
  }
  write(sheet.draw(), file, stop);
}

}  // namespace cueclip
