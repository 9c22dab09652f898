#include "plan/aligned_text.h"

#include <cueclip/align.h>
#include <cueclip/error.h>
#include <cueclip/render.h>

#include <cstdlib>
#include <fstream>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "av/digest.h"
#include "av/read_file.h"

namespace cueclip {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uint64_t kLargestKept = 64u << 20;

/// Empty where the user has no home.
fs::path cache_folder() {
  if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache == '/')
    return fs::path{cache} / "cueclip" / "aligned";
  if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
    return fs::path{home} / ".cache" / "cueclip" / "aligned";
  return {};
}

/// By the words, and by what else a version of the program does with them; not by who says them, as people
/// find that out later.
std::string digest_of(const Transcript& text) {
  av::Digest digest;
  digest.add(version_text());
  for (const Cue& cue : text.cues) digest.add(cue.text + "\n");
  return digest.text();
}

std::string digest_of(const TextToAlign& with) {
  av::Digest digest;
  digest.add(fmt::format("{}\t{}\t{}", av::digest_of_file(with.audio), with.track, with.language));
  return digest.text();
}

/// A cue's times; `index` is its place in the text.
Json as_json(const Cue& cue, std::size_t index) {
  Json words = Json::array();
  for (const TimedWord& word : cue.words)
    words.push_back({word.text, word.time.start.count(), word.time.end.count(),
                     word.source == TimeSource::kSound, word.sureness});
  return {{"index", index},
          {"start", cue.time.start.count()},
          {"end", cue.time.end.count()},
          {"words", std::move(words)}};
}

Cue as_cue(const Json& json, const Transcript& text, int number) {
  Cue cue = text.cues.at(json.at("index"));
  cue.number = number;
  cue.part = 1;
  cue.time = {Time{json.at("start").get<std::int64_t>()}, Time{json.at("end").get<std::int64_t>()}};
  for (const Json& word : json.at("words"))
    cue.words.push_back({word.at(0),
                         {Time{word.at(1).get<std::int64_t>()}, Time{word.at(2).get<std::int64_t>()}},
                         word.at(3) ? TimeSource::kSound : TimeSource::kShare,
                         word.at(4)});
  return cue;
}

/// Nothing where it can't be read, or isn't whole: it is made again then.
std::optional<Transcript> kept(const fs::path& file, const Transcript& text) {
  std::error_code ignored;
  if (!fs::is_regular_file(file, ignored)) return std::nullopt;
  try {
    const Json json = Json::parse(av::read_file(file, kLargestKept));
    Transcript result = text;
    result.cues.clear();
    for (const Json& cue : json.at("cues"))
      result.cues.push_back(as_cue(cue, text, static_cast<int>(result.cues.size()) + 1));
    for (const Json& note : json.at("notes")) result.warnings.push_back({note.at(0), note.at(1)});
    result.is_untimed = false;
    return result.cues.empty() ? std::nullopt : std::optional{std::move(result)};
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

/// What was heard of a text, in its order.
Json as_json(const Transcript& text, const Transcript& aligned) {
  Json cues = Json::array();
  std::size_t index = 0;
  for (const Cue& cue : aligned.cues) {
    while (text.cues[index].line != cue.line || text.cues[index].text != cue.text) ++index;
    cues.push_back(as_json(cue, index++));
  }
  Json notes = Json::array();
  for (std::size_t i = text.warnings.size(); i < aligned.warnings.size(); ++i)
    notes.push_back({aligned.warnings[i].line, aligned.warnings[i].message});
  return {{"cues", std::move(cues)}, {"notes", std::move(notes)}};
}

/// Whole or not at all. A cache that can't be written is none.
void keep(const fs::path& file, const std::string& content) {
  std::error_code failed;
  fs::create_directories(file.parent_path(), failed);
  if (failed) return;
  const fs::path part = fmt::format("{}.{}", file.string(), ::getpid());
  std::ofstream stream{part, std::ios::binary};
  stream << content;
  stream.close();
  if (stream) fs::rename(part, file, failed);
  if (!stream || failed) fs::remove(part, failed);
}

void add_notes(Transcript& text, const AlignedTranscript& aligned) {
  for (const TimeRange& range : aligned.unwritten)
    text.warnings.push_back({1, fmt::format("what is heard from {} to {} stands nowhere in it",
                                            format_time(range.start), format_time(range.end))});
  for (const Cue& cue : aligned.unheard)
    text.warnings.push_back({cue.line, "what stands here isn't heard in the recording, and is left out"});
}

}  // namespace

Transcript aligned_text(const Transcript& text, const TextToAlign& with,
                        const std::function<void(double)>& progress) {
  const fs::path folder = cache_folder();
  const fs::path file =
      folder.empty() ? fs::path{} : folder / fmt::format("{}-{}.json", digest_of(text), digest_of(with));
  if (!file.empty())
    if (auto known = kept(file, text)) return std::move(*known);
  AlignedTranscript aligned = align_transcript(text, {with.audio, with.track, with.language, 0, progress});
  Transcript result = std::move(aligned.transcript);
  add_notes(result, aligned);
  if (!file.empty()) keep(file, as_json(text, result).dump());
  return result;
}

std::optional<Transcript> text_aligned_before(const Transcript& text) {
  const fs::path folder = cache_folder();
  if (folder.empty()) return std::nullopt;
  const std::string begin = digest_of(text) + "-";
  std::optional<fs::path> last;
  std::error_code failed;
  for (fs::directory_iterator at{folder, failed}, end; !failed && at != end; at.increment(failed)) {
    if (!at->path().filename().string().starts_with(begin)) continue;
    std::error_code ignored;
    if (!last || fs::last_write_time(at->path(), ignored) > fs::last_write_time(*last, ignored))
      last = at->path();
  }
  return last ? kept(*last, text) : std::nullopt;
}

}  // namespace cueclip
