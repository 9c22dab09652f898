#include "style/fields.h"

#include <array>

namespace cueclip {

namespace {

/// A pointer to a function that gives the member.
#define CUECLIP_FIELD(member) (+[](Style & style) -> auto& { return style.member; })

const std::array kFields{
    StyleField{"summary", CUECLIP_FIELD(summary), 0, 0, "what `cueclip styles` says of it"},
    StyleField{"font", CUECLIP_FIELD(font), 0, 0, "family name of all text"},
    StyleField{"text", CUECLIP_FIELD(text), 0, 0, "colour of words and title"},
    StyleField{"accent", CUECLIP_FIELD(accent), 0, 0, "colour of waveform, progress and the first speaker"},
    StyleField{"accent_from_cover", CUECLIP_FIELD(accent_from_cover), 0, 0,
               "take the accent's hue from the cover, where it has a vivid one"},

    StyleField{"ground.colour", CUECLIP_FIELD(ground.colour), 0, 0, "colour of the ground"},
    StyleField{"ground.glow", CUECLIP_FIELD(ground.glow), 0, 0,
               "colour of the light in its upper right corner; the ground's own for none"},
    StyleField{"ground.from_cover", CUECLIP_FIELD(ground.from_cover), 0, 0,
               "take both colours' hue from the cover"},

    StyleField{"header.box", CUECLIP_FIELD(header.box), 0, 1, "where cover, show and title stand"},
    StyleField{"header.column", CUECLIP_FIELD(header.column), 0, 0,
               "show and title under the cover, not beside it"},
    StyleField{"header.align", CUECLIP_FIELD(header.align), 0, 0, "of cover, show and title in a column"},
    StyleField{"header.gap", CUECLIP_FIELD(header.gap), 0, 0.5, "between the cover and the text"},
    StyleField{"cover.size", CUECLIP_FIELD(cover.size), 0.02, 1, "side of the cover"},
    StyleField{"cover.radius", CUECLIP_FIELD(cover.radius), 0, 0.5, "of the cover's corners"},
    StyleField{"logo", CUECLIP_FIELD(logo), 0, 1, "box that the logo is fitted into, at its upper right"},

    StyleField{"show.size", CUECLIP_FIELD(show.size), 0.008, 0.3, "em of the show's name"},
    StyleField{"show.weight", CUECLIP_FIELD(show.weight), 100, 900, "weight of it"},
    StyleField{"show.opacity", CUECLIP_FIELD(show.opacity), 0.3, 1, "opacity of it"},
    StyleField{"title.size", CUECLIP_FIELD(title.size), 0.008, 0.3, "em of the title"},
    StyleField{"title.weight", CUECLIP_FIELD(title.weight), 100, 900, "weight of it"},
    StyleField{"title.line_height", CUECLIP_FIELD(title.line_height), 0.8, 2, "of the title, in em"},
    StyleField{"title.lines", CUECLIP_FIELD(title.lines), 1, 6,
               "at most; a longer title ends in an ellipsis"},

    StyleField{"name.y", CUECLIP_FIELD(speaker_name.y), 0, 1, "middle of the speaker's name"},
    StyleField{"name.size", CUECLIP_FIELD(speaker_name.look.size), 0.008, 0.3, "em of it"},
    StyleField{"name.weight", CUECLIP_FIELD(speaker_name.look.weight), 100, 900, "weight of it"},
    StyleField{"name.mark", CUECLIP_FIELD(speaker_name.mark), 0, 0,
               "a bar in the speaker's colour before the name"},
    StyleField{"role.size", CUECLIP_FIELD(speaker_name.role.size), 0.008, 0.3, "em of the speaker's role"},
    StyleField{"role.weight", CUECLIP_FIELD(speaker_name.role.weight), 100, 900, "weight of it"},
    StyleField{"role.opacity", CUECLIP_FIELD(speaker_name.role.opacity), 0.3, 1, "opacity of it"},
    StyleField{"role.below", CUECLIP_FIELD(speaker_name.role_below), 0, 0, "under the name, not behind it"},

    StyleField{"words.box", CUECLIP_FIELD(words.box), 0, 1, "where the words stand, from the top down"},
    StyleField{"words.size", CUECLIP_FIELD(words.look.size), 0.02, 0.3, "em of the words"},
    StyleField{"words.weight", CUECLIP_FIELD(words.look.weight), 100, 900, "weight of them"},
    StyleField{"words.line_height", CUECLIP_FIELD(words.look.line_height), 0.8, 2, "of the words, in em"},
    StyleField{"words.spacing", CUECLIP_FIELD(words.look.spacing), -0.1, 0.5, "letter spacing, in em"},
    StyleField{"words.lines", CUECLIP_FIELD(words.look.lines), 1, 6, "at most on one card"},
    StyleField{"words.align", CUECLIP_FIELD(words.align), 0, 0, "of the words and the name"},
    StyleField{"words.characters", CUECLIP_FIELD(words.characters), 12, 60,
               "at most in one line (BBC: 37, and 25 to 26 in portrait)"},

    StyleField{"waveform.kind", CUECLIP_FIELD(waveform.kind), 0, 0,
               "how the sound is shown: bars, spectrum, line, overview, ring, dots or level"},
    StyleField{"waveform.box", CUECLIP_FIELD(waveform.box), 0, 1, "where the waveform moves"},
    StyleField{"waveform.bars", CUECLIP_FIELD(waveform.bars), 8, 200,
               "how many"},
    StyleField{"waveform.gap", CUECLIP_FIELD(waveform.gap), 0, 4, "between two bars, in bars' widths"},
    StyleField{"waveform.dots", CUECLIP_FIELD(waveform.dots), 3, 7, "how many dots"},
    StyleField{"waveform.inner", CUECLIP_FIELD(waveform.inner), 0.2, 0.9,
               "diameter of the circle that a ring leaves free, of its box's shorter side"},
    StyleField{"waveform.track", CUECLIP_FIELD(waveform.track), 0, 1,
               "opacity of what an overview has still to play"},
    StyleField{"waveform.colour_by_speaker", CUECLIP_FIELD(waveform.colour_by_speaker), 0, 0,
               "in the colour of who speaks, not in the accent"},
    StyleField{"progress.box", CUECLIP_FIELD(progress.box), 0, 1, "the progress bar"},
    StyleField{"progress.track", CUECLIP_FIELD(progress.track), 0, 1, "opacity of what is still to come"},
    StyleField{"footer.y", CUECLIP_FIELD(footer.y), 0, 1, "middle of the line with link and time"},
    StyleField{"footer.size", CUECLIP_FIELD(footer.look.size), 0.008, 0.3, "em of it"},
    StyleField{"footer.weight", CUECLIP_FIELD(footer.look.weight), 100, 900, "weight of it"},
    StyleField{"footer.opacity", CUECLIP_FIELD(footer.look.opacity), 0.3, 1, "opacity of it"},
};

#undef CUECLIP_FIELD

}  // namespace

std::span<const StyleField> style_fields() {
  return kFields;
}

}  // namespace cueclip
