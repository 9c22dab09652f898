#include <cueclip/episode.h>

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "episode/clip_id.h"
#include "episode/clip_keys.h"
#include "episode/cue_words.h"
#include "episode/speaker_tables.h"
#include "episode/values.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostExtends = 8;
constexpr auto kFileKeys =
    std::to_array<std::string_view>({"audio", "transcript", "extends", "out", "speakers", "words", "clip"});
constexpr auto kOwnClipKeys = std::to_array<std::string_view>({"id", "speakers"});

/// A file behind those that it extends. `text` is the first one's, where it isn't to be read.
std::vector<TomlFile> read_chain(const std::filesystem::path& path, const std::string* text) {
  std::vector<TomlFile> chain;
  std::filesystem::path next = path;
  while (true) {
    try {
      chain.insert(chain.begin(),
                   chain.empty() && text != nullptr ? parse_toml(next, *text) : read_toml(next));
    } catch (const Error& error) {
      throw error.while_doing(fmt::format("reading {}", shown(next)));
    }
    const TomlFile& file = chain.front();
    const toml::node* extends = file.table.get("extends");
    if (extends == nullptr) return chain;
    if (chain.size() > kMostExtends)
      file.refuse(extends->source(), fmt::format("files extend one another more than {} times", kMostExtends),
                  "Take the circle out of their `extends`");
    next = file.path.parent_path() / text_of({&file, &file.table, false}, *extends, "extends");
  }
}

/// Refuses a key that is neither an option's nor one of `own`.
void check_keys(const KeyTable& in, std::span<const std::string_view> own, const std::string& what) {
  std::vector<std::string_view> names{own.begin(), own.end()};
  for (const ClipKey& key : clip_keys()) names.push_back(key.name);
  for (const auto& [name, node] : *in.table) {
    const std::string key{name.str()};
    if (std::ranges::find(names, key) != names.end()) continue;
    const std::string_view nearest = nearest_name(key, names);
    in.file->refuse(name.source(), fmt::format("{} has no key \"{}\"", what, printable(key)),
                    nearest.empty() ? fmt::format("There are: {}", fmt::join(names, ", "))
                                    : fmt::format("Perhaps \"{}\" is meant", nearest));
  }
}

void check_file(const KeyTable& in) {
  const auto passages = passage_keys();
  const auto passage =
      std::ranges::find_if(passages, [&](const ClipKey& key) { return in.find(key.name) != nullptr; });
  if (passage != passages.end())
    in.file->refuse(in.find(passage->name)->source(), fmt::format("{} belongs in a [[clip]]", passage->name),
                    "Write [[clip]] in a line above it, and an id");
  check_keys(in, kFileKeys, "an episode file");
  const toml::node* clips = in.find("clip");
  if (clips == nullptr) return;
  if (in.is_shared)
    in.file->refuse(clips->source(), "a file that others extend has no clips",
                    "Put the clips into the episode file");
  if (!clips->is_array_of_tables())
    in.file->refuse(clips->source(), "clip is a list of tables", "Write [[clip]] above each clip's keys");
}

void set(const ClipKey& key, const KeyText& value, EpisodeClip& clip) {
  key.set(clip.options, value);
  const bool is_file = key.is_file(value.text);
  if (is_file) clip.inputs.push_back(value.file());
  if (key.name != "shape") clip.settings += fmt::format("{}={}\n", key.name, is_file ? "" : value.text);
}

/// Gives a key's values to `clip`.
void set(const ClipKey& key, const KeyTable& in, const toml::node& node, EpisodeClip& clip) {
  for (const std::string& text : texts_of(in, node, key)) {
    try {
      set(key, {text, in.folder(), in.is_shared}, clip);
    } catch (const Error& error) {
      throw error.as(Failure::kInput).at(in.file->place(node.source().begin));
    }
  }
}

/// Gives what the tables say to `clip`, later ones over earlier ones, and what was typed over all.
void apply(const std::vector<KeyTable>& tables, const std::vector<TypedOption>& typed, EpisodeClip& clip) {
  for (const ClipKey& key : clip_keys()) {
    const auto given = std::ranges::count(typed, key.name, &TypedOption::name);
    std::vector<const KeyTable*> saying;
    for (const KeyTable& table : tables)
      if (const toml::node* node = table.find(key.name); node != nullptr && !is_cue_words(key.name, *node))
        saying.push_back(&table);
    if (key.values != Values::kEach && !saying.empty())
      saying.erase(saying.begin(), given > 0 ? saying.end() : saying.end() - 1);
    for (const KeyTable* table : saying) set(key, *table, *table->find(key.name), clip);
    for (const TypedOption& option : typed)
      if (option.name == key.name) set(key, {option.text, {}, false}, clip);
  }
  for (const KeyTable& table : tables) {
    add_speakers(table, clip.options.speakers);
    add_cue_words(table, clip.options.cue_words);
  }
}

void add_speakers_to_settings(EpisodeClip& clip) {
  for (const SpeakerOption& speaker : clip.options.speakers) {
    clip.settings += fmt::format("speakers={}\t{}\t{}\t{}\n", speaker.label, speaker.name, speaker.role,
                                 speaker.colour ? format_colour(*speaker.colour) : "");
    if (!speaker.image.empty()) clip.inputs.push_back(speaker.image);
  }
  for (const SaidBy& said : clip.options.said_by)
    if (!said.speaker.image.empty()) clip.inputs.push_back(said.speaker.image);
}

/// Whether a clip may say a cue: what is named by quote or time is known only once the transcript is read.
bool may_say(const EpisodeClip& clip, CueName cue) {
  return std::ranges::any_of(clip.options.passages, [&](const Passage& passage) {
    const auto* cues = std::get_if<CueSelection>(&passage);
    return cues == nullptr || std::ranges::any_of(*cues, [&](const CueSpan& span) {
             return span.first <= cue.number && cue.number <= span.last;
           });
  });
}

/// Words that are mended elsewhere make no other clip of it.
void add_words_to_settings(EpisodeClip& clip) {
  for (const CueWords& said : clip.options.cue_words)
    if (may_say(clip, said.cue))
      clip.settings += fmt::format("words={}\t{}\n", describe(said.cue), said.text);
}

/// In the order in which they stand in the file.
void read_passages(const KeyTable& in, EpisodeClip& clip) {
  std::vector<const ClipKey*> saying;
  for (const ClipKey& key : passage_keys())
    if (in.find(key.name) != nullptr) saying.push_back(&key);
  std::ranges::sort(saying, {}, [&](const ClipKey* key) { return in.find(key->name)->source().begin.line; });
  for (const ClipKey* key : saying) set(*key, in, *in.find(key->name), clip);
  if (clip.options.passages.empty())
    throw Error{Failure::kInput, fmt::format("the clip \"{}\" names no passage", printable(clip.id)),
                "Add quote, cues or time"}
        .at(clip.place);
}

/// A file that every clip needs, as the last of the tables says that says it.
std::filesystem::path required_file(const std::vector<KeyTable>& tables, std::string_view key) {
  for (auto table = tables.rbegin(); table != tables.rend(); ++table)
    if (const toml::node* node = table->find(key)) return table->folder() / text_of(*table, *node, key);
  throw Error{Failure::kInput, fmt::format("it doesn't name the episode's {}", key),
              fmt::format("Add a line: {} = \"FILE\"", key)}
      .at({tables.back().file->path, 1, 0, {}});
}

std::filesystem::path output_folder(const std::vector<KeyTable>& tables) {
  for (auto table = tables.rbegin(); table != tables.rend(); ++table)
    if (const toml::node* node = table->find("out")) return table->folder() / text_of(*table, *node, "out");
  return tables.back().folder();
}

std::string read_id(const KeyTable& in, const SourcePlace& place) {
  const toml::node* node = in.find("id");
  if (node == nullptr)
    throw Error{Failure::kInput, "the clip has no id", "Add a line: id = \"NAME\", which names its file"}.at(
        place);
  std::string id = text_of(in, *node, "id");
  if (!is_clip_id(id))
    in.file->refuse(node->source(), fmt::format("\"{}\" can't be a file's name everywhere", printable(id)),
                    fmt::format("An id is 1 to {} letters a to z, digits, - and _", kLongestId));
  return id;
}

EpisodeClip read_clip(std::vector<KeyTable> tables, const KeyTable& own,
                      const std::vector<TypedOption>& typed) {
  EpisodeClip clip;
  clip.place = own.file->place(own.table->source().begin);
  try {
    clip.id = read_id(own, clip.place);
    std::vector<std::string_view> keys{kOwnClipKeys.begin(), kOwnClipKeys.end()};
    for (const ClipKey& key : passage_keys()) keys.push_back(key.name);
    check_keys(own, keys, "a clip");
    if (const toml::node* words = own.find("words"); words != nullptr && is_cue_words("words", *words))
      own.file->refuse(
          words->source(), "cues' words belong to the episode, not to a clip",
          "Write [words] above the first [[clip]]; a clip's words = \"transcript\" or \"sound\" is "
          "where their times come from");
    clip.options.audio = required_file(tables, "audio");
    clip.options.transcript = required_file(tables, "transcript");
    clip.inputs = {clip.options.audio, clip.options.transcript};
    clip.options.output = (output_folder(tables) / (clip.id + ".mp4")).string();
    tables.push_back(own);
    apply(tables, typed, clip);
    add_speakers_to_settings(clip);
    read_passages(own, clip);
    add_words_to_settings(clip);
    clip.name = own.find("title") != nullptr ? clip.options.title.value_or(clip.id) : clip.id;
  } catch (const Error& error) {
    clip.fault = error;
  }
  return clip;
}

/// The second clip of an id has a fault.
void check_ids(std::vector<EpisodeClip>& clips) {
  std::set<std::string> ids;
  for (EpisodeClip& clip : clips)
    if (!clip.id.empty() && !ids.insert(clip.id).second && !clip.fault)
      clip.fault = Error{Failure::kInput, fmt::format("there are two clips \"{}\"", printable(clip.id)),
                         "Give this one another id"}
                       .at(clip.place);
}

Episode read_chained(const std::filesystem::path& path, const std::vector<TomlFile>& chain,
                     const std::vector<TypedOption>& typed) {
  std::vector<KeyTable> tables;
  for (const TomlFile& file : chain) tables.push_back({&file, &file.table, &file != &chain.back()});
  for (const KeyTable& table : tables) check_file(table);
  EpisodeClip whole;  // what is wrong for every clip is wrong with the file
  apply(tables, typed, whole);
  whole.options.audio = required_file(tables, "audio");
  whole.options.transcript = required_file(tables, "transcript");
  Episode episode{path, std::move(whole.options), {}};
  if (const toml::array* clips = tables.back().table->get_as<toml::array>("clip"))
    for (const toml::node& node : *clips)
      episode.clips.push_back(read_clip(tables, {tables.back().file, node.as_table(), false}, typed));
  check_ids(episode.clips);
  return episode;
}

}  // namespace

Episode read_episode(const std::filesystem::path& path, const std::vector<TypedOption>& typed) {
  Episode episode = read_chained(path, read_chain(path, nullptr), typed);
  if (episode.clips.empty())
    throw Error{Failure::kInput, "it lists no clips", "Add a [[clip]] with an id and a quote, cues or time"}
        .at({path, 1, 0, {}});
  return episode;
}

Episode read_episode_text(const std::filesystem::path& path, const std::string& text) {
  return read_chained(path, read_chain(path, &text), {});
}

}  // namespace cueclip
