#include "caption/ass_text.h"

#include <iterator>

#include <fmt/format.h>

namespace cueclip {

namespace {

constexpr std::string_view kWordJoiner = "\xE2\x81\xA0";

/// The first line's ascent decides where libass puts the baseline, and a fallback font may have a higher one
/// than the style's. A space of no width in this many times the size is higher than any, so that the baseline
/// stays.
constexpr double kStrut = 2;

char anchor_digit(Anchor anchor) {
  switch (anchor) {
    case Anchor::kCentre:
      return '8';
    case Anchor::kRight:
      return '9';
    case Anchor::kLeft:
      break;
  }
  return '7';
}

}  // namespace

std::string ass_family(std::string_view name) {
  std::string result;
  for (const char byte : name)
    if (static_cast<unsigned char>(byte) >= 0x20 &&
        std::string_view{",{}\\"}.find(byte) == std::string_view::npos)
      result += byte;
  return result;
}

std::string escape_ass(std::string_view words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    switch (words[i]) {
      case '{':
        result += "\\{";
        break;
      case '}':
        result += "\\}";
        break;
      case '\\':
        (result += '\\') += kWordJoiner;
        break;
      case '\0':  // it would end the script
        break;
      case '\n':
      case '\r':
        result += ' ';
        break;
      case ' ':
        result += i == 0 ? "\\h" : " ";
        break;
      default:
        result += words[i];
    }
  }
  return result;
}

std::string ass_time(std::int64_t hundredths) {
  return fmt::format("{}:{:02}:{:02}.{:02}", hundredths / 360'000, hundredths / 6'000 % 60,
                     hundredths / 100 % 60, hundredths % 100);
}

std::string write_ass(const std::vector<AssLine>& lines, const Typeface& face, const FontMetrics& metrics,
                      int width, int height) {
  const double font_size = face.size * (metrics.ascent + metrics.descent);
  const double ascent = face.size * metrics.ascent * kStrut;
  std::string script = fmt::format(
      "[Script Info]\nScriptType: v4.00+\nPlayResX: {}\nPlayResY: {}\nWrapStyle: 2\nScaledBorderAndShadow: "
      "yes\n\n"
      "[V4+ Styles]\n"
      "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, "
      "Italic, "
      "Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, "
      "MarginL, "
      "MarginR, MarginV, Encoding\n"
      "Style: "
      "Words,{},{:.3f},&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,0,0,7,0,0,0,-"
      "1\n\n"
      "[Events]\n"
      "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
      width, height, ass_family(face.family), font_size);
  auto out = std::back_inserter(script);
  for (const AssLine& line : lines) {
    out = fmt::format_to(
        out,
        "Dialogue: 0,0:00:00.00,9:59:59.99,Words,,0,0,0,,{{\\an{}\\pos({:.3f},{:.3f})\\fs{:.3f}\\fscx1}}\\h",
        anchor_digit(line.anchor), line.x, line.baseline - ascent, font_size * kStrut);
    for (const AssRun& run : line.runs)
      out = fmt::format_to(out, "{{\\r\\fn{}\\fs{:.3f}\\fsp{:.3f}\\b{}\\1c&H{:06X}&}}{}",
                           ass_family(run.family), run.font_size, run.spacing, face.weight, run.colour,
                           escape_ass(run.text));
    out = fmt::format_to(out, "\n");
  }
  return script;
}

}  // namespace cueclip
