#include "transcript/format/formats.h"
#include "transcript/format/html_blocks.h"
#include "transcript/format/page_grammar.h"

namespace cueclip {

namespace {

/// The transcript of a page as it is shown; where it has none, of what isn't shown: it may be folded up.
std::optional<Transcript> find_on_page(const SourceText& source) {
  if (!is_html(source)) return std::nullopt;
  auto shown = find_transcript(html_blocks(source, false));
  return shown ? shown : find_transcript(html_blocks(source, true));
}

}  // namespace

bool looks_like_html_page(const SourceText& source) {
  return find_on_page(source).has_value();
}

Transcript read_html_page(const SourceText& source) {
  Transcript transcript{source.file, "saved page", true, {}, {}};
  if (auto found = find_on_page(source)) add_found(transcript, source, std::move(*found));
  return transcript;
}

}  // namespace cueclip
