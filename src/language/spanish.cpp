#include <array>

#include "language/word_list.h"

/// Spanish: pronouns stand before their verb, adjectives mostly behind their noun.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kSpanishWords = std::to_array<WordList>({
    {kDeterminer,
     "el un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros "
     "vuestras este esta estos estas ese esa esos esas aquel aquella aquellos aquellas cada algún alguna "
     "algunos algunas ningún ninguna ningunos ningunas otro otra otros otras cualquier cualesquiera varios "
     "varias ambos ambas cierto cierta ciertos ciertas dicho dicha dichos dichas cuyo cuya cuyos cuyas "
     "sendos "
     "sendas tanto tanta tantos tantas cuánto cuánta cuántos cuántas demás"},
    {kDeterminer | kObject, "la los las"},
    {kDeterminer | kDegree, "todo toda todos todas mucho mucha muchos muchas poco poca pocos pocas"},
    {kDeterminer | kStressed, "lo"},
    {kDeterminer | kOf | kPreposition, "del"},
    {kDeterminer | kTo | kPreposition, "al"},

    {kSubject, "yo tú él ella ello nosotros nosotras vosotros vosotras ellos ellas usted ustedes uno"},
    {kObject, "me te se le les nos os"},
    {kStressed, "esto eso aquello algo nada alguien nadie"},

    // ser, estar, haber
    {kAuxiliary,
     "soy eres es somos sois son era eras éramos erais eran fui fuiste fue fuimos fueron seré serás será "
     "seremos serán sería serías seríamos serían sea seas seamos sean fuera fueras fueran fuese ser sido "
     "siendo "
     "estoy estás está estamos estáis están estaba estabas estábamos estaban estuve estuvo estuvieron estaré "
     "estará estarán estaría estarían esté estén estar estado estando "
     "he has ha hemos habéis han había habías habíamos habían hube hubo hubieron habré habrá habremos habrán "
     "habría habrías habríamos habrían haya hayas hayamos hayan hubiera hubieras hubieran hubiese haber "
     "habido "
     "hay"},
    // poder, deber, querer, tener, ir, hacer, saber, soler, dejar, parecer
    {kAuxiliary,
     "puedo puedes puede podemos podéis pueden podía podían podíamos pude pudo pudieron podrá podrán podría "
     "podrías podríamos podrían pueda puedas puedan poder debo debes debe debemos deben debía debían debería "
     "deberías deberíamos deberían deber quiero quieres quiere queremos queréis quieren quería querían "
     "quisiera "
     "querer voy vas va vamos vais van iba ibas íbamos iban vaya vayan hago haces hace hacemos hacen hacía "
     "hizo "
     "hacer sé sabes sabe sabemos saben sabía saber suele suelen solía solían deja dejan dejar parece "
     "parecen "
     "parecía sigue siguen seguía acaba acaban acabo vuelve vuelven empieza empiezan empezó"},
    {kAuxiliary | kThenThat,
     "tengo tienes tiene tenemos tenéis tienen tenía tenían tuve tuvo tuvieron tendrá "
     "tendría tenga tengan tener"},
    {kObject, "no"},
    {kTrailing, "también ahí allí allá aquí acá dentro fuera encima debajo juntos juntas mismo misma"},

    {kPreposition,
     "en con por sin sobre entre hacia hasta desde contra según durante mediante ante bajo tras salvo "
     "excepto "
     "vía versus"},
    {kPreposition | kOf, "de"},
    {kPreposition | kTo, "a"},
    {kPreposition | kThenThat, "para"},

    {kConjunction,
     "y e o u ni pero mas sino cuando mientras aunque pues como donde adonde quien quienes cual cuales cómo "
     "cuándo dónde quién quiénes cuál cuáles qué"},
    {kConjunction | kThat, "que"},
    {kConjunction | kIf, "si"},
    {kConjunction | kThenThat, "porque"},
    {kThenThat,
     "antes después ya así siempre puesto dado visto tal para sin desde hasta luego mientras hay creo claro "
     "menos igual"},
    {kThenOf,
     "cerca lejos antes después detrás delante encima debajo dentro fuera alrededor además acerca "
     "través pesar causa favor parte lado mitad resto mayoría cantidad tipo especie montón par docena "
     "cientos "
     "miles millón millones partir"},
    {kThenTo, "gracias debido frente junto conforme respecto"},
    {kThenIf, "como incluso aun"},
    {kOpener, "entonces luego además incluso bueno pues así sí oh ah eh vale claro vaya quizá quizás acaso"},

    {kTitle | kShort, "sr sra srta srs dr dra d dña prof lic ing st sto sta"},
    {kTitle,
     "señor señora señorita don doña doctor doctora profesor profesora san santo santa fray sor padre"},
    {kShort, "etc aprox ej pág núm vol cap ud uds"},
    {kDegree,
     "nunca jamás tampoco muy más menos tan bastante demasiado casi apenas aún todavía sólo solo solamente "
     "bien"},
    {kAdjective,
     "gran grande grandes buen buena buenos buenas mal mala malos malas nuevo nueva nuevos nuevas viejo "
     "vieja "
     "viejos viejas primer primera primeros primeras segundo segunda tercer tercera último última últimos "
     "últimas mejor mejores peor peores mayor mayores menor menores propio propia propios propias verdadero "
     "verdadera pequeño pequeña pequeños pequeñas pobre antiguo antigua próximo próxima único única simple "
     "diferentes distintos distintas diversos diversas medio media"},
    {kNumber,
     "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
     "dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento "
     "doscientos trescientos quinientos mil"},
    {kMeasure,
     "euro euros dólar dólares peso pesos pesetas céntimos libras año años mes meses semana semanas "
     "día días hora horas minuto minutos segundo segundos vez veces metro metros kilómetro kilómetros "
     "centímetros milímetros kilo kilos gramos tonelada toneladas litro litros grados hectáreas vatios bytes "
     "cien mil millón millones billón billones "
     "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre "
     "siglo"},
    {kNumbered,
     "número página páginas artículo artículos capítulo capítulos paso versión nivel temporada episodio tomo "
     "volumen figura párrafo apartado sección siglo"},
    {kParticle, "de del la las los y von van da"},
});

}  // namespace

std::span<const WordList> spanish_words() {
  return kSpanishWords;
}

}  // namespace cueclip
