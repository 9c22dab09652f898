// The page where there is nothing to choose passages in yet: files are asked for, a question is put, or it is said what is wrong.

import {button, el} from './dom.js';
import {t} from './texts.js';

const KINDS = ['recording', 'transcript'];
const TRANSCRIPTS = /\.(srt|vtt|json|html?|ass|ssa|txt|ttml|xml|lrc|sbv|docx|odt|csv|tsv|toml)$/i;

export function showStart(place, store, again) {
  const {state} = store;
  if (state.asks) place.replaceChildren(question(store, again));
  else place.replaceChildren(chooser(store, again));
}

export function showPlain(place, title, text) {
  place.replaceChildren(el('div', {class: 'plain-page'}, el('h1', {text: title}), el('p', {text})));
}

function question(store, again) {
  const answer = (use) => async () => {
    try {
      store.adopt(await store.api.post('answer', {use}));
      again();
    } catch (fault) {
      store.tell('problem', fault);
    }
  };
  const {file} = store.state.asks;
  return el('div', {class: 'plain-page'}, el('h1', {text: t('name_taken', {file})}),
    el('p', {text: t('name_taken_text', {file, folder: store.state.folder})}),
    el('div', {class: 'choices'},
      button(t('use_open', {file}), answer('open'), {class: 'main'}), button(t('use_new'), answer('new'), {class: 'plain'})));
}

function chooser(store, again) {
  const told = el('p', {class: 'hint', role: 'status'});
  const boxes = {};
  const take = async (kind, file) => {
    boxes[kind].classList.add('waits');
    told.textContent = t('taking', {name: file.name});
    try {
      store.adopt(await store.api.upload(kind, file));
      boxes[kind].classList.add('there');
      boxes[kind].querySelector('.got').textContent = file.name;
      told.textContent = '';
      if (store.state.ready) again();
    } catch (fault) {
      told.textContent = fault.message || t('unreachable');
    }
    boxes[kind].classList.remove('waits');
  };
  for (const kind of KINDS) boxes[kind] = box(kind, store.state[kind]?.name, (file) => take(kind, file));
  const {folder, problem} = store.state;
  const page = el('div', {class: 'plain-page start'},
    el('h1', {text: t('start_title')}), el('p', {text: t('start_text', {folder})}),
    problem && el('p', {class: 'fault', text: problem}), KINDS.map((kind) => boxes[kind]), told);
  dropping(page, (file) => take(TRANSCRIPTS.test(file.name) ? 'transcript' : 'recording', file));
  return page;
}

function box(kind, had, take) {
  const field = el('input', {
    type: 'file', accept: kind === 'recording' ? 'audio/*,video/*' : false,
    on: {change: () => field.files[0] && take(field.files[0])},
  });
  return el('label', {class: had ? 'drop there' : 'drop'}, el('b', {text: t(`choose_${kind}`)}),
    el('span', {class: 'small', text: t(`choose_${kind}_text`)}), field, el('span', {class: 'got', text: had || ''}));
}

/** Dropped anywhere, files go by what their names end in. */
function dropping(page, take) {
  page.addEventListener('dragover', (event) => { event.preventDefault(); page.classList.add('over'); });
  page.addEventListener('dragleave', (event) => { if (!page.contains(event.relatedTarget)) page.classList.remove('over'); });
  page.addEventListener('drop', async (event) => {
    event.preventDefault();
    page.classList.remove('over');
    for (const file of [...event.dataTransfer.files]) await take(file);
  });
}
