#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "caption/ass_text.h"
#include "caption/font_choice.h"
#include "caption/hyphenation.h"
#include "caption/ink.h"
#include "caption/typeface.h"

namespace cueclip {

/// A line of text with its place in pixels: `x` is its left edge, middle or right edge, `baseline` what it
/// stands on.
struct PlacedLine {
  std::string text;
  double x = 0;
  double baseline = 0;
  Anchor anchor = Anchor::kLeft;
  bool right_to_left =
      false;  ///< the direction of the whole; words of the other one are turned by themselves
};

class Libass;

/// Measures and draws text with libass: one shaper for what is planned and what is seen. Quotation marks are
/// drawn as print has them in the language. Belongs to one thread.
class Typesetter {
 public:
  /// `language`, a BCP 47 tag, decides how Han characters look.
  explicit Typesetter(std::string language = {});
  ~Typesetter();
  Typesetter(Typesetter&&) noexcept;
  Typesetter& operator=(Typesetter&&) noexcept;

  /// How far each text would move what follows it, in pixels. Remembered, so asking again costs nothing.
  [[nodiscard]] std::vector<double> widths(const std::vector<std::string>& texts, const Typeface& face);
  [[nodiscard]] double width(const std::string& text, const Typeface& face);

  [[nodiscard]] const std::string& language() const { return fonts_.language(); }
  [[nodiscard]] Hyphenator& hyphenator() { return hyphenator_; }

  /// libass's own version.
  [[nodiscard]] static std::string library_version();

  [[nodiscard]] const FontMetrics& metrics(const Typeface& face);

  /// The lines' ink in a frame of this size.
  [[nodiscard]] Ink draw(const std::vector<PlacedLine>& lines, const Typeface& face, int width, int height);

  /// The same ink word by word: `words` are those that the lines show, in order, however the lines divide
  /// them.
  [[nodiscard]] std::vector<Ink> draw_words(const std::vector<PlacedLine>& lines,
                                            const std::vector<std::string>& words, const Typeface& face,
                                            int width, int height);

  /// The runs in which a line is drawn, each by one font; with `as_written` nothing of it is replaced or left
  /// out.
  [[nodiscard]] std::vector<AssRun> runs(const PlacedLine& line, const Typeface& face,
                                         bool as_written = false);

  /// The characters that no installed font has, of those that were asked for since this was asked last.
  [[nodiscard]] std::set<char32_t> take_missing_characters() { return fonts_.take_missing(); }
  /// Likewise the emoji that are left out.
  [[nodiscard]] std::set<std::string> take_left_out_emoji() { return fonts_.take_left_out(); }

 private:
  [[nodiscard]] std::vector<AssLine> ass_lines(const std::vector<PlacedLine>& lines, const Typeface& face);
  void measure(const std::vector<std::string>& texts, const Typeface& face);

  std::unique_ptr<Libass> libass_;
  std::map<std::pair<Typeface, std::string>, double> measured_;
  std::map<std::pair<std::string, int>, FontMetrics> metrics_;
  FontChooser fonts_;
  Hyphenator hyphenator_;
};

}  // namespace cueclip
