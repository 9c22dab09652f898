#include <cueclip/error.h>
#include <cueclip/render.h>

#include <algorithm>
#include <optional>
#include <span>
#include <thread>

#include <fmt/format.h>

#include "audio/finished_sound.h"
#include "deliver/beside_files.h"
#include "deliver/verify_fit.h"
#include "draw/scene.h"
#include "video/clip_video.h"
#include "video/frame_groups.h"
#include "video/gif_file.h"
#include "video/group_worker.h"
#include "video/in_order.h"
#include "video/mp4_writer.h"
#include "video/output_file.h"
#include "video/sound_file.h"
#include "video/yuv_picture.h"

/// The way of the data, on a page: sound to envelope to scene to groups of frames to file.
namespace cueclip {

namespace {

/// Tells how far all the clips of one call have come.
class Meter {
 public:
  Meter(const std::vector<ClipPlan>& plans, RenderProgress* progress) : progress_{progress} {
    for (const ClipPlan& plan : plans) total_ += plan.all_frames();
  }
  void add(const ClipPlan& plan, std::int64_t frames) {
    done_ += frames;
    made_ += time_of_frame(frames, plan.fps);
    if (progress_ != nullptr) progress_->advanced(done_, total_, made_);
  }
  void finished(const std::filesystem::path& file) {
    if (progress_ != nullptr) progress_->finished(file);
  }

 private:
  RenderProgress* progress_;
  std::int64_t total_ = 0;
  std::int64_t done_ = 0;
  Time made_{};
};

/// All that was written for a plan appears.
void put_in_place(const ClipPlan& plan, OutputFile& output, BesideFiles& beside,
                  const RenderSettings& settings, Meter& meter) {
  check_stop(settings.stop);
  verify_fit(plan, output.temporary());
  beside.commit_with(output);
  meter.finished(plan.output);
  for (const BesideFile& file : plan.beside) meter.finished(file.path);
}

void render_video(const ClipPlan& plan, const Sound& sound, const EncodedSound& encoded,
                  const RenderSettings& settings, Meter& meter) {
  OutputFile output{plan.output, settings.force};
  BesideFiles beside{plan, settings.force};
  const Scene scene{plan, sound};
  beside.write(scene);
  const auto video = make_video(plan, scene);
  Mp4Writer writer{output.temporary(), plan, video->parameters(), encoded};
  const auto groups = groups_of(plan);
  const auto jobs = static_cast<std::size_t>(
      settings.jobs > 0 ? settings.jobs
                        : static_cast<int>(std::max(1u, std::thread::hardware_concurrency())));
  work_in_order(
      groups.size(), jobs,
      [&] {
        return GroupWorker{groups, scene, *video, settings.stop};
      },
      [&](const std::vector<av::Packet>& group) {
        check_stop(settings.stop);
        const auto frames = static_cast<std::int64_t>(group.size());
        writer.add(group);
        meter.add(plan, frames);
      });
  writer.finish();
  put_in_place(plan, output, beside, settings, meter);
}

void render_gif(const ClipPlan& plan, const Sound& sound, const RenderSettings& settings, Meter& meter) {
  OutputFile output{plan.output, settings.force};
  BesideFiles beside{plan, settings.force};
  const Scene scene{plan, sound};
  beside.write(scene);
  write_gif(output.temporary(), plan, scene, [&](std::int64_t frames) {
    check_stop(settings.stop);
    meter.add(plan, frames);
  });
  put_in_place(plan, output, beside, settings, meter);
}

void render_sound(const ClipPlan& plan, const Sound& sound, const RenderSettings& settings, Meter& meter) {
  OutputFile output{plan.output, settings.force};
  BesideFiles beside{plan, settings.force};
  // What captions need to be read over is the picture that the clip hasn't: plain ground.
  if (!plan.beside.empty()) beside.write(Canvas{plan.shape.width, plan.shape.height});
  write_sound_file(output.temporary(), plan, sound, [&] { check_stop(settings.stop); });
  meter.add(plan, plan.all_frames());
  put_in_place(plan, output, beside, settings, meter);
}

/// Clips that differ in their picture alone.
void render_shapes(std::span<const ClipPlan> plans, const RenderSettings& settings, Meter& meter) {
  const auto sound = finished_sound(plans.front());
  check_stop(settings.stop);
  std::optional<EncodedSound> encoded;
  const OutputFormat format = plans.front().format;  // of all: their names have one ending
  if (format == OutputFormat::kMp4 || format == OutputFormat::kWebm)
    encoded.emplace(with_outro(sound, plans.front()), format);
  for (const ClipPlan& plan : plans) {
    try {
      if (plan.is_sound_alone()) {
        render_sound(plan, *sound, settings, meter);
      } else if (plan.format == OutputFormat::kGif) {
        render_gif(plan, *sound, settings, meter);
      } else {
        render_video(plan, *sound, *encoded, settings, meter);
      }
    } catch (const Error& error) {
      throw error.while_doing(fmt::format("rendering {}", shown(plan.output)));
    }
  }
}

bool have_one_sound(const ClipPlan& one, const ClipPlan& other) {
  return one.audio == other.audio && one.loudness.has_value() == other.loudness.has_value() &&
         std::ranges::equal(one.ranges, other.ranges, {}, &PlannedRange::sound, &PlannedRange::sound);
}

}  // namespace

void render_clips(const std::vector<ClipPlan>& plans, const RenderSettings& settings) {
  for (const ClipPlan& plan : plans) check_places(plan, settings.force);
  Meter meter{plans, settings.progress};
  for (auto first = plans.begin(); first != plans.end();) {
    const auto end =
        std::find_if(first, plans.end(), [&](const ClipPlan& plan) { return !have_one_sound(*first, plan); });
    render_shapes({first, end}, settings, meter);
    first = end;
  }
}

}  // namespace cueclip
