// The one table of keys: what is pressed where, and what it does. The page acts by it, and `?` shows it.
// `Mod` is Ctrl, on a Mac the command key. A key is named by what it writes, so that it holds on every keyboard.

/** `where`: anywhere, transcript, clips, handle. `text` is a name in texts_*.js; more than one key may do the same. */
export const KEYS = [
  {where: 'anywhere', keys: ['Space', 'K', 'Alt+K'], action: 'play', text: 'key_play'},
  {where: 'anywhere', keys: ['J', 'Alt+J'], action: 'skipBack', text: 'key_back'},
  {where: 'anywhere', keys: ['L', 'Alt+L'], action: 'skipOn', text: 'key_on'},
  {where: 'anywhere', keys: ['<'], action: 'slower', text: 'key_slower'},
  {where: 'anywhere', keys: ['>'], action: 'faster', text: 'key_faster'},
  {where: 'anywhere', keys: ['I'], action: 'setStart', text: 'key_in'},
  {where: 'anywhere', keys: ['O'], action: 'setEnd', text: 'key_out'},
  {where: 'anywhere', keys: ['Alt+I'], action: 'setStartFree', text: 'key_in_free'},
  {where: 'anywhere', keys: ['Alt+O'], action: 'setEndFree', text: 'key_out_free'},
  {where: 'anywhere', keys: ['R'], action: 'loop', text: 'key_loop'},
  {where: 'anywhere', keys: ['E'], action: 'lastSecond', text: 'key_tail'},
  {where: 'anywhere', keys: ['C'], action: 'hearCut', text: 'key_cut'},
  {where: 'anywhere', keys: ['V'], action: 'playClip', text: 'key_clip'},
  {where: 'anywhere', keys: ['A'], action: 'startEarlier', text: 'key_start_earlier'},
  {where: 'anywhere', keys: ['S'], action: 'startLater', text: 'key_start_later'},
  {where: 'anywhere', keys: ['D'], action: 'endEarlier', text: 'key_end_earlier'},
  {where: 'anywhere', keys: ['F'], action: 'endLater', text: 'key_end_later'},
  {where: 'anywhere', keys: ['Shift+A'], action: 'startMuchEarlier', text: 'key_start_much_earlier'},
  {where: 'anywhere', keys: ['Shift+S'], action: 'startMuchLater', text: 'key_start_much_later'},
  {where: 'anywhere', keys: ['Shift+D'], action: 'endMuchEarlier', text: 'key_end_much_earlier'},
  {where: 'anywhere', keys: ['Shift+F'], action: 'endMuchLater', text: 'key_end_much_later'},
  {where: 'anywhere', keys: ['+'], action: 'zoomIn', text: 'key_zoom_in'},
  {where: 'anywhere', keys: ['-'], action: 'zoomOut', text: 'key_zoom_out'},
  {where: 'anywhere', keys: ['Z'], action: 'zoomFit', text: 'key_zoom_fit'},
  {where: 'anywhere', keys: ['N'], action: 'newClip', text: 'key_new'},
  {where: 'anywhere', keys: ['P'], action: 'morePassage', text: 'key_more'},
  {where: 'anywhere', keys: ['M'], action: 'mend', text: 'key_mend'},
  {where: 'anywhere', keys: ['G'], action: 'follow', text: 'key_follow'},
  {where: 'anywhere', keys: ['/', 'Mod+F'], action: 'search', text: 'key_search'},
  {where: 'anywhere', keys: ['Mod+Z'], action: 'undo', text: 'key_undo'},
  {where: 'anywhere', keys: ['Mod+Shift+Z', 'Mod+Y'], action: 'redo', text: 'key_redo'},
  {where: 'anywhere', keys: ['Mod+Enter'], action: 'make', text: 'key_make'},
  {where: 'anywhere', keys: ['Escape'], action: 'stop', text: 'key_stop'},
  {where: 'anywhere', keys: ['?'], action: 'keys', text: 'key_keys'},

  {where: 'transcript', keys: ['ArrowLeft'], action: 'wordBack', text: 'key_word_back'},
  {where: 'transcript', keys: ['ArrowRight'], action: 'wordOn', text: 'key_word_on'},
  {where: 'transcript', keys: ['ArrowUp'], action: 'cueBack', text: 'key_cue_back'},
  {where: 'transcript', keys: ['ArrowDown'], action: 'cueOn', text: 'key_cue_on'},
  {where: 'transcript', keys: ['Shift+ArrowLeft'], action: 'selectWordBack', text: 'key_select_word_back'},
  {where: 'transcript', keys: ['Shift+ArrowRight'], action: 'selectWordOn', text: 'key_select_word_on'},
  {where: 'transcript', keys: ['Shift+ArrowUp'], action: 'selectCueBack', text: 'key_select_cue_back'},
  {where: 'transcript', keys: ['Shift+ArrowDown'], action: 'selectCueOn', text: 'key_select_cue_on'},
  {where: 'transcript', keys: ['PageUp'], action: 'pageBack', text: 'key_page_back'},
  {where: 'transcript', keys: ['PageDown'], action: 'pageOn', text: 'key_page_on'},
  {where: 'transcript', keys: ['Home'], action: 'toFirst', text: 'key_first'},
  {where: 'transcript', keys: ['End'], action: 'toLast', text: 'key_last'},
  {where: 'transcript', keys: ['Enter'], action: 'keep', text: 'key_keep'},
  {where: 'transcript', keys: ['.'], action: 'playWord', text: 'key_play_word'},
  {where: 'transcript', keys: ['F2'], action: 'mend', text: 'key_mend'},

  {where: 'handle', keys: ['ArrowLeft', 'ArrowDown'], action: 'edgeEarlier', text: 'key_edge_earlier'},
  {where: 'handle', keys: ['ArrowRight', 'ArrowUp'], action: 'edgeLater', text: 'key_edge_later'},
  {where: 'handle', keys: ['Shift+ArrowLeft', 'PageDown'], action: 'edgeMuchEarlier', text: 'key_edge_much_earlier'},
  {where: 'handle', keys: ['Shift+ArrowRight', 'PageUp'], action: 'edgeMuchLater', text: 'key_edge_much_later'},

  {where: 'clips', keys: ['ArrowUp'], action: 'clipBack', text: 'key_clip_back'},
  {where: 'clips', keys: ['ArrowDown'], action: 'clipOn', text: 'key_clip_on'},
  {where: 'clips', keys: ['Alt+ArrowUp'], action: 'moveBack', text: 'key_move_back'},
  {where: 'clips', keys: ['Alt+ArrowDown'], action: 'moveOn', text: 'key_move_on'},
  {where: 'clips', keys: ['F2'], action: 'renameClip', text: 'key_rename'},
  {where: 'clips', keys: ['Mod+D'], action: 'duplicateClip', text: 'key_duplicate'},
  {where: 'clips', keys: ['Delete'], action: 'deleteClip', text: 'key_delete'},
];

/** The table's name of what was pressed: "Mod+Shift+Z", "Alt+ArrowUp", "?". */
export function pressed(event) {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // What Shift makes of another key, `?` say, is that key; a letter or an arrow with Shift is said to be.
  const shift = event.shiftKey && (key.length > 1 || key.toLowerCase() !== key.toUpperCase());
  return [(event.ctrlKey || event.metaKey) && 'Mod', event.altKey && !event.getModifierState('AltGraph') && 'Alt', shift && 'Shift', key]
    .filter(Boolean).join('+');
}

export function actionOf(event, where) {
  const name = pressed(event);
  return KEYS.find((row) => row.where === where && row.keys.includes(name))?.action || null;
}

/** Whether a key is one character alone, which somebody who speaks to the computer may write by mistake (WCAG 2.1.4). */
export function isLetter(name) { return [...name].length === 1 || /^Shift\+.$/.test(name); }
