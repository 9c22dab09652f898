#include "caption/typesetter.h"

#include <cueclip/error.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "caption/ass_images.h"
#include "caption/direction.h"
#include "caption/libass.h"
#include "caption/quotation_marks.h"
#include "caption/word_cursor.h"

namespace cueclip {

namespace {

// Texts are measured many at a time, one above the other in a tall frame that nobody sees.
constexpr std::size_t kBatch = 64;
constexpr int kMeasuringWidth = 16384;
constexpr double kRowInEm = 3;
// Between two of these a text's own side bearings and trailing spaces count in full.
constexpr auto kPost = "|";

constexpr auto kRightToLeftMark = "\xE2\x80\x8F";
constexpr auto kLeftToRightMark = "\xE2\x80\x8E";

/// Gives each word's runs a colour of its own, by which its ink is known again.
void colour_by_word(std::vector<AssLine>& lines, const std::vector<std::string>& words) {
  WordCursor cursor{words};
  for (AssLine& line : lines) {
    std::vector<AssRun> divided;
    for (const AssRun& run : line.runs) {
      for (auto& [text, word] : cursor.divide(run.text)) {
        AssRun part = run;
        part.text = std::move(text);
        part.colour = static_cast<int>(word);
        divided.push_back(std::move(part));
      }
    }
    line.runs = std::move(divided);
  }
}

std::size_t word_of(const ASS_Image& image) {
  const unsigned red = image.color >> 24 & 0xFF;
  const unsigned green = image.color >> 16 & 0xFF;
  const unsigned blue = image.color >> 8 & 0xFF;
  return blue << 16 | green << 8 | red;
}

const ASS_Image* render(Libass& libass, std::string script, int width, int height) {
  libass.load(std::move(script));
  return libass.render(width, height, 0);
}

}  // namespace

Typesetter::Typesetter(std::string language)
    : libass_{std::make_unique<Libass>()}, fonts_{std::move(language)} {}
Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;

std::string Typesetter::library_version() {
  const auto part = [version = ass_library_version()](int shift) {
    return version >> shift & (shift == 28 ? 0xF : 0xFF);
  };
  return fmt::format("{:x}.{:x}.{:x}", part(28), part(20), part(12));
}

const FontMetrics& Typesetter::metrics(const Typeface& face) {
  const auto key = std::pair{face.family, face.weight};
  const auto found = metrics_.find(key);
  return found != metrics_.end()
             ? found->second
             : metrics_.emplace(key, font_metrics(face.family, face.weight)).first->second;
}

void Typesetter::measure(const std::vector<std::string>& texts, const Typeface& face) {
  const double row = std::ceil(face.size * kRowInEm);
  const FontMetrics& measures = metrics(face);
  // Each of a colour of its own, and so drawn by itself in this face: joined to a text of another script it
  // would be of that one's font, whose bar is narrower.
  const AssRun before{kPost, face.family, face.size * (measures.ascent + measures.descent), face.spacing, 0};
  AssRun behind = before;
  behind.colour = 1;
  std::vector<AssLine> lines;
  for (const auto& text : texts) {
    std::vector<AssRun> parts = runs({text}, face);
    parts.insert(parts.begin(), before);
    parts.push_back(behind);
    lines.push_back(
        {std::move(parts), face.size, row * (static_cast<double>(lines.size()) + 0.6), Anchor::kLeft});
  }
  std::vector<std::optional<std::pair<int, int>>> extents(lines.size());
  const int height = static_cast<int>(row * static_cast<double>(lines.size()));
  for (const ASS_Image* image = render(*libass_, write_ass(lines, face, measures, kMeasuringWidth, height),
                                       kMeasuringWidth, height);
       image != nullptr; image = image->next) {
    if (image->w <= 0 || image->h <= 0) continue;
    auto& extent = extents[std::min(extents.size() - 1,
                                    static_cast<std::size_t>((image->dst_y + image->h * 0.5) / row))];
    const std::pair ends{image->dst_x, image->dst_x + image->w};
    extent =
        extent ? std::pair{std::min(extent->first, ends.first), std::max(extent->second, ends.second)} : ends;
  }
  for (std::size_t i = 0; i < texts.size(); ++i)
    measured_[{face, texts[i]}] = extents[i] ? extents[i]->second - extents[i]->first : 0;
}

std::vector<double> Typesetter::widths(const std::vector<std::string>& texts, const Typeface& face) {
  std::vector<std::string> unknown;
  const auto want = [&](const std::string& text) {
    if (!measured_.contains({face, text}) && std::ranges::find(unknown, text) == unknown.end())
      unknown.push_back(text);
  };
  want("");
  std::ranges::for_each(texts, want);
  for (std::size_t first = 0; first < unknown.size(); first += kBatch) {
    const auto end = std::min(unknown.size(), first + kBatch);
    measure({unknown.begin() + static_cast<std::ptrdiff_t>(first),
             unknown.begin() + static_cast<std::ptrdiff_t>(end)},
            face);
  }
  const double posts = measured_[{face, ""}];
  std::vector<double> result;
  for (const auto& text : texts) result.push_back(std::max(0.0, measured_[{face, text}] - posts));
  return result;
}

double Typesetter::width(const std::string& text, const Typeface& face) {
  return widths({text}, face).front();
}

std::vector<AssRun> Typesetter::runs(const PlacedLine& line, const Typeface& face, bool as_written) {
  std::vector<AssRun> result;
  const std::string text = as_written ? line.text : with_quotation_marks(line.text, language());
  for (FontRun& run : fonts_.runs(text, face.family, face.weight, as_written)) {
    const FontMetrics& measures = metrics({run.family, 0, face.weight, 0});
    const bool is_own = run.family == face.family;
    // Letters of a script that joins them would come apart.
    result.push_back({std::move(run.text), std::move(run.family),
                      face.size * (measures.ascent + measures.descent), is_own ? face.spacing : 0});
  }
  if (!result.empty() && (line.right_to_left || has_right_to_left(line.text)))
    result.front().text.insert(0, line.right_to_left ? kRightToLeftMark : kLeftToRightMark);
  return result;
}

std::vector<AssLine> Typesetter::ass_lines(const std::vector<PlacedLine>& lines, const Typeface& face) {
  std::vector<AssLine> result;
  for (const PlacedLine& line : lines)
    result.push_back({runs(line, face), line.x, line.baseline, line.anchor});
  return result;
}

Ink Typesetter::draw(const std::vector<PlacedLine>& lines, const Typeface& face, int width, int height) {
  const ASS_Image* const images =
      render(*libass_, write_ass(ass_lines(lines, face), face, metrics(face), width, height), width, height);
  return ink_of(images, [](const ASS_Image&) { return true; });
}

std::vector<Ink> Typesetter::draw_words(const std::vector<PlacedLine>& lines,
                                        const std::vector<std::string>& words, const Typeface& face,
                                        int width, int height) {
  auto coloured = ass_lines(lines, face);
  std::vector<std::string> drawn;
  for (const auto& word : words) drawn.push_back(with_quotation_marks(word, language()));
  colour_by_word(coloured, drawn);
  const ASS_Image* const images =
      render(*libass_, write_ass(coloured, face, metrics(face), width, height), width, height);
  std::vector<Ink> inks;
  for (std::size_t i = 0; i < words.size(); ++i)
    inks.push_back(ink_of(images, [&](const ASS_Image& image) { return word_of(image) == i; }));
  return inks;
}

}  // namespace cueclip
