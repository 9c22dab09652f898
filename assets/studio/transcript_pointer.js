// Selecting with a pointer: a drag over words selects them, over times and names whole cues; a click seeks, two play.
// With a finger a drag scrolls, so a long press begins the selection.

const MOVED = 4;
const LONG = 450;

export class TranscriptPointer {
  #from = null;
  #moving = false;
  #press = 0;
  #scroll = 0;
  #at = null;

  constructor(transcript) {
    this.transcript = transcript;
    const {box} = transcript;
    box.addEventListener('pointerdown', (event) => this.#down(event));
    box.addEventListener('pointermove', (event) => this.#move(event));
    box.addEventListener('pointerup', (event) => this.#up(event));
    box.addEventListener('pointercancel', () => this.#end());
    box.addEventListener('dblclick', (event) => this.#twice(event));
    box.addEventListener('touchmove', (event) => { if (this.#moving) event.preventDefault(); }, {passive: false});
    box.addEventListener('contextmenu', (event) => { if (this.#moving) event.preventDefault(); });
    box.addEventListener('copy', (event) => this.#copy(event));
  }

  #down(event) {
    if (event.button !== 0) return;
    const spot = this.#spot(event.clientX, event.clientY);
    if (!spot) return;
    this.#from = {...spot, x: event.clientX, y: event.clientY, shift: event.shiftKey, touch: event.pointerType === 'touch'};
    if (this.#from.touch) {
      this.#press = setTimeout(() => { this.#begin(event.pointerId); this.#select(spot); }, LONG);
    } else if (event.shiftKey) {
      this.transcript.selection.extend(spot.word);
    }
  }

  #move(event) {
    if (!this.#from) return;
    const far = Math.hypot(event.clientX - this.#from.x, event.clientY - this.#from.y) > MOVED;
    if (!this.#moving) {
      if (!far) return;
      if (this.#from.touch) return this.#end();
      this.#begin(event.pointerId);
    }
    this.#at = {x: event.clientX, y: event.clientY};
    this.#reach();
  }

  #begin(pointer) {
    this.#moving = true;
    this.transcript.leave();
    this.transcript.box.setPointerCapture(pointer);
    this.transcript.box.classList.add('dragging');
    this.#scroll = requestAnimationFrame(() => this.#creep());
  }

  #reach() {
    const {box} = this.transcript;
    const frame = box.getBoundingClientRect();
    const y = Math.max(frame.top + 2, Math.min(frame.bottom - 3, this.#at.y));
    const spot = this.#spot(Math.max(frame.left + 1, Math.min(frame.right - 20, this.#at.x)), y);
    if (spot) this.#select(spot);
  }

  /** Past the list's edge the drag scrolls it. */
  #creep() {
    if (!this.#moving) return;
    const frame = this.transcript.box.getBoundingClientRect();
    if (this.#at) {
      const past = Math.min(0, this.#at.y - frame.top) || Math.max(0, this.#at.y - frame.bottom);
      if (past) {
        this.transcript.box.scrollTop += past / 4;
        this.#reach();
      }
    }
    this.#scroll = requestAnimationFrame(() => this.#creep());
  }

  #select(spot) {
    const {selection, store} = this.transcript;
    const {words} = store;
    if (!this.#from.cueWise) {
      selection.extend(spot.word, this.#from.shift ? undefined : this.#from.word);
      return;
    }
    const [from, to] = [this.#from.cue, words.cueOf[spot.word]];
    if (to >= from) selection.words(words.firstOf(from), words.lastOf(to));
    else selection.words(words.lastOf(from), words.firstOf(to));
  }

  #up() {
    const from = this.#from;
    const moved = this.#moving;
    this.#end();
    if (!from || moved || from.shift) {
      if (moved) this.transcript.store.tell('selected');
      return;
    }
    const {selection, player, store} = this.transcript;
    selection.put(from.word);
    player.seek(store.words.starts[from.word]);
  }

  #end() {
    clearTimeout(this.#press);
    cancelAnimationFrame(this.#scroll);
    this.#from = null;
    this.#moving = false;
    this.#at = null;
    this.transcript.box.classList.remove('dragging');
  }

  #twice(event) {
    const spot = this.#spot(event.clientX, event.clientY);
    if (!spot) return;
    const {player, store, selection} = this.transcript;
    selection.put(spot.word);
    this.transcript.following = true;
    player.playFrom(store.words.starts[spot.word]);
  }

  #copy(event) {
    if (this.transcript.selection.empty) return;
    event.clipboardData.setData('text/plain', this.transcript.selection.text());
    event.preventDefault();
  }

  /** The word at a place, or the nearest of its cue; `cueWise`: beside the words, at the time or name. */
  #spot(x, y) {
    const under = document.elementFromPoint(x, y);
    const row = under?.closest('.cue');
    if (!row) return null;
    const cue = Number(row.dataset.cue);
    const cueWise = Boolean(under.closest('.time, .name')) || x < row.querySelector('.words').getBoundingClientRect().left - 8;
    const hit = under.closest('.word');
    if (hit) return {cue, cueWise, word: Number(hit.dataset.word)};
    let best = null;
    let least = Infinity;
    for (const word of row.querySelectorAll('.word')) {
      for (const part of word.getClientRects()) {
        const above = Math.max(part.top - y, y - part.bottom, 0);
        const beside = Math.max(part.left - x, x - part.right, 0);
        const away = above * 1000 + beside;
        if (away < least) [least, best] = [away, word];
      }
    }
    return best && {cue, cueWise, word: Number(best.dataset.word)};
  }
}
