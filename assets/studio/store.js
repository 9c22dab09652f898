// What the page knows: the program's state, the transcript, and what is chosen. Parts listen by name:
// state (the program's), transcript, clip (another is chosen), passage, shape, plan, job, edit (is asked for), problem, line;
// selection, selected (a hand let go), caret; time, playing, sounds (who begins to sound); and what a part asks of another.

import {Words} from './words.js';

const RETELLS = ['words', 'replace', 'said-by', 'undo', 'redo', 'speaker'];
const SOME_WORDS = 6;
const ADDS = ['add', 'duplicate'];

export class Store {
  #events = new EventTarget();
  #found = 0;
  #line = Promise.resolve();
  #looking = false;
  #again = false;

  constructor(api) {
    this.api = api;
    this.state = null;
    this.words = new Words([]);
    this.chosen = null;
    this.passage = 0;
    this.shape = 'square';
    this.plan = null;
    this.length = 0;
  }

  on(names, run) {
    for (const name of names.split(' ')) this.#events.addEventListener(name, (event) => run(event.detail));
  }

  tell(name, detail = null) { this.#events.dispatchEvent(new CustomEvent(name, {detail})); }

  clip() { return this.state?.clips?.find((clip) => clip.id === this.chosen) || null; }

  /** What a clip is called here: its title, else how it begins. */
  nameOf(clip) {
    if (clip.title && clip.title !== clip.id) return clip.title;
    const range = clip.ranges[0] && this.words.within(clip.ranges[0].start, clip.ranges[0].end);
    if (!range) return clip.id;
    const last = Math.min(range[1], range[0] + SOME_WORDS - 1);
    const words = Array.from({length: last - range[0] + 1}, (_, index) => this.words.text(range[0] + index));
    return words.join(' ') + (last < range[1] ? ' …' : '');
  }

  speaker(index) { return this.state.speakers[index] || {label: '', name: '', role: '', colour: ''}; }

  async load() {
    this.adopt(await this.api.get('state'));
    if (this.state.ready && !this.state.asks) await this.loadTranscript();
  }

  /** Words that were found in the sound: the same ones, at other times. */
  async #retime() {
    const {cues} = await this.api.get('transcript');
    if (!this.words?.retime(cues)) await this.loadTranscript();
  }

  async loadTranscript() {
    const {cues} = await this.api.get('transcript');
    this.words = new Words(cues);
    this.length = this.state.recording?.length || (cues.length ? cues[cues.length - 1].end : 0);
    this.tell('transcript');
  }

  adopt(state) {
    if (this.state && state.revision < this.state.revision) return;
    const before = this.chosen;
    this.state = state;
    if (state.added) this.chosen = state.added;
    if (!this.clip()) this.chosen = null;
    this.passage = Math.min(this.passage, Math.max(0, (this.clip()?.passages.length || 1) - 1));
    this.tell('state');
    if (before !== this.chosen) this.#changedClip();
  }

  choose(id, passage = 0) {
    const other = id !== this.chosen;
    this.chosen = id;
    this.passage = passage;
    if (other) this.#changedClip();
    else this.tell('passage');
  }

  #changedClip() {
    const clip = this.clip();
    if (this.state.added !== this.chosen) this.passage = Math.min(this.passage, (clip?.passages.length || 1) - 1);
    if (clip && !clip.shapes.includes(this.shape)) this.setShape(clip.shapes[0] || 'square');
    this.plan = null;
    this.tell('clip');
  }

  setShape(shape) {
    if (shape === this.shape) return;
    this.shape = shape;
    this.tell('shape');
  }

  /** One change after the other, each on the revision that the one before left; null where it failed. */
  edit(change) {
    this.tell('edit', change);
    const run = () => this.#edit(change);
    this.#line = this.#line.then(run, run);
    return this.#line;
  }

  async uploadPicture(label, file) {
    this.adopt(await this.api.upload('picture', file, {label}));
  }

  async #edit(change) {
    try {
      const state = await this.api.post('edit', {revision: this.state.revision, ...change});
      this.tell('problem', null);
      // A new clip is chosen; it is the one that wasn't there before, whether or not the program says which.
      const known = this.state.clips.map((clip) => clip.id);
      if (ADDS.includes(change.op)) state.added ??= state.clips.find((clip) => !known.includes(clip.id))?.id;
      this.adopt(state);
      if (RETELLS.includes(change.op)) await this.loadTranscript();
      return state;
    } catch (fault) {
      if (fault.body?.state) {
        this.adopt(fault.body.state);
        await this.loadTranscript();
      }
      this.tell('problem', fault);
      return null;
    }
  }

  /** What /api/events said: the revision, how often words were found in the sound, and how far the job is. */
  heard(news) {
    if (news.words !== this.#found) {
      this.#found = news.words;
      if (this.state.ready && !this.state.asks) this.#retime().catch((fault) => this.tell('problem', fault));
    }
    const had = this.state.job?.made.length || 0;
    const same = news.revision === this.state.revision && news.job?.running && news.job.made.length === had;
    if (!same) return this.#look();
    this.state.job = news.job;
    return this.tell('job');
  }

  /** Looks what is new; while it looks, any more news is looked at once, after. */
  async #look() {
    this.#again = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#again) {
        this.#again = false;
        // Our own change may be on its way back: what it brings is the newer.
        await this.#line.catch(() => null);
        await this.#take(await this.api.get('state'));
      }
    } catch (fault) {
      this.tell('problem', fault);
    } finally {
      this.#looking = false;
    }
  }

  async #take(state) {
    const before = this.state;
    if (state.revision > before.revision) {
      this.adopt(state);
      if (state.ready) await this.loadTranscript();
    } else if (JSON.stringify(state.clips) !== JSON.stringify(before.clips)) {
      this.adopt(state);
    } else {
      before.job = state.job;
      this.tell('job');
    }
  }
}
