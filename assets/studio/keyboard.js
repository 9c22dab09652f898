// Brings what is pressed to what it does, by the table in keys.js.

import {isWriting} from './dom.js';
import {actionOf, isLetter, pressed} from './keys.js';

const OFF = 'cueclip-letters-off';

export const letters = {
  get on() { return localStorage.getItem(OFF) === null; },
  set on(value) {
    if (value) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  },
};

export function listenToKeys(actions) {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    const action = wanted(event);
    if (!action || !actions[action]) return;
    event.preventDefault();
    actions[action]();
  });
}

function wanted(event) {
  const {target} = event;
  const name = pressed(event);
  // Text being written keeps its keys, its undo too; what has Alt goes on, so that one can listen while writing.
  if (isWriting(target) && !/^Alt\+|^Mod\+(Enter|F)$/.test(name)) return null;
  if (!isWriting(target)) {
    const place = placeOf(target);
    const here = place && actionOf(event, place);
    if (here) return here;
  }
  if (isLetter(name) && !letters.on) return null;
  // Space and Enter press what has the focus; arrows and letters in a group of radios are its own.
  if (name === 'Space' && target.closest('button, a, summary, input, label')) return null;
  return actionOf(event, 'anywhere');
}

function placeOf(target) {
  if (target.closest('.handle')) return 'handle';
  if (target.closest('.cues')) return 'transcript';
  return target.closest('.card') ? 'clips' : null;
}
