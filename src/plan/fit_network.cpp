#include "plan/fit_network.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "plan/predict_size.h"

namespace cueclip {

namespace {

// As far as a range's two edges may yet move inwards.
constexpr Time kEdges = std::chrono::seconds{8};

// Nearer to a limit than that, lengths are said to the millisecond.
constexpr Time kClose = std::chrono::seconds{10};

std::string megabytes(std::int64_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

/// As many of the passage's cues, from its first on, as last no longer than that: "12-40,50-52"; empty where
/// not even one does, or it is named by times.
std::string cues_within(Time most, const std::vector<AskedRange>& asked, const Transcript& transcript) {
  std::vector<std::string> spans;
  for (const AskedRange& range : asked) {
    if (range.by_time || range.cues.empty()) return {};
    const Cue& first = transcript.cues[range.cues.front()];
    const Cue* last = nullptr;
    Time length{};
    for (const std::size_t i : range.cues) {
      const Time until = transcript.cues[i].time.end - first.time.start;
      if (until > most) break;
      last = &transcript.cues[i];
      length = until;
    }
    if (last == nullptr) break;
    spans.push_back(&first == last ? describe(first.name())
                                   : fmt::format("{}-{}", describe(first.name()), describe(last->name())));
    if (last != &transcript.cues[range.cues.back()]) break;
    most -= length;
  }
  return fmt::format("{}", fmt::join(spans, ","));
}

/// The networks that take a clip of this length.
std::vector<std::string> networks_taking(Time length) {
  std::vector<std::string> names;
  for (const Network& network : list_networks())
    if (network.takes.length.value_or(length) >= length &&
        network.takes.least_length.value_or(Time{0}) <= length)
      names.push_back(network.name);
  return names;
}

[[noreturn]] void refuse_length(Time length, const Network& network, const std::vector<AskedRange>& asked,
                                const Transcript& transcript) {
  const Time most = *network.takes.length;
  // Padding is about a second a clip at most.
  const std::string cues = cues_within(most - std::chrono::seconds{1}, asked, transcript);
  const auto write = length - most < kClose ? format_time : format_clock;
  throw Error{Failure::kNetwork,
              fmt::format("the clip would be {} long, and {} takes at most {}: {} too much", write(length),
                          network.title, write(most), write(length - most)),
              fmt::format("{}{} take it whole",
                          cues.empty() ? fmt::format("Name a passage of at most {}; or ", format_clock(most))
                                       : fmt::format("--cues {} would fit; or ", cues),
                          fmt::join(networks_taking(length), ", "))};
}

[[noreturn]] void refuse_short(Time length, const Network& network) {
  throw Error{Failure::kNetwork,
              fmt::format("the clip would be {} s long, and {} takes no less than {} s", seconds(length),
                          network.title, seconds(*network.takes.least_length)),
              "Name a longer passage, or add a closing card with --outro"};
}

[[noreturn]] void refuse_size(const ClipPlan& plan, const Network& network) {
  const std::int64_t least = predicted_size(plan, kMostCoarser);
  const std::int64_t most = *network.takes.size;
  const Time length = plan.duration + plan.outro;
  const Time fits = from_seconds(seconds(length) * static_cast<double>(most) / static_cast<double>(least));
  throw Error{
      Failure::kNetwork,
      fmt::format("the clip would take about {} at least, and {} takes at most {}: about {} too much",
                  megabytes(least), network.title, megabytes(most), megabytes(least - most)),
      fmt::format("About {} would fit; or name a smaller --shape, or fewer --fps", format_clock(fits))};
}

/// The finest quantiser at which the clip is predicted to stay within the size limit.
void fit_size(ClipPlan& plan, const Network& network) {
  plan.predicted_size = predicted_size(plan, 0);
  if (!network.takes.size || plan.predicted_size <= *network.takes.size) return;
  while (plan.predicted_size > *network.takes.size) {
    if (++plan.coarser > kMostCoarser) refuse_size(plan, network);
    plan.predicted_size = predicted_size(plan, plan.coarser);
  }
  plan.notes.push_back(
      fmt::format("the picture is coded more coarsely, so that it stays within the {} that {} takes",
                  megabytes(*network.takes.size), network.title));
}

/// What to do about the first property that doesn't fit.
std::string advice_on(const NetworkCheck& check, const Network& network) {
  const auto misfit = std::ranges::find_if(check.properties, [](const CheckedProperty& property) {
    return property.outcome == Outcome::kRefused || property.outcome == Outcome::kReencoded;
  });
  if (misfit->name == "frame rate") return "Name another --fps, or leave it out";
  for (const char* of_picture : {"width", "height", "pixels", "ratio"})
    if (misfit->name == of_picture)
      return fmt::format("Leave --shape out: {} suits {}", network.shape, network.title);
  return "Name it with the ending .mp4";
}

/// What the file will be.
MediaFacts facts_of(const ClipPlan& plan) {
  MediaFacts facts;
  facts.length = plan.duration + plan.outro;
  facts.width = plan.shape.width;
  facts.height = plan.shape.height;
  facts.fps = plan.fps;
  facts.container = plan.format == OutputFormat::kMp4    ? "mp4"
                    : plan.format == OutputFormat::kWebm ? "webm"
                                                         : "gif";
  facts.video = plan.format == OutputFormat::kMp4    ? "h264"
                : plan.format == OutputFormat::kWebm ? "vp9"
                                                     : "gif";
  facts.pixel_format = "yuv420p";
  facts.colours = "bt709, limited";
  facts.audio = plan.format == OutputFormat::kWebm ? "opus" : "aac";
  facts.sample_rate = 48'000;
  return facts;
}

}  // namespace

void check_asked_length(Time length, const Network& network, const std::vector<AskedRange>& asked,
                        const Transcript& transcript) {
  const Time edges = kEdges * static_cast<std::int64_t>(asked.size());
  if (network.takes.length && length - edges > *network.takes.length)
    refuse_length(length, network, asked, transcript);
}

void fit_network(ClipPlan& plan, const Network& network, const std::vector<AskedRange>& asked,
                 const Transcript& transcript) {
  plan.network = network;
  if (plan.format == OutputFormat::kPng) return;
  if (plan.is_sound_alone())
    throw Error{Failure::kUsage,
                fmt::format("{} holds the sound alone, and --for fits videos", shown(plan.output)),
                "Name a video, or leave --for out"};
  const Time length = plan.duration + plan.outro;
  if (network.takes.length && length > *network.takes.length)
    refuse_length(length, network, asked, transcript);
  if (network.takes.least_length && length < *network.takes.least_length) refuse_short(length, network);
  const NetworkCheck check = judge(facts_of(plan), network);
  if (check.verdict == Verdict::kRefused || check.verdict == Verdict::kReencoded)
    throw Error{Failure::kNetwork,
                fmt::format("{} doesn't fit {}: {}", shown(plan.output), network.title,
                            fmt::join(check.reasons, "; ")),
                advice_on(check, network)};
  if (plan.format == OutputFormat::kMp4) fit_size(plan, network);
}

}  // namespace cueclip
