// A clip's passages, one for each range that it has: a list of cues may be several.

import {exact} from './times.js';

/** As many as clip.ranges, in their order. */
export function passagesOf(clip) {
  const {passages, ranges} = clip;
  if (!ranges.length || passages.length === ranges.length) return passages;
  const apart = passages.flatMap((one) => (one.kind === 'cues' ? one.text.split(',').map((text) => ({kind: 'cues', text: text.trim()})) : [one]));
  if (apart.length === ranges.length) return apart;
  return ranges.map(({start, end}) => ({kind: 'time', text: `${exact(start)}-${exact(end)}`}));
}

/** The range that this one overlaps, the preferred before others; -1 where there is none. */
export function touched(clip, start, end, preferred) {
  const over = (range) => range && range.start < end && range.end > start;
  if (over(clip.ranges[preferred])) return preferred;
  return clip.ranges.findIndex(over);
}
