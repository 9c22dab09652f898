// Mending a cue: its words as the captions show them, who says them, and a word that was misheard everywhere.

import {ask} from './dialog.js';
import {el} from './dom.js';
import {clock} from './times.js';
import {t} from './texts.js';

const BACK = 'back';
const SAVE = 'save';
const BEFORE = 'before';
const NEXT = 'next';

/** How often a text is said in the whole transcript, as whole words and whatever its case. */
function timesSaid(store, text) {
  const wanted = text.trim();
  if (!wanted) return 0;
  const quoted = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'giu');
  return store.words.cues.reduce((sum, cue) => sum + [...cue.text.matchAll(found)].length, 0);
}

export async function mendCue(store, index, live) {
  const cue = store.words.cues[index];
  if (!cue) return;
  const words = el('textarea', {rows: 5, value: cue.text, lang: store.state.language || false});
  const names = store.state.speakers.map((speaker) => speaker.name).filter(Boolean);
  const before = store.speaker(cue.speaker).name;
  const who = el('input', {type: 'text', value: before, list: 'speakers-known', autocomplete: 'off'});
  const wrong = el('input', {type: 'text', autocomplete: 'off'});
  const right = el('input', {type: 'text', autocomplete: 'off'});
  const places = el('span', {class: 'small places', role: 'status'});
  wrong.addEventListener('input', () => {
    places.textContent = wrong.value.trim() ? t('said_times', {count: timesSaid(store, wrong.value)}) : '';
  });
  const field = (name, input) => el('label', {class: 'field'}, el('span', {class: 'label', text: t(name)}), input);
  const content = el('div', {class: 'mending'},
    field('cue_words', words), field('said_by', who),
    el('datalist', {id: 'speakers-known'}, names.map((name) => el('option', {value: name}))),
    el('fieldset', {}, el('legend', {class: 'label', text: t('replace_everywhere')}), field('misheard', wrong), field('right', right), places));
  const answer = await ask(t('mend_cue', {name: cue.name, time: clock(cue.start)}), content, [
    index > 0 && {text: t('cue_before'), value: BEFORE}, index + 1 < store.words.cues.length && {text: t('cue_next'), value: NEXT},
    {text: t('as_in_transcript'), value: BACK}, {text: t('cancel'), value: null}, {text: t('save'), value: SAVE, main: true},
  ].filter(Boolean));
  if (answer === null) return;
  const count = timesSaid(store, wrong.value);
  let done = null;
  if (answer === BACK) {
    done = await store.edit({op: 'words', cue: cue.name, text: null});
  } else {
    const said = words.value.replace(/\s+/g, ' ').trim();
    if (said && said !== cue.text) done = await store.edit({op: 'words', cue: cue.name, text: said});
    if (who.value.trim() && who.value.trim() !== before) done = await store.edit({op: 'said-by', cues: cue.name, name: who.value.trim()});
    if (wrong.value.trim()) done = await store.edit({op: 'replace', wrong: wrong.value.trim(), right: right.value.trim()});
  }
  if (done) {
    store.tell('mended');
    live.tell(wrong.value.trim() ? t('mended_everywhere', {count}) : t('mended'));
  }
  const step = {[BEFORE]: -1, [NEXT]: 1}[answer];
  return step ? mendCue(store, index + step, live) : null;
}
