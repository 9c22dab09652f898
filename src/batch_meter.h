#pragma once

#include <cueclip/batch.h>

#include <mutex>
#include <vector>

namespace cueclip {

/// Adds up how far the clips of a batch have come, each of which is rendered on a thread of its own.
class BatchMeter {
 public:
  BatchMeter(std::size_t clips, BatchProgress* progress) : parts_(clips), progress_{progress} {}

  /// A clip is planned: it has so many frames over its files.
  void planned(std::size_t clip, std::int64_t frames);
  void advanced(std::size_t clip, std::int64_t done, Time made);
  void finished(const std::filesystem::path& file);
  void ended(std::size_t clip, const BatchOutcome& outcome);

 private:
  struct Part {
    std::int64_t total = -1;  ///< not known yet: -1
    std::int64_t done = 0;
    Time made{};
  };
  void tell();

  std::mutex mutex_;
  std::vector<Part> parts_;
  BatchProgress* progress_;
  std::size_t ended_ = 0;
};

/// One clip's part of it. `tells_json` tells of JSON files too.
class ClipMeter : public RenderProgress {
 public:
  ClipMeter(BatchMeter& meter, std::size_t clip, bool tells_json)
      : meter_{meter}, clip_{clip}, tells_json_{tells_json} {}

  void advanced(std::int64_t done, std::int64_t, Time made) override { meter_.advanced(clip_, done, made); }
  void finished(const std::filesystem::path& file) override {
    if (tells_json_ || file.extension() != ".json") meter_.finished(file);
  }

 private:
  BatchMeter& meter_;
  std::size_t clip_;
  bool tells_json_;
};

}  // namespace cueclip
