#include "studio/live_video.h"

#include <cueclip/error.h>

#include <algorithm>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <thread>

#include "audio/finished_sound.h"
#include "video/encoded_sound.h"
#include "video/group_worker.h"
#include "video/in_order.h"
#include "video/mp4_writer.h"

namespace cueclip {

namespace {

constexpr std::size_t kBlock = 1 << 16;

/// Makes the file in the background, and reads it behind the writer.
class LiveVideo {
 public:
  LiveVideo(std::shared_ptr<const ShownClip> clip, std::filesystem::path file)
      : clip_{std::move(clip)}, file_{std::move(file)} {
    worker_ = std::jthread{[this](const std::stop_token& stop) { make(stop); }};
  }
  LiveVideo(const LiveVideo&) = delete;
  LiveVideo& operator=(const LiveVideo&) = delete;
  ~LiveVideo() {
    worker_.request_stop();
    worker_.join();
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
  }

  /// The next bytes; waits for them.
  std::string next() {
    while (true) {
      std::unique_lock lock{mutex_};
      const std::uint64_t seen = count_;
      const bool is_whole = is_whole_;
      lock.unlock();
      if (std::string bytes = read_on(); !bytes.empty() || is_whole) return bytes;
      lock.lock();
      grown_.wait(lock, [&] { return count_ != seen || is_whole_; });
    }
  }

 private:
  std::string read_on() {
    std::ifstream stream{file_, std::ios::binary};
    stream.seekg(position_);
    std::string bytes(kBlock, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
    position_ += static_cast<std::streamoff>(bytes.size());
    return bytes;
  }

  void grew(bool is_whole) {
    {
      const std::lock_guard lock{mutex_};
      ++count_;
      is_whole_ = is_whole_ || is_whole;
    }
    grown_.notify_all();
  }

  void make(const std::stop_token& stop) {
    try {
      const ClipPlan& plan = clip_->plan;
      const EncodedSound sound{with_outro(plan.sound, plan), OutputFormat::kMp4};
      const auto video = make_video(plan, *clip_->scene);
      const auto groups = groups_of(plan);
      Mp4Writer writer{file_, plan, video->parameters(), sound, Mp4Writer::Order::kFragments};
      work_in_order(
          groups.size(), std::max(1u, std::thread::hardware_concurrency()),
          [&] {
            return GroupWorker{groups, *clip_->scene, *video, stop};
          },
          [&](const std::vector<av::Packet>& group) {
            writer.add(group);
            grew(false);
          });
      writer.finish();
    } catch (const Error&) {  // nobody watches any more, or the disk is full: it ends here
    }
    grew(true);
  }

  std::shared_ptr<const ShownClip> clip_;
  std::filesystem::path file_;
  std::streamoff position_ = 0;
  std::mutex mutex_;
  std::condition_variable grown_;
  std::uint64_t count_ = 0;
  bool is_whole_ = false;
  std::jthread worker_;
};

}  // namespace

StreamBody live_video(std::shared_ptr<const ShownClip> clip, const std::filesystem::path& file) {
  return [video = std::make_shared<LiveVideo>(std::move(clip), file)] { return video->next(); };
}

}  // namespace cueclip
