// The page in English.

const s = (count) => (count === 1 ? '' : 's');

export default {
  transcript: 'Transcript', picture: 'Picture', clips: 'Clips', clip_and_clips: 'Clips and what is written on them', waveform: 'Waveform', views: 'Views',
  made: 'Made', preview: 'Preview', style: 'Style', shape: 'Shape', speakers: 'Speakers', passages: 'Passages',

  saved: 'Saved in {file}', not_saved: 'Not saved yet in {file}', undo: 'Undo', redo: 'Redo', undone: 'Undone', warnings: ({count}) => `${count} note${s(count)} on the transcript`, redone: 'Redone', keys: 'Keys',
  close: 'Close', cancel: 'Cancel', save: 'Save',

  cues: 'Cues of the transcript', follow: 'Follow what is said', nobody_shown: 'Nobody who is shown says anything.',
  selected: 'Selected: {text}', only: 'Show {name} only',
  search: 'Search', search_hint: 'Search words, a quote, or 23:40', quote: 'Quote', quote_hint: 'Finds a passage as it is remembered: first words … last words',
  previous_hit: 'Previous (Shift+Enter)', next_hit: 'Next (Enter)', take_hit: 'Select', take_hit_hint: 'Select the sentence, or the quote (Ctrl+Enter)',
  hit_of: '{at} of {all}', no_hit: 'Not found', at_time: 'At {time}', past_end: 'The recording ends at {time}',
  hit_said: '{at} of {all}: {text}',

  waveform_near: 'The part of the recording around what is selected', start: 'Start of the selection', end: 'End of the selection',
  handle_hint: 'Drag: snaps to words, with Alt freely. Arrows: 10 ms, with Shift 100 ms.',
  now: 'Time now', in: 'in', out: 'out', start_at: 'Start {time}', end_at: 'End {time}', no_time: '{text} is no time: write 0:31.3 or 31.3',
  play_recording: 'Play the recording', pause_recording: 'Pause the recording', loop: 'Loop', last_second: 'Last second', hear_cut: 'Hear the cut',
  unplayable: 'The browser can’t play this sound.',

  no_clips: 'Drag over what somebody says, and it becomes a clip.', new_clip: 'New clip', select_hint: 'Drag over what the new clip is to say.',
  clip_begun: 'A clip of {length}. Enter keeps it.', clip_kept: 'Kept: {title}', of_cues: 'cues {cues}', of_cue: 'cue {cues}', from: 'from {time}',
  rename: 'Rename', duplicate: 'Duplicate', delete: 'Delete', move_up: 'Move up', move_down: 'Move down',
  duplicated: 'Duplicated: {title}', deleted: 'Deleted: {title}. Undo brings it back.', moved: 'Moved to place {place} of {all}',
  made_ready: 'Made', made_old: 'Made, changed since', making: 'Making {title}', seconds_left: ({seconds}) => `${seconds} s left`,
  adding: 'Select the passage to add; Escape leaves it.', adding_short: 'Select it in the transcript', more_passage: 'One passage more', mend_words: 'Mend the words',
  passage_up: 'Earlier in the clip: {text}', passage_down: 'Later in the clip: {text}', passage_out: 'Take out {text}', passage_gone: 'Passage taken out', passage_moved: 'Passage moved',

  title: 'Title', name_of: '{name} is shown as', role_of: '{name} is', role_hint: 'what they do', colour_of: 'Colour of {name}', picture_of: 'Picture of {name}', no_picture_of: 'Take out the picture of {name}', nobody: 'Speaker',
  details: 'More', made_for: 'Made for', any_network: 'Any network', file_name: 'File name', hook: 'Headline', highlight: 'Mark each word as it is said', whole_episode: 'For the whole episode',
  episode_title: 'Episode’s title', show: 'Show', episode_number: 'Number', link: 'Link',
  mend_cue: 'Mend cue {name}, {time}', cue_words: 'Words', said_by: 'Said by', replace_everywhere: 'Everywhere in the episode', misheard: 'Misheard', right: 'Right',
  as_in_transcript: 'As in the transcript', mended: 'Mended', cue_before: 'Cue before', cue_next: 'Next cue', said_times: ({count}) => `said ${count} time${s(count)}`, mended_everywhere: ({count}) => `Mended in ${count} place${s(count)}`,

  shape_square: 'Square', 'shape_4:5': '4:5', shape_portrait: 'Portrait', shape_landscape: 'Landscape', make_shape: 'Make {shape}',
  preview_none: 'Choose a clip to see it.', preview_first: 'Drag over what somebody says – on a touch screen hold a word first – and see it here as it will be made.',
  preview_hint: 'Double click to mend the words', moving: 'The clip, moving', moment: 'Moment of the clip', play: 'Play', pause: 'Pause', play_clip_hint: 'Play the clip (V)',
  moving_failed: 'The moving clip can’t be shown.', with_air: 'with air and fades', fits: ({networks}) => (networks ? `fits ${networks}` : ''),
  too_long: '{by} s too long for {network}', too_short: '{by} s too short for {network}', too_large: 'about {by} MB too large for {network}', command: 'The same as a command',

  make: 'Make', make_again: 'Make again', make_only: 'Make only this one', making_begins: ({count}) => `Making ${count} clip${s(count)} …`, make_many: 'Make {count} clips', progress: 'Progress', make_started: ({count}) => `Making ${count} clip${s(count)}`, make_done: 'All made',
  make_failed: ({count}) => `${count} clip${s(count)} could not be made`, make_cancelled: 'Cancelled', not_made: '{clip} was not made',
  replace_title: ({count}) => (count === 1 ? 'Replace a file?' : `Replace ${count} files?`), replace: 'Replace', leave: 'Leave as it is',
  nothing_made: 'Nothing yet.', changed_since: 'changed since', watch: 'Watch', watch_of: 'Watch {file}', download: 'Download', download_of: 'Download {file}',
  alt_text: 'Alt text', alt_text_of: 'Copy the alt text of {file}', post_text: 'Post text', post_text_of: 'Copy the post text of {file}', copied: 'Copied', copy_by_hand: 'Copy this',
  post: 'Post …', post_on: 'Post on {network}',

  start_title: 'Choose a recording and its transcript', start_text: 'Drop them here, or choose them. They are put in {folder}, beside what will be made of them; nothing leaves this computer.',
  choose_recording: 'Recording', choose_recording_text: 'MP3, M4A, Opus, FLAC, WAV, or a video', choose_transcript: 'Transcript',
  choose_transcript_text: 'SubRip, WebVTT, JSON, HTML, ASS, or the episode page’s text', taking: 'Taking in {name} …',
  name_taken: '{file} is there already', name_taken_text: 'In {folder} there is an episode file of that name, which says other things. Go on with it, or begin another beside it?',
  use_open: 'Open {file}', use_new: 'Begin another',
  no_token: 'Open the address that the program printed', no_token_text: 'This page belongs to a run of cueclip studio that it no longer knows. Open the address that the program printed in the terminal.',
  not_begun: 'The page can’t begin', unreachable: 'The program no longer answers. Is it still running in the terminal? What was chosen until now is saved.',

  letters_on: 'Keys of one letter are on',
  keys_anywhere: 'Anywhere', keys_transcript: 'In the transcript', keys_handle: 'On a handle of the waveform', keys_clips: 'In the list of clips',
  key_play: 'play or pause', key_back: '3 seconds back', key_on: '3 seconds on', key_slower: 'slower', key_faster: 'faster',
  key_in: 'start here', key_out: 'end here', key_in_free: 'start exactly here, between words too', key_out_free: 'end exactly here, between words too',
  key_loop: 'play the selection over and over', key_tail: 'play its last second', key_cut: 'hear it as it is cut', key_clip: 'play the clip, moving',
  key_start_earlier: 'start 10 ms earlier', key_start_later: 'start 10 ms later', key_end_earlier: 'end 10 ms earlier', key_end_later: 'end 10 ms later',
  key_start_much_earlier: 'start 100 ms earlier', key_start_much_later: 'start 100 ms later', key_end_much_earlier: 'end 100 ms earlier', key_end_much_later: 'end 100 ms later',
  key_zoom_in: 'waveform closer', key_zoom_out: 'waveform farther', key_zoom_fit: 'the selection large',
  key_new: 'new clip', key_more: 'one passage more', key_mend: 'mend the cue’s words', key_follow: 'follow what is said', key_search: 'search',
  key_undo: 'undo', key_redo: 'redo', key_make: 'make the clips', key_stop: 'stop', key_keys: 'these keys',
  key_word_back: 'a word back', key_word_on: 'a word on', key_cue_back: 'a cue back', key_cue_on: 'a cue on',
  key_select_word_back: 'select by word, back', key_select_word_on: 'select by word, on', key_select_cue_back: 'select by cue, back', key_select_cue_on: 'select by cue, on',
  key_page_back: 'a page back', key_page_on: 'a page on', key_first: 'to the first word', key_last: 'to the last word', key_keep: 'keep what is selected as a clip',
  key_play_word: 'play from this word',
  key_edge_earlier: '10 ms earlier', key_edge_later: '10 ms later', key_edge_much_earlier: '100 ms earlier', key_edge_much_later: '100 ms later',
  key_clip_back: 'the clip before', key_clip_on: 'the clip after', key_move_back: 'move up', key_move_on: 'move down', key_rename: 'rename', key_duplicate: 'duplicate', key_delete: 'delete',
  keyname_Space: 'Space', keyname_Escape: 'Esc', keyname_Delete: 'Del', keyname_PageUp: 'Page up', keyname_PageDown: 'Page down',
};
