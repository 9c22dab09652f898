// One cue as the transcript shows it: time, the speaker's name where a turn begins, and its words,
// each an element of its own, cut where a search hit begins or ends.

import {el} from './dom.js';
import {clock} from './times.js';
import {speakerColour} from './theme.js';

/** `cut`: hits in this cue, [from, to, current] in its text. */
export function cueRow(store, cue, {turn, cut, place, count}) {
  const {words, state} = store;
  const {text, start, speaker} = words.cues[cue];
  const said = el('p', {class: 'words'}, pieces(words, cue, text, cut));
  const row = el('div', {
    'class': turn ? 'cue turn' : 'cue', 'role': 'option', 'id': `cue-${cue}`, 'data': {cue},
    'aria-setsize': count, 'aria-posinset': place + 1,
  }, el('span', {class: 'time', text: clock(start)}));
  if (turn) row.append(speakerName(state.speakers[speaker]));
  row.append(said);
  return row;
}

function speakerName(speaker) {
  const name = el('span', {class: 'name', text: speaker?.name || ''});
  if (speaker) name.style.color = speakerColour(speaker.colour);
  return name;
}

function pieces(words, cue, text, cut) {
  const made = [];
  let at = 0;
  const first = words.firstOf(cue);
  words.cues[cue].words.forEach(([from, to], index) => {
    if (from > at) made.push(piece('span', {class: 'gap', data: {after: first + index - 1}}, text, at, from, cut));
    made.push(piece('span', {class: 'word', data: {word: first + index}}, text, from, to, cut));
    at = to;
  });
  if (at < text.length) made.push(piece('span', {class: 'gap rest'}, text, at, text.length, cut));
  return made;
}

function piece(tag, props, text, from, to, cut) {
  const made = el(tag, props);
  let at = from;
  for (const [begin, end, current] of cut) {
    if (end <= from || begin >= to) continue;
    const [marked, until] = [Math.max(begin, at), Math.min(end, to)];
    if (marked >= until) continue;
    if (marked > at) made.append(text.slice(at, marked));
    made.append(el('mark', {class: current ? 'current' : '', text: text.slice(marked, until)}));
    at = until;
  }
  made.append(text.slice(at, to));
  return made;
}

/** Marks what is selected, the caret, and the word being said. */
export function dressRow(row, words, {range, rest, caret, said, focused}) {
  const cue = Number(row.dataset.cue);
  const [first, last] = [words.firstOf(cue), words.lastOf(cue)];
  const some = words.cues[cue].words.length > 0;
  const touched = (part) => part && some && part[0] <= last && part[1] >= first;
  const inside = (part, word) => touched(part) && word >= part[0] && word <= part[1];
  const whole = touched(range) && range[0] <= first && range[1] >= last;
  row.classList.toggle('selected', whole);
  row.classList.toggle('touched', touched(range));
  row.classList.toggle('also', rest.some(touched));
  row.classList.toggle('here', focused);
  row.setAttribute('aria-selected', String(Boolean(touched(range))));
  for (const part of row.querySelectorAll('.word, .gap')) {
    const word = Number(part.dataset.word ?? part.dataset.after);
    const gap = part.dataset.word === undefined;
    part.classList.toggle('chosen', !whole && inside(range, word) && (!gap || inside(range, word + 1)));
    part.classList.toggle('other', rest.some((one) => inside(one, word) && (!gap || inside(one, word + 1))));
    if (gap) continue;
    part.classList.toggle('caret', focused && word === caret);
    part.classList.toggle('said', word === said);
  }
}
