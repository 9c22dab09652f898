#include <array>

#include "language/word_list.h"

/// Polish has no articles: what must not end a line are words of one letter and other small ones.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kPolishWords = std::to_array<WordList>({
    {kPreposition,
     "w we z ze na do od ode o u po za przez dla przy bez pod pode nad nade przed przede między ku wobec "
     "według "
     "oprócz poza wśród około koło obok mimo wbrew dzięki spośród spod znad zza ponad podczas wokół "
     "naprzeciw "
     "zamiast"},
    {kConjunction,
     "i a oraz ale lecz czy lub albo bądź ani ni więc zatem bo bowiem gdyż ponieważ żeby aby by jeśli jeżeli "
     "gdy "
     "gdyby kiedy choć chociaż skoro dopóki zanim gdzie skąd dokąd dlaczego który która które którzy którego "
     "której "
     "którym którą których którymi kto co czego czemu czym jak jaki jaka jakie niż"},
    {kConjunction | kThat, "że iż"},
    {kThenThat, "dlatego mimo tak"},
    {kObject, "się nie mnie mi cię ci go mu ją jej je ich im nas nam was wam"},
    {kSubject, "ja ty on ona ono my wy oni one"},
    {kDeterminer,
     "ten ta to te ci tego tej tym tymi tych tę tamten tamta mój moja moje moich twój twoja twoje swój swoja "
     "swoje "
     "swoich nasz nasza nasze wasz wasza jego każdy każda każde żaden żadna żadne pewien pewna jakiś jakaś "
     "jakieś "
     "inny inna inne taki taka takie wszystkie wszyscy wszystkich sam sama cały cała całe"},
    {kAuxiliary,
     "jestem jesteś jest jesteśmy są był była było byli były będę będziesz będzie będziemy będą być mam masz "
     "ma "
     "mamy mają miał miała może mogę możesz możemy mogą mógł mogła można trzeba musi muszę musimy muszą "
     "należy chcę "
     "chce chcą wolno powinien powinna powinno"},
    {kDegree,
     "bardzo tak zbyt za dość całkiem tylko już jeszcze też także nawet prawie zawsze nigdy bardziej mniej "
     "najbardziej coraz"},
    {kOpener, "no tak nie wtedy potem jednak natomiast przecież właśnie może"},
    {kTitle | kShort, "dr prof mgr inż hab św ks gen płk"},
    {kTitle, "pan pani państwo panna doktor profesor święty święta król królowa ksiądz"},
    {kShort, "np itd itp tzn tj godz ok nr ul str por"},
    {kAdjective,
     "nowy nowa nowe stary stara stare dobry dobra dobre wielki wielka wielkie duży duża mały mała młody "
     "młoda pierwszy pierwsza pierwsze drugi druga trzeci trzecia ostatni ostatnia własny własna"},
    {kNumber,
     "dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście dwadzieścia "
     "trzydzieści czterdzieści pięćdziesiąt sto tysiąc"},
    {kMeasure,
     "procent złoty złote złotych euro dolarów rok roku lat lata miesiąc miesiące miesięcy tydzień tygodni "
     "dzień dni "
     "godzina godziny godzin minut minuty sekund raz razy metrów kilometrów kilo gramów litrów stopni "
     "tysiące "
     "tysięcy milion miliony milionów miliard miliardów stycznia lutego marca kwietnia maja czerwca lipca "
     "sierpnia "
     "września października listopada grudnia wieku"},
    {kNumbered, "numer strona strony artykuł rozdział wersja poziom sezon odcinek tom część"},
    {kParticle, "von van de"},
});

}  // namespace

std::span<const WordList> polish_words() {
  return kPolishWords;
}

}  // namespace cueclip
