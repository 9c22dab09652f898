// The line above: whose episode this is, where it is saved, undo and redo, and the keys.

import {ask, closes} from './dialog.js';
import {button, el} from './dom.js';
import {t} from './texts.js';

export class Top {
  constructor(store, live) {
    Object.assign(this, {store, live});
    this.title = el('h1', {});
    this.show = el('span', {class: 'show'});
    this.saved = el('span', {class: 'saved', role: 'status'});
    this.back = button(t('undo'), () => this.undo(), {class: 'plain'});
    this.again = button(t('redo'), () => this.redo(), {class: 'plain'});
    this.warned = button('', () => this.#warnings(), {class: 'plain warned', hidden: true});
    store.on('state', () => this.#draw());
  }

  parts(keys) {
    const help = el('button', {'type': 'button', 'class': 'plain help', 'on': {click: keys}, 'aria-label': t('keys')},
      el('span', {text: t('keys')}), el('kbd', {text: '?'}));
    return [el('div', {class: 'episode'}, this.title, this.show), this.warned, this.saved, this.back, this.again, help];
  }

  #draw() {
    const {title, show, episode, file, saved, problem, can_undo: undo, can_redo: redo, recording, transcript} = this.store.state;
    this.title.textContent = title || recording?.name || file;
    this.show.textContent = [show, episode].filter(Boolean).join(' · ');
    this.saved.textContent = problem || t(saved ? 'saved' : 'not_saved', {file});
    const warnings = transcript?.warnings || [];
    this.warned.hidden = !warnings.length;
    this.warned.textContent = t('warnings', {count: warnings.length});
    this.saved.title = problem || this.store.state.folder;
    this.saved.classList.toggle('fault', Boolean(problem));
    this.back.disabled = !undo;
    this.again.disabled = !redo;
    document.title = title ? `${title} – cueclip studio` : 'cueclip studio';
  }

  #warnings() {
    const {warnings, name} = this.store.state.transcript;
    return ask(name, el('ul', {class: 'warnings'}, warnings.map((text) => el('li', {text}))), closes());
  }

  async undo() {
    if (this.store.state.can_undo && await this.store.edit({op: 'undo'})) this.live.tell(t('undone'));
  }

  async redo() {
    if (this.store.state.can_redo && await this.store.edit({op: 'redo'})) this.live.tell(t('redone'));
  }
}
