// The one button that makes the clips, how far it is, and what went wrong. A job goes on without the page, and is found again.

import {left} from './clips.js';
import {ask} from './dialog.js';
import {button, el} from './dom.js';
import {t} from './texts.js';

export class Make {
  #was = false;

  constructor(store, choosing, live) {
    Object.assign(this, {store, choosing, live});
    this.go = button('', () => this.make(), {class: 'main make'});
    this.only = button(t('make_only'), () => this.make(this.store.chosen), {class: 'plain', hidden: true});
    this.bar = el('progress', {'aria-label': t('progress')});
    this.left = el('span', {class: 'small'});
    this.cancel = button(t('cancel'), () => this.#cancel(), {class: 'plain'});
    this.running = el('div', {class: 'running', hidden: true}, this.bar, el('div', {class: 'row'}, this.left, this.cancel));
    this.failed = el('div', {class: 'failed', hidden: true});
    this.element = el('div', {class: 'making-place'}, this.failed, this.running, this.go, this.only);
    store.on('state job clip', () => this.draw());
  }

  draw() {
    const {job, clips} = this.store.state;
    const running = Boolean(job?.running);
    const due = this.#due().map((clip) => clip.id);
    this.go.textContent = due.length > 1 ? t('make_many', {count: due.length}) : t(due.length || !clips.length ? 'make' : 'make_again');
    this.go.classList.toggle('calm', clips.length > 0 && !due.length);
    this.go.disabled = !clips.length;
    this.go.hidden = running;
    this.only.hidden = running || due.length < 2 || !due.includes(this.store.chosen);
    if (running !== !this.running.hidden && (document.activeElement === this.go || document.activeElement === this.cancel)) this.#handOver(running);
    this.running.hidden = !running;
    if (running) {
      this.bar.max = Math.max(1, job.total);
      this.bar.value = job.done;
      this.left.textContent = left(job) || t('making_begins', {count: job.clips.length});
    }
    this.#failures(running ? [] : job?.failed || []);
    if (this.#was && !running) this.#finished(job);
    this.#was = running;
  }

  #handOver(running) {
    setTimeout(() => (running ? this.cancel : this.go).focus());
  }

  #failures(failed) {
    this.failed.hidden = !failed.length;
    this.failed.replaceChildren(...failed.map(({clip, error}) => el('div', {class: 'fault'},
      el('b', {text: t('not_made', {clip})}), el('pre', {text: error}))));
  }

  #finished(job) {
    const failed = job?.failed?.length || 0;
    const over = !failed && job && job.done < job.total;
    this.live.say(over ? t('make_cancelled') : failed ? t('make_failed', {count: failed}) : t('make_done'));
    if (!over && !failed) this.store.tell('made');
  }

  /** What isn't made yet, or was changed since. */
  #due() {
    return this.store.state.clips.filter((clip) => !clip.fault &&
      !clip.shapes.every((shape) => clip.made.some((file) => file.shape === shape && file.up_to_date)));
  }

  /** One clip, or all that are due; where none is, the chosen one again. */
  async make(only = null) {
    await this.choosing.now();
    const due = this.#due().map((clip) => clip.id);
    const all = due.length ? due : [this.store.chosen].filter(Boolean);
    const clips = only ? [only] : all;
    if (!clips.length || this.store.state.job?.running) return;
    try {
      await this.#start(clips, false);
    } catch (fault) {
      if (fault.status === 409 && fault.body.taken) await this.#askToReplace(clips, fault.body);
      else this.store.tell('problem', fault);
    }
  }

  async #start(clips, force) {
    this.store.adopt(await this.store.api.post('make', {clips, force}));
    this.live.say(t('make_started', {count: clips.length}));
  }

  async #askToReplace(clips, {error, taken}) {
    const content = el('div', {}, el('p', {text: error}), el('ul', {class: 'files'}, taken.map((file) => el('li', {text: file}))));
    const answer = await ask(t('replace_title', {count: taken.length}), content,
      [{text: t('leave'), value: null}, {text: t('replace'), value: 'force', main: true}]);
    if (answer !== 'force') return;
    await this.#start(clips, true).catch((fault) => this.store.tell('problem', fault));
  }

  #cancel() {
    this.store.api.post('cancel').catch((fault) => this.store.tell('problem', fault));
  }
}
