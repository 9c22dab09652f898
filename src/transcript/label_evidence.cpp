#include "transcript/label_evidence.h"

#include <algorithm>

#include "transcript/fold.h"
#include "transcript/join.h"
#include "transcript/name_shape.h"
#include "transcript/sounds.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using Form = LineHead::Form;

constexpr int kSurely = 3;  // lines that a label begins

/// A word without the marks at its end.
std::string_view without_end_marks(std::string_view word) {
  const auto last = word.find_last_not_of(".,;:!?\"')]");
  return word.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool same_name(const std::string& one, const std::string& other) {
  return one == other || in_small_letters(one) == in_small_letters(other);
}

/// A bracket that may hold a name, by its look alone: no word of it begins small, but for those between names
/// and what stands behind a comma.
bool may_name(const std::string& label) {
  if (is_generic_label(label)) return true;
  if (names_sound(label)) return false;
  const std::string_view name = std::string_view{label}.substr(0, label.find(','));
  return looks_like_name(name) || std::ranges::none_of(split_words(name), begins_small);
}

/// The names of several people: "Ada & Bob".
bool is_joint(std::string_view label) {
  return label.find(" & ") != std::string_view::npos || label.find(" + ") != std::string_view::npos;
}

}  // namespace

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (true) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

LabelEvidence::LabelEvidence(const std::vector<Cue>& cues, const std::vector<std::string>& names)
    : names_{names} {
  bool is_first = true;
  std::size_t unnamed = 0;
  for (const Cue& cue : cues) {
    if (cue.speaker.empty()) {
      read(cue, is_first);
      ++unnamed;
    } else {
      established_.insert(cue.speaker);
    }
    is_first = false;
  }
  if (!colons_.empty()) find_said(cues);
  establish(unnamed);
}

void LabelEvidence::read(const Cue& cue, bool is_first) {
  const auto lines = lines_of(cue.text);
  if (lines.size() > 1) ++of_several_lines_;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineHead head = read_line_head(lines[i]);
    has_chevrons_ = has_chevrons_ || head.has_chevrons;
    const bool has_words = i + 1 < lines.size() || !trimmed(lines[i].substr(head.words)).empty();
    if (head.form == Form::kParenthesis && !is_generic_label(head.label)) continue;
    if (head.form == Form::kNone || !has_words) {
      const std::string line = single_spaced(without_marks_around(lines[i]));
      if (i + 1 < lines.size() && looks_like_name(line)) ++name_lines_[line];
      continue;
    }
    if (head.form == Form::kBracket) {
      if (names_sound(head.label)) continue;
      ++brackets_[head.label];
      has_capital_brackets_ = has_capital_brackets_ || (may_name(head.label) && begins_as_name(head.label));
    } else {
      Count& count = colons_[head.label];
      ++count.lines;
      if (head.is_by_comma) {
        ++count.with_comma;
        count.comma_roles.insert(head.role);
      }
      if (i == 0 && is_first) first_ = head.label;
    }
    if (i == 0 && !announces(head.label) && !head.is_by_comma) ++labelled_;
  }
}

/// Which labels' words are all said as words.
void LabelEvidence::find_said(const std::vector<Cue>& cues) {
  std::unordered_map<std::string, bool> sought;
  for (const auto& [label, count] : colons_)
    for (const std::string_view word : split_words(label)) sought.emplace(in_small_letters(word), false);
  for (const Cue& cue : cues)
    for (const std::string_view line : lines_of(cue.text))
      for (const std::string_view word : split_words(line)) {
        const auto found = sought.find(std::string{without_end_marks(word)});
        if (found != sought.end()) found->second = true;
      }
  for (auto& [label, count] : colons_) {
    const auto words = split_words(label);
    count.is_said = std::ranges::all_of(words, [&](std::string_view word) {
      return begins_as_name(word) ? sought.at(in_small_letters(word)) : true;
    });
  }
}

/// Whether a label is likelier just its words, as far as it stands before a line or two: "Will" is said
/// oftener than anybody of that name speaks.
bool LabelEvidence::may_be_said(const std::string& label, const Count& count) const {
  return count.lines < kSurely && count.is_said && !is_role(label) && !(are_usual_ && count.lines > 1);
}

void LabelEvidence::establish(std::size_t cues) {
  for (const std::string& name : names_) established_.insert(name);
  for (const auto& [label, count] : brackets_)
    if (is_generic_label(label) || (may_name(label) && begins_as_name(label))) established_.insert(label);
  const bool all_have_one = labelled_ == cues;
  are_usual_ = labelled_ * 3 >= cues * 2;
  for (const auto& [label, count] : colons_) {
    if (is_generic_label(label)) established_.insert(label);
    if (announces(label)) continue;
    // "Well, listen:" is no name with a role; but one of several words, or always the same role, is.
    const bool only_comma = count.with_comma == count.lines && label.find(' ') == std::string::npos &&
                            (count.lines == 1 || count.comma_roles.size() > 1);
    const bool stands_first = label == first_ || all_have_one;
    const bool stands_enough = !only_comma && (count.lines > 1 || (stands_first && !may_be_title(label)));
    if (stands_enough && !may_be_said(label, count)) established_.insert(label);
  }
}

bool LabelEvidence::is_established(const std::string& label) const {
  return established_.contains(label) ||
         std::ranges::any_of(names_, [&](const auto& name) { return same_name(name, label); });
}

LabelVerdict LabelEvidence::judge(const LineHead& head, const HeadPlace& place) const {
  if (head.form == Form::kNone || !place.has_words) return LabelVerdict::kWords;
  if (is_established(head.label)) return stands_once(head) ? LabelVerdict::kOnce : LabelVerdict::kLabel;
  if (head.form == Form::kParenthesis)
    return is_generic_label(head.label) ? LabelVerdict::kLabel : LabelVerdict::kWords;
  if (head.form == Form::kBracket) return judge_bracket(head, place);
  if (announces(head.label) || head.is_by_comma) return LabelVerdict::kWords;
  if (head.has_chevrons) return LabelVerdict::kLabel;
  const auto found = colons_.find(head.label);
  const bool is_word =
      found == colons_.end() || may_be_said(head.label, found->second) || may_be_title(head.label);
  if (!place.is_cue_start && (is_word || !place.is_after_sentence)) return LabelVerdict::kWords;
  const bool has_others = !established_.empty() || is_joint(head.label);
  return is_word || !has_others || !place.is_after_sentence ? LabelVerdict::kLooksAlike : LabelVerdict::kOnce;
}

/// Whether nothing but one bracket with one word says that somebody is called so: it may be a sound.
bool LabelEvidence::stands_once(const LineHead& head) const {
  const auto found = brackets_.find(head.label);
  return head.form == Form::kBracket && found != brackets_.end() && found->second == 1 &&
         brackets_.size() > 2 && head.label.find(' ') == std::string::npos && !colons_.contains(head.label) &&
         !is_generic_label(head.label) && std::ranges::find(names_, head.label) == names_.end();
}

LabelVerdict LabelEvidence::judge_bracket(const LineHead& head, const HeadPlace& place) const {
  if (names_sound(head.label)) return LabelVerdict::kWords;
  const auto found = brackets_.find(head.label);
  const bool recurs = found != brackets_.end() && found->second > 1;
  if (begins_small(head.label)) {
    // Beside names with capitals it is a sound; where all are small they may be names.
    return recurs && !has_capital_brackets_ ? LabelVerdict::kLabel : LabelVerdict::kWords;
  }
  if (!place.is_cue_start && !place.is_after_sentence) return LabelVerdict::kWords;
  return recurs && begins_as_name(head.label) ? LabelVerdict::kLabel : LabelVerdict::kUnknown;
}

LabelVerdict LabelEvidence::judge_name_line(const std::string& name) const {
  if (is_established(name)) return LabelVerdict::kLabel;
  const auto found = name_lines_.find(name);
  if (found == name_lines_.end() || announces(name)) return LabelVerdict::kWords;
  // A line that happens to hold but capitals recurs now and then; names stand above most of what is said.
  std::size_t recurring = 0;
  for (const auto& [other, count] : name_lines_)
    if (count > 1) recurring += static_cast<std::size_t>(count);
  if (recurring == 0 || recurring * 3 < of_several_lines_) return LabelVerdict::kWords;
  return found->second > 1 ? LabelVerdict::kLabel : LabelVerdict::kOnce;
}

std::string LabelEvidence::bare_name(std::string_view line) const {
  const std::string_view text = without_marks_around(line);
  for (const std::string& name : names_) {
    if (name.empty() || !text.starts_with(name) || !text.substr(name.size()).starts_with(' ')) continue;
    const std::string_view words = trimmed(text.substr(name.size()));
    if (!words.empty() && !begins_small(words)) return name;
  }
  return {};
}

}  // namespace cueclip
