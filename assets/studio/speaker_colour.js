// A speaker's colour as it can be read on the page: its hue kept, its lightness moved until it is at least 4.5:1 (WCAG AA).

const LEAST = 4.5;

export function readable(colour, ground) {
  const [r, g, b] = channels(colour) || channels('#777777');
  const under = luminance(channels(ground));
  const towards = under > 0.4 ? 0 : 255;
  for (let step = 0; step <= 20; step++) {
    const mixed = [r, g, b].map((channel) => Math.round(channel + (towards - channel) * step / 20));
    if (contrast(luminance(mixed), under) >= LEAST) return `rgb(${mixed.join(' ')})`;
  }
  return towards ? '#fff' : '#000';
}

function channels(colour) {
  const found = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec((colour || '').trim());
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
