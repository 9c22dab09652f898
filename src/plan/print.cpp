#include <cueclip/error.h>
#include <cueclip/plan.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

std::string speaker_name(const ClipPlan& plan, const Card& card) {
  return card.speaker < 0 ? std::string{} : plan.speakers[static_cast<std::size_t>(card.speaker)].name;
}

/// Where a word's time comes from.
const char* name_of(TimeSource source) {
  if (source == TimeSource::kSound) return "sound";
  return source == TimeSource::kTranscript ? "transcript" : "share";
}

Json as_json(const ClipPlan& plan, const Card& card) {
  Json words = Json::array();
  for (const auto& word : card.words) {
    words.push_back({{"text", word.text},
                     {"start", seconds(word.time.start)},
                     {"end", seconds(word.time.end)},
                     {"from", name_of(word.source)}});
    if (word.source == TimeSource::kSound)
      words.back()["sure"] = std::round(static_cast<double>(word.sureness) * 100) / 100;
  }
  Json json{{"start", seconds(time_of_frame(card.frames.first, plan.fps))},
            {"end", seconds(time_of_frame(card.frames.end, plan.fps))},
            {"cue", card.cue.number}};
  if (card.cue.part > 1) json["part"] = card.cue.part;
  json["speaker"] = speaker_name(plan, card);
  json["lines"] = card.lines;
  json["words"] = std::move(words);
  return json;
}

/// The numbers of cues, each once.
std::vector<int> numbers_of(const std::vector<CueName>& cues) {
  std::vector<int> numbers;
  for (const CueName& cue : cues)
    if (std::ranges::find(numbers, cue.number) == numbers.end()) numbers.push_back(cue.number);
  return numbers;
}

/// A whole number where it is one.
Json as_json(FrameRate rate) {
  return Json::parse(format_frame_rate(rate));
}

/// JSON has no infinity: null.
Json level(double value) {
  return std::isfinite(value) ? Json(std::round(value * 100) / 100) : Json();
}

Json as_json(const std::optional<ClipLoudness>& loudness) {
  if (!loudness) return {};
  return {{"before", level(loudness->before)},
          {"after", level(loudness->after)},
          {"gain", level(loudness->gain)},
          {"peak_before", level(loudness->peak_before)},
          {"peak_after", level(loudness->peak_after)},
          {"limited", loudness->limited},
          {"note", loudness->note}};
}

Json as_json(const ClipPlan& plan) {
  Json ranges = Json::array();
  for (const auto& range : plan.ranges)
    ranges.push_back(
        {{"start", seconds(range.sound.start)},
         {"end", seconds(range.sound.end)},
         {"cues", numbers_of(range.cues)},
         {"asked", {seconds(range.asked.start), seconds(range.asked.end)}},
         {"moved",
          {seconds(range.sound.start - range.asked.start), seconds(range.sound.end - range.asked.end)}}});
  Json captions = Json::array();
  for (const auto& card : plan.captions.cards) captions.push_back(as_json(plan, card));
  return {{"output", plan.output.string()},
          {"shape", plan.shape.name},
          {"width", plan.shape.width},
          {"height", plan.shape.height},
          {"fps", as_json(plan.format == OutputFormat::kGif ? FrameRate{kGifFps, kGifStep} : plan.fps)},
          {"frames", plan.all_frames()},
          {"duration", seconds(plan.duration + plan.outro)},
          {"title", plan.title},
          {"show", plan.show},
          {"episode", plan.episode},
          {"hook", plan.hook},
          {"link", plan.link},
          {"passage_link", plan.passage_link},
          {"tags", plan.tags},
          {"style", plan.style.name},
          {"offset", seconds(plan.offset)},
          {"ranges", std::move(ranges)},
          {"loudness", as_json(plan.loudness)},
          {"captions", std::move(captions)}};
}

std::string as_text(const ClipLoudness& loudness) {
  std::string text =
      fmt::format("  loudness {:.1f} LUFS, {:.1f} dBTP", loudness.before, loudness.peak_before);
  if (loudness.gain != 0 || loudness.limited)
    text += fmt::format("; gain {:+.1f} dB{}: {:.1f} LUFS, {:.1f} dBTP", loudness.gain,
                        loudness.limited ? " and a limiter" : "", loudness.after, loudness.peak_after);
  if (!loudness.note.empty()) text += "; " + loudness.note;
  return text + "\n";
}

std::string as_text(const ClipPlan& plan) {
  std::string text = shown(plan.output) + ": ";
  if (plan.is_sound_alone()) {
    text += "the sound alone";
  } else {
    text += fmt::format("{}x{}, {} fps, {} frames", plan.shape.width, plan.shape.height,
                        format_frame_rate(plan.fps), plan.all_frames());
  }
  text += fmt::format(", {}\n", format_time(plan.duration + plan.outro));
  auto out = std::back_inserter(text);
  if (plan.offset != Time{0}) out = fmt::format_to(out, "  transcript moved by {} s\n", seconds(plan.offset));
  for (const auto& range : plan.ranges) {
    out = fmt::format_to(out, "  sound {}-{}", format_time(range.sound.start), format_time(range.sound.end));
    if (range.cues.size() == 1) out = fmt::format_to(out, ", cue {}", describe(range.cues.front()));
    if (range.cues.size() > 1)
      out = fmt::format_to(out, ", cues {}-{}", describe(range.cues.front()), describe(range.cues.back()));
    if (!(range.sound == range.asked))
      out = fmt::format_to(out, " (asked for {}-{}: {:+.3f} s, {:+.3f} s)", format_time(range.asked.start),
                           format_time(range.asked.end), seconds(range.sound.start - range.asked.start),
                           seconds(range.sound.end - range.asked.end));
    out = fmt::format_to(out, "\n");
  }
  if (plan.loudness) text += as_text(*plan.loudness);
  for (const auto& card : plan.captions.cards)
    out = fmt::format_to(
        out, "  {:>9}-{:<9} {}: {}\n", format_time(time_of_frame(card.frames.first, plan.fps)),
        format_time(time_of_frame(card.frames.end, plan.fps)), printable(speaker_name(plan, card)),
        printable(fmt::format("{}", fmt::join(card.lines, " / "))));
  return text;
}

/// What a rule finds, behind a comma; empty where it finds nothing.
std::string in_short(const LintRule& rule, const std::vector<LintFinding>& findings) {
  const LintFinding* worst = nullptr;
  int count = 0;
  for (const LintFinding& finding : findings) {
    if (finding.rule != &rule) continue;
    ++count;
    if (worst == nullptr || severity(finding) > severity(*worst)) worst = &finding;
  }
  if (worst == nullptr) return {};
  return fmt::format(", {} cue{} {} ({}cue {}{})", count, count == 1 ? "" : "s", describe(rule),
                     count == 1 ? "" : "at worst ", describe(worst->cue),
                     rule.unit.empty() ? "" : fmt::format(": {}", worst->value));
}

}  // namespace

std::string plans_as_json(const std::vector<ClipPlan>& plans) {
  Json array = Json::array();
  for (const auto& plan : plans) {
    array.push_back(as_json(plan));
    if (!plan.fingerprint.empty()) array.back()["fingerprint"] = plan.fingerprint;
    if (!plan.is_sound_alone()) continue;
    for (const char* of_picture : {"shape", "width", "height", "fps", "frames"})
      array.back()[of_picture] = nullptr;
  }
  return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string captions_in_short(const ClipPlan& plan) {
  const std::size_t cards = plan.captions.cards.size();
  std::string text = fmt::format("{} card{}", cards, cards == 1 ? "" : "s");
  for (const LintRule* rule : kLintRules) text += in_short(*rule, plan.findings);
  return plan.findings.empty() ? text + ", nothing to mend" : text;
}

std::string plans_as_text(const std::vector<ClipPlan>& plans) {
  std::string text;
  for (const auto& plan : plans) text += as_text(plan);
  return text;
}

}  // namespace cueclip
