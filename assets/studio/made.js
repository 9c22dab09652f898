// What was made: seen, taken away, and posted. Alt and post text are the program's, fetched when they are wanted.

import {ask, closes} from './dialog.js';
import {button, el} from './dom.js';
import {networkName} from './plan.js';
import {shapeName} from './shapes.js';
import {bytes, t} from './texts.js';

export class Made {
  constructor(store, live) {
    Object.assign(this, {store, live});
    this.list = el('ul', {'class': 'made-files', 'role': 'list'});
    this.none = el('p', {class: 'hint', text: t('nothing_made')});
    this.element = el('section', {'class': 'made-place', 'aria-label': t('made')}, el('h2', {text: t('made')}), this.none, this.list);
    store.on('state', () => this.draw());
    store.on('to made', (clip) => this.#to(clip));
    // Once it is drawn, which may be after this is told.
    store.on('made', () => requestAnimationFrame(() => this.element.scrollIntoView({block: 'nearest'})));
  }

  draw() {
    const files = this.store.state.clips.flatMap((clip) => clip.made.map((file) => ({clip, file})));
    const shape = JSON.stringify(files.map(({clip, file}) => [clip.id, clip.title, file]));
    this.none.hidden = files.length > 0;
    this.list.hidden = !files.length;
    if (shape === this.shape) return;
    this.shape = shape;
    this.list.replaceChildren(...files.map(({clip, file}) => this.#one(clip, file)));
  }

  #one(clip, file) {
    const {api} = this.store;
    const asked = {clip: clip.id, file: file.file};
    const about = [shapeName(file.shape), bytes(file.size), file.up_to_date ? '' : t('changed_since')].filter(Boolean).join(' · ');
    const act = (name, run) => button(t(name), run, {'class': 'tool', 'aria-label': t(`${name}_of`, {file: file.file})});
    const posts = el('details', {class: 'posts'}, el('summary', {class: 'tool', text: t('post')}));
    const one = el('li', {class: file.up_to_date ? 'made-file' : 'made-file old', data: {clip: clip.id}},
      el('span', {class: 'title', text: this.store.nameOf(clip)}),
      el('span', {class: 'small', text: file.file}), el('span', {class: 'small', text: about}),
      el('div', {class: 'tools'},
        act('watch', () => this.#watch(file.file, api.media('made', asked))),
        el('a', {
          'class': 'tool', 'href': api.media('made', {...asked, download: 1}), 'download': file.file, 'text': t('download'),
          'aria-label': t('download_of', {file: file.file}),
        }),
        act('alt_text', (event) => this.#copy(clip, file, 'alt', event.currentTarget)),
        act('post_text', (event) => this.#copy(clip, file, 'post', event.currentTarget))),
      posts);
    this.#links(clip, file, posts);
    return one;
  }

  #texts(clip, file) { return this.store.api.get('texts', {clip: clip.id, shape: file.shape}); }

  async #links(clip, file, place) {
    const {compose} = await this.#texts(clip, file).catch(() => ({}));
    const pages = Object.entries(compose || {}).filter(([, address]) => /^https:/.test(address));
    place.append(el('div', {class: 'tools'}, pages.map(([network, address]) => el('a', {
      class: 'tool', href: address, target: '_blank', rel: 'noopener noreferrer', text: t('post_on', {network: networkName(network)}),
    }))));
  }

  async #copy(clip, file, which, from) {
    try {
      const text = (await this.#texts(clip, file))[which];
      await navigator.clipboard.writeText(text).then(() => this.#copied(from), () => this.#show(which, text));
    } catch (fault) {
      this.store.tell('problem', fault);
    }
  }

  #copied(from) {
    const before = from.textContent;
    from.textContent = t('copied');
    this.live.say(t('copied'));
    setTimeout(() => { from.textContent = before; }, 1500);
  }

  /** Where the browser lets no page copy, the text is shown to be copied by hand. */
  #show(which, text) {
    const field = el('textarea', {rows: 8, value: text, readonly: true});
    ask(t(`${which}_text`), el('label', {class: 'field'}, el('span', {class: 'label', text: t('copy_by_hand')}), field), closes());
    field.select();
  }

  #watch(name, address) {
    this.store.tell('sounds', this);
    const sound = /\.(m4a|mp3|wav|flac|opus)$/.test(name);
    const player = el(sound ? 'audio' : 'video', {src: address, controls: true, autoplay: true, playsinline: true, class: 'watch'});
    if (/\.gif$/.test(name)) return ask(name, el('img', {src: address, alt: name, class: 'watch'}), closes());
    return ask(name, player, closes()).then(() => player.pause());
  }

  #to(clip) {
    const one = this.list.querySelector(`[data-clip="${CSS.escape(clip)}"]`);
    one?.scrollIntoView({block: 'nearest'});
    one?.querySelector('button')?.focus();
  }
}
