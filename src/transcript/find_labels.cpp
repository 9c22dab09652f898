#include "transcript/find_labels.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "transcript/divide_cue.h"
#include "transcript/fold.h"
#include "transcript/join.h"
#include "transcript/label_evidence.h"
#include "transcript/labels.h"
#include "transcript/name_shape.h"
#include "transcript/sounds.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using Form = LineHead::Form;

/// Reads the turns of a cue, line by line.
class TurnReader {
 public:
  TurnReader(const Cue& cue, const LabelEvidence& evidence, bool is_after_sentence)
      : text_{cue.text}, evidence_{evidence}, begins_after_sentence_{is_after_sentence} {
    const auto lines = lines_of(text_);
    for (const auto line : lines) dashes_ += read_line_head(line).has_dash ? 1 : 0;
    turns_.emplace_back();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool is_last = i + 1 == lines.size();
      if (!is_last && read_name_line(lines[i])) continue;
      read_line(lines[i], is_last);
    }
    std::erase_if(turns_, [](const CueTurn& turn) { return turn.spans.empty(); });
  }

  [[nodiscard]] std::vector<CueTurn>& turns() { return turns_; }
  /// By label, in the order of the lines.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& roles() const { return roles_; }

 private:
  CueTurn& begin_turn() {
    if (!turns_.back().spans.empty() || !turns_.back().speaker.empty()) turns_.emplace_back();
    turns_.back().is_new_voice = true;
    return turns_.back();
  }

  void name_turn(const std::string& label, const std::string& role) {
    CueTurn& turn = begin_turn();
    turn.is_new_voice = false;
    turn.speaker = label;
    roles_.emplace_back(label, role);
  }

  bool read_name_line(std::string_view line) {
    const LineHead head = read_line_head(line);
    if (head.form != Form::kNone) return false;
    const std::string name = single_spaced(without_marks_around(line.substr(head.dash_end)));
    const LabelVerdict verdict = evidence_.judge_name_line(name);
    if (verdict == LabelVerdict::kWords) return false;
    name_turn(name, {});
    if (verdict == LabelVerdict::kOnce) turns_.back().doubt = once(name);
    return true;
  }

  static std::string once(const std::string& label) {
    return fmt::format("\"{}\" is taken for a name, though it stands only once", label);
  }

  void read_line(std::string_view line, bool is_last) {
    const LineHead head = read_line_head(line);
    const bool is_cue_start = turns_.size() == 1 && turns_.back().spans.empty();
    const HeadPlace place{is_cue_start, is_after_sentence(line),
                          !is_last || !trimmed(line.substr(head.words)).empty()};
    if (head.has_chevrons) begin_turn();
    const LabelVerdict verdict = evidence_.judge(head, place);
    if (verdict == LabelVerdict::kLabel || verdict == LabelVerdict::kOnce) {
      name_turn(head.label, head.role);
      if (verdict == LabelVerdict::kOnce) turns_.back().doubt = once(head.label);
      return add_words(line.substr(head.words));
    }
    if (const std::string name = evidence_.bare_name(line); !name.empty()) {
      name_turn(name, {});
      return add_words(without_marks_around(line).substr(name.size()));
    }
    if (verdict == LabelVerdict::kUnknown ||
        (verdict == LabelVerdict::kLooksAlike && place.is_after_sentence))
      begin_turn();
    if (head.has_dash) read_dash(line, head, is_cue_start);
    if (verdict == LabelVerdict::kLooksAlike || verdict == LabelVerdict::kUnknown)
      turns_.back().doubt = fmt::format("\"{}\" looks like a name, and is left among the words", head.label);
    add_words(line.substr(head.mark_end));
  }

  /// A cue with several dashes is a dialogue of people who aren't named, and stays one cue; so is what begins
  /// with one, unless a small letter goes on with a sentence. Behind words of somebody who is named a dash is
  /// another's.
  void read_dash(std::string_view line, const LineHead& head, bool is_cue_start) {
    if (!is_cue_start) {
      if (!turns_.back().speaker.empty()) begin_turn();
    } else if (dashes_ > 1 || !begins_small(line.substr(head.dash_end))) {
      turns_.back().is_new_voice = true;
    }
  }

  /// Whether what stands before a line, in its cue or the one before, ends a sentence.
  [[nodiscard]] bool is_after_sentence(std::string_view line) const {
    const auto at = static_cast<std::size_t>(line.data() - text_.data());
    if (at == 0) return begins_after_sentence_;
    return ends_sentence(trimmed(text_.substr(0, at - 1)));
  }

  /// Words, in which others may begin to speak too.
  void add_words(std::string_view words) {
    while (true) {
      const std::size_t next = next_turn_in(words);
      add_span(words.substr(0, next));
      if (next >= words.size()) return;
      words.remove_prefix(next);
      const LineHead head = read_line_head(words);
      if (head.form != Form::kNone && evidence_.is_established(head.label)) {
        name_turn(head.label, head.role);
      } else {
        begin_turn();
      }
      words.remove_prefix(head.form != Form::kNone && !turns_.back().speaker.empty() ? head.words
                                                                                     : head.mark_end);
    }
  }

  /// Where inside of a line somebody else begins to speak: at `>>` in a file that has it at lines'
  /// beginnings, or behind a sentence at a label that is somebody's for sure. The line's length where nobody
  /// does.
  [[nodiscard]] std::size_t next_turn_in(std::string_view words) const {
    if (words.find_first_of(":[>") == std::string_view::npos && words.find("：") == std::string_view::npos)
      return words.size();
    for (std::size_t space = words.find(' '); space != std::string_view::npos;
         space = words.find(' ', space + 1)) {
      const std::string_view rest = words.substr(space + 1);
      if (trimmed(words.substr(0, space)).empty()) continue;
      if (rest.starts_with(">>") && evidence_.has_chevrons()) return space + 1;
      if (!ends_sentence(words.substr(0, space))) continue;
      const LineHead head = read_line_head(rest);
      const bool has_words = !trimmed(rest.substr(head.words)).empty();
      if (head.form != Form::kNone && has_words && evidence_.is_established(head.label)) return space + 1;
    }
    return words.size();
  }

  void add_span(std::string_view words) {
    if (single_spaced(words).empty()) return;
    const auto begin = static_cast<std::size_t>(words.data() - text_.data());
    turns_.back().spans.push_back({begin, begin + words.size()});
  }

  std::string_view text_;
  const LabelEvidence& evidence_;
  bool begins_after_sentence_;
  int dashes_ = 0;
  std::vector<CueTurn> turns_;
  std::vector<std::pair<std::string, std::string>> roles_;
};

/// Where or how somebody speaks, as scripts have it, is no role.
bool says_where(const std::string& role) {
  constexpr std::array kWords{"off",    "voix off", "off screen", "offscreen",    "vo",
                              "v o",    "os",       "o s",        "voiceover",    "voice over",
                              "cont d", "contd",    "on phone",   "on the phone", "aside"};
  std::string folded;
  for (const FoldedWord& word : folded_words(role)) folded += (folded.empty() ? "" : " ") + word.text;
  return std::ranges::find(kWords, folded) != kWords.end();
}

/// A file's cues of one speaker say the role once or always; what says another one is no role.
void keep_roles(std::map<std::string, std::string>& roles,
                const std::vector<std::pair<std::string, std::string>>& found) {
  for (const auto& [label, role] : found) {
    if (role.empty() || names_sound(role) || says_where(role)) continue;
    const auto [entry, is_new] = roles.emplace(label, role);
    if (!is_new && entry->second != role) entry->second.clear();
  }
}

/// Whether words plainly go on: not all transcripts have points.
bool leaves_sentence_open(std::string_view text) {
  const std::string_view words = trimmed(text);
  for (const std::string_view mark : {",", ";", ":", "–", "—", "，", "、"})
    if (words.ends_with(mark)) return true;
  return false;
}

/// Takes off what whisper.cpp writes behind the words where somebody ends (its option --tinydiarize); says
/// whether it was there.
bool take_turn_mark(std::string& text) {
  constexpr std::string_view kMark = "[SPEAKER_TURN]";
  const auto at = text.rfind(kMark);
  if (at == std::string::npos || !trimmed(std::string_view{text}.substr(at + kMark.size())).empty())
    return false;
  const std::string words{trimmed(std::string_view{text}.substr(0, at))};
  if (words.empty()) return false;
  text = words;
  return true;
}

bool begins_unnamed(const std::vector<CueTurn>& turns) {
  return turns.empty() || turns.front().speaker.empty();
}

/// `>>` says nothing more where the file names who speaks.
void add_without_chevrons(Cue&& cue, std::vector<Cue>& result) {
  const LineHead head = read_line_head(cue.text);
  std::vector<CueTurn> turns;  // none: the cue stays as it is
  if (head.has_chevrons && !trimmed(std::string_view{cue.text}.substr(head.mark_end)).empty())
    turns.push_back({cue.speaker, cue.is_new_voice, cue.doubt, {{head.mark_end, cue.text.size()}}});
  divide_cue(std::move(cue), turns, result);
}

}  // namespace

std::map<std::string, std::string> find_labels(std::vector<Cue>& cues,
                                               const std::vector<std::string>& names) {
  const LabelEvidence evidence{cues, names};
  std::map<std::string, std::string> roles;
  std::vector<Cue> result;
  result.reserve(cues.size());
  bool goes_on = false;       // the last sentence is not over
  bool turn_is_over = false;  // whoever spoke last has ended
  for (Cue& cue : cues) {
    const bool after_sentence = !goes_on;
    const bool is_new_voice = turn_is_over;
    turn_is_over = take_turn_mark(cue.text);
    goes_on = leaves_sentence_open(cue.text);
    if (!cue.speaker.empty()) {
      add_without_chevrons(std::move(cue), result);
      continue;
    }
    TurnReader reader{cue, evidence, after_sentence};
    keep_roles(roles, reader.roles());
    cue.is_new_voice = cue.is_new_voice || (is_new_voice && begins_unnamed(reader.turns()));
    divide_cue(std::move(cue), reader.turns(), result);
  }
  cues = std::move(result);
  std::erase_if(roles, [](const auto& entry) { return entry.second.empty(); });
  return roles;
}

}  // namespace cueclip
