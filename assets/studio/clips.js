// The clips, as a list: chosen, moved, renamed, doubled and taken out. Each card says what it is, and how far it is made.

import {button, el, sign, SIGNS} from './dom.js';
import {shapeName} from './shapes.js';
import {clock} from './times.js';
import {t} from './texts.js';

export class Clips {
  constructor(store, choosing, live) {
    Object.assign(this, {store, choosing, live});
    this.list = el('ul', {'role': 'list', 'aria-label': t('clips'), 'class': 'cards'});
    this.none = el('p', {class: 'hint', text: t('no_clips')});
    this.fresh = button(t('new_clip'), () => choosing.fresh(), {class: 'plain new'});
    this.element = el('div', {class: 'clips'}, el('h2', {text: t('clips')}), this.list, this.none, this.fresh);
    store.on('state clip job', () => this.draw());
    store.on('transcript', () => { this.shape = null; this.draw(); });
    this.#dropping();
  }

  draw() {
    const {clips, job} = this.store.state;
    this.none.hidden = clips.length > 0;
    // Cards stay while they say the same, or a click that began on one would end on another.
    const shape = JSON.stringify([clips, this.store.chosen, job?.running && job.clip, this.renaming]);
    if (shape === this.shape) return this.#advance(job);
    if (this.renaming && !clips.some((clip) => clip.id === this.renaming)) this.renaming = null;
    // Being renamed, the list stays as it is, or what is being written would go.
    if (this.renaming && this.list.querySelector('input')) return;
    this.shape = shape;
    const before = this.list.contains(document.activeElement) ? document.activeElement : null;
    const [focused, tool] = [before?.closest('li')?.dataset.clip, before?.dataset.tool];
    this.list.replaceChildren(...clips.map((clip, index) => this.#card(clip, index)));
    if (focused) this.focus(focused, tool);
    if (this.seen !== this.store.chosen) this.list.querySelector('.chosen')?.scrollIntoView({block: 'nearest'});
    this.seen = this.store.chosen;
  }

  #advance(job) {
    const place = this.list.querySelector('.making');
    if (!place || !job) return;
    place.firstChild.value = job.done;
    place.firstChild.max = Math.max(1, job.total);
    place.lastChild.textContent = left(job);
  }

  focus(id, tool = '') {
    const card = this.list.querySelector(`[data-clip="${CSS.escape(id)}"]`);
    (card?.querySelector(`[data-tool="${tool}"]:not(:disabled)`) || card?.querySelector('.choose'))?.focus();
  }

  #card(clip, index) {
    const chosen = clip.id === this.store.chosen;
    const card = el('li', {'role': 'listitem', 'class': chosen ? 'card chosen' : 'card', 'data': {clip: clip.id, index}, 'draggable': 'true'});
    const naming = this.renaming === clip.id;
    card.append(naming ? this.#naming(clip) : el('button', {
      'type': 'button', 'class': 'choose', 'aria-current': chosen ? 'true' : false, 'on': {click: () => this.store.choose(clip.id)},
    }, el('span', {class: 'title', text: this.store.nameOf(clip)}), el('span', {class: 'small', text: this.#about(clip)})));
    card.append(...[this.#progress(clip), this.#made(clip)].filter(Boolean));
    if (clip.fault) card.append(el('span', {class: 'fault', text: clip.fault}));
    if (chosen && !naming) card.append(this.#tools(clip, index));
    return card;
  }

  #about(clip) {
    const length = clip.ranges.reduce((sum, {start, end}) => sum + end - start, 0);
    const cues = clip.cues.replaceAll('-', '–').replaceAll(',', ', ');
    const first = clip.ranges[0] ? t('from', {time: clock(clip.ranges[0].start)}) : '';
    const where = clip.cues ? t(/[–,]/.test(cues) ? 'of_cues' : 'of_cue', {cues}) : first;
    return [where, clip.ranges.length ? clock(length) : '', clip.shapes.map(shapeName).join(', ').toLowerCase()]
      .filter(Boolean).join(' · ');
  }

  #progress(clip) {
    const {job} = this.store.state;
    if (!job?.running || job.clip !== clip.id) return null;
    const name = t('making', {title: this.store.nameOf(clip)});
    const bar = el('progress', {'max': Math.max(1, job.total), 'value': job.done, 'aria-label': name});
    return el('span', {class: 'small making'}, bar, el('span', {text: left(job)}));
  }

  #made(clip) {
    if (!clip.made.length) return null;
    const good = clip.made.every((file) => file.up_to_date);
    return button(t(good ? 'made_ready' : 'made_old'), () => this.store.tell('to made', clip.id), {class: good ? 'made' : 'made old'});
  }

  #tools(clip, index) {
    const last = this.store.state.clips.length - 1;
    const tool = (name, run, off = false) => button(t(name), run, {class: 'tool', disabled: off, data: {tool: name}});
    const icon = (name, path, run, off) => {
      const made = button('', run, {'class': 'tool icon', 'aria-label': t(name), 'title': t(name), 'disabled': off, 'data': {tool: name}});
      made.append(sign(path));
      return made;
    };
    return el('div', {class: 'tools'},
      tool('rename', () => this.rename()), tool('duplicate', () => this.duplicate()), tool('delete', () => this.remove()),
      last > 0 && icon('move_up', SIGNS.up, () => this.move(-1), index === 0),
      last > 0 && icon('move_down', SIGNS.down, () => this.move(1), index === last));
  }

  #naming(clip) {
    const before = clip.title === clip.id ? '' : clip.title;
    const field = el('input', {'type': 'text', 'value': before, 'placeholder': this.store.nameOf(clip), 'aria-label': t('title')});
    let over = false;
    const end = (save) => {
      if (over) return;
      over = true;
      this.renaming = null;
      this.shape = null;
      field.remove();
      const title = field.value.trim();
      if (save && title !== before) this.store.edit({op: 'set', clip: clip.id, key: 'title', value: title || null});
      this.draw();
      this.focus(clip.id);
    };
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') end(true);
      if (event.key === 'Escape') { event.stopPropagation(); end(false); }
    });
    field.addEventListener('blur', () => end(true));
    return field;
  }

  rename() {
    if (!this.store.clip()) return;
    this.renaming = this.store.chosen;
    this.draw();
    const field = this.list.querySelector('input');
    field?.focus();
    field?.select();
  }

  async duplicate() {
    const clip = this.store.clip();
    if (clip && await this.store.edit({op: 'duplicate', clip: clip.id})) this.live.tell(t('duplicated', {title: this.store.nameOf(clip)}));
  }

  async remove() {
    const clip = this.store.clip();
    if (!clip) return;
    const index = this.store.state.clips.indexOf(clip);
    if (!await this.store.edit({op: 'delete', clip: clip.id})) return;
    const {clips} = this.store.state;
    const next = clips[Math.min(index, clips.length - 1)];
    this.store.choose(next ? next.id : null);
    if (next) this.focus(next.id);
    else this.fresh.focus();
    this.live.tell(t('deleted', {title: this.store.nameOf(clip)}));
  }

  async move(step) {
    const clip = this.store.clip();
    if (!clip) return;
    const to = this.store.state.clips.indexOf(clip) + step;
    if (to < 0 || to >= this.store.state.clips.length) return;
    await this.#moveTo(clip.id, to);
  }

  async #moveTo(id, to) {
    if (!await this.store.edit({op: 'move', clip: id, to})) return;
    this.focus(id);
    this.live.tell(t('moved', {place: to + 1, all: this.store.state.clips.length}));
  }

  #dropping() {
    let dragged = null;
    const over = (event) => event.target.closest?.('.card');
    this.list.addEventListener('dragstart', (event) => {
      dragged = over(event)?.dataset.clip ?? null;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged || '');
    });
    this.list.addEventListener('dragover', (event) => {
      if (dragged === null) return;
      event.preventDefault();
      for (const card of this.list.children) card.classList.toggle('under', card === over(event) && card.dataset.clip !== dragged);
    });
    this.list.addEventListener('dragend', () => {
      dragged = null;
      for (const card of this.list.children) card.classList.remove('under');
    });
    this.list.addEventListener('drop', (event) => {
      event.preventDefault();
      const card = over(event);
      if (card && dragged !== null && card.dataset.clip !== dragged) this.#moveTo(dragged, Number(card.dataset.index));
    });
  }

  actions() {
    const beside = (step) => () => {
      const cards = [...this.list.querySelectorAll('.choose')];
      const at = cards.indexOf(document.activeElement);
      cards[Math.max(0, Math.min(cards.length - 1, at + step))]?.focus();
    };
    return {
      clipBack: beside(-1), clipOn: beside(1),
      moveBack: () => this.#withFocus(() => this.move(-1)), moveOn: () => this.#withFocus(() => this.move(1)),
      renameClip: () => this.#withFocus(() => this.rename()), deleteClip: () => this.#withFocus(() => this.remove()),
      duplicateClip: () => this.#withFocus(() => this.duplicate()),
    };
  }

  /** Keys act on the card that has the focus. */
  #withFocus(run) {
    const id = document.activeElement.closest('.card')?.dataset.clip;
    if (id) this.store.choose(id, id === this.store.chosen ? this.store.passage : 0);
    run();
  }
}

/** Nothing while it isn't known yet. */
export function left(job) { return job.left === null ? '' : t('seconds_left', {seconds: Math.ceil(job.left)}); }
