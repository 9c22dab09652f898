// The styles, each as a small frame of this very clip. They are fetched when nothing else is wanted, two at a time.

import {el, settled} from './dom.js';
import {t} from './texts.js';

const WAIT = 350;
const SIDE = 128;
const AT_ONCE = 2;

export class Styles {
  #stop = new AbortController();
  #had = new Map();
  #waits = false;

  constructor(store) {
    this.store = store;
    this.element = el('div', {'class': 'styles', 'role': 'radiogroup', 'aria-label': t('style')});
    // A wheel that only turns one way moves the strip too.
    this.element.addEventListener('wheel', (event) => {
      if (event.deltaX || event.shiftKey || this.element.scrollWidth <= this.element.clientWidth) return;
      event.preventDefault();
      this.element.scrollLeft += event.deltaY;
    }, {passive: false});
    this.fetch = settled(WAIT, () => this.#fetch());
    store.on('state clip shape', () => this.#draw());
    // What is asked for while a change is on its way may be of a clip that it takes away. A problem, or that there
    // is none, is told when its answer is here.
    store.on('edit', () => { this.#waits = true; this.#stop.abort(); });
    store.on('problem', (fault) => { this.#waits = false; if (fault) this.fetch(); });
  }

  #draw() {
    this.#stop.abort();
    const {styles} = this.store.state;
    const names = [...new Set([...styles, this.#chosen()])].filter(Boolean);
    if (this.drawn !== names.join()) {
      this.drawn = names.join();
      this.element.replaceChildren(...names.map((name) => this.#one(name)));
    }
    for (const field of this.element.querySelectorAll('input')) {
      const chosen = field.value === this.#chosen();
      if (chosen && !field.checked) this.news = field.parentElement;
      field.checked = chosen;
    }
    this.fetch();
  }

  #chosen() { return this.store.clip()?.style || this.store.state.style; }

  #one(name) {
    return el('label', {class: 'style', title: name},
      el('input', {'type': 'radio', 'name': 'style', 'value': name, 'aria-label': name, 'on': {change: () => this.#set(name)}}),
      el('img', {alt: '', data: {style: name}, draggable: 'false'}),
      el('span', {text: name}));
  }

  /** What was chosen elsewhere, or before the page was there, is brought into view. */
  #reveal(style) {
    this.news = null;
    const {element} = this;
    const [left, right] = [style.offsetLeft - element.offsetLeft, style.offsetLeft - element.offsetLeft + style.offsetWidth];
    if (left < element.scrollLeft || right > element.scrollLeft + element.clientWidth) element.scrollLeft = left - element.clientWidth / 2;
  }

  #set(name) {
    this.element.querySelector(`input[value="${CSS.escape(name)}"]`)?.parentElement.scrollIntoView({block: 'nearest', inline: 'nearest'});
    this.store.edit({op: 'set', clip: this.store.chosen, key: 'style', value: name});
  }

  async #fetch() {
    if (this.#waits) return;
    const clip = this.store.clip();
    if (this.news?.offsetWidth) this.#reveal(this.news);
    if (!clip || clip.fault) return this.#wipe();
    this.#stop = new AbortController();
    const {signal} = this.#stop;
    // The chosen one first, then in the order shown.
    const left = [...this.element.querySelectorAll('img')]
      .sort((one, other) => (other.dataset.style === clip.style) - (one.dataset.style === clip.style));
    const work = async () => {
      while (left.length && !signal.aborted) await this.#frame(left.shift(), clip, signal);
    };
    await Promise.all(Array.from({length: AT_ONCE}, work));
  }

  async #frame(picture, clip, signal) {
    const asked = {clip: clip.id, shape: this.store.shape, style: picture.dataset.style, side: SIDE * Math.ceil(devicePixelRatio || 1)};
    const key = JSON.stringify([asked, this.#looks(clip)]);
    if (this.#had.get(picture.dataset.style) === key) return;
    try {
      const blob = await this.store.api.picture(asked, signal);
      const before = picture.src;
      picture.src = URL.createObjectURL(blob);
      if (before) URL.revokeObjectURL(before);
      this.#had.set(picture.dataset.style, key);
    } catch (fault) {
      if (fault.name !== 'AbortError') picture.removeAttribute('src');
    }
  }

  /** What a frame depends on beside its style: changing the style alone leaves the others as they are. */
  #looks(clip) {
    const {state} = this.store;
    return [clip.passages, clip.title, clip.network, state.speakers, state.title, state.show, state.episode, state.link, this.retold];
  }

  #wipe() {
    this.#had.clear();
    for (const picture of this.element.querySelectorAll('img')) picture.removeAttribute('src');
  }

  /** The transcript's words were changed. */
  stale() {
    this.retold = (this.retold || 0) + 1;
    this.fetch();
  }
}
