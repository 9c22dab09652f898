// What is selected: a range of the recording, by words where it was chosen by words. The caret is the word that keys go on from.

import {exact} from './times.js';

const SAME = 0.002;

export class Selection {
  constructor(store) {
    this.store = store;
    this.start = null;
    this.end = null;
    this.anchor = 0;
    this.head = 0;
    store.on('transcript', () => this.#keepInside());
  }

  get empty() { return this.start === null; }
  get length() { return this.empty ? 0 : this.end - this.start; }

  /** First and last word selected, or null. */
  range() { return this.empty ? null : this.store.words.within(this.start, this.end); }

  /** Where the caret goes; nothing is selected by it. */
  put(word) {
    this.anchor = this.head = clamp(word, 0, this.store.words.count - 1);
    this.store.tell('caret');
  }

  /** From the word that was put down to this one. `start`: where a selection of whole cues began. */
  extend(word, anchor = this.#anchorFor()) {
    const words = this.store.words;
    if (!words.count) return;
    this.anchor = clamp(anchor, 0, words.count - 1);
    this.head = clamp(word, 0, words.count - 1);
    const [from, to] = [Math.min(this.anchor, this.head), Math.max(this.anchor, this.head)];
    this.#set(words.starts[from], words.ends[to]);
    this.store.tell('caret');
  }

  /** Where the caret stands in or at what is selected, its other end stays; else a new one begins at the caret. */
  #anchorFor() {
    const range = this.range();
    if (!range || this.head < range[0] - 1 || this.head > range[1] + 1) return this.head;
    if (this.anchor !== this.head) return this.anchor;
    return this.head - range[0] < range[1] - this.head ? range[1] : range[0];
  }

  words(from, to) {
    this.extend(to, from);
  }

  /** Sets an edge; `free`: exactly there, else at the nearest word. */
  edge(which, time, free = false) {
    const at = free ? time : this.store.words.nearest(time, which);
    const length = this.store.length || Infinity;
    let [start, end] = this.empty ? [at, at] : [this.start, this.end];
    if (which === 'start') {
      start = clamp(at, 0, length);
      if (end <= start + SAME) end = this.#wordAfter(start);
    } else {
      end = clamp(at, 0, length);
      if (start >= end - SAME) start = this.#wordBefore(end);
    }
    this.#set(start, Math.min(end, length));
    this.#caretsByTime();
  }

  #wordAfter(time) {
    const words = this.store.words;
    const word = words.count ? words.at(time + SAME) : 0;
    return words.count && words.ends[word] > time + SAME ? words.ends[word] : time + 0.5;
  }

  #wordBefore(time) {
    const words = this.store.words;
    const word = words.count ? words.at(time - SAME) : 0;
    return words.count && words.starts[word] < time - SAME ? words.starts[word] : Math.max(0, time - 0.5);
  }

  nudge(which, seconds) {
    if (this.empty) return;
    const at = (which === 'start' ? this.start : this.end) + seconds;
    const least = 0.02;
    this.edge(which, which === 'start' ? Math.min(at, this.end - least) : Math.max(at, this.start + least), true);
  }

  clear() {
    this.start = this.end = null;
    this.store.tell('selection', {by: 'clear'});
  }

  /** What the program says is chosen: shown, but nothing that somebody did. */
  show(start, end) {
    const same = !this.empty && Math.abs(start - this.start) < SAME && Math.abs(end - this.end) < SAME;
    [this.start, this.end] = [start, end];
    if (!same) this.#caretsByTime();
    this.store.tell('selection', {by: 'program'});
  }

  /** As a passage of a clip: cues where they are taken whole, else a range to the millisecond. */
  passage() {
    const cues = this.wholeCues();
    if (cues) {
      const [first, last] = cues.map((cue) => this.store.words.cues[cue].name);
      return {kind: 'cues', text: first === last ? first : `${first}-${last}`};
    }
    return {kind: 'time', text: `${exact(this.start)}-${exact(this.end)}`};
  }

  /** First and last cue, where the selection begins with the one and ends with the other; else null. */
  wholeCues() {
    const range = this.range();
    if (!range) return null;
    const words = this.store.words;
    const [first, last] = range.map((word) => words.cueOf[word]);
    const whole = range[0] === words.firstOf(first) && range[1] === words.lastOf(last) &&
        near(this.start, words.starts[range[0]], words.cues[first].start) &&
        near(this.end, words.ends[range[1]], words.cues[last].end);
    return whole ? [first, last] : null;
  }

  text() {
    const range = this.range();
    if (!range) return '';
    const {words} = this.store;
    const parts = [];
    for (let cue = words.cueOf[range[0]]; cue <= words.cueOf[range[1]]; cue++) {
      const from = Math.max(range[0], words.firstOf(cue));
      const to = Math.min(range[1], words.lastOf(cue));
      if (words.cues[cue].words.length) {
        const last = to === words.lastOf(cue) ? undefined : words.offsets(to)[1];
        parts.push(words.cues[cue].text.slice(words.offsets(from)[0], last));
      }
    }
    return parts.join('\n');
  }

  #set(start, end) {
    [this.start, this.end] = [start, end];
    this.store.tell('selection', {by: 'hand'});
  }

  #caretsByTime() {
    const range = this.range();
    if (range) [this.anchor, this.head] = range;
  }

  #keepInside() {
    const last = Math.max(0, this.store.words.count - 1);
    this.anchor = Math.min(this.anchor, last);
    this.head = Math.min(this.head, last);
  }
}

function clamp(value, low, high) { return Math.max(low, Math.min(high, value)); }

function near(time, ...others) { return others.some((other) => Math.abs(time - other) < SAME); }
