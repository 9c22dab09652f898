#include "support/golden.h"

#include <cstdlib>
#include <filesystem>
#include <memory>

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <gtest/gtest.h>

#include "caption/typeface.h"
#include "draw/png.h"
#include "support/pictures.h"

namespace cueclip::test {

namespace {

namespace fs = std::filesystem;

// A grade's limits: the largest difference of a sample, and the mean one.
constexpr Difference kGood{24, 0.05};
constexpr Difference kBad{64, 0.5};

constexpr auto kFirstInter = "3.019";
constexpr std::uint32_t kAsInFirst = 0xFF'00FF;
constexpr std::uint32_t kColour = 0xFF'FFFF;

const fs::path kGolden = fs::path{CUECLIP_SOURCE} / "tests" / "golden";

std::string grade(const Difference& found) {
  if (found.most == 0) return "SAME";
  if (found.most <= kGood.most && found.mean <= kGood.mean) return "GOOD";
  return found.most <= kBad.most && found.mean <= kBad.mean ? "BAD" : "FAIL";
}

bool holds(const std::string& graded) {
  return graded == "SAME" || graded == "GOOD";
}

/// "4.001": as the font's table `head` says; "none" where another stands in for Inter.
std::string inter_version() {
  struct Free {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  };
  const FontFile font = find_font("Inter", 400);
  int count = 0;
  const std::unique_ptr<FcPattern, Free> read{
      FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(font.path.c_str()), static_cast<unsigned>(font.index),
                      nullptr, &count)};
  int version = 0;
  if (!font.is_family || !read ||
      FcPatternGetInteger(read.get(), FC_FONTVERSION, 0, &version) != FcResultMatch)
    return "none";
  return fmt::format("{:.3f}", version / 65536.0);
}

/// What a version's letters change in the first one's picture, which is null where there is none.
struct Golden {
  fs::path file;
  std::shared_ptr<const Picture> first;

  [[nodiscard]] Picture picture() const {
    if (!first) return *read_picture(file);
    Picture picture = *first;
    if (!fs::exists(file)) return picture;
    const auto changed = read_picture(file);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i)
      if ((changed->pixels.at(i) & kColour) != kAsInFirst) picture.pixels[i] = changed->pixels[i];
    return picture;
  }

  void accept(Canvas canvas) const {
    if (first && holds(grade(difference(picture_of(canvas), *first)))) {
      fs::remove(file);
      return;
    }
    for (int y = 0; first && y < canvas.height(); ++y) {
      const std::uint32_t* as_in_first = &first->pixels.at(static_cast<std::size_t>(y * first->width));
      for (int x = 0; x < canvas.width(); ++x)
        if (((canvas.row(y)[x] ^ as_in_first[x]) & kColour) == 0) canvas.row(y)[x] = kAsInFirst;
    }
    write_png(canvas, file);
  }
};

void expect_like(const Canvas& canvas, const std::string& name, const Golden& golden) {
  if (std::getenv("CUECLIP_UPDATE_GOLDEN") != nullptr) return golden.accept(canvas);
  ASSERT_TRUE(golden.first || fs::exists(golden.file))
      << golden.file << " is missing: CUECLIP_UPDATE_GOLDEN=1 build/render_tests makes it";
  const Difference found = difference(picture_of(canvas), golden.picture());
  const std::string graded = grade(found);
  if (holds(graded)) return;
  Canvas copy{canvas};
  const auto seen = fs::temp_directory_path() / (name + "-seen.png");
  write_png(copy, seen);
  ADD_FAILURE() << fmt::format(
      "{}: {} (largest difference {}, mean {:.3f}). Look at {}; if it is right, run\n"
      "  CUECLIP_UPDATE_GOLDEN=1 build/render_tests --gtest_filter={}.{}",
      name, graded, found.most, found.mean, seen.string(),
      testing::UnitTest::GetInstance()->current_test_info()->test_suite_name(),
      testing::UnitTest::GetInstance()->current_test_info()->name());
}

}  // namespace

void expect_golden(const Canvas& canvas, const std::string& name) {
  const std::string version = inter_version();
  const fs::path first = kGolden / (name + ".png");
  if (version == kFirstInter) return expect_like(canvas, name, {first, nullptr});
  const fs::path folder = kGolden / ("inter-" + version);
  if (!fs::exists(folder))
    GTEST_SKIP() << name << " is not compared: no pictures are kept for Inter " << version << ", in "
                 << folder;
  expect_like(canvas, name, {folder / (name + ".png"), fs::exists(first) ? read_picture(first) : nullptr});
}

void expect_golden_without_letters(const Canvas& canvas, const std::string& name) {
  expect_like(canvas, name, {kGolden / (name + ".png"), nullptr});
}

}  // namespace cueclip::test
