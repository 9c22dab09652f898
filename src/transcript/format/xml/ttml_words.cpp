#include "transcript/format/xml/ttml_words.h"

#include <algorithm>
#include <utility>

#include "transcript/format/xml/xml_tree.h"
#include "transcript/join.h"
#include "transcript/segments.h"
#include "transcript/spoken_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr double kWordsATimedSpan = 1.5;     // on average: above that, spans are lines
constexpr std::size_t kMostWordsInCue = 60;  // as many as a sentence has at most

bool is_timed(const TtmlPiece& piece) {
  return piece.start.has_value();
}

/// Marks that stand right behind a word.
bool is_closing_mark(std::string_view text) {
  return is_only_marks(text) && std::string_view{",.;:!?)]}%"}.find(text[0]) != std::string_view::npos;
}

/// What timed spans are in a file.
struct SpanHabit {
  bool are_lines = false;
  bool need_spaces = false;  ///< none is written between any two of a paragraph
};

SpanHabit habit_of(const std::vector<TtmlUnit>& units) {
  std::size_t spans = 0;
  std::size_t words = 0;
  bool has_spaces = false;
  for (const TtmlUnit& unit : units) {
    for (std::size_t i = 0; i < unit.pieces.size(); ++i) {
      const TtmlPiece& piece = unit.pieces[i];
      if (!piece.start) continue;
      ++spans;
      words += count_words(piece.text);
      has_spaces = has_spaces || (i > 0 && unit.pieces[i - 1].start && !piece.before.empty());
    }
  }
  return {static_cast<double>(words) > kWordsATimedSpan * static_cast<double>(spans), !has_spaces};
}

/// Every timed span, with the words around it that have no time, as a unit of its own.
std::vector<TtmlUnit> divided_by_spans(std::vector<TtmlUnit> units) {
  std::vector<TtmlUnit> divided;
  for (TtmlUnit& unit : units) {
    if (std::ranges::none_of(unit.pieces, &is_timed)) {
      divided.push_back(std::move(unit));
      continue;
    }
    bool has_time = false;
    TtmlUnit one{unit.line, unit.start, unit.end};
    for (TtmlPiece& piece : unit.pieces) {
      if (piece.start && has_time) divided.push_back(std::exchange(one, {piece.line, {}, {}}));
      if (piece.start) {
        one.start = piece.start;
        one.end = piece.end ? piece.end : unit.end;
        has_time = true;
      }
      piece.start.reset();
      piece.end.reset();
      one.pieces.push_back(std::move(piece));
    }
    divided.push_back(std::move(one));
  }
  return divided;
}

/// Sets what is between pieces that are words.
void set_spaces(TtmlUnit& unit, bool need_spaces) {
  for (std::size_t i = 1; i < unit.pieces.size(); ++i) {
    const TtmlPiece& last = unit.pieces[i - 1];
    TtmlPiece& piece = unit.pieces[i];
    if (!piece.start || !last.start) continue;
    const bool is_apart = piece.is_word || last.is_word || need_spaces;
    const bool is_close = ends_unspaced(last.text) && begins_unspaced(piece.text);
    if (is_closing_mark(piece.text))
      piece.before.clear();
    else if (is_apart && piece.before.empty() && !is_close)
      piece.before = " ";
  }
}

bool is_of_several(const TtmlUnit& unit) {
  return std::ranges::any_of(unit.pieces,
                             [&](const TtmlPiece& piece) { return piece.speaker != unit.pieces[0].speaker; });
}

/// Times that the unit leaves out are those of its words.
void find_unit_times(TtmlUnit& unit) {
  for (const TtmlPiece& piece : unit.pieces) {
    if (!piece.start) continue;
    if (!unit.start) unit.start = piece.start;
    if (!unit.end && &piece == &unit.pieces.back()) unit.end = piece.end;
  }
}

std::vector<SpokenWord> spoken_words_of(TtmlUnit& unit) {
  std::vector<SpokenWord> words;
  for (TtmlPiece& piece : unit.pieces)
    words.push_back(
        {piece.line, piece.before + piece.text, piece.start, piece.end, std::move(piece.speaker)});
  words.back().ends_sentence = true;
  return words;
}

Segment segment_of(TtmlUnit& unit) {
  Segment segment{unit.line, unit.start, unit.end, unit.pieces[0].speaker, {}};
  const bool has_times = std::ranges::any_of(unit.pieces, &is_timed);
  const bool has_several = is_of_several(unit);
  if (has_several && has_times) segment.speaker.clear();
  for (TtmlPiece& piece : unit.pieces) {
    segment.text += piece.before;
    if (has_several && !has_times) segment.text += "<v " + escaped(piece.speaker) + ">";
    const std::string words = escaped(piece.text);
    segment.text += words;
    if (has_times)
      segment.words.push_back({piece.before + words, piece.start, piece.end,
                               has_several ? std::move(piece.speaker) : std::string{}});
  }
  return segment;
}

}  // namespace

void add_ttml_units(Transcript& transcript, const SourceText& source, std::vector<TtmlUnit> units) {
  const SpanHabit habit = habit_of(units);
  if (habit.are_lines) units = divided_by_spans(std::move(units));
  std::vector<Segment> segments;
  for (TtmlUnit& unit : units) {
    set_spaces(unit, habit.need_spaces);
    find_unit_times(unit);
    const auto timed = std::ranges::count_if(unit.pieces, &is_timed);
    if (static_cast<std::size_t>(timed) <= kMostWordsInCue) {
      segments.push_back(segment_of(unit));
      continue;
    }
    add_segments(transcript, source, std::exchange(segments, {}));
    add_words(transcript, source, spoken_words_of(unit));
  }
  add_segments(transcript, source, std::move(segments));
}

}  // namespace cueclip
