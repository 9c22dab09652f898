#include "deliver/captions_as_ass.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "caption/ass_text.h"
#include "caption/word_cursor.h"
#include "caption/words_look.h"
#include "draw/layout.h"
#include "draw/parts.h"
#include "draw/places.h"
#include "draw/words_colours.h"
#include "transcript/format/script.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

// How far a line may be from its place in the clip so that its card stays one line of the script, in em.
constexpr double kMostOff = 0.15;

/// `BBGGRR`, as ASS has colours.
std::string hex(const Colour& colour) {
  const auto byte = [](double part) { return static_cast<int>(std::lround(part * 255)); };
  return fmt::format("{:02X}{:02X}{:02X}", byte(colour.blue), byte(colour.green), byte(colour.red));
}

/// In hundredths of a second, cut down: a frame that begins at that time or later shows what begins then.
std::int64_t hundredths(std::int64_t frame, FrameRate fps) {
  return time_of_frame(frame, fps).count() / 10'000;
}

/// A rectangle with round corners at the origin, in ASS's drawing commands.
std::string rounded(const Rect& rect, double radius) {
  constexpr double kArc =
      0.5523;  // of the radius: how far a Bézier curve's handles are out for a quarter circle
  const int w = rect.width;
  const int h = rect.height;
  const int r = std::min(static_cast<int>(std::lround(radius)), std::min(w, h) / 2);
  const int k = r - static_cast<int>(std::lround(kArc * r));
  return fmt::format(
      "m {r} 0 l {wr} 0 b {wk} 0 {w} {k} {w} {r} l {w} {hr} b {w} {hk} {wk} {h} {wr} {h} l {r} {h} "
      "b {k} {h} 0 {hk} 0 {hr} l 0 {r} b 0 {k} {k} 0 {r} 0",
      fmt::arg("w", w), fmt::arg("h", h), fmt::arg("r", r), fmt::arg("k", k), fmt::arg("wr", w - r),
      fmt::arg("wk", w - k), fmt::arg("hr", h - r), fmt::arg("hk", h - k));
}

/// A card as it stands in the clip.
struct SetCard {
  const Card& card;
  SetText text;
  Rect ink;
};

/// Some of a card's lines, and where libass has to put the top of the first.
struct Block {
  std::vector<PlacedLine> lines;
  double top = 0;
  double off = 0;  ///< how far the worst of them then is from its place in the clip
};

class Writer {
 public:
  Writer(const ClipPlan& plan, const Canvas& still) : plan_{plan}, typesetter_{plan.language} {
    Rect all;
    for (const Card& card : plan.captions.cards) {
      cards_.push_back(set_card(card));
      all = surrounding(all, cards_.back().ink);
    }
    colours_ = words_colours(plan, still, all);
    const Layout layout = lay_out(plan, typesetter_);
    const auto name =
        make_speaker_name(plan, still, typesetter_, places_beside_name(plan, layout, typesetter_));
    others_ = places_beside_words(plan, layout, *name, typesetter_);
  }

  std::string script() {
    std::string text = head();
    for (const SetCard& card : cards_) text += events(card, "Dialogue");
    // For an editor: a player would draw these over others.
    for (const Card& card : plan_.left_out) text += events(set_card(card), "Comment");
    return text;
  }

 private:
  SetCard set_card(const Card& card) {
    SetText text = lay_out_words(plan_, card, typesetter_);
    const Rect ink = rect_of(typesetter_.draw(text.lines, text.face, plan_.shape.width, plan_.shape.height));
    return {card, std::move(text), ink};
  }

  std::string head() {
    const Typeface face = typeface(plan_.style, plan_.style.words.look, plan_.shape);
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
        "Alignment, MarginL, MarginR, MarginV, Encoding\n"
        "Style: Words,{},{:.2f},&H00{},&H00{},&H00000000,&H00000000,{},0,0,0,100,100,0,0,1,0,0,7,0,0,0,-1\n"
        "{}\n"
        "[Events]\n"
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
        single_spaced(plan_.title), write_passage(ranges),
        plan_.language.empty() ? std::string{} : fmt::format("Language: {}\n", plan_.language),
        plan_.shape.width, plan_.shape.height, ass_family(face.family), font_size(face, face.family),
        hex(colours_.text), hex(colours_.accent), face.weight >= 600 ? -1 : 0, plate_style());
  }

  std::string plate_style() {
    if (!colours_.plate) return {};
    return fmt::format(
        "Style: Plate,Inter,20,&H{0:02X}{1},&H{0:02X}{1},&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,0,0,7,0,"
        "0,0,0\n",
        std::lround((1 - colours_.plate->opacity) * 255), hex(colours_.plate->colour));
  }

  /// ASS counts a font's size from the highest to the lowest that it may reach.
  double font_size(const Typeface& face, const std::string& family) {
    const FontMetrics& metrics = typesetter_.metrics({family, 0, face.weight, 0});
    return face.size * (metrics.ascent + metrics.descent);
  }

  /// Lines together: libass puts one right under the other, as their fonts are high, and not as the style
  /// has them. Their middle is the clip's.
  Block together(const std::vector<PlacedLine>& lines, const Typeface& face) {
    Block block{lines};
    std::vector<double> off;
    double reached = 0;
    for (const PlacedLine& line : lines) {
      double ascent = 0;
      double descent = 0;
      for (const AssRun& run : typesetter_.runs(line, face)) {
        const FontMetrics& metrics = typesetter_.metrics({run.family, 0, face.weight, 0});
        ascent = std::max(ascent, metrics.ascent * face.size);
        descent = std::max(descent, metrics.descent * face.size);
      }
      off.push_back(line.baseline - (reached + ascent));
      reached += ascent + descent;
    }
    block.top = (off.front() + off.back()) / 2;
    for (const double one : off) block.off = std::max(block.off, std::abs(one - block.top));
    return block;
  }

  /// A card in one piece, but line by line where that would look another than in the clip.
  std::vector<Block> blocks(const SetText& text) {
    Block whole = together(text.lines, text.face);
    if (whole.off <= kMostOff * text.face.size) return {std::move(whole)};
    std::vector<Block> blocks;
    for (const PlacedLine& line : text.lines) blocks.push_back(together({line}, text.face));
    return blocks;
  }

  /// The tags that a whole block has.
  std::string tags(const Block& block, const SetCard& set) {
    const Typeface& face = set.text.face;
    const PlacedLine& first = block.lines.front();
    const char* const anchor = first.anchor == Anchor::kCentre  ? "8"
                               : first.anchor == Anchor::kRight ? "9"
                                                                : "7";
    std::string text = fmt::format("\\an{}\\pos({:.2f},{:.2f})", anchor, first.x, block.top);
    if (face.weight != 400 && face.weight != 700) text += fmt::format("\\b{}", face.weight);
    // Players take a style's letter spacing for nothing where it is negative, but not a line's.
    if (face.spacing != 0) text += fmt::format("\\fsp{:.2f}", face.spacing);
    if (set.card.scale != 1) text += fmt::format("\\fs{:.2f}", font_size(face, face.family));
    return text;
  }

  /// What a card is drawn by; each line is of a kind that players draw, or not.
  std::string events(const SetCard& set, const char* kind) {
    const int speaker = set.card.speaker;
    const std::string name =
        speaker < 0 ? std::string{} : plan_.speakers[static_cast<std::size_t>(speaker)].name;
    std::string text;
    if (colours_.plate) {
      const Rect plate = plate_around(set.ink, set.text.face.size, others_);
      text += event(kind, set.card, 0, "Plate", {},
                    fmt::format("{{\\an7\\pos({},{})\\p1}}{}", plate.x, plate.y,
                                rounded(plate, plate_radius(set.text.face.size))));
    }
    std::vector<std::string> texts;
    for (const CaptionWord& word : set.card.words) texts.push_back(word.text);
    WordCursor cursor{texts};
    for (const Block& block : blocks(set.text))
      text += event(kind, set.card, 1, "Words", name, words_of(block, set, cursor));
    return text;
  }

  [[nodiscard]] std::string event(const char* kind, const Card& card, int layer, const char* style,
                                  const std::string& name, const std::string& text) const {
    return fmt::format("{}: {},{},{},{},{},0,0,0,,{}\n", kind, layer,
                       ass_time(hundredths(card.frames.first, plan_.fps)),
                       ass_time(hundredths(card.frames.end, plan_.fps)), style, script_field(name), text);
  }

  std::string words_of(const Block& block, const SetCard& set, WordCursor& cursor) {
    std::string words = fmt::format("{{{}}}", tags(block, set));
    bool is_first = true;
    for (const PlacedLine& line : block.lines) {
      if (!is_first) words += "\\N";
      is_first = false;
      for (const AssRun& run : typesetter_.runs(line, set.text.face, true))
        words += styled(run, set.text.face, set.card, cursor);
    }
    return words;
  }

  /// A run in its own font where that isn't the style's, and with each word's time in the accent where the
  /// clip shows that.
  std::string styled(const AssRun& run, const Typeface& face, const Card& card, WordCursor& cursor) {
    std::string text;
    const bool is_own = run.family == face.family;
    if (!is_own) text += fmt::format("{{\\fn{}\\fs{:.2f}\\fsp0}}", ass_family(run.family), run.font_size);
    if (plan_.highlight == Highlight::kWord) {
      for (const auto& [part, word] : cursor.divide(run.text)) text += timed(card, word) + escape_ass(part);
    } else {
      text += escape_ass(run.text);
    }
    if (!is_own)
      text += fmt::format("{{\\fn{}\\fs{:.2f}\\fsp{:.2f}}}", ass_family(face.family),
                          font_size(face, face.family), face.spacing);
    return text;
  }

  /// Tags that show a word in the accent from the frame at which it begins to the one at which the next does.
  std::string timed(const Card& card, std::size_t word) {
    constexpr auto kNever = std::numeric_limits<std::int64_t>::max();
    const auto frame_of = [&](std::size_t index) {
      return index < card.words.size() ? nearest_frame(card.words[index].time.start, plan_.fps) : kNever;
    };
    // In milliseconds from the time that is written as the line's start.
    const auto since = [&](std::int64_t frame) {
      return time_of_frame(frame, plan_.fps).count() / 1000 - hundredths(card.frames.first, plan_.fps) * 10;
    };
    const std::int64_t from = frame_of(word);
    const std::int64_t to = frame_of(word + 1);
    const bool is_said = from < to && from < card.frames.end && to > card.frames.first;
    const bool is_first = is_said && from <= card.frames.first;
    std::string text =
        fmt::format("{{\\1c&H{}&", hex(is_first ? colours_.said_by(card.speaker) : colours_.text));
    const auto change = [&](std::int64_t frame, const Colour& colour) {
      text += fmt::format("\\t({0},{0},\\1c&H{1}&)", since(frame), hex(colour));
    };
    if (is_said && !is_first) change(from, colours_.said_by(card.speaker));
    if (is_said && to < card.frames.end) change(to, colours_.text);
    return text + "}";
  }

  const ClipPlan& plan_;
  Typesetter typesetter_;
  std::vector<SetCard> cards_;
  WordsColours colours_;
  std::vector<Rect> others_;  ///< that no plate hides
};

}  // namespace

std::string captions_as_ass(const ClipPlan& plan, const Canvas& still) {
  // What a person has edited is given back as it is.
  return plan.edited_captions.empty() ? Writer{plan, still}.script() : plan.edited_captions;
}

}  // namespace cueclip
