#include "video/banded_video.h"

#include <cueclip/plan.h>

#include <cmath>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "av/check.h"
#include "support/decode_video.h"
#include "support/episodes.h"
#include "support/painted.h"

namespace cueclip {
namespace {

/// Shows a frame on a canvas, and says where it is another than the one before.
using Paint = std::function<const std::vector<Rect>&(std::int64_t frame)>;

/// Encodes frames in groups, and has each decoded by FFmpeg, and by OpenH264 where it is there: both show
/// exactly what the encoders of the bands have reconstructed.
class Comparison {
 public:
  Comparison(const VideoSize& size, std::vector<BandCut> cuts, const BandCoding& coding, ContentOf content_of)
      : size_{size},
        video_{size, std::move(cuts), coding, std::move(content_of),
               [this](std::int64_t frame, const YuvPicture& picture) { keep(frame, picture); }},
        decoders_{} {
    decoders_["FFmpeg"] = test::ffmpeg_decoder(video_.parameters());
    if (auto decoder = test::openh264_decoder(video_.parameters()))
      decoders_["OpenH264"] = std::move(decoder);
  }

  void run(const Canvas& canvas, const Paint& paint, const std::vector<FrameGroup>& groups) {
    YuvPicture picture{size_.width, size_.height};
    for (const FrameGroup& group : groups) {
      const auto encoder = video_.open_group(group);
      for (std::int64_t n = group.frames.first; n < group.frames.end; ++n) {
        picture.convert(canvas, paint(n));
        encoder->encode(picture, n);
        note_loss(picture, expected_.at(n));
      }
      for (const av::Packet& packet : encoder->finish()) check(*packet);
      expected_.clear();
    }
  }

  /// The worst frame's, of luma, against what was to be encoded.
  [[nodiscard]] double worst_psnr() const { return worst_psnr_; }

 private:
  void keep(std::int64_t frame, const YuvPicture& picture) {
    YuvPicture copy{size_.width, size_.height};
    av::check(av_frame_copy(&copy.frame(), &picture.frame()), "copying a picture");
    expected_.emplace(frame, std::move(copy));
  }

  void check(const AVPacket& packet) {
    for (const auto& [name, decoder] : decoders_)
      ASSERT_EQ(test::first_difference(decoder->decode(packet), expected_.at(packet.pts)), "")
          << name << " shows something else in frame " << packet.pts;
  }

  void note_loss(const YuvPicture& wanted, const YuvPicture& made) {
    double sum = 0;
    for (int y = 0; y < size_.height; ++y) {
      const auto row = [&](const YuvPicture& picture) {
        return picture.frame().data[0] + static_cast<std::ptrdiff_t>(y) * picture.frame().linesize[0];
      };
      for (int x = 0; x < size_.width; ++x) sum += std::pow(row(wanted)[x] - row(made)[x], 2);
    }
    const double mean = sum / size_.width / size_.height;
    worst_psnr_ = std::min(worst_psnr_, 10 * std::log10(255 * 255 / std::max(mean, 1e-6)));
  }

  VideoSize size_;
  BandedVideo video_;
  std::map<std::string, std::unique_ptr<test::VideoDecoder>> decoders_;
  std::map<std::int64_t, YuvPicture> expected_;
  double worst_psnr_ = 100;
};

/// Frames in groups of so many.
void add_groups(std::vector<FrameGroup>& groups, const FrameRange& frames, std::int64_t length) {
  for (std::int64_t first = frames.first; first < frames.end; first += length)
    groups.push_back(
        {static_cast<std::int64_t>(groups.size()), {first, std::min(first + length, frames.end)}});
}

/// A clip's last frames, in groups of a second.
double compare(const ClipOptions& options, std::int64_t frames) {
  const test::Painted painted{options};
  const ClipPlan& plan = painted.plan;
  FramePainter painter{painted.scene};
  const auto sections = sections_of(plan);
  std::vector<FrameGroup> groups;
  for (const FrameRange& section : sections)
    add_groups(groups, {std::max(section.first, plan.all_frames() - frames), section.end},
               nearest_frame(std::chrono::seconds{1}, plan.fps));
  Comparison comparison{{plan.shape.width, plan.shape.height, plan.fps},
                        cuts_of(painted.scene, sections, plan.fps),
                        band_coding(plan.quality),
                        [&](const Band& band, std::int64_t n) { return content_of(painted.scene, band, n); }};
  comparison.run(
      painter.canvas(), [&](std::int64_t n) -> const std::vector<Rect>& { return painter.paint(n); }, groups);
  return comparison.worst_psnr();
}

class BandsOfStyles : public testing::TestWithParam<std::string> {};

TEST_P(BandsOfStyles, ADecoderShowsWhatEachBandsEncoderMade) {
  for (const char* shape : {"480x480", "480x854", "854x480"}) {
    SCOPED_TRACE(shape);
    ClipOptions options = test::demo_options(TimeRange{Time{26'000'000}, Time{28'500'000}}, shape);
    options.style = GetParam();
    options.link = "slowears.example/12";
    EXPECT_GT(compare(options, 70), 38);
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(All, BandsOfStyles, testing::ValuesIn([] {
                           std::vector<std::string> names;
                           for (const auto& style : list_styles()) names.push_back(style.name);
                           return names;
                         }()),
                         [](const auto& style) { return style.param; });

TEST(BandedVideo, OddSizesAndAllQualities) {
  for (const char* shape : {"242x318", "1000x562", "306x1000"}) {
    for (const Quality quality : {Quality::kDraft, Quality::kGood, Quality::kBest}) {
      SCOPED_TRACE(shape);
      ClipOptions options = test::demo_options(TimeRange{Time{26'000'000}, Time{27'500'000}}, shape);
      options.quality = quality;
      compare(options, 40);
      if (HasFatalFailure()) return;
    }
  }
}

TEST(BandedVideo, WordsThatLightUp) {
  ClipOptions options = test::demo_options(TimeRange{Time{26'000'000}, Time{28'000'000}}, "480x480");
  options.highlight = Highlight::kWord;
  EXPECT_GT(compare(options, 60), 38);
}

TEST(BandedVideo, TheClosingCardComes) {
  // A card of one frame comes within a group.
  for (const Time outro : {Time{700'000}, Time{20'000}}) {
    ClipOptions options = test::demo_options(TimeRange{Time{26'000'000}, Time{27'000'000}}, "480x480");
    options.outro = outro;
    EXPECT_GT(compare(options, 31), 34);  // what is on its way is coarser
  }
}

TEST(BandedVideo, ASceneThatMovesEverywhereIsOneBand) {
  Canvas canvas{320, 256};
  const std::vector<Rect> all{canvas.bounds()};
  Comparison comparison{{320, 256, 30}, {{0, {{{0, 16}, true, {}}}}}, band_coding(Quality::kGood), {}};
  std::vector<FrameGroup> groups;
  add_groups(groups, {0, 25}, 10);
  comparison.run(
      canvas,
      [&](std::int64_t n) -> const std::vector<Rect>& {
        for (int y = 0; y < 256; ++y)
          for (int x = 0; x < 320; ++x)
            canvas.row(y)[x] = static_cast<std::uint32_t>((x * 3 + y * 5 + n * 40) & 255) * 0x10101u;
        return all;
      },
      groups);
}

/// Texture that runs hard against the guards of the band between two others, whose pixels are nothing like
/// the guards': what leads out of the band shows at once.
class Motion {
 public:
  explicit Motion(bool with_texture) : with_texture_{with_texture} {
    fill({0, 0, kWidth, kHeight}, [](int x, int y) { return (x * 7 / 3 ^ y * 13 / 3) & 255; });
    // The band's own edges are flat, or a texture that is like what moves.
    fill(band(), [this](int x, int y) { return with_texture_ ? texture(x, y) : 40; });
  }

  [[nodiscard]] const Canvas& canvas() const { return canvas_; }
  [[nodiscard]] std::vector<Band> bands() const {
    return {{{0, kFirst}, false, {}}, {{kFirst, kRows}, true, {}}, {{kFirst + kRows, kLast}, false, {}}};
  }

  const std::vector<Rect>& paint(std::int64_t n) {
    const int shift = static_cast<int>(n) * 17 * ((n / 8) % 2 == 0 ? 1 : -1);
    const Rect inner{0, band().y + kGuardRows * kMacroblock, kWidth,
                     band().height - 2 * kGuardRows * kMacroblock};
    // Stripes that grow and shrink on it, as bars do, and what scrolls behind them.
    const int length = static_cast<int>(n % 9) * 12;
    fill(inner, [&](int x, int y) {
      const int depth = std::min(y - inner.y, inner.bottom() - 1 - y);
      if (!with_texture_) return x / 24 % 2 == 0 && depth > length ? 220 : 40;
      return depth < length ? texture(x, y) : texture(x, y + shift);
    });
    changed_ = {n == 0 ? canvas_.bounds() : inner};
    return changed_;
  }

  static constexpr int kWidth = 400;
  static constexpr int kFirst = 5;  // rows of macroblocks
  static constexpr int kRows = 16;
  static constexpr int kLast = 5;
  static constexpr int kHeight = (kFirst + kRows + kLast) * kMacroblock;

 private:
  static Rect band() { return {0, kFirst * kMacroblock, kWidth, kRows * kMacroblock}; }
  static int texture(int x, int y) { return ((x / 4 * 11) ^ (y / 2 * 5)) & 255; }

  template <typename Grey>
  void fill(const Rect& rect, Grey&& grey) {
    for (int y = rect.y; y < rect.bottom(); ++y)
      for (int x = rect.x; x < rect.right(); ++x)
        canvas_.row(y)[x] = static_cast<std::uint32_t>(grey(x, y)) * 0x10101u;
  }

  bool with_texture_;
  Canvas canvas_{kWidth, kHeight};
  std::vector<Rect> changed_;
};

TEST(BandedVideo, MotionDoesNotLeadOutOfItsBand) {
  for (const char* preset : {"superfast", "veryfast", "medium", "slower"}) {
    for (const bool with_texture : {true, false}) {
      SCOPED_TRACE(fmt::format("{}, {}", preset, with_texture ? "texture" : "flat"));
      Motion motion{with_texture};
      const Coding coding{preset, 24, 1, with_texture ? 1 : 6, false};
      Comparison comparison{{Motion::kWidth, Motion::kHeight, 30},
                            {{0, motion.bands()}},
                            {coding, coding},
                            [](const Band&, std::int64_t) { return BandContent{}; }};
      std::vector<FrameGroup> groups;
      add_groups(groups, {0, 60}, 30);
      comparison.run(
          motion.canvas(), [&](std::int64_t n) -> const std::vector<Rect>& { return motion.paint(n); },
          groups);
      if (HasFatalFailure()) return;
    }
  }
}

TEST(BandedVideo, OpenH264IsThere) {
#ifndef CUECLIP_OPENH264
  GTEST_SKIP() << "libopenh264-dev is not installed: FFmpeg alone has decoded the clips of these tests";
#endif
}

}  // namespace
}  // namespace cueclip
