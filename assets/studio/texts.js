// The page's own words, in the reader's language; what speakers say and files hold is never translated.

import english from './texts_en.js';
import french from './texts_fr.js';

const LANGUAGES = {en: english, fr: french};

const chosen = (navigator.languages || [navigator.language])
  .map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => LANGUAGES[tag]) || 'en';

export const language = chosen;

/** A text by its name; {parts} are filled in. A text may be a function of the parts. */
export function t(name, parts = {}) {
  const text = LANGUAGES[chosen][name] ?? english[name];
  if (text === undefined) return name;
  if (typeof text === 'function') return text(parts);
  return text.replace(/\{(\w+)\}/g, (all, part) => (part in parts ? String(parts[part]) : all));
}

/** 12.5 as this language writes it. */
export function number(value, digits = 0) {
  return value.toLocaleString(chosen, {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

/** 1.4 MB, by thousands as file managers count. */
export function bytes(size) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
  const value = size / 1000 ** step;
  return new Intl.NumberFormat(chosen, {
    style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: step > 1 && value < 10 ? 1 : 0,
  }).format(value);
}
