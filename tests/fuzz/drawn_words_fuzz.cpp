#include <fuzzer/FuzzedDataProvider.h>

#include "caption/fit_text.h"
#include "caption/libass.h"
#include "caption/typesetter.h"
#include "fuzz/expect.h"
#include "transcript/words.h"

namespace {

using namespace cueclip;
using fuzz::expect;

constexpr int kWidth = 640;
constexpr int kHeight = 200;
constexpr std::size_t kForgetAfter = 500;  // what a typesetter remembers of texts grows

/// Letters, and no tag's colour, drawing or box.
void check_ink(Libass& libass, const std::vector<AssLine>& lines, const Typeface& face,
               const FontMetrics& metrics) {
  libass.load(write_ass(lines, face, metrics, kWidth, kHeight));
  for (const ASS_Image* image = libass.render(kWidth, kHeight, 0); image != nullptr; image = image->next) {
    expect(image->type == ASS_Image::IMAGE_TYPE_CHARACTER, "only letters are drawn");
    expect(image->color == 0xFFFFFF00, "letters have the colour of the words");
    expect(image->dst_x >= 0 && image->dst_x + image->w <= kWidth, "they are inside of the frame");
  }
}

void check_fit(const std::string& text, double width, const Typeface& face, Typesetter& typesetter) {
  const std::string line = fit_line(text, width, face, typesetter);
  expect(line.empty() || typesetter.width(line, face) <= width, "a line that is cut fits");
  const auto lines = fit_lines(text, width, 2, face, typesetter);
  expect(lines.size() <= 2, "there are no more lines than asked for");
  for (const std::string& one : lines) expect(fuzz::is_utf8(one), "a line is cut at a character");
}

}  // namespace

/// Measuring and drawing with the fonts that are installed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Libass libass;
  static Typesetter typesetter;
  static std::size_t count = 0;
  if (++count % kForgetAfter == 0) typesetter = Typesetter{};
  FuzzedDataProvider more{data, size};
  const Typeface face{"Inter", 40, 600, more.ConsumeBool() ? 0.0 : -1.0};
  const double width = more.ConsumeIntegralInRange(1, kWidth);
  const bool right_to_left = more.ConsumeBool();
  const std::string text = single_spaced(fuzz::as_utf8(more.ConsumeRemainingBytesAsString()));
  const PlacedLine line{text, 20, 120, Anchor::kLeft, right_to_left};
  check_ink(libass, {{typesetter.runs(line, face), line.x, line.baseline, line.anchor}}, face,
            typesetter.metrics(face));
  check_fit(text, width, face, typesetter);
  std::vector<std::string> words;
  for (const auto word : split_words(text)) words.emplace_back(word);
  const auto inks = typesetter.draw_words({line}, words, face, kWidth, kHeight);
  expect(inks.size() == words.size(), "every word has its ink");
  return 0;
}
