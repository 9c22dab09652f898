#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "transcript/format/json/json_walk.h"
#include "transcript/segments.h"
#include "transcript/spoken_words.h"

/// One file a kind of JSON: by which keys it is told, which of its values are wanted, and what they say.
/// Values come one by one, so that no file is in memory as a whole document.
namespace cueclip {

/// Makes cues of the values of a document.
class JsonReader {
 public:
  JsonReader() = default;
  JsonReader(const JsonReader&) = delete;
  JsonReader& operator=(const JsonReader&) = delete;
  virtual ~JsonReader() = default;

  /// A value at one of the format's paths, in the order of the file.
  virtual void take(JsonItem&& item) = 0;

  /// Adds what was said, once all was taken.
  virtual void finish(Transcript& transcript, const SourceText& source) = 0;
};

/// A kind of JSON. Paths are those of json_path, from the object in which the keys are.
struct JsonFormat {
  const char* name;
  bool (*fits)(const JsonKeys& keys);
  std::vector<const char*> paths;
  std::unique_ptr<JsonReader> (*make)();
};

/// A reader of items that are cues: `read` gives what one says.
class JsonCues : public JsonReader {
 public:
  using Read = Segment (*)(const nlohmann::json& item);

  explicit JsonCues(Read read) : read_{read} {}
  void take(JsonItem&& item) override;
  void finish(Transcript& transcript, const SourceText& source) override;

 protected:
  std::vector<Segment>& segments() { return segments_; }

 private:
  Read read_;
  std::vector<Segment> segments_;
};

/// A reader of words in rows of their own: of channels, or of whatever else is heard at once.
class JsonWords : public JsonReader {
 public:
  void finish(Transcript& transcript, const SourceText& source) override;

 protected:
  void add(std::size_t row, SpokenWord word);
  /// The last word of a row ends what is said.
  void end_sentence(std::size_t row);
  std::vector<std::vector<SpokenWord>>& rows() { return rows_; }

 private:
  std::vector<std::vector<SpokenWord>> rows_;
};

template <typename Reader>
std::unique_ptr<JsonReader> make_reader() {
  return std::make_unique<Reader>();
}

template <JsonCues::Read read>
std::unique_ptr<JsonReader> make_cues() {
  return std::make_unique<JsonCues>(read);
}

/// Podcasting 2.0: `{version, segments: [{speaker?, startTime, endTime?, body}]}`, a sentence or a word a
/// segment.
[[nodiscard]] JsonFormat podcast_json();
/// openai-whisper's and its kin's `{segments: [{start, end, text, speaker?, words?}], words?}`: whisperX,
/// stable-ts, faster-whisper, OpenAI's and Groq's verbose_json and diarized_json, Mistral's.
[[nodiscard]] JsonFormat whisper_json();
/// whisper.cpp's `{transcription: [{offsets: {from, to}, text, tokens?}]}`.
[[nodiscard]] JsonFormat whisper_cpp_json();
/// Castopod's `[{number, startTime, endTime, text, speaker?}]`, and other bare arrays with a start and a
/// text.
[[nodiscard]] JsonFormat cue_array_json();

/// YouTube's json3.
[[nodiscard]] JsonFormat youtube_json3();

/// Services.
[[nodiscard]] JsonFormat assemblyai_json();
[[nodiscard]] JsonFormat assemblyai_sentences_json();
[[nodiscard]] JsonFormat aws_json();
[[nodiscard]] JsonFormat azure_batch_json();
[[nodiscard]] JsonFormat azure_capitals_json();
[[nodiscard]] JsonFormat azure_fast_json();
[[nodiscard]] JsonFormat deepgram_json();
[[nodiscard]] JsonFormat elevenlabs_json();
[[nodiscard]] JsonFormat gladia_json();
[[nodiscard]] JsonFormat google_json();
[[nodiscard]] JsonFormat google_batch_json();
[[nodiscard]] JsonFormat rev_ai_json();
[[nodiscard]] JsonFormat soniox_json();
[[nodiscard]] JsonFormat speechmatics_json();
[[nodiscard]] JsonFormat speechmatics_v1_json();
[[nodiscard]] JsonFormat watson_json();

/// Editors.
[[nodiscard]] JsonFormat auto_edit_json();
[[nodiscard]] JsonFormat draft_js_json();
[[nodiscard]] JsonFormat hyperaudio_json();
[[nodiscard]] JsonFormat podlove_json();
[[nodiscard]] JsonFormat podlove_groups_json();
[[nodiscard]] JsonFormat premiere_json();
[[nodiscard]] JsonFormat remotion_json();

/// Recognisers on one's own machine.
[[nodiscard]] JsonFormat bbc_kaldi_json();
[[nodiscard]] JsonFormat gentle_json();
[[nodiscard]] JsonFormat hugging_face_json();
[[nodiscard]] JsonFormat nemo_json();
[[nodiscard]] JsonFormat parakeet_json();
[[nodiscard]] JsonFormat vosk_json();
[[nodiscard]] JsonFormat words_json();

}  // namespace cueclip
