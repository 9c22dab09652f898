// Search: words as they stand, a quote as it is remembered, or a time. The program finds, the page goes there.

import {button, el, settled, sign, SIGNS} from './dom.js';
import {readTime, clock} from './times.js';
import {t} from './texts.js';

const WAIT = 200;
const SOME_WORDS = 3;

export class Search {
  #hits = [];
  #at = -1;
  #asked = 0;

  constructor(store, selection, transcript, player, live) {
    Object.assign(this, {store, selection, transcript, player, live});
    this.look = settled(WAIT, () => this.#look());
    this.field = el('input', {
      'type': 'search', 'aria-label': t('search'), 'placeholder': t('search_hint'), 'autocomplete': 'off', 'spellcheck': 'false',
      'on': {input: () => this.look(), keydown: (event) => this.#key(event)},
    });
    this.count = el('span', {class: 'count', role: 'status'});
    this.quote = button(t('quote'), () => this.#toggleQuote(), {'class': 'plain', 'aria-pressed': 'false', 'title': t('quote_hint')});
    this.back = this.#arrow(t('previous_hit'), SIGNS.up, -1);
    this.on = this.#arrow(t('next_hit'), SIGNS.down, 1);
    this.take = button(t('take_hit'), () => this.choose(), {class: 'plain', hidden: true, title: t('take_hit_hint')});
    this.element = el('div', {class: 'search', role: 'search'}, el('div', {class: 'box'}, this.field, this.quote),
      this.count, this.back, this.on, this.take);
    store.on('transcript', () => { if (this.field.value) this.#again(); });
    this.#told();
  }

  #arrow(name, path, step) {
    const made = button('', () => this.go(step), {'class': 'icon', 'aria-label': name, 'title': name});
    made.append(sign(path));
    return made;
  }

  focus() {
    this.field.focus();
    this.field.select();
  }

  #toggleQuote() {
    this.quote.setAttribute('aria-pressed', String(!this.#isQuote()));
    this.look();
    this.look.now();
  }

  #isQuote() { return this.quote.getAttribute('aria-pressed') === 'true'; }

  #key(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      if (this.look.waits()) this.look.now();
      else if (event.ctrlKey || event.metaKey) this.choose();
      else this.go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.clear();
    }
  }

  clear() {
    this.field.value = '';
    this.look.drop();
    this.#asked++;
    this.#found([], null);
    this.transcript.box.focus({preventScroll: true});
  }

  async #look(stays = false) {
    const text = this.field.value.trim();
    const asked = ++this.#asked;
    if (!text) return this.#found([], null);
    const time = readTime(text, false);
    if (time !== null) return this.#toTime(time);
    try {
      let quoted = this.#isQuote() || /\.\.\.|…/.test(text);
      let found = await this.store.api.get('find', {text, how: quoted ? 'quote' : 'find'});
      // Words remembered not quite as they were said are a quote.
      if (!found.hits.length && !quoted && text.split(/\s+/).length >= SOME_WORDS) {
        found = await this.store.api.get('find', {text, how: 'quote'});
        quoted = true;
      }
      if (asked !== this.#asked) return;
      this.quoted = quoted;
      this.#found(found.hits, found.error, stays);
    } catch (fault) {
      if (asked === this.#asked) this.#found([], fault.message);
    }
  }

  /** After words were mended hits have other places; the reader stays where they are. */
  async #again() {
    if (readTime(this.field.value.trim(), false) !== null) return;
    const at = this.#at;
    await this.#look(true);
    this.#at = Math.min(Math.max(at, 0), this.#hits.length - 1);
    this.#told(true);
  }

  #toTime(time) {
    const {words} = this.store;
    const inside = time <= this.store.length;
    this.#found([], inside ? t('at_time', {time: clock(time)}) : t('past_end', {time: clock(this.store.length)}));
    if (!inside) return;
    const word = words.at(time);
    this.selection.put(word);
    this.player.seek(time);
    this.transcript.leave();
    this.transcript.show(word, 'middle');
  }

  #found(hits, error, stays = false) {
    this.#hits = hits;
    this.error = error;
    // Reading goes on from what is seen, not from the top.
    const from = this.transcript.firstSeen();
    const next = hits.findIndex((hit) => hit.first >= from);
    this.#at = hits.length ? Math.max(0, next) : -1;
    this.#told(stays);
  }

  go(step) {
    if (!this.#hits.length) return;
    this.#at = (this.#at + step + this.#hits.length) % this.#hits.length;
    this.#told();
  }

  #told(stays = false) {
    const hit = this.#hits[this.#at];
    const some = this.#hits.length > 0;
    this.transcript.marks(this.#hits, this.#at);
    for (const part of [this.back, this.on]) part.hidden = this.#hits.length < 2;
    this.take.hidden = !some;
    this.count.classList.toggle('none', !some);
    if (some) this.count.textContent = t('hit_of', {at: this.#at + 1, all: this.#hits.length});
    else this.count.textContent = this.field.value.trim() ? this.error || t('no_hit') : '';
    this.count.title = this.count.textContent;
    if (!hit || stays) return;
    this.transcript.leave();
    const word = this.store.words.byOffset(...hit.from);
    this.selection.put(word);
    this.transcript.show(word, 'quarter');
    this.live.soon(t('hit_said', {at: this.#at + 1, all: this.#hits.length, text: this.store.words.cues[hit.first].text}));
  }

  /** Selects a quote as it was found; of words the sentence that they are in, which is what people quote. */
  choose() {
    const hit = this.#hits[this.#at];
    if (!hit) return;
    const {words} = this.store;
    const found = [words.byOffset(...hit.from), words.byOffset(...hit.to, true)];
    this.selection.words(...(this.quoted ? found : words.sentence(...found)));
    this.store.tell('selected');
    this.transcript.box.focus({preventScroll: true});
  }
}
