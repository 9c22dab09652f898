#pragma once

#include <cueclip/style.h>

#include <optional>

namespace cueclip {

struct Picture;

/// Gives the style the colours that it takes from the cover: the ground's hue from what covers most of it,
/// the accent's from what is most vivid. One without hues makes both grey, and the accent nearly white. The
/// accent keeps 4.5:1 on the ground.
void take_cover_colours(Style& style, const Picture& cover);

/// What a designer would pick from the cover: the most vivid of the colours that cover enough of it, light
/// ones first; none of a grey one.
[[nodiscard]] std::optional<Colour> most_vivid(const Picture& cover);

/// Whether nearly all of a cover is white, grey or black.
[[nodiscard]] bool is_neutral(const Picture& cover);

/// Takes most of its colour from what is yellow in a picture that is going to be darkened: a dark yellow is
/// an olive that nobody chose.
void mute_olive(Picture& picture);

}  // namespace cueclip
