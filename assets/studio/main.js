// The page is put together here: every part is made once, knows the store, and is put in its place.

import {Accent} from './accent.js';
import {Api} from './api.js';
import {Choosing} from './choosing.js';
import {Clips} from './clips.js';
import {mendCue} from './cue_editor.js';
import {Cut} from './cut.js';
import {el} from './dom.js';
import {Fields} from './fields.js';
import {Handles} from './handles.js';
import {listenToKeys} from './keyboard.js';
import {showKeys} from './keys_dialog.js';
import {Live} from './live.js';
import {Made} from './made.js';
import {Make} from './make.js';
import {Plan} from './plan.js';
import {Player} from './player.js';
import {Preview} from './preview.js';
import {Problem} from './problem.js';
import {Search} from './search.js';
import {Selection} from './selection.js';
import {Shapes} from './shapes.js';
import {SpeakerFilter} from './speaker_filter.js';
import {showPlain, showStart} from './start.js';
import {Store} from './store.js';
import {Styles} from './styles.js';
import {Tabs} from './tabs.js';
import {language, t} from './texts.js';
import {Top} from './top.js';
import {Transcript} from './transcript.js';
import {transcriptActions} from './transcript_keys.js';
import {TranscriptPointer} from './transcript_pointer.js';
import {Transport} from './transport.js';
import {Waveform} from './waveform.js';
import {WaveformPointer} from './waveform_pointer.js';

const at = (id) => document.getElementById(id);

function build(store, live) {
  const selection = new Selection(store);
  const player = new Player(store);
  const cut = new Cut(store, player);
  const choosing = new Choosing(store, selection, live);
  const transcript = new Transcript(store, selection, player);
  new TranscriptPointer(transcript);
  const search = new Search(store, selection, transcript, player, live);
  const filter = new SpeakerFilter(store, transcript);
  const wave = new Waveform(store, selection, player);
  new WaveformPointer(wave);
  new Handles(wave);
  const transport = new Transport(store, selection, player, cut, live);
  const clips = new Clips(store, choosing, live);
  const fields = new Fields(store, choosing, live);
  const preview = new Preview(store, player);
  const shapes = new Shapes(store);
  const styles = new Styles(store);
  const plan = new Plan(store);
  const make = new Make(store, choosing, live);
  const made = new Made(store, live);
  const top = new Top(store, live);
  const mend = (cue) => mendCue(store, cue, live);
  store.on('mend', mend);
  store.on('mended', () => styles.stale());
  store.on('fresh', () => { tabs.show('transcript'); transcript.box.focus({preventScroll: true}); });
  store.on('unplayable', () => live.say(t('unplayable')));
  const tabs = new Tabs(store);

  region('transcript', t('transcript'), el('div', {class: 'finding'}, search.element, filter.element), transcript.box,
    transcript.nothing, transcript.back);
  region('seen', t('picture'), shapes.element, preview.element, styles.element, plan.element);
  region('side', t('clip_and_clips'), el('div', {class: 'scrolls'}, clips.element, fields.element, made.element), make.element);
  region('sound', t('waveform'), wave.element, transport.element);
  at('top').append(...top.parts(showKeys));
  at('tabs').append(tabs.element);
  const here = () => store.words.cueOf[selection.head];
  listenToKeys({
    ...transcriptActions(transcript, live), ...transport.actions(), ...clips.actions(), ...edgeActions(transport),
    playClip: () => preview.toggle(), zoomIn: () => wave.zoom(0.6), zoomOut: () => wave.zoom(1 / 0.6), zoomFit: () => wave.reveal(true),
    newClip: () => choosing.fresh(), keep: () => choosing.keep(), morePassage: () => choosing.more(), mend: () => mend(here()),
    follow: () => transcript.follow(), search: () => { tabs.show('transcript'); search.focus(); },
    undo: async () => { await choosing.now(); top.undo(); }, redo: () => top.redo(), make: () => make.make(),
    stop: () => { player.pause(); cut.pause(); choosing.stop(); }, keys: showKeys,
  });
}

/** On a handle keys move its own edge. */
function edgeActions(transport) {
  const all = transport.actions();
  const own = (name) => () => all[document.activeElement.dataset.edge + name]();
  return {edgeEarlier: own('Earlier'), edgeLater: own('Later'), edgeMuchEarlier: own('MuchEarlier'), edgeMuchLater: own('MuchLater')};
}

function region(id, name, ...parts) {
  at(id).setAttribute('aria-label', name);
  at(id).append(...parts);
}

/** Which of the pages is seen: the work, or a plain one. */
function turn(store) {
  const working = store.state.ready && !store.state.asks;
  for (const id of ['top', 'work']) at(id).hidden = !working;
  at('plain').hidden = working;
  if (!working) showStart(at('plain'), store, () => begin(store));
  return working;
}

async function begin(store) {
  await store.load();
  if (turn(store) && store.state.clips.length && !store.chosen) store.choose(store.state.clips[0].id);
}

async function main() {
  document.documentElement.lang = language;
  // Another address opened in this tab differs in its token only.
  window.addEventListener('hashchange', () => location.reload());
  const api = new Api();
  const store = new Store(api);
  const live = new Live();
  new Problem(store, at('problem'));
  new Accent(store);
  try {
    await api.login();
    build(store, live);
    await begin(store);
  } catch (fault) {
    at('plain').hidden = false;
    if (fault.status === 403) showPlain(at('plain'), t('no_token'), t('no_token_text'));
    else showPlain(at('plain'), t('not_begun'), fault.message || t('unreachable'));
    return;
  }
  api.listen((news) => store.heard(news), (there) => store.tell('line', there));
}

main();
