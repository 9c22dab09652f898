#pragma once

#include <cueclip/transcript.h>

#include <string>
#include <string_view>
#include <vector>

namespace cueclip {

/// A text in UTF-8 with the bytes of characters put together that a recogniser has split: the first ones end
/// a token or a segment, and the others begin the next. whisper.cpp does so. What doesn't fit stays.
[[nodiscard]] std::string with_characters_joined(std::string_view bytes);

/// Where a character was split and a program has made U+FFFD of both halves, one of them is enough to show
/// that it is lost: takes those away that begin a cue behind one that ends in it.
void drop_second_halves(std::vector<Cue>& cues);

}  // namespace cueclip
