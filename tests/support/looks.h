#pragma once

#include <cueclip/plan.h>

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "audio/recording.h"
#include "draw/layout.h"
#include "draw/scene.h"
#include "support/episodes.h"

namespace cueclip::test {

/// The styles that ship.
[[nodiscard]] std::vector<std::string> shipped_styles();

/// A test's parameter: a style that ships, and the name of a shape.
struct StyleInShape {
  std::string style;
  std::string shape;
};
void PrintTo(const StyleInShape& param, std::ostream* stream);

/// All that ship, in each of these shapes.
[[nodiscard]] std::vector<StyleInShape> all_in(const std::vector<std::string>& shapes);

/// `studio_square`: what a test of it is called.
[[nodiscard]] std::string name_of(const testing::TestParamInfo<StyleInShape>& info);

/// What a clip shows: its plan, where things stand, and its picture.
struct Look {
  ClipPlan plan;
  Pcm sound;
  Typesetter typesetter;
  Layout layout;
  Scene scene;

  explicit Look(const ClipOptions& options);
  explicit Look(ClipPlan plan_);

  [[nodiscard]] Ink ink(const SetText& text);

  /// The part that moves inside of a box of the layout; null where none does.
  [[nodiscard]] const MovingPart* part_in(const Rect& box) const;
  [[nodiscard]] const MovingPart& name() const { return *scene.parts()[0]; }
  [[nodiscard]] const MovingPart& words() const { return *scene.parts()[1]; }

  /// The ground, with a panel and a cover that fills the frame, and nothing on it.
  [[nodiscard]] Canvas ground() const;
};

/// Something that a frame shows, and the box around its ink.
struct Element {
  std::string name;
  Rect ink;
};

/// All that a frame shows on its ground: of a waveform the room that it may take.
[[nodiscard]] std::vector<Element> elements(Look& look, std::int64_t frame);

/// Where apps leave a portrait frame free (x 110 to 970 and y 250 to 1480 of 1080x1920), and what is inside
/// of a margin of 4 % of the shorter side elsewhere.
[[nodiscard]] Rect safe_area(const Shape& shape);

/// The demo's cues 8 to 12 with all that a style can show but a logo. Without a cover it is heard from a file
/// that has none.
class DemoClip {
 public:
  [[nodiscard]] ClipOptions options(const std::string& style, const std::string& shape, bool has_cover) const;

 private:
  TemporaryFolder folder_;
  std::filesystem::path bare_ = without_tags();

  [[nodiscard]] std::filesystem::path without_tags() const;
};

/// Six seconds of the hardest texts: high and deep letters of several scripts, all of them too long, with a
/// logo beside them.
class HardClip {
 public:
  /// `logo_size` is width and height, of which only the ratio matters.
  explicit HardClip(const std::string& logo_size = "300 100");
  [[nodiscard]] ClipOptions options(const std::string& style, const std::string& shape, bool has_cover) const;

 private:
  MadeEpisode episode_;
  std::filesystem::path logo_;
};

/// A frame for each card, in its middle; the first and the last frame.
[[nodiscard]] std::vector<std::int64_t> telling_frames(const ClipPlan& plan);

}  // namespace cueclip::test
