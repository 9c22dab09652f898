#include <cueclip/error.h>
#include <cueclip/network.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

constexpr double kSameRate = 0.01;  // frames a second: what is measured is off by that

std::string megabytes(std::int64_t bytes) {
  return fmt::format("{:.{}f} MB", static_cast<double>(bytes) / 1e6, bytes < 10'000'000 ? 2 : 1);
}

double ratio_of(const MediaFacts& facts) {
  return facts.height == 0 ? 0 : static_cast<double>(facts.width) / facts.height;
}

std::string name_or_none(const std::string& codec) {
  return codec.empty() ? "none" : codec;
}

/// A range in words: "3 to 10", "at most 10"; empty where neither end is limited.
template <typename Number, typename Write>
std::string span(const std::optional<Number>& least, const std::optional<Number>& most, Write&& write) {
  if (least && most) return fmt::format("{} to {}", write(*least), write(*most));
  if (most) return fmt::format("at most {}", write(*most));
  return least ? fmt::format("at least {}", write(*least)) : std::string{};
}

template <typename Number>
bool lies_in(Number value, const std::optional<Number>& least, const std::optional<Number>& most) {
  return (!least || value >= *least) && (!most || value <= *most);
}

bool rate_lies_in(FrameRate rate, const std::optional<FrameRate>& least,
                  const std::optional<FrameRate>& most) {
  const auto is = [rate](const std::optional<FrameRate>& limit) {
    return limit && std::abs(rate.per_second() - limit->per_second()) <= kSameRate;
  };
  return lies_in(rate, least, most) || is(least) || is(most);
}

std::string one_of(const std::vector<std::string>& names) {
  return names.size() < 2
             ? fmt::format("{}", fmt::join(names, ""))
             : fmt::format("{} or {}", fmt::join(names.begin(), names.end() - 1, ", "), names.back());
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::ranges::find(names, name) != names.end();
}

std::string plain(double value) {
  return fmt::format("{:g}", std::round(value * 100) / 100);
}

/// A property of files: how it is said, what a network's limit for it is, and whether it is kept.
struct Rule {
  const char* name;
  std::function<std::string(const MediaFacts&)> is;      ///< empty: not known, or the file has no such thing
  std::function<std::string(const MediaLimits&)> limit;  ///< empty: none
  std::function<bool(const MediaFacts&, const MediaLimits&)> holds;
};

using Facts = MediaFacts;
using Limits = MediaLimits;

std::string no_limit(const Limits&) {
  return {};
}
bool always(const Facts&, const Limits&) {
  return true;
}

std::string video_text(const Facts& f) {
  return f.profile.empty() ? name_or_none(f.video) : fmt::format("{} {}", f.video, f.profile);
}

std::string rate_text(const Facts& f) {
  if (f.video.empty()) return {};
  return fmt::format("{} fps, {}", format_frame_rate(f.fps), f.constant_rate ? "constant" : "variable");
}

std::string groups_text(const Facts& f) {
  if (!f.closed_groups) return {};
  return fmt::format("{}, {:.1f} s", *f.closed_groups ? "closed" : "open", seconds(f.longest_group));
}

std::string sound_rate_text(const Facts& f) {
  return f.audio.empty() || f.audio_bit_rate == 0 ? std::string{}
                                                  : fmt::format("{} kbit/s", f.audio_bit_rate / 1000);
}

std::string number_of(std::int64_t value) {
  return fmt::format("{}", value);
}

std::vector<Rule> file_rules() {
  return {
      {"container", [](const Facts& f) { return f.container; },
       [](const Limits& l) { return one_of(l.containers); },
       [](const Facts& f, const Limits& l) { return has(l.containers, f.container); }},
      {"size", [](const Facts& f) { return f.size == 0 ? std::string{} : megabytes(f.size); },
       [](const Limits& l) { return span(l.least_size, l.size, megabytes); },
       [](const Facts& f, const Limits& l) { return lies_in(f.size, l.least_size, l.size); }},
      {"length", [](const Facts& f) { return format_time(f.length); },
       [](const Limits& l) { return span(l.least_length, l.length, format_time); },
       [](const Facts& f, const Limits& l) { return lies_in(f.length, l.least_length, l.length); }},
      {"index",
       [](const Facts& f) { return !f.index_first   ? std::string{}
                                   : *f.index_first ? "first"
                                                    : "last"; },
       [](const Limits& l) { return l.index_first ? "first" : ""; },
       [](const Facts& f, const Limits& l) { return !l.index_first || *f.index_first; }},
      {"edit lists",
       [](const Facts& f) { return !f.edit_lists   ? std::string{}
                                   : *f.edit_lists ? "present"
                                                   : "none"; },
       [](const Limits& l) { return l.no_edit_lists ? "none" : ""; },
       [](const Facts& f, const Limits& l) { return !l.no_edit_lists || !*f.edit_lists; }},
  };
}

std::vector<Rule> picture_rules() {
  return {
      {"video", video_text, [](const Limits& l) { return one_of(l.video); },
       [](const Facts& f, const Limits& l) { return has(l.video, name_or_none(f.video)); }},
      {"pixel format", [](const Facts& f) { return f.pixel_format; },
       [](const Limits& l) { return one_of(l.pixel_formats); },
       [](const Facts& f, const Limits& l) { return has(l.pixel_formats, f.pixel_format); }},
      {"colours",
       [](const Facts& f) {
         return f.video.empty() ? std::string{} : f.colours.empty() ? "untagged" : f.colours;
       },
       no_limit, always},
      {"width", [](const Facts& f) { return f.video.empty() ? std::string{} : number_of(f.width); },
       [](const Limits& l) { return span(l.least_width, l.width, number_of); },
       [](const Facts& f, const Limits& l) { return lies_in(f.width, l.least_width, l.width); }},
      {"height", [](const Facts& f) { return f.video.empty() ? std::string{} : number_of(f.height); },
       [](const Limits& l) { return span(l.least_height, l.height, number_of); },
       [](const Facts& f, const Limits& l) { return lies_in(f.height, l.least_height, l.height); }},
      {"pixels",
       [](const Facts& f) {
         return f.video.empty() ? std::string{} : number_of(std::int64_t{f.width} * f.height);
       },
       [](const Limits& l) { return span(std::optional<std::int64_t>{}, l.pixels, number_of); },
       [](const Facts& f, const Limits& l) {
         return lies_in(std::int64_t{f.width} * f.height, {}, l.pixels);
       }},
      {"ratio", [](const Facts& f) { return f.video.empty() ? std::string{} : plain(ratio_of(f)); },
       [](const Limits& l) { return span(l.least_ratio, l.ratio, plain); },
       [](const Facts& f, const Limits& l) { return lies_in(ratio_of(f), l.least_ratio, l.ratio); }},
      {"frame rate", rate_text, [](const Limits& l) { return span(l.least_fps, l.fps, format_frame_rate); },
       [](const Facts& f, const Limits& l) { return rate_lies_in(f.fps, l.least_fps, l.fps); }},
      {"groups", groups_text, [](const Limits& l) { return l.closed_groups ? "closed" : ""; },
       [](const Facts& f, const Limits& l) { return !l.closed_groups || *f.closed_groups; }},
  };
}

std::vector<Rule> sound_rules() {
  return {
      {"audio", [](const Facts& f) { return name_or_none(f.audio); },
       [](const Limits& l) { return one_of(l.audio); },
       [](const Facts& f, const Limits& l) { return has(l.audio, name_or_none(f.audio)); }},
      {"sample rate",
       [](const Facts& f) { return f.audio.empty() ? std::string{} : fmt::format("{} Hz", f.sample_rate); },
       [](const Limits& l) { return span(std::optional<int>{}, l.sample_rate, number_of); },
       [](const Facts& f, const Limits& l) { return lies_in(f.sample_rate, {}, l.sample_rate); }},
      {"channels", [](const Facts& f) { return f.audio.empty() ? std::string{} : number_of(f.channels); },
       [](const Limits& l) { return span(std::optional<int>{}, l.channels, number_of); },
       [](const Facts& f, const Limits& l) { return lies_in(f.channels, {}, l.channels); }},
      {"audio bit rate", sound_rate_text,
       [](const Limits& l) { return span(std::optional<std::int64_t>{}, l.audio_bit_rate, number_of); },
       [](const Facts& f, const Limits& l) { return lies_in(f.audio_bit_rate, {}, l.audio_bit_rate); }},
  };
}

/// A network's limits for what a file is: a video, or a sound alone.
struct Limited {
  MediaLimits takes;
  std::optional<MediaLimits> keeps;
};

/// Where it takes no sound, nothing else of one matters.
Limited limits_for(const Facts& facts, const Network& network) {
  if (!facts.video.empty()) return {network.takes, network.keeps};
  return {network.sound.value_or(Limits{}), network.sound_keeps};
}

/// Holds one property against what the network takes, and against what it keeps.
CheckedProperty checked(const Rule& rule, const Facts& facts, const Limited& limited) {
  CheckedProperty property{rule.name, rule.is(facts), rule.limit(limited.takes), Outcome::kFits};
  const bool is_taken = property.limit.empty() || rule.holds(facts, limited.takes);
  const std::string kept = limited.keeps ? rule.limit(*limited.keeps) : std::string{};
  if (!is_taken) {
    property.outcome = Outcome::kRefused;
  } else if (!kept.empty()) {
    property.limit = kept;
    if (!rule.holds(facts, *limited.keeps)) property.outcome = Outcome::kReencoded;
  } else if (property.limit.empty()) {
    property.outcome = Outcome::kInform;
  }
  return property;
}

/// Why a property doesn't fit, or what would be better; empty where all is well.
std::string reason(const CheckedProperty& property, const Network& network) {
  switch (property.outcome) {
    case Outcome::kRefused:
      return fmt::format("{}: {}, and {} takes {}", property.name, property.is, network.title,
                         property.limit);
    case Outcome::kReencoded:
      return fmt::format("{}: {}, and {} passes through {}", property.name, property.is, network.title,
                         property.limit);
    case Outcome::kAdvise:
      return property.name == "colours"
                 ? "colours: untagged, and may come back visibly off; tag them as bt709"
                 : fmt::format("audio: none, and {} shows a video without sound as a GIF", network.title);
    default:
      return {};
  }
}

/// What no network forbids, but people would rather know.
void advise(CheckedProperty& property, const Facts& facts, const Network& network) {
  const bool is_untagged = property.name == "colours" && facts.colours.empty() && !facts.video.empty();
  const bool is_gif = property.name == "audio" && facts.audio.empty() && !facts.video.empty() &&
                      network.keeps && !network.keeps->audio.empty() && property.outcome == Outcome::kFits;
  if (is_untagged || is_gif) property.outcome = Outcome::kAdvise;
}

Verdict verdict_of(const std::vector<CheckedProperty>& properties, const Limited& limited) {
  const auto any = [&](Outcome outcome) {
    return std::ranges::find(properties, outcome, &CheckedProperty::outcome) != properties.end();
  };
  if (any(Outcome::kRefused)) return Verdict::kRefused;
  if (!limited.keeps) return Verdict::kAccepted;
  return any(Outcome::kReencoded) ? Verdict::kReencoded : Verdict::kPassedThrough;
}

/// That there is no picture.
CheckedProperty kind_of(const Network& network) {
  return {"kind", "sound without a picture", network.sound ? "" : "video",
          network.sound ? Outcome::kInform : Outcome::kRefused};
}

/// A sound in a video's container is taken for a video; which to post instead.
std::string advice_on_sound(const NetworkCheck& check, const Network& network) {
  const auto refused = std::ranges::find(check.properties, "container", &CheckedProperty::name);
  if (!network.sound || refused == check.properties.end() || refused->outcome != Outcome::kRefused) return {};
  std::vector<std::string> endings;
  for (const char* usual : {"m4a", "mp3", "ogg"})
    if (has(network.sound->containers, usual)) endings.push_back(fmt::format(".{}", usual));
  return endings.empty() ? std::string{} : fmt::format("post it as {}", one_of(endings));
}

}  // namespace

NetworkCheck judge(const MediaFacts& facts, const Network& network) {
  const Limited limited = limits_for(facts, network);
  NetworkCheck check;
  check.is_sound = facts.video.empty();
  if (check.is_sound) check.properties.push_back(kind_of(network));
  for (const auto& rules :
       {file_rules(), check.is_sound ? std::vector<Rule>{} : picture_rules(), sound_rules()})
    for (const Rule& rule : rules) {
      if (rule.is(facts).empty()) continue;
      check.properties.push_back(checked(rule, facts, limited));
      advise(check.properties.back(), facts, network);
    }
  for (const CheckedProperty& property : check.properties)
    if (auto why = reason(property, network); !why.empty()) check.reasons.push_back(std::move(why));
  if (check.is_sound)
    if (auto advice = advice_on_sound(check, network); !advice.empty())
      check.reasons.push_back(std::move(advice));
  check.verdict = verdict_of(check.properties, limited);
  return check;
}

std::string_view verdict_name(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPassedThrough:
      return "passed through";
    case Verdict::kAccepted:
      return "accepted";
    case Verdict::kReencoded:
      return "re-encoded";
    case Verdict::kRefused:
      break;
  }
  return "refused";
}

}  // namespace cueclip
