#pragma once

#include <cueclip/plan.h>
#include <cueclip/time.h>

#include <string>
#include <string_view>

namespace cueclip {

/// A link at a time of what it leads to, cut down to the second: `at` as a query or a fragment, or for
/// LinkTime::kKnown as its site has it (YouTube, PeerTube, Vimeo, Dailymotion, SoundCloud, Spotify, the
/// Internet Archive; a sound or video file after W3C Media Fragments). The link itself where nothing is known
/// of its site, it has a time already, or it leads to the start.
[[nodiscard]] std::string passage_link(std::string_view link, Time at, LinkTime how);

}  // namespace cueclip
