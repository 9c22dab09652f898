#include "plan/sources.h"

#include <cueclip/error.h>

#include <fmt/format.h>

#include "transcript/language.h"

namespace cueclip {

namespace {

/// A text without times is aligned, or was before with the recording that it is of.
Transcript read_timed(const TranscriptRequest& request, const std::function<void(double)>& aligning) {
  Transcript transcript = read_transcript(request.file, request.reading);
  if (!transcript.is_untimed) return transcript;
  if (!request.align.audio.empty()) return aligned_text(transcript, request.align, aligning);
  if (auto known = text_aligned_before(transcript)) return std::move(*known);
  throw Error{
      Failure::kInput,
      fmt::format("{} says no times, and no recording is given to find them in", shown(transcript.file)),
      fmt::format("Find them first: `cueclip align AUDIO {} -o OUT.vtt`", shown(request.file))}
      .at({transcript.file, transcript.cues.front().line, 0, transcript.cues.front().text});
}

}  // namespace

TranscriptRequest transcript_request(const ClipOptions& options) {
  TranscriptRequest request{options.transcript, options.reading, options.replacements};
  request.said_by = options.said_by;
  request.cue_words = options.cue_words;
  request.reading.takes_untimed = true;
  request.align = {options.audio, options.track, options.language};
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

std::shared_ptr<const SourceTranscript> Sources::transcript(const TranscriptRequest& request,
                                                            const std::function<void(double)>& aligning) {
  return transcript_.get(request, [&](const TranscriptRequest& asked) {
    SourceTranscript source{read_timed(asked, aligning), {}};
    reword(source.transcript, asked.cue_words);
    mend(source.transcript, asked.replacements);
    name_speakers(source.transcript, asked.said_by, asked.unnamed);
    source.language = language_of(source.transcript);
    return source;
  });
}

}  // namespace cueclip
