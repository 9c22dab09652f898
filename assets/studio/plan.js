// What the clip will be: its length, which networks it is too long for, and what the program has to say about it.

import {el, settled} from './dom.js';
import {clock, exact} from './times.js';
import {t} from './texts.js';

const WAIT = 120;
const NOTES_WAIT = 900;

export class Plan {
  #stop = new AbortController();

  constructor(store) {
    this.store = store;
    this.ask = settled(WAIT, () => this.#fetch());
    // Whether the transcript fits the recording takes as long to be found out as all else: that comes when nothing else is wanted.
    this.askNotes = settled(NOTES_WAIT, () => this.#fetchNotes());
    this.length = el('span', {class: 'how-long'});
    this.limits = el('span', {class: 'limits', role: 'status'});
    this.notes = el('ul', {class: 'notes', lang: 'en'});  // the program's own words
    this.command = el('code', {});
    this.more = el('details', {class: 'more', hidden: true}, el('summary', {text: t('command')}), this.command);
    this.element = el('div', {class: 'plan'}, el('div', {class: 'meter'}, this.length, this.limits), this.notes, this.more);
    store.on('state clip shape', () => this.ask());
  }

  #asked() {
    return {clip: this.store.chosen, shape: this.store.shape};
  }

  async #fetch() {
    const clip = this.store.clip();
    this.#stop.abort();
    this.askNotes.drop();
    if (!clip || clip.fault) return this.#wipe();
    this.#stop = new AbortController();
    try {
      this.store.plan = await this.store.api.get('plan', this.#asked(), this.#stop.signal);
      this.#draw();
      this.askNotes();
    } catch (fault) {
      if (fault.name === 'AbortError') return;
      this.#wipe();
      this.notes.replaceChildren(el('li', {class: 'fault', text: fault.message}));
    }
    this.store.tell('plan');
  }

  async #fetchNotes() {
    try {
      const {notes} = await this.store.api.get('plan', {...this.#asked(), notes: 'all'}, this.#stop.signal);
      this.#drawNotes(notes);
    } catch {
      // What is known of the clip stays.
    }
  }

  #drawNotes(notes) {
    this.notes.replaceChildren(...notes.map((note) => el('li', {text: note})));
  }

  #wipe() {
    this.store.plan = null;
    for (const part of [this.length, this.limits, this.notes]) part.replaceChildren();
    this.more.hidden = true;
  }

  #draw() {
    const {duration, limits = [], notes = [], command = ''} = this.store.plan;
    this.length.replaceChildren(el('b', {text: clock(duration)}), ` ${t('with_air')}`);
    this.length.title = exact(duration);
    const bad = limits.filter((one) => one.problem);
    const good = limits.filter((one) => !one.problem).map((one) => networkName(one.network));
    this.limits.classList.toggle('bad', bad.length > 0);
    // What is in the way is said in full; what fits, as far as there is room.
    const wrong = bad.map((one) => t(`too_${one.problem.what}`, {by: one.problem.by, network: networkName(one.network)}));
    this.limits.textContent = wrong.join(' · ') || t('fits', {networks: good.slice(0, 3).join(', ')});
    this.limits.title = good.length ? t('fits', {networks: good.join(', ')}) : '';
    this.#drawNotes(notes);
    this.command.textContent = command;
    this.more.hidden = !command;
  }
}

const NAMES = {gotosocial: 'GoToSocial', peertube: 'PeerTube', tiktok: 'TikTok', linkedin: 'LinkedIn'};

export function networkName(name) {
  return NAMES[name] || name.charAt(0).toUpperCase() + name.slice(1);
}
