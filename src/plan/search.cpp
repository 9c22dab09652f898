#include <cueclip/search.h>

#include <algorithm>

#include <nlohmann/json.hpp>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace cueclip {

namespace {

/// For comparing: folded for case and accents, œ æ ß spelt out, and everything but letters and digits a
/// space.
std::string folded(const std::string& text) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(code);
  auto unicode = icu::UnicodeString::fromUTF8(text).foldCase();
  unicode.findAndReplace(u"œ", u"oe").findAndReplace(u"æ", u"ae");
  if (U_SUCCESS(code)) unicode = decompose->normalize(unicode, code);
  icu::UnicodeString result{' '};
  for (std::int32_t at = 0; at < unicode.length(); at = unicode.moveIndex32(at, 1)) {
    const UChar32 character = unicode.char32At(at);
    if (u_isalnum(character)) {
      result.append(character);
    } else if (u_getCombiningClass(character) == 0 && !result.endsWith(u' ')) {
      result.append(u' ');
    }
  }
  std::string utf8;
  result.toUTF8String(utf8);
  return utf8;
}

}  // namespace

std::vector<const Cue*> find_cues(const Transcript& transcript, const CueFilter& filter) {
  const std::string words = filter.words ? folded(*filter.words) : std::string{};
  const std::string speaker = filter.speaker ? folded(*filter.speaker) : std::string{};
  std::vector<const Cue*> found;
  for (const Cue& cue : transcript.cues) {
    if (filter.time && !cue.time.overlaps(*filter.time)) continue;
    if (filter.speaker && folded(cue.speaker).find(speaker) == std::string::npos) continue;
    if (filter.words && folded(cue.text).find(words) == std::string::npos) continue;
    found.push_back(&cue);
  }
  return found;
}

std::string cues_as_json(const std::vector<const Cue*>& cues) {
  using Json = nlohmann::ordered_json;
  Json array = Json::array();
  for (const Cue* cue : cues)
    array.push_back({{"number", cue->number},
                     {"start", seconds(cue->time.start)},
                     {"end", seconds(cue->time.end)},
                     {"speaker", cue->speaker},
                     {"text", cue->text}});
  return array.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cueclip
