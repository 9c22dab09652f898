#include "transcript/language.h"

#include "unit/transcript/reading.h"

namespace cueclip {
namespace {

struct Sample {
  const char* language;
  const char* text;
};

TEST(GuessLanguage, ByScript) {
  for (const auto& [language, text] : std::initializer_list<Sample>{
           {"ja", "港の鐘は朝に鳴ります。"},
           {"ja", "カメラとマイクを持って、NHK の近くの港へ行きました。"},
           {"zh", "港口的钟在早上响起。"},
           {"ko", "항구의 종은 아침에 울린다."},
           {"ar", "جرس الميناء يدق في الصباح."},
           {"fa", "زنگ بندر صبح‌ها به صدا در می‌آید و چراغ گرم است."},
           {"he", "פעמון הנמל מצלצל בבוקר."},
           {"hi", "बंदरगाह की घंटी सुबह बजती है।"},
           {"bn", "বন্দরের ঘণ্টা সকালে বাজে।"},
           {"ta", "துறைமுக மணி காலையில் ஒலிக்கிறது."},
           {"th", "ระฆังท่าเรือดังตอนเช้า"},
           {"el", "Η καμπάνα του λιμανιού χτυπά το πρωί."},
           {"ka", "ნავსადგურის ზარი დილით რეკავს."},
           {"hy", "Նավահանգստի զանգը առավոտյան հնչում է։"},
           {"ru", "Колокол в порту звонит утром, и мы это слышим."},
           {"uk", "Дзвін у порту б'є вранці, і його чують усі."},
           {"bg", "Камбаната на пристанището бие сутрин и звукът ехти."},
           {"sr", "Звоно у луци звони ујутру и ми ћемо га чути."}})
    EXPECT_EQ(guess_language(text), language) << text;
}

TEST(GuessLanguage, OfLatinByItsLettersAndTheirOrder) {
  for (const auto& [language, text] : std::initializer_list<Sample>{
           {"fr", "La cloche du port sonne le matin, et personne ne l’écoute vraiment."},
           {"fr", "Je crois qu'il faudrait qu'on aille voir la barge avant ce soir."},
           {"en", "The harbour bell rings in the morning, and nobody really listens to it."},
           {"de", "Die Glocke im Hafen läutet am Morgen, und niemand hört wirklich zu."},
           {"es", "La campana del puerto suena por la mañana y nadie la escucha de verdad."},
           {"it", "Penso che la campana del porto suoni ogni mattina, ma che nessuno di noi la ascolti."},
           {"pt", "O sino do porto toca de manhã e ninguém o escuta de verdade."},
           {"nl", "De klok in de haven luidt in de ochtend en niemand luistert er echt naar."},
           {"sv", "Klockan i hamnen ringer på morgonen och ingen lyssnar riktigt på den."},
           {"pl", "Dzwon w porcie dzwoni rano i nikt go właściwie nie słucha, bo wszyscy śpią."},
           {"cs", "Zvon v přístavu zvoní ráno a nikdo ho doopravdy neposlouchá, protože všichni spí."},
           {"hu", "A kikötő harangja reggel szól, és senki sem figyel rá, mert mindenki előbb kel fel."},
           {"ro", "Clopotul din port sună dimineața și nimeni nu îl ascultă cu adevărat."},
           {"tr", "Limandaki çan sabahları çalar ve kimse onu gerçekten dinlemez, çünkü herkes uyur."},
           {"vi", "Chuông ở bến cảng reo vào buổi sáng và không ai thực sự lắng nghe nó."}})
    EXPECT_EQ(guess_language(text), language) << text;
}

TEST(GuessLanguage, OfTooLittleIsNone) {
  for (const char* text : {"", "   ", "12:30 !", "Oui.", "Ja", "Ada Roy", "🙂🙂🙂"})
    EXPECT_EQ(guess_language(text), "") << text;
}

TEST(GuessLanguage, OfAFewWordsByTheCommonestAmongThem) {
  for (const auto& [language, text] :
       std::initializer_list<Sample>{{"en", "A word here. And one there."},
                                     {"en", "Now, this is what we do with the boat."},
                                     {"fr", "C'est une barge que je ne connais pas."},
                                     {"de", "Das ist nicht die Glocke, die ich höre."},
                                     {"es", "No es la campana que yo quería."},
                                     {"it", "Non è la campana che mi piace di più."},
                                     {"pt", "Não é o sino que eu queria ouvir."},
                                     {"nl", "Dat is niet de klok die ik hoor."},
                                     {"sv", "Det är inte den klocka som jag hör."}})
    EXPECT_EQ(guess_language(text), language) << text;
}

TEST(GuessLanguage, OfACueIsToldByItsSmallWords) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"en", "Number one, number two, number three."},
           {"de", "Wer am Abend durch die Gassen geht, hört noch den alten Brunnen."},
           {"es", "Por la tarde se oye el mar desde las calles del barrio."},
           {"it", "La sera si sente il mare dalle strade del quartiere vecchio."},
           {"pt", "À noite ouve-se o mar desde as ruas do bairro velho."},
           {"nl", "In de avond hoor je de zee tot in de oude straten."},
           {"pl", "Wieczorem w starej dzielnicy nie ma nic poza morzem i wiatrem."},
           {"cs", "Večer je na starém náměstí ticho a nikdo tam nechodí."},
           {"fr", "Le soir, on entend la mer depuis les rues du vieux quartier."}})
    EXPECT_EQ(guess_language(text), language) << text;
}

TEST(GuessLanguage, OfAFewWordsThatAreNotCommonIsNone) {
  for (const char* text :
       {"Click number 5 now.", "Alpha Bravo Charlie Delta Echo Foxtrot.",
        "Maren Holt, Ivo Brandt, Ada, Ben, Wren, Kofi.", "Internet, radio, podcast, video."})
    EXPECT_EQ(guess_language(text), "") << text;
}

TEST(PrimaryLanguage, IsTheTagsFirstPartInItsShortestForm) {
  for (const auto& [tag, primary] :
       std::initializer_list<std::pair<const char*, const char*>>{{"fr", "fr"},
                                                                  {"fr-CA", "fr"},
                                                                  {"FR-ca", "fr"},
                                                                  {"fra", "fr"},
                                                                  {"zh-Hant-TW", "zh"},
                                                                  {"tlh", "tlh"},
                                                                  {"i-klingon", "tlh"},
                                                                  {"und", ""},
                                                                  {"x-ours", ""},
                                                                  {"french", ""},
                                                                  {"fr-", ""},
                                                                  {"-fr", ""},
                                                                  {"fr CA", ""},
                                                                  {"", ""},
                                                                  {"auto", ""},
                                                                  {"fr_FR.UTF-8", ""}})
    EXPECT_EQ(primary_language(tag), primary) << tag;
}

TEST(LanguageTag, TakesTagsAndEnglishNames) {
  for (const auto& [said, tag] :
       std::initializer_list<std::pair<const char*, const char*>>{{"fr-CA", "fr-CA"},
                                                                  {"fra-CA", "fr-CA"},
                                                                  {" en ", "en"},
                                                                  {"French", "fr"},
                                                                  {"japanese", "ja"},
                                                                  {"Haitian Creole", "ht"},
                                                                  {"auto", ""},
                                                                  {"", ""},
                                                                  {"no such", ""}})
    EXPECT_EQ(language_tag(said), tag) << said;
}

TEST(IsLanguage, LooksAtThePrimarySubtag) {
  EXPECT_TRUE(is_language("fr", "fr"));
  EXPECT_TRUE(is_language("FR-CA", "fr"));
  EXPECT_FALSE(is_language("fro", "fr"));
  EXPECT_FALSE(is_language("", "fr"));
}

struct File {
  const char* language;
  const char* content;
};

TEST(TranscriptLanguage, IsWhatTheFileSays) {
  for (
      const auto& [language, content] : std::initializer_list<File>{
          {"fr", "WEBVTT\nKind: captions\nLanguage: fr\n\n00:01.000 --> 00:02.000\nLarguez.\n"},
          {"fr-CA", "WEBVTT\nlanguage:fr-CA\n\n00:01.000 --> 00:02.000\nLarguez.\n"},
          {"", "WEBVTT\n\nNOTE\nLanguage: fr\n\n00:01.000 --> 00:02.000\nLarguez.\n"},
          {"", "WEBVTT\n\n00:01.000 --> 00:02.000\nLanguage: fr\n"},
          {"fr",
           "[Script Info]\nTitle: a\nLanguage: French\n\n[Events]\n"
           "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Larguez.\n"},
          {"fr",
           R"({"text": "Larguez.", "segments": [{"start": 1, "end": 2, "text": "Larguez."}], "language": "fr"})"},
          {"fr", R"({"language": "french", "segments": [{"start": 1, "end": 2, "text": "Larguez."}]})"},
          {"fr", R"({"params": {"language": "auto"}, "result": {"language": "fr"}, "transcription":
                     [{"offsets": {"from": 1000, "to": 2000}, "text": "Larguez."}]})"},
          {"", R"({"segments": [{"start": 1, "end": 2, "text": "Larguez.", "language": "fr"}]})"},
          {"",
           R"({"language": null, "result": {"tool": "fr"}, "segments": [{"start": 1, "end": 2, "text": "Larguez."}]})"},
          {"fr",
           "<html lang=\"fr\"><body><nav lang=\"en\">Go</nav><cite>Ada:</cite> <time>0:01</time>"
           "<p>Larguez.</p></body></html>"},
          {"de", "<html lang=\"fr\"><body><div lang=\"de\"><time>0:01</time><p>Los.</p></div></body></html>"},
          {"", "<cite>Ada:</cite> <time>0:01</time> <p>Larguez.</p>"},
          {"", "1\n00:00:01,000 --> 00:00:02,000\nLarguez.\n"}})
    EXPECT_EQ(test::read(content).language, language) << content;
}

}  // namespace
}  // namespace cueclip
