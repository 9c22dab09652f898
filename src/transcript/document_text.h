#pragma once

#include <string>

namespace cueclip {

/// The text of Word's document.xml (ECMA-376, w:p, w:t, w:tab, w:br): a line a paragraph, and where one is
/// broken; a row of a table is a line, its cells apart by tabs. What was deleted in a tracked change, notes
/// and fields' codes are left out. Throws Error (kInput) where it can't be read.
[[nodiscard]] std::string word_text(const std::string& xml);

/// The same of OpenDocument's content.xml (text:p, text:h, text:tab, text:line-break, text:s).
[[nodiscard]] std::string open_document_text(const std::string& xml);

}  // namespace cueclip
