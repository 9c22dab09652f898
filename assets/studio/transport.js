// Beneath the waveform: playing, the time now, the exact edges, and hearing the selection over and over, its end, or as it is cut.

import {button, el, sign, SIGNS} from './dom.js';
import {clock, exact, readTime} from './times.js';
import {t} from './texts.js';

const SKIP = 3;
const TAIL = 1;

export class Transport {
  constructor(store, selection, player, cut, live) {
    Object.assign(this, {store, selection, player, cut, live});
    this.playing = button('', () => this.#toggle(), {class: 'play'});
    this.now = this.#field('now', (time) => player.seek(time));
    this.in = this.#field('start', (time) => this.#edge('start', time));
    this.out = this.#field('end', (time) => this.#edge('end', time));
    this.length = el('span', {class: 'length'});
    this.loop = this.#key(t('loop'), 'R', () => this.toggleLoop());
    this.tail = this.#key(t('last_second'), 'E', () => this.lastSecond());
    this.hear = this.#key(t('hear_cut'), 'C', () => cut.toggle());
    this.speed = el('span', {class: 'speed'});
    this.element = el('div', {class: 'transport'},
      this.playing, this.now,
      el('label', {class: 'edge'}, el('span', {text: t('in')}), this.in),
      el('label', {class: 'edge'}, el('span', {text: t('out')}), this.out),
      this.length,
      el('div', {class: 'right'}, this.speed, this.hear, this.loop, this.tail));
    store.on('time', () => this.#time());
    store.on('playing clip sounds', () => this.#sign());
    store.on('selection', () => this.#edges());
    this.#sign();
    this.#edges();
  }

  #key(text, key, run) {
    return el('button', {'type': 'button', 'class': 'plain', 'on': {click: run}, 'aria-label': text},
      el('span', {text}), el('kbd', {text: key}));
  }

  #field(name, set) {
    const field = el('input', {
      'type': 'text', 'class': 'time', 'aria-label': t(name), 'inputmode': 'decimal', 'autocomplete': 'off', 'spellcheck': 'false',
    });
    field.addEventListener('change', () => {
      const time = readTime(field.value);
      field.setAttribute('aria-invalid', String(time === null));
      if (time === null) this.live.say(t('no_time', {text: field.value}));
      else set(time);
    });
    field.addEventListener('focus', () => field.select());
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') field.dispatchEvent(new Event('change'));
      if (event.key === 'Escape') { field.blur(); this.#edges(); this.#time(); }
    });
    return field;
  }

  #edge(which, time) {
    this.selection.edge(which, time, true);
    this.store.tell('selected');
  }

  #time() {
    if (document.activeElement !== this.now) this.now.value = clock(this.player.time, 1);
  }

  #edges() {
    const {start, end, empty, length} = this.selection;
    const shown = (field, time) => {
      if (document.activeElement === field && field.value && !empty) return;
      field.value = empty ? '' : short(time);
      // An hour needs more room than a minute.
      field.style.width = field.value.length > 8 ? `${field.value.length + 3}ch` : '';
      field.title = empty ? '' : exact(time);
      field.removeAttribute('aria-invalid');
    };
    shown(this.in, start);
    shown(this.out, end);
    this.length.textContent = empty ? '' : clock(length, 1);
    for (const part of [this.loop, this.tail]) part.disabled = empty;
  }

  #sign() {
    const {looping, speed} = this.player;
    const playing = this.player.playing || this.cut.playing;
    this.playing.replaceChildren(sign(playing ? SIGNS.pause : SIGNS.play));
    this.playing.setAttribute('aria-label', t(playing ? 'pause_recording' : 'play_recording'));
    this.loop.setAttribute('aria-pressed', String(looping));
    this.hear.disabled = !this.store.clip();
    this.hear.setAttribute('aria-pressed', String(this.cut.playing));
    this.speed.textContent = speed === 1 ? '' : `${speed}×`;
  }

  /** Pauses whatever is heard; else plays the recording. */
  #toggle() {
    if (this.cut.playing) this.cut.pause();
    else this.player.toggle();
  }

  toggleLoop() {
    const {selection, player} = this;
    if (player.looping) return player.pause();
    if (!selection.empty) player.playRange(selection.start, selection.end, true);
  }

  lastSecond() {
    const {selection, player} = this;
    if (!selection.empty) player.playRange(Math.max(selection.start, selection.end - TAIL), selection.end);
  }

  actions() {
    const {player, selection, store} = this;
    const edge = (which, free) => () => {
      selection.edge(which, player.time, free);
      store.tell('selected');
      this.live.soon(t(which === 'start' ? 'start_at' : 'end_at', {time: exact(selection[which])}));
    };
    const nudge = (which, seconds) => () => {
      selection.nudge(which, seconds);
      if (!selection.empty) this.live.soon(t(which === 'start' ? 'start_at' : 'end_at', {time: exact(selection[which])}));
    };
    return {
      play: () => this.#toggle(), skipBack: () => player.skip(-SKIP), skipOn: () => player.skip(SKIP),
      slower: () => player.faster(-1), faster: () => player.faster(1),
      setStart: edge('start', false), setEnd: edge('end', false),
      setStartFree: edge('start', true), setEndFree: edge('end', true),
      startEarlier: nudge('start', -0.01), startLater: nudge('start', 0.01),
      startMuchEarlier: nudge('start', -0.1), startMuchLater: nudge('start', 0.1),
      endEarlier: nudge('end', -0.01), endLater: nudge('end', 0.01),
      endMuchEarlier: nudge('end', -0.1), endMuchLater: nudge('end', 0.1),
      loop: () => this.toggleLoop(), lastSecond: () => this.lastSecond(), hearCut: () => this.cut.toggle(),
    };
  }
}

/** To the tenth where that is what it is, else to the millisecond. */
function short(time) {
  const full = exact(time);
  return full.replace(/(\.\d)00$/, '$1').replace(/(\.\d\d)0$/, '$1');
}
