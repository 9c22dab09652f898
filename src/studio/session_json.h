#pragma once

#include <nlohmann/json.hpp>

#include "studio/session.h"

namespace cueclip {

/// How far the job has come, and the revision; for any thread.
[[nodiscard]] nlohmann::ordered_json news_of(const Studio::Session& session);

/// The session as the page sees it. Call it with the session's mutex held.
[[nodiscard]] nlohmann::ordered_json state_of(Studio::Session& session);

/// The transcript's cues with the places and times of their words, likewise.
[[nodiscard]] nlohmann::ordered_json transcript_of(const Studio::Session& session);

/// Where a text is said, likewise.
[[nodiscard]] nlohmann::ordered_json places_of(const Studio::Session& session, const std::string& text,
                                               const std::string& how);

/// How many units of UTF-16 a text in UTF-8 has, by which pages count.
[[nodiscard]] std::size_t utf16_length(std::string_view text);

/// A JSON as text; what isn't UTF-8 in it is replaced.
[[nodiscard]] std::string written(const nlohmann::ordered_json& json);

}  // namespace cueclip
