#pragma once

#include <cueclip/plan.h>
#include <cueclip/time.h>

#include <optional>
#include <string>
#include <string_view>

namespace cueclip {

/// A link at a time of what it leads to, cut down to the second: `at` as a query or a fragment, or for
/// LinkTime::kKnown as its site has it (YouTube, PeerTube, Vimeo, Dailymotion, SoundCloud, Spotify, the
/// Internet Archive; a sound or video file after W3C Media Fragments). The link itself where nothing is known
/// of its site, it has a time already, or it leads to the start.
[[nodiscard]] std::string passage_link(std::string_view link, Time at, LinkTime how);

/// What to tell people whose link is no web address, with or without its https://; nothing where it is one,
/// or empty.
[[nodiscard]] std::optional<std::string> note_on_link(std::string_view link);

}  // namespace cueclip
