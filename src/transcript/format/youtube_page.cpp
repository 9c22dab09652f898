#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "transcript/format/formats.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

/// YouTube's page as its text is copied: behind each time stands the same as it is spoken, which is for those
/// who hear the page, and all is glued: `0:044 secondsGood morning`, `1:041 minute, 4 secondsBut`. A time
/// counts only where both are the same one. The text is handed on with the time alone on its line, as other
/// pages have it.
namespace cueclip {

namespace {

/// Units of time in the page's languages, as their first letters: hours, minutes, seconds.
constexpr std::array<std::array<std::string_view, 8>, 3> kUnits{
    {{"hour", "heure", "Stunde", "hora", "ora", "ore", "uur", "timme"},
     {"minut", "Minute", "min", "", "", "", "", ""},
     {"second", "Sekunde", "segundo", "secondo", "secondi", "sekund", "seconde", "sec"}}};

/// Takes a unit with all letters that its word has, but no more than one that begins with a capital: the
/// first word that is said may touch it.
bool take_unit(std::string_view& text, std::size_t which) {
  for (const std::string_view unit : kUnits[which]) {
    if (unit.empty() || !text.starts_with(unit)) continue;
    std::size_t end = unit.size();
    for (const std::string_view ending : {"os", "es", "en", "er", "s", "e", "n", "a", "o", "i"})
      if (text.substr(end).starts_with(ending)) {
        end += ending.size();
        break;
      }
    text.remove_prefix(end);
    return true;
  }
  return false;
}

/// A time as it is spoken, and how long that is; 0 where there is none.
struct Spoken {
  std::int64_t seconds = 0;
  std::size_t length = 0;
};

Spoken spoken_time(std::string_view text) {
  const std::size_t whole = text.size();
  Spoken spoken;
  for (std::size_t unit = 0; unit < kUnits.size(); ++unit) {
    std::string_view rest = text;
    for (const std::string_view between : {", ", " et ", " und ", " y ", " e ", " en ", " "})
      if (spoken.length > 0 && rest.starts_with(between)) {
        rest.remove_prefix(between.size());
        break;
      }
    Cursor cursor{rest};
    const Digits digits = cursor.digits(2);
    if (digits.count == 0 || !cursor.take(" ")) continue;
    rest = cursor.rest();
    if (!take_unit(rest, unit)) continue;
    constexpr std::array<std::int64_t, 3> kSecondsIn{3600, 60, 1};
    spoken.seconds += digits.value * kSecondsIn[unit];
    text = rest;
    spoken.length = whole - text.size();
  }
  return spoken;
}

/// A glued time at the beginning of a text: how long it is with what is spoken, and how it is written.
struct Glued {
  std::size_t length = 0;
  std::string_view clock;
};

Glued glued_time(std::string_view text) {
  std::int64_t seconds = 0;
  std::size_t at = 0;
  for (int field = 0; field < 3; ++field) {
    std::size_t digits = 0;
    while (digits < 2 && at + digits < text.size() && text[at + digits] >= '0' && text[at + digits] <= '9')
      ++digits;
    if (digits == 0 || (field > 0 && digits != 2)) return {};
    seconds = seconds * 60 + std::stoll(std::string{text.substr(at, digits)});
    at += digits;
    if (at < text.size() && text[at] == ':') {
      ++at;
      continue;
    }
    if (field == 0) return {};
    break;
  }
  const Spoken spoken = spoken_time(text.substr(at));
  if (spoken.length == 0 || spoken.seconds != seconds) return {};
  return {at + spoken.length, text.substr(0, at)};
}

/// The text with times that are only spoken, each alone on its line, as they are written; nothing where there
/// are fewer than three, or any other line begins with a time as it is written.
std::optional<std::string> written_out(const SourceText& source) {
  constexpr std::size_t kFewest = 3;
  std::string result;
  std::size_t count = 0;
  for (const std::string& line : source.lines) {
    const auto text = trimmed(line);
    const Spoken spoken = spoken_time(text);
    const bool is_time = spoken.length > 0 && spoken.length == text.size();
    Cursor cursor{text};
    if (!is_time && take_timestamp(cursor, false)) return std::nullopt;
    count += is_time ? 1 : 0;
    result += is_time ? fmt::format("{}:{:02}:{:02}\n", spoken.seconds / 3600, spoken.seconds / 60 % 60,
                                    spoken.seconds % 60)
                      : line + "\n";
  }
  if (count < kFewest) return std::nullopt;
  return result;
}

/// The text with each glued time on a line of its own; nothing where there are fewer than three.
std::optional<std::string> unglued(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  std::string result;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool may_begin = text[at] >= '0' && text[at] <= '9' &&
                           (at == 0 || ((text[at - 1] < '0' || text[at - 1] > '9') && text[at - 1] != ':'));
    const Glued glued = may_begin ? glued_time(text.substr(at)) : Glued{};
    if (glued.length == 0) {
      result += text[at++];
      continue;
    }
    result += fmt::format("{}{}\n", result.empty() || result.ends_with('\n') ? "" : "\n", glued.clock);
    at += glued.length;
    ++count;
  }
  if (count < kFewest) return std::nullopt;
  return result;
}

}  // namespace

bool looks_like_youtube_page(const SourceText& source) {
  return unglued(source.text).has_value() || written_out(source).has_value();
}

Transcript read_youtube_page(const SourceText& source) {
  auto text = unglued(source.text);
  if (!text) text = written_out(source);
  Transcript transcript = read_page_text(source_text(source.file, std::move(*text)));
  transcript.format = "YouTube's page";
  return transcript;
}

}  // namespace cueclip
