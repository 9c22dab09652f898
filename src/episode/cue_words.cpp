#include "episode/cue_words.h"

#include <cueclip/selection.h>

#include <algorithm>

#include <fmt/format.h>

#include "transcript/words.h"

namespace cueclip {

namespace {

/// The one cue, or part of one, that a key names.
CueName cue_of(const KeyTable& in, const toml::key& key) {
  const std::string advice =
      "Write a cue's number, as `cueclip cues` prints it: 125, or 12b for a part of one";
  try {
    const CueSelection cues = parse_cues(key.str());
    const CueName first{cues[0].first, std::max(cues[0].first_part, 1)};
    const CueName last{cues[0].last, std::max(cues[0].last_part, 1)};
    if (cues.size() == 1 && first == last) return first;
  } catch (const Error&) {
    in.file->refuse(key.source(), fmt::format("\"{}\" is not a cue", printable(key.str())), advice);
  }
  in.file->refuse(key.source(), fmt::format("\"{}\" is more than one cue", printable(key.str())), advice);
}

}  // namespace

bool is_cue_words(std::string_view key, const toml::node& node) {
  return key == "words" && node.is_table();
}

void add_cue_words(const KeyTable& in, std::vector<CueWords>& words) {
  const toml::node* all = in.find("words");
  if (all == nullptr || !is_cue_words("words", *all)) return;
  for (const auto& [key, node] : *all->as_table()) {
    const CueName cue = cue_of(in, key);
    const std::string text = single_spaced(text_of(in, node, key.str()));
    if (!says_anything(text))
      in.file->refuse(node.source(), fmt::format("cue {} is left without words", describe(cue)),
                      "Write what is said in it, or take the line out");
    std::erase_if(words, [&](const CueWords& other) { return other.cue == cue; });
    words.push_back({cue, text, in.file->place(key.source().begin)});
  }
}

}  // namespace cueclip
