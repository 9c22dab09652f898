#include "studio/episode_file.h"

#include <cueclip/error.h>

#include <fmt/format.h>

#include "transcript/source_text.h"
#include "video/output_file.h"

namespace cueclip {

namespace {

constexpr std::size_t kLargestEpisode = 1u << 20;
constexpr std::size_t kMostUndone = 500;

}  // namespace

EpisodeFile::EpisodeFile(std::filesystem::path path)
    : path_{std::move(path)},
      text_{read_bytes(path_, kLargestEpisode)},
      episode_{read_episode_text(path_, text_)},
      on_disk_{text_} {}

EpisodeFile::EpisodeFile(std::filesystem::path path, std::string text)
    : path_{std::move(path)},
      text_{std::move(text)},
      episode_{read_episode_text(path_, text_)},
      on_disk_{text_} {
  write_whole(path_, text_, false);
}

bool EpisodeFile::reload() {
  std::string now;
  try {
    now = read_bytes(path_, kLargestEpisode);
    if (now == on_disk_) return false;
    on_disk_ = now;
    Episode episode = read_episode_text(path_, now);
    before_.push_back(std::move(text_));
    undone_.clear();
    text_ = std::move(now);
    episode_ = std::move(episode);
    problem_.clear();
  } catch (const Error& error) {
    const bool is_news = problem_ != error.what();
    problem_ = error.what();
    return is_news;
  }
  return true;
}

void EpisodeFile::take(std::string text) {
  Episode episode = read_episode_text(path_, text);
  save(text);
  text_ = std::move(text);
  episode_ = std::move(episode);
}

void EpisodeFile::save(const std::string& text) {
  std::error_code gone;
  if (std::filesystem::exists(path_, gone) && read_bytes(path_, kLargestEpisode) != on_disk_)
    throw Error{Failure::kSystem,
                fmt::format("{} has been changed by another program meanwhile", shown(path_)),
                "It is read again: look at it, and change it then"};
  write_whole(path_, text, true);
  on_disk_ = text;
  problem_.clear();
}

void EpisodeFile::change(std::string text) {
  if (text == text_) return;
  std::string before = text_;
  take(std::move(text));
  before_.push_back(std::move(before));
  if (before_.size() > kMostUndone) before_.erase(before_.begin());
  undone_.clear();
}

void EpisodeFile::withdraw() {
  undo();
  if (!undone_.empty()) undone_.pop_back();
}

void EpisodeFile::undo() {
  if (before_.empty()) return;
  std::string now = text_;
  take(before_.back());
  before_.pop_back();
  undone_.push_back(std::move(now));
}

void EpisodeFile::redo() {
  if (undone_.empty()) return;
  std::string now = text_;
  take(undone_.back());
  undone_.pop_back();
  before_.push_back(std::move(now));
}

}  // namespace cueclip
