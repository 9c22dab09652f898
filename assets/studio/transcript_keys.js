// The transcript by keys: the caret goes by word and by cue, with Shift it selects.

import {t} from './texts.js';

export function transcriptActions(transcript, live) {
  const {selection, store, player} = transcript;

  const go = (word, select) => {
    const {words} = store;
    if (!words.count) return;
    const to = Math.max(0, Math.min(words.count - 1, word));
    transcript.leave();
    if (select) {
      selection.extend(to);
    } else {
      selection.put(to);
      if (!player.playing) player.seek(words.starts[to]);
    }
    transcript.show(selection.head);
    if (select) live.soon(t('selected', {text: words.text(to)}));
    else live.soon(words.text(to));
  };

  // By cue a selection takes cues whole, as far as the caret goes.
  const byCue = (step, select) => {
    const {words} = store;
    const here = words.cueOf[selection.head];
    if (!select) return go(words.firstOf(neighbour(here, step)), false);
    const range = selection.range();
    const going = range && selection.head >= range[0] && selection.head <= range[1];
    const fresh = !going || selection.anchor === selection.head;
    const anchorCue = words.cueOf[fresh ? selection.head : selection.anchor];
    const back = selection.head < selection.anchor;
    const atEdge = back ? selection.head === words.firstOf(here) : selection.head === words.lastOf(here);
    const to = fresh || (!atEdge && (step < 0) === back) ? here : neighbour(here, step);
    const [anchor, head] = to >= anchorCue ? [words.firstOf(anchorCue), words.lastOf(to)] : [words.lastOf(anchorCue), words.firstOf(to)];
    selection.extend(head, anchor);
    transcript.leave();
    transcript.show(head);
    live.soon(t('selected', {text: words.cues[to].text}));
  };

  const neighbour = (cue, step) => {
    const {words} = store;
    let to = cue + step;
    while (words.cues[to] && (!words.cues[to].words.length || !transcript.placeOf.has(to))) to += step;
    return words.cues[to] ? to : cue;
  };

  const page = (step) => Math.max(1, transcript.list.rows.size >> 1) * step;
  const head = () => selection.head;
  return {
    wordBack: () => go(head() - 1, false),
    wordOn: () => go(head() + 1, false),
    cueBack: () => byCue(-1, false),
    cueOn: () => byCue(1, false),
    selectWordBack: () => go(head() - 1, true),
    selectWordOn: () => go(head() + 1, true),
    selectCueBack: () => byCue(-1, true),
    selectCueOn: () => byCue(1, true),
    pageBack: () => go(store.words.firstOf(Math.max(0, store.words.cueOf[head()] + page(-1))), false),
    pageOn: () => go(store.words.firstOf(Math.min(store.words.cues.length - 1, store.words.cueOf[head()] + page(1))), false),
    toFirst: () => go(0, false),
    toLast: () => go(store.words.count - 1, false),
    playWord: () => { transcript.following = true; player.playFrom(store.words.starts[head()]); },
  };
}
