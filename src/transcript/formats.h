#pragma once

#include <cueclip/transcript.h>

#include <nlohmann/json_fwd.hpp>

#include "transcript/source_text.h"

/// One reader a format. `looks_like_` tells by the content whether a file is of that format; `read_` makes a
/// Transcript of it: its cues may be out of order, and their text may still begin with the speaker's name.
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

/// The text of an episode's web page: a start time on a line of its own, then `[Speaker] words`.
[[nodiscard]] bool looks_like_page_text(const SourceText& source);
[[nodiscard]] Transcript read_page_text(const SourceText& source);

/// Any JSON; which of those below it is, its keys tell.
[[nodiscard]] bool looks_like_json(const SourceText& source);
[[nodiscard]] Transcript read_json(const SourceText& source);

/// `{version, segments: [{speaker?, startTime, endTime?, body}]}`, a sentence or a word a segment.
[[nodiscard]] bool looks_like_podcast_json(const nlohmann::json& root);
[[nodiscard]] Transcript read_podcast_json(const nlohmann::json& root, const SourceText& source);

/// openai-whisper's and whisperX's `{segments: [{start, end, text, speaker?, words?}]}`.
[[nodiscard]] bool looks_like_whisper_json(const nlohmann::json& root);
[[nodiscard]] Transcript read_whisper_json(const nlohmann::json& root, const SourceText& source);

/// whisper.cpp's `{transcription: [{offsets: {from, to}, text}]}`.
[[nodiscard]] bool looks_like_whisper_cpp_json(const nlohmann::json& root);
[[nodiscard]] Transcript read_whisper_cpp_json(const nlohmann::json& root, const SourceText& source);

/// Castopod's `[{number, startTime, endTime, text, speaker?}]`, and other bare arrays with `start`, `end`,
/// `text`.
[[nodiscard]] bool looks_like_cue_array(const nlohmann::json& root);
[[nodiscard]] Transcript read_cue_array(const nlohmann::json& root, const SourceText& source);

}  // namespace cueclip
