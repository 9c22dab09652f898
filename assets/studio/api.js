// What the page asks of the program. The token comes once, in the address, and goes on in a header;
// media elements can't send one, so it is exchanged for a cookie first.

const KEPT = 'cueclip-token';

/** An answer that is an error: `status` 0 where the program can't be reached, `body` what it said beside. */
export class ApiError extends Error {
  constructor(status, body) {
    super(body.error || `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

export class Api {
  #token;

  constructor() {
    const given = location.hash.slice(1);
    if (given) {
      sessionStorage.setItem(KEPT, given);
      history.replaceState(null, '', location.pathname);
    }
    this.#token = sessionStorage.getItem(KEPT) || '';
  }

  login() { return this.#send('login', {method: 'POST'}); }

  async get(name, asked = {}, signal = undefined) {
    return (await this.#send(address(name, asked), {signal})).json();
  }

  async picture(asked, signal) {
    return (await this.#send(address('frame', asked), {signal})).blob();
  }

  async post(name, body = {}) {
    const answer = await this.#send(name, {
      method: 'POST', body: JSON.stringify(body), headers: {'Content-Type': 'application/json'},
    });
    const text = await answer.text();
    return text ? JSON.parse(text) : null;
  }

  async upload(kind, file, more = {}) {
    return (await this.#send(address('upload', {kind, name: file.name, ...more}), {method: 'POST', body: file})).json();
  }

  /** The address of something a media element or a link opens by itself. */
  media(name, asked = {}) { return '/api/' + address(name, asked); }

  /** Calls `run` with every change the program tells of, and again after the line was cut. */
  listen(run, line) {
    const events = new EventSource('/api/events');
    events.addEventListener('state', (event) => run(JSON.parse(event.data)));
    events.addEventListener('open', () => line(true));
    events.addEventListener('error', () => line(false));
  }

  async #send(path, options) {
    const headers = {...options.headers, 'X-Cueclip-Token': this.#token};
    let answer;
    try {
      answer = await fetch('/api/' + path, {...options, headers});
    } catch (fault) {
      if (fault.name === 'AbortError') throw fault;
      throw new ApiError(0, {});
    }
    if (!answer.ok) throw new ApiError(answer.status, await answer.json().catch(() => ({})));
    return answer;
  }
}

function address(name, asked) {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null);
  return given.length ? `${name}?${new URLSearchParams(given)}` : name;
}
