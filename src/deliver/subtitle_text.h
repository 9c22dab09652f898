#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// Words in which SubRip's readers find no tags, references, arrows or times.
[[nodiscard]] std::string srt_words(std::string_view words);

/// The same for WebVTT.
[[nodiscard]] std::string vtt_words(std::string_view words);

/// A speaker's name as SubRip has it before words: `[Name] `; it ends where its bracket does.
[[nodiscard]] std::string bracketed_name(const std::string& name);

}  // namespace cueclip
