#include <array>

#include "language/word_list.h"

/// Italian: elisions have their apostrophe, "l'", "dell'"; a word cut short, "po'", has one too, but stands
/// by itself.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kItalianWords = std::to_array<WordList>({
    // Words with an apostrophe that are not what their parts are.
    {0, "po' mo' va' fa' da' di' sta' be' d'accordo d'altronde tutt'altro senz'altro quest'anno"},
    {kSubject | kAuxiliary, "c'è c'era c'erano com'è cos'è dov'è quand'è qual'è s'è v'è"},

    {kDeterminer,
     "il un uno una un' mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre "
     "vostro "
     "vostra vostri vostre questo questa questi queste quest' quel quello quella quei quegli quelle quell' "
     "ogni "
     "qualche alcun alcuno alcuna alcuni alcune nessun nessuno nessuna nessun' ciascun ciascuno ciascuna "
     "altro "
     "altra altri altre un'altra certo certa certi certe tale tali quale quali qualunque qualsiasi parecchi "
     "parecchie diversi diverse entrambi entrambe"},
    {kDeterminer | kObject, "lo la i gli le l' loro"},
    {kDeterminer | kDegree,
     "tutto tutta tutti tutte tutt' molto molta molti molte poco poca pochi poche tanto "
     "tanta tanti tante troppo troppa troppi troppe"},
    {kDeterminer | kOf | kPreposition, "del dello della dell' dei degli delle"},
    {kDeterminer | kTo | kPreposition, "al allo alla all' ai agli alle"},
    {kDeterminer | kPreposition,
     "nel nello nella nell' nei negli nelle dal dallo dalla dall' dai dagli dalle sul sullo sulla sull' sui "
     "sugli sulle col coi"},

    {kSubject, "io tu egli esso essa essi esse noi voi"},
    {kSubject | kStressed, "lui lei"},
    {kObject, "mi ti si ci vi m' t' s' c' v' ne n' me te se ce ve glielo gliela gliele glieli gliene"},
    {kStressed, "ciò questo qualcosa niente nulla qualcuno"},

    // essere, avere, stare
    {kAuxiliary,
     "sono sei è siamo siete ero eri era eravamo eravate erano fui fosti fu fummo furono sarò sarai sarà "
     "saremo "
     "sarete saranno sarei saresti sarebbe saremmo sarebbero sia siano fossi fosse fossero essere stato "
     "stata "
     "stati state essendo ho hai ha abbiamo avete hanno avevo avevi aveva avevamo avevano ebbi ebbe ebbero "
     "avrò "
     "avrai avrà avremo avranno avrei avresti avrebbe avremmo avrebbero abbia abbiano avessi avesse avessero "
     "avere avuto avendo sto stai sta stiamo stanno stavo stava stavano"},
    // potere, dovere, volere, sapere, fare, andare, venire, lasciare, sembrare
    {kAuxiliary,
     "posso puoi può possiamo potete possono potevo poteva potevano potrà potranno potrei potresti potrebbe "
     "potremmo potrebbero possa possano potuto potere devo devi deve dobbiamo dovete devono doveva dovevano "
     "dovrà dovranno dovrei dovresti dovrebbe dovremmo dovrebbero debba dovuto dovere voglio vuoi vuole "
     "vogliamo volete vogliono voleva volevano vorrei vorresti vorrebbe vorrebbero voglia voluto volere so "
     "sai "
     "sa sappiamo sapete sanno sapeva sapere faccio fai fa facciamo fate fanno faceva fare va vanno andava "
     "viene vengono veniva lascia lasciare sembra sembrano sembrava bisogna diventa diventano"},
    {kObject, "non"},
    {kNegation, "mai mica"},
    {kTrailing, "anche pure qui qua lì là dentro fuori sopra sotto insieme via stesso stessa stessi stesse"},

    {kPreposition,
     "da in con su per tra fra senza verso contro durante lungo sopra sotto dopo secondo tramite mediante "
     "presso "
     "oltre entro circa eccetto tranne salvo attraverso"},
    {kPreposition | kOf, "di d'"},
    {kPreposition | kTo, "a ad"},

    {kConjunction,
     "e ed o od oppure ma però né quando mentre perché poiché siccome affinché sebbene benché anziché dove "
     "chi "
     "cui quindi dunque cioè ossia finché purché come com' quant' dov' quanto quanta quanti"},
    {kConjunction | kThat, "che ch'"},
    {kConjunction | kIf, "se"},
    {kThenThat,
     "così dopo prima visto dato tanto tale tali sempre modo senza fatto credo penso dire ora già nel"},
    {kThenOf,
     "prima invece vicino fuori lontano parte metà resto maggior maggioranza tipo specie paio dozzina "
     "centinaia "
     "migliaia milione milioni miliardo miliardi causa mezzo favore posto po' bisogno"},
    {kThenTo, "grazie accanto davanti intorno oltre fino vicino rispetto insieme incontro riguardo"},
    {kThenIf, "anche come"},
    {kOpener,
     "allora poi infatti insomma inoltre invece tuttavia comunque ecco beh eh ah oh sì no bene magari forse"},

    {kTitle | kShort, "sig sigg sig.ra dott prof avv ing on mons"},
    {kTitle,
     "signor signora signorina signori dottor dottore dottoressa professor professore professoressa san "
     "santo santa sant' don suor papa re regina"},
    {kShort, "ecc ca es pag cap vol art n"},
    {kDegree,
     "neanche nemmeno neppure più meno molto assai abbastanza quasi proprio ancora già solo soltanto così "
     "ben appena davvero"},
    {kAdjective,
     "grande grandi gran buon buono buona buoni buone bel bello bella bei belli belle bell' brutto brutta "
     "nuovo "
     "nuova nuovi nuove vecchio vecchia vecchi vecchie piccolo piccola piccoli piccole primo prima primi "
     "prime "
     "secondo seconda terzo terza ultimo ultima ultimi ultime prossimo prossima giovane giovani povero "
     "povera "
     "vero vera veri vere proprio propria miglior migliore migliori peggior peggiore maggior maggiore "
     "maggiori "
     "unico unica semplice vari varie mezzo mezza"},
    {kNumber,
     "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
     "diciassette diciotto diciannove venti trenta quaranta cinquanta sessanta settanta ottanta novanta "
     "cento "
     "duecento mille"},
    {kMeasure,
     "euro dollaro dollari lire centesimi sterline anno anni mese mesi settimana settimane giorno giorni ora "
     "ore "
     "minuto minuti secondo secondi volta volte metro metri chilometro chilometri centimetri millimetri "
     "chilo "
     "chili grammi tonnellata tonnellate litro litri gradi ettari watt byte cento mila milione milioni "
     "miliardo "
     "miliardi gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre "
     "secolo"},
    {kNumbered,
     "numero pagina pagine articolo articoli capitolo capitoli passo versione livello stagione episodio "
     "puntata "
     "tomo volume figura paragrafo comma sezione"},
    {kParticle, "di de del della dello da dal degli dei d' von van"},
});

}  // namespace

std::span<const WordList> italian_words() {
  return kItalianWords;
}

}  // namespace cueclip
