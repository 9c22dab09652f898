#include "studio/episode_text.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "episode/clip_id.h"
#include "studio/clip_blocks.h"
#include "studio/toml_list.h"
#include "style/toml_file.h"

namespace cueclip::studio {

namespace {

/// Empty tables say nothing: they may go, or stay for a comment.
void drop_empty_tables(toml::table& table) {
  std::vector<std::string> empty;
  for (auto&& [key, node] : table) {
    if (toml::table* inner = node.as_table()) {
      drop_empty_tables(*inner);
      if (inner->empty()) empty.emplace_back(key.str());
    } else if (toml::array* list = node.as_array()) {
      for (toml::node& element : *list)
        if (toml::table* one = element.as_table()) drop_empty_tables(*one);
    }
  }
  for (const std::string& key : empty) table.erase(key);
}

std::string id_of(const toml::node& clip) {
  const toml::table* table = clip.as_table();
  return table == nullptr ? std::string{} : (*table)["id"].value_or(std::string{});
}

bool is_nothing(const EpisodeValue& value) {
  const auto* texts = std::get_if<std::vector<std::string>>(&value);
  return std::holds_alternative<std::monostate>(value) || (texts != nullptr && texts->empty());
}

toml::table parsed_value(const TomlPath& path, const std::string& value) {
  try {
    for (const std::string& part : path) (void)toml::parse(fmt::format("{} = 0", in_quotes(part)));
    return toml::parse(fmt::format("value = {}", value));
  } catch (const toml::parse_error&) {
    throw Error{Failure::kUsage,
                fmt::format("what {} is to say is no text in UTF-8", printable(written(path)))};
  }
}

std::vector<Extent> entries_of(const std::string& value) {
  if (!value.starts_with('[')) return {{0, value.size()}};
  std::vector<Extent> entries;
  for (const TomlElement& element : elements_of(value, {0, value.size()})) entries.push_back(element.value);
  return entries;
}

[[noreturn]] void refuse_entry(const std::string& key, std::size_t index) {
  throw Error{Failure::kUsage, fmt::format("{} has no entry {}", key, index + 1)};
}

void refuse_table(const toml::node* node, const TomlPath& path) {
  if (node != nullptr && (node->is_table() || node->is_array_of_tables()))
    throw Error{Failure::kUsage, fmt::format("{} is a table, and can't be a value", written(path))};
}

}  // namespace

EpisodeText EpisodeText::of(std::string text, std::filesystem::path file) {
  (void)parse_toml(file, text);
  return {std::move(text), std::move(file)};
}

std::vector<std::string> EpisodeText::clip_ids() const {
  toml::table whole = toml::parse(text_);
  std::vector<std::string> ids;
  if (const toml::array* clips = whole.get_as<toml::array>("clip"))
    for (const toml::node& clip : *clips) ids.push_back(id_of(clip));
  return ids;
}

void EpisodeText::set(const std::optional<std::string>& clip, const std::string& key,
                      const EpisodeValue& value) {
  set_at(clip ? TomlScope{index_of(*clip)} : std::nullopt, {key}, value);
}

void EpisodeText::set_in_table(const TomlPath& table, const std::string& key, const EpisodeValue& value) {
  TomlPath path = table;
  path.push_back(key);
  set_at(std::nullopt, path, value);
}

void EpisodeText::append_to_list(const std::string& key, const std::string& text) {
  const auto old = value_at({key});
  if (!old) return set_at(std::nullopt, {key}, std::vector{text});
  const std::string entry = written_text(key, text);
  put(std::nullopt, {key},
      old->starts_with('[') ? list_with(*old, entry, line_end_of(text_))
                            : fmt::format("[{}, {}]", *old, entry));
}

std::vector<std::string> EpisodeText::list(const std::string& key) const {
  const toml::table whole = toml::parse(text_);
  const auto node = whole[key];
  if (const auto one = node.value<std::string>()) return {*one};
  std::vector<std::string> entries;
  if (const toml::array* all = node.as_array())
    for (const toml::node& entry : *all) entries.push_back(entry.value_or(std::string{}));
  return entries;
}

void EpisodeText::replace_in_list(const std::string& key, std::size_t index, const std::string& text) {
  const auto old = value_at({key});
  if (!old || index >= entries_of(*old).size()) refuse_entry(key, index);
  const std::string was{part_of(*old, entries_of(*old)[index])};
  const std::string entry = rewritten(was, key, text, line_end_of(text_));
  put(std::nullopt, {key}, old->starts_with('[') ? list_replacing(*old, index, entry) : entry);
}

void EpisodeText::remove_from_list(const std::string& key, std::size_t index) {
  const auto old = value_at({key});
  if (!old || index >= entries_of(*old).size()) refuse_entry(key, index);
  const bool is_list = old->starts_with('[');
  if (!is_list || (entries_of(*old).size() == 1 && !list_has_comment(*old)))
    take_out(std::nullopt, {key});
  else
    put(std::nullopt, {key}, list_without(*old, index));
}

void EpisodeText::add_clip(const std::string& id, const std::vector<EpisodePassage>& passages,
                           const std::vector<std::pair<std::string, EpisodeValue>>& keys) {
  check_new_id(id);
  const std::string line_end = line_end_of(text_);
  std::string lines = fmt::format("[[clip]]{}id = {}", line_end, in_quotes(id));
  auto values = passage_values(passages);
  values.insert(values.end(), keys.begin(), keys.end());
  for (const auto& [key, value] : values)
    if (!is_nothing(value))
      lines += fmt::format("{}{} = {}", line_end, written(TomlPath{key}), written(key, value, line_end));
  toml::table meant = toml::parse(text_);
  if (!meant.contains("clip")) meant.insert("clip", toml::array{});
  try {
    clips_of(meant).push_back(*toml::parse(lines)["clip"][0].as_table());
  } catch (const toml::parse_error&) {
    throw Error{Failure::kUsage,
                fmt::format("what the clip \"{}\" is to say isn't text in UTF-8, or says a key twice", id)};
  }
  become(with_clip_added(text_, lines), meant);
}

void EpisodeText::set_passages(const std::string& clip, const std::vector<EpisodePassage>& passages) {
  const std::size_t index = index_of(clip);
  toml::table meant = toml::parse(text_);
  std::string text = with_passages(text_, index, passages);
  toml::table& table = *clips_of(meant)[index].as_table();
  for (const char* key : {"quote", "cues", "time"}) table.erase(key);
  const TomlOutline outline{text};
  for (const auto& [key, value] : passage_values(passages)) {
    const auto entry = find_entry(text, outline, index, {key});
    const std::string said = entry ? std::string{part_of(text, entry->value)} : "\"\"";
    const toml::table holder = parsed_value({key}, said);
    if (says(said, value)) table.insert_or_assign(key, *holder.get("value"));
  }
  become(std::move(text), meant);
}

void EpisodeText::rename_clip(const std::string& clip, const std::string& id) {
  const std::size_t index = index_of(clip);
  if (clip == id) return;
  check_new_id(id);
  set_at(index, {"id"}, id);
}

void EpisodeText::duplicate_clip(const std::string& clip, const std::string& id) {
  const std::size_t index = index_of(clip);
  check_new_id(id);
  toml::table meant = toml::parse(text_);
  toml::array& clips = clips_of(meant);
  clips.insert(clips.begin() + static_cast<std::ptrdiff_t>(index) + 1, toml::table{*clips[index].as_table()});
  EpisodeText copy = *this;
  copy.become(with_clip_copied(text_, index), meant);
  copy.set_at(index + 1, {"id"}, id);
  *this = std::move(copy);
}

void EpisodeText::delete_clip(const std::string& clip) {
  const std::size_t index = index_of(clip);
  toml::table meant = toml::parse(text_);
  toml::array& clips = clips_of(meant);
  clips.erase(clips.begin() + static_cast<std::ptrdiff_t>(index));
  if (clips.empty()) meant.erase("clip");
  become(without_clip(text_, index), meant);
}

void EpisodeText::move_clip(const std::string& clip, std::size_t index) {
  const std::size_t from = index_of(clip);
  toml::table meant = toml::parse(text_);
  toml::array& clips = clips_of(meant);
  if (index >= clips.size())
    throw Error{Failure::kUsage,
                fmt::format("there are {} clips, and none has the place {}", clips.size(), index + 1)};
  const toml::table moved = *clips[from].as_table();
  clips.erase(clips.begin() + static_cast<std::ptrdiff_t>(from));
  clips.insert(clips.begin() + static_cast<std::ptrdiff_t>(index), moved);
  become(with_clip_moved(text_, from, index), meant);
}

std::size_t EpisodeText::index_of(const std::string& clip) const {
  const auto ids = clip_ids();
  const auto found = std::ranges::find(ids, clip);
  if (found == ids.end())
    throw Error{Failure::kUsage, fmt::format("there is no clip \"{}\"", printable(clip))};
  return static_cast<std::size_t>(found - ids.begin());
}

toml::array& EpisodeText::clips_of(toml::table& table) const {
  toml::node* clips = table.get("clip");
  const std::size_t written_out = TomlOutline{text_}.clip_count();
  if (clips == nullptr || !clips->is_array() || clips->as_array()->size() != written_out) {
    const TomlFile file = parse_toml(file_, text_);
    const toml::node* there = file.table.get("clip");
    file.refuse(there == nullptr ? file.table.source() : there->source(), "the clips are no [[clip]] tables",
                "Write [[clip]] in a line above each clip's keys, and each key in a line of its own");
  }
  return *clips->as_array();
}

void EpisodeText::check_new_id(const std::string& id) const {
  if (!is_clip_id(id))
    throw Error{Failure::kUsage, fmt::format("\"{}\" can't be a file's name everywhere", printable(id)),
                fmt::format("An id is 1 to {} letters a to z, digits, - and _", kLongestId)};
  const auto ids = clip_ids();
  if (std::ranges::find(ids, id) != ids.end())
    throw Error{Failure::kUsage, fmt::format("there is a clip \"{}\"", id), "Give this one another id"};
}

void EpisodeText::set_at(TomlScope scope, const TomlPath& path, const EpisodeValue& value) {
  if (is_nothing(value)) return take_out(scope, path);
  toml::table whole = toml::parse(text_);
  (void)table_at(whole, scope, {path.begin(), path.end() - 1});  // refuses what is no table
  const auto entry = find_entry(text_, TomlOutline{text_}, scope, path);
  const std::string line_end = line_end_of(text_);
  const std::string said =
      entry ? rewritten(std::string{part_of(text_, entry->value)}, path.back(), value, line_end)
            : written(path.back(), value, line_end);
  (void)parsed_value(path, said);  // refuses what can't be written
  if (!says(said, value))
    throw Error{Failure::kFault, fmt::format("{} was not written as it was meant", written(path))};
  put(scope, path, said);
}

void EpisodeText::put(TomlScope scope, const TomlPath& path, const std::string& value) {
  toml::table meant = toml::parse(text_);
  toml::table& table = table_at(meant, scope, {path.begin(), path.end() - 1});
  refuse_table(table.get(path.back()), path);
  const toml::table holder = parsed_value(path, value);
  table.insert_or_assign(path.back(), *holder.get("value"));
  const auto entry = find_entry(text_, TomlOutline{text_}, scope, path);
  std::string text = text_;
  if (entry)
    text.replace(entry->value.begin, entry->value.end - entry->value.begin, value);
  else
    text = with_entry(std::move(text), scope, path, value);
  become(std::move(text), meant);
}

void EpisodeText::take_out(TomlScope scope, const TomlPath& path) {
  toml::table meant = toml::parse(text_);
  toml::table& table = table_at(meant, scope, {path.begin(), path.end() - 1});
  refuse_table(table.get(path.back()), path);
  table.erase(path.back());
  become(without_entry(text_, scope, path), meant);
}

toml::table& EpisodeText::table_at(toml::table& whole, TomlScope scope, const TomlPath& path) const {
  toml::table* table = scope ? clips_of(whole)[*scope].as_table() : &whole;
  for (const std::string& key : path) {
    if (!table->contains(key)) table->insert(key, toml::table{});
    table = table->get_as<toml::table>(key);
    if (table == nullptr)
      throw Error{Failure::kInput, fmt::format("{} is no table in this episode file", written(path)),
                  "Mend it in the file"};
  }
  return *table;
}

std::optional<std::string> EpisodeText::value_at(const TomlPath& path) const {
  const auto entry = find_entry(text_, TomlOutline{text_}, std::nullopt, path);
  return entry ? std::optional{std::string{part_of(text_, entry->value)}} : std::nullopt;
}

void EpisodeText::become(std::string text, const toml::table& meant) {
  try {
    toml::table sought = meant;
    toml::table read = toml::parse(text);
    drop_empty_tables(sought);
    drop_empty_tables(read);
    if (sought == read) {
      text_ = std::move(text);
      return;
    }
  } catch (const toml::parse_error&) {
    // it is the same fault
  }
  throw Error{Failure::kFault, "the episode file would not say what was meant",
              "Change it in a text editor, and please report this with the file"};
}

}  // namespace cueclip::studio
