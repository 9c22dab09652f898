#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// A brand's look: colours, type, and where each element stands.
///
/// A style is a TOML file. Boxes are fractions of the frame: x and width of its width, y and height of its
/// height. Every other length is a fraction of the frame's shorter side, so that one style serves 1080x1080
/// and 720x720 alike. A table named `square`, `portrait` or `landscape` overrides keys for that shape, and a
/// table `without_cover`, there or inside of such a one, for clips that have no cover.
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
  std::string name;    ///< square, portrait, landscape, or 1280x720 as asked for
  std::string family;  ///< square, portrait or landscape: which of a style's tables holds
  int width = 0;       ///< even
  int height = 0;      ///< even
};

/// Reads `square` (1080x1080), `portrait` (1080x1920), `landscape` (1920x1080) or WxH: even sides from 240,
/// at most 3840x2160 or 2160x3840. Throws Error (kUsage).
[[nodiscard]] Shape parse_shape(std::string_view text);

enum class Align { kLeft, kCentre };

/// How the sound is shown.
enum class WaveformKind {
  kBars,      ///< mirrored round bars: the samples of the frame, from left to right
  kSpectrum,  ///< round bars on a ground line: the frame's frequencies, from 80 Hz to 8 kHz
  kLine,      ///< a smooth line that swings about the middle
  kOverview,  ///< the whole clip as bars, which fill as it plays
  kRing,      ///< bars around a circle, in which the layout may put the cover
  kDots,      ///< a few dots that swell
  kLevel,     ///< one thin line that is as long as the sound is loud
};

/// Reads a kind's name: `bars`, `spectrum`, `line`, `overview`, `ring`, `dots` or `level`. Throws Error
/// (kUsage).
[[nodiscard]] WaveformKind parse_waveform_kind(std::string_view text);

/// The name that parse_waveform_kind reads.
[[nodiscard]] std::string_view format_waveform_kind(WaveformKind kind);

/// A rectangle in fractions of the frame.
struct StyleBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
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
};

/// A style, resolved for one shape. The defaults stand where neither the file nor what it extends says.
struct Style {
  std::string name;
  std::string summary;
  std::string font = "Inter";

  Colour text{1, 1, 1};
  Colour accent{1, 0.541, 0.4};
  bool accent_from_cover = false;

  struct Ground {
    Colour colour{0.078, 0.055, 0.094};
    Colour glow{0.227, 0.114, 0.2};
    bool from_cover = false;
  } ground;

  struct Header {
    StyleBox box{0.0556, 0.0556, 0.8889, 0.2};
    bool column = false;
    Align align = Align::kLeft;
    double gap = 0.03;
  } header;

  struct Cover {
    double size = 0.2;
    double radius = 0.0167;
  } cover;

  StyleBox logo{0.8, 0.0556, 0.1444, 0.06};

  TextLook show{0.0287, 600, 0.66};
  TextLook title{0.0435, 700, 1, 1.16, 0, 2};

  struct Name {
    double y = 0.387;
    TextLook look{0.0333, 700};
    TextLook role{0.0259, 500, 0.66};
    bool role_below = false;
    bool mark = true;
  } speaker_name;

  struct Words {
    StyleBox box{0.0556, 0.43, 0.8889, 0.24};
    TextLook look{0.063, 700, 1, 1.22, -0.012, 3};
    Align align = Align::kLeft;
    int characters = 37;
  } words;

  struct Waveform {
    WaveformKind kind = WaveformKind::kBars;
    StyleBox box{0.0556, 0.724, 0.8889, 0.1667};
    int bars = 52;
    double gap = 0.6;
    int dots = 5;
    double inner = 0.62;
    double track = 0.24;
    bool colour_by_speaker = false;
  } waveform;

  struct Progress {
    StyleBox box{0.0556, 0.9259, 0.8889, 0.0074};
    double track = 0.16;
  } progress;

  struct Footer {
    double y = 0.961;
    TextLook look{0.0241, 500, 0.66};
  } footer;
};

/// One style that can be named.
struct StyleListing {
  std::string name;
  std::string summary;
  std::filesystem::path file;
};

/// The styles that a name finds, sorted by name: those beside the build, else installed, else the user's own.
[[nodiscard]] std::vector<StyleListing> list_styles();

/// Loads a style by name, or by path where `name` ends in .toml or holds a slash, resolved for a shape's
/// family
/// ("square", "portrait", "landscape").
/// Throws Error: kUsage for an unknown name, kSystem where the file can't be read, kInput for what it says.
[[nodiscard]] Style load_style(const std::string& name, const std::string& family, bool has_cover = true);

/// The style as TOML, every key with its value, meaning and range.
[[nodiscard]] std::string describe_style(const Style& style);

}  // namespace cueclip
