#include "studio/passage_lines.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>

#include "episode/clip_keys.h"
#include "studio/toml_entries.h"

namespace cueclip::studio {

namespace {

using PassageValues = std::vector<std::pair<std::string, EpisodeValue>>;

bool is_passage_key(std::string_view key) {
  const auto keys = passage_keys();
  return std::ranges::find(keys, key, &ClipKey::name) != keys.end();
}

const TomlSection& section_of(const TomlOutline& outline, std::size_t clip) {
  return *std::ranges::find_if(outline.sections(), [&](const TomlSection& section) {
    return section.clip == clip && section.path().empty();
  });
}

std::vector<TomlStatement> passages_in(const TomlSection& section) {
  std::vector<TomlStatement> present;
  for (const TomlStatement& statement : section.pairs)
    if (statement.pair.key.size() == 1 && is_passage_key(statement.pair.key.front()))
      present.push_back(statement);
  return present;
}

const TomlStatement* find(const std::vector<TomlStatement>& statements, std::string_view key) {
  const auto found = std::ranges::find_if(
      statements, [&](const TomlStatement& statement) { return statement.pair.key.front() == key; });
  return found == statements.end() ? nullptr : &*found;
}

/// A key with its value, in place of the one that it had, and with the comment behind that.
std::string with_value(std::string_view text, const TomlPair& old, const std::string& key,
                       const EpisodeValue& value) {
  const std::string was{part_of(text, old.value)};
  return fmt::format("{}{}{}", text.substr(old.name.begin, old.value.begin - old.name.begin),
                     rewritten(was, key, value, line_end_of(text)),
                     text.substr(old.value.end, line_words_end(text, old.value.end) - old.value.end));
}

std::string with_new_passages(std::string text, const TomlSection& section, const PassageValues& values) {
  const auto id = std::ranges::find_if(
      section.pairs, [](const TomlStatement& statement) { return statement.pair.key == TomlPath{"id"}; });
  const TomlStatement& above = id != section.pairs.end() ? *id : *section.header;
  const std::string line_end = line_end_of(text);
  for (auto value = values.rbegin(); value != values.rend(); ++value)
    text = with_line_below(std::move(text), above, {value->first},
                           written(value->first, value->second, line_end));
  return text;
}

/// The keys as lines to stand where the first of those stood that are there.
std::string lines_for(const std::string& text, const std::vector<TomlStatement>& present,
                      const PassageValues& values) {
  const TomlStatement& first = present.front();
  const std::string line_end = line_end_of(text);
  const std::string indent = text.substr(first.line.begin, first.pair.name.begin - first.line.begin);
  const auto stays =
      std::ranges::find(values, first.pair.key.front(), [](const auto& value) { return value.first; });
  std::string lines;
  for (const auto& [key, value] : values) {
    if (!lines.empty()) lines += line_end + indent;
    if (const TomlStatement* old = find(present, key)) {
      lines += with_value(text, old->pair, key, value);
      continue;
    }
    const bool is_in_its_place = lines.empty() && stays == values.end();
    const std::size_t end = first.pair.value.end;
    lines += fmt::format("{} = {}", key, written(key, value, line_end));
    if (is_in_its_place) lines += text.substr(end, line_words_end(text, end) - end);
  }
  return lines;
}

}  // namespace

PassageValues passage_values(const std::vector<EpisodePassage>& passages) {
  PassageValues values;
  for (const EpisodePassage& passage : passages) {
    if (!is_passage_key(passage.key))
      throw Error{Failure::kUsage, fmt::format("\"{}\" names no passage", printable(passage.key)),
                  "A passage is a quote, cues or a time"};
    if (!values.empty() && values.back().first == passage.key) {
      EpisodeValue& value = values.back().second;
      if (auto* text = std::get_if<std::string>(&value)) value = std::vector{*text};
      std::get<std::vector<std::string>>(value).push_back(passage.text);
      continue;
    }
    if (std::ranges::find(values, passage.key, [](const auto& value) { return value.first; }) != values.end())
      throw Error{Failure::kUsage,
                  fmt::format("{} can't stand before and behind other passages: an episode file has the key "
                              "once in a clip",
                              passage.key),
                  "Name these passages in another way, or in another order"};
    values.emplace_back(passage.key, passage.text);
  }
  if (values.empty())
    throw Error{Failure::kUsage, "a clip without a passage is none", "Name one: a quote, cues or a time"};
  return values;
}

std::string with_passages(std::string text, std::size_t clip, const std::vector<EpisodePassage>& passages) {
  const PassageValues values = passage_values(passages);
  const TomlOutline outline{text};
  const TomlSection& section = section_of(outline, clip);
  const auto present = passages_in(section);
  if (present.empty()) return with_new_passages(std::move(text), section, values);
  const auto is_same_key = [](const auto& value, const TomlStatement& statement) {
    return value.first == statement.pair.key.front();
  };
  if (std::ranges::equal(values, present, is_same_key)) {
    for (std::size_t i = values.size(); i-- > 0;) {
      const TomlPair& old = present[i].pair;
      const std::size_t end = line_words_end(text, old.value.end);
      const std::string line = with_value(text, old, values[i].first, values[i].second);
      text.replace(old.name.begin, end - old.name.begin, line);
    }
    return text;
  }
  const std::string lines = lines_for(text, present, values);
  for (std::size_t i = present.size(); i-- > 1;) text = without_statement(std::move(text), present[i]);
  const TomlPair& first = present.front().pair;
  return text.replace(first.name.begin, line_words_end(text, first.value.end) - first.name.begin, lines);
}

}  // namespace cueclip::studio
