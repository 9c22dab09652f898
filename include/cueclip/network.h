#pragma once

#include <cueclip/quality.h>
#include <cueclip/text_limits.h>
#include <cueclip/time.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What each network takes of a clip and of the text beside it, and whether a file fits.
namespace cueclip {

/// What a media file is, as far as networks care.
struct MediaFacts {
  std::string container;      ///< mp4, m4a, mov, webm, mkv, gif, by what is in it; else as FFmpeg calls it
  std::int64_t size = 0;      ///< bytes; 0: not known yet
  Time length{};              ///< the longest of its streams
  std::string video;          ///< codec, as FFmpeg calls it; empty: no picture
  std::string profile;        ///< of the codec: "High"; may be empty
  std::string pixel_format;   ///< as FFmpeg calls it: yuv420p
  std::string colours;        ///< primaries, transfer, matrix and range: "bt709, limited"; empty: untagged
  int width = 0;              ///< pixels
  int height = 0;             ///< pixels
  FrameRate fps = 0;          ///< on average; 0: not known
  bool constant_rate = true;  ///< whether all frames but the last are up equally long
  std::string audio;          ///< codec, as FFmpeg calls it; empty: no sound
  int sample_rate = 0;        ///< Hz
  int channels = 0;
  std::int64_t audio_bit_rate = 0;    ///< bit/s; 0: not known
  std::optional<bool> index_first;    ///< MP4 and MOV: whether `moov` stands before `mdat`
  std::optional<bool> edit_lists;     ///< MP4 and MOV: whether a track has an edit list
  std::optional<bool> closed_groups;  ///< H.264, HEVC: whether no frame needs one of the group before
  Time longest_group{};               ///< from a key frame to the next
};

/// What a file may be. An empty list, or no number, means that anything goes; numbers are the most, or the
/// least where they say so, and are allowed themselves.
struct MediaLimits {
  std::vector<std::string> containers;
  std::vector<std::string> video;
  std::vector<std::string> audio;  ///< "none" is a video without sound
  std::vector<std::string> pixel_formats;
  std::optional<std::int64_t> least_size, size;  ///< bytes
  std::optional<Time> least_length, length;
  std::optional<int> least_width, width, least_height, height;  ///< pixels
  std::optional<std::int64_t> pixels;                           ///< of one frame
  std::optional<FrameRate> least_fps, fps;
  std::optional<double> least_ratio, ratio;  ///< width to height
  std::optional<int> sample_rate;            ///< Hz
  std::optional<int> channels;
  std::optional<std::int64_t> audio_bit_rate;  ///< bit/s
  bool index_first = false;
  bool no_edit_lists = false;
  bool closed_groups = false;
};

/// What an app's buttons and texts leave free of a portrait frame, in fractions of it.
struct FreeArea {
  double left = 0;
  double top = 0;
  double right = 1;
  double bottom = 1;
};

/// A network, or one server of it, as assets/networks.toml and its own `/api/v2/instance` say.
struct Network {
  std::string name;   ///< what --for takes: mastodon
  std::string title;  ///< as people read it: Mastodon, or the server's domain
  std::vector<std::string> aliases;
  std::string source;                      ///< where the numbers come from
  std::string shape = "square";            ///< what suits it
  Quality quality = Quality::kGood;        ///< what suits it: best where it is encoded once more
  MediaLimits takes;                       ///< anything else is refused
  std::optional<MediaLimits> keeps;        ///< anything else is re-encoded; none: it re-encodes every video
  std::optional<MediaLimits> sound;        ///< takes of files without a picture; none: it refuses them
  std::optional<MediaLimits> sound_keeps;  ///< of these; none: it re-encodes every sound
  TextLimits text;
  std::optional<FreeArea> free;  ///< none: nothing lies over a clip
};

/// The networks of assets/networks.toml, in its order; those of the user's own
/// `~/.config/cueclip/assets/networks.toml` follow. Throws Error: kInput for what such a file says, kSystem
/// where none is found.
[[nodiscard]] std::vector<Network> list_networks();

/// The network of this name or alias, whatever its case; or, where `name` ends in .json, the server whose
/// answer to `/api/v2/instance` (or `/api/v1/instance`) is in that file, with what it doesn't say from its
/// software's profile. Throws Error: kUsage for an unknown name, kSystem where the file can't be read, kInput
/// where it is no such answer.
[[nodiscard]] Network find_network(const std::string& name);

/// How a property of a file fares with a network.
enum class Outcome {
  kFits,
  kInform,     ///< nothing depends on it
  kAdvise,     ///< taken, but better mended
  kReencoded,  ///< taken, but not shown as it is
  kRefused,
};

struct CheckedProperty {
  std::string name;   ///< "length"
  std::string is;     ///< "1:04:07"
  std::string limit;  ///< "at most 3:00"; empty: none
  Outcome outcome = Outcome::kFits;
};

/// What a network would do with a file.
enum class Verdict {
  kPassedThrough,  ///< shown as it was uploaded
  kAccepted,       ///< taken and, like every video or sound there, re-encoded
  kReencoded,      ///< taken, but re-encoded, which other files aren't
  kRefused,
};

struct NetworkCheck {
  bool is_sound = false;  ///< the file has no picture, and is held against what is taken of sound
  Verdict verdict = Verdict::kAccepted;
  std::vector<CheckedProperty> properties;
  std::vector<std::string> reasons;  ///< of being refused or re-encoded; and advice
};

/// Holds a file's facts against a network. What isn't known (a size of 0) is passed over.
[[nodiscard]] NetworkCheck judge(const MediaFacts& facts, const Network& network);

/// Reads a file's facts, every packet's head included. Throws Error: kSystem where it can't be read, kInput
/// where it is no media file.
[[nodiscard]] MediaFacts read_media_facts(const std::filesystem::path& file);

/// "passed through", "accepted", "re-encoded" or "refused".
[[nodiscard]] std::string_view verdict_name(Verdict verdict);

/// A check as a JSON object, indented, with a final line end.
[[nodiscard]] std::string check_as_json(const std::filesystem::path& file, const Network& network,
                                        const NetworkCheck& check);

}  // namespace cueclip
