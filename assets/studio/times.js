// Times as people write and read them.

/** "1:02:03" or "0:31"; `digits` more behind the point. Whole seconds are cut off, not rounded, as clocks do. */
export function clock(seconds, digits = 0) {
  const unit = 10 ** digits;
  // A part of a unit is forgiven: 0.3 is 0.29999... in binary.
  const all = Math.floor(Math.max(0, seconds) * unit + 0.001);
  const whole = Math.floor(all / unit);
  const rest = digits ? '.' + String(all % unit).padStart(digits, '0') : '';
  const s = String(whole % 60).padStart(2, '0');
  const m = Math.floor(whole / 60) % 60;
  const h = Math.floor(whole / 3600);
  return (h ? `${h}:${String(m).padStart(2, '0')}` : String(m)) + `:${s}${rest}`;
}

/** To the millisecond, rounded: as a passage is written. */
export function exact(seconds) {
  return clock(Math.round(seconds * 1000) / 1000, 3);
}

/** Seconds of "23:40", "1:02:03.5" or "31.25"; null where it is no time. `bare`: a number alone is one. */
export function readTime(text, bare = true) {
  const found = /^(?:(\d+):)?(?:(\d{1,3}):)?(\d{1,3})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!found || (!bare && found[1] === undefined)) return null;
  const parts = [found[1], found[2], found[3]].filter((part) => part !== undefined).map(Number);
  const whole = parts.reduce((sum, part) => sum * 60 + part, 0);
  return whole + (found[4] ? Number('0.' + found[4]) : 0);
}
