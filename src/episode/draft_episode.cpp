#include <cueclip/error.h>
#include <cueclip/feed.h>

#include <algorithm>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "episode/media_type.h"
#include "transcript/file_name.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestName = 80;

/// How good a transcript is for a show in this language: first in that or in none that is said, then by its
/// times.
std::pair<bool, int> worth_of(const FeedFile& file, const std::string& language) {
  const MediaType* type = type_of(file);
  const bool is_own =
      file.language.empty() || language.empty() || is_language(file.language, primary_language(language));
  return {is_own, type == nullptr ? 0 : type->fineness};
}

/// As people write it; escaped where it could act on the terminal that shows it.
std::string quoted(const std::string& text) {
  const toml::value<std::string> value{text};
  const auto flags =
      printable(text) == text ? toml::format_flags::allow_unicode_strings : toml::format_flags::none;
  std::ostringstream stream;
  stream << toml::toml_formatter{value, flags};
  return stream.str();
}

/// Texts for one item, each file's name given once.
class Draft {
 public:
  Draft(const Feed& feed, const FeedItem& item) : feed_{feed}, item_{item} {}

  EpisodeDraft make() {
    const auto transcript = std::ranges::max_element(
        item_.transcripts, {}, [&](const FeedFile& file) { return worth_of(file, feed_.language); });
    add_file("audio", item_.recording, "episode");
    add_file("transcript", *transcript, "transcript");
    add("show", feed_.title);
    add("title", item_.title);
    add("episode", item_.season.empty() || item_.episode.empty()
                       ? item_.episode
                       : fmt::format("S{} E{}", item_.season, item_.episode));
    add("link", item_.link);
    add("language", language_tag(transcript->language.empty() ? feed_.language : transcript->language));
    if (!item_.image.empty()) add_file("cover", {item_.image, {}, {}}, "cover");
    add_persons();
    add_clips();
    const std::string name = file_name_part(item_.title, kLongestName);
    draft_.name = (name.empty() ? "episode" : name) + ".toml";
    return std::move(draft_);
  }

 private:
  void add(const char* key, const std::string& value) {
    if (!value.empty()) draft_.toml += fmt::format("{} = {}\n", key, quoted(value));
  }

  void add_file(const char* key, const FeedFile& file, const std::string& stem) {
    draft_.downloads.push_back({name_for(file, stem), file.url});
    add(key, draft_.downloads.back().name);
  }

  /// The last part of its address, as a plain name that no other file has.
  std::string name_for(const FeedFile& file, const std::string& otherwise) {
    const std::string path = path_of(file.url);
    const std::filesystem::path last{path.substr(path.rfind('/') + 1)};
    std::string stem = file_name_part(last.stem().string(), kLongestName);
    if (stem.empty()) stem = otherwise;
    std::string ending = file_name_part(last.extension().string(), 8);
    if (!ending.empty()) ending = "." + ending;
    if (const MediaType* type = type_of(file); ending.empty() && type != nullptr) ending = type->ending;
    std::string name = stem + ending;
    if (!names_.insert(name).second) name = fmt::format("{}-{}{}", stem, otherwise, ending);
    names_.insert(name);
    return name;
  }

  void add_persons() {
    std::set<std::string> named;
    for (const FeedPerson& person : item_.persons) {
      if (!named.insert(person.name).second) continue;
      draft_.toml += fmt::format("\n[speakers.{}]\n", quoted(person.name));
      add("name", person.name);
      add("role", person.role);
    }
  }

  void add_clips() {
    std::set<std::string> ids;
    for (const FeedSoundbite& soundbite : item_.soundbites) {
      std::string id = file_name_part(soundbite.title, kLongestName);
      if (id.empty()) id = "soundbite";
      const std::string stem = id;
      for (int n = 2; !ids.insert(id).second; ++n) id = fmt::format("{}-{}", stem, n);
      draft_.toml += "\n[[clip]]\n";
      add("id", id);
      add("time", fmt::format("{}-{}", format_time(soundbite.start),
                              format_time(soundbite.start + soundbite.length)));
    }
  }

  const Feed& feed_;
  const FeedItem& item_;
  EpisodeDraft draft_;
  std::set<std::string> names_;
};

[[noreturn]] void refuse(const FeedItem& item, const char* missing, const char* advice) {
  throw Error{Failure::kInput, fmt::format("the item \"{}\" has no {}", printable(item.title), missing),
              advice};
}

}  // namespace

EpisodeDraft draft_episode(const Feed& feed, const FeedItem& item) {
  if (item.recording.url.empty()) refuse(item, "recording", "Choose another");
  if (item.transcripts.empty())
    refuse(item, "podcast:transcript",
           "Write the episode file yourself, with a transcript from elsewhere, or choose another item");
  return Draft{feed, item}.make();
}

}  // namespace cueclip
