#include "transcript/sounds.h"

#include <algorithm>
#include <array>

#include "transcript/fold.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

// Folded, as folded_words gives them. Words that are people's names too (Bell, Rain, Grace) are not here.
constexpr auto kSounds = std::to_array<std::string_view>(
    {// English
     "music", "musical", "laughter", "laughs", "laugh", "laughing", "chuckles", "chuckle", "chuckling",
     "giggles", "giggling", "applause", "applauding", "clapping", "claps", "cheering", "cheers", "inaudible",
     "unintelligible", "indistinct", "incomprehensible", "crosstalk", "overlapping", "silence", "pause",
     "sighs", "sighing", "coughs", "coughing", "sniffs", "gasps", "exhales", "inhales", "breathes", "noise",
     "noises", "static", "beep", "beeps", "bleep", "bleeped", "ringing", "rings", "jingle", "sings",
     "singing", "humming", "hums", "whistles", "whistling", "whispers", "whispering", "shouting", "shouts",
     "screams", "screaming", "crying", "cries", "sobbing", "groans", "moans", "snorts", "yawns", "throat",
     "footsteps", "barking", "barks", "knocking", "knocks", "thunder", "foreign", "speaking", "blank",
     "sound", "sounds", "effect", "effects", "ambience", "ambient", "background", "instrumental", "redacted",
     "censored", "expletive", "advertisement", "typing", "beeping", "buzzing", "clicking", "clicks",
     "rustling",
     // French
     "musique", "rires", "rire", "rit", "applaudissements", "incomprehensible", "soupir", "soupire",
     "soupirs", "toux", "tousse", "bruit", "bruits", "brouhaha", "generique", "sifflement", "cris", "pleurs",
     "chuchote", "chuchotements", "chante", "chants", "chanson", "sonnerie", "acquiescement",
     // German
     "musik", "lachen", "lacht", "gelachter", "applaus", "beifall", "klatschen", "unverstandlich", "stille",
     "seufzt", "seufzen", "hustet", "husten", "gerausch", "gerausche", "rauschen", "singt", "gesang",
     "flustert", "pfeifen", "weint", "schweigen", "kichert", "kichern", "raunen", "zustimmend", "rauspert",
     // Spanish, Italian and Portuguese
     "musica", "risas", "risa", "rie", "rien", "riendo", "risita", "aplausos", "aplauso", "inaudible",
     "ininteligible", "silencio", "suspiro", "suspira", "tose", "ruido", "ruidos", "canta", "cantando",
     "susurra", "gritos", "llanto", "pausa", "risate", "risata", "ridono", "ridendo", "applausi", "applauso",
     "incomprensibile", "inudibile", "silenzio", "sospira", "sospiro", "tosse", "rumore", "rumori",
     "sussurra", "risos", "palmas", "inaudivel", "incompreensivel", "gargalhadas", "ruidos",
     // Dutch, Polish, Czech, Swedish, Danish and Norwegian
     "muziek", "gelach", "onverstaanbaar", "stilte", "zucht", "hoest", "geluid", "zingt", "fluistert",
     "muzyka", "smiech", "smieje", "oklaski", "brawa", "niezrozumiale", "cisza", "hudba", "smich", "potlesk",
     "nesrozumitelne", "ticho", "skratt", "skrattar", "applader", "latter", "klapsalver", "bifall",
     // Russian and Ukrainian
     "музыка", "смех", "смеется", "смеются", "аплодисменты", "неразборчиво", "тишина", "пауза", "шум",
     "вздох", "музика", "сміх", "оплески",
     // scripts without case
     "موسيقى", "تصفيق", "ضحك", "מוזיקה", "צחוק", "מוסיקה", "موسيقي"});

// Written without spaces: looked for anywhere.
constexpr auto kClose = std::to_array<std::string_view>(
    {"音楽", "拍手", "笑", "音乐", "音樂", "掌声", "掌聲", "歓声", "沈黙", "听不清", "聽不清", "聞き取れない",
     "음악", "박수", "웃음", "संगीत", "हंसी", "तालियां", "無音"});

bool has_time(std::string_view text) {
  const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos; colon = text.find(':', colon + 1))
    if (colon > 0 && colon + 1 < text.size() && is_digit(text[colon - 1]) && is_digit(text[colon + 1]))
      return true;
  return false;
}

}  // namespace

bool names_sound(std::string_view inside) {
  if (is_only_marks(inside) || has_time(inside)) return true;
  for (const std::string_view sound : kClose)
    if (inside.find(sound) != std::string_view::npos) return true;
  return std::ranges::any_of(folded_words(inside), [](const FoldedWord& word) {
    return std::ranges::find(kSounds, word.text) != kSounds.end();
  });
}

}  // namespace cueclip
