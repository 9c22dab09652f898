#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "transcript/format/formats.h"
#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_path.h"
#include "transcript/language.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// In the order in which they are asked: those whose keys others have too come later.
std::vector<JsonFormat> json_formats() {
  return {youtube_json3(),
          deepgram_json(),
          aws_json(),
          speechmatics_json(),
          watson_json(),
          google_json(),
          google_batch_json(),
          rev_ai_json(),
          gladia_json(),
          soniox_json(),
          azure_batch_json(),
          azure_capitals_json(),
          azure_fast_json(),
          elevenlabs_json(),
          gentle_json(),
          bbc_kaldi_json(),
          assemblyai_json(),
          assemblyai_sentences_json(),
          speechmatics_v1_json(),
          parakeet_json(),
          hyperaudio_json(),
          premiere_json(),
          podcast_json(),
          whisper_json(),
          whisper_cpp_json(),
          hugging_face_json(),
          nemo_json(),
          vosk_json(),
          words_json(),
          draft_js_json(),
          auto_edit_json(),
          remotion_json(),
          podlove_json(),
          podlove_groups_json(),
          cue_array_json()};
}

/// A kind, and the object in which its keys are.
struct ToldFormat {
  JsonFormat format;
  std::vector<std::string> place;
};

/// People save what a service answered as it came, in an object of one key: so that is looked into too.
std::optional<ToldFormat> told_format(const JsonKeys& keys) {
  const std::vector<JsonFormat> formats = json_formats();
  const auto fitting = [&](const JsonKeys& in) {
    return std::ranges::find_if(formats, [&](const JsonFormat& format) { return format.fits(in); });
  };
  if (const auto format = fitting(keys); format != formats.end()) return ToldFormat{*format, {}};
  for (const auto& [key, inside] : keys.keys()) {
    if (key != kJsonItems && !inside.is_object()) continue;
    if (const auto format = fitting(inside); format != formats.end()) return ToldFormat{*format, {key}};
  }
  return std::nullopt;
}

std::vector<std::vector<std::string>> paths_of(const ToldFormat& told) {
  std::vector<std::vector<std::string>> paths;
  for (const char* path : told.format.paths) {
    paths.push_back(told.place);
    for (std::string& step : json_path(path)) paths.back().push_back(std::move(step));
  }
  return paths;
}

/// The language that the file says.
std::string language_in(const JsonKeys& keys) {
  constexpr std::array kPlaces{"language",
                               "language_code",
                               "result.language",
                               "results.language_code",
                               "results[].languageCode",
                               "results.channels[].detected_language",
                               "result.transcription.languages[]",
                               "metadata.transcription_config.language",
                               "phrases[].locale",
                               "recognizedPhrases[].locale",
                               "locale"};
  for (const char* place : kPlaces)
    if (const std::string said = language_tag(keys.text(place)); !said.empty()) return said;
  return {};
}

/// A whole transcript in another format, that a service gives as one text.
std::optional<SourceText> embedded_text(const SourceText& source, const JsonKeys& keys) {
  std::optional<SourceText> found;
  for (const auto* path : {"vtt", "srt", "result.vtt", "result.srt", "subtitles[].subtitles"}) {
    if (found || keys.text(path).empty()) continue;
    walk_json(source, {json_path(path)}, [&](JsonItem&& item) {
      if (!found && item.value.is_string()) found = source_text(source.file, item.value.get<std::string>());
    });
  }
  return found;
}

/// What is wrong with an answer that has no times in it.
Error without_cues(const JsonKeys& keys) {
  const std::string status = keys.text("status");
  for (const auto* waiting : {"queued", "processing", "in_progress", "running", "error", "failed"})
    if (status == waiting)
      return {Failure::kInput,
              fmt::format("this is a service's answer that says \"{}\", without words{}", printable(status),
                          keys.text("error").empty() ? "" : ": " + printable(keys.text("error"))),
              "Ask the service again once it is done"};
  if (!keys.text("text").empty() && !keys.has("segments"))
    return {Failure::kInput, "this JSON has the words, but no times",
            "Ask for them: of OpenAI and its kin, response_format=verbose_json"};
  return {Failure::kInput, "taken for JSON, it has no list of cues that cueclip knows",
          "README lists the services and programs whose JSON is known, and what others give that is"};
}

Transcript read_by_keys(const SourceText& source, const ToldFormat& told, const JsonKeys& keys) {
  Transcript transcript{source.file, told.format.name, false, {}, {}};
  const JsonKeys* inside = told.place.empty() ? &keys : keys.find(told.place.front());
  transcript.language = language_in(keys);
  if (transcript.language.empty() && inside != nullptr) transcript.language = language_in(*inside);
  const auto reader = told.format.make();
  walk_json(source, paths_of(told), [&](JsonItem&& item) { reader->take(std::move(item)); });
  reader->finish(transcript, source);
  return transcript;
}

}  // namespace

bool looks_like_json(const SourceText& source) {
  return begins_as_json(source.text);
}

Transcript read_json(const SourceText& source) {
  const JsonKeys keys = keys_of_json(source);
  if (const auto told = told_format(keys)) return read_by_keys(source, *told, keys);
  if (const auto embedded = embedded_text(source, keys)) {
    if (looks_like_webvtt(*embedded)) return read_webvtt(*embedded);
    if (looks_like_subrip(*embedded)) return read_subrip(*embedded);
  }
  throw without_cues(keys).at(source.place(1, 1));
}

}  // namespace cueclip
