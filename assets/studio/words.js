// The transcript as one row of words: which is said when, and which cue it is in.

const SENTENCE_END = /[.!?…。！？।؟][\p{P}\p{S}]*$/u;
const LONG_PAUSE = 2;  // seconds; who says nothing for so long has ended

export class Words {
  constructor(cues) {
    this.#take(cues);
  }

  /** Takes other times of the same words over, and says whether they are the same: then nothing else changes. */
  retime(cues) {
    const same = (cue, index) => cue.text === this.cues[index].text && cue.words.length === this.cues[index].words.length;
    if (cues.length !== this.cues.length || !cues.every(same)) return false;
    this.#take(cues);
    return true;
  }

  #take(cues) {
    this.cues = cues;
    const count = cues.reduce((sum, cue) => sum + cue.words.length, 0);
    this.count = count;
    this.starts = new Float64Array(count);
    this.ends = new Float64Array(count);
    this.cueOf = new Int32Array(count);
    this.first = new Int32Array(cues.length + 1);
    let at = 0;
    cues.forEach((cue, index) => {
      this.first[index] = at;
      for (const [, , start, end] of cue.words) {
        this.starts[at] = start;
        this.ends[at] = end;
        this.cueOf[at++] = index;
      }
    });
    this.first[cues.length] = at;
  }

  /** The last word that has begun by then; the first word before all. */
  at(time) {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= time) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** The word being said then; -1 in a pause. */
  said(time) {
    const word = this.at(time);
    return this.count && time >= this.starts[word] && time < this.ends[word] ? word : -1;
  }

  cueAt(time) { return this.count ? this.cueOf[this.at(time)] : 0; }

  /** First and last word of a range of the recording: those more than half inside it; null where there are none. */
  within(start, end) {
    if (!this.count) return null;
    const inside = (word) => {
      const middle = (this.starts[word] + this.ends[word]) / 2;
      return middle >= start && middle <= end;
    };
    let from = this.at(start);
    while (from < this.count && !inside(from) && this.starts[from] < end) from++;
    let to = this.at(end);
    while (to >= from && !inside(to)) to--;
    return from <= to && from < this.count ? [from, to] : null;
  }

  /** The word's offsets in its cue's text, UTF-16 units. */
  offsets(word) {
    const cue = this.cueOf[word];
    return this.cues[cue].words[word - this.first[cue]];
  }

  text(word) {
    const [from, to] = this.offsets(word);
    return this.cues[this.cueOf[word]].text.slice(from, to);
  }

  /** The sentence, or sentences, that a row of words stands in: as long as nobody else speaks. */
  sentence(from, to) {
    while (from > 0 && this.#goesOn(from - 1)) from--;
    while (to < this.count - 1 && this.#goesOn(to)) to++;
    return [from, to];
  }

  /** Whether the next word belongs to the same sentence. */
  #goesOn(word) {
    const [cue, next] = [this.cueOf[word], this.cueOf[word + 1]];
    return this.cues[cue].speaker === this.cues[next].speaker && !SENTENCE_END.test(this.text(word)) &&
        this.starts[word + 1] - this.ends[word] < LONG_PAUSE;
  }

  firstOf(cue) { return this.first[cue]; }
  lastOf(cue) { return Math.max(this.first[cue], this.first[cue + 1] - 1); }

  /** The word at or behind an offset of a cue's text; `before`: the last that begins before it. */
  byOffset(cue, offset, before = false) {
    const words = this.cues[cue].words;
    if (before) {
      let last = words.length - 1;
      while (last > 0 && words[last][0] >= offset) last--;
      return this.first[cue] + Math.max(0, last);
    }
    const found = words.findIndex(([, end]) => end > offset);
    return this.first[cue] + (found < 0 ? Math.max(0, words.length - 1) : found);
  }

  /** The start (or end) of a word that is nearest to a time. */
  nearest(time, edge) {
    const times = edge === 'start' ? this.starts : this.ends;
    if (!this.count) return time;
    const here = this.at(time);
    let best = time;
    let least = Infinity;
    for (let word = Math.max(0, here - 2); word < Math.min(this.count, here + 3); word++) {
      const away = Math.abs(times[word] - time);
      if (away < least) [least, best] = [away, times[word]];
    }
    return best;
  }
}
