#pragma once

#include <cueclip/time.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// A page on this machine in which a passage is chosen, seen, heard and made.
namespace cueclip {

/// What a session begins with: an episode file, or a recording and its transcript.
struct StudioInputs {
  std::filesystem::path episode;
  std::filesystem::path recording;
  std::filesystem::path transcript;
};

/// Which picture of a clip is meant.
struct StudioFrame {
  std::string clip;        ///< its id
  std::string shape;       ///< empty: the clip's first
  std::string style;       ///< empty: the clip's own
  std::optional<Time> at;  ///< from the clip's start; none: the middle of its first card
  int side = 0;            ///< the picture's longer side in pixels, at most the clip's own; 0: the clip's own
};

/// A session of the page: one episode file, the recording and the transcript that it names, read once, and
/// the clips that are made of them. It knows no HTTP. For any number of threads.
///
/// Answers are JSON objects, described in ARCHITECTURE.md. Every change is saved to the episode file at once,
/// whole or not at all, and can be undone. What can't be done throws Error.
class Studio {
 public:
  struct Session;  ///< what it holds

  /// Reads the inputs. With a recording and a transcript it makes an episode file beside the recording; where
  /// that name is taken, the page asks which to use. Throws Error (kInput, kSystem).
  explicit Studio(const StudioInputs& inputs);
  Studio(const Studio&) = delete;
  Studio& operator=(const Studio&) = delete;
  ~Studio();

  /// Called, from any thread, whenever there is something new to see.
  void on_news(std::function<void()> tell);

  [[nodiscard]] std::string state();
  /// How far what is being made has come, and the state's revision: what is worth to be told often.
  [[nodiscard]] std::string news() const;
  [[nodiscard]] std::string transcript();
  /// Where a text is said: its words (`find`), or the passages that come nearest to it (`quote`).
  [[nodiscard]] std::string find(const std::string& text, const std::string& how);
  /// `count` heights of the waveform in a range of the recording.
  [[nodiscard]] std::string levels(const TimeRange& range, int count);
  /// The plan of a clip, with notes, limits and the command that makes it. Whether the transcript fits the
  /// recording is only among the notes where all of them are asked for: that takes longer than the rest.
  [[nodiscard]] std::string plan(const std::string& clip, const std::string& shape,
                                 bool has_all_notes = true);
  /// Alt text and post text of a clip, and where a network takes them.
  [[nodiscard]] std::string texts(const std::string& clip, const std::string& shape);

  /// Does what a JSON object asks for, and gives the state then.
  std::string edit(const std::string& request);
  /// Answers which episode file is to be used: the one that is there (`open`), or another (`new`).
  void answer(const std::string& use);

  /// A file to write an upload to.
  [[nodiscard]] std::filesystem::path new_upload();
  /// Takes an uploaded file as the session's `recording` or `transcript`, and moves it into the session's
  /// folder, under a name like `name`. With both there is an episode.
  void upload(const std::string& kind, const std::string& name, const std::filesystem::path& file);

  /// Takes an uploaded picture for the speaker with this label: it is kept beside the episode file, under a
  /// name like `name`, and named in it.
  void upload_picture(const std::string& label, const std::string& name, const std::filesystem::path& file);
  /// A speaker's picture as a square PNG, speakers counted from 0 as in the state.
  [[nodiscard]] std::string picture(std::size_t speaker);

  /// A PNG.
  [[nodiscard]] std::string frame(const StudioFrame& frame);
  /// A clip's sound as its file has it, as WAV.
  [[nodiscard]] std::string sound(const std::string& clip);
  /// A clip at half its size as an MP4 that is made while it is read: each call gives the next bytes, and
  /// none where that was all.
  [[nodiscard]] std::function<std::string()> video(const std::string& clip, const std::string& shape);
  /// A part of the recording, of at most two minutes, as WAV.
  [[nodiscard]] std::string part(const TimeRange& range);
  [[nodiscard]] std::filesystem::path recording() const;

  /// Makes clips in the background, all of them where none is named. Throws Error: kSystem where a file that
  /// this program didn't make is in the way and `force` isn't given.
  void make(const std::vector<std::string>& clips, bool force);
  void cancel();
  /// A file that was made of a clip. Throws Error (kInput) for any other.
  [[nodiscard]] std::filesystem::path made(const std::string& clip, const std::string& file);

 private:
  std::unique_ptr<Session> session_;
};

struct StudioSettings {
  int port = 0;                                   ///< 0: a free one
  std::function<void(const std::string&)> ready;  ///< told the page's address, with its token
  std::stop_token stop;
};

/// Serves the page on the loopback until it is stopped. Throws Error (kSystem) where the port can't be
/// opened.
void serve_studio(Studio& studio, const StudioSettings& settings);

/// Opens an address with the desktop's browser, by a file that only this user can read, so that no list of
/// processes shows it. The file goes with this object.
class OpenedBrowser {
 public:
  explicit OpenedBrowser(const std::string& address);
  OpenedBrowser(const OpenedBrowser&) = delete;
  OpenedBrowser& operator=(const OpenedBrowser&) = delete;
  ~OpenedBrowser();

  /// Whether there is a browser.
  [[nodiscard]] bool is_open() const { return is_open_; }

 private:
  std::filesystem::path page_;
  bool is_open_ = false;
};

}  // namespace cueclip
