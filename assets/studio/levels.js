// How loud the recording is, as far as the waveform needs to know: asked for once a view, and again while the program is at it.

const AGAIN = 700;

export class Levels {
  #views = new Map();
  #timer = 0;
  #stop = new AbortController();

  constructor(store, ready) {
    this.store = store;
    this.ready = ready;
    store.on('transcript', () => {
      if (this.recording === store.state.recording.name) return;
      this.recording = store.state.recording.name;
      this.#views.clear();
    });
  }

  /** The peaks last had for this strip ('whole' or 'near'), while those asked for are on their way. */
  have(strip) { return this.#views.get(strip) || null; }

  want(strip, from, to, count, wait = 60) {
    const had = this.#views.get(strip);
    if (had && had.done && had.from === from && had.to === to && had.count === count) return;
    if (strip === 'whole') this.#fetch(strip, from, to, count, undefined);
    else {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#stop.abort();
        this.#stop = new AbortController();
        this.#fetch(strip, from, to, count, this.#stop.signal);
      }, wait);
    }
  }

  async #fetch(strip, from, to, count, signal) {
    try {
      const answer = await this.store.api.get('levels', {from: from.toFixed(3), to: to.toFixed(3), count}, signal);
      this.#views.set(strip, {...answer, from, to, count});
      this.ready();
      if (!answer.done) setTimeout(() => { if (!signal?.aborted) this.#fetch(strip, from, to, count, signal); }, AGAIN);
    } catch (fault) {
      if (fault.name !== 'AbortError') this.store.tell('problem', fault);
    }
  }
}
