#pragma once

#include <cueclip/transcript.h>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "transcript/labels.h"

namespace cueclip {

/// What a line's head is taken for.
enum class LabelVerdict {
  kWords,       ///< it names nobody
  kLabel,       ///< the name of who speaks
  kOnce,        ///< likewise, though it stands but once: worth a look
  kLooksAlike,  ///< words, though it looks like a name: worth a look
  kUnknown,     ///< words; but another may speak: nobody is named
};

/// Where a head stands.
struct HeadPlace {
  bool is_cue_start = false;      ///< at the beginning of a cue
  bool is_after_sentence = true;  ///< what is said before it ends a sentence
  bool has_words = true;          ///< words follow, on its line or the next
};

/// What a whole transcript says of which labels are somebody's. A label counts
///  - that the user gave, that a bracket or a field of the file names, or that is generic (Guest 1);
///  - `Name:` where it begins lines twice or oftener, or where every cue begins with such a label;
///  - `Name:` once: at the very beginning, or, where the file has other labels, behind the end of a sentence.
/// "Note:" and its like are never names. Nor are words that are said too, in small letters ("grace"),
/// unless they are a role ("Host"), stand before three lines or more, or most cues begin with a label. A
/// bracket names a sound where it holds a word for one, or begins small while other brackets have capitals.
class LabelEvidence {
 public:
  LabelEvidence(const std::vector<Cue>& cues, const std::vector<std::string>& names);

  [[nodiscard]] LabelVerdict judge(const LineHead& head, const HeadPlace& place) const;

  /// What a line without a colon that has words below it is taken for: a name, where somebody is called so,
  /// or where names stand like this above most of what is said; words elsewhere.
  [[nodiscard]] LabelVerdict judge_name_line(const std::string& line) const;

  /// The known name that a line begins with, without colon or bracket; empty where it begins with none.
  [[nodiscard]] std::string bare_name(std::string_view line) const;

  /// Whether somebody is surely called so: also where it stands inside a line.
  [[nodiscard]] bool is_established(const std::string& label) const;

  /// Whether lines of the file begin with `>>`.
  [[nodiscard]] bool has_chevrons() const { return has_chevrons_; }

 private:
  struct Count {
    int lines = 0;                           ///< that begin with `Label:`
    int with_comma = 0;                      ///< of these as `Label, role:`
    std::set<std::string> comma_roles = {};  ///< that stand there
    bool is_said = false;                    ///< all its words are said too, in small letters
  };

  void read(const Cue& cue, bool is_first);
  void find_said(const std::vector<Cue>& cues);
  void establish(std::size_t cues);
  [[nodiscard]] bool may_be_said(const std::string& label, const Count& count) const;
  [[nodiscard]] bool stands_once(const LineHead& head) const;
  [[nodiscard]] LabelVerdict judge_bracket(const LineHead& head, const HeadPlace& place) const;

  std::vector<std::string> names_;
  std::set<std::string> established_;
  std::map<std::string, Count> colons_;
  std::map<std::string, int> brackets_;
  std::map<std::string, int> name_lines_;
  std::string first_;         ///< the label that the first cue begins with
  bool are_usual_ = false;    ///< most cues begin with a label
  std::size_t labelled_ = 0;  ///< cues that begin with a label
  std::size_t of_several_lines_ = 0;
  bool has_capital_brackets_ = false;
  bool has_chevrons_ = false;
};

/// The lines of a cue's text, in order.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace cueclip
