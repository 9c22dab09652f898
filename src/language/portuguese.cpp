#include <array>

#include "language/word_list.h"

/// Portuguese, as in Portugal and in Brazil: prepositions and articles grow together, "do", "nas".
namespace cueclip {

namespace {

using namespace role;

constexpr auto kPortugueseWords = std::to_array<WordList>({
    {kDeterminer,
     "um uma uns umas meu minha meus minhas teu tua teus tuas seu sua seus suas nosso nossa nossos nossas "
     "vosso "
     "vossa este esta estes estas esse essa esses essas aquele aquela aqueles aquelas cada algum alguma "
     "alguns "
     "algumas nenhum nenhuma outro outra outros outras qualquer quaisquer vários várias ambos ambas certo "
     "certa "
     "certos certas cujo cuja cujos cujas tal tais quanto quanta quantos quantas"},
    {kDeterminer | kObject, "o os as"},
    {kDeterminer | kObject | kTo | kPreposition, "a"},
    {kDeterminer | kDegree,
     "todo toda todos todas muito muita muitos muitas pouco pouca poucos poucas tanto tanta "
     "tantos tantas"},
    {kDeterminer | kOf | kPreposition,
     "do da dos das dum duma deste desta destes destas desse dessa desses dessas daquele daquela daqueles "
     "daquelas"},
    {kDeterminer | kTo | kPreposition, "ao à aos às àquele àquela"},
    {kDeterminer | kPreposition,
     "no na nos nas num numa nuns numas neste nesta nestes nestas nesse nessa nesses nessas naquele naquela "
     "naqueles naquelas pelo pela pelos pelas pro pra pros pras"},

    {kSubject, "eu tu ele ela nós vós eles elas você vocês gente"},
    {kObject, "me te se lhe lhes vos lo la los las mo to"},
    {kStressed, "isto isso aquilo algo nada tudo alguém ninguém mim ti si"},

    // ser, estar, ter, haver
    {kAuxiliary,
     "sou és é somos sois são era eras éramos eram fui foste foi fomos foram serei será seremos serão seria "
     "seríamos seriam seja sejam sejamos fosse fossem for forem ser sido sendo estou estás está estamos "
     "estão "
     "estava estavas estávamos estavam estive esteve estiveram estará estarão estaria esteja estejam estar "
     "estado "
     "estando tô tá tava tenho tens tem temos têm tinha tinhas tínhamos tinham tive teve tiveram terei terá "
     "terão "
     "teria teriam tenha tenham ter tido tendo hei há havia houve haverá haveria haja haver"},
    // poder, dever, querer, ir, fazer, saber, deixar, parecer
    {kAuxiliary,
     "posso podes pode podemos podem podia podiam pude pôde puderam poderá poderia poderiam possa possam "
     "poder devo "
     "deves deve devemos devem devia deviam deverá deveria deveriam dever quero queres quer queremos querem "
     "queria "
     "queriam quiser querer vou vais vai vamos vão ia ias íamos iam vá faço fazes faz fazemos fazem fazia "
     "fez fazer "
     "sei sabes sabe sabemos sabem sabia saber deixa deixam deixar parece parecem parecia continua continuam "
     "acaba "
     "acabou começa começou costuma"},
    {kObject, "não"},
    {kTrailing, "também aqui aí ali lá cá dentro fora embaixo juntos juntas mesmo mesma"},

    {kPreposition,
     "em com por sem sob sobre entre até desde contra segundo conforme durante mediante perante ante após "
     "trás "
     "salvo exceto via"},
    {kPreposition | kOf, "de"},
    {kPreposition | kThenThat, "para"},

    {kConjunction,
     "e ou mas porém nem pois quando enquanto embora onde aonde quem qual quais porquê como conforme caso "
     "senão "
     "contudo todavia"},
    {kConjunction | kThat, "que"},
    {kConjunction | kIf, "se"},
    {kConjunction | kThenThat, "porque"},
    {kThenThat, "já assim sempre antes depois até desde sem ainda mesmo visto dado tal logo acho claro"},
    {kThenOf,
     "perto longe antes depois atrás diante debaixo dentro fora além através apesar causa favor parte metade "
     "resto "
     "maioria quantidade tipo espécie par dúzia centenas milhares milhão milhões bilhões acerca cerca vez "
     "partir"},
    {kThenTo, "graças devido quanto junto relação respeito"},
    {kThenIf, "como até mesmo"},
    {kOpener, "então além inclusive bom bem sim ah oh eh pá olha pronto aliás portanto talvez daí enfim"},

    {kTitle | kShort, "sr sra srta srs dr dra prof profa eng d exmo st sto sta"},
    {kTitle,
     "senhor senhora seu dona dom doutor doutora professor professora são santo santa frei padre rei rainha"},
    {kShort, "etc ex pág núm vol cap aprox"},
    {kDegree,
     "mais menos tão bem bastante quase apenas ainda só somente muito meio demasiado nunca jamais sempre já"},
    {kAdjective,
     "grande grandes grã bom boa bons boas mau má maus más novo nova novos novas velho velha velhos velhas "
     "pequeno "
     "pequena pequenos pequenas primeiro primeira primeiros primeiras segundo segunda terceiro terceira "
     "último "
     "última últimos últimas próximo próxima melhor melhores pior piores maior maiores menor menores próprio "
     "própria próprios próprias verdadeiro verdadeira antigo antiga único única simples diversos diversas "
     "diferentes jovem pobre meia"},
    {kNumber,
     "dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze dezasseis "
     "dezesseis dezassete dezessete dezoito dezanove dezenove vinte trinta quarenta cinquenta sessenta "
     "setenta "
     "oitenta noventa cem cento duzentos trezentos quinhentos mil"},
    {kMeasure,
     "euro euros dólar dólares real reais cêntimos centavos escudos libras ano anos mês meses semana semanas "
     "dia "
     "dias hora horas minuto minutos segundo segundos vez vezes metro metros quilómetro quilómetros "
     "quilômetro "
     "quilômetros centímetros milímetros quilo quilos gramas tonelada toneladas litro litros graus hectares "
     "watts "
     "bytes cem mil milhão milhões bilhão bilhões janeiro fevereiro março abril maio junho julho agosto "
     "setembro "
     "outubro novembro dezembro século"},
    {kNumbered,
     "número página páginas artigo artigos capítulo capítulos passo versão nível temporada episódio tomo "
     "volume "
     "figura parágrafo seção secção século"},
    {kParticle, "de do da dos das e von van di"},
});

}  // namespace

std::span<const WordList> portuguese_words() {
  return kPortugueseWords;
}

}  // namespace cueclip
