#pragma once

#include <string>
#include <string_view>

namespace cueclip {

/// Whether bytes are a zip archive, as they begin: a document of Word or LibreOffice is one.
[[nodiscard]] bool is_zip(std::string_view bytes);

/// The transcript that a zip archive holds, in UTF-8: the text of a DOCX's or an ODT's paragraphs, a line
/// each, or the JSON of a .hyperaudio file. Read are 64 MB at most. Throws Error (kInput) where it is
/// damaged, too large, or holds none of these.
[[nodiscard]] std::string packed_text(std::string_view bytes);

}  // namespace cueclip
