#include "plan/passage_link.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include <fmt/format.h>
#include <unicode/utf8.h>

#include "caption/address.h"

namespace cueclip {

namespace {

/// Where a site looks for a time, and under which name.
struct TimePlace {
  char mark = '?';  ///< '?' or '#'
  std::string_view name;
};

struct Site {
  std::string_view host;  ///< its subdomains too
  TimePlace place;
};

// Each takes whole seconds there.
constexpr std::array kSites{Site{"youtube.com", {'?', "t"}},    Site{"youtu.be", {'?', "t"}},
                            Site{"vimeo.com", {'#', "t"}},      Site{"dailymotion.com", {'?', "start"}},
                            Site{"soundcloud.com", {'#', "t"}}, Site{"open.spotify.com", {'?', "t"}},
                            Site{"archive.org", {'?', "start"}}};

// PeerTube is on any host; so it is known by how its addresses look.
constexpr std::array<std::string_view, 2> kPeerTubePaths{"/w/", "/videos/watch/"};
constexpr TimePlace kPeerTube{'?', "start"};

constexpr std::array<std::string_view, 9> kMediaEndings{".mp3",  ".m4a", ".ogg",  ".opus", ".wav",
                                                        ".flac", ".mp4", ".webm", ".ogv"};
constexpr TimePlace kMediaFragment{'#', "t"};

std::string lower(std::string_view text) {
  std::string result{text};
  for (char& byte : result)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return result;
}

/// A link in its parts, each with the mark before it.
struct Parts {
  std::string_view host;
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};

Parts parts_of(std::string_view link) {
  Parts parts;
  const auto hash = std::min(link.find('#'), link.size());
  parts.fragment = link.substr(hash);
  link = link.substr(0, hash);
  const auto question = std::min(link.find('?'), link.size());
  parts.query = link.substr(question);
  link = link.substr(0, question);
  if (const auto scheme = link.find("://"); scheme != std::string_view::npos) link.remove_prefix(scheme + 3);
  const auto slash = std::min(link.find('/'), link.size());
  parts.host = link.substr(0, slash);
  parts.path = link.substr(slash);
  return parts;
}

bool is_of(std::string_view host, std::string_view site) {
  return host == site || (host.ends_with(site) && host[host.size() - site.size() - 1] == '.');
}

std::optional<TimePlace> known_place(std::string_view link) {
  const Parts parts = parts_of(link);
  const std::string host = lower(parts.host.substr(0, parts.host.find(':')));
  for (const Site& site : kSites)
    if (is_of(host, site.host)) return site.place;
  const std::string path = lower(parts.path);
  for (const std::string_view head : kPeerTubePaths)
    if (path.starts_with(head) && path.size() > head.size()) return kPeerTube;
  for (const std::string_view ending : kMediaEndings)
    if (path.ends_with(ending)) return kMediaFragment;
  return std::nullopt;
}

/// Whether a query or a fragment, its mark first, says a time already.
bool has_time(std::string_view part, std::string_view name) {
  while (!part.empty()) {
    part.remove_prefix(1);  // ?, & or #
    const auto pair = part.substr(0, part.find('&'));
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) return true;
    part.remove_prefix(pair.size());
  }
  return false;
}

std::string at_place(std::string_view link, const TimePlace& place, std::int64_t second) {
  const Parts parts = parts_of(link);
  const std::string_view head = link.substr(0, link.size() - parts.fragment.size());
  if (has_time(parts.query, place.name) || has_time(parts.fragment, place.name)) return std::string{link};
  if (place.mark == '?')
    return fmt::format("{}{}{}={}{}", head, parts.query.empty() ? '?' : '&', place.name, second,
                       parts.fragment);
  // A page has one fragment: one that names a part of it isn't taken away.
  if (!parts.fragment.empty()) return std::string{link};
  return fmt::format("{}#{}={}", head, place.name, second);
}

}  // namespace

LinkTime parse_link_time(std::string_view text) {
  if (text == "t" || text == "?t") return LinkTime::kQuery;
  if (text == "#t") return LinkTime::kFragment;
  if (text == "off") return LinkTime::kOff;
  throw Error{Failure::kUsage, fmt::format("--link-time {} is no way to say a time", printable(text)),
              "Write t (?t=74), '#t' (#t=74) or off"};
}

std::string passage_link(std::string_view link, Time at, LinkTime how) {
  const auto second = std::chrono::duration_cast<std::chrono::seconds>(at).count();
  std::optional<TimePlace> place;
  if (how == LinkTime::kKnown) place = known_place(link);
  if (how == LinkTime::kQuery) place = TimePlace{'?', "t"};
  if (how == LinkTime::kFragment) place = TimePlace{'#', "t"};
  if (link.empty() || !place || second <= 0) return std::string{link};
  return at_place(link, *place, second);
}

std::optional<std::string> note_on_link(std::string_view link) {
  std::u32string word;
  const auto size = static_cast<std::int32_t>(link.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(link.data(), at, size, character);
    word += static_cast<char32_t>(character);
  }
  const bool is_one_word = link.find_first_of(" \t\r\n") == std::string_view::npos;
  if (link.empty() || (is_one_word && is_address(word))) return std::nullopt;
  return fmt::format("the link \"{}\" is no web address, and is shown as it is: write it as a browser has it",
                     printable(link));
}

}  // namespace cueclip
