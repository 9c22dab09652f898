#include "deliver/fixed_words.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "transcript/language.h"

namespace cueclip {

namespace {

// As public broadcasters and people on Mastodon describe clips in these languages. English comes first.
constexpr std::array kWords{
    FixedWords{"en", "Video clip", "Captioned video clip", "Audio clip", "{0} of the podcast {1}",
               "{0} of a podcast", "episode {}", "Headline: {}", "A waveform moves with the voice.",
               "Speaking: {}", ", ", " and ", "(Shortened: the clip goes on.)", "“{}”", "{} ({})", ": ", ".",
               " "},
    // Inside « » a narrow no-break space and before : a no-break space, as typeset() sets them.
    FixedWords{"fr", "Extrait vidéo", "Extrait vidéo sous-titré", "Extrait audio", "{0} du podcast {1}",
               "{0} d’un podcast", "épisode {}", "Titre affiché\u00A0: {}", "Une forme d’onde suit la voix.",
               "On entend {}", ", ", " et ", "(Texte abrégé\u00A0: l’extrait continue.)", "«\u202F{}\u202F»",
               "{} ({})", "\u00A0: ", ".", " "},
    FixedWords{"de", "Videoausschnitt", "Videoausschnitt mit Untertiteln", "Hörausschnitt",
               "{0} aus dem Podcast {1}", "{0} aus einem Podcast", "Folge {}", "Überschrift: {}",
               "Eine Wellenform bewegt sich mit der Stimme.", "Zu hören: {}", ", ", " und ",
               "(Gekürzt: Der Ausschnitt geht weiter.)", "„{}“", "{} ({})", ": ", ".", " "},
    FixedWords{"es", "Fragmento de vídeo", "Fragmento de vídeo con subtítulos", "Fragmento de audio",
               "{0} del pódcast {1}", "{0} de un pódcast", "episodio {}", "Titular: {}",
               "Una onda de sonido se mueve con la voz.", "Se oye a {}", ", ", " y ",
               "(Abreviado: el fragmento continúa.)", "«{}»", "{} ({})", ": ", ".", " "},
    FixedWords{"it", "Estratto video", "Estratto video con sottotitoli", "Estratto audio",
               "{0} dal podcast {1}", "{0} da un podcast", "puntata {}", "Titolo in evidenza: {}",
               "Una forma d’onda segue la voce.", "Si sente parlare {}", ", ", " e ",
               "(Testo abbreviato: l’estratto continua.)", "«{}»", "{} ({})", ": ", ".", " "},
    FixedWords{"pt", "Trecho em vídeo", "Trecho em vídeo com legendas", "Trecho em áudio",
               "{0} do podcast {1}", "{0} de um podcast", "episódio {}", "Título: {}",
               "Uma forma de onda acompanha a voz.", "Fala: {}", ", ", " e ",
               "(Texto abreviado: o trecho continua.)", "“{}”", "{} ({})", ": ", ".", " "},
    FixedWords{"nl", "Videofragment", "Videofragment met ondertiteling", "Geluidsfragment",
               "{0} uit de podcast {1}", "{0} uit een podcast", "aflevering {}", "Kop: {}",
               "Een golfvorm beweegt mee met de stem.", "Te horen: {}", ", ", " en ",
               "(Ingekort: het fragment gaat verder.)", "‘{}’", "{} ({})", ": ", ".", " "},
    FixedWords{"pl", "Fragment wideo", "Fragment wideo z napisami", "Fragment dźwiękowy",
               "{0} z podcastu {1}", "{0} z podcastu", "odcinek {}", "Nagłówek: {}",
               "Fala dźwiękowa porusza się wraz z głosem.", "Głos: {}", ", ", " i ",
               "(Skrócono: fragment trwa dalej.)", "„{}”", "{} ({})", ": ", ".", " "},
    FixedWords{"ja", "動画クリップ", "字幕付きの動画クリップ", "音声クリップ", "ポッドキャスト『{1}』の{0}",
               "ポッドキャストの{0}", "第{}回", "見出し：{}", "声に合わせて波形が動きます。", "話し手：{}",
               "、", "、", "（省略：クリップはまだ続きます。）", "「{}」", "{}（{}）", "：", "。", ""},
    FixedWords{"ar", "مقطع فيديو", "مقطع فيديو مع ترجمة مكتوبة", "مقطع صوتي", "{0} من بودكاست {1}",
               "{0} من بودكاست", "الحلقة {}", "العنوان: {}", "موجة صوتية تتحرك مع الصوت.", "يتحدث: {}", "، ",
               " و", "(مختصر: المقطع مستمر.)", "«{}»", "{} ({})", ": ", ".", " "}};

std::string filled(std::string_view pattern, const auto&... parts) {
  return fmt::format(fmt::runtime(pattern), parts...);
}

}  // namespace

const FixedWords& fixed_words(std::string_view language) {
  const auto* const found = std::ranges::find_if(
      kWords, [&](const FixedWords& words) { return is_language(language, words.language); });
  return found == kWords.end() ? kWords.front() : *found;
}

std::string quoted(std::string_view text, const FixedWords& words) {
  return filled(words.quote, text);
}

std::string episode_name(std::string_view episode, const FixedWords& words) {
  const bool is_number = std::ranges::all_of(episode, [](char byte) { return byte >= '0' && byte <= '9'; });
  return is_number ? filled(words.episode, episode) : std::string{episode};
}

std::string clip_of(std::string_view clip, std::string_view show, const FixedWords& words) {
  return show.empty() ? filled(words.of_a_podcast, clip) : filled(words.of_podcast, clip, show);
}

std::string with_role(std::string_view name, std::string_view role, const FixedWords& words) {
  return role.empty() ? std::string{name} : filled(words.role, name, role);
}

std::string headline(std::string_view text, const FixedWords& words) {
  return filled(words.headline, quoted(text, words));
}

std::string speaking(const std::vector<std::string>& names, const FixedWords& words) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) list += i + 1 == names.size() ? words.and_ : words.comma;
    list += names[i];
  }
  return filled(words.speaking, list);
}

}  // namespace cueclip
