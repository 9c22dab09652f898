#include <cueclip/lint.h>

#include <algorithm>
#include <limits>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "caption/typesetter.h"
#include "caption/words_look.h"
#include "plan/captions.h"
#include "plan/lint_cues.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

constexpr FrameRate kFps = 30;

/// The whole recording as one clip: every cue's cards as a clip would show them, but for what only its sound
/// tells.
CaptionTrack cards_of_all(const Transcript& transcript) {
  const Shape shape = parse_shape("square");
  const Style style = load_style("studio", shape.family);
  const std::string language = language_of(transcript);
  Typesetter typesetter{language};
  // Beyond the last cue, so that crowded cues lack no frames: to be too crowded is for the rules to find.
  const TimeRange all{Time{0}, 2 * kLongestTime};
  const auto room = [&](double scale, std::string_view text) {
    return words_room(style, shape, typesetter, text, scale);
  };
  // What is said at once shortens others' cards: that is for the rule on overlaps to say.
  return plan_captions({{all, Time{0}, transcript.cues, std::nullopt}}, {},
                       {room, language, false, frames_covering(all.end, kFps), kFps,
                        transcript.starts_in_whole_seconds})
      .said();
}

Json as_json(const LintFinding& finding) {
  const LintRule& rule = *finding.rule;
  const bool measured = !rule.unit.empty();
  Json json{{"cue", finding.cue.number}};
  if (finding.cue.part > 1) json["part"] = finding.cue.part;
  json["line"] = finding.line;
  json["rule"] = rule.id;
  json["value"] = measured ? Json(finding.value) : Json();
  json["limit"] = measured ? Json(rule.limit) : Json();
  json["unit"] = measured ? Json(rule.unit) : Json();
  json["source"] = rule.source;
  json["text"] = finding.text;
  return json;
}

}  // namespace

std::string describe(const LintRule& rule) {
  return rule.unit.empty() ? std::string{rule.title}
                           : fmt::format("{} {} {}", rule.title, rule.limit, rule.unit);
}

double severity(const LintFinding& finding) {
  const double limit = finding.rule->limit;
  if (finding.rule->unit.empty() || finding.value <= 0) return std::numeric_limits<double>::infinity();
  return std::max(finding.value / limit, limit / finding.value);
}

std::vector<LintFinding> lint(const Transcript& transcript, const std::vector<FoundCue>& cues) {
  std::vector<CueName> names;
  for (const FoundCue& found : cues) names.push_back(found.cue->name());
  return lint_cues(transcript, names, cards_of_all(transcript), kFps);
}

std::string lint_as_json(const std::vector<LintFinding>& findings) {
  Json array = Json::array();
  for (const LintFinding& finding : findings) array.push_back(as_json(finding));
  return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cueclip
