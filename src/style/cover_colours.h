#pragma once

#include <cueclip/style.h>

namespace cueclip {

struct Picture;

/// Gives the style the colours that it takes from the cover: the ground's hue from what covers most of it,
/// the accent's from what is most vivid. A grey cover changes nothing. The accent keeps 4.5:1 on the ground.
void take_cover_colours(Style& style, const Picture& cover);

}  // namespace cueclip
