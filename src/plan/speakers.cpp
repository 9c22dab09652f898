#include "plan/speakers.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "av/picture.h"
#include "style/colour.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

// Hues of Okabe and Ito's palette for the colour blind, in OKLCH; lightness alternates, so that neighbours
// differ in grey too.
struct Tint {
  double hue;
  double lightness;
};
constexpr std::array kTints{Tint{235, 0.80}, Tint{92, 0.88},  Tint{163, 0.76}, Tint{350, 0.82},
                            Tint{55, 0.80},  Tint{280, 0.78}, Tint{125, 0.84}, Tint{20, 0.78},
                            Tint{200, 0.82}, Tint{315, 0.80}};
constexpr double kChroma = 0.11;
// Tints nearer to one another in hue would be taken for one; six of them have room around a circle.
constexpr double kTooNear = 34;
constexpr double kGrey = 0.03;  // an accent of less chroma tells nobody apart

/// The tints in the order in which speakers get them: the accent first, if it has a hue.
std::vector<Colour> palette(const Style& style) {
  const Oklch accent = to_oklch(style.accent);
  std::vector<Oklch> tints;
  if (accent.chroma >= kGrey)
    tints.push_back({std::max(accent.lightness, 0.82), std::min(accent.chroma, 0.12), accent.hue});
  for (const Tint& tint : kTints)
    if (std::ranges::all_of(
            tints, [&](const Oklch& other) { return hue_distance(tint.hue, other.hue) >= kTooNear; }))
      tints.push_back({tint.lightness, kChroma, tint.hue});
  std::vector<Colour> colours;
  for (const Oklch& tint : tints)
    colours.push_back(with_contrast(from_oklch(tint), style.ground.glow, kTextContrast));
  return colours;
}

bool is_picture_name(const std::string& name) {
  constexpr auto kEndings =
      std::to_array<std::string_view>({".png", ".jpg", ".jpeg", ".webp", ".avif", ".svg"});
  const std::string ending = std::filesystem::path{name}.extension().string();
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

/// The label that an option is about: where nobody is named, cues have the name itself.
const std::string& label_of(const SpeakerOption& option) {
  return option.label.empty() ? option.name : option.label;
}

bool is_label(const std::vector<std::string>& labels, const SpeakerOption& option) {
  return std::ranges::find(labels, label_of(option)) != labels.end();
}

std::string absent(const Transcript& transcript, const SpeakerOption& option) {
  if (option.label.empty())
    return fmt::format("everybody in {} is named: there is nobody to call \"{}\"", shown(transcript.file),
                       printable(option.name));
  return fmt::format("nobody in {} is labelled \"{}\"", shown(transcript.file), printable(option.label));
}

std::string names(const std::vector<std::string>& labels) {
  if (labels.empty()) return "It names no speakers";
  return fmt::format("It names: {}", printable(fmt::format("{}", fmt::join(labels, ", "))));
}

}  // namespace

std::vector<std::string> notes_on_absent(const Transcript& transcript,
                                         const std::vector<SpeakerOption>& options) {
  const auto labels = transcript.speakers();
  std::vector<std::string> notes;
  for (const auto& option : options)
    if (option.absence == Absence::kNoted && !is_label(labels, option))
      notes.push_back(fmt::format("{}. {}", absent(transcript, option), names(labels)));
  return notes;
}

void check_labels(const Transcript& transcript, const std::vector<SpeakerOption>& options) {
  const auto labels = transcript.speakers();
  for (const auto& option : options) {
    if (option.absence != Absence::kMistake || is_label(labels, option)) continue;
    throw Error{Failure::kInput, absent(transcript, option), names(labels)};
  }
}

std::vector<Speaker> find_speakers(const Transcript& transcript, const std::vector<SpeakerOption>& options,
                                   const Style& style) {
  check_labels(transcript, options);
  const auto labels = transcript.speakers();
  const auto colours = palette(style);
  std::vector<Speaker> speakers;
  for (const auto& label : labels) {
    Speaker speaker{label, label, {}, colours[speakers.size() % colours.size()]};
    if (const auto role = transcript.roles.find(label); role != transcript.roles.end())
      speaker.role = role->second;
    const auto option = std::ranges::find(options, label, label_of);
    if (option != options.end()) {
      if (!option->name.empty()) speaker.name = option->name;
      if (!option->role.empty()) speaker.role = option->role;
      if (!option->image.empty()) speaker.image = read_picture(option->image);
      if (option->colour) speaker.colour = with_contrast(*option->colour, style.ground.glow, kTextContrast);
    }
    speakers.push_back(std::move(speaker));
  }
  return speakers;
}

std::optional<std::string> note_on_pictures(const std::vector<Speaker>& speakers, const Style& style) {
  if (!style.avatar.box.empty() || (style.avatar.size > 0 && !style.speaker_name.box.empty()) ||
      std::ranges::none_of(speakers, [](const Speaker& one) { return one.image != nullptr; }))
    return std::nullopt;
  return fmt::format("the style {} has no place for pictures of speakers, so that none is shown", style.name);
}

SpeakerOption parse_speaker(std::string_view text) {
  const auto equals = text.find('=');
  const auto names_nobody = [&] {
    return Error{Failure::kUsage, fmt::format("\"{}\" does not say who a label is", printable(text)),
                 "Write --speaker 'LABEL=Name, role', or '=Name, role' for who speaks where nobody is named"};
  };
  if (equals == std::string_view::npos) throw names_nobody();
  SpeakerOption option{std::string{trimmed(text.substr(0, equals))}, {}, {}, {}};
  std::string_view shown_as = trimmed(text.substr(equals + 1));
  if (const auto hash = shown_as.rfind('#'); hash != std::string_view::npos) {
    const auto before = trimmed(shown_as.substr(0, hash));
    if (before.empty() || before.ends_with(',')) {
      option.colour = parse_colour(trimmed(shown_as.substr(hash)));
      shown_as = before.empty() ? before : trimmed(before.substr(0, before.size() - 1));
    }
  }
  if (const auto last = shown_as.rfind(','); last != std::string_view::npos) {
    const std::string file{trimmed(shown_as.substr(last + 1))};
    if (is_picture_name(file)) {
      option.image = file;
      shown_as = trimmed(shown_as.substr(0, last));
    }
  }
  const auto comma = shown_as.find(',');
  option.name = trimmed(shown_as.substr(0, comma));
  if (comma != std::string_view::npos) option.role = trimmed(shown_as.substr(comma + 1));
  if (option.label.empty() && option.name.empty()) throw names_nobody();
  return option;
}

}  // namespace cueclip
