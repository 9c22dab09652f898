#include <cueclip/style.h>

#include <random>

#include "style/fields.h"
#include "support/odd_words.h"
#include "support/temporary_folder.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using test::error_of;
using test::TemporaryFolder;

/// A style of this content, for a square.
Style load(const std::string& content) {
  const TemporaryFolder folder;
  return load_style(folder.write("my.toml", content).string(), "square");
}

/// What is said of it, without the folder's name.
test::Ended failure_of(const std::string& content) {
  const TemporaryFolder folder;
  const auto file = folder.write("my.toml", content).string();
  auto ended = error_of([&] { (void)load_style(file, "square"); });
  const std::string prefix = folder.path().string() + "/";
  for (auto at = ended.text.find(prefix); at != std::string::npos; at = ended.text.find(prefix))
    ended.text.erase(at, prefix.size());
  return ended;
}

TEST(LoadStyle, StudioLoadsForEveryFamily) {
  for (const char* family : {"square", "portrait", "landscape"}) {
    const Style style = load_style("studio", family);
    EXPECT_EQ(style.name, "studio");
    EXPECT_EQ(style.font, "Inter");
    EXPECT_FALSE(style.summary.empty());
  }
  EXPECT_EQ(load_style("studio", "portrait").words.align, Align::kCentre);
  EXPECT_EQ(load_style("studio", "square").words.align, Align::kLeft);
}

TEST(LoadStyle, WhatIsNotSaidIsTheDefault) {
  const Style style = load("accent = \"#00c0ff\"\nwaveform.bars = 20\n[words]\nalign = \"centre\"\n");
  EXPECT_EQ(style.name, "my");
  EXPECT_EQ(format_colour(style.accent), "#00c0ff");
  EXPECT_EQ(style.waveform.bars, 20);
  EXPECT_EQ(style.words.align, Align::kCentre);
  EXPECT_EQ(style.words.look.size, Style{}.words.look.size);
}

TEST(LoadStyle, AShapesTableHoldsForThatShape) {
  const TemporaryFolder folder;
  const auto file = folder.write("my.toml", "words.lines = 2\n[portrait]\nwords.lines = 4\n").string();
  EXPECT_EQ(load_style(file, "square").words.look.lines, 2);
  EXPECT_EQ(load_style(file, "portrait").words.look.lines, 4);
}

TEST(LoadStyle, ExtendsANamedStyleOrAFileBesideIt) {
  const TemporaryFolder folder;
  folder.write("base.toml", "extends = \"studio\"\nwaveform.bars = 33\n");
  const Style style = load_style(
      folder.write("my.toml", "extends = \"base.toml\"\nlink.weight = 300\n").string(), "landscape");
  const Style studio = load_style("studio", "landscape");
  EXPECT_EQ(style.link.look.weight, 300);
  EXPECT_EQ(style.cover.place, studio.cover.place);
  EXPECT_EQ(style.words.box, studio.words.box);
}

TEST(LoadStyle, ADescribedStyleLoadsToTheSame) {
  for (const auto& listing : list_styles()) {
    for (const char* family : {"square", "portrait", "landscape"}) {
      const std::string text = describe_style(load_style(listing.name, family));
      EXPECT_EQ(describe_style(load(text)), text) << listing.name << " " << family;
    }
  }
}

/// Sets a field to something that it may be.
class AnyValue {
 public:
  AnyValue(const StyleField& field, Style& style, std::mt19937& random)
      : field_{field}, style_{style}, random_{random} {}

  void operator()(double& (*access)(Style&)) const { access(style_) = number(field_.least, field_.most); }
  void operator()(int& (*access)(Style&)) const {
    access(style_) = static_cast<int>(number(field_.least, field_.most));
  }
  void operator()(bool& (*access)(Style&)) const { access(style_) = random_() % 2 == 0; }
  void operator()(std::string& (*access)(Style&)) const {
    access(style_) = field_.key.ends_with("picture") ? "" : test::odd_words(random_) + "\"\t\x01\n";
  }
  void operator()(Colour& (*access)(Style&)) const {
    access(style_) = {number(0, 1), number(0, 1), number(0, 1), number(0, 1)};
  }
  void operator()(StyleBox& (*access)(Style&)) const {
    const double x = number(0, 1);
    const double y = number(0, 1);
    access(style_) = {x, y, number(0, 1 - x), number(0, 1 - y)};
  }
  void operator()(const Choice& choice) const {
    choice.set(style_, static_cast<int>(random_() % choice.names.size()));
  }

 private:
  [[nodiscard]] double number(double least, double most) const {
    return std::uniform_real_distribution<double>{least, most}(random_);
  }

  const StyleField& field_;
  Style& style_;
  std::mt19937& random_;
};

TEST(LoadStyle, AnyStyleDescribedLoadsToTheSame) {
  std::mt19937 random{8};
  for (int round = 0; round < 50; ++round) {
    Style style;
    for (const StyleField& field : style_fields()) std::visit(AnyValue{field, style, random}, field.access);
    const std::string text = describe_style(style);
    const Style loaded = load(text);
    ASSERT_EQ(describe_style(loaded), text);
    ASSERT_EQ(loaded.words.box, style.words.box);
    ASSERT_EQ(loaded.words.look.size, style.words.look.size);
    ASSERT_EQ(loaded.summary, style.summary);
  }
}

TEST(LoadStyle, WhatIsNoTomlIsSaidWithoutActingOnATerminal) {
  const auto ended = failure_of("accent = tr\x1b[2J\n");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text.find('\x1b'), std::string::npos) << ended.text;
}

TEST(LoadStyle, SixLinesMakeABrand) {
  const TemporaryFolder folder;
  const auto file =
      folder.write("brand.toml",
                   "extends = \"studio\"\nground.colour = \"#10243e\"\naccent = \"#ffd166\"\n"
                   "font = \"Noto Sans\"\nlogo.picture = \"logo.svg\"\ncover.place = \"right\"\n"
                   "waveform.kind = \"line\"\n");
  const Style style = load_style(file.string(), "square");
  EXPECT_EQ(format_colour(style.accent), "#ffd166");
  EXPECT_FALSE(style.accent_from_cover);  // a brand's own colours hold
  EXPECT_FALSE(style.ground.from_cover);
  EXPECT_EQ(format_colour(style.ground.colour), "#10243e");
  EXPECT_NE(style.ground.glow, load_style("studio", "square").ground.glow);
  EXPECT_EQ(style.logo.picture, (folder.path() / "logo.svg").string());
  EXPECT_EQ(style.cover.place, CoverPlace::kRight);
}

TEST(LoadStyle, DescribesEveryChange) {
  const std::string text =
      describe_style(load("font = 'A \"B\" \\ C'\ntext = \"#01020304\"\nname.kind = \"pill\"\nlogo.box = "
                          "[0.25, 0.5, 0.125, 0.5]\n"
                          "waveform = { kind = \"overview\", colour_by_speaker = true }\n"));
  const Style style = load(text);
  EXPECT_EQ(style.font, "A \"B\" \\ C");
  EXPECT_EQ(format_colour(style.text), "#01020304");
  EXPECT_EQ(style.speaker_name.kind, NameKind::kPill);
  EXPECT_EQ(style.logo.box, (StyleBox{0.25, 0.5, 0.125, 0.5}));
  EXPECT_EQ(style.waveform.kind, WaveformKind::kOverview);
  EXPECT_TRUE(style.waveform.colour_by_speaker);
}

TEST(LoadStyle, RefusesAnUnknownKey) {
  const auto ended = failure_of("text = \"#fff\"\n[words]\nsise = 0.05\n");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(
      ended.text,
      "my.toml:3: reading the style my.toml: a style has no key \"words.sise\".\n"
      "  sise = 0.05\n"
      "  ^\n"
      "  Was \"words.size\" meant? `cueclip styles studio` prints every key with its meaning and range.");
}

TEST(LoadStyle, RefusesAWrongType) {
  EXPECT_EQ(failure_of("waveform.bars = \"many\"\n").text,
            "my.toml:1: reading the style my.toml: waveform.bars is a whole number.\n"
            "  waveform.bars = \"many\"\n"
            "                  ^\n"
            "  It means: how many bars.");
  for (const char* line :
       {"waveform.bars = 10.5", "role.below = 1", "font = 3", "accent = \"red\"", "words.align = \"up\"",
        "words.size = true", "logo.box = [0, 0, 1]", "logo = 1", "words = 3", "square = 3", "extends = 3"})
    EXPECT_EQ(failure_of(line).failure, Failure::kInput) << line;
}

TEST(LoadStyle, RefusesAnUnknownWaveformAndListsThem) {
  EXPECT_EQ(failure_of("waveform.kind = \"wave\"\n").text,
            "my.toml:1: reading the style my.toml: waveform.kind is one of: bars, spectrum, line, overview, "
            "ring, dots, level.\n"
            "  waveform.kind = \"wave\"\n"
            "                  ^\n"
            "  It means: how the sound is shown.");
  EXPECT_EQ(failure_of("waveform.kind = 3\n").failure, Failure::kInput);
}

TEST(LoadStyle, RefusesAValueOutOfRange) {
  EXPECT_EQ(failure_of("words.size = 3\n").text,
            "my.toml:1: reading the style my.toml: words.size lies between 0.008 and 0.3.\n"
            "  words.size = 3\n"
            "               ^\n"
            "  It means: em of the words.");
  for (const char* line : {"waveform.bars = 7", "waveform.bars = 201", "words.size = nan", "words.size = -1",
                           "words.lines = inf"})
    EXPECT_EQ(failure_of(line).failure, Failure::kInput) << line;
}

TEST(LoadStyle, RefusesABoxOutsideTheFrame) {
  EXPECT_EQ(failure_of("words.box = [0.5, 0, 0.6, 0.2]\n").text,
            "my.toml:1: reading the style my.toml: words.box lies inside the frame: x + width and y + height "
            "are at most 1.\n"
            "  words.box = [0.5, 0, 0.6, 0.2]\n"
            "              ^\n"
            "  It means: where the words stand.");
}

TEST(LoadStyle, ChecksTheTablesOfOtherShapesToo) {
  EXPECT_EQ(failure_of("[portrait]\nwords.size = 3\n").failure, Failure::kInput);
}

TEST(LoadStyle, RefusesWhatIsNotToml) {
  const auto ended = failure_of("accent = \"#fff\"\nwords size = 3\n");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(ended.text.starts_with("my.toml:2: reading the style my.toml: this is not TOML: "))
      << ended.text;
  EXPECT_NE(ended.text.find("\n  words size = 3\n        ^\n  Mend the line."), std::string::npos)
      << ended.text;
}

TEST(LoadStyle, RefusesACircle) {
  const TemporaryFolder folder;
  folder.write("a.toml", "extends = \"b.toml\"\n");
  const auto file = folder.write("b.toml", "extends = \"a.toml\"\n").string();
  const auto ended = error_of([&] { (void)load_style(file, "square"); });
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_EQ(ended.text,
            "reading the style " + file +
                ": styles extend one another more than 8 times. Take the circle out of their `extends`.");
}

TEST(LoadStyle, RefusesAnUnknownName) {
  const auto ended = error_of([] { (void)load_style("nosuch", "square"); });
  EXPECT_EQ(ended.failure, Failure::kUsage);
  EXPECT_TRUE(ended.text.starts_with("there is no style \"nosuch\". There are: ")) << ended.text;
  EXPECT_NE(ended.text.find("studio"), std::string::npos) << ended.text;
}

TEST(LoadStyle, SaysThatAFileIsMissing) {
  const auto ended = error_of([] { (void)load_style("/nowhere/my.toml", "square"); });
  EXPECT_EQ(ended.failure, Failure::kSystem);
  EXPECT_EQ(ended.text,
            "reading the style /nowhere/my.toml: it cannot be opened: No such file or "
            "directory. Check its name and permissions.");
}

TEST(ListStyles, AreSortedAndSayWhatTheyAre) {
  const auto listings = list_styles();
  ASSERT_FALSE(listings.empty());
  for (std::size_t i = 1; i < listings.size(); ++i) EXPECT_LT(listings[i - 1].name, listings[i].name);
  for (const auto& listing : listings) EXPECT_FALSE(listing.summary.empty()) << listing.name;
}

TEST(LoadStyle, AStyleMaySayHowItLooksWithoutACover) {
  const test::TemporaryFolder folder;
  const auto file = folder.write("mine.toml",
                                 "words.size = 0.05\n[without_cover]\nwords.size = 0.06\n"
                                 "[portrait.without_cover]\nwords.size = 0.07\n");
  EXPECT_DOUBLE_EQ(load_style(file.string(), "square", {true}).words.look.size, 0.05);
  EXPECT_DOUBLE_EQ(load_style(file.string(), "square", {false}).words.look.size, 0.06);
  EXPECT_DOUBLE_EQ(load_style(file.string(), "portrait", {true}).words.look.size, 0.05);
  EXPECT_DOUBLE_EQ(load_style(file.string(), "portrait", {false}).words.look.size, 0.07);
}

TEST(LoadStyle, StudioGivesTheWordsTheCoversPlaceInLandscape) {
  EXPECT_LT(load_style("studio", "landscape", {false}).words.box.x,
            load_style("studio", "landscape", {true}).words.box.x);
}

}  // namespace
}  // namespace cueclip
