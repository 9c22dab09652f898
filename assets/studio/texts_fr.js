// La page en français.

const s = (count) => (count < 2 ? '' : 's');

export default {
  transcript: 'Transcription', picture: 'Image', clips: 'Extraits', clip_and_clips: 'Extraits et leurs textes', waveform: 'Forme d’onde', views: 'Vues',
  made: 'Créés', preview: 'Aperçu', style: 'Style', shape: 'Format', speakers: 'Voix', passages: 'Passages',

  saved: 'Enregistré dans {file}', not_saved: 'Pas encore enregistré dans {file}', undo: 'Annuler', redo: 'Rétablir', undone: 'Annulé', warnings: ({count}) => `${count} remarque${s(count)} sur la transcription`, redone: 'Rétabli', keys: 'Touches',
  close: 'Fermer', cancel: 'Abandonner', save: 'Enregistrer',

  cues: 'Répliques de la transcription', follow: 'Suivre ce qui est dit', nobody_shown: 'Les voix affichées ne disent rien.',
  selected: 'Sélectionné : {text}', only: 'N’afficher que {name}',
  search: 'Rechercher', search_hint: 'Des mots, une citation, ou 23:40', quote: 'Citation', quote_hint: 'Trouve un passage tel qu’on s’en souvient : premiers mots … derniers mots',
  previous_hit: 'Précédent (Maj+Entrée)', next_hit: 'Suivant (Entrée)', take_hit: 'Sélectionner', take_hit_hint: 'Sélectionner la phrase, ou la citation (Ctrl+Entrée)',
  hit_of: '{at} sur {all}', no_hit: 'Introuvable', at_time: 'À {time}', past_end: 'L’enregistrement finit à {time}',
  hit_said: '{at} sur {all} : {text}',

  waveform_near: 'L’enregistrement autour de la sélection', start: 'Début de la sélection', end: 'Fin de la sélection',
  handle_hint: 'Glisser : s’aligne sur les mots, librement avec Alt. Flèches : 10 ms, avec Maj 100 ms.',
  now: 'Position', in: 'début', out: 'fin', start_at: 'Début {time}', end_at: 'Fin {time}', no_time: '{text} n’est pas un temps : écrivez 0:31.3 ou 31.3',
  play_recording: 'Écouter l’enregistrement', pause_recording: 'Mettre l’enregistrement en pause', loop: 'En boucle', last_second: 'Dernière seconde', hear_cut: 'Écouter la coupe',
  unplayable: 'Le navigateur ne sait pas lire ce son.',

  no_clips: 'Glissez sur ce que quelqu’un dit : cela devient un extrait.', new_clip: 'Nouvel extrait', select_hint: 'Glissez sur ce que le nouvel extrait doit dire.',
  clip_begun: 'Un extrait de {length}. Entrée le garde.', clip_kept: 'Gardé : {title}', of_cues: 'répliques {cues}', of_cue: 'réplique {cues}', from: 'à {time}',
  rename: 'Renommer', duplicate: 'Dupliquer', delete: 'Supprimer', move_up: 'Monter', move_down: 'Descendre',
  duplicated: 'Dupliqué : {title}', deleted: 'Supprimé : {title}. Annuler le ramène.', moved: 'Déplacé en {place} sur {all}',
  made_ready: 'Créé', made_old: 'Créé, modifié depuis', making: 'Création de {title}', seconds_left: ({seconds}) => `encore ${seconds} s`,
  adding: 'Sélectionnez le passage à ajouter ; Échap y renonce.', adding_short: 'Sélectionnez-le dans le texte', more_passage: 'Un passage de plus', mend_words: 'Corriger les mots',
  passage_up: 'Plus tôt dans l’extrait : {text}', passage_down: 'Plus tard dans l’extrait : {text}', passage_out: 'Retirer {text}', passage_gone: 'Passage retiré', passage_moved: 'Passage déplacé',

  title: 'Titre', name_of: '{name} s’affiche', role_of: '{name} est', role_hint: 'sa fonction', colour_of: 'Couleur de {name}', picture_of: 'Portrait de {name}', no_picture_of: 'Enlever le portrait de {name}', nobody: 'Voix',
  details: 'Plus', made_for: 'Pour', any_network: 'Tout réseau', file_name: 'Nom de fichier', hook: 'Accroche', highlight: 'Marquer chaque mot quand il est dit', whole_episode: 'Pour tout l’épisode',
  episode_title: 'Titre de l’épisode', show: 'Émission', episode_number: 'Numéro', link: 'Lien',
  mend_cue: 'Corriger la réplique {name}, {time}', cue_words: 'Mots', said_by: 'Dit par', replace_everywhere: 'Dans tout l’épisode', misheard: 'Mal entendu', right: 'Correct',
  as_in_transcript: 'Comme la transcription', mended: 'Corrigé', cue_before: 'Réplique précédente', cue_next: 'Réplique suivante', said_times: ({count}) => `dit ${count} fois`, mended_everywhere: ({count}) => `Corrigé à ${count} endroit${s(count)}`,

  shape_square: 'Carré', 'shape_4:5': '4:5', shape_portrait: 'Portrait', shape_landscape: 'Paysage', make_shape: 'Créer en {shape}',
  preview_none: 'Choisissez un extrait pour le voir.', preview_first: 'Glissez sur ce que quelqu’un dit – sur un écran tactile, appuyez d’abord sur un mot – et voyez ici l’extrait tel qu’il sera.',
  preview_hint: 'Double clic pour corriger les mots', moving: 'L’extrait en mouvement', moment: 'Moment de l’extrait', play: 'Lire', pause: 'Pause', play_clip_hint: 'Lire l’extrait (V)',
  moving_failed: 'L’extrait en mouvement ne peut être montré.', with_air: 'avec respirations et fondus', fits: ({networks}) => (networks ? `convient à ${networks}` : ''),
  too_long: '{by} s de trop pour {network}', too_short: '{by} s trop court pour {network}', too_large: 'environ {by} Mo de trop pour {network}', command: 'La même chose en commande',

  make: 'Créer', make_again: 'Créer de nouveau', make_only: 'Créer seulement celui-ci', making_begins: ({count}) => `Création de ${count} extrait${s(count)} …`, make_many: 'Créer {count} extraits', progress: 'Avancement', make_started: ({count}) => `Création de ${count} extrait${s(count)}`, make_done: 'Tout est créé',
  make_failed: ({count}) => `${count} extrait${s(count)} en échec`, make_cancelled: 'Abandonné', not_made: '{clip} n’a pas été créé',
  replace_title: ({count}) => (count === 1 ? 'Remplacer un fichier ?' : `Remplacer ${count} fichiers ?`), replace: 'Remplacer', leave: 'Ne pas y toucher',
  nothing_made: 'Rien encore.', changed_since: 'modifié depuis', watch: 'Voir', watch_of: 'Voir {file}', download: 'Télécharger', download_of: 'Télécharger {file}',
  alt_text: 'Texte alternatif', alt_text_of: 'Copier le texte alternatif de {file}', post_text: 'Message', post_text_of: 'Copier le message de {file}', copied: 'Copié', copy_by_hand: 'À copier',
  post: 'Publier …', post_on: 'Publier sur {network}',

  start_title: 'Choisissez un enregistrement et sa transcription', start_text: 'Déposez-les ici ou choisissez-les. Ils vont dans {folder}, à côté de ce qui en sera fait ; rien ne quitte cet ordinateur.',
  choose_recording: 'Enregistrement', choose_recording_text: 'MP3, M4A, Opus, FLAC, WAV, ou une vidéo', choose_transcript: 'Transcription',
  choose_transcript_text: 'SubRip, WebVTT, JSON, HTML, ASS, ou le texte de la page de l’épisode', taking: 'Réception de {name} …',
  name_taken: '{file} existe déjà', name_taken_text: 'Dans {folder} un fichier d’épisode de ce nom dit autre chose. Continuer avec lui, ou en commencer un autre à côté ?',
  use_open: 'Ouvrir {file}', use_new: 'En commencer un autre',
  no_token: 'Ouvrez l’adresse affichée par le programme', no_token_text: 'Cette page ne connaît plus la session de cueclip studio. Ouvrez l’adresse que le programme a affichée dans le terminal.',
  not_begun: 'La page ne peut commencer', unreachable: 'Le programme ne répond plus. Tourne-t-il encore dans le terminal ? Ce qui a été choisi est enregistré.',

  letters_on: 'Touches d’une seule lettre actives',
  keys_anywhere: 'Partout', keys_transcript: 'Dans la transcription', keys_handle: 'Sur une poignée de la forme d’onde', keys_clips: 'Dans la liste des extraits',
  key_play: 'lire ou mettre en pause', key_back: '3 secondes en arrière', key_on: '3 secondes en avant', key_slower: 'moins vite', key_faster: 'plus vite',
  key_in: 'début ici', key_out: 'fin ici', key_in_free: 'début exactement ici, même entre les mots', key_out_free: 'fin exactement ici, même entre les mots',
  key_loop: 'écouter la sélection en boucle', key_tail: 'écouter sa dernière seconde', key_cut: 'l’écouter telle que coupée', key_clip: 'lire l’extrait en mouvement',
  key_start_earlier: 'début 10 ms plus tôt', key_start_later: 'début 10 ms plus tard', key_end_earlier: 'fin 10 ms plus tôt', key_end_later: 'fin 10 ms plus tard',
  key_start_much_earlier: 'début 100 ms plus tôt', key_start_much_later: 'début 100 ms plus tard', key_end_much_earlier: 'fin 100 ms plus tôt', key_end_much_later: 'fin 100 ms plus tard',
  key_zoom_in: 'forme d’onde plus près', key_zoom_out: 'forme d’onde plus loin', key_zoom_fit: 'la sélection en grand',
  key_new: 'nouvel extrait', key_more: 'un passage de plus', key_mend: 'corriger les mots de la réplique', key_follow: 'suivre ce qui est dit', key_search: 'rechercher',
  key_undo: 'annuler', key_redo: 'rétablir', key_make: 'créer les extraits', key_stop: 'arrêter', key_keys: 'ces touches',
  key_word_back: 'un mot en arrière', key_word_on: 'un mot en avant', key_cue_back: 'une réplique en arrière', key_cue_on: 'une réplique en avant',
  key_select_word_back: 'sélectionner par mot, en arrière', key_select_word_on: 'sélectionner par mot, en avant', key_select_cue_back: 'sélectionner par réplique, en arrière', key_select_cue_on: 'sélectionner par réplique, en avant',
  key_page_back: 'une page en arrière', key_page_on: 'une page en avant', key_first: 'au premier mot', key_last: 'au dernier mot', key_keep: 'garder la sélection comme extrait',
  key_play_word: 'écouter depuis ce mot',
  key_edge_earlier: '10 ms plus tôt', key_edge_later: '10 ms plus tard', key_edge_much_earlier: '100 ms plus tôt', key_edge_much_later: '100 ms plus tard',
  key_clip_back: 'l’extrait précédent', key_clip_on: 'l’extrait suivant', key_move_back: 'monter', key_move_on: 'descendre', key_rename: 'renommer', key_duplicate: 'dupliquer', key_delete: 'supprimer',
  keyname_Space: 'Espace', keyname_Escape: 'Échap', keyname_Delete: 'Suppr', keyname_Shift: 'Maj', keyname_Enter: 'Entrée', keyname_PageUp: 'Page préc.', keyname_PageDown: 'Page suiv.', keyname_Home: 'Début', keyname_End: 'Fin',
};
