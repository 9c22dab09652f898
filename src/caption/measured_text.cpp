#include "caption/measured_text.h"

#include "caption/card_times.h"
#include "caption/divide_word.h"
#include "transcript/word_times.h"

namespace cueclip {

namespace {

// On frames a card may get a little longer.
constexpr Time kRounding = std::chrono::milliseconds{70};

// A token's width is known to two pixels: a line whose sum is nearer than that to the limit is measured
// whole.
constexpr double kDoubt = 2;

}  // namespace

MeasuredText::MeasuredText(std::string_view text, const CardRoom& room, const Pace* pace) : room_{room} {
  std::vector<Token> tokens = tokenise(text, room.language);
  std::vector<std::string> texts{" "};
  for (const Token& token : tokens) texts.push_back(token.text);
  const std::vector<double> widths = room.widths(texts);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    add(std::move(tokens[i]), extent_of(texts[i + 1], widths[i + 1]));
  add_up(widths.front());
  for (std::size_t i = 0; i + 1 < tokens_.size(); ++i)
    break_costs_.push_back(break_cost(tokens_[i], tokens_[i + 1]));
  begun_.resize(tokens_.size() + 1);
  for (std::size_t i = 0; i < tokens_.size(); ++i)
    begun_[i + 1] = begun_[i] + (tokens_[i].begins_line ? 1 : 0);
  if (pace != nullptr) find_starts(*pace);
}

bool MeasuredText::is_too_long(std::size_t first, std::size_t end) const {
  return end - first > 1 && duration(first, end) > kLongestCard - kRounding;
}

bool MeasuredText::line_fits(std::size_t first, std::size_t end) const {
  if (begun_[end] != begun_[first + 1]) return false;
  if (end - first == 1 && too_wide_[first]) return true;
  const int characters = rights_[end - 1].characters - lefts_[first].characters;
  if (characters > room_.characters) return false;
  const double off = line_width(first, end) - room_.width;
  const double doubt = kDoubt * static_cast<double>(end - first);
  if (off > doubt) return false;
  return off < -doubt || fits_as_a_whole(first, end);
}

MeasuredText::Extent MeasuredText::extent_of(const std::string& text, double width) const {
  return {width, static_cast<int>(count_characters(text))};
}

bool MeasuredText::is_in_line(const Extent& extent, double times) const {
  return extent.width <= room_.width * times && extent.characters <= room_.characters * times;
}

void MeasuredText::add(Token token, const Extent& extent) {
  const bool is_whole = is_in_line(extent);
  if (!is_whole && !is_in_line(extent, room_.tightest)) {
    add_divided(token);
    return;
  }
  tokens_.push_back(std::move(token));
  extents_.push_back(is_whole ? extent : Extent{room_.width, room_.characters});
  too_wide_.push_back(!is_whole);
}

/// A token that is far too wide for a line is taken apart.
void MeasuredText::add_divided(const Token& token) {
  divides_words_ = true;
  const auto extent = [&](const std::string& text) { return extent_of(text, room_.widths({text}).front()); };
  const std::size_t first = tokens_.size();
  HyphenationPlaces places;
  if (room_.places) places = [&](const std::string& word) { return room_.places(word, room_.language); };
  for (WordPiece& piece :
       divide_word(token.text, places, [&](const std::string& text) { return is_in_line(extent(text)); })) {
    extents_.push_back(extent(piece.parts_word ? piece.text + kHyphen : piece.text));
    tokens_.push_back({std::move(piece.text)});
    tokens_.back().parts_word = piece.parts_word;
    too_wide_.push_back(false);
  }
  tokens_.back().space_after = token.space_after;
  // The first of the pieces stands where the token does.
  tokens_[first].begins_line = token.begins_line;
}

/// Measures a line, once: many layouts have it.
bool MeasuredText::fits_as_a_whole(std::size_t first, std::size_t end) const {
  const auto [known, is_new] = whole_fits_.try_emplace(first * (size() + 1) + end, false);
  if (is_new) known->second = room_.widths({joined(tokens_, first, end)}).front() <= room_.width;
  return known->second;
}

void MeasuredText::add_up(double space) {
  Extent reached;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    lefts_.push_back(reached);
    reached.width += extents_[i].width;
    reached.characters += extents_[i].characters;
    rights_.push_back(reached);
    if (!tokens_[i].space_after) continue;
    reached.width += space;
    ++reached.characters;
  }
}

void MeasuredText::find_starts(const Pace& pace) {
  std::vector<std::string> texts;
  for (const Token& token : tokens_) texts.push_back(token.text);
  for (const TimedWord& word : times_by_letters(texts, pace.words)) starts_.push_back(word.time.start);
  if (starts_.empty())
    for (const TimeRange& time : share_time(texts, pace.time)) starts_.push_back(time.start);
  if (starts_.empty()) return;
  starts_.front() = pace.shown.start;
  starts_.push_back(pace.shown.end);
}

}  // namespace cueclip
