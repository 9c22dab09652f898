#pragma once

#include <string_view>

namespace cueclip {

/// Whether a word may stand in a name where nothing but its letters tells: it begins with a capital ("Holt",
/// "O'Brien", "d'Arc", "J.", "Dr.") and holds no other mark. Words of scripts without capitals are none.
[[nodiscard]] bool is_capitalised_name_word(std::string_view word);

/// The small words inside names: van, de, bin.
[[nodiscard]] bool is_name_particle(std::string_view word);

/// Whether a text that stands by itself may be a name: one to five words, the first of which begins with a
/// capital or is of a script that has none, all of them words of names; or a label such as "SPEAKER_00" and
/// "Speaker 3". Whether it is one, the page decides.
[[nodiscard]] bool may_be_name(std::string_view text);

}  // namespace cueclip
