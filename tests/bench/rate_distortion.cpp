/// Prints what x264's knobs cost and give on clips of real scenes: time, bytes, and how near the picture
/// stays to what was drawn. `rate_distortion [STYLE...] [--all]`; --all tries every knob, else the three
/// qualities.

#include <cueclip/plan.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "bench/picture_quality.h"
#include "support/painted.h"
#include "video/banded_video.h"

namespace cueclip::bench {
namespace {

constexpr std::int64_t kSampled = 7;  // every so many frames are looked at

struct Point {
  std::string name;
  BandCoding coding;
};

std::vector<Point> qualities() {
  return {{"draft", band_coding(Quality::kDraft)},
          {"good", band_coding(Quality::kGood)},
          {"best", band_coding(Quality::kBest)}};
}

/// One knob after the other, about the usual point.
std::vector<Point> knobs() {
  std::vector<Point> points = qualities();
  const BandCoding base = band_coding(Quality::kGood);
  const auto add = [&](const std::string& name, auto&& change) {
    points.push_back({name, base});
    change(points.back().coding);
  };
  for (const int quantiser : {18, 22, 24, 26, 28, 30})
    add(fmt::format("moving qp {}", quantiser), [&](BandCoding& c) { c.moving.quantiser = quantiser; });
  for (const char* preset : {"superfast", "veryfast", "medium"})
    for (const int subpixel : {0, 1, 2, 4, 6})
      add(fmt::format("{} subme {}", preset, subpixel), [&](BandCoding& c) {
        c.moving.preset = preset;
        c.moving.subpixel = subpixel;
      });
  for (const double factor : {1.0, 1.4, 2.0})
    add(fmt::format("moving intra {}", factor), [&](BandCoding& c) { c.moving.intra_factor = factor; });
  for (const int quantiser : {14, 18, 22, 24, 26})
    add(fmt::format("still qp {}", quantiser), [&](BandCoding& c) { c.still.quantiser = quantiser; });
  for (const int subpixel : {4, 7})
    add(fmt::format("still subme {}", subpixel), [&](BandCoding& c) { c.still.subpixel = subpixel; });
  add("still deblocked", [](BandCoding& c) { c.still.deblocking = true; });
  return points;
}

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// A clip, encoded at one point.
class Run {
 public:
  Run(const ClipPlan& plan, const Scene& scene, const Point& point)
      : plan_{plan}, scene_{scene}, point_{point} {
    encode(false);
    encode(true);
  }

  void print() const {
    const PictureQuality quality = meter_.result();
    const auto& luma = quality.planes[0];
    fmt::print(
        "{:18} {:8.3f} {:8.1f} {:8.4f} {:8.4f} {:8.4f} {:7.1f} {:7.1f} {:8.4f} {:8.4f} {:7.1f}\n",
        point_.name, 1000 * seconds_ / static_cast<double>(plan_.frames),
        static_cast<double>(bytes_) / 1024 * plan_.fps.per_second() / static_cast<double>(plan_.frames),
        luma.ssim, luma.worst_frame, luma.worst_block, luma.psnr, luma.worst_block_psnr,
        std::min(quality.planes[1].worst_frame, quality.planes[2].worst_frame),
        std::min(quality.planes[1].worst_block, quality.planes[2].worst_block),
        std::min(quality.planes[1].worst_block_psnr, quality.planes[2].worst_block_psnr));
  }

  static void print_head() {
    fmt::print("{:18} {:>8} {:>8} {:>8} {:>8} {:>8} {:>7} {:>7} {:>8} {:>8} {:>7}\n", "", "ms/frame", "KB/s",
               "SSIM Y", "w.frame", "w.block", "PSNR Y", "w.block", "UV w.fr", "UV w.bl", "UV w.bl");
  }

 private:
  void encode(bool looks) {
    YuvPicture picture{plan_.shape.width, plan_.shape.height};
    FramePainter painter{scene_};
    SeeReconstruction see;
    if (looks)
      see = [&](std::int64_t frame, const YuvPicture& made) {
        if (frame % kSampled == 0) meter_.add(picture, made);
      };
    const BandedVideo video{{plan_.shape.width, plan_.shape.height, plan_.fps},
                            cuts_of(scene_, {{0, plan_.frames}}, plan_.fps),
                            point_.coding,
                            [&](const Band& band, std::int64_t n) { return content_of(scene_, band, n); },
                            see};
    for (const FrameGroup& group : groups_of(plan_)) {
      std::unique_ptr<GroupEncoder> encoder;
      for (std::int64_t n = group.frames.first; n < group.frames.end; ++n) {
        picture.convert(painter.canvas(), painter.paint(n));
        const double started = cpu_seconds();
        if (!encoder) encoder = video.open_group(group);
        encoder->encode(picture, n);
        if (!looks) seconds_ += cpu_seconds() - started;
      }
      if (looks) continue;
      for (const av::Packet& packet : encoder->finish()) bytes_ += packet->size;
    }
  }

  const ClipPlan& plan_;
  const Scene& scene_;
  const Point& point_;
  double seconds_ = 0;
  std::int64_t bytes_ = 0;
  QualityMeter meter_;
};

ClipOptions demo(const std::string& style) {
  const std::filesystem::path folder = std::filesystem::path{CUECLIP_SOURCE} / "assets/demo";
  ClipOptions options;
  options.audio = folder / "episode.mp3";
  options.transcript = folder / "episode.srt";
  options.passages = {CueSelection{{8, 9}}};
  options.link = "slowears.example/12";
  options.style = style;
  options.output = "/tmp/none.mp4";
  // A person's own recording instead: CUECLIP_BENCH="AUDIO TRANSCRIPT FROM-TO", without spaces in names.
  if (const char* own = std::getenv("CUECLIP_BENCH")) {
    const std::string text = own;
    const auto first = text.find(' ');
    const auto second = text.find(' ', first + 1);
    options.audio = text.substr(0, first);
    options.transcript = text.substr(first + 1, second - first - 1);
    options.passages = {parse_time_range(text.substr(second + 1))};
  }
  return options;
}

}  // namespace
}  // namespace cueclip::bench

int main(int argc, char** argv) {
  using namespace cueclip::bench;
  std::vector<std::string> styles;
  std::vector<Point> points = qualities();
  for (int i = 1; i < argc; ++i) {
    if (std::string{argv[i]} == "--all") {
      points = knobs();
    } else {
      styles.emplace_back(argv[i]);
    }
  }
  if (styles.empty())
    for (const auto& style : cueclip::list_styles()) styles.push_back(style.name);
  for (const auto& style : styles) {
    const cueclip::test::Painted painted{demo(style)};
    fmt::print("\n{}, {} by {}, {} frames\n", style, painted.plan.shape.width, painted.plan.shape.height,
               painted.plan.frames);
    Run::print_head();
    for (const Point& point : points) Run{painted.plan, painted.scene, point}.print();
  }
}
