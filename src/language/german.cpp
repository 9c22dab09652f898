#include <array>

#include "language/word_list.h"

/// German: the verb often stands at the end, so that what it completes may stand before it; "zu" goes with
/// its infinitive; adjectives stand before their nouns, which alone have capitals.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kGermanWords = std::to_array<WordList>({
    {kDeterminer,
     "der dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen "
     "meinem meiner meines dein deine deinen deinem deiner deines seine seinen seinem seiner seines unser "
     "unsere unseren unserem unserer unseres euer eure euren eurem eurer eures ihre ihren ihrem ihrer ihres "
     "dieser diese diesen diesem dieses jeder jede jeden jedem jedes jener jene jenen jenem jenes welcher "
     "welche welchen welchem welches mancher manche manchen manchem manches solche solchen solcher solches "
     "jedwede derselbe dieselbe dasselbe denselben demselben derjenige diejenige dasjenige diejenigen beide "
     "beiden beider mehrere mehreren mehrerer einige einigen einiger etliche sämtliche sämtlichen irgendein "
     "irgendeine irgendeinen irgendwelche dessen deren"},
    {kDeterminer | kObject, "die das den"},
    {kDeterminer | kDegree, "alle allen aller alles all viele vielen vieler wenige wenigen"},
    {kDeterminer | kSubject | kObject, "ihr"},
    {kDeterminer | kAuxiliary, "sein"},
    {kDeterminer | kPreposition, "im am vom zum zur beim ins ans aufs fürs ums durchs übers hinters unters"},

    {kSubject, "ich du er es wir man"},
    {kSubject | kObject, "sie"},
    {kObject, "mich dich sich ihn ihm ihnen mir dir euch"},
    {kObject | kSubject, "uns"},
    {kStressed, "dies jemand niemand etwas nichts"},

    // sein, haben, werden
    {kAuxiliary,
     "bin bist ist sind seid war warst waren wart sei seist seien wäre wärst wären wäret gewesen "
     "habe hast hat haben habt hatte hattest hatten hattet hätte hättest hätten hättet gehabt "
     "werde wirst wird werden werdet wurde wurdest wurden wurdet würde würdest würden würdet worden "
     "geworden"},
    // können, müssen, sollen, wollen, dürfen, mögen, lassen, brauchen, scheinen
    {kAuxiliary,
     "kann kannst können könnt konnte konntest konnten könnte könntest könnten könntet muss musst müssen "
     "müsst musste mussten müsste müssten soll sollst sollen sollt sollte solltest sollten will willst "
     "wollen wollt wollte wolltest wollten darf darfst dürfen dürft durfte durften dürfte dürften mag magst "
     "mögen mochte mochten möchte möchtest möchten lasse lässt lassen ließ ließen braucht brauchen scheint "
     "scheinen bleibt bleiben blieb heißt"},
    {kObject, "nicht"},
    {kDegree, "nie niemals nimmer keineswegs keinesfalls"},
    {kTrailing, "dabei dazu davon daran darauf darin damit dafür dagegen dahinter darunter darüber selbst"},
    // What a verb leaves behind at the end of its clause.
    {kTrailing, "los weg zurück zusammen her hin hinaus herein heraus hinein weiter"},

    {kPreposition,
     "in an auf für von mit bei nach über unter vor aus durch gegen ohne um hinter neben zwischen seit wegen "
     "trotz während innerhalb außerhalb gegenüber entlang statt anstatt anhand aufgrund mithilfe laut gemäß "
     "samt außer ab per pro via oberhalb unterhalb jenseits mittels binnen angesichts hinsichtlich "
     "bezüglich"},
    {kPreposition | kTo | kDegree, "zu"},
    {kPreposition | kConjunction | kThenOf, "bis"},

    {kConjunction,
     "und oder aber sondern denn weil wenn ob obwohl obgleich indem nachdem bevor ehe sobald solange sooft "
     "falls sofern damit sodass während wobei wodurch womit wofür worauf worüber worin wovon weshalb "
     "weswegen "
     "warum wieso wann wo wohin woher wer wen wem wessen beziehungsweise respektive sowie weder noch "
     "entweder "
     "sowohl sowie zumal insofern"},
    {kConjunction | kThat, "dass daß"},
    {kConjunction | kSubject, "was"},
    {kConjunction | kDegree, "wie als"},
    {kOpener | kConjunction, "doch jedoch"},
    {kOpener,
     "also nun ja nein na naja tja ach oh dann danach dennoch trotzdem allerdings schließlich deshalb "
     "deswegen daher darum außerdem zudem übrigens eigentlich vielleicht natürlich"},
    {kThenThat, "so derart dermaßen ohne"},
    {kThenTo, "bis um"},
    {kThenIf, "selbst außer nur auch"},

    {kTitle | kShort, "dr prof hr fr dipl st"},
    {kTitle,
     "herr herrn frau doktor professor professorin familie könig königin kaiser papst prinz prinzessin graf "
     "gräfin "
     "präsident kanzler kanzlerin sankt"},
    {kShort, "bzw ca usw vgl evtl ggf inkl z u d nr bspw sog mind max etc"},
    {kDegree,
     "sehr ganz ziemlich recht besonders äußerst höchst zu so noch eher etwas fast beinahe ungefähr rund "
     "etwa "
     "nur auch schon erst immer wirklich einfach total völlig viel wenig mehr weniger möglichst gar "
     "durchaus"},
    {kAdjective,
     "neue neuen neuer neues gute guten guter gutes große großen großer großes kleine kleinen kleiner "
     "kleines "
     "alte alten alter altes junge jungen junger junges erste ersten erster erstes zweite zweiten zweiter "
     "dritte dritten letzte letzten letzter letztes nächste nächsten nächster nächstes andere anderen "
     "anderer "
     "anderes eigene eigenen eigener eigenes ganze ganzen ganzer ganzes lange langen langer langes hohe "
     "hohen "
     "hoher hohes schöne schönen schöner schönes deutsche deutschen deutscher deutsches eigentliche "
     "eigentlichen bestimmte bestimmten weitere weiteren weiterer weiteres verschiedene verschiedenen "
     "richtige richtigen einzige einzigen einziger wichtige wichtigen wichtiger beste besten bester arme "
     "armen"},
    {kNumber,
     "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
     "achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend "
     "eins"},
    {kMeasure,
     "prozent euro euros cent dollar franken pfund mark jahr jahre jahren monat monate monaten woche wochen "
     "tag tage tagen stunde stunden minute minuten sekunde sekunden uhr meter metern kilometer kilometern "
     "zentimeter millimeter kilo kilogramm gramm tonne tonnen liter litern grad hektar watt volt byte mal "
     "hundert tausend million millionen milliarde milliarden billion billionen "
     "januar jänner februar märz april mai juni juli august september oktober november dezember"},
    {kNumbered,
     "nummer seite seiten artikel paragraf paragraph kapitel absatz stufe version staffel folge episode band "
     "teil raum platz januar jänner februar märz april mai juni juli august september oktober november "
     "dezember"},
    {kParticle, "von van vom zu zum zur der den de ten"},
});

}  // namespace

std::span<const WordList> german_words() {
  return kGermanWords;
}

}  // namespace cueclip
