// The page's one accent, in the cover's hue: as light or as dark as it has to be to be read.

import {mixed, readable} from './colour.js';
import {onTheme, variable} from './theme.js';

const TINTS = {'--tint': 0.12, '--tint-strong': 0.24};

export class Accent {
  constructor(store) {
    this.store = store;
    store.on('state', () => { if (store.state.accent !== this.shown) this.#show(); });
    onTheme(() => this.#show());
  }

  #show() {
    const {accent} = this.store.state;
    this.shown = accent;
    const {style} = document.documentElement;
    for (const name of ['--accent', ...Object.keys(TINTS)]) style.removeProperty(name);
    if (!accent) return;
    const ground = variable('--raised');
    for (const [name, part] of Object.entries(TINTS)) style.setProperty(name, mixed(accent, ground, part));
    style.setProperty('--accent', readable(accent, variable('--tint')));
  }
}
