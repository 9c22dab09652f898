#pragma once

#include <cueclip/plan.h>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace cueclip {

/// A key's value as the command line would have it, and the folder of the file that says it.
struct KeyText {
  std::string text;
  std::filesystem::path folder;
  bool is_shared = false;  ///< said by a file that others extend

  /// The value as a path.
  [[nodiscard]] std::filesystem::path file() const { return folder / text; }
};

/// What a key's value may be, and what a list of values stands for.
enum class Values {
  kOne,     ///< no list
  kSwitch,  ///< true or false
  kCommas,  ///< the values with commas between them
  kSpaces,  ///< the values with spaces between them
  kEach,    ///< each is given on its own, after those of a file that this one extends
};

/// Whether a value is a file's path.
using IsFile = bool (*)(std::string_view text);

/// An option as a key of an episode file.
struct ClipKey {
  std::string_view name;
  Values values;
  IsFile is_file;
  void (*set)(ClipOptions& options, const KeyText& value);  ///< throws Error (kUsage)
};

/// Every option that can be a key, in the order in which they take effect. A new option of `render` needs a
/// row here, and nothing else.
[[nodiscard]] std::span<const ClipKey> clip_keys();

/// The keys that say a clip's passages.
[[nodiscard]] std::span<const ClipKey> passage_keys();

}  // namespace cueclip
