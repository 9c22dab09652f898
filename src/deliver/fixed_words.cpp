#include "deliver/fixed_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "transcript/language.h"

namespace cueclip {

namespace {

constexpr FixedWords kEnglish{"Video clip",
                              "Captioned video clip",
                              "Audio clip",
                              " of the podcast ",
                              " of a podcast",
                              "episode ",
                              "Headline: ",
                              "A waveform moves with the voice.",
                              "Speaking: ",
                              " and ",
                              "(Shortened: the clip goes on.)",
                              "“",
                              "”",
                              ": "};

// Inside « » a narrow no-break space and before : a no-break space, as typeset() sets them.
constexpr FixedWords kFrench{"Extrait vidéo",
                             "Extrait vidéo sous-titré",
                             "Extrait audio",
                             " du podcast ",
                             " d’un podcast",
                             "épisode ",
                             "Titre affiché\u00A0: ",
                             "Une forme d’onde suit la voix.",
                             "On entend ",
                             " et ",
                             "(Texte abrégé\u00A0: l’extrait continue.)",
                             "«\u202F",
                             "\u202F»",
                             "\u00A0: "};

}  // namespace

const FixedWords& fixed_words(std::string_view language) {
  return is_language(language, "fr") ? kFrench : kEnglish;
}

std::string quoted(std::string_view text, const FixedWords& words) {
  return fmt::format("{}{}{}", words.quote_opens, text, words.quote_closes);
}

std::string episode_name(std::string_view episode, const FixedWords& words) {
  const bool is_number = std::ranges::all_of(episode, [](char byte) { return byte >= '0' && byte <= '9'; });
  return fmt::format("{}{}", is_number ? words.episode : "", episode);
}

std::string listed(const std::vector<std::string>& names, const FixedWords& words) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? words.and_ : ", ";
    text += names[i];
  }
  return text;
}

}  // namespace cueclip
