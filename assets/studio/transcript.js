// The transcript: a list box of cues, drawn as far as it is seen. What is selected, said, found or filtered is
// marked in it; pointer and keys have files of their own.

import {button, el} from './dom.js';
import {cueRow, dressRow} from './cue_row.js';
import {VirtualList} from './virtual_list.js';
import {onTheme} from './theme.js';
import {t} from './texts.js';

export class Transcript {
  constructor(store, selection, player) {
    Object.assign(this, {store, selection, player});
    this.only = new Set();  // speakers; empty: all
    this.hits = [];
    this.hit = -1;
    this.following = true;
    this.said = -1;
    this.visible = [];
    this.placeOf = new Map();
    this.#build();
    store.on('transcript', () => this.refill());
    store.on('selection caret passage', () => this.dress());
    store.on('clip', () => this.#toClip());
    store.on('time', () => this.#time());
    onTheme(() => this.list.redraw());
  }

  #build() {
    this.box = el('div', {'class': 'cues', 'role': 'listbox', 'tabindex': 0, 'aria-multiselectable': 'true', 'aria-label': t('cues')});
    this.list = new VirtualList(this.box, (place, width) => this.#guess(place, width), (place) => this.#row(place));
    this.back = button(t('follow'), () => this.follow(), {class: 'follow', hidden: true});
    this.nothing = el('p', {class: 'nothing', hidden: true, text: t('nobody_shown')});
    for (const event of ['wheel', 'touchmove']) this.box.addEventListener(event, () => this.leave(), {passive: true});
    this.box.addEventListener('focus', () => this.dress());
    this.box.addEventListener('blur', () => this.dress());
  }

  #guess(place, width) {
    const cue = this.visible[place];
    const {text} = this.store.words.cues[cue];
    const perLine = Math.max(16, (width - 150) / 7.4);
    return 14 + (this.#turn(place) ? 34 : 0) + 22.5 * Math.max(1, Math.ceil(text.length / perLine));
  }

  #turn(place) {
    const {cues} = this.store.words;
    const cue = this.visible[place];
    const before = this.visible[place - 1];
    return before === undefined || before !== cue - 1 || cues[before].speaker !== cues[cue].speaker;
  }

  #row(place) {
    const cue = this.visible[place];
    const cut = this.hits.filter((hit) => hit.first <= cue && hit.last >= cue).map((hit) => [
      hit.from[0] === cue ? hit.from[1] : 0,
      hit.to[0] === cue ? hit.to[1] : Infinity,
      hit === this.hits[this.hit],
    ]);
    const row = cueRow(this.store, cue, {turn: this.#turn(place), cut, place, count: this.visible.length});
    dressRow(row, this.store.words, this.#dressing(cue));
    return row;
  }

  refill() {
    const {cues} = this.store.words;
    this.visible = [];
    cues.forEach((cue, index) => {
      if (!this.only.size || this.only.has(cue.speaker)) this.visible.push(index);
    });
    this.placeOf = new Map(this.visible.map((cue, place) => [cue, place]));
    this.nothing.hidden = this.visible.length > 0;
    this.list.fill(this.visible.length);
  }

  /** Only these speakers' cues. */
  filter(only) {
    const cue = this.firstSeen();
    this.only = only;
    this.refill();
    const nearest = this.visible.findIndex((shown) => shown >= cue);
    if (nearest >= 0) this.list.show(nearest, 'middle');
  }

  firstSeen() {
    const top = this.box.getBoundingClientRect().top;
    const seen = [...this.list.rows].filter(([, row]) => row.getBoundingClientRect().bottom > top + 8).map(([place]) => place);
    return this.visible[Math.min(...seen)] ?? 0;
  }

  marks(hits, current) {
    this.hits = hits;
    this.hit = current;
    this.list.redraw();
  }

  #dressing(cue) {
    const {words} = this.store;
    const ranges = this.store.clip()?.ranges || [];
    const rest = ranges.filter((part, index) => index !== this.store.passage)
      .map((part) => words.within(part.start, part.end)).filter(Boolean);
    const caret = this.selection.head;
    return {
      range: this.selection.range(), rest, caret, said: this.said,
      focused: document.activeElement === this.box && words.cueOf[caret] === cue,
    };
  }

  dress() {
    const head = this.store.words.cueOf[this.selection.head];
    this.box.setAttribute('aria-activedescendant', `cue-${head}`);
    for (const [place, row] of this.list.rows) dressRow(row, this.store.words, this.#dressing(this.visible[place]));
  }

  /** Brings a word's cue into view. */
  show(word, how = 'near') {
    const place = this.placeOf.get(this.store.words.cueOf[word]);
    if (place !== undefined) this.list.show(place, how);
  }

  /** A clip that is chosen is shown where it is said, unless the hand that chose it is there. */
  #toClip() {
    this.dress();
    const range = this.store.clip()?.ranges[0];
    const word = range && this.store.words.within(range.start, range.end)?.[0];
    if (word !== undefined && !this.box.matches(':active')) this.show(word, 'quarter');
  }

  #time() {
    const word = this.store.words.said(this.player.time);
    if (word !== this.said) {
      this.box.querySelector('.said')?.classList.remove('said');
      this.said = word;
      if (word >= 0) this.box.querySelector(`[data-word="${word}"]`)?.classList.add('said');
    }
    if ((this.player.playing || this.player.shown) && this.following && word >= 0) this.show(word, 'quarter');
    this.back.hidden = this.following || !this.player.playing;
  }

  /** The reader scrolls: what is said is no longer followed. */
  leave() {
    if (this.player.playing) this.following = false;
    this.back.hidden = this.following || !this.player.playing;
  }

  follow() {
    this.following = true;
    this.back.hidden = true;
    this.show(this.store.words.at(this.player.time), 'middle');
  }
}
