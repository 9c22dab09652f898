#include <array>

#include "language/word_list.h"

/// Czech has no articles: what must not end a line are words of one letter (ČSN 01 6910) and other small
/// ones.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kCzechWords = std::to_array<WordList>({
    {kPreposition,
     "v ve s se z ze k ke ku u o na do od ode po za pro při bez beze pod pode nad nade před přede mezi přes "
     "skrz "
     "podle kolem okolo vedle místo kromě během díky kvůli proti vůči mimo uvnitř"},
    {kConjunction,
     "a i ale nebo anebo či ani však avšak neboť protože poněvadž když až než aby kdyby jestli jestliže "
     "pokud "
     "zatímco ačkoli ačkoliv přestože dokud jakmile kde kam odkud kdy proč jak kdo co čeho čemu čím který "
     "která "
     "které kteří kterého kterou kterým kterých jaký jaká jaké jenž takže tedy"},
    {kConjunction | kThat, "že"},
    {kThenThat, "proto tak"},
    {kObject, "si mě mi tě ti ho mu ji jí je jich jim nás nám vás vám ne"},
    {kSubject, "já ty on ona ono my vy oni ony"},
    {kDeterminer,
     "ten ta to ti ty toho té tom tím těch těm tento tato toto tyto můj moje má moji tvůj tvoje tvá svůj "
     "svoje svá "
     "svou svých náš naše váš vaše jeho její jejich každý každá každé žádný žádná žádné nějaký nějaká nějaké "
     "některý "
     "některé jiný jiná jiné takový taková takové všechny všichni všech celý celá celé sám sama"},
    {kAuxiliary,
     "jsem jsi je jsme jste jsou byl byla bylo byli byly budu budeš bude budeme budou být bych bys by bychom "
     "byste "
     "mám máš má máme mají měl měla může mohu můžu můžeš můžeme mohou mohl mohla lze musí musím musíme chci "
     "chce "
     "chtějí smí není nejsou nemá"},
    {kDegree,
     "velmi moc tak příliš dost docela jen jenom už ještě také taky dokonce skoro vždy nikdy více méně "
     "nejvíce čím stále"},
    {kOpener, "no ano ne pak potom ovšem vlastně prostě možná"},
    {kTitle | kShort, "dr prof mgr ing doc sv p"},
    {kTitle, "pan paní pane slečna doktor profesor svatý svatá král královna"},
    {kShort, "např atd apod tzn tj cca č str"},
    {kAdjective,
     "nový nová nové starý stará staré dobrý dobrá dobré velký velká velké malý malá malé mladý mladá první "
     "druhý druhá třetí poslední vlastní"},
    {kNumber,
     "dva dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct dvacet třicet čtyřicet padesát sto "
     "tisíc"},
    {kMeasure,
     "procent korun eur euro dolarů rok roku roky let měsíc měsíce měsíců týden týdnů den dny dní hodina "
     "hodiny hodin "
     "minut minuty sekund krát metrů kilometrů kilo gramů litrů stupňů tisíce tisíc milion miliony milionů "
     "miliard "
     "ledna února března dubna května června července srpna září října listopadu prosince století"},
    {kNumbered, "číslo strana strany článek kapitola verze úroveň sezóna díl část svazek"},
    {kParticle, "von van de"},
});

}  // namespace

std::span<const WordList> czech_words() {
  return kCzechWords;
}

}  // namespace cueclip
