#include "transcript/labels.h"

#include <algorithm>
#include <array>
#include <map>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostWords = 4;
constexpr std::size_t kLongestLabel = 60;  // bytes

UChar32 first_character(std::string_view text) {
  std::int32_t at = 0;
  UChar32 character = 0;
  U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), character);
  return text.empty() ? -1 : character;
}

/// A capital, or a letter of a script that has none.
bool begins_as_name(std::string_view word) {
  const UChar32 character = first_character(word);
  return character >= 0 && u_isalpha(character) && !u_islower(character);
}

/// A word of a name: also the small ones of "van der", "de la", "von".
bool may_stand_in_name(std::string_view word) {
  constexpr std::array<std::string_view, 14> kSmall{"van", "der", "den", "de", "du",  "la", "le",
                                                    "von", "zu",  "da",  "di", "dos", "el", "bin"};
  return begins_as_name(word) || std::ranges::find(kSmall, word) != kSmall.end();
}

/// SPEAKER_00, Speaker 3, S1.
bool is_generic(std::string_view label) {
  if (label == "speaker ?") return true;  // whisper.cpp, where it can't tell
  const auto digits = label.find_first_of("0123456789");
  if (digits == std::string_view::npos ||
      label.find_first_not_of("0123456789", digits) != std::string_view::npos)
    return false;
  std::string head;
  for (const char byte : label.substr(0, digits))
    head += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  return head == "speaker_" || head == "speaker " || head == "speaker" || head == "spk_" || head == "s";
}

/// What stands before a colon; nothing where there is none near enough.
struct AtColon {
  std::string_view before;
  std::string_view after;
};

AtColon split_at_colon(std::string_view text) {
  constexpr std::string_view kWide = "：";
  const auto colon = text.find(':');
  const auto wide = text.find(kWide);
  const auto at = std::min(colon, wide);
  if (at == std::string_view::npos || at > kLongestLabel) return {};
  const auto length = at == wide ? kWide.size() : 1;
  const auto after = text.substr(at + length);
  // A colon inside a word or a time is no end of a name; the wide one stands without a space.
  if (at == colon && !after.starts_with(' ') && !after.empty()) return {};
  return {text.substr(0, at), after};
}

std::string without_space_before_colon(std::string_view label) {
  for (const std::string_view space : {"\xC2\xA0", "\xE2\x80\xAF", " "})
    while (label.ends_with(space)) label.remove_suffix(space.size());
  return std::string{label};
}

/// Takes the label off the cue, words with times too.
void take(Cue& cue, Labelled labelled) {
  const std::size_t dropped = count_words(cue.text) - count_words(labelled.words);
  cue.speaker = std::move(labelled.label);
  cue.text = std::move(labelled.words);
  if (cue.words.size() > dropped)
    cue.words.erase(cue.words.begin(), cue.words.begin() + static_cast<std::ptrdiff_t>(dropped));
  // Nothing need be between a label and the first word: "[Ada]The loom".
  if (!cue.words.empty()) cue.words.front().text = split_words(cue.text).front();
}

Labelled known_label(std::string_view text, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    if (name.empty() || !text.starts_with(name) || !text.substr(name.size()).starts_with(' ')) continue;
    std::string words = single_spaced(text.substr(name.size()));
    if (!words.empty()) return {name, std::move(words)};
  }
  return {{}, std::string{text}};
}

/// Whose `Name:` is a name, by the whole transcript.
class ColonNames {
 public:
  explicit ColonNames(const std::vector<Cue>& cues) {
    std::size_t unlabelled = 0;
    for (const Cue& cue : cues) {
      if (!cue.speaker.empty()) continue;
      const Labelled labelled = possible_label(cue.text);
      if (labelled.label.empty())
        ++unlabelled;
      else
        ++counts_[labelled.label];
    }
    all_have_one_ = unlabelled == 0;
  }

  [[nodiscard]] bool is_name(const std::string& label) const {
    const auto found = counts_.find(label);
    return found != counts_.end() && (found->second > 1 || all_have_one_ || is_generic(label));
  }

 private:
  std::map<std::string, std::size_t> counts_;
  bool all_have_one_ = false;
};

}  // namespace

Labelled bracketed_label(std::string_view text) {
  const auto close = text.find(']');
  if (!text.starts_with('[') || close == std::string_view::npos) return {{}, std::string{text}};
  std::string name = single_spaced(text.substr(1, close - 1));
  std::string_view behind = text.substr(close + 1);
  if (behind.starts_with(':')) behind.remove_prefix(1);
  std::string words = single_spaced(behind);
  if (name.empty() || words.empty()) return {{}, std::string{text}};
  return {std::move(name), std::move(words)};
}

Labelled numbered_label(std::string_view text) {
  const auto close = text.find(')');
  if (!text.starts_with('(') || close == std::string_view::npos) return {{}, std::string{text}};
  std::string name = single_spaced(text.substr(1, close - 1));
  std::string words = single_spaced(text.substr(close + 1));
  if (!is_generic(name) || words.empty()) return {{}, std::string{text}};
  return {std::move(name), std::move(words)};
}

Labelled possible_label(std::string_view text) {
  const AtColon parts = split_at_colon(text);
  const std::string label = without_space_before_colon(parts.before);
  std::string words = single_spaced(parts.after);
  const auto label_words = split_words(label);
  const bool is_name = !label_words.empty() && label_words.size() <= kMostWords &&
                       begins_as_name(label_words.front()) && begins_as_name(label_words.back()) &&
                       std::ranges::all_of(label_words, may_stand_in_name);
  if (words.empty() || !(is_name || is_generic(label))) return {{}, std::string{text}};
  return {label, std::move(words)};
}

void find_labels(std::vector<Cue>& cues, const std::vector<std::string>& names) {
  for (Cue& cue : cues) {
    if (!cue.speaker.empty()) continue;
    for (Labelled labelled :
         {bracketed_label(cue.text), numbered_label(cue.text), known_label(cue.text, names)}) {
      if (labelled.label.empty()) continue;
      take(cue, std::move(labelled));
      break;
    }
  }
  const ColonNames colon_names{cues};
  for (Cue& cue : cues) {
    if (!cue.speaker.empty()) continue;
    Labelled labelled = possible_label(cue.text);
    if (colon_names.is_name(labelled.label)) take(cue, std::move(labelled));
  }
}

}  // namespace cueclip
