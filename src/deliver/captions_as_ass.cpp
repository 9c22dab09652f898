#include "deliver/captions_as_ass.h"

#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "caption/word_cursor.h"
#include "caption/words_look.h"
#include "draw/layout.h"
#include "style/colour.h"
#include "transcript/formats.h"

namespace cueclip {

namespace {

/// `&H00BBGGRR`, as ASS has opaque colours.
std::string ass_colour(const Colour& colour) {
  const auto byte = [](double part) { return static_cast<int>(std::lround(part * 255)); };
  return fmt::format("&H00{:02X}{:02X}{:02X}", byte(colour.blue), byte(colour.green), byte(colour.red));
}

/// Hundredths of a second, cut down: a frame that begins at that time or later shows what begins then.
std::string ass_time(std::int64_t frame, int fps) {
  const std::int64_t hundredths = time_of_frame(frame, fps).count() / 10'000;
  return fmt::format("{}:{:02}:{:02}.{:02}", hundredths / 360'000, hundredths / 6'000 % 60,
                     hundredths / 100 % 60, hundredths % 100);
}

/// A field of a line: a comma or a line end would end it.
std::string ass_field(const std::string& text) {
  std::string field;
  for (const char byte : text) field += byte == ',' || byte == '\n' || byte == '\r' ? ' ' : byte;
  return field;
}

class Writer {
 public:
  explicit Writer(const ClipPlan& plan) : plan_{plan}, typesetter_{plan.language} {}

  std::string script() {
    std::string text = head();
    for (const Card& card : plan_.captions.cards) text += event(card);
    return text;
  }

 private:
  std::string head() {
    const Style& style = plan_.style;
    const Typeface face = typeface(style, style.words.look, plan_.shape);
    const FontMetrics& metrics = typesetter_.metrics(face);
    std::vector<TimeRange> ranges;
    for (const PlannedRange& range : plan_.ranges) ranges.push_back(range.sound);
    return fmt::format(
        "[Script Info]\n"
        "; Captions of a clip made by cueclip. Edit them, and give them back: --captions FILE.ass\n"
        "Title: {}\n{}\n{}ScriptType: v4.00+\nPlayResX: {}\nPlayResY: {}\nWrapStyle: 2\n"
        "ScaledBorderAndShadow: yes\n\n"
        "[V4+ Styles]\n"
        "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, "
        "Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, "
        "Alignment, "
        "MarginL, MarginR, MarginV, Encoding\n"
        "Style: Words,{},{:.2f},{},{},&H00000000,&H00000000,{},0,0,0,100,100,0,0,1,0,0,7,0,0,0,-1\n\n"
        "[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
        ass_field(plan_.title), write_passage(ranges),
        plan_.language.empty() ? std::string{} : fmt::format("Language: {}\n", plan_.language),
        plan_.shape.width, plan_.shape.height, ass_field(face.family),
        face.size * (metrics.ascent + metrics.descent), ass_colour(text_colour()), ass_colour(style.accent),
        face.weight >= 600 ? -1 : 0);
  }

  [[nodiscard]] Colour text_colour() const { return or_else(plan_.style.words.colour, plan_.style.text); }

  /// Whether lines that a player sets one under the other stand as the style's do.
  [[nodiscard]] bool keeps_pitch(const SetText& text) {
    constexpr double kSeen = 0.02;  // of the type's size
    const FontMetrics& metrics = typesetter_.metrics(text.face);
    for (const PlacedLine& line : text.lines)
      for (const AssRun& run : typesetter_.runs(line, text.face))
        if (run.family != text.face.family) return false;
    return std::abs(metrics.ascent + metrics.descent - plan_.style.words.look.line_height) < kSeen;
  }

  /// A card, in one event if a player sets its lines as the clip does, else in one a line.
  std::string event(const Card& card) {
    const SetText text = lay_out_words(plan_, card, typesetter_);
    std::vector<std::string> texts;
    for (const CaptionWord& word : card.words) texts.push_back(word.text);
    WordCursor cursor{texts};
    if (keeps_pitch(text)) return event(card, text, cursor);
    std::string events;
    for (const PlacedLine& line : text.lines) {
      SetText one = text;
      one.lines = {line};
      events += event(card, one, cursor);
    }
    return events;
  }

  std::string event(const Card& card, const SetText& text, WordCursor& cursor) {
    const FontMetrics& metrics = typesetter_.metrics(text.face);
    const PlacedLine& first = text.lines.front();
    const char* const anchor = first.anchor == Anchor::kCentre  ? "8"
                               : first.anchor == Anchor::kRight ? "9"
                                                                : "7";
    std::string words = fmt::format("{{\\an{}\\pos({:.1f},{:.1f})", anchor, first.x,
                                    first.baseline - metrics.ascent * text.face.size);
    if (text.face.weight != 400 && text.face.weight != 700) words += fmt::format("\\b{}", text.face.weight);
    // Players take a style's letter spacing for nothing where it is negative, but not a line's.
    if (text.face.spacing != 0) words += fmt::format("\\fsp{:.2f}", text.face.spacing);
    if (card.scale != 1)
      words += fmt::format("\\fs{:.2f}", text.face.size * (metrics.ascent + metrics.descent));
    words += '}';
    bool is_first = true;
    for (const PlacedLine& line : text.lines) {
      if (!is_first) words += "\\N";
      is_first = false;
      for (const AssRun& run : typesetter_.runs(line, text.face))
        words += styled(run, text.face, card, cursor);
    }
    const std::string name =
        card.speaker < 0 ? std::string{} : plan_.speakers[static_cast<std::size_t>(card.speaker)].name;
    return fmt::format("Dialogue: 0,{},{},Words,{},0,0,0,,{}\n", ass_time(card.frames.first, plan_.fps),
                       ass_time(card.frames.end, plan_.fps), ass_field(name), words);
  }

  /// A run in its own font where that isn't the style's, and with each word's time in the accent where the
  /// clip shows that.
  std::string styled(const AssRun& run, const Typeface& face, const Card& card, WordCursor& cursor) {
    std::string text;
    const bool is_own = run.family == face.family;
    if (!is_own) text += fmt::format("{{\\fn{}\\fs{:.2f}\\fsp0}}", ass_field(run.family), run.font_size);
    if (plan_.highlight == Highlight::kWord) {
      for (const auto& [part, word] : cursor.divide(run.text)) text += timed(card, word) + escape_ass(part);
    } else {
      text += escape_ass(run.text);
    }
    if (!is_own)
      text += fmt::format("{{\\fn{}\\fs{:.2f}\\fsp{:.2f}}}", ass_field(face.family),
                          face.size * (typesetter_.metrics(face).ascent + typesetter_.metrics(face).descent),
                          face.spacing);
    return text;
  }

  /// Tags that show a word in the accent from its start to the next one's. A change at 0 would be taken for
  /// one over the whole line.
  std::string timed(const Card& card, std::size_t word) {
    const auto since = [&](Time at) {
      return std::max<std::int64_t>(1, (at - time_of_frame(card.frames.first, plan_.fps)).count() / 1000);
    };
    const std::string text = ass_colour(text_colour());
    const std::int64_t from = since(card.words[word].time.start);
    std::string tags =
        fmt::format("{{\\1c{}&\\t({},{},\\1c{}&)", text, from, from, ass_colour(plan_.style.accent));
    if (word + 1 < card.words.size()) {
      const std::int64_t to = since(card.words[word + 1].time.start);
      tags += fmt::format("\\t({},{},\\1c{}&)", to, to, text);
    }
    return tags + "}";
  }

  const ClipPlan& plan_;
  Typesetter typesetter_;
};

}  // namespace

std::string captions_as_ass(const ClipPlan& plan) {
  // What a person has edited is given back as it is.
  return plan.edited_captions.empty() ? Writer{plan}.script() : plan.edited_captions;
}

}  // namespace cueclip
