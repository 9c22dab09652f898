// What is written on the clip, mended in place: its title, who speaks in it, and what it is made for.

import {button, el, settled, sign, SIGNS} from './dom.js';
import {passagesOf} from './passages.js';
import {networkName} from './plan.js';
import {speakerPicture} from './speaker_picture.js';
import {onTheme, speakerColour} from './theme.js';
import {clock} from './times.js';
import {t} from './texts.js';

const WAIT = 350;

export class Fields {
  constructor(store, choosing, live) {
    Object.assign(this, {store, choosing, live});
    this.element = el('div', {class: 'fields'});
    store.on('state clip transcript passage adding', () => this.draw());
    onTheme(() => { this.shape = null; this.draw(); });
  }

  draw() {
    const clip = this.store.clip();
    const {state} = this.store;
    const speakers = clip ? this.#speakers(clip) : [];
    const faces = speakers.map((index) => this.store.speaker(index).picture);
    const shape = JSON.stringify([clip?.id, speakers, faces, clip && passagesOf(clip), this.store.passage, this.choosing.adding, state.networks]);
    // Fields stay the same elements while what they are about does: who writes in one is not thrown out.
    if (shape === this.shape) return this.#fill();
    this.shape = shape;
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.field : null;
    this.element.replaceChildren(...(clip ? [
      this.#text('title', t('title'), () => this.#title(), (value) => this.#set('title', value), {placeholder: state.title}),
      ...speakers.map((index) => this.#speaker(index)),
      this.#passages(clip),
      this.#details(clip),
    ] : []));
    if (focused) this.element.querySelector(`[data-field="${CSS.escape(focused)}"]`)?.focus();
  }

  #fill() {
    for (const field of this.element.querySelectorAll('[data-field]')) {
      if (field !== document.activeElement && field.fresh) field.value = field.fresh();
      if (field.named) field.setAttribute('aria-label', field.named());
    }
  }

  /** A clip without a title of its own has the episode's, which stands there faint. */
  #title() {
    const clip = this.store.clip();
    return clip && clip.title !== clip.id ? clip.title : '';
  }

  #set(key, value, clip = this.store.chosen) {
    return this.store.edit({op: 'set', clip, key, value: value || null});
  }

  #text(name, label, fresh, save, props = {}) {
    const value = fresh();
    const field = el('input', {type: 'text', value, data: {field: name}, autocomplete: 'off', ...props});
    field.fresh = () => { last = fresh(); return last; };
    let last = value;
    const send = settled(WAIT, () => {
      if (field.value.trim() === last) return;
      last = field.value.trim();
      save(last);
    });
    field.addEventListener('input', send);
    field.addEventListener('change', () => { send(); send.now(); });
    field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { send(); send.now(); } });
    return el('label', {class: 'field'}, label && el('span', {class: 'label', text: label}), field);
  }

  /** Speakers heard in the clip, in the order of their first words. */
  #speakers(clip) {
    const {words} = this.store;
    const heard = new Set();
    for (const {start, end} of clip.ranges) {
      const range = words.within(start, end);
      if (!range) continue;
      for (let cue = words.cueOf[range[0]]; cue <= words.cueOf[range[1]]; cue++) heard.add(words.cues[cue].speaker);
    }
    return [...heard];
  }

  #speaker(index) {
    const {label, name, colour} = this.store.speaker(index);
    const set = (key) => (value) => this.store.edit({op: 'speaker', label, [key]: value});
    const of = name || label || t('nobody');
    const hue = t('colour_of', {name: of});
    const dot = el('input', {
      'type': 'color', 'value': colour || '#808080', 'aria-label': hue, 'title': hue, 'data': {field: `colour ${label}`},
    });
    dot.addEventListener('change', () => set('colour')(dot.value));
    const named = () => t('role_of', {name: this.store.speaker(index).name || of});
    const known = this.#text(`name ${label}`, label || of, () => this.store.speaker(index).name, set('name'),
      {'aria-label': t('name_of', {name: label || of})});
    const what = this.#text(`role ${label}`, '', () => this.store.speaker(index).role, set('role'),
      {'placeholder': t('role_hint'), 'aria-label': named()});
    what.querySelector('input').named = named;
    known.querySelector('.label').style.color = speakerColour(colour);
    return el('div', {class: 'speaker'}, speakerPicture(this.store, index, of), known, what, dot);
  }

  #passages(clip) {
    const {store, choosing} = this;
    const several = clip.ranges.length > 1;
    const list = el('ol', {'class': 'passages', 'aria-label': t('passages')}, clip.ranges.map((range, index) => {
      const text = `${clock(range.start, 1)}–${clock(range.end, 1)}`;
      const choose = button(text, () => store.choose(clip.id, index), {
        'class': 'passage', 'aria-current': index === store.passage ? 'true' : false, 'data': {field: `passage ${index}`},
      });
      const icon = (name, path, run, off) => {
        const made = button('', run, {
          'class': 'icon', 'aria-label': t(name, {text}), 'title': t(name, {text}), 'disabled': off, 'data': {field: `${name} ${index}`},
        });
        made.append(sign(path));
        return made;
      };
      return el('li', {}, choose, several && icon('passage_up', SIGNS.up, () => this.#shift(clip, index, index - 1), index === 0),
        several && icon('passage_down', SIGNS.down, () => this.#shift(clip, index, index + 1), index === clip.ranges.length - 1),
        several && icon('passage_out', SIGNS.close, () => this.#shift(clip, index, -1)));
    }));
    const keyed = (name, text, key, run, props = {}) => el('button',
      {'type': 'button', 'class': 'plain', 'aria-label': t(name), 'on': {click: run}, 'data': {field: name}, ...props},
      el('span', {text}), el('kbd', {text: key}));
    const more = keyed('more_passage', t(choosing.adding ? 'adding_short' : 'more_passage'), 'P', () => choosing.more(),
      {'aria-pressed': String(choosing.adding)});
    const mend = keyed('mend_words', t('mend_words'), 'M', () => store.tell('mend', this.#cueOf(clip)));
    return el('div', {class: 'field'}, el('span', {class: 'label', text: t('passages')}), list, more, mend);
  }

  /** The cue that the keys are in, where the passage has it, else its first. */
  #cueOf(clip) {
    const {words, passage} = this.store;
    const range = words.within(clip.ranges[passage].start, clip.ranges[passage].end) || [0, 0];
    const {head} = this.choosing.selection;
    return words.cueOf[head >= range[0] && head <= range[1] ? head : range[0]];
  }

  /** Moves a passage, or takes it out (to: -1). */
  #shift(clip, from, to) {
    const passages = [...passagesOf(clip)];
    const [one] = passages.splice(from, 1);
    if (to >= 0) passages.splice(to, 0, one);
    this.store.passage = Math.max(0, Math.min(to < 0 ? from : to, passages.length - 1));
    this.store.edit({op: 'passages', clip: clip.id, passages});
    this.live.say(t(to < 0 ? 'passage_gone' : 'passage_moved'));
  }

  #details(clip) {
    const {state} = this.store;
    const network = el('select', {data: {field: 'network'}}, el('option', {value: '', text: t('any_network')}),
      state.networks.map((name) => el('option', {value: name, text: networkName(name)})));
    network.value = clip.network;
    network.fresh = () => this.store.clip()?.network || '';
    network.addEventListener('change', () => this.#set('for', network.value));
    const file = this.#text('file', t('file_name'), () => this.store.chosen || '', (value) => value && this.#rename(value));
    return el('details', {class: 'more', open: this.open}, el('summary', {text: t('details')}),
      el('label', {class: 'field'}, el('span', {class: 'label', text: t('made_for')}), network),
      file,
      clip.highlight !== undefined && this.#highlight(),
      clip.hook !== undefined && this.#text('hook', t('hook'), () => this.store.clip()?.hook || '', (value) => this.#set('hook', value)),
      el('p', {class: 'label', text: t('whole_episode')}),
      this.#text('ep title', t('episode_title'), () => this.store.state.title, (value) => this.#set('title', value, null)),
      this.#text('ep show', t('show'), () => this.store.state.show, (value) => this.#set('show', value, null)),
      this.#text('ep number', t('episode_number'), () => this.store.state.episode, (value) => this.#set('episode', value, null)),
      this.#text('ep link', t('link'), () => this.store.state.link, (value) => this.#set('link', value, null), {inputmode: 'url'}));
  }

  #highlight() {
    const tick = el('input', {type: 'checkbox', data: {field: 'highlight'}});
    const show = () => { tick.checked = this.store.clip()?.highlight === 'word'; };
    show();
    tick.fresh = () => { show(); return 'word'; };
    tick.addEventListener('change', () => this.#set('highlight', tick.checked ? 'word' : ''));
    return el('label', {class: 'tick'}, tick, el('span', {text: t('highlight')}));
  }

  async #rename(to) {
    const from = this.store.chosen;
    if (to === from) return;
    const {store} = this;
    if (await store.edit({op: 'rename', clip: from, to}) && store.state.clips.some((clip) => clip.id === to)) store.choose(to);
  }
}
