// A long list of which only what is seen is in the document. Heights are guessed, then measured as rows are
// drawn, and what stands at the top stays there when a guess was wrong.

const BEYOND = 400;

export class VirtualList {
  #heights = new Float64Array(0);
  #tops = new Float64Array(1);
  #right = 0;  // tops up to here are right
  #rows = new Map();
  #asked = 0;
  #width = 0;
  #tall = -1;

  /** `guess(index, width)`: a height in pixels; `row(index)`: the element. */
  constructor(scroller, guess, row) {
    this.scroller = scroller;
    this.guess = guess;
    this.row = row;
    this.space = document.createElement('div');
    this.space.className = 'space';
    this.space.setAttribute('role', 'presentation');
    scroller.append(this.space);
    scroller.addEventListener('scroll', () => this.#soon(), {passive: true});
    new ResizeObserver(() => this.#resized()).observe(scroller);
  }

  get rows() { return this.#rows; }

  /** Another list: as many rows, all new. `keep`: a row to be left where it stands. */
  fill(count, keep = null) {
    const anchor = keep ?? this.#anchor();
    this.#drop();
    this.#heights = new Float64Array(count);
    this.#tops = new Float64Array(count + 1);
    this.#guessAll();
    this.#stay(anchor);
    this.draw();
  }

  /** Draws the rows seen anew. */
  redraw() {
    const anchor = this.#anchor();
    this.#drop();
    this.#stay(anchor);
    this.draw();
  }

  /** Brings a row into view: 'middle' always, 'near' and 'quarter' only where it is out of view, to the edge or a quarter down. */
  show(index, how = 'near') {
    this.draw();
    const height = this.scroller.clientHeight;
    for (let pass = 0; pass < 3; pass++) {
      this.#settle();
      const top = this.#tops[index];
      const bottom = top + this.#heights[index];
      const at = this.scroller.scrollTop;
      if (how !== 'middle' && top >= at && bottom <= at + height) return;
      let wanted = top - Math.max(24, (height - (bottom - top)) / 2.5);
      if (how === 'near') wanted = top < at || bottom - top > height ? top - 24 : bottom - height + 24;
      if (how === 'quarter') wanted = top - height / 4;
      this.scroller.scrollTop = wanted;
      this.draw();
    }
  }

  draw() {
    this.#asked = 0;
    if (!this.#heights.length) return;
    const anchor = this.#anchor();
    const height = this.scroller.clientHeight;
    // Where the view will be is reckoned here and set once: each look at the document costs a layout.
    for (let pass = 0; pass < 3; pass++) {
      this.#reckon();
      if (!this.#fillView(this.#tops[anchor.index] + anchor.offset, height)) break;
    }
    this.#stay(anchor);
    this.#place();
  }

  #soon() {
    if (!this.#asked) this.#asked = requestAnimationFrame(() => this.draw());
  }

  #resized() {
    const width = this.scroller.clientWidth;
    if (!width || !this.scroller.clientHeight) return;
    if (width !== this.#width) {
      const anchor = this.#anchor();
      this.#width = width;
      this.#drop();
      this.#guessAll();
      this.#stay(anchor);
    }
    this.draw();
  }

  #guessAll() {
    const width = this.scroller.clientWidth;
    for (let index = 0; index < this.#heights.length; index++) this.#heights[index] = this.guess(index, width);
    this.#right = 0;
  }

  #settle() {
    this.#reckon();
    const all = this.#tops[this.#heights.length];
    if (all === this.#tall) return;
    this.#tall = all;
    this.space.style.height = `${all}px`;
  }

  #reckon() {
    for (let index = this.#right; index < this.#heights.length; index++) {
      this.#tops[index + 1] = this.#tops[index] + this.#heights[index];
    }
    this.#right = this.#heights.length;
  }

  #find(offset) {
    let low = 0;
    let high = this.#heights.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#tops[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  #anchor() {
    if (!this.#heights.length) return null;
    this.#settle();
    const index = this.#find(this.scroller.scrollTop);
    return {index, offset: this.scroller.scrollTop - this.#tops[index]};
  }

  #stay(anchor) {
    this.#settle();
    if (!anchor || !this.#heights.length) return;
    const wanted = this.#tops[Math.min(anchor.index, this.#heights.length - 1)] + anchor.offset;
    if (Math.abs(this.scroller.scrollTop - wanted) > 0.5) this.scroller.scrollTop = wanted;
  }

  /** Adds and takes out rows, measures the new; whether a guess was wrong. */
  #fillView(top, height) {
    const from = this.#find(top - BEYOND);
    const to = this.#find(top + height + BEYOND);
    for (const [index, row] of this.#rows) {
      if (index < from || index > to) {
        row.remove();
        this.#rows.delete(index);
      }
    }
    const added = [];
    for (let index = from; index <= to; index++) {
      if (!this.#rows.has(index)) added.push(index);
    }
    for (const index of added) this.#add(index);
    const measured = added.map((index) => this.#rows.get(index).offsetHeight);
    let wrong = false;
    added.forEach((index, at) => {
      if (!measured[at] || measured[at] === this.#heights[index]) return;
      this.#heights[index] = measured[at];
      this.#right = Math.min(this.#right, index);
      wrong = true;
    });
    return wrong;
  }

  /** In reading order, for those who hear the page. */
  #add(index) {
    const row = this.row(index);
    let next = null;
    for (let after = index + 1; after <= index + 60 && !next; after++) next = this.#rows.get(after) || null;
    this.space.insertBefore(row, next);
    this.#rows.set(index, row);
  }

  #place() {
    for (const [index, row] of this.#rows) row.style.transform = `translateY(${this.#tops[index]}px)`;
  }

  #drop() {
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
  }
}
