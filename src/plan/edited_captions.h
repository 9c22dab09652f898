#pragma once

#include <cueclip/plan.h>
#include <cueclip/transcript.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "transcript/format/script.h"

namespace cueclip {

/// A script that cueclip wrote for a clip and a person has edited, in UTF-8.
struct EditedScriptFile {
  std::filesystem::path file;
  std::string text;
  Script script;
};

/// The file, where it is a script that cueclip wrote for a clip; nothing where it is any other. Throws Error
/// as read_transcript does.
[[nodiscard]] std::optional<EditedScriptFile> read_edited_script(const std::filesystem::path& file,
                                                                 const std::string& encoding);

/// Throws Error (kInput) where the script was written for other ranges of the recording than `ranges`: its
/// times count along those.
void check_passage(const EditedScriptFile& edited, const std::vector<PlannedRange>& ranges);

/// The names in a script that are shown for none of the speakers, each once: a person has written them.
[[nodiscard]] std::vector<std::string> new_names(const Script& script, const std::vector<Speaker>& speakers);

/// The cards of a script: its lines at its times, on the frames that show them. For what is told about the
/// clip, and for the speakers' names; the script itself is drawn as it is. Cards may show at once here. A
/// line that names nobody is of whoever's line stands with it.
[[nodiscard]] CaptionTrack edited_track(const Script& script, const std::vector<Speaker>& speakers,
                                        std::int64_t frames, FrameRate fps);

/// What to tell people where the script's places are those of a frame of another shape.
[[nodiscard]] std::optional<std::string> note_on_frame(const EditedScriptFile& edited, const Shape& shape);

/// The words of an edited track, as if each card were a cue.
[[nodiscard]] std::vector<SaidWords> said_words(const CaptionTrack& track);

}  // namespace cueclip
