// What is selected becomes a clip. Selecting what overlaps the chosen clip changes that clip's passage; selecting
// elsewhere begins a new one, which goes where the selection goes until it is kept: named, styled, made, or by Enter.
// So trying out leaves one clip behind, and none that was worked on is ever moved by a stray drag.

import {settled} from './dom.js';
import {passagesOf, touched} from './passages.js';
import {clock} from './times.js';
import {t} from './texts.js';

const CHANGE = 150;
const BEGIN = 450;

export class Choosing {
  #drafts = new Set();
  #line = Promise.resolve();
  #due = false;      // a change is to be sent once those before are through
  #sending = false;
  #mine = false;

  constructor(store, selection, live) {
    Object.assign(this, {store, selection, live});
    this.adding = false;
    this.changeSoon = settled(CHANGE, () => this.#commit());
    this.beginSoon = settled(BEGIN, () => this.#commit());
    store.on('selection', ({by}) => { if (by === 'hand') this.#changed(); });
    store.on('selected', () => this.now());
    store.on('state clip passage', () => this.#show());
    store.on('clip', () => this.#stopAdding());
    store.on('edit', (change) => { if (!this.#mine) this.#drafts.delete(change.clip); });
  }

  #waits() { return this.changeSoon.waits() || this.beginSoon.waits(); }

  #changed() {
    const goal = this.#goal();
    const [ask, other] = goal.op === 'passages' ? [this.changeSoon, this.beginSoon] : [this.beginSoon, this.changeSoon];
    other.drop();
    ask();
  }

  /** What the selection is to change. */
  #goal() {
    const {store, selection} = this;
    const clip = store.clip();
    if (!clip) return {op: 'add', passages: [selection.passage()]};
    const passages = [...passagesOf(clip)];
    if (this.adding) return {op: 'passages', clip: clip.id, passages: [...passages, selection.passage()], at: passages.length};
    const hit = clip.ranges.length ? touched(clip, selection.start, selection.end, store.passage) : store.passage;
    if (hit < 0 && !this.#drafts.has(clip.id)) return {op: 'add', passages: [selection.passage()]};
    const at = hit < 0 ? store.passage : hit;
    passages[at] = selection.passage();
    return {op: 'passages', clip: clip.id, passages, at};
  }

  /** Does at once what waits for the selection to rest. */
  now() {
    return this.#waits() ? this.#commit() : Promise.resolve();
  }

  /** One after the other: what a change does depends on what the one before left. */
  async #commit() {
    this.changeSoon.drop();
    this.beginSoon.drop();
    this.#due = true;
    this.#line = this.#line.then(() => (this.#due ? this.#send() : null));
    await this.#line;
  }

  async #send() {
    this.#due = false;
    if (this.selection.empty) return;
    const {at, ...change} = this.#goal();
    const adds = change.op === 'add';
    if (at !== undefined) this.store.passage = at;
    if (this.adding) this.#stopAdding();
    this.#mine = true;
    this.#sending = true;
    const answer = this.store.edit(change);
    this.#mine = false;
    const state = await answer;
    this.#sending = false;
    if (adds && state?.added) {
      this.#drafts.add(state.added);
      this.live.say(t('clip_begun', {length: clock(this.selection.length, 1)}));
    }
    this.#show();
  }

  /** The selection as the program has it, unless a hand is still at it. */
  #show() {
    if (this.#waits() || this.#due || this.#sending) return;
    const {store, selection} = this;
    const range = store.clip()?.ranges[store.passage];
    if (range) selection.show(range.start, range.end);
    else if (!selection.empty) selection.clear();
  }

  /** Keeps what was begun, so that selecting elsewhere leaves it alone; with nothing chosen, begins a clip of the selection. */
  async keep() {
    await this.now();
    const {store, selection} = this;
    if (!store.chosen && !selection.empty) await this.#commit();
    if (store.chosen && this.#drafts.delete(store.chosen)) {
      this.live.tell(t('clip_kept', {title: store.nameOf(store.clip())}));
      return true;
    }
    return false;
  }

  /** Keeps what was begun; where there is nothing to keep, the next selection is a clip of its own. */
  async fresh() {
    if (await this.keep()) return;
    this.store.choose(null);
    this.selection.clear();
    this.live.tell(t('select_hint'));
    this.store.tell('fresh');
  }

  /** The next selection is one passage more of the chosen clip. */
  async more() {
    await this.now();
    if (!this.store.clip()) return;
    this.adding = !this.adding;
    if (this.adding) this.live.tell(t('adding'));
    this.store.tell('adding');
  }

  #stopAdding() {
    this.adding = false;
    this.store.tell('adding');
  }

  stop() {
    if (this.adding) this.#stopAdding();
  }
}
