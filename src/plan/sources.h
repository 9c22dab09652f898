#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "audio/recording.h"
#include "plan/aligned_text.h"
#include "plan/heard.h"

namespace cueclip {

/// A transcript as it was read and mended, and the language that its words are in.
struct SourceTranscript {
  Transcript transcript;
  std::string language;  ///< a BCP 47 tag; empty where it can't be told
};

/// How one clip's options ask for a transcript to be read.
struct TranscriptRequest {
  std::filesystem::path file;
  TranscriptOptions reading;
  std::vector<Replacement> replacements;
  std::vector<SaidBy> said_by = {};
  std::vector<SpeakerOption> unnamed = {};  ///< who speaks where nobody is named, or none
  std::vector<CueWords> cue_words = {};
  TextToAlign align =
      {};  ///< what a text without times is aligned with; without a recording it has to have been
  friend bool operator==(const TranscriptRequest&, const TranscriptRequest&) = default;
};

/// The labels of speakers that are named help to read the transcript, in which it is then said who speaks.
[[nodiscard]] TranscriptRequest transcript_request(const ClipOptions& options);

/// The value made for the last key that was asked for. Threads that ask for the same wait for it together.
template <typename Key, typename Value>
class Latest {
 public:
  using Make = std::function<Value(const Key&)>;

  /// What `make` returns for the key, now or when this was last asked for it; what it throws, and that isn't
  /// kept.
  std::shared_ptr<const Value> get(const Key& key, const Make& make) {
    const std::lock_guard lock{mutex_};
    if (!value_ || !(key_ == key)) {
      value_ = nullptr;
      value_ = std::make_shared<const Value>(make(key));
      key_ = key;
    }
    return value_;
  }

 private:
  std::mutex mutex_;
  Key key_;
  std::shared_ptr<const Value> value_;
};

/// What clips of one episode are made from, read once for clips that follow each other. A season's clips come
/// episode by episode, so only the last recording and the last transcript are kept. For any number of
/// threads.
class Sources {
 public:
  /// Keeps the sounds of as many passages, which clips that are made one after another have no use for.
  explicit Sources(std::size_t most_heard = 0) : heard_{most_heard} {}

  /// As probe_recording.
  [[nodiscard]] std::shared_ptr<const RecordingInfo> recording(const RecordingSource& source);
  /// A text without times is aligned; `aligning` is told how much of it is done. Throws Error as
  /// read_transcript and align_transcript do.
  [[nodiscard]] std::shared_ptr<const SourceTranscript> transcript(
      const TranscriptRequest& request, const std::function<void(double)>& aligning = {});
  [[nodiscard]] Heard& heard() { return heard_; }

 private:
  Latest<RecordingSource, RecordingInfo> recording_;
  Latest<TranscriptRequest, SourceTranscript> transcript_;
  Heard heard_;
};

}  // namespace cueclip
