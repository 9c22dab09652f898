// Plays the recording: as a whole where the browser can, else in parts that the program makes of it.

const PART = 120;

export class Player {
  #audio = new Audio();
  #offset = 0;   // where the part that is loaded begins
  #until = null; // {start, end, loop} of what is played alone
  #at = 0;
  #frame = 0;
  shown = false;    // whether what is told of now is a moment of something else
  #refused = false; // whether the browser refuses the recording as it is
  #wanted = false;  // whether it is to be played, once it can be

  constructor(store) {
    this.store = store;
    this.#audio.preload = 'metadata';
    store.on('transcript', () => this.#open());
    store.on('sounds', (who) => { if (who !== this) this.pause(); });
    this.#audio.addEventListener('timeupdate', () => this.#tick());
    this.#audio.addEventListener('seeked', () => this.#tick());
    this.#audio.addEventListener('play', () => this.#changed());
    this.#audio.addEventListener('pause', () => this.#changed());
    this.#audio.addEventListener('ended', () => this.#ended());
    this.#audio.addEventListener('error', () => this.#failed());
  }

  get time() { return this.#at; }
  get playing() { return !this.#audio.paused; }
  get looping() { return this.playing && Boolean(this.#until?.loop); }
  get speed() { return this.#audio.playbackRate; }
  get whole() { return this.store.state.recording.playable && !this.#refused; }

  /** A file whose name promises more than the browser plays is heard in parts too. */
  #failed() {
    if (!this.#audio.src) return;
    if (!this.whole) return this.store.tell('unplayable');
    this.#refused = true;
    this.#audio.removeAttribute('src');
    if (this.#wanted) this.play();
  }

  #open() {
    const address = this.store.state.recording.name;
    if (this.opened === address) return;
    this.opened = address;
    this.#refused = false;
    if (this.whole) this.#audio.src = this.store.api.media('audio');
    this.#tell();
  }

  seek(time) {
    this.#until = null;
    this.#go(Math.max(0, Math.min(time, this.store.length)));
  }

  /** Shows a moment as the one heard, without seeking: something else is played. */
  point(time) {
    this.#at = time;
    this.shown = true;
    this.#tell();
    this.shown = false;
  }

  #go(time) {
    this.#at = time;
    if (!this.whole) this.#load(time);
    this.#audio.currentTime = Math.max(0, time - this.#offset);
    this.#tell();
  }

  #load(time) {
    const inside = this.#audio.src && time >= this.#offset && time < this.#offset + PART - 1;
    if (inside) return;
    this.#offset = Math.max(0, time - 1);
    const to = Math.min(this.store.length, this.#offset + PART);
    this.#audio.src = this.store.api.media('part', {from: this.#offset.toFixed(3), to: to.toFixed(3)});
  }

  play() {
    if (!this.whole) this.#load(this.#at);
    if (this.#at >= this.store.length - 0.05) this.#go(0);
    else if (Math.abs(this.#offset + this.#audio.currentTime - this.#at) > 0.05) this.#audio.currentTime = this.#at - this.#offset;
    this.store.tell('sounds', this);
    this.#wanted = true;
    return this.#audio.play().catch(() => null);
  }

  pause() {
    this.#wanted = false;
    this.#audio.pause();
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  playFrom(time) {
    this.seek(time);
    this.play();
  }

  /** Plays from one time to another, once or over and over. */
  playRange(start, end, loop = false) {
    this.#go(start);
    this.#until = {start, end, loop};
    this.play();
  }

  skip(seconds) {
    const until = this.#until;
    this.seek(this.#at + seconds);
    if (until?.loop) this.#until = until;
  }

  faster(step) {
    const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];
    const now = speeds.indexOf(this.speed);
    this.#audio.playbackRate = speeds[Math.max(0, Math.min(speeds.length - 1, (now < 0 ? 2 : now) + step))];
    this.store.tell('playing');
  }

  #changed() {
    cancelAnimationFrame(this.#frame);
    this.store.tell('playing');
    if (this.playing) this.#frame = requestAnimationFrame(() => this.#run());
  }

  #run() {
    this.#tick();
    if (this.playing) this.#frame = requestAnimationFrame(() => this.#run());
  }

  #tick() {
    if (this.#audio.seeking || !this.#audio.src) return;
    this.#at = this.#offset + this.#audio.currentTime;
    const until = this.#until;
    if (until && this.playing && this.#at >= until.end) {
      if (until.loop) {
        this.#go(until.start);
      } else {
        this.pause();
        this.#until = null;
      }
    }
    this.#tell();
  }

  #ended() {
    if (this.whole || this.#offset + PART >= this.store.length) return this.#changed();
    this.#offset += this.#audio.duration;
    this.#at = this.#offset;
    const to = Math.min(this.store.length, this.#offset + PART);
    this.#audio.src = this.store.api.media('part', {from: this.#offset.toFixed(3), to: to.toFixed(3)});
    this.#audio.play().catch(() => null);
  }

  #tell() { this.store.tell('time'); }
}
