#include "style/fields.h"

#include <algorithm>
#include <array>

namespace cueclip {

namespace {

constexpr std::array<std::string_view, 3> kAligns{"left", "centre", "right"};
constexpr std::array<std::string_view, 3> kVerticalAligns{"top", "middle", "bottom"};
constexpr std::array<std::string_view, 5> kGrounds{"glow", "plain", "gradient", "cover", "picture"};
constexpr std::array<std::string_view, 6> kPlaces{"none", "left", "right", "above", "apart", "behind"};
constexpr std::array<std::string_view, 3> kNames{"plain", "mark", "pill"};
constexpr std::array<std::string_view, 3> kClocks{"none", "elapsed", "position"};

/// A pointer to a function that gives the member.
#define CUECLIP_FIELD(member) (+[](Style & style) -> auto& { return style.member; })

/// The same for a member that is one of `names`.
#define CUECLIP_CHOICE(names, member)                                                              \
  Choice {                                                                                         \
    names, [](const Style& style) { return static_cast<int>(style.member); },                      \
        [](Style& style, int value) { style.member = static_cast<decltype(style.member)>(value); } \
  }

/// A TextLook's keys: em from and to, and what the text is.
#define CUECLIP_TEXT(key, member, what)                                                              \
  StyleField{key ".size", CUECLIP_FIELD(member.size), 0.008, 0.3, "em of " what},                    \
      StyleField{key ".weight", CUECLIP_FIELD(member.weight), 100, 900, "weight of " what},          \
      StyleField{key ".opacity", CUECLIP_FIELD(member.opacity), 0.3, 1, "opacity of " what},         \
      StyleField{key ".spacing", CUECLIP_FIELD(member.spacing), -0.1, 0.5, "letter spacing, in em"}, \
      StyleField {                                                                                   \
    key ".font", CUECLIP_FIELD(member.font), 0, 0, "its family; empty for the style's own"           \
  }

const std::array kFields{
    StyleField{"summary", CUECLIP_FIELD(summary), 0, 0, "what `cueclip styles` says of it"},
    StyleField{"font", CUECLIP_FIELD(font), 0, 0, "family name of all text"},
    StyleField{"text", CUECLIP_FIELD(text), 0, 0, "colour of text"},
    StyleField{"accent", CUECLIP_FIELD(accent), 0, 0, "colour of waveform, progress and the first speaker"},
    StyleField{"accent_from_cover", CUECLIP_FIELD(accent_from_cover), 0, 0,
               "take the accent's hue from the cover, where it has a vivid one"},

    StyleField{"ground.kind", CUECLIP_CHOICE(kGrounds, ground.kind), 0, 0, "what lies behind everything"},
    StyleField{"ground.colour", CUECLIP_FIELD(ground.colour), 0, 0, "colour of the ground"},
    StyleField{"ground.glow", CUECLIP_FIELD(ground.glow), 0, 0,
               "colour of the light in its upper right corner, or of a gradient's top"},
    StyleField{"ground.from_cover", CUECLIP_FIELD(ground.from_cover), 0, 0,
               "take both colours' hue from the cover"},
    StyleField{"ground.picture", CUECLIP_FIELD(ground.picture), 0, 0,
               "file of a picture that fills the frame; from the style's folder"},
    StyleField{
        "ground.veil", CUECLIP_FIELD(ground.veil), 0, 1,
        "opacity of the ground's colour over a picture or a cover; over a blurred cover more where the "
        "words need it"},
    StyleField{"ground.blur", CUECLIP_FIELD(ground.blur), 0, 0.3, "of a cover: sigma"},

    StyleField{"panel.box", CUECLIP_FIELD(panel.box), 0, 1, "a rectangle under everything else"},
    StyleField{"panel.colour", CUECLIP_FIELD(panel.colour), 0, 0, "its colour"},
    StyleField{"panel.radius", CUECLIP_FIELD(panel.radius), 0, 0.5, "of its corners"},
    StyleField{"rule.box", CUECLIP_FIELD(rule.box), 0, 1, "a line, or a block, that sets things apart"},
    StyleField{"rule.colour", CUECLIP_FIELD(rule.colour), 0, 0, "its colour; transparent for the accent"},

    StyleField{"header.box", CUECLIP_FIELD(header.box), 0, 1, "where cover, show and title stand"},
    StyleField{"header.align", CUECLIP_CHOICE(kAligns, header.align), 0, 0, "of show and title"},
    StyleField{"header.stand", CUECLIP_CHOICE(kVerticalAligns, header.stand), 0, 0,
               "of show and title, beside the cover or in the box"},
    StyleField{"header.gap", CUECLIP_FIELD(header.gap), 0, 0.5, "between the cover and the text"},
    StyleField{"header.one_line", CUECLIP_FIELD(header.one_line), 0, 0,
               "show and title in one line, in the show's type"},
    StyleField{"cover.place", CUECLIP_CHOICE(kPlaces, cover.place), 0, 0, "where the cover stands"},
    StyleField{"cover.box", CUECLIP_FIELD(cover.box), 0, 1,
               "where it stands if it stands apart: a square in its middle"},
    StyleField{"cover.size", CUECLIP_FIELD(cover.size), 0.02, 1, "side of a cover in the header"},
    StyleField{"cover.radius", CUECLIP_FIELD(cover.radius), 0, 0.5, "of its corners; half its side: round"},
    StyleField{
        "cover.clear", CUECLIP_FIELD(cover.clear), 0, 1,
        "of a cover that lies behind: how much of the frame it is seen in as it is, from the top or from "
        "the right"},
    StyleField{"cover.fade", CUECLIP_FIELD(cover.fade), 0, 1,
               "how much more it takes to fade into the ground's colour"},
    StyleField{"logo.picture", CUECLIP_FIELD(logo.picture), 0, 0, "file of a logo; from the style's folder"},
    StyleField{"logo.box", CUECLIP_FIELD(logo.box), 0, 1, "box that the logo is fitted into"},
    StyleField{"logo.align", CUECLIP_CHOICE(kAligns, logo.align), 0, 0, "of the logo in it"},

    CUECLIP_TEXT("show", show.look, "the show's name"),
    StyleField{"show.with_episode", CUECLIP_FIELD(show.with_episode), 0, 0, "the episode's number behind it"},
    CUECLIP_TEXT("title", title, "the title"),
    StyleField{"title.line_height", CUECLIP_FIELD(title.line_height), 0.8, 2, "of the title, in em"},
    StyleField{"title.lines", CUECLIP_FIELD(title.lines), 1, 6,
               "at most; a longer title ends in an ellipsis"},

    StyleField{"quote.box", CUECLIP_FIELD(quote.box), 0, 1,
               "a large quotation mark; its ink fills the height"},
    StyleField{"quote.colour", CUECLIP_FIELD(quote.colour), 0, 0, "its colour; transparent for the accent"},
    StyleField{"quote.opacity", CUECLIP_FIELD(quote.opacity), 0, 1, "its opacity"},
    StyleField{"avatar.size", CUECLIP_FIELD(avatar.size), 0, 0.5,
               "of the speaker's own picture, which stands beside the name; 0: nowhere"},
    StyleField{"avatar.box", CUECLIP_FIELD(avatar.box), 0, 1, "where it stands instead"},
    StyleField{"avatar.radius", CUECLIP_FIELD(avatar.radius), 0, 0.5, "of its corners; half its side: round"},

    StyleField{"avatar.initials", CUECLIP_FIELD(avatar.initials), 0, 0, "in the box, of who has no picture"},
    StyleField{"avatar.split", CUECLIP_FIELD(avatar.split), 0, 0,
               "where two with pictures speak, both take the place of the cover, and who speaks stands out"},
    StyleField{"hook.box", CUECLIP_FIELD(hook.box), 0, 1, "where a headline stands"},
    StyleField{"hook.align", CUECLIP_CHOICE(kAligns, hook.align), 0, 0, "of the headline"},
    StyleField{"hook.stand", CUECLIP_CHOICE(kVerticalAligns, hook.stand), 0, 0, "of fewer lines in the box"},
    CUECLIP_TEXT("hook", hook.look, "the headline"),
    StyleField{"hook.line_height", CUECLIP_FIELD(hook.look.line_height), 0.8, 2, "of the headline, in em"},
    StyleField{"hook.lines", CUECLIP_FIELD(hook.look.lines), 1, 4, "at most"},

    StyleField{"name.box", CUECLIP_FIELD(speaker_name.box), 0, 1,
               "where the speaker's name stands, in the middle of the height"},
    StyleField{"name.kind", CUECLIP_CHOICE(kNames, speaker_name.kind), 0, 0, "how it is set off"},
    StyleField{"name.align", CUECLIP_CHOICE(kAligns, speaker_name.align), 0, 0, "of the name"},
    StyleField{"name.colour", CUECLIP_FIELD(speaker_name.colour), 0, 0,
               "its colour; transparent for the speaker's own"},
    CUECLIP_TEXT("name", speaker_name.look, "the name"),
    CUECLIP_TEXT("role", speaker_name.role, "the speaker's role"),
    StyleField{"role.below", CUECLIP_FIELD(speaker_name.role_below), 0, 0, "under the name, not behind it"},

    StyleField{"words.box", CUECLIP_FIELD(words.box), 0, 1, "where the words stand"},
    CUECLIP_TEXT("words", words.look, "the words"),
    StyleField{"words.line_height", CUECLIP_FIELD(words.look.line_height), 0.8, 2, "of the words, in em"},
    StyleField{"words.lines", CUECLIP_FIELD(words.look.lines), 1, 6, "at most on one card"},
    StyleField{"words.grows", CUECLIP_FIELD(words.grows), 1, 2,
               "how many times as large a card with few words may be set; 1: as all others"},
    StyleField{"words.fade", CUECLIP_FIELD(words.fade), 0, 0.5,
               "seconds in which a card gives way to the next; 0: at once"},
    StyleField{"words.align", CUECLIP_CHOICE(kAligns, words.align), 0, 0, "of the words"},
    StyleField{"words.stand", CUECLIP_CHOICE(kVerticalAligns, words.stand), 0, 0,
               "of fewer lines in the box"},
    StyleField{"words.colour", CUECLIP_FIELD(words.colour), 0, 0,
               "their colour; transparent for that of text"},
    StyleField{"words.characters", CUECLIP_FIELD(words.characters), 12, 60,
               "at most in one line (BBC: 37, and 25 to 26 in portrait)"},

    StyleField{"waveform.kind", CUECLIP_CHOICE(waveform_kind_names(), waveform.kind), 0, 0,
               "how the sound is shown"},
    StyleField{"waveform.box", CUECLIP_FIELD(waveform.box), 0, 1, "where the waveform moves"},
    StyleField{"waveform.colour", CUECLIP_FIELD(waveform.colour), 0, 0,
               "its colour; transparent for the accent"},
    StyleField{"waveform.bars", CUECLIP_FIELD(waveform.bars), 8, 200, "how many bars"},
    StyleField{"waveform.gap", CUECLIP_FIELD(waveform.gap), 0, 4, "between two bars, in bars' widths"},
    StyleField{"waveform.dots", CUECLIP_FIELD(waveform.dots), 3, 7, "how many dots"},
    StyleField{"waveform.inner", CUECLIP_FIELD(waveform.inner), 0.2, 0.9,
               "diameter of the circle that a ring leaves free, of its box's shorter side"},
    StyleField{"waveform.track", CUECLIP_FIELD(waveform.track), 0, 1,
               "opacity of what an overview has still to play"},
    StyleField{"waveform.colour_by_speaker", CUECLIP_FIELD(waveform.colour_by_speaker), 0, 0,
               "in the colour of who speaks, not in the accent"},

    StyleField{"progress.box", CUECLIP_FIELD(progress.box), 0, 1, "the progress bar"},
    StyleField{"progress.colour", CUECLIP_FIELD(progress.colour), 0, 0,
               "its colour; transparent for the accent"},
    StyleField{"progress.track", CUECLIP_FIELD(progress.track), 0, 1, "opacity of what is still to come"},
    StyleField{"link.box", CUECLIP_FIELD(link.box), 0, 1, "where the link stands"},
    StyleField{"link.align", CUECLIP_CHOICE(kAligns, link.align), 0, 0, "of the link"},
    CUECLIP_TEXT("link", link.look, "the link"),
    StyleField{"join.dip", CUECLIP_FIELD(join.dip), 0, 2,
               "seconds in which words, name and waveform fade out and in where two passages join; 0: they "
               "don't"},
    StyleField{"clock.kind", CUECLIP_CHOICE(kClocks, clock.kind), 0, 0,
               "what it tells: the clip's time, or the position in the recording"},
    StyleField{"clock.box", CUECLIP_FIELD(clock.box), 0, 1, "where the time stands"},
    StyleField{"clock.align", CUECLIP_CHOICE(kAligns, clock.align), 0, 0, "of the time"},
    CUECLIP_TEXT("clock", clock.look, "the time"),
    StyleField{"code.box", CUECLIP_FIELD(code.box), 0, 1, "a QR code of the link"},
};

#undef CUECLIP_TEXT
#undef CUECLIP_CHOICE
#undef CUECLIP_FIELD

}  // namespace

std::span<const StyleField> style_fields() {
  return kFields;
}

const StyleField* find_field(std::string_view key) {
  const auto found = std::ranges::find(kFields, key, &StyleField::key);
  return found == kFields.end() ? nullptr : &*found;
}

}  // namespace cueclip
