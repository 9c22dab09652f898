#include "plan/sources.h"

#include "transcript/language.h"

namespace cueclip {

TranscriptRequest transcript_request(const ClipOptions& options) {
  TranscriptRequest request{options.transcript, options.reading, options.replacements};
  request.said_by = options.said_by;
  request.cue_words = options.cue_words;
  for (const auto& speaker : options.speakers) {
    if (speaker.label.empty()) {
      request.unnamed.push_back({{}, speaker.name, {}, {}});
    } else {
      request.reading.names.push_back(speaker.label);
    }
  }
  return request;
}

std::shared_ptr<const RecordingInfo> Sources::recording(const RecordingSource& source) {
  return recording_.get(source, probe_recording);
}

std::shared_ptr<const SourceTranscript> Sources::transcript(const TranscriptRequest& request) {
  return transcript_.get(request, [](const TranscriptRequest& asked) {
    SourceTranscript source{read_transcript(asked.file, asked.reading), {}};
    reword(source.transcript, asked.cue_words);
    mend(source.transcript, asked.replacements);
    name_speakers(source.transcript, asked.said_by, asked.unnamed);
    source.language = language_of(source.transcript);
    return source;
  });
}

}  // namespace cueclip
