// Where there is room for one thing only: transcript, picture or clips, each behind a tab.

import {button, el} from './dom.js';
import {t} from './texts.js';

const TABS = [['transcript', 'transcript'], ['seen', 'picture'], ['side', 'clips']];

export class Tabs {
  constructor(store) {
    this.element = el('div', {class: 'tabs', role: 'group', 'aria-label': t('views')}, TABS.map(([id, text]) =>
      button(t(text), () => this.show(id), {data: {tab: id}})));
    store.on('clip', () => this.#tell(Boolean(store.clip())));
    this.show('transcript');
  }

  show(id) {
    document.body.dataset.tab = id;
    for (const tab of this.element.children) tab.setAttribute('aria-pressed', String(tab.dataset.tab === id));
  }

  /** A dot where there is a clip to look at. */
  #tell(some) {
    this.element.querySelector('[data-tab="seen"]').classList.toggle('some', some);
  }
}
