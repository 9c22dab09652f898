// Light or dark, as the system says; canvases and speakers' colours ask here.

import {readable} from './colour.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const kept = new Map();

export function onTheme(run) {
  dark.addEventListener('change', () => { kept.clear(); run(); });
}

/** A variable of colours.css as it is now. */
export function variable(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export function speakerColour(colour) {
  if (!kept.has(colour)) kept.set(colour, readable(colour, variable('--tint')));
  return kept.get(colour);
}
