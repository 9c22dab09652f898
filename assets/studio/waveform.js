// The recording's waveform: a strip of the whole with a window in it, and that window large. Two canvases, redrawn
// when something changes; what can be taken hold of is in waveform_pointer.js and handles.js.

import {el} from './dom.js';
import {Levels} from './levels.js';
import {onTheme, variable} from './theme.js';
import {t} from './texts.js';

const BAR = 3;
const LEAST_VIEW = 0.5;
const MARGIN = 0.25;

export class Waveform {
  #asked = 0;

  constructor(store, selection, player) {
    Object.assign(this, {store, selection, player});
    this.from = 0;
    this.to = 60;
    this.levels = new Levels(store, () => this.soon());
    this.whole = el('canvas', {'class': 'whole', 'aria-hidden': 'true'});
    this.near = el('canvas', {'class': 'near', 'role': 'img', 'aria-label': t('waveform_near')});
    this.stage = el('div', {class: 'stage'}, this.near);
    this.element = el('div', {class: 'waves'}, this.whole, this.stage);
    store.on('transcript', () => this.#begin());
    store.on('selection clip passage state', () => this.soon());
    store.on('clip passage', () => this.reveal());
    store.on('selection', ({by}) => { if (by === 'hand' && !this.held) this.reveal(); });
    store.on('time', () => this.#time());
    onTheme(() => this.soon());
    new ResizeObserver(() => this.soon()).observe(this.element);
  }

  get length() { return this.store.length || 1; }

  #begin() {
    if (this.begun) return this.soon();
    this.begun = true;
    this.view(0, Math.min(60, this.length));
  }

  /** Shows this part large, inside the recording and not below half a second. */
  view(from, to) {
    const span = Math.max(LEAST_VIEW, Math.min(to - from, this.length));
    const middle = (from + to) / 2;
    this.from = Math.max(0, Math.min(middle - span / 2, this.length - span));
    this.to = this.from + span;
    this.soon();
  }

  scroll(seconds) { this.view(this.from + seconds, this.to + seconds); }

  zoom(factor, at = (this.from + this.to) / 2) {
    const span = Math.max(LEAST_VIEW, Math.min(this.length, (this.to - this.from) * factor));
    const part = (at - this.from) / (this.to - this.from);
    this.view(at - span * part, at - span * part + span);
  }

  /** Brings the selection into view, with some of what is around it. */
  reveal(fit = false) {
    const {selection} = this;
    if (selection.empty) return;
    const span = this.to - this.from;
    const inside = selection.start >= this.from && selection.end <= this.to;
    if (inside && !fit && selection.length > span * 0.15) return;
    const margin = Math.max(1, selection.length * MARGIN);
    this.view(selection.start - margin, selection.end + margin);
  }

  x(time) { return (time - this.from) / (this.to - this.from) * this.near.clientWidth; }
  timeAt(x) { return this.from + x / Math.max(1, this.near.clientWidth) * (this.to - this.from); }

  #time() {
    const {time} = this.player;
    const playing = this.player.playing || this.player.shown;
    const span = this.to - this.from;
    if (playing && !this.held && (time > this.to || time < this.from)) this.view(time - span * 0.1, time + span * 0.9);
    this.soon();
  }

  soon() {
    if (!this.#asked) this.#asked = requestAnimationFrame(() => { this.#asked = 0; this.#draw(); });
  }

  #draw() {
    if (!this.store.length || !this.near.clientWidth) return;
    this.colours = {
      quiet: variable('--wave'), chosen: variable('--accent'), line: variable('--ink'), window: variable('--ink'), tint: variable('--tint'),
    };
    this.levels.want('near', this.from, this.to, Math.floor(this.near.clientWidth / BAR));
    this.levels.want('whole', 0, this.length, Math.floor(this.whole.clientWidth / BAR));
    this.#drawWhole();
    this.#drawNear();
    this.store.tell('drawn');
  }

  #drawWhole() {
    const {pen, width, height} = paper(this.whole);
    this.#bars(pen, 'whole', 0, this.length, width, height);
    const x = (time) => time / this.length * width;
    const left = Math.min(width - 6, x(this.from));
    pen.strokeStyle = this.colours.window;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.roundRect(left + 0.5, 0.5, Math.max(5, x(this.to) - left - 1), height - 1, 4);
    pen.stroke();
    pen.fillStyle = this.colours.line;
    pen.fillRect(Math.round(x(this.player.time)), 0, 1, height);
  }

  #drawNear() {
    const {pen, width, height} = paper(this.near);
    for (const [start, end, mine] of this.#chosen()) {
      pen.globalAlpha = mine ? 1 : 0.5;
      pen.fillStyle = this.colours.tint;
      pen.fillRect(this.x(start), 0, this.x(end) - this.x(start), height);
    }
    pen.globalAlpha = 1;
    this.#bars(pen, 'near', this.from, this.to, width, height);
    const {time} = this.player;
    if (time >= this.from && time <= this.to) {
      pen.fillStyle = this.colours.line;
      pen.fillRect(Math.round(this.x(time)) - 1, 0, 2, height);
    }
  }

  /** Ranges to show as chosen: [start, end, whether it is the one in hand]. */
  #chosen() {
    const {selection, store} = this;
    const rest = (store.clip()?.ranges || []).filter((part, index) => index !== store.passage)
      .map((part) => [part.start, part.end, false]);
    return selection.empty ? rest : [...rest, [selection.start, selection.end, true]];
  }

  #bars(pen, strip, from, to, width, height) {
    const had = this.levels.have(strip);
    pen.fillStyle = this.colours.quiet;
    pen.fillRect(0, Math.round(height / 2), width, 1);
    if (!had) return;
    const chosen = this.#chosen();
    const each = (had.to - had.from) / had.peaks.length;
    const wide = Math.max(1, Math.min(2, each / (to - from) * width * 0.5));
    let colour = '';
    for (let index = 0; index < had.peaks.length; index++) {
      const time = had.from + (index + 0.5) * each;
      const x = (time - from) / (to - from) * width;
      if (x < -BAR || x > width + BAR) continue;
      const wanted = chosen.some(([start, end]) => time >= start && time <= end) ? this.colours.chosen : this.colours.quiet;
      if (wanted !== colour) pen.fillStyle = colour = wanted;
      const tall = Math.max(1, had.peaks[index] / 255 * (height - 4));
      pen.fillRect(x - wide / 2, (height - tall) / 2, wide, tall);
    }
  }
}

/** A canvas at the screen's own pixels, wiped; sizes are CSS pixels. */
function paper(canvas) {
  const scale = devicePixelRatio || 1;
  const [width, height] = [canvas.clientWidth, canvas.clientHeight];
  const [wide, tall] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== wide || canvas.height !== tall) [canvas.width, canvas.height] = [wide, tall];
  const pen = canvas.getContext('2d');
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, width, height);
  return {pen, width, height};
}
