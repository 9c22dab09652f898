#include "plan/left_label.h"

#include <algorithm>

#include "transcript/fold.h"
#include "transcript/labels.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// Whether all the words of a name are in the label of somebody: "[Latombe]" is "M. Latombe" too.
bool names_somebody(std::string_view name, const std::vector<std::string>& speakers) {
  const auto words = folded_words(name);
  return !words.empty() && std::ranges::any_of(speakers, [&](const std::string& speaker) {
    const auto label = folded_words(speaker);
    return std::ranges::all_of(words, [&](const FoldedWord& word) {
      return std::ranges::find(label, word.text, &FoldedWord::text) != label.end();
    });
  });
}

}  // namespace

std::optional<std::string> left_label(std::string_view text, const std::vector<std::string>& speakers) {
  if (text.starts_with('[') && text.find(']') == std::string_view::npos)
    return std::string{split_words(text).front()};
  for (auto open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
    const auto close = text.find(']', open);
    if (close == std::string_view::npos) break;
    if (names_somebody(text.substr(open + 1, close - open - 1), speakers))
      return std::string{text.substr(open, close - open + 1)};
  }
  bool sentence_begins = true;
  for (const std::string_view word : split_words(text)) {
    if (sentence_begins) {
      const std::string_view rest = text.substr(static_cast<std::size_t>(word.data() - text.data()));
      const auto labelled = possible_label(rest);
      if (names_somebody(labelled.label, speakers)) return labelled.label + ":";
    }
    sentence_begins = ends_sentence(word);
  }
  return std::nullopt;
}

bool is_sound(std::string_view text) {
  return (text.starts_with('[') && text.find(']') == text.size() - 1) ||
         (text.starts_with('(') && text.find(')') == text.size() - 1);
}

}  // namespace cueclip
