#pragma once

#include <filesystem>
#include <string>

#include "studio/session.h"

namespace cueclip {

/// Takes an uploaded picture for the speaker with this label: it is moved beside the episode file, under a
/// name like `name` that nothing has, and named there. Throws Error: kInput where it is no picture; then
/// nothing has changed.
void take_speaker_picture(Studio::Session& session, const std::string& label, const std::string& name,
                          const std::filesystem::path& file);

/// A speaker's picture as a square PNG of at most `side` pixels, speakers counted from 0 as in the state.
/// Throws Error (kInput) where there is none.
[[nodiscard]] std::string speaker_picture(const Studio::Session& session, std::size_t index, int side);

}  // namespace cueclip
