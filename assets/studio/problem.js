// What couldn't be done, said above all else until it is read or done better.

import {button, el, sign, SIGNS} from './dom.js';
import {t} from './texts.js';

export class Problem {
  constructor(store, place) {
    this.place = place;
    this.lost = false;
    store.on('problem', (fault) => this.show(fault ? this.#text(fault) : ''));
    store.on('line', (there) => {
      if (!there) this.show(t('unreachable'));
      else if (this.lost) this.show('');
      this.lost = !there;
    });
  }

  #text(fault) {
    if (fault.status === 403) return t('no_token_text');
    return fault.status === 0 ? t('unreachable') : fault.message;
  }

  show(text) {
    this.place.hidden = !text;
    if (!text) return;
    const close = button('', () => this.show(''), {'class': 'icon', 'aria-label': t('close')});
    close.append(sign(SIGNS.close));
    this.place.replaceChildren(el('p', {text}), close);
  }
}
