// What those who hear the page are told: one line at a time, and what comes in quick succession only once it rests.

import {settled} from './dom.js';

const SEEN = 4000;

export class Live {
  #place = document.getElementById('live');
  #seen = document.getElementById('told');
  #timer = 0;

  say(text) {
    this.soon.drop();
    // The same text twice is a change too.
    this.#place.textContent = this.#place.textContent === text ? `${text}\u00a0` : text;
  }

  /** The same for those who see it, for a while: of what was done that can't be seen where one looks. */
  tell(text) {
    this.say(text);
    this.#seen.textContent = text;
    this.#seen.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.#seen.hidden = true; }, SEEN);
  }

  soon = settled(250, (text) => this.say(text));
}
