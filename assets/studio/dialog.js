// A dialog of the page: it has the focus while it is open, Escape closes it, and the focus goes back where it was.

import {button, el} from './dom.js';
import {t} from './texts.js';

/** Opens one. `choices`: [{text, value, main}]; answers the chosen value, or null where it was left. */
export function ask(title, content, choices) {
  return new Promise((resolve) => {
    let answer = null;
    const name = el('h2', {text: title, id: 'dialog-name'});
    const dialog = el('dialog', {'aria-labelledby': 'dialog-name'});
    const close = (value) => { answer = value; dialog.close(); };
    const form = el('form', {method: 'dialog', on: {submit: (event) => {
      event.preventDefault();
      const main = choices.find((one) => one.main) || choices[0];
      close(main.value);
    }}}, name, content, el('div', {class: 'choices'}, choices.map(({text, value, main}) =>
      (main ? el('button', {type: 'submit', class: 'main', text}) : button(text, () => close(value), {class: 'plain'})))));
    // What is only read is closed by Enter; what is filled in begins with its first field.
    const first = form.querySelector('textarea, input[type="text"]') || form.querySelector('.main');
    first.autofocus = true;
    dialog.append(form);
    const before = document.activeElement;
    dialog.addEventListener('close', () => {
      dialog.remove();
      before?.focus?.();
      resolve(answer);
    });
    dialog.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** The choices of a dialog that is only read. */
export const closes = () => [{text: t('close'), value: null, main: true}];
