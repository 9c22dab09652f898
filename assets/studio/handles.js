// The two handles on the waveform: sliders that snap to words unless Alt is held; by keys they go 10 or 100 ms.

import {el} from './dom.js';
import {clock, exact} from './times.js';
import {t} from './texts.js';

const EDGES = ['start', 'end'];

export class Handles {
  constructor(wave) {
    this.wave = wave;
    this.made = {};
    for (const which of EDGES) {
      this.made[which] = el('div', {
        'class': `handle ${which}`, 'role': 'slider', 'tabindex': 0, 'aria-label': t(which), 'aria-valuemin': 0, 'hidden': true,
        'data': {edge: which}, 'title': t('handle_hint'),
      });
      this.#drag(this.made[which], which);
      wave.stage.append(this.made[which]);
    }
    wave.store.on('drawn', () => this.#place());
  }

  #place() {
    const {wave} = this;
    const {selection} = wave;
    for (const which of EDGES) {
      const handle = this.made[which];
      const time = selection[which];
      handle.hidden = selection.empty || time < wave.from || time > wave.to;
      if (selection.empty) continue;
      handle.style.transform = `translateX(${wave.x(time)}px)`;
      handle.setAttribute('aria-valuemax', Math.round(wave.length * 1000) / 1000);
      handle.setAttribute('aria-valuenow', Math.round(time * 1000) / 1000);
      handle.setAttribute('aria-valuetext', exact(time));
      handle.dataset.time = clock(time, 2);
    }
  }

  #drag(handle, which) {
    const {wave} = this;
    let grip = null;
    handle.addEventListener('pointerdown', (event) => {
      grip = event.clientX - wave.x(wave.selection[which]);
      wave.held = true;
      handle.setPointerCapture(event.pointerId);
      handle.classList.add('held');
    });
    handle.addEventListener('pointermove', (event) => {
      if (grip === null) return;
      const time = wave.timeAt(event.clientX - grip);
      const {start, end} = wave.selection;
      const least = 0.02;
      const kept = which === 'start' ? Math.min(time, end - least) : Math.max(time, start + least);
      wave.selection.edge(which, kept, event.altKey);
    });
    const end = () => {
      if (grip === null) return;
      grip = null;
      wave.held = false;
      handle.classList.remove('held');
      wave.store.tell('selected');
    };
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  }
}
