#pragma once

#include "transcript/format/page_blocks.h"
#include "transcript/source_text.h"

namespace cueclip {

/// Whether a text is HTML: it begins with a tag, a comment or a declaration, and ends elements.
[[nodiscard]] bool is_html(const SourceText& source);

/// The blocks of an HTML page as a browser shows it.
///
///  - Block elements, `br`, rows of tables, items of lists and terms begin a block; so does a time in an
///  element
///    of its own behind another, and an element whose words begin with one (a link around a cue). An element
///    that HTML doesn't know is a block.
///  - Left out is what isn't words: scripts, styles, the head, navigation, the page's foot, drawings, fields,
///  and
///    buttons of up to three words without a time ("Copy link"); and unless `with_hidden`, what isn't shown:
///    `hidden`, `display: none`, what only screen readers say.
///  - In each block, what stands in an element of its own is a piece. One that is bold (b, strong, headings,
///    terms, classes and styles that say so) may be a name; one that is a `cite`, or whose class says
///    speaker, author, participant or name, is one.
[[nodiscard]] Page html_blocks(const SourceText& source, bool with_hidden);

}  // namespace cueclip
