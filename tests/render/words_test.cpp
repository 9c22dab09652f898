#include <cueclip/plan.h>

#include <fstream>

#include <fmt/format.h>

#include "audio/clip_sound.h"
#include "draw/layout.h"
#include "draw/scene.h"
#include "style/colour.h"
#include "support/episodes.h"
#include "support/pictures.h"

namespace cueclip {
namespace {

/// The hardest words: high and deep letters of several scripts, in as many lines as there are.
constexpr auto kHighAndDeep =
    "ẤẼǗ ǪỌ gjpqy ÅÇ « Ñ » ¿Qué? Ỹ ญ ฐี่ ป้ กุ์ ปู่ لَّٰـٍ خِلَّخٍ र्ङ्क्ष्यै Šg žý ǧ Ų j Ģ ẮĄ gypq Ḙ́ ÊỘ";

ClipOptions worst(const test::MadeEpisode& episode, const char* shape) {
  ClipOptions options = episode.options({Time{0}, Time{6'000'000}});
  options.shapes = {parse_shape(shape)};
  options.title =
      "Ấy là một tiêu đề rất dài gjpqy ÅÇ which never seems to want to end, as titles do now and then";
  options.show =
      "A show of gypsy jazz, Ǘ Ẽ, with a name that is longer than its box by quite a lot, as it is";
  options.episode = "S12 E34";
  options.link =
      "https://example.org/a/very/long/link/that/goes/on/and/on/gjpqy/until/it/has/to/be/cut/short";
  options.speakers = {{"Gypqj",
                       "Ấgypqj Ầ. von und zu Ģypqý-Ḙ́j, of the long name and the longer title",
                       "Director of Everything That Is Good, gjpqy, and of much else",
                       {}}};
  return options;
}

test::MadeEpisode worst_episode() {
  Pcm sound = test::silence(48'000, 1, 48'000 * 6);
  test::add_tone(sound, 200, 0.9f, 0, 48'000 * 6);
  return {sound, fmt::format("1\n00:00:00,000 --> 00:00:06,000\n[Gypqj] {}\n", kHighAndDeep)};
}

class Boxes : public testing::TestWithParam<const char*> {};

TEST_P(Boxes, NoInkTouchesAnothers) {
  const test::MadeEpisode episode = worst_episode();
  for (const bool has_cover : {false, true}) {
    ClipOptions options = worst(episode, GetParam());
    if (has_cover) options.cover = std::filesystem::path{CUECLIP_SOURCE} / "assets/demo/cover.svg";
    const ClipPlan plan = plan_clips(options).front();
    Typesetter typesetter{plan.language};
    const Layout layout = lay_out(plan, typesetter);
    std::vector<std::pair<std::string, Rect>> inks{
        {"cover", layout.cover}, {"waveform", layout.waveform}, {"progress", layout.progress}};
    for (const SetText& text : layout.texts)
      inks.emplace_back(text.lines.empty() ? "nothing" : text.lines.front().text,
                        rect_of(typesetter.draw(text.lines, text.face, plan.shape.width, plan.shape.height)));
    const Scene scene{plan, read_clip_sound(plan)};
    for (std::size_t i = 0; i < 2; ++i) inks.emplace_back(i == 0 ? "name" : "words", Rect{});
    for (const Card& card : plan.captions.cards) {
      inks[inks.size() - 2].second = scene.parts()[0]->area(scene.parts()[0]->state(card.frames.first));
      inks.back().second = scene.parts()[1]->area(scene.parts()[1]->state(card.frames.first));
      for (std::size_t i = 0; i < inks.size(); ++i) {
        for (std::size_t k = i + 1; k < inks.size(); ++k) {
          const Rect common = intersection(inks[i].second, inks[k].second);
          EXPECT_TRUE(common.empty()) << inks[i].first << " over " << inks[k].first << " by " << common.width
                                      << "x" << common.height << (has_cover ? ", with a cover" : "");
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, Boxes, testing::Values("square", "portrait", "landscape", "480x600"));

TEST(Words, DoNotMoveWhenOneIsHighlighted) {
  Typesetter typesetter;
  const Typeface face{"Inter", 60, 700, -0.7};
  const std::vector<PlacedLine> lines{{"Un PDF, c’est – enfin – lisible ?", 20, 90, Anchor::kLeft, false},
                                      {"كلمة PDF هنا في الخط 2019", 980, 190, Anchor::kRight, true}};
  const std::vector<std::string> words{"Un",   "PDF,", "c’est", "–",  "enfin", "–",   "lisible ?",
                                       "كلمة", "PDF",  "هنا",   "في", "الخط",  "2019"};
  const Ink whole = typesetter.draw(lines, face, 1000, 260);
  const auto parts = typesetter.draw_words(lines, words, face, 1000, 260);
  Rect all;
  for (const Ink& part : parts) {
    ASSERT_FALSE(part.empty());
    all = surrounding(all, rect_of(part));
  }
  EXPECT_NEAR(all.x, whole.x, 1);
  EXPECT_NEAR(all.y, whole.y, 1);
  EXPECT_NEAR(all.right(), whole.x + whole.width, 1);
  EXPECT_NEAR(all.bottom(), whole.y + whole.height, 1);
  // Arabic is read from the right: its first word stands there.
  EXPECT_GT(parts[7].x, parts[8].x);
  EXPECT_GT(parts[8].x, parts[9].x);
}

/// The least contrast of the words' colour with what is behind them, on the pixels.
double least_contrast(const std::string& style_text) {
  const test::MadeEpisode episode = worst_episode();
  const auto style = episode.folder.path() / "brand.toml";
  std::ofstream{style} << style_text;
  ClipOptions options = worst(episode, "540x540");
  options.style = style.string();
  const ClipPlan plan = plan_clips(options).front();
  const Scene scene{plan, read_clip_sound(plan)};
  FramePainter painter{scene};
  painter.paint(20);
  const Rect area = scene.parts()[1]->area(scene.parts()[1]->state(20));
  // Of all pixels, the one that contrasts most with the darkest is the ink itself.
  const auto colour_at = [&](int x, int y) {
    const std::uint32_t pixel = painter.canvas().row(y)[x];
    return Colour{(pixel >> 16 & 0xFF) / 255.0, (pixel >> 8 & 0xFF) / 255.0, (pixel & 0xFF) / 255.0};
  };
  const Colour ground = colour_at(area.x + area.width / 2, area.y + 1);
  double most = 0;
  for (int y = area.y; y < area.bottom(); ++y)
    for (int x = area.x; x < area.right(); ++x) most = std::max(most, contrast(colour_at(x, y), ground));
  return most;
}

TEST(Words, HaveSevenToOneOnAnyGround) {
  EXPECT_GE(least_contrast("extends = \"studio\"\n"), 7);
  EXPECT_GE(least_contrast(
                "extends = \"studio\"\nground = { colour = \"#f4efe6\", glow = \"#ffffff\", from_cover = "
                "false }\n"),
            7);
  EXPECT_GE(
      least_contrast("extends = \"studio\"\ntext = \"#777777\"\nground = { colour = \"#888888\", glow = "
                     "\"#888888\", from_cover = false }\n"),
      7);
}

}  // namespace
}  // namespace cueclip
