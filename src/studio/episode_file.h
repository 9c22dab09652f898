#pragma once

#include <cueclip/episode.h>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cueclip {

/// The episode file that the page edits: its text as it stands on the disk, what it says, and what it said
/// before each change.
class EpisodeFile {
 public:
  /// Opens a file. Throws Error as read_episode_text does.
  explicit EpisodeFile(std::filesystem::path path);

  /// Makes a new one with this text. Throws Error (kSystem), also where the name is taken.
  EpisodeFile(std::filesystem::path path, std::string text);

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const Episode& episode() const { return episode_; }
  [[nodiscard]] bool can_undo() const { return !before_.empty(); }
  [[nodiscard]] bool can_redo() const { return !undone_.empty(); }

  /// Reads the file again where another program has changed it. Returns whether it has. What is wrong with it
  /// now is problem(), and the last text that could be read holds.
  bool reload();
  /// Why the file can't be read as it is; empty where it can.
  [[nodiscard]] const std::string& problem() const { return problem_; }

  /// Saves another text, whole or not at all. Throws Error: kInput where it is no episode file, kSystem where
  /// it can't be saved; then nothing has changed.
  void change(std::string text);

  /// Takes the last change back as if it hadn't been.
  void withdraw();
  void undo();
  void redo();

 private:
  void save(const std::string& text);
  void take(std::string text);

  std::filesystem::path path_;
  std::string text_;
  Episode episode_;
  std::string problem_;
  std::string on_disk_;  ///< as this program saw it last
  std::vector<std::string> before_;
  std::vector<std::string> undone_;
};

}  // namespace cueclip
