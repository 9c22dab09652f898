// Elements are made here and nowhere else: what a file says gets in as text, never as HTML.

/** An element; `props`: class, text, on (name: listener), data (name: value), else attributes. Empty and false ones are left out. */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) put(made, name, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== ''));
  return made;
}

function put(made, name, value) {
  if (name === 'on') {
    for (const [event, run] of Object.entries(value)) made.addEventListener(event, run);
  } else if (name === 'data') {
    Object.assign(made.dataset, value);
  } else if (name === 'text') {
    made.textContent = value;
  } else if (name === 'class') {
    made.className = value;
  } else if (name === 'value') {
    made.value = value;
  } else if (value === true) {
    made.setAttribute(name, '');
  } else if (value !== false && value !== null && value !== undefined) {
    made.setAttribute(name, value);
  }
}

/** A button: its text is its name, unless `props` has an aria-label. */
export function button(text, run, props = {}) {
  return el('button', {type: 'button', text, on: {click: run}, ...props});
}

/** A drawn sign for a button that has its name elsewhere; `path` in a square of 24. */
export function sign(path) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

export const SIGNS = {
  play: 'M7 4.5v15l13-7.5z',
  pause: 'M6 5h4v14H6zM14 5h4v14h-4z',
  up: 'M12 8l-7 7 1.5 1.5L12 11l5.5 5.5L19 15z',
  down: 'M12 16l7-7-1.5-1.5L12 13 6.5 7.5 5 9z',
  close: 'M6.4 5L5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12 19 6.4 17.6 5 12 10.6z',
  face: 'M12 4a4 4 0 100 8 4 4 0 000-8zM4 20c0-4 3.6-6 8-6s8 2 8 6z',
  more: 'M5 10a2 2 0 100 4 2 2 0 000-4zm7 0a2 2 0 100 4 2 2 0 000-4zm7 0a2 2 0 100 4 2 2 0 000-4z',
};

/** Runs `run` once nothing has asked for it for `wait` milliseconds; `.now()` runs what waits at once, `.drop()` forgets it. */
export function settled(wait, run) {
  let timer = 0;
  let waiting = null;
  const fire = () => {
    const given = waiting;
    clearTimeout(timer);
    waiting = null;
    return given ? run(...given) : undefined;
  };
  const ask = (...given) => {
    clearTimeout(timer);
    waiting = given;
    timer = setTimeout(fire, wait);
  };
  ask.now = fire;
  ask.drop = () => { clearTimeout(timer); waiting = null; };
  ask.waits = () => waiting !== null;
  return ask;
}

/** Whether keys pressed here are text being written. */
export function isWriting(target) {
  if (!(target instanceof Element)) return false;
  if (target.matches('textarea, select, [contenteditable="true"]')) return true;
  return target.matches('input') && !['radio', 'checkbox', 'range', 'button'].includes(target.type);
}
