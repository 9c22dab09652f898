#include "transcript/format/page_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "transcript/name_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kFewestAlike = 3;  // cues that say the same, to be the page's and not theirs
constexpr std::size_t kFewestOfAll = 5;  // one in so many cues has a name before its time, where not all do

/// A place in cues where a name may stand.
struct NamePlace {
  /// What stands there; nothing where nothing does.
  std::optional<PagePiece> (*find)(const PageCue&);
  /// Takes it out of the words.
  void (*take)(std::vector<PageCue>&, std::size_t);
};

/// A block as one piece, where it is one: all of a kind.
std::optional<PagePiece> whole(const std::vector<PagePiece>& pieces) {
  std::optional<PagePiece> result;
  for (const PagePiece& piece : pieces) {
    if (without_blanks(single_spaced(piece.text)).empty()) continue;
    if (result && result->kind != piece.kind) return PagePiece{PieceKind::kOwn, words_of(pieces), {}};
    if (!result) result = PagePiece{piece.kind == PieceKind::kWords ? PieceKind::kOwn : piece.kind, {}, {}};
    result->text += piece.text;
  }
  return result;
}

/// The first piece of a line that says something, where it is one of its own.
std::optional<std::size_t> first_own(const std::vector<PagePiece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (without_blanks(single_spaced(pieces[i].text)).empty()) continue;
    return pieces[i].kind == PieceKind::kWords ? std::nullopt : std::optional{i};
  }
  return std::nullopt;
}

std::optional<PagePiece> name_before_time(const PageCue& cue) {
  return cue.name_before.text.empty() ? std::nullopt : std::optional{cue.name_before};
}

void take_before_time(std::vector<PageCue>& cues, std::size_t i) {
  cues[i].name_before = {};
}

bool has_own_block_before(const PageCue& cue) {
  return !cue.before.empty() && !cue.lines.empty();
}

std::optional<PagePiece> block_before_time(const PageCue& cue) {
  if (has_own_block_before(cue)) return whole(cue.before.back());
  return cue.lead.empty() ? std::nullopt : whole(cue.lead);
}

void take_block_before(std::vector<PageCue>& cues, std::size_t i) {
  if (has_own_block_before(cues[i]))
    cues[i].before.clear();
  else if (i > 0 && cues[i].lead_is_said)
    cues[i - 1].lines.pop_back();
}

/// Whether a piece that nothing marks is one of a name and words, and not of words that have an element each.
bool is_one_of_two(const std::vector<PagePiece>& line, const PagePiece& piece) {
  return piece.kind != PieceKind::kOwn || std::ranges::count(line, piece.element, &PagePiece::element) <= 2;
}

std::optional<PagePiece> piece_before_words(const PageCue& cue) {
  if (cue.lines.empty()) return std::nullopt;
  const auto& line = cue.lines.front();
  const auto first = first_own(line);
  if (!first) return std::nullopt;
  const std::vector<PagePiece> behind{line.begin() + static_cast<std::ptrdiff_t>(*first) + 1, line.end()};
  if (cue.lines.size() == 1 && is_only_marks(words_of(behind))) return std::nullopt;
  if (!is_one_of_two(line, line[*first])) return std::nullopt;
  return line[*first];
}

/// Takes the first piece off, and the colon behind it.
void take_piece(std::vector<PageCue>& cues, std::size_t i) {
  auto& lines = cues[i].lines;
  auto& line = lines.front();
  line.erase(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(*first_own(line)) + 1);
  if (!line.empty()) {
    const std::string words = words_of({line.front()});
    const std::string_view behind = without_separator(words);
    if (behind.size() != without_blanks(words).size()) line.front().text = std::string{behind} + ' ';
  }
  if (words_of(line).empty()) lines.erase(lines.begin());
}

std::optional<PagePiece> line_before_words(const PageCue& cue) {
  return cue.lines.size() < 2 ? std::nullopt : whole(cue.lines.front());
}

void take_line(std::vector<PageCue>& cues, std::size_t i) {
  cues[i].lines.erase(cues[i].lines.begin());
}

constexpr NamePlace kBlockBefore{&block_before_time, &take_block_before};
constexpr std::array kNamePlaces{NamePlace{&name_before_time, &take_before_time}, kBlockBefore,
                                 NamePlace{&piece_before_words, &take_piece},
                                 NamePlace{&line_before_words, &take_line}};

/// What stands in a place of all cues, and how often.
class Borne {
 public:
  Borne(const std::vector<PageCue>& cues, const NamePlace& place)
      : is_before_{place.find == kBlockBefore.find} {
    for (std::size_t i = 0; i < cues.size(); ++i) {
      auto piece = cues[i].name.empty() ? place.find(cues[i]) : std::nullopt;
      if (piece && (!may_name(*piece) || (is_before_ && is_needed_before(cues, i)))) piece.reset();
      if (piece) ++counts_[name_of(*piece)];
      if (piece) ++found_;
      is_apart_.push_back(place.find == &name_before_time || (is_before_ && has_own_block_before(cues[i])));
      pieces_.push_back(std::move(piece));
    }
    for (const auto& [name, count] : counts_) recurs_ = recurs_ || count > 1;
  }

  /// The name of a cue; empty where none stands there, or it isn't borne out.
  [[nodiscard]] std::string name(std::size_t i) const {
    return pieces_[i] && is_borne_out(i) ? name_of(*pieces_[i]) : std::string{};
  }

  /// Whether a cue has what would be a name if it recurred as others do: somebody who speaks once, or a
  /// heading.
  [[nodiscard]] bool is_doubtful(std::size_t i) const {
    return pieces_[i] && pieces_[i]->kind == PieceKind::kEmphasis && recurs_ && !is_borne_out(i);
  }

 private:
  /// The block before a time is the only line of the cue before.
  static bool is_needed_before(const std::vector<PageCue>& cues, std::size_t i) {
    return !has_own_block_before(cues[i]) && i > 0 && cues[i].lead_is_said && cues[i - 1].lines.size() < 2;
  }

  [[nodiscard]] bool is_borne_out(std::size_t i) const {
    const PieceKind kind = pieces_[i]->kind;
    const bool recurs = counts_.at(name_of(*pieces_[i])) > 1;
    const bool half_have_one = found_ * 2 > pieces_.size();
    if (kind == PieceKind::kName) return true;
    if (kind == PieceKind::kEmphasis || is_apart_[i]) return recurs || half_have_one;
    const bool nearly_all = recurs_ && found_ * 10 >= pieces_.size() * 9;
    if (is_before_) return nearly_all || (recurs && found_ * kFewestOfAll >= pieces_.size());
    const bool say_one_thing = counts_.size() == 1 && found_ >= kFewestAlike;
    return half_have_one && !say_one_thing && (recurs_ || found_ == pieces_.size());
  }

  bool is_before_;
  std::vector<std::optional<PagePiece>> pieces_;
  std::vector<bool> is_apart_;  // beyond doubt no words of the cue's
  std::map<std::string, std::size_t> counts_;
  std::size_t found_ = 0;
  bool recurs_ = false;
};

/// Takes out first lines that say the time.
void drop_spoken_times(std::vector<PageCue>& cues) {
  const auto says = [](const PageCue& cue) {
    return !cue.lines.empty() && says_time(words_of(cue.lines.front()), cue.time.start);
  };
  if (static_cast<std::size_t>(std::ranges::count_if(cues, says)) * 2 <= cues.size()) return;
  for (PageCue& cue : cues)
    if (says(cue)) cue.lines.erase(cue.lines.begin());
}

/// Takes out lines that most cues have: "Share this line".
void drop_common_lines(std::vector<PageCue>& cues) {
  std::map<std::string, std::size_t> counts;
  for (const PageCue& cue : cues)
    for (const auto& line : cue.lines) counts[words_of(line)] += cue.lines.size() > 1 ? 1 : 0;
  for (PageCue& cue : cues)
    std::erase_if(cue.lines, [&](const auto& line) {
      const std::size_t count = counts[words_of(line)];
      return count >= kFewestAlike && count * 2 > cues.size() && cue.lines.size() > 1;
    });
}

/// What was no name is words: what stood before the time in its block, and the blocks before it where there
/// are no others.
void keep_as_words(PageCue& cue) {
  if (!cue.name_before.text.empty()) {
    cue.name_before.text += ' ';
    if (cue.lines.empty()) cue.lines.emplace_back();
    cue.lines.front().insert(cue.lines.front().begin(), cue.name_before);
    cue.name_before = {};
  }
  if (cue.lines.empty()) cue.lines = std::move(cue.before);
  cue.before.clear();
}

}  // namespace

void settle_names(std::vector<PageCue>& cues) {
  drop_spoken_times(cues);
  for (const NamePlace& place : kNamePlaces) {
    const Borne borne{cues, place};
    for (std::size_t i = 0; i < cues.size(); ++i) {
      std::string name = borne.name(i);
      cues[i].is_new_voice = cues[i].is_new_voice || borne.is_doubtful(i);
      if (name.empty()) continue;
      cues[i].name = std::move(name);
      place.take(cues, i);
    }
  }
  for (PageCue& cue : cues) keep_as_words(cue);
  drop_common_lines(cues);
}

std::string page_words(const PageCue& cue) {
  std::string text;
  for (const auto& line : cue.lines) {
    const std::string words = words_of(line);
    if (!words.empty()) text += (text.empty() ? "" : "\n") + words;
  }
  return text;
}

}  // namespace cueclip
