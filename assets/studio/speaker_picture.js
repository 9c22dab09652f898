// A speaker's picture: seen, chosen, dropped and taken out.

import {button, el, sign, SIGNS} from './dom.js';
import {t} from './texts.js';

export function speakerPicture(store, index, called) {
  const {label, picture} = store.speaker(index);
  const take = async (file) => {
    if (!file) return;
    try {
      await store.uploadPicture(label, file);
    } catch (fault) {
      store.tell('problem', fault);
    }
  };
  const field = el('input', {
    'type': 'file', 'accept': 'image/*', 'aria-label': t('picture_of', {name: called}), 'title': t('picture_of', {name: called}),
    'data': {field: `picture ${label}`}, 'on': {change: () => take(field.files[0])},
  });
  const there = picture !== null && picture !== undefined;
  const place = el('label', {class: there ? 'face there' : 'face'}, field,
    there ? el('img', {src: store.api.media('picture', {speaker: index + 1, of: picture}), alt: ''}) : sign(SIGNS.face));
  place.addEventListener('dragover', (event) => event.preventDefault());
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  });
  if (!there) return place;
  const without = t('no_picture_of', {name: called});
  const out = button('', () => store.edit({op: 'speaker', label, picture: null}), {'class': 'icon out', 'aria-label': without, 'title': without});
  out.append(sign(SIGNS.close));
  return el('span', {class: 'face-place'}, place, out);
}
