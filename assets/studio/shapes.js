// Which shape is seen, and in which the clip is made: a radio a shape, and a tick. Looking at a shape makes nothing of it.

import {el} from './dom.js';
import {t} from './texts.js';

export class Shapes {
  constructor(store) {
    this.store = store;
    this.element = el('div', {'class': 'shapes', 'role': 'radiogroup', 'aria-label': t('shape')});
    store.on('state clip shape', () => this.#draw());
  }

  #draw() {
    const {state, shape} = this.store;
    const names = [...new Set([...state.shape_names, ...(this.store.clip()?.shapes || [])])];
    if (this.drawn !== names.join()) {
      this.drawn = names.join();
      this.element.replaceChildren(...names.map((name) => this.#one(name)));
    }
    const made = this.#made();
    for (const field of this.element.querySelectorAll('input')) {
      field.checked = field.type === 'radio' ? field.value === shape : made.includes(field.value);
    }
  }

  #made() { return this.store.clip()?.shapes || this.store.state.shapes; }

  #one(name) {
    const label = shapeName(name);
    const seen = el('input', {'type': 'radio', 'name': 'shape', 'value': name, 'aria-label': label, 'on': {change: () => this.store.setShape(name)}});
    const made = el('input', {
      'type': 'checkbox', 'value': name, 'aria-label': t('make_shape', {shape: label}), 'title': t('make_shape', {shape: label}),
      'on': {change: (event) => this.#tick(name, event.target.checked)},
    });
    return el('div', {class: 'shape'}, el('label', {}, seen, el('span', {text: label})), made);
  }

  #tick(name, on) {
    const shapes = this.store.state.shape_names.filter((one) => (one === name ? on : this.#made().includes(one)));
    if (!shapes.length) return this.#draw();
    this.store.setShape(on ? name : shapes[0]);
    this.#set(shapes);
  }

  #set(shapes) {
    this.store.edit({op: 'set', clip: this.store.chosen, key: 'shape', value: shapes});
  }
}

export function shapeName(name) {
  const text = t(`shape_${name}`);
  return text.startsWith('shape_') ? name : text;
}
