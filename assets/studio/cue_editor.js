// Mending a cue: its words as the captions show them, who says them, and a word that was misheard everywhere.

import {ask} from './dialog.js';
import {el} from './dom.js';
import {clock} from './times.js';
import {t} from './texts.js';

const BACK = 'back';
const SAVE = 'save';

export async function mendCue(store, index, live) {
  const cue = store.words.cues[index];
  if (!cue) return;
  const words = el('textarea', {rows: 5, value: cue.text, lang: store.state.language || false});
  const names = store.state.speakers.map((speaker) => speaker.name).filter(Boolean);
  const before = store.speaker(cue.speaker).name;
  const who = el('input', {type: 'text', value: before, list: 'speakers-known', autocomplete: 'off'});
  const wrong = el('input', {type: 'text', autocomplete: 'off'});
  const right = el('input', {type: 'text', autocomplete: 'off'});
  const field = (name, input) => el('label', {class: 'field'}, el('span', {class: 'label', text: t(name)}), input);
  const content = el('div', {class: 'mending'},
    field('cue_words', words), field('said_by', who),
    el('datalist', {id: 'speakers-known'}, names.map((name) => el('option', {value: name}))),
    el('fieldset', {}, el('legend', {class: 'label', text: t('replace_everywhere')}), field('misheard', wrong), field('right', right)));
  const answer = await ask(t('mend_cue', {name: cue.name, time: clock(cue.start)}), content, [
    {text: t('as_in_transcript'), value: BACK}, {text: t('cancel'), value: null}, {text: t('save'), value: SAVE, main: true},
  ]);
  if (answer === null) return;
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
    live.say(t('mended'));
  }
}
