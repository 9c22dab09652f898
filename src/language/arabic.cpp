#include <array>

#include "language/word_list.h"

/// Arabic: articles and the shortest prepositions and conjunctions are written as one with the next word;
/// these are those that stand alone.
namespace cueclip {

namespace {

using namespace role;

constexpr auto kArabicWords = std::to_array<WordList>({
    {kPreposition,
     "في من إلى على عن مع حتى منذ خلال بعد قبل فوق تحت بين عند لدى نحو ضد دون بدون حول أمام خلف وراء داخل "
     "خارج "
     "عبر ضمن وفق حسب رغم سوى غير"},
    {kConjunction,
     "و ف ثم أو أم بل لكن ولكن لكي كي لأن إذا إذ لو لما عندما حين حينما بينما حيث كما كيف متى أين لماذا ماذا "
     "الذي التي الذين اللذان اللتان اللواتي مما ممن"},
    {kConjunction | kThat, "أن إن أنّ إنّ"},
    {kThenThat, "بعد قبل رغم يجب يمكن"},
    {kObject, "لا لم لن ما ليس ليست قد لقد سوف يا هل"},
    {kSubject, "هو هي هم هن أنا أنت نحن أنتم"},
    {kDeterminer, "هذا هذه ذلك تلك هؤلاء أولئك كل بعض أي أية جميع معظم كلا نفس"},
    {kAuxiliary, "كان كانت كانوا يكون تكون كنت كنا يمكن يجب"},
    {kTitle, "السيد السيدة الدكتور الدكتورة الأستاذ الأستاذة الشيخ الملك الرئيس"},
});

}  // namespace

std::span<const WordList> arabic_words() {
  return kArabicWords;
}

}  // namespace cueclip
