#pragma once

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "transcript/segments.h"

/// One file a kind of JSON: whether an item of its list is of that kind, and what it says. Items come one by
/// one, so that no file is in memory as a whole document.
namespace cueclip {

/// Podcasting 2.0: `{version, segments: [{speaker?, startTime, endTime?, body}]}`, a sentence or a word a
/// segment.
[[nodiscard]] bool is_podcast_item(const nlohmann::json& item);
[[nodiscard]] Segment read_podcast_item(const nlohmann::json& item);

/// openai-whisper's and whisperX's `{segments: [{start, end, text, speaker?, words?}]}`.
[[nodiscard]] bool is_whisper_item(const nlohmann::json& item);
[[nodiscard]] Segment read_whisper_item(const nlohmann::json& item);

/// whisper.cpp's `{transcription: [{offsets: {from, to}, text}]}`.
[[nodiscard]] bool is_whisper_cpp_item(const nlohmann::json& item);
[[nodiscard]] Segment read_whisper_cpp_item(const nlohmann::json& item);

/// Castopod's `[{number, startTime, endTime, text, speaker?}]`, and other bare arrays with `start`, `end`,
/// `text`. Times are read as milliseconds; at the end, those of a file in seconds are set right.
[[nodiscard]] bool is_cue_array_item(const nlohmann::json& item);
[[nodiscard]] Segment read_cue_array_item(const nlohmann::json& item);
void set_cue_array_unit(std::vector<Segment>& segments);

}  // namespace cueclip
