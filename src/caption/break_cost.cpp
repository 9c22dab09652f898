#include <algorithm>
#include <string>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "caption/tokens.h"

/// Where people expect a break, best first, after BBC's and Netflix's guidelines: after a sentence, after a
/// clause, before a conjunction or preposition, elsewhere between words; never behind a word that leans on
/// the next.
namespace cueclip {

namespace {

/// From 0, where a break is best, to 20.
namespace cost {

constexpr double kAfterSentence = 0;
constexpr double kAfterClause = 2;
constexpr double kBetweenPhrases = 3;  // at a space in a script that has none between words
constexpr double kBeforeAside = 3;     // a dash, a bracket
constexpr double kBeforeConjunction = 3;
constexpr double kBeforePreposition = 4;
constexpr double kBeforeClause = 4;  // its pronoun
constexpr double kBeforeOf = 5;
constexpr double kBeforePhrase = 6.5;  // an article or a verb
constexpr double kElsewhere = 8;
constexpr double kAfterAdjective = 11;
constexpr double kBeforeNumber = 11;
constexpr double kInsideUnspaced = 10;
constexpr double kBeforeTrailing = 12;
constexpr double kAfterStressed = 12;
constexpr double kAfterCount = 13;
constexpr double kBetweenLinks = 14;
constexpr double kBesideVerb = 14;            // one that another completes: "is| a boat"
constexpr double kNegationBeforePhrase = 14;  // "pas| à", "pas| la"
constexpr double kAfterDegree = 15;
constexpr double kAfterAuxiliary = 16;
constexpr double kBeforeNegation = 16;
constexpr double kAfterNegation = 16;
constexpr double kInsideQuantity = 16;  // beaucoup de
constexpr double kInsideName = 18;
constexpr double kBehindHyphen = 18.5;
constexpr double kAfterLeaning = 18;
constexpr double kInsidePhrase = 19;  // parce que, Mme Roy, 3 euros
constexpr double kInsideWord = 20;
constexpr double kShortAtEnd = 2;  // on top: a short word that ends a line is missed by the eye

}  // namespace cost

using Marks = std::u32string_view;

constexpr Marks kClosing = U" \"'’”»›)]」』）》〉】\u00A0\u202F";
constexpr Marks kSentenceEnds = U".!?…‼⁇⁈⁉。！？｡．؟۔।॥։།።។";
constexpr Marks kClauseEnds = U",;:–—―、，､；：،؛፣፤၊";
constexpr Marks kDashes = U"–—―";

/// The token's last character that is no closing quote, bracket or space.
char32_t last_mark(const std::string& token) {
  char32_t last = 0;
  const auto size = static_cast<std::int32_t>(token.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(token.data(), at, size, character);
    const auto code = static_cast<char32_t>(character);
    if (kClosing.find(code) == Marks::npos) last = code;
  }
  return last;
}

bool is_one_of(char32_t mark, Marks marks) {
  return marks.find(mark) != Marks::npos;
}

bool has(Roles roles, Roles any) {
  return (roles & any) != 0;
}

/// The first letter or digit; 0 where there is none.
UChar32 first_of(const std::string& token) {
  const auto size = static_cast<std::int32_t>(token.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(token.data(), at, size, character);
    if (character >= 0 && u_isalnum(character)) return character;
  }
  return 0;
}

bool begins_lower(const std::string& token) {
  return u_islower(first_of(token)) != 0;
}

/// "J.", which may be an initial or end a sentence.
bool is_letter_with_stop(const std::string& token) {
  return u_isalpha(first_of(token)) && count_characters(token) == 2;
}

/// Behind a mark that ends sentences; the next word's small letter says that it doesn't here.
double after_sentence_mark(const Token& before, const Token& after, char32_t mark) {
  if (mark != U'.') return begins_lower(after.text) ? cost::kAfterClause : cost::kAfterSentence;
  if (has(before.last, role::kShort))
    return has(before.last, role::kTitle) ? cost::kInsidePhrase : cost::kAfterCount;
  if (has(before.last, role::kOrdinal) && has(after.first, role::kMeasure | role::kNumbered))
    return cost::kInsidePhrase;  // "3. Oktober"
  if (has(before.last, role::kOrdinal)) return cost::kAfterCount;
  if (has(before.last, role::kDigits) && before.starts_sentence) return cost::kAfterCount;  // "1. Bread"
  if (is_letter_with_stop(before.text)) return cost::kElsewhere;
  return begins_lower(after.text) ? cost::kBeforePreposition : cost::kAfterSentence;
}

/// Two words that are one thing, whatever stands around them; 0 for others.
double inside_phrase(Roles before, Roles after) {
  const auto are = [&](Roles one, Roles other) { return has(before, one) && has(after, other); };
  if (are(role::kThenThat, role::kThat) || are(role::kThenTo, role::kTo) || are(role::kThenIf, role::kIf) ||
      are(role::kDigits | role::kNumber, role::kDigits | role::kMeasure) ||
      are(role::kNumbered, role::kDigits) || are(role::kTitle, role::kCapital))
    return cost::kInsidePhrase;
  if (are(role::kThenOf, role::kOf)) return cost::kInsideQuantity;
  if (are(role::kCapital | role::kParticle, role::kParticle) || are(role::kParticle, role::kCapital))
    return cost::kInsideName;
  return 0;
}

/// Behind a verb that another word completes.
double after_auxiliary(Roles other) {
  if (has(other, role::kThat)) return cost::kAfterAdjective;
  if (has(other, role::kConjunction)) return 0;
  if (has(other, role::kPreposition) && !has(other, role::kObject)) return cost::kBesideVerb;
  if (has(other, role::kDegree)) return cost::kBesideVerb;  // "am| still listening"
  const bool is_noun_phrase = has(other, role::kDeterminer) && !has(other, role::kObject);
  return is_noun_phrase ? cost::kBesideVerb : cost::kAfterAuxiliary;
}

/// How much the word before a break leans on the one behind it; 0 where it stands alone.
double leaning(Roles one, Roles other) {
  // "en", "le" may be another's object, "du", "aux" an article: what they follow may lean on them.
  const bool is_link =
      has(other, role::kConjunction | role::kPreposition) && !has(other, role::kObject | role::kDeterminer);
  const auto unless_link = [&](double cost) { return is_link ? 0 : cost; };
  if (has(one, role::kDeterminer))
    return has(one, role::kDegree) ? unless_link(cost::kAfterLeaning) : cost::kAfterLeaning;  // "tout"
  if (has(one, role::kPreposition)) return cost::kAfterLeaning;
  if (has(one, role::kConjunction))
    return has(other, role::kConjunction) ? cost::kBetweenLinks : cost::kAfterLeaning;
  if (has(one, role::kSubject | role::kObject)) return unless_link(cost::kAfterLeaning);
  if (has(one, role::kAuxiliary)) return after_auxiliary(other);
  if (has(one, role::kDegree | role::kTitle)) return unless_link(cost::kAfterDegree);
  if (has(one, role::kStressed)) return unless_link(cost::kAfterStressed);
  if (has(one, role::kNumber)) return unless_link(cost::kAfterCount);
  if (has(one, role::kCount) && (other == 0 || has(other, role::kCapital))) return cost::kAfterCount;
  if (has(one, role::kNegation))
    return is_link || has(other, role::kDeterminer) ? cost::kNegationBeforePhrase : cost::kAfterNegation;
  if (has(one, role::kAdjective)) return unless_link(cost::kAfterAdjective);
  return 0;
}

/// How well a line begins with a word, if the one before it stands alone.
double beginning(const Token& before, Roles other) {
  const bool is_content = before.last == 0 || has(before.last, role::kCapital);
  if (has(other, role::kNegation) && !has(before.last, role::kOpener)) return cost::kBeforeNegation;
  if (has(before.last, role::kCapital) && has(other, role::kCapital))
    return before.starts_sentence ? cost::kAfterAdjective : cost::kInsideName;
  if (has(other, role::kDigits) && is_content) return cost::kBeforeNumber;
  if (has(other, role::kConjunction)) return cost::kBeforeConjunction;
  if (has(other, role::kSubject | role::kOpener)) return cost::kBeforeClause;
  if (has(other, role::kOf)) return cost::kBeforeOf;
  if (has(other, role::kPreposition)) return cost::kBeforePreposition;
  if (has(other, role::kTrailing)) return cost::kBeforeTrailing;
  if (has(other, role::kDeterminer | role::kAuxiliary | role::kObject)) return cost::kBeforePhrase;
  return cost::kElsewhere;
}

double between_words(const Token& before, const Token& after) {
  if (const double inside = inside_phrase(before.last, after.first); inside > 0) return inside;
  if (const double leans = leaning(before.last, after.first); leans > 0) return leans;
  for (const std::string_view aside : {"–", "—", "(", "["})
    if (after.text.starts_with(aside)) return cost::kBeforeAside;
  return beginning(before, after.first);
}

/// In scripts without spaces.
double between_unspaced(const Token& before, const Token& after) {
  if (before.space_after) return cost::kBetweenPhrases;
  // Japanese: what ends in these and stands before a noun, which mostly begins with a Han character, is said
  // of it ("美しい街", "静かな夜", "街の音").
  UErrorCode code = U_ZERO_ERROR;
  const bool is_noun = uscript_getScript(first_of(after.text), &code) == USCRIPT_HAN;
  const bool describes = is_one_of(last_mark(before.text), U"いなの");
  return is_noun && describes ? cost::kAfterAdjective : cost::kInsideUnspaced;
}

/// A word of one or two small letters.
bool is_short(const std::string& text) {
  return count_characters(text) <= 2 && begins_lower(text);
}

double where_they_touch(char32_t mark) {
  if (is_one_of(mark, kDashes)) return cost::kAfterClause;
  return is_one_of(mark, U"-‐/") ? cost::kBehindHyphen : cost::kInsideWord;
}

}  // namespace

double break_cost(const Token& before, const Token& after) {
  const char32_t mark = last_mark(before.text);
  const bool is_unspaced = is_unspaced_script(before.text) || is_unspaced_script(after.text);
  if (!before.space_after && !is_unspaced) return where_they_touch(mark);
  if (is_one_of(mark, kSentenceEnds)) return after_sentence_mark(before, after, mark);
  if (is_one_of(mark, kClauseEnds)) return cost::kAfterClause;
  if (is_unspaced) return between_unspaced(before, after);
  const double cost = between_words(before, after);
  const bool is_missed = cost >= cost::kBeforePhrase && cost < cost::kAfterLeaning && is_short(before.text);
  return is_missed ? cost + cost::kShortAtEnd : cost;
}

}  // namespace cueclip
