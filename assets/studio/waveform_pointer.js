// The waveform by pointer: a click seeks, a drag selects, Shift+click sets the start and Ctrl+click the end; the wheel
// scrolls, with Alt (or a pinch) it zooms; the window in the strip above is dragged, or goes where the strip is clicked.

const MOVED = 4;

export class WaveformPointer {
  #fingers = new Map();
  #pinch = 0;

  constructor(wave) {
    this.wave = wave;
    wave.stage.addEventListener('wheel', (event) => this.#wheel(event), {passive: false});
    wave.whole.addEventListener('wheel', (event) => this.#wheel(event), {passive: false});
    wave.near.addEventListener('pointerdown', (event) => this.#down(event));
    wave.near.addEventListener('pointermove', (event) => this.#move(event));
    wave.near.addEventListener('pointerup', (event) => this.#up(event));
    wave.near.addEventListener('pointercancel', (event) => this.#gone(event));
    wave.near.addEventListener('dblclick', (event) => wave.player.playFrom(wave.timeAt(event.offsetX)));
    wave.whole.addEventListener('pointerdown', (event) => this.#window(event));
    wave.whole.addEventListener('pointermove', (event) => { if (this.grip !== undefined) this.#slide(event); });
    for (const end of ['pointerup', 'pointercancel']) wave.whole.addEventListener(end, () => { this.grip = undefined; });
  }

  #wheel(event) {
    event.preventDefault();
    const {wave} = this;
    const way = Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : event.deltaY;
    const pixels = event.deltaMode === 1 ? way * 16 : way;
    // A pinch on a touchpad comes as a wheel with Ctrl.
    if (event.altKey || event.ctrlKey) wave.zoom(Math.exp(pixels / 300), wave.timeAt(event.offsetX));
    else wave.scroll(pixels / wave.near.clientWidth * (wave.to - wave.from) * 0.5);
  }

  #down(event) {
    if (event.button !== 0) return;
    const {wave} = this;
    this.#fingers.set(event.pointerId, event.offsetX);
    wave.near.setPointerCapture(event.pointerId);
    if (this.#fingers.size === 2) {
      this.#pinch = this.#spread();
      this.from = null;
      return;
    }
    const time = wave.timeAt(event.offsetX);
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      wave.selection.edge(event.shiftKey ? 'start' : 'end', time, event.altKey);
      wave.store.tell('selected');
      return;
    }
    this.from = {x: event.offsetX, time};
  }

  #move(event) {
    if (!this.#fingers.has(event.pointerId)) return;
    const {wave} = this;
    const before = this.#fingers.get(event.pointerId);
    this.#fingers.set(event.pointerId, event.offsetX);
    if (this.#fingers.size === 2) return this.#pinched(before, event.offsetX);
    if (!this.from || Math.abs(event.offsetX - this.from.x) < MOVED) return;
    wave.held = true;
    this.#span(this.from.time, wave.timeAt(event.offsetX), event.altKey);
  }

  #span(one, other, free) {
    const {selection, store} = this.wave;
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    if (free) {
      selection.edge('start', start, true);
      selection.edge('end', end, true);
      return;
    }
    const range = store.words.within(start, end);
    if (range) selection.words(one <= other ? range[0] : range[1], one <= other ? range[1] : range[0]);
  }

  #spread() {
    const [one, other] = [...this.#fingers.values()];
    return Math.max(8, Math.abs(one - other));
  }

  #pinched(before, now) {
    const {wave} = this;
    const [one, other] = [...this.#fingers.values()];
    const spread = this.#spread();
    wave.zoom(this.#pinch / spread, wave.timeAt((one + other) / 2));
    wave.scroll((before - now) / 2 / wave.near.clientWidth * (wave.to - wave.from));
    this.#pinch = spread;
  }

  #up(event) {
    const {wave} = this;
    const alone = this.#fingers.size === 1;
    this.#gone(event);
    if (!this.from || !alone) return;
    if (wave.held) {
      wave.store.tell('selected');
    } else {
      wave.player.seek(this.from.time);
      wave.selection.put(wave.store.words.at(this.from.time));
    }
    wave.held = false;
    this.from = null;
  }

  #gone(event) {
    this.#fingers.delete(event.pointerId);
    if (!this.#fingers.size) setTimeout(() => { this.wave.held = false; });
  }

  #window(event) {
    const {wave} = this;
    const time = event.offsetX / wave.whole.clientWidth * wave.length;
    wave.whole.setPointerCapture(event.pointerId);
    const inside = time >= wave.from && time <= wave.to;
    this.grip = inside ? time - (wave.from + wave.to) / 2 : 0;
    this.#slide(event);
  }

  #slide(event) {
    const {wave} = this;
    const middle = event.offsetX / wave.whole.clientWidth * wave.length - this.grip;
    const half = (wave.to - wave.from) / 2;
    wave.view(middle - half, middle + half);
  }
}
