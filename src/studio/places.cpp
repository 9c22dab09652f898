#include <cueclip/error.h>
#include <cueclip/search.h>

#include <algorithm>

#include "studio/session_json.h"

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostHits = 500;
constexpr std::size_t kMostQuotes = 8;
constexpr double kAlike = 0.5;

Json place_in(const Transcript& transcript, std::size_t cue, std::size_t byte) {
  return {cue, utf16_length(std::string_view{transcript.cues[cue].text}.substr(0, byte))};
}

Json found_words(const Transcript& transcript, const std::string& text) {
  Json hits = Json::array();
  for (const FoundCue& found : find_cues(transcript, {text, {}, {}})) {
    const auto index = static_cast<std::size_t>(found.cue - transcript.cues.data());
    for (const TextSpan& span : found.matches) {
      if (hits.size() == kMostHits) return hits;
      hits.push_back({{"first", index},
                      {"last", index},
                      {"start", seconds(found.cue->time.start)},
                      {"end", seconds(found.cue->time.end)},
                      {"from", place_in(transcript, index, span.begin)},
                      {"to", place_in(transcript, index, span.end)}});
    }
  }
  return hits;
}

Json found_quotes(const Transcript& transcript, const std::string& text) {
  Json hits = Json::array();
  const auto index_of = [&](CueName name) {
    return static_cast<std::size_t>(std::ranges::find(transcript.cues, name, &Cue::name) -
                                    transcript.cues.begin());
  };
  for (const QuoteMatch& match : find_quote(transcript, text, kMostQuotes)) {
    if (match.score < kAlike) continue;
    const std::size_t first = index_of(match.first_cue);
    const std::size_t last = index_of(match.last_cue);
    hits.push_back({{"first", first},
                    {"last", last},
                    {"start", seconds(match.time.start)},
                    {"end", seconds(match.time.end)},
                    {"from", place_in(transcript, first, 0)},
                    {"to", place_in(transcript, last, transcript.cues[last].text.size())},
                    {"score", match.score}});
  }
  return hits;
}

}  // namespace

Json places_of(const Studio::Session& session, const std::string& text, const std::string& how) {
  if (!session.read || text.empty()) return {{"hits", Json::array()}};
  const Transcript& transcript = session.read->transcript->transcript;
  return {{"hits", how == "quote" ? found_quotes(transcript, text) : found_words(transcript, text)}};
}

}  // namespace cueclip
