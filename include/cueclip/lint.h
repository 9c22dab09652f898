#pragma once

#include <cueclip/search.h>
#include <cueclip/transcript.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What a person can mend in a transcript so that its captions read well.
namespace cueclip {

/// What a cue is held to.
struct LintRule {
  std::string_view id;      ///< what people script against
  std::string_view title;   ///< what ails the cues, up to the limit: "read faster than"
  double limit = 0;         ///< what still reads well; none where the unit is empty
  std::string_view unit;    ///< of the limit and of what is found
  std::string_view source;  ///< where the rule comes from
  std::string_view advice;  ///< what to do about it
};

/// Characters are code points.
inline constexpr LintRule kReadFast{
    "fast",
    "read faster than",
    21,
    "characters a second",
    "Netflix: 20 in English, 17 in French, spaces and punctuation counted",
    "let the cue last into the pause behind it, or leave out what doesn't matter"};

/// A cue's words may stay up for half a second of the pause behind it, which counts as its own time.
inline constexpr LintRule kShortCue{
    "short-cue", "up for less than", 0.83,
    "s",         "Netflix: 5/6 s",   "let the cue last longer, or join it to its neighbour"};

/// The shortest card of a cue that needs several.
inline constexpr LintRule kShortCard{"short-card",
                                     "with a card up for less than",
                                     0.83,
                                     "s",
                                     "Netflix: 5/6 s",
                                     "let the cue last longer, or leave out what doesn't matter"};

/// From the first word of a card to the end of its last.
inline constexpr LintRule kLongCard{"long-card", "with a card whose words last longer than", 7, "s",
                                    "Netflix",   "end the cue where its words end"};

/// The shortest line of a card that has several, of its longest, by their characters.
inline constexpr LintRule kUnbalanced{"unbalanced",
                                      "with a card of which one line is shorter than",
                                      0.4,
                                      "of its longest",
                                      "BBC, Subtitle Guidelines: lines of about the same length",
                                      "end the cue where a sentence or clause ends, or part it there"};

/// How long before an earlier cue's end a cue begins.
inline constexpr LintRule kOverlap{"overlap",
                                   "begun before an earlier one's end, by more than",
                                   0.04,
                                   "s",
                                   "two cards never show at once; a frame at 25 a second is let pass",
                                   "end the earlier cue where this one begins, unless both speak at once"};

/// Characters (graphemes) between two places where a line may break.
inline constexpr LintRule kLongWord{"long-word",
                                    "with a word longer than",
                                    26,
                                    "characters",
                                    "a line in portrait; the BBC's is about 25",
                                    "write the word shorter, or as several"};

/// Only in a transcript that names somebody.
inline constexpr LintRule kNoSpeaker{"no-speaker",
                                     "without a speaker",
                                     0,
                                     "",
                                     "every clip begins with the name of who speaks",
                                     "name the speaker in front of the words"};

inline constexpr LintRule kLeftLabel{
    "label", "with a speaker's label among the words", 0,
    "",      "a card never mixes two speakers",        "give what this speaker says a cue of its own"};

/// A label that stands only once, or words that look like one.
inline constexpr LintRule kDoubtfulSpeaker{
    "doubtful",
    "of which it is doubtful who speaks",
    0,
    "",
    "a wrong name is worse than none",
    "name who speaks by --speaker 'Label=Name' or --said-by, or mend the line"};

/// U+FFFD, which stands for bytes that are no text.
inline constexpr LintRule kLostLetter{"lost-letter",
                                      "with letters that were lost",
                                      0,
                                      "",
                                      "every word is shown as it was said",
                                      "write the word anew, or fetch the transcript again in UTF-8"};

/// Every rule, in the order of a report. Numbers are those of Netflix's Timed Text Style Guide and of the
/// BBC's Subtitle Guidelines.
inline constexpr std::array kLintRules{&kReadFast,   &kShortCue,        &kShortCard, &kLongCard,
                                       &kUnbalanced, &kOverlap,         &kLongWord,  &kNoSpeaker,
                                       &kLeftLabel,  &kDoubtfulSpeaker, &kLostLetter};

/// A cue that a rule finds fault with.
struct LintFinding {
  CueName cue;
  std::size_t line = 0;  ///< where it stands in the transcript's file, from 1
  const LintRule* rule = nullptr;
  double value = 0;  ///< what it has, in the rule's unit, rounded away from the limit
  std::string text;  ///< the same in words: "23.4 characters a second, over 21"
};

/// A rule as it stands behind a number of cues: "read faster than 21 characters a second".
[[nodiscard]] std::string describe(const LintRule& rule);

/// How far beyond its rule's limit a finding is, to compare those of one rule: 1 at the limit, and higher is
/// worse.
[[nodiscard]] double severity(const LintFinding& finding);

/// What the rules find in these cues of a transcript, in the order of cues and rules. Cards are those of the
/// style `studio` in square, with nothing cut, and without what only the recording's sound tells of pauses.
/// Throws Error: kSystem or kInput where the style or a font can't be read, kInput where words can't fit.
[[nodiscard]] std::vector<LintFinding> lint(const Transcript& transcript, const std::vector<FoundCue>& cues);

/// As a JSON array of {cue, line, rule, value, limit, unit, source, text}, with a final line end; value,
/// limit and unit are null where a rule has none.
[[nodiscard]] std::string lint_as_json(const std::vector<LintFinding>& findings);

}  // namespace cueclip
