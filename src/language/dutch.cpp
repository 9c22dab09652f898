#include <array>

#include "language/word_list.h"

/// Dutch: "te" goes with its infinitive, and verbs gather at the end of a clause.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kDutchWords = std::to_array<WordList>({
    {0, "zo'n foto's auto's"},
    {kDeterminer,
     "de een n mijn m'n jouw je zijn z'n haar ons onze jullie hun uw deze die dit elke elk iedere ieder "
     "sommige "
     "enkele verschillende welke welk zulke zulk zo'n geen menige beide diens wier ander andere dezelfde "
     "hetzelfde "
     "allerlei"},
    {kDeterminer | kSubject | kObject, "het t"},
    {kDeterminer | kConjunction | kThat, "dat"},
    {kDeterminer | kDegree, "alle al veel weinig"},

    {kSubject, "ik k jij hij ze zij we wij men"},
    {kSubject | kObject, "je u jullie er"},
    {kObject, "me mij hem haar ons hen hun zich elkaar"},
    {kStressed, "iets niets iemand niemand alles"},

    // zijn, hebben, worden
    {kAuxiliary,
     "ben bent is zijn was waren wees geweest heb hebt heeft hebben had hadden gehad word wordt worden werd "
     "werden "
     "geworden"},
    // kunnen, moeten, zullen, willen, mogen, gaan, laten, blijven, doen
    {kAuxiliary,
     "kan kun kunt kunnen kon konden gekund moet moeten moest moesten zal zult zullen zou zouden wil wilt "
     "willen "
     "wilde wilden wou mag mogen mocht mochten ga gaat gaan ging gingen laat laten liet lieten blijft "
     "blijven bleef "
     "doet doen deed hoeft hoeven hoefde lijkt lijken leek schijnt komt komen kwam"},
    {kNegation, "niet nooit nergens"},
    {kTrailing,
     "ook samen weg terug mee neer heen zelf erbij eraan ervan erop erin ermee daarbij daarvan daarop"},

    {kPreposition,
     "in op aan van voor met bij naar over onder uit door tegen zonder om achter naast tussen sinds wegens "
     "tijdens "
     "binnen buiten tegenover langs rond volgens behalve per via vanaf vanuit richting ondanks dankzij "
     "gedurende "
     "omtrent betreffende jegens"},
    {kPreposition | kTo, "te ten ter"},
    {kPreposition | kConjunction, "tot"},

    {kConjunction,
     "en of maar want omdat doordat zodat als toen terwijl hoewel ofschoon indien mits tenzij voordat nadat "
     "zodra "
     "totdat opdat waar waarom waarbij waarin waarop waarvan waarmee waardoor wanneer hoe wie wat noch zowel "
     "alsof aangezien"},
    {kConjunction | kDegree, "dan"},
    {kOpener,
     "dus nou nu ja nee toch echter daarom eigenlijk misschien trouwens bovendien daarna toen ach oh hè "
     "kijk kortom immers"},
    {kThenThat, "zo ervan"},
    {kThenOf, "aantal soort beetje paar deel helft rest honderden duizenden miljoenen"},
    {kThenTo, "om door zonder af"},
    {kThenIf, "zelfs ook net"},

    {kTitle | kShort, "dhr mevr mw dr prof drs ir mr ing ds st"},
    {kTitle,
     "meneer mijnheer mevrouw juffrouw dokter professor koning koningin prins prinses graaf sint paus"},
    {kShort, "bv bijv enz ca o.a m.a.w nr blz evt resp incl excl"},
    {kDegree,
     "heel erg zeer vrij nogal tamelijk best bijzonder te zo nog wat meer minder bijna ongeveer ruim slechts "
     "alleen maar al pas altijd echt gewoon helemaal steeds even"},
    {kAdjective,
     "nieuwe nieuw goede goed grote groot kleine klein oude oud jonge jong eerste tweede derde laatste "
     "volgende "
     "vorige eigen hele lange lang hoge mooie mooi beste belangrijke belangrijkste verschillende enige "
     "bepaalde "
     "zogenaamde arme echte nederlandse"},
    {kNumber,
     "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien "
     "achttien "
     "negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd duizend"},
    {kMeasure,
     "procent euro euro's cent dollar pond gulden jaar jaren maand maanden week weken dag dagen uur minuut "
     "minuten "
     "seconde seconden keer maal meter kilometer centimeter millimeter kilo kilogram gram ton liter graden "
     "hectare "
     "watt volt byte honderd duizend miljoen miljard "
     "januari februari maart april mei juni juli augustus september oktober november december eeuw"},
    {kNumbered,
     "nummer pagina bladzijde artikel hoofdstuk paragraaf lid stap versie niveau seizoen aflevering deel "
     "figuur "
     "zaal januari februari maart april mei juni juli augustus september oktober november december"},
    {kParticle, "van de der den ten ter te het von"},
});

}  // namespace

std::span<const WordList> dutch_words() {
  return kDutchWords;
}

}  // namespace cueclip
