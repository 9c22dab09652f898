#include <array>

#include "language/word_list.h"

/// French as it is spoken: articles and their like, pronouns, every usual form of the verbs that another verb
/// completes, and what links clauses. Elided words have their apostrophe: "l'", "qu'".
namespace cueclip {

namespace {

using namespace role;

constexpr auto kFrenchWords = std::to_array<WordList>({
    // Whole words with an apostrophe or a hyphen that are not what their parts are.
    {0,
     "aujourd'hui quelqu'un quelqu'une d'abord d'accord d'ailleurs d'habitude d'office l'un l'une "
     "peut-être presqu'île prud'homme rendez-vous"},
    {kConjunction | kSubject, "s'il s'ils"},

    {kDeterminer,
     "l' un une mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces quel quelle quels "
     "quelles chaque quelque quelques plusieurs aucun aucune nul nulle certains certaines divers diverses "
     "leurs celui celle ceux celles importe n'importe"},
    {kDeterminer | kObject, "le la les leur"},
    {kDeterminer | kDegree, "tout toute tous toutes"},
    {kDeterminer | kOf | kPreposition, "du des"},
    {kDeterminer | kTo | kPreposition, "au aux"},

    {kSubject, "j' je tu il elle on ils elles c'"},
    {kSubject | kObject, "nous vous"},
    {kObject, "m' me t' te s' se y n' ne"},
    {kStressed, "ça cela ceci lui"},
    {kObject | kPreposition, "en"},

    // être, avoir
    {kAuxiliary,
     "suis es est sommes êtes sont étais était étions étiez étaient fus fut fûmes fûtes furent serai seras "
     "sera serons serez seront serais serait serions seriez seraient sois soit soyons soyez soient fût "
     "être été étant "
     "ai as a avons avez ont avais avait avions aviez avaient eus eut eûmes eûtes eurent aurai auras aura "
     "aurons aurez auront aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eût avoir eu "
     "ayant"},
    // aller, venir
    {kAuxiliary,
     "vais vas va allons allez vont allais allait allions alliez allaient irai iras ira irons irez iront "
     "irais irait irions iriez iraient aille ailles aillent aller viens vient venons venez viennent venait "
     "venaient"},
    // pouvoir, devoir, vouloir, falloir, savoir, faire, laisser
    {kAuxiliary,
     "peux peut pouvons pouvez peuvent pouvais pouvait pouvions pouviez pouvaient pourrai pourras pourra "
     "pourrons pourrez pourront pourrais pourrait pourrions pourriez pourraient puisse puisses puissions "
     "puissiez puissent put pu pouvoir pouvant "
     "dois doit devons devez doivent devais devait devions deviez devaient devrai devras devra devrons "
     "devrez devront devrais devrait devrions devriez devraient doive doives doivent dut dû devoir "
     "veux veut voulons voulez veulent voulais voulait voulions vouliez voulaient voudrai voudra voudrons "
     "voudrez voudront voudrais voudrait voudrions voudriez voudraient veuille veuillez veuillent voulu "
     "vouloir voulant "
     "faut fallait faudra faudrait faille fallut fallu "
     "sais sait savons savez savent savais savait savions saviez savaient saura sauras saurait sauraient "
     "sache sachent savoir "
     "fais faisons faites font faisais faisait faisaient fera feras ferons feront ferais ferait feraient "
     "fasse fassent faire "
     "laisse laissent laissait laissé laisser "
     "semble semblent semblait paraît paraissait devient deviennent devenu"},

    {kNegation, "pas jamais guère rien"},
    {kTrailing, "là aussi dedans dehors dessus dessous ensemble"},
    {kTrailing | kDegree | kThenOf | kThenThat, "plus"},

    {kPreposition,
     "dans par sur sous avec sans chez entre contre vers envers parmi malgré outre via durant devant "
     "derrière "
     "selon suivant sauf hors concernant moyennant hormis"},
    {kPreposition | kOf, "d' de"},
    {kPreposition | kTo, "à"},
    {kPreposition | kThenThat, "pour depuis pendant dès après"},
    {kPreposition | kThenThat | kThenOf, "avant lors"},
    {kPreposition | kThenTo, "jusqu' jusque grâce quant face"},
    {kPreposition | kThenOf, "près loin autour travers"},

    {kConjunction,
     "et ou mais donc or ni car quand lorsque lorsqu' puisque puisqu' quoique quoiqu' comment pourquoi qui "
     "dont "
     "où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles puis "
     "c'est-à-dire tantôt"},
    {kConjunction | kThat, "que qu'"},
    {kConjunction | kIf | kDegree, "si"},
    {kConjunction | kThenIf, "comme"},
    {kConjunction | kThenThat, "parce tandis est-ce"},
    {kConjunction | kThenThat | kThenOf, "afin"},
    {kOpener,
     "ensuite enfin surtout notamment sinon pourtant cependant toutefois néanmoins bref voilà voici bah ben "
     "euh hein ah oh oui non ouais"},
    {kOpener | kThenThat, "alors"},
    {kThenThat,
     "ainsi tel telle tels telles peut-être sorte façon manière fait tellement mesure pourvu vu quoi"},
    {kThenThat | kThenOf, "tant autant plutôt moins"},
    {kThenIf | kAdjective, "même mêmes"},
    {kThenOf | kAdjective, "peu"},
    {kThenOf,
     "beaucoup trop assez combien plein nombre lieu cause raison fonction cours partir côté sein suite "
     "propos termes matière dizaine dizaines vingtaine trentaine centaine centaines millier milliers million "
     "millions milliard milliards majorité plupart quantité reste type genre espèce bout besoin envie"},
    {kThenTo, "rapport conformément contrairement suite"},

    {kTitle | kShort, "m mm mme mmes mlle mlles mgr dr pr st ste"},
    {kTitle, "me monsieur madame mademoiselle messieurs mesdames docteur maître saint sainte"},
    {kShort, "cf env"},
    {kDegree, "très trop assez tellement moins presque"},
    {kAdjective,
     "petit petite petits petites grand grande grands grandes gros grosse grosses bon bonne bons bonnes "
     "beau bel belle beaux belles nouveau nouvel nouvelle nouveaux nouvelles vieux vieil vieille vieilles "
     "jeune jeunes mauvais mauvaise mauvaises meilleur meilleure meilleurs meilleures premier première "
     "premiers premières deuxième second seconde troisième dernier dernière derniers dernières prochain "
     "prochaine prochains prochaines autre autres seul seule seuls seules vrai vraie vrais vraies véritable "
     "propre propres ancien ancienne anciens anciennes futur future futurs futures différents différentes "
     "certain certaine simple fameux fameuse pauvre cher chère chers chères haut haute hauts hautes"},
    {kNumber,
     "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt "
     "trente quarante cinquante soixante cent cents mille"},
    {kMeasure,
     "euro euros dollar dollars francs livres cent mille million millions milliard milliards "
     "milliers an ans année années mois semaine semaines jour jours heure heures minute minutes seconde "
     "secondes kilomètre kilomètres mètre mètres centimètres millimètres kilo kilos grammes tonne tonnes "
     "litre litres degrés hectares watts octets fois "
     "janvier février mars avril mai juin juillet août septembre octobre novembre décembre siècle"},
    {kNumbered,
     "numéro page pages article articles chapitre chapitres étape version niveau saison épisode "
     "tome volume figure paragraphe alinéa annexe janvier février mars avril mai juin juillet août septembre "
     "octobre novembre décembre"},
    {kParticle, "von van der den della di da del dos bin ibn"},
});

}  // namespace

std::span<const WordList> french_words() {
  return kFrenchWords;
}

}  // namespace cueclip
