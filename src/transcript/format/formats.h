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

/// TTML: Apple Podcasts', IMSC, EBU-TT-D, DFXP.
[[nodiscard]] bool looks_like_ttml(const SourceText& source);
[[nodiscard]] Transcript read_ttml(const SourceText& source);

/// YouTube's XML: srv1, srv2, srv3 (timedtext).
[[nodiscard]] bool looks_like_youtube_xml(const SourceText& source);
[[nodiscard]] Transcript read_youtube_xml(const SourceText& source);

/// ELAN's annotations (.eaf).
[[nodiscard]] bool looks_like_elan(const SourceText& source);
[[nodiscard]] Transcript read_elan(const SourceText& source);

/// Podlove's `pst:transcripts`.
[[nodiscard]] bool looks_like_podlove_xml(const SourceText& source);
[[nodiscard]] Transcript read_podlove_xml(const SourceText& source);

[[nodiscard]] bool looks_like_sami(const SourceText& source);
[[nodiscard]] Transcript read_sami(const SourceText& source);

/// Subtitles of films that FFmpeg reads: MicroDVD, MPL2, SubViewer, VPlayer, JACOsub, RealText, SCC.
[[nodiscard]] bool looks_like_film_subtitles(const SourceText& source);
[[nodiscard]] Transcript read_film_subtitles(const SourceText& source);

/// Hyperaudio's HTML: a span with `data-m` for each word.
[[nodiscard]] bool looks_like_hyperaudio_html(const SourceText& source);
[[nodiscard]] Transcript read_hyperaudio_html(const SourceText& source);

/// noScribe's HTML: an anchor `ts_4080_7120_S00` for each segment.
[[nodiscard]] bool looks_like_noscribe_html(const SourceText& source);
[[nodiscard]] Transcript read_noscribe_html(const SourceText& source);

/// Podcasting 2.0's HTML: `<cite>Name:</cite> <time>0:09</time> <p>words</p>`, perhaps inside a whole page.
[[nodiscard]] bool looks_like_html(const SourceText& source);
[[nodiscard]] Transcript read_html(const SourceText& source);

/// Any other web page with a transcript, as a browser saves it: blocks with a time of their own.
[[nodiscard]] bool looks_like_html_page(const SourceText& source);
[[nodiscard]] Transcript read_html_page(const SourceText& source);

/// What recognisers print: `[00:00.000 --> 00:03.000] words`, a line a segment, among lines of their log.
[[nodiscard]] bool looks_like_console(const SourceText& source);
[[nodiscard]] Transcript read_console(const SourceText& source);

/// Praat's TextGrid, long or short.
[[nodiscard]] bool looks_like_textgrid(const SourceText& source);
[[nodiscard]] Transcript read_textgrid(const SourceText& source);

/// A table with a header, of values between commas, semicolons or tabs.
[[nodiscard]] bool looks_like_table(const SourceText& source);
[[nodiscard]] Transcript read_table(const SourceText& source);

/// LRC, plain and enhanced.
[[nodiscard]] bool looks_like_lrc(const SourceText& source);
[[nodiscard]] Transcript read_lrc(const SourceText& source);

/// Audacity's labels.
[[nodiscard]] bool looks_like_audacity_labels(const SourceText& source);
[[nodiscard]] Transcript read_audacity_labels(const SourceText& source);

/// CTM: a word a line.
[[nodiscard]] bool looks_like_ctm(const SourceText& source);
[[nodiscard]] Transcript read_ctm(const SourceText& source);

/// YouTube's SBV, and SubViewer.
[[nodiscard]] bool looks_like_sbv(const SourceText& source);
[[nodiscard]] Transcript read_sbv(const SourceText& source);

/// YouTube's page, copied as text whose times are glued to how they are spoken.
[[nodiscard]] bool looks_like_youtube_page(const SourceText& source);
[[nodiscard]] Transcript read_youtube_page(const SourceText& source);

/// Text with names and times, as transcription services and editors export it.
[[nodiscard]] bool looks_like_text(const SourceText& source);
[[nodiscard]] Transcript read_text(const SourceText& source);

/// The text of an episode's web page: times alone on their lines, or before or behind the speaker's name, and
/// words.
[[nodiscard]] bool looks_like_page_text(const SourceText& source);
[[nodiscard]] Transcript read_page_text(const SourceText& source);

/// Text without times: its paragraphs, or lines, are cues. Whatever has words looks like it.
[[nodiscard]] bool looks_like_untimed_text(const SourceText& source);
[[nodiscard]] Transcript read_untimed_text(const SourceText& source);

/// Any JSON; which of those in json_formats.h it is, its keys tell.
[[nodiscard]] bool looks_like_json(const SourceText& source);
[[nodiscard]] Transcript read_json(const SourceText& source);

}  // namespace cueclip
