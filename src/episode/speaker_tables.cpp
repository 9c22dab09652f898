#include "episode/speaker_tables.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

constexpr auto kKeys = std::to_array<std::string_view>({"name", "role", "colour", "image"});

void set(const KeyTable& in, std::string_view key, const toml::node& node, SpeakerOption& speaker) {
  const std::string text = text_of(in, node, key);
  if (key == "name") speaker.name = text;
  if (key == "role") speaker.role = text;
  if (key == "image") speaker.image = in.folder() / text;
  if (key != "colour") return;
  try {
    speaker.colour = parse_colour(text);
  } catch (const Error& error) {
    throw error.as(Failure::kInput).at(in.file->place(node.source().begin));
  }
}

}  // namespace

void add_speakers(const KeyTable& in, std::vector<SpeakerOption>& speakers) {
  const toml::node* all = in.find("speakers");
  if (all == nullptr) return;
  const std::string advice =
      "Write [speakers.\"LABEL\"], the label as the transcript has it, and under it name, role, colour, "
      "image";
  if (!all->is_table()) in.file->refuse(all->source(), "speakers is a table of tables", advice);
  for (const auto& [label, node] : *all->as_table()) {
    if (!node.is_table())
      in.file->refuse(label.source(), fmt::format("{} is no table", printable(label.str())), advice);
    auto speaker = std::ranges::find(speakers, label.str(), &SpeakerOption::label);
    if (speaker == speakers.end())
      speaker = speakers.insert(speaker, {std::string{label.str()}, {}, {}, {}, {}, Absence::kUsual});
    if (!in.is_shared) speaker->absence = std::min(speaker->absence, Absence::kNoted);
    for (const auto& [key, value] : *node.as_table()) {
      if (std::ranges::find(kKeys, key.str()) == kKeys.end())
        in.file->refuse(key.source(), fmt::format("a speaker has no key \"{}\"", printable(key.str())),
                        fmt::format("There are: {}", fmt::join(kKeys, ", ")));
      set(in, key.str(), value, *speaker);
    }
  }
}

}  // namespace cueclip
