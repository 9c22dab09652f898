// Hearing the clip's sound as it is cut, faded and brought to its loudness; the word said then is marked all the same.

export class Cut {
  #audio = new Audio();
  #frame = 0;

  constructor(store, player) {
    this.store = store;
    this.player = player;
    for (const event of ['play', 'pause', 'ended']) this.#audio.addEventListener(event, () => this.#changed());
    store.on('clip', () => this.pause());
    store.on('sounds', (who) => { if (who !== this) this.pause(); });
  }

  get playing() { return !this.#audio.paused; }

  pause() { this.#audio.pause(); }

  toggle() {
    const clip = this.store.clip();
    if (this.playing || !clip) return this.pause();
    this.#audio.src = this.store.api.media('sound', {clip: clip.id, revision: this.store.state.revision});
    this.store.tell('sounds', this);
    return this.#audio.play().catch(() => this.store.tell('unplayable'));
  }

  #changed() {
    cancelAnimationFrame(this.#frame);
    this.store.tell('playing');
    if (this.playing) this.#run();
  }

  #run() {
    const at = recordingTime(this.store.plan, this.#audio.currentTime);
    if (at !== null) this.player.point(at);
    this.#frame = requestAnimationFrame(() => { if (this.playing) this.#run(); });
  }
}

/** Where in the recording a moment of the clip is; null where the plan isn't known, or past its end. */
export function recordingTime(plan, time) {
  let before = 0;
  for (const {start, end} of plan?.ranges || []) {
    if (time <= before + end - start) return start + time - before;
    before += end - start;
  }
  return null;
}

/** Where in the clip a moment of the recording is; null where it isn't in it. */
export function clipTime(plan, time) {
  let before = 0;
  for (const {start, end} of plan?.ranges || []) {
    if (time >= start && time <= end) return before + time - start;
    before += end - start;
  }
  return null;
}
