#include "support/looks.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "audio/clip_sound.h"
#include "draw/still.h"
#include "draw/waveform.h"
#include "support/held.h"

namespace cueclip::test {

namespace {

constexpr auto kHighAndDeep =
    "ẤẼǗ ǪỌ gjpqy ÅÇ « Ñ » ¿Qué? Ỹ ญ ฐี่ ป้ กุ์ ปู่ لَّٰـٍ خِلَّخٍ र्ङ्क्ष्यै Šg žý ǧ Ų j Ģ ẮĄ gypq Ḙ́ ÊỘ";
constexpr double kMargin = 0.04;  // of the shorter side
constexpr int kFullSide = 1080;

Pcm tone(int rate, int seconds_long) {
  Pcm sound = silence(rate, 1, std::int64_t{rate} * seconds_long);
  add_tone(sound, 200, 0.9f, 0, sound.length());
  return sound;
}

}  // namespace

std::vector<std::string> shipped_styles() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator{std::filesystem::path{CUECLIP_SOURCE} / "styles"})
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem());
  std::ranges::sort(names);
  return names;
}

void PrintTo(const StyleInShape& param, std::ostream* stream) {
  *stream << param.style << " " << param.shape;
}

std::vector<StyleInShape> all_in(const std::vector<std::string>& shapes) {
  std::vector<StyleInShape> all;
  for (const auto& style : shipped_styles())
    for (const auto& shape : shapes) all.push_back({style, shape});
  return all;
}

std::string name_of(const testing::TestParamInfo<StyleInShape>& info) {
  return info.param.style + "_" + info.param.shape;
}

Look::Look(const ClipOptions& options) : Look{plan_clips(options).front()} {}

Look::Look(ClipPlan plan_)
    : plan{std::move(plan_)},
      sound{held(ClipSound{plan})},
      typesetter{plan.language},
      layout{lay_out(plan, typesetter)},
      scene{plan, sound} {}

Ink Look::ink(const SetText& text) {
  if (text.lines.empty()) return {};
  return typesetter.draw(text.lines, text.face, plan.shape.width, plan.shape.height);
}

const MovingPart* Look::part_in(const Rect& box) const {
  for (std::size_t i = 2; i < scene.parts().size(); ++i)
    if (const auto& part = *scene.parts()[i]; !intersection(part.area(part.state(0)), box).empty())
      return &part;
  return nullptr;
}

Canvas Look::ground() const {
  ClipPlan bare = plan;
  bare.title = bare.show = bare.episode = bare.link = {};
  bare.logo = nullptr;
  if (bare.style.cover.place != CoverPlace::kBehind) bare.style.cover.place = CoverPlace::kNone;
  for (StyleBox* box : {&bare.style.quote.box, &bare.style.rule.box, &bare.style.progress.box}) *box = {};
  Typesetter own{plan.language};
  Canvas canvas{plan.shape.width, plan.shape.height};
  draw_still(canvas, bare, lay_out(bare, own), own);
  return canvas;
}

std::vector<Element> elements(Look& look, std::int64_t frame) {
  const Layout& layout = look.layout;
  std::vector<Element> found{{"cover", layout.cover},
                             {"logo", layout.logo},
                             {"rule", layout.openings.front().rule},
                             {"code", layout.code},
                             {"waveform", layout.waveform},
                             {"progress", layout.progress},
                             {"quote", rect_of(look.ink(layout.openings.front().quote))}};
  // Where it has no initials, it stands in the cover's place.
  if (look.plan.style.avatar.initials) found.push_back({"avatar", layout.avatar});
  constexpr const char* kTexts[] = {"show", "title", "headline", "link"};
  for (std::size_t i = 0; i < layout.texts.size(); ++i)
    found.push_back({kTexts[i], rect_of(look.ink(layout.texts[i]))});
  found.push_back({"name", look.name().area(look.name().state(frame))});
  found.push_back({"words", look.words().area(look.words().state(frame))});
  if (const MovingPart* clock = look.part_in(layout.clock.box))
    found.push_back({"clock", clock->area(clock->state(frame))});
  std::erase_if(found, [](const Element& element) { return element.ink.empty(); });
  return found;
}

Rect safe_area(const Shape& shape) {
  const double margin = kMargin * std::min(shape.width, shape.height);
  const double x = margin;
  const double y = margin;
  const double right = shape.width - margin;
  const double bottom = shape.height - margin;
  // A style's numbers are for full sizes: in others an edge may be a pixel off.
  const int rounding = std::min(shape.width, shape.height) == kFullSide ? 0 : 1;
  const Rect area{static_cast<int>(std::floor(x)) - rounding, static_cast<int>(std::floor(y)) - rounding, 0,
                  0};
  return {area.x, area.y, static_cast<int>(std::ceil(right)) + rounding - area.x,
          static_cast<int>(std::ceil(bottom)) + rounding - area.y};
}

ClipOptions DemoClip::options(const std::string& style, const std::string& shape, bool has_cover) const {
  ClipOptions options = demo_options(CueSelection{{8, 12}}, shape);
  options.style = style;
  options.show = "Slow Ears";
  options.title = "Every City Has an Accent";
  options.episode = "12";
  options.link = "slowears.example/12";
  options.speakers = {{"Wren", "Wren", "host", {}},
                      {"Aurèle Lanvaux", "Aurèle Lanvaux", "field recordist", {}},
                      {"Dr. Kofi Tamworth", "Dr. Kofi Tamworth", "acoustician", {}}};
  if (!has_cover) options.audio = bare_;
  return options;
}

std::filesystem::path DemoClip::without_tags() const {
  const std::string content = content_of(demo_folder() / "episode.mp3");
  std::size_t size = 0;  // of the ID3 tag, seven bits a byte
  for (std::size_t i = 6; i < 10; ++i) size = size << 7 | static_cast<unsigned char>(content[i]);
  return folder_.write("episode.mp3", content.substr(10 + size));
}

HardClip::HardClip(const std::string& logo_size)
    : episode_{tone(48'000, 6), fmt::format("1\n00:00:00,000 --> 00:00:06,000\n[Gypqj] {}\n", kHighAndDeep)},
      logo_{episode_.folder.write(
          "logo.svg",
          fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {}\"><rect width=\"999\" "
                      "height=\"999\" fill=\"#f80\"/></svg>",
                      logo_size))} {}

ClipOptions HardClip::options(const std::string& style, const std::string& shape, bool has_cover) const {
  ClipOptions options = episode_.options({Time{0}, Time{6'000'000}});
  options.shapes = {parse_shape(shape)};
  options.style = style;
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
  if (has_cover) options.cover = demo_folder() / "cover.svg";
  options.logo = logo_;
  return options;
}

std::vector<std::int64_t> telling_frames(const ClipPlan& plan) {
  std::vector<std::int64_t> frames{0};
  for (const Card& card : plan.captions.cards) frames.push_back(card.frames.first + card.frames.length() / 2);
  frames.push_back(plan.frames - 1);
  return frames;
}

}  // namespace cueclip::test
