#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "align/features.h"
#include "audio/recording.h"
#include "plan/sources.h"

namespace cueclip {

/// When a transcript's words are heard, found in the background for those that it doesn't time.
class WordStore {
 public:
  /// `told` is called on the store's own thread once words have been found.
  WordStore(RecordingInfo recording, std::function<void()> told);
  WordStore(const WordStore&) = delete;
  WordStore& operator=(const WordStore&) = delete;
  ~WordStore();

  /// Begins to time a transcript, and lets go of another one. Cues that were in that one too keep what was
  /// found. `language`: a BCP 47 tag.
  void time(std::shared_ptr<const SourceTranscript> source, const std::string& language);

  /// The transcript as far as its words have been found; null where they haven't, or it is another one.
  [[nodiscard]] std::shared_ptr<const Transcript> timed(const SourceTranscript& source);

  /// How often words have been found.
  [[nodiscard]] int count() const { return count_; }

 private:
  using Stops = std::shared_ptr<std::atomic<bool>>;

  void work(const std::shared_ptr<const SourceTranscript>& source, const std::string& language,
            const std::atomic<bool>& stops);
  void listen(const std::atomic<bool>& stops);
  /// Puts another transcript in the place of the one that was timed, with what is known of its words.
  void keep_known(const std::shared_ptr<const SourceTranscript>& source);

  RecordingInfo recording_;
  std::function<void()> told_;
  std::shared_ptr<const Features> features_;  // of the whole recording; only the worker looks
  std::mutex mutex_;
  std::shared_ptr<const SourceTranscript> source_;  // that `timed_` is of
  std::shared_ptr<const Transcript> timed_;
  std::atomic<int> count_{0};
  Stops stops_ = std::make_shared<std::atomic<bool>>(false);  ///< of the last worker
  std::thread worker_;
};

}  // namespace cueclip
