#pragma once

#include <string_view>

namespace cueclip {

/// Whether a text may be somebody's name, by its look: up to five words that begin with a capital (or are of
/// a script that has none), small ones such as "van der" between them, titles ("Dr."), a number behind
/// ("Guest 1", "Caller #3"), several people ("Ada & Bob"). Whether it is one, the whole file decides.
[[nodiscard]] bool looks_like_name(std::string_view text);

/// SPEAKER_00, Speaker 3, S1, Guest 1, MAN 2, Caller #3, Sprecher 1, Speaker B: a label that programs and
/// people give to somebody whose name they don't know. It is nothing else, even where it stands once.
[[nodiscard]] bool is_generic_label(std::string_view text);

/// Host, Guest, Sprecherin, animateur: what somebody is in an episode, which is said in its words too.
[[nodiscard]] bool is_role(std::string_view text);

/// Whether a text begins with a word that announces what follows and names nobody: "Note", "Attention", "PS",
/// "Chapter 2".
[[nodiscard]] bool announces(std::string_view text);

/// Whether a text may be the title of something as well as a name: it begins with an article, or ends in a
/// number.
[[nodiscard]] bool may_be_title(std::string_view text);

/// Whether a text begins with a capital, or a letter of a script that has none.
[[nodiscard]] bool begins_as_name(std::string_view text);

/// Whether a text begins with a small letter.
[[nodiscard]] bool begins_small(std::string_view text);

}  // namespace cueclip
