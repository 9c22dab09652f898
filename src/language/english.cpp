#include <array>

#include "language/word_list.h"

/// English: articles and their like, pronouns, auxiliaries with what is contracted to them, and what links
/// clauses.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kEnglishWords = std::to_array<WordList>({
    {kDeterminer,
     "a an the my your his its our their every each some any no another such whose both either neither "
     "these those several few"},
    {kDeterminer | kObject, "her"},
    {kDeterminer, "this"},
    {kDeterminer | kDegree | kThenOf, "all"},
    {kDeterminer | kConjunction | kThat, "that"},

    {kSubject, "i you he she it we they there"},
    {kSubject | kAuxiliary,
     "i'm you're he's she's it's we're they're that's there's what's who's i've you've we've they've i'll "
     "you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd it'd let's here's where's"},

    {kAuxiliary,
     "am is are was were be been being have has had having do does did doing will would can could shall "
     "should may might must ought need dare isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't "
     "didn't won't wouldn't can't cannot couldn't shouldn't mightn't mustn't ain't shan't gonna gotta wanna"},
    {kAuxiliary | kThenTo, "going able have has had want wants wanted used need needs likely"},
    {kNegation, "not"},
    {kTrailing, "up off down away back apart together too also"},
    {kTrailing | kThenOf, "out"},

    {kPreposition,
     "in on at by with from into onto about over under between among through during against without within "
     "across behind beyond near until till upon toward towards above below beneath beside besides despite "
     "except inside outside via per around along throughout after before since vs versus"},
    {kPreposition | kOf, "of"},
    {kPreposition | kTo, "to"},
    {kPreposition | kConjunction, "for like"},

    {kConjunction,
     "and but or nor yet because which who whom when where while unless although though whether once "
     "how why what whenever wherever whatever whoever"},
    {kConjunction | kIf, "if"},
    {kConjunction | kThat, "than"},
    {kOpener, "then well oh yes okay however therefore meanwhile"},
    {kOpener | kThenThat, "now"},
    {kConjunction | kDegree | kThenThat, "so"},
    {kConjunction | kDegree | kThenIf | kThenTo, "as"},
    {kThenThat, "given provided such"},
    {kThenIf, "even only what"},
    {kThenOf,
     "lot lots kind sort bit couple plenty number out because instead ahead regardless most none one "
     "each types type part half piece dozens hundreds thousands millions"},
    {kThenTo, "according due thanks next close up order"},

    {kTitle | kShort, "mr mrs ms mx messrs dr prof rev hon st"},
    {kTitle, "sir professor doctor"},
    {kShort, "cf approx vs"},
    {kDegree, "very too quite most least pretty really never always still already"},
    {kDegree | kThenThat, "more less rather"},
    {kAdjective,
     "new old good great big little small long young last first next same other own second third "
     "main whole entire real best better"},
    {kNumber,
     "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
     "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred "
     "thousand"},
    {kMeasure,
     "percent dollar dollars euro euros pound pounds cent cents hundred thousand million billion trillion "
     "year years month months week weeks day days hour hours minute minutes second seconds mile miles foot "
     "feet inch inches yards kilometers kilometres meters metres kilos grams tons tonnes liters litres "
     "degrees acres watts bytes times o'clock "
     "january february march april may june july august september october november december"},
    {kNumbered,
     "number page pages article articles chapter chapters step version level season episode "
     "volume figure paragraph section january february march april may june july august "
     "september october november december"},
    {kParticle, "von van der den della di da del dos bin ibn"},
});

}  // namespace

std::span<const WordList> english_words() {
  return kEnglishWords;
}

}  // namespace cueclip
