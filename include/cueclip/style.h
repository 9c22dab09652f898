#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A brand's look: colours, type, and where each element stands.
///
/// A style is a TOML file. Boxes are fractions of the frame: x and width of its width, y and height of its
/// height. Every other length is a fraction of the frame's shorter side, so that one style serves 1080x1080
/// and 720x720 alike. A table named `square`, `portrait`, `landscape` or `"4:5"` overrides keys for that
/// shape. Tables `without_cover`, `with_hook` and `in_apps`, there or inside of such ones, hold for clips
/// that have no cover, have a headline, or go where an app's buttons lie over them.
namespace cueclip {

/// A colour in sRGB, each part from 0 to 1, not premultiplied.
struct Colour {
  double red = 0;
  double green = 0;
  double blue = 0;
  double alpha = 1;
  friend bool operator==(const Colour&, const Colour&) = default;
};

/// Reads `#rgb`, `#rrggbb` or `#rrggbbaa`. Throws Error (kUsage).
[[nodiscard]] Colour parse_colour(std::string_view text);

/// `#rrggbb`, or `#rrggbbaa` where it isn't opaque.
[[nodiscard]] std::string format_colour(const Colour& colour);

/// A frame's size, and the name by which a style knows it.
struct Shape {
  std::string name;    ///< square, portrait, landscape, 4:5, or 1280x720 as asked for
  std::string family;  ///< square, portrait, landscape or 4:5: which of a style's tables holds
  int width = 0;       ///< even
  int height = 0;      ///< even
};

/// Reads `square` (1080x1080), `portrait` (1080x1920), `landscape` (1920x1080), `4:5` (1080x1350) or WxH:
/// even sides from 240, at most 3840x2160 or 2160x3840. Throws Error (kUsage).
[[nodiscard]] Shape parse_shape(std::string_view text);

/// How the sound is shown.
enum class WaveformKind {
  kBars,      ///< mirrored round bars: the samples of the frame, from left to right
  kSpectrum,  ///< round bars on a ground line: the frame's frequencies, from 80 Hz to 5 kHz
  kLine,      ///< a smooth line that swings about the middle
  kOverview,  ///< the whole clip as bars, which fill as it plays
  kRing,      ///< bars around a circle, in which the layout may put the cover
  kDots,      ///< a few dots that swell
  kLevel,     ///< one thin line that is as long as the sound is loud
};

enum class Align { kLeft, kCentre, kRight };
enum class VerticalAlign { kTop, kMiddle, kBottom };

/// Reads the name that a style's waveform.kind has. Throws Error (kUsage).
[[nodiscard]] WaveformKind parse_waveform_kind(std::string_view text);

/// The names, in the order of the kinds.
[[nodiscard]] std::span<const std::string_view> waveform_kind_names();

/// What lies behind everything.
enum class GroundKind {
  kGlow,      ///< a colour, and light from the upper right corner
  kPlain,     ///< one colour
  kGradient,  ///< from `glow` at the top to `colour` at the bottom
  kCover,     ///< the cover, blurred and darkened by `colour`; a glow where there is no cover
  kPicture,   ///< a picture of the style's own, under a veil of `colour`
};

/// Where the cover stands.
enum class CoverPlace {
  kNone,
  kLeft,    ///< in the header, before the text
  kRight,   ///< in the header, behind the text
  kAbove,   ///< in the header, over the text
  kApart,   ///< in a box of its own
  kBehind,  ///< fills the frame's top, or its right in a wide one, and fades into the ground
};

/// How a speaker's name is set off.
enum class NameKind {
  kPlain,
  kMark,  ///< an upright bar before it
  kPill,  ///< on a rounded plate in the speaker's colour
};

/// What the clock tells.
enum class ClockKind {
  kNone,
  kElapsed,   ///< 0:12 / 0:29, of the clip
  kPosition,  ///< 41:07, where this is in the recording
};

/// A rectangle in fractions of the frame. A width of 0 leaves out what would stand there.
struct StyleBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
  friend bool operator==(const StyleBox&, const StyleBox&) = default;
};

/// How a piece of text is set. Sizes are em.
struct TextLook {
  double size = 0.03;
  int weight = 600;
  double opacity = 1;
  double line_height = 1.2;  ///< in em
  double spacing = 0;        ///< letter spacing, in em
  int lines = 1;             ///< at most
  std::string font = {};     ///< a family; empty: the style's
};

/// A colour that stands for another one of the style's, which its key names.
inline constexpr Colour kInherited{0, 0, 0, 0};

/// A style, resolved for one shape. The defaults stand where neither the file nor what it extends says.
struct Style {
  std::string name;
  std::string summary;
  std::string font = "Inter";

  Colour text{1, 1, 1};
  Colour accent{1, 0.541, 0.4};
  bool accent_from_cover = false;

  struct Ground {
    GroundKind kind = GroundKind::kGlow;
    Colour colour{0.078, 0.055, 0.094};
    Colour glow{0.227, 0.114, 0.2};
    bool from_cover = false;
    std::string picture;
    double veil = 0.6;
    double blur = 0.06;
  } ground;

  struct Panel {
    StyleBox box;
    Colour colour{0, 0, 0};
    double radius = 0;
  } panel;

  struct Rule {
    StyleBox box;
    Colour colour = kInherited;
  } rule;

  struct Header {
    StyleBox box{0.0556, 0.0556, 0.8889, 0.2};
    Align align = Align::kLeft;
    VerticalAlign stand = VerticalAlign::kTop;
    double gap = 0.03;
    bool one_line = false;
  } header;

  struct Cover {
    CoverPlace place = CoverPlace::kLeft;
    StyleBox box;
    double size = 0.2;
    double radius = 0.0167;
    double clear = 0.45;
    double fade = 0.15;
  } cover;

  struct Logo {
    std::string picture;
    StyleBox box{0.8, 0.0556, 0.1444, 0.06};
    Align align = Align::kRight;
  } logo;

  struct Show {
    TextLook look{0.0287, 600, 0.66};
    bool with_episode = true;
  } show;
  TextLook title{0.0435, 700, 1, 1.16, 0, 2};

  struct Quote {
    StyleBox box;
    Colour colour = kInherited;
    double opacity = 1;
  } quote;

  struct Avatar {
    double size = 0.0741;
    StyleBox box;
    double radius = 0.5;
    bool initials = true;
    bool split = false;
  } avatar;

  struct Hook {
    StyleBox box;
    Align align = Align::kLeft;
    VerticalAlign stand = VerticalAlign::kTop;
    TextLook look{0.0435, 800, 1, 1.14, -0.01, 2};
  } hook;

  struct Name {
    StyleBox box{0.0556, 0.367, 0.8889, 0.0407};
    NameKind kind = NameKind::kMark;
    Align align = Align::kLeft;
    Colour colour = kInherited;
    TextLook look{0.0333, 700};
    TextLook role{0.0259, 500, 0.66};
    bool role_below = false;
  } speaker_name;

  struct Words {
    StyleBox box{0.0556, 0.43, 0.8889, 0.24};
    TextLook look{0.063, 700, 1, 1.22, -0.012, 3};
    Align align = Align::kLeft;
    VerticalAlign stand = VerticalAlign::kTop;
    Colour colour = kInherited;
    int characters = 37;
    double grows = 1.6;
    double fade = 0.1;  ///< seconds
  } words;

  struct Waveform {
    WaveformKind kind = WaveformKind::kBars;
    StyleBox box{0.0556, 0.724, 0.8889, 0.1667};
    Colour colour = kInherited;
    int bars = 52;
    double gap = 0.6;
    int dots = 5;
    double inner = 0.62;
    double track = 0.24;
    bool colour_by_speaker = false;
  } waveform;

  struct Progress {
    StyleBox box{0.0556, 0.9259, 0.8889, 0.0074};
    Colour colour = kInherited;
    double track = 0.16;
  } progress;

  struct Join {
    double dip = 0.4;  ///< seconds; 0: none
  } join;

  struct Link {
    StyleBox box{0.0556, 0.94, 0.6, 0.042};
    Align align = Align::kLeft;
    TextLook look{0.0241, 500, 0.66};
  } link;

  struct Clock {
    ClockKind kind = ClockKind::kElapsed;
    StyleBox box{0.6944, 0.94, 0.25, 0.042};
    Align align = Align::kRight;
    TextLook look{0.0241, 500, 0.66};
  } clock;

  struct Code {
    StyleBox box;
  } code;
};

/// One style that can be named.
struct StyleListing {
  std::string name;
  std::string summary;
  std::filesystem::path file;
};

/// The styles that a name finds, sorted by name: those beside the build, else installed, else the user's own.
[[nodiscard]] std::vector<StyleListing> list_styles();

/// What a clip has, as far as layouts differ by it.
struct StyleCase {
  bool has_cover = true;
  bool has_hook = false;
  bool in_apps = false;  ///< it is watched where an app's buttons lie over it
};

/// Loads a style by name, or by path where `name` ends in .toml or holds a slash, resolved for a shape's
/// family ("square", "portrait", "landscape", "4:5"). Throws Error: kUsage for an unknown name, kSystem where
/// the file can't be read, kInput for what it says.
[[nodiscard]] Style load_style(const std::string& name, const std::string& family,
                               const StyleCase& clip = {});

/// Every key that a style may have as a table in Markdown: key, type, range or choices, default, meaning.
[[nodiscard]] std::string style_keys_as_markdown();

/// The style as TOML, every key with its value, meaning and range.
[[nodiscard]] std::string describe_style(const Style& style);

}  // namespace cueclip
