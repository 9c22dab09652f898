#pragma once

#include <cueclip/error.h>

#include <filesystem>
#include <optional>
#include <string_view>

#include "transcript/source_text.h"

namespace cueclip {

/// Throws Error (kInput) for bytes that are known as something else than text: a recording, a picture, a PDF,
/// an archive, binary subtitles. It says what they are, and how to come to a transcript. The file's name is
/// only looked at where its bytes say nothing.
void refuse_other_files(const std::filesystem::path& file, std::string_view bytes);

/// What a text is that no format knows, as an Error (kInput): a feed, a playlist, a page without a
/// transcript; nothing where it is like none of these.
[[nodiscard]] std::optional<Error> known_as_other_text(const SourceText& source);

}  // namespace cueclip
