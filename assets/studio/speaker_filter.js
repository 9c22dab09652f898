// A chip for each speaker: pressed ones are shown alone, none pressed shows all.

import {button, el} from './dom.js';
import {onTheme, speakerColour} from './theme.js';
import {t} from './texts.js';

export class SpeakerFilter {
  #only = new Set();

  constructor(store, transcript) {
    this.store = store;
    this.transcript = transcript;
    this.element = el('div', {'class': 'chips', 'role': 'group', 'aria-label': t('speakers')});
    store.on('transcript', () => this.#draw());
    onTheme(() => this.#draw());
  }

  #draw() {
    const {speakers} = this.store.state;
    const heard = new Set(this.store.words.cues.map((cue) => cue.speaker));
    const shown = speakers.map((speaker, index) => ({...speaker, index})).filter((one) => heard.has(one.index) && one.name);
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.speaker : null;
    this.element.replaceChildren(...shown.map((one) => this.#chip(one)));
    this.element.hidden = shown.length < 2;
    if (focused) this.element.querySelector(`[data-speaker="${focused}"]`)?.focus();
  }

  #chip({name, colour, index}) {
    const dot = el('span', {'class': 'dot', 'aria-hidden': 'true'});
    dot.style.background = speakerColour(colour);
    const chip = button('', () => this.#press(index), {
      'class': 'chip', 'aria-pressed': String(this.#only.has(index)), 'title': t('only', {name}), 'aria-label': name, 'data': {speaker: index},
    });
    chip.append(dot, el('span', {text: short(name)}));
    return chip;
  }

  #press(index) {
    if (!this.#only.delete(index)) this.#only.add(index);
    this.transcript.filter(new Set(this.#only));
    this.#draw();
  }
}

/** The last name, where a name has several and they leave no doubt what is left out. */
function short(name) {
  const parts = name.trim().split(/\s+/);
  return parts.length > 1 && parts.length < 5 ? parts[parts.length - 1] : name;
}
