#pragma once

#include <cueclip/transcript.h>

#include "transcript/source_text.h"

/// One reader a format. `looks_like_` tells by the content whether a file is of that format; `read_` makes a
/// Transcript of it. Its cues may be out of order, their text may still hold speakers' names, and has a line
/// end (`\n`) where the file has one inside a cue: who speaks is told by lines, which are joined later. Where
/// a reader finds several speakers in a cue, their parts follow each other and count from 1.
namespace cueclip {

[[nodiscard]] bool looks_like_subrip(const SourceText& source);
[[nodiscard]] Transcript read_subrip(const SourceText& source);

[[nodiscard]] bool looks_like_webvtt(const SourceText& source);
[[nodiscard]] Transcript read_webvtt(const SourceText& source);

/// Advanced SubStation Alpha.
[[nodiscard]] bool looks_like_ass(const SourceText& source);
[[nodiscard]] Transcript read_ass(const SourceText& source);

/// Podcasting 2.0's HTML: `<cite>Name:</cite> <time>0:09</time> <p>words</p>`, perhaps inside a whole page.
[[nodiscard]] bool looks_like_html(const SourceText& source);
[[nodiscard]] Transcript read_html(const SourceText& source);

/// Any other web page with a transcript, as a browser saves it: blocks with a time of their own.
[[nodiscard]] bool looks_like_html_page(const SourceText& source);
[[nodiscard]] Transcript read_html_page(const SourceText& source);

/// What recognisers print: `[00:00.000 --> 00:03.000] words`, a line a segment, among lines of their log.
[[nodiscard]] bool looks_like_console(const SourceText& source);
[[nodiscard]] Transcript read_console(const SourceText& source);

/// The text of an episode's web page: times alone on their lines, or before or behind the speaker's name, and
/// words.
[[nodiscard]] bool looks_like_page_text(const SourceText& source);
[[nodiscard]] Transcript read_page_text(const SourceText& source);

/// Any JSON; which of those in json_formats.h it is, its keys tell.
[[nodiscard]] bool looks_like_json(const SourceText& source);
[[nodiscard]] Transcript read_json(const SourceText& source);

}  // namespace cueclip
