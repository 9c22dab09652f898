#pragma once

#include <cueclip/error.h>
#include <cueclip/plan.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An episode file says once what belongs to an episode, and lists its clips.
///
/// It is a TOML file. `audio` and `transcript` name the inputs, `out` the folder for the clips (the episode
/// file's own without it), and `extends` another file from which all but clips is taken. Each option that
/// `cueclip render` has is a key of the same name, at the top for all clips or in one `[[clip]]`; a list
/// stands for values with commas. `[speakers."LABEL"]` has name, role, colour and image. `[words]` has the
/// words of cues that are mended, by cue: `125 = "..."`, `12b` for a part of one. A `[[clip]]` has an
/// id, and passages as quote, cues and time, each a text or a list, joined in the order in which they
/// stand. Paths are relative to the file that names them.
namespace cueclip {

/// One clip of an episode file, in one shape or several.
struct EpisodeClip {
  std::string id;     ///< letters, digits, "-" and "_" of ASCII
  std::string name;   ///< its own title, else its id
  SourcePlace place;  ///< where its [[clip]] is
  ClipOptions options;
  std::string settings;  ///< every key that holds for it with its value, but for shapes and files
  std::vector<std::filesystem::path> inputs;  ///< the files that keys name, in the order of the keys
  std::optional<Error> fault;                 ///< why it can't be made; the others can
};

struct Episode {
  std::filesystem::path file;
  ClipOptions common;              ///< what holds where a clip says nothing else
  std::vector<EpisodeClip> clips;  ///< in the file's order
};

/// An option that was typed, and holds over what the file says.
struct TypedOption {
  std::string name;
  std::string text;
};

/// Reads an episode file. A mistake in a [[clip]] is that clip's fault; any other throws Error: kInput with
/// the place, kSystem where a file can't be read, kUsage for what was typed.
[[nodiscard]] Episode read_episode(const std::filesystem::path& file,
                                   const std::vector<TypedOption>& typed = {});

/// Reads a text that is to be an episode file's, as read_episode does; it may list no clips yet.
[[nodiscard]] Episode read_episode_text(const std::filesystem::path& file, const std::string& text);

/// An option of `render` that is a key too.
struct EpisodeOption {
  std::string_view name;
  bool is_switch;  ///< true or false
};

[[nodiscard]] std::vector<EpisodeOption> episode_options();

}  // namespace cueclip
