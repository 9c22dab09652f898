#include "transcript/format/formats.h"
#include "transcript/format/html_blocks.h"
#include "transcript/format/page_grammar.h"

namespace cueclip {

bool looks_like_page_text(const SourceText& source) {
  return !is_html(source) && find_transcript(page_of_lines(source.lines)).has_value();
}

Transcript read_page_text(const SourceText& source) {
  Transcript transcript{source.file, "episode page", true, {}, {}};
  if (auto found = find_transcript(page_of_lines(source.lines)))
    add_found(transcript, source, std::move(*found));
  return transcript;
}

}  // namespace cueclip
