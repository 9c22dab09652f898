// The picture of the chosen clip, as it will be made: the renderer's own frame, and the clip moving. An answer that is
// no longer wanted is dropped, and the picture stays until the next is there.

import {button, el, settled, sign, SIGNS} from './dom.js';
import {clipTime, recordingTime} from './cut.js';
import {clock} from './times.js';
import {t} from './texts.js';

const WAIT = 40;
const STEP = 120;

export class Preview {
  #stop = new AbortController();
  #had = '';
  #address = '';
  #at = null;

  constructor(store, player) {
    Object.assign(this, {store, player});
    this.ask = settled(WAIT, () => this.#fetch());
    this.picture = el('img', {'role': 'img', 'alt': t('preview'), 'aria-label': t('preview'), 'hidden': true, 'title': t('preview_hint')});
    this.moving = el('video', {'playsinline': true, 'hidden': true, 'aria-label': t('moving')});
    this.none = el('p', {class: 'empty', text: t('preview_none')});
    this.fault = el('p', {class: 'fault', hidden: true});
    this.frame = el('div', {class: 'frame'}, this.picture, this.moving, this.none);
    this.go = button('', () => this.toggle(), {class: 'go'});
    this.where = el('input', {'type': 'range', 'min': 0, 'max': 1, 'step': 0.1, 'value': 0, 'aria-label': t('moment')});
    this.clock = el('span', {class: 'clock'});
    this.element = el('div', {class: 'picture'}, this.frame, this.fault,
      el('div', {class: 'moment'}, this.go, this.where, this.clock));
    this.#listen();
    this.#sign();
  }

  #listen() {
    const {store, where, moving, picture} = this;
    store.on('state shape transcript', () => this.changed());
    store.on('clip', () => { this.#at = null; this.changed(); });
    store.on('fresh', () => { this.fresh = true; this.changed(); });
    store.on('plan', () => this.#scale());
    store.on('time', () => this.#follow());
    store.on('sounds', (who) => { if (who !== this) moving.pause(); });
    where.addEventListener('input', () => {
      this.#still();
      this.#at = Number(where.value);
      this.#clock();
      this.ask();
    });
    for (const event of ['play', 'pause', 'ended']) moving.addEventListener(event, () => this.#sign());
    moving.addEventListener('timeupdate', () => this.#moved());
    moving.addEventListener('ended', () => this.#still());
    moving.addEventListener('playing', () => this.#begins());
    moving.addEventListener('error', () => { if (moving.getAttribute('src')) this.#failed(t('moving_failed')); });
    picture.addEventListener('dblclick', () => store.tell('mend', this.#cueSeen()));
    new ResizeObserver(() => { if (this.store.state) this.ask(); }).observe(this.frame);
  }

  changed() {
    const clip = this.store.clip();
    this.#still();
    this.none.hidden = Boolean(clip) && !clip.fault;
    this.none.textContent = clip?.fault || t(this.store.state.clips.length && !this.fresh ? 'preview_none' : 'preview_first');
    this.go.disabled = this.where.disabled = !clip || Boolean(clip.fault);
    if (!clip || clip.fault) return this.#wipe();
    this.fresh = false;
    this.ask();
    this.ask.now();
  }

  #wipe() {
    this.#stop.abort();
    this.ask.drop();
    this.#had = '';
    this.picture.hidden = true;
    this.fault.hidden = true;
    this.clock.textContent = '';
  }

  async #fetch() {
    const clip = this.store.clip();
    if (!clip || clip.fault || !this.frame.clientWidth) return;
    const longer = Math.max(this.frame.clientWidth, this.frame.clientHeight) * (devicePixelRatio || 1);
    const asked = {
      clip: clip.id, shape: this.store.shape, at: this.#at === null ? undefined : this.#at.toFixed(2),
      side: Math.min(1920, Math.ceil(longer / STEP) * STEP), revision: this.store.state.revision,
    };
    const key = JSON.stringify(asked);
    if (key === this.#had) return;
    this.#had = key;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.frame.classList.add('waits');
    try {
      await this.#put(await this.store.api.picture(asked, this.#stop.signal), this.#stop.signal);
    } catch (fault) {
      if (fault.name !== 'AbortError') this.#failed(fault.message);
    }
  }

  async #put(blob, signal) {
    const address = URL.createObjectURL(blob);
    const next = new Image();
    next.src = address;
    await next.decode();
    if (signal.aborted) return URL.revokeObjectURL(address);
    URL.revokeObjectURL(this.#address);
    this.#address = address;
    this.picture.src = address;
    this.picture.hidden = false;
    this.fault.hidden = true;
    this.frame.classList.remove('waits');
  }

  #failed(text) {
    this.#had = '';
    this.fault.textContent = text;
    this.fault.hidden = false;
    this.frame.classList.remove('waits');
  }

  #scale() {
    const duration = this.store.plan?.duration || 1;
    this.where.max = duration;
    this.#clock();
  }

  #clock() {
    const duration = this.store.plan?.duration;
    // Without a moment the frame is the middle of the first card.
    const first = this.store.plan?.captions?.[0];
    const at = this.#at ?? (first ? (first.start + first.end) / 2 : 0);
    if (document.activeElement !== this.where || this.#at === null) this.where.value = at;
    this.clock.textContent = duration ? `${clock(at)} / ${clock(duration)}` : '';
    this.where.setAttribute('aria-valuetext', clock(at, 1));
  }

  /** Where the reader goes in the transcript, the picture goes too. */
  #follow() {
    if (this.player.playing || !this.moving.hidden) return;
    const at = clipTime(this.store.plan, this.player.time);
    if (at === null || !this.player.time || at === this.#at) return;
    this.#at = at;
    this.#clock();
    this.ask();
  }

  #cueSeen() {
    const at = Number(this.where.value);
    const card = this.store.plan?.captions?.find(({start, end}) => at >= start && at < end) || this.store.plan?.captions?.[0];
    return card ? this.store.words.cues.findIndex((cue) => cue.name === String(card.cue)) : -1;
  }

  toggle() {
    const {moving, store} = this;
    const clip = store.clip();
    if (!clip) return;
    if (!moving.paused) return moving.pause();
    const address = store.api.media('video', {clip: clip.id, shape: store.shape, revision: store.state.revision});
    if (moving.getAttribute('src') !== address) {
      moving.src = address;
      this.frame.classList.add('waits');
    }
    store.tell('sounds', this);
    moving.play().catch(() => null);
  }

  /** The moving clip stands just where its picture does. */
  #begins() {
    const {picture, moving, frame} = this;
    if (!picture.hidden) [moving.style.width, moving.style.height] = [`${picture.clientWidth}px`, `${picture.clientHeight}px`];
    moving.hidden = false;
    frame.classList.remove('waits');
  }

  #moved() {
    if (this.moving.paused) return;
    this.#at = this.moving.currentTime;
    this.#clock();
    const at = recordingTime(this.store.plan, this.#at);
    if (at !== null) this.player.point(at);
  }

  /** Back from the moving clip to its picture. */
  #still() {
    if (!this.moving.getAttribute('src')) return;
    this.moving.pause();
    this.moving.removeAttribute('src');
    this.moving.load();
    this.moving.hidden = true;
    this.#sign();
  }

  #sign() {
    const playing = !this.moving.paused && Boolean(this.moving.getAttribute('src'));
    this.go.replaceChildren(sign(playing ? SIGNS.pause : SIGNS.play));
    this.go.setAttribute('aria-label', t(playing ? 'pause' : 'play'));
    this.go.title = t(playing ? 'pause' : 'play_clip_hint');
  }
}
