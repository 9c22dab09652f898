// What those who hear the page are told: one line at a time, and what comes in quick succession only once it rests.

import {settled} from './dom.js';

export class Live {
  #place = document.getElementById('live');

  say(text) {
    this.soon.drop();
    // The same text twice is a change too.
    this.#place.textContent = this.#place.textContent === text ? `${text}\u00a0` : text;
  }

  soon = settled(250, (text) => this.say(text));
}
