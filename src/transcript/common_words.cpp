#include "transcript/common_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include <unicode/uchar.h>

namespace cueclip {

namespace {

struct CommonWords {
  std::string_view language;
  const char16_t* words;  ///< each between spaces; what an apostrophe parts is two
};

constexpr std::array kCommonWords{
    CommonWords{
        "da",
        u" og at det er en et som ikke på for af av til med den i har om jeg vi du kan men de var fra så "
        u"eller skal ingen dette han hun min mig meg sig seg nu nå hvad hva når her der man også "},
    CommonWords{
        "de",
        u" der die das und ist nicht ein eine einen einem einer in zu den von mit es ich sie wir er auf "
        u"für im dem des sich auch als wie wird werden kann nach oder noch aus bei aber hat war keine "
        u"kein diese dieser wenn dass was so man zum zur schon nur wo haben sind "},
    CommonWords{
        "en",
        u" the and of to in is it that for you this with on are was be not have as at or an a by from "
        u"they we what but your can if will all there do has my no now how so when he she his her him "
        u"i s t don just about would been were which who "},
    CommonWords{
        "es",
        u" el la los las de del y que en un una no es se por para con como más pero su al lo está este "
        u"esta son ya hay muy sin sobre fue todo también yo qué le me mi nos cuando porque eso a o "},
    CommonWords{
        "fr",
        u" le la les de des du un une et est en que qui dans pour pas ce il elle je vous nous on sur au "
        u"aux avec par plus ne se son sa mais ou où cette sont à été être tout très l d qu c j n y ça "
        u"ai bien fait si tu donc "},
    CommonWords{
        "it",
        u" il lo la gli le di del della che e è un una in non per con si sono da al dei nel ma come più "
        u"questo questa anche alla delle i ho ha se ci era su mi l dell all perché cosa quando a o "},
    CommonWords{"nl",
                u" de het een en van is in niet dat te op met voor zijn er aan ik je wij we maar als ook bij "
                u"naar dit die worden wordt kan uit om was heeft nog geen of deze hij ze wat heb "},
    CommonWords{
        "pt",
        u" o a os as do da dos das de e que em um uma não é para com por no na se mais como mas ao foi "
        u"são está este esta você eu isso já também muito ou pelo "},
    CommonWords{
        "sv",
        u" och att det är en ett som inte på för av till med den i har om jag vi du kan men de var från "
        u"så eller ska ingen inga detta han hon min mig sig nu vad när här "}};

/// The runs of letters of a text.
std::vector<icu::UnicodeString> words_in(const icu::UnicodeString& text) {
  std::vector<icu::UnicodeString> words(1);
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = text.char32At(at);
    if (u_isalpha(character) != 0) {
      words.back().append(character);
    } else if (!words.back().isEmpty()) {
      words.emplace_back();
    }
  }
  if (words.back().isEmpty()) words.pop_back();
  return words;
}

std::ptrdiff_t count_common(const std::vector<icu::UnicodeString>& words, const char16_t* common) {
  const icu::UnicodeString list{true, common, -1};
  return std::ranges::count_if(words, [&](const icu::UnicodeString& word) {
    icu::UnicodeString between = u" ";
    between.append(word).append(u' ');
    return list.indexOf(between) >= 0;
  });
}

}  // namespace

bool has_common_words(const icu::UnicodeString& text, std::string_view language) {
  const auto words = words_in(text);
  std::ptrdiff_t own = 0;
  std::ptrdiff_t others = 0;
  for (const CommonWords& common : kCommonWords) {
    auto& count = common.language == language ? own : others;
    count = std::max(count, count_common(words, common.words));
  }
  return own >= 2 && own > others;
}

int count_words(const icu::UnicodeString& text) {
  return static_cast<int>(words_in(text).size());
}

}  // namespace cueclip
