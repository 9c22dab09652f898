#include "transcript/name_shape.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/fold.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostWordsInName = 5;
constexpr std::size_t kDigitsOfLabel = 3;

constexpr auto kParticles =
    std::to_array<std::string_view>({"van", "der", "den", "de", "du", "la", "le", "von", "zu", "da", "di",
                                     "dos", "das", "el", "bin", "al", "af", "y"});
constexpr auto kBetweenNames =
    std::to_array<std::string_view>({"&", "+", "/", "and", "und", "et", "y", "e", "en", "и"});
constexpr auto kTitles = std::to_array<std::string_view>(
    {"m.", "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "sr.", "sra.", "jr.", "me.", "hr.", "fr.", "rev."});

// Folded, as folded_words gives them.
constexpr auto kRoles = std::to_array<std::string_view>(
    {"speaker",        "spk",           "host",           "cohost",       "guest",         "man",
     "woman",          "male",          "female",         "caller",       "person",        "voice",
     "narrator",       "announcer",     "moderator",      "presenter",    "interviewer",   "interviewee",
     "participant",    "reporter",      "producer",       "student",      "audience",      "boy",
     "girl",           "locuteur",      "locutrice",      "animateur",    "animatrice",    "invite",
     "invitee",        "homme",         "femme",          "voix",         "narrateur",     "narratrice",
     "presentateur",   "presentatrice", "journaliste",    "auditeur",     "auditrice",     "sprecher",
     "sprecherin",     "gast",          "mann",           "frau",         "moderatorin",   "erzahler",
     "erzahlerin",     "teilnehmer",    "teilnehmerin",   "anrufer",      "anruferin",     "person",
     "hablante",       "locutor",       "locutora",       "invitado",     "invitada",      "hombre",
     "mujer",          "narrador",      "narradora",      "presentador",  "presentadora",  "entrevistador",
     "entrevistadora", "relatore",      "ospite",         "uomo",         "donna",         "narratore",
     "conduttore",     "conduttrice",   "intervistatore", "parlante",     "orador",        "convidado",
     "convidada",      "homem",         "mulher",         "apresentador", "apresentadora", "spreker",
     "vrouw",          "presentator",   "verteller",      "gosc",         "prowadzacy",    "talare",
     "спикер",         "гость",         "гостья",         "ведущии",      "ведущая",       "диктор",
     "мужчина",        "женщина",       "голос"});

constexpr auto kAnnouncers = std::to_array<std::string_view>(
    {"note",    "notes",     "nota",         "notiz",        "hinweis",       "remarque",
     "warning", "attention", "achtung",      "atencion",     "attenzione",    "atencao",
     "ps",      "nb",        "spoiler",      "example",      "exemple",       "beispiel",
     "ejemplo", "esempio",   "exemplo",      "voorbeeld",    "fact",          "tip",
     "tipp",    "hint",      "reminder",     "rappel",       "remember",      "update",
     "edit",    "source",    "sources",      "quelle",       "quote",         "citation",
     "zitat",   "result",    "summary",      "title",        "titre",         "titel",
     "chapter", "chapitre",  "kapitel",      "capitulo",     "capitolo",      "episode",
     "folge",   "part",      "partie",       "teil",         "parte",         "step",
     "etape",   "schritt",   "number",       "rule",         "day",           "week",
     "month",   "year",      "date",         "time",         "today",         "topic",
     "subject", "https",     "http",         "re",           "first",         "second",
     "third",   "fourth",    "finally",      "next",         "lastly",        "then",
     "also",    "however",   "premierement", "deuxiemement", "troisiemement", "ensuite",
     "enfin",   "erstens",   "zweitens",     "drittens",     "primero",       "segundo",
     "tercero", "primo",     "secondo",      "terzo",        "primeiro",      "terceiro",
     "fwd"});

constexpr auto kArticles = std::to_array<std::string_view>(
    {"the", "a",   "an",   "le", "la",  "les", "l",   "un",  "une", "der", "die",
     "das", "ein", "eine", "el", "los", "las", "il",  "lo",  "gli", "i",   "uno",
     "una", "o",   "os",   "as", "um",  "uma", "het", "een", "at",  "in",  "on"});

template <std::size_t kCount>
bool holds(const std::array<std::string_view, kCount>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

UChar32 first_letter(std::string_view text) {
  std::int32_t at = 0;
  UChar32 character = -1;
  if (!text.empty()) U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), character);
  return character;
}

/// `1`, `#3`, `№1`.
bool is_number(std::string_view word) {
  for (const std::string_view mark : {"#", "№", "n°", "N°"})
    if (word.starts_with(mark)) word.remove_prefix(mark.size());
  return !word.empty() && word.size() <= kDigitsOfLabel &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string folded(std::string_view text) {
  const auto words = folded_words(text);
  return words.size() == 1 ? words.front().text : std::string{};
}

/// A word of a name has no mark of a sentence in it, and a point only where it is cut short: "J.", "Dr.".
bool has_marks_of_sentence(std::string_view word) {
  for (const std::string_view mark : {"?", "!", ";", "…", "\"", "“", "”", "«", "»", "=", "<", ">", "*", "@"})
    if (word.find(mark) != std::string_view::npos) return true;
  if (!word.ends_with('.') || word.find('.') + 1 < word.size()) return false;
  std::string small{word};
  for (char& byte : small) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  return count_code_points(word) > 2 && !holds(kTitles, small);
}

/// Letters, and behind them a number: "SPEAKER_00" is "speaker" and "00".
struct Numbered {
  std::string head;
  std::string_view number;
};

Numbered split_number(std::string_view label) {
  const auto digits = label.find_last_not_of("0123456789") + 1;
  std::string_view head = label.substr(0, digits);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : {" ", "_", "-", "#", "№", "n°", "N°"})
      if (head.ends_with(mark)) {
        head.remove_suffix(mark.size());
        again = true;
      }
  }
  return {folded(head), label.substr(digits)};
}

}  // namespace

bool begins_as_name(std::string_view text) {
  const UChar32 character = first_letter(text);
  return character >= 0 && u_isalpha(character) && !u_islower(character);
}

bool begins_small(std::string_view text) {
  const UChar32 character = first_letter(text);
  return character >= 0 && u_islower(character);
}

bool looks_like_name(std::string_view text) {
  auto words = split_words(text);
  if (words.size() > 1 && is_number(words.back())) words.pop_back();
  if (words.empty() || !begins_as_name(words.front()) || !begins_as_name(words.back())) return false;
  std::size_t of_name = 0;  // of one of the people
  for (const std::string_view word : words) {
    if (has_marks_of_sentence(word)) return false;
    const bool is_between = holds(kBetweenNames, word);
    if (!is_between && !begins_as_name(word) && !holds(kParticles, word)) return false;
    of_name = is_between ? 0 : of_name + 1;
    if (of_name > kMostWordsInName) return false;
  }
  return true;
}

bool is_role(std::string_view text) {
  return holds(kRoles, folded(text));
}

bool is_generic_label(std::string_view text) {
  if (text == "speaker ?") return true;  // whisper.cpp, where it can't tell
  const auto [head, number] = split_number(text);
  if (!number.empty() && number.size() <= kDigitsOfLabel) return head == "s" || holds(kRoles, head);
  const auto words = split_words(text);
  return words.size() == 2 && words[1].size() == 1 && words[1][0] >= 'A' && words[1][0] <= 'Z' &&
         is_role(words[0]);
}

bool may_be_title(std::string_view text) {
  const auto words = folded_words(text);
  if (words.size() < 2 || is_generic_label(text) || is_role(words.back().text)) return false;
  return holds(kArticles, words.front().text) || is_number(words.back().text);
}

bool announces(std::string_view text) {
  const auto words = folded_words(text);
  return !words.empty() && holds(kAnnouncers, words.front().text);
}

}  // namespace cueclip
