// All keys, from the table that the page acts by.

import {ask, closes} from './dialog.js';
import {el} from './dom.js';
import {letters} from './keyboard.js';
import {KEYS} from './keys.js';
import {t} from './texts.js';

const PLACES = ['transcript', 'anywhere', 'handle', 'clips'];

export function showKeys() {
  const off = el('input', {type: 'checkbox', on: {change: () => { letters.on = off.checked; }}});
  off.checked = letters.on;
  const content = el('div', {'class': 'keys', 'tabindex': 0, 'role': 'group', 'aria-label': t('keys')},
    el('div', {class: 'columns'}, PLACES.map((place) => el('section', {}, el('h3', {text: t(`keys_${place}`)}),
      el('dl', {}, KEYS.filter((row) => row.where === place).map(line))))));
  return ask(t('keys'), el('div', {}, content, el('label', {class: 'tick'}, off, el('span', {text: t('letters_on')}))), closes());
}

function line({keys, text}) {
  return el('div', {}, el('dt', {}, keys.flatMap((name, index) => [index ? ' ' : '', ...keyboard(name)])), el('dd', {text: t(text)}));
}

const mac = /Mac/.test(navigator.platform);
const SIGN = {ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Mod: mac ? '⌘' : 'Ctrl'};

function keyboard(name) {
  const parts = name === '+' ? ['+'] : name.split('+');
  return [el('span', {class: 'combination'}, parts.map((part) => el('kbd', {text: SIGN[part] || keyText(part)})))];
}

function keyText(part) {
  const text = t(`keyname_${part}`);
  return text.startsWith('keyname_') ? part : text;
}
