// Colours as they can be read on the page: their hue kept, their lightness moved until they are at least 4.5:1 (WCAG AA).

const LEAST = 4.5;
const STEPS = 40;

export function readable(colour, ground) {
  const {hue, saturation, lightness} = parts(channels(colour) || channels('#777777'));
  const under = luminance(channels(ground));
  const towards = under > 0.4 ? 0 : 1;
  for (let step = 0; step <= STEPS; step++) {
    const moved = rgb(hue, saturation, lightness + (towards - lightness) * step / STEPS);
    if (contrast(luminance(moved), under) >= LEAST) return `rgb(${moved.map(Math.round).join(' ')})`;
  }
  return towards ? '#fff' : '#000';
}

/** So much of a colour on a ground, 0 to 1; #rrggbb. */
export function mixed(colour, ground, part) {
  const [over, under] = [channels(colour), channels(ground)];
  return '#' + over.map((one, index) => Math.round(under[index] + (one - under[index]) * part).toString(16).padStart(2, '0')).join('');
}

/** As hue (in sixths of the circle), saturation and lightness, 0 to 1. */
function parts(channels) {
  const [r, g, b] = channels.map((channel) => channel / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (!spread) return {hue: 0, saturation: 0, lightness};
  const hue = most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return {hue, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness};
}

/** CSS Color 4, 7.1. */
function rgb(hue, saturation, lightness) {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const place = (offset + hue * 2) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  });
}

function channels(colour) {
  const written = (colour || '').trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(written);
  return found && found.slice(1).map((pair) => parseInt(pair, 16));
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
