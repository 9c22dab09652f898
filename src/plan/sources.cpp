#include "plan/sources.h"

#include "transcript/language.h"

namespace cueclip {

TranscriptRequest transcript_request(const ClipOptions& options) {
  TranscriptRequest request{options.transcript, options.reading, options.replacements};
  for (const auto& speaker : options.speakers) request.reading.names.push_back(speaker.label);
  return request;
}

std::shared_ptr<const RecordingInfo> Sources::recording(const std::filesystem::path& file) {
  return recording_.get(file, probe_recording);
}

std::shared_ptr<const SourceTranscript> Sources::transcript(const TranscriptRequest& request) {
  return transcript_.get(request, [](const TranscriptRequest& asked) {
    SourceTranscript source{read_transcript(asked.file, asked.reading), {}};
    mend(source.transcript, asked.replacements);
    source.language = language_of(source.transcript);
    return source;
  });
}

}  // namespace cueclip
