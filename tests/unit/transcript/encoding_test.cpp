#include <unicode/unistr.h>

#include "unit/transcript/reading.h"

namespace cueclip {
namespace {

using test::cue;
using test::Cues;
using test::read;

const std::string kText =
    "1\r\n00:00:01,000 --> 00:00:02,000\r\n[Aurèle] Où êtes-vous passés, après l’été ?\r\n\r\n"
    "2\r\n00:00:02,000 --> 00:00:03,000\r\nÇa n’a pas été très fréquenté, même là-bas.\r\n";
const Cues kCues{cue(1, 1000, 2000, "Aurèle", "Où êtes-vous passés, après l’été ?"),
                 cue(2, 2000, 3000, "Aurèle", "Ça n’a pas été très fréquenté, même là-bas.")};

std::string encoded(const std::string& utf8, const char* encoding) {
  const auto text = icu::UnicodeString::fromUTF8(utf8);
  std::string result(utf8.size() * 4, '\0');
  result.resize(static_cast<std::size_t>(
      text.extract(0, text.length(), result.data(), static_cast<std::uint32_t>(result.size()), encoding)));
  return result;
}

TEST(Encoding, ReadsUtf8WithAndWithoutMark) {
  EXPECT_EQ(read(kText).cues, kCues);
  EXPECT_EQ(read("\xEF\xBB\xBF" + kText).cues, kCues);
}

TEST(Encoding, ReadsUtf16WithMark) {
  EXPECT_EQ(read(encoded("\uFEFF" + kText, "UTF-16LE")).cues, kCues);
  EXPECT_EQ(read(encoded("\uFEFF" + kText, "UTF-16BE")).cues, kCues);
}

TEST(Encoding, ReadsWindows1252) {
  EXPECT_EQ(read(encoded(kText, "windows-1252")).cues, kCues);
}

}  // namespace
}  // namespace cueclip
