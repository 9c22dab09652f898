#include "studio/edits.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "studio/episode_text.h"
#include "transcript/file_name.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using Json = nlohmann::json;
using studio::EpisodePassage;
using studio::EpisodeText;
using studio::EpisodeValue;

constexpr std::size_t kLongestIdMade = 60;

std::string text_in(const Json& request, const char* name) {
  const auto found = request.find(name);
  return found != request.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

EpisodeValue value_in(const Json& request) {
  const auto found = request.find("value");
  if (found == request.end() || found->is_null()) return {};
  if (found->is_boolean()) return found->get<bool>();
  if (found->is_array()) return found->get<std::vector<std::string>>();
  return found->get<std::string>();
}

std::vector<EpisodePassage> passages_in(const Json& request) {
  std::vector<EpisodePassage> passages;
  for (const Json& passage : request.at("passages"))
    passages.push_back({passage.at("kind").get<std::string>(), passage.at("text").get<std::string>()});
  return passages;
}

/// An id of a title that no clip has.
std::string new_id(const EpisodeText& text, const std::string& title) {
  const auto ids = text.clip_ids();
  std::string stem = file_name_part(title, kLongestIdMade);
  if (stem.empty()) stem = "clip";
  std::string id = stem;
  for (int n = 2; std::ranges::find(ids, id) != ids.end(); ++n) id = fmt::format("{}-{}", stem, n);
  return id;
}

/// A text, or nothing where it is empty.
EpisodeValue or_nothing(const std::string& text) {
  return text.empty() ? EpisodeValue{} : EpisodeValue{text};
}

void set_speaker(EpisodeText& text, const Json& request) {
  const std::string label = text_in(request, "label");
  if (request.contains("picture") && request["picture"].is_null())
    text.set_in_table({"speakers", label}, "image", {});
  for (const auto* key : {"name", "role", "colour"})
    if (request.contains(key)) text.set_in_table({"speakers", label}, key, or_nothing(text_in(request, key)));
}

/// Where a list has its entry "HEAD=..." of this head; at its end where it has none.
std::size_t place_of(const std::vector<std::string>& list, const std::string& head) {
  const auto same = [&](const std::string& entry) {
    return trimmed(entry.substr(0, entry.find('='))) == head;
  };
  return static_cast<std::size_t>(std::ranges::find_if(list, same) - list.begin());
}

/// Of several that name the same cue the last holds, so that it goes to the end.
void set_said_by(EpisodeText& text, const Json& request) {
  const std::string cues = text_in(request, "cues");
  const auto list = text.list("said-by");
  if (const auto place = place_of(list, cues); place < list.size()) text.remove_from_list("said-by", place);
  text.append_to_list("said-by", fmt::format("{}={}", cues, text_in(request, "name")));
}

/// The first that finds a word replaces it, so that it keeps its place.
void set_replacement(EpisodeText& text, const Json& request) {
  const std::string wrong = text_in(request, "wrong");
  const std::string right = text_in(request, "right");
  const std::string entry = fmt::format("{}={}", wrong, right);
  const auto list = text.list("replace");
  const auto place = place_of(list, wrong);
  if (place == list.size()) return text.append_to_list("replace", entry);
  if (wrong == right) return text.remove_from_list("replace", place);
  text.replace_in_list("replace", place, entry);
}

using Edit = void (*)(EpisodeText& text, const Json& request);

void add(EpisodeText& text, const Json& request) {
  const std::string title = text_in(request, "title");
  std::vector<std::pair<std::string, EpisodeValue>> keys;
  if (!title.empty()) keys.emplace_back("title", title);
  text.add_clip(new_id(text, title), passages_in(request), keys);
}

/// Keys whose values name no file, so that no path comes from the page.
constexpr auto kPageKeys = std::to_array<std::string_view>(
    {"title", "show", "episode", "link", "style", "shape", "for", "highlight", "hook"});

void check_set(const std::string& key, const Json& request) {
  if (std::ranges::find(kPageKeys, key) == kPageKeys.end())
    throw Error{Failure::kInput, fmt::format("\"{}\" can't be set here", printable(key)),
                "Change it in the episode file"};
  const std::string style = key == "style" ? text_in(request, "value") : std::string{};
  if (style.find('/') != std::string::npos)
    throw Error{Failure::kInput, "a style of a folder of its own can't be set here",
                "Write it into the episode file"};
}

void set(EpisodeText& text, const Json& request) {
  const std::string clip = text_in(request, "clip");
  const std::string key = request.at("key").get<std::string>();
  check_set(key, request);
  text.set(clip.empty() ? std::nullopt : std::optional{clip}, key, value_in(request));
}

void duplicate(EpisodeText& text, const Json& request) {
  const std::string clip = text_in(request, "clip");
  text.duplicate_clip(clip, new_id(text, clip));
}

void set_words(EpisodeText& text, const Json& request) {
  text.set_in_table({"words"}, request.at("cue").get<std::string>(), or_nothing(text_in(request, "text")));
}

const std::map<std::string, Edit>& edits() {
  static const std::map<std::string, Edit> known{
      {"add", add},
      {"set", set},
      {"duplicate", duplicate},
      {"speaker", set_speaker},
      {"words", set_words},
      {"passages",
       [](EpisodeText& text, const Json& request) {
         text.set_passages(text_in(request, "clip"), passages_in(request));
       }},
      {"rename",
       [](EpisodeText& text, const Json& request) {
         text.rename_clip(text_in(request, "clip"), text_in(request, "to"));
       }},
      {"delete", [](EpisodeText& text, const Json& request) { text.delete_clip(text_in(request, "clip")); }},
      {"move",
       [](EpisodeText& text, const Json& request) {
         text.move_clip(text_in(request, "clip"), request.at("to").get<std::size_t>());
       }},
      {"said-by", set_said_by},
      {"replace", set_replacement}};
  return known;
}

std::string edited(const EpisodeFile& file, const std::string& what, const Json& request) {
  const auto edit = edits().find(what);
  if (edit == edits().end())
    throw Error{Failure::kInput, fmt::format("there is no edit \"{}\"", printable(what))};
  EpisodeText text = EpisodeText::of(file.text(), file.path());
  edit->second(text, request);
  return text.text();
}

}  // namespace

void apply_edit(Studio::Session& session, const std::string& request_text) {
  const Json request = Json::parse(request_text);
  EpisodeFile& file = session.file();
  if (request.contains("revision") && request["revision"] != session.revision.load())
    throw Error{Failure::kSystem, "the episode has changed meanwhile, in another window or program",
                "Look at it as it is now, and change it then"};
  const std::string before = file.text();
  const std::string what = text_in(request, "op");
  if (what == "undo") {
    file.undo();
  } else if (what == "redo") {
    file.redo();
  } else {
    file.change(edited(file, what, request));
  }
  try {
    session.read_source();
  } catch (const Error&) {
    if (file.text() != before && what != "undo" && what != "redo") file.withdraw();
    throw;
  }
}

}  // namespace cueclip
