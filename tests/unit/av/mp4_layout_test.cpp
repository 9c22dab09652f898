#include "av/mp4_layout.h"

#include <cstdint>

#include "support/temporary_folder.h"

namespace cueclip {
namespace {

using test::TemporaryFolder;

std::string number(std::uint64_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xFF);
  return text;
}

std::string box(const std::string& type, const std::string& content) {
  return number(content.size() + 8, 4) + type + content;
}

const std::string kBrand = box("ftyp", std::string{"isom"} + number(512, 4) + "isom");
const std::string kData = box("mdat", std::string(100, 'x'));

std::string index_with(const std::string& edits) {
  return box("moov",
             box("mvhd", std::string(20, '\0')) + box("trak", box("tkhd", std::string(20, '\0')) + edits));
}

av::Mp4Layout layout_of(const std::string& content) {
  const TemporaryFolder folder;
  return av::read_mp4_layout(folder.write("a.mp4", content));
}

TEST(Mp4Layout, TellsTheOrder) {
  EXPECT_TRUE(layout_of(kBrand + index_with("") + kData).index_first);
  EXPECT_FALSE(layout_of(kBrand + kData + index_with("")).index_first);
  EXPECT_EQ(layout_of(kBrand + kData).brand, "isom");
  EXPECT_EQ(layout_of(kData).brand, "");
}

TEST(Mp4Layout, FindsEditLists) {
  const std::string none = box("edts", box("elst", number(0, 8)));
  const std::string one = box("edts", box("elst", number(1, 8) + std::string(12, '\0')));
  EXPECT_FALSE(layout_of(kBrand + index_with("") + kData).edit_lists);
  EXPECT_FALSE(layout_of(kBrand + index_with(none) + kData).edit_lists);
  EXPECT_TRUE(layout_of(kBrand + index_with(one) + kData).edit_lists);
}

TEST(Mp4Layout, ReadsLongBoxesAndThoseThatGoToTheEnd) {
  const std::string data = number(1, 4) + "mdat" + number(16 + 5, 8) + "hello";
  EXPECT_FALSE(layout_of(kBrand + data + index_with("")).index_first);
  EXPECT_TRUE(layout_of(kBrand + index_with("") + number(0, 4) + "mdat" + "hello").index_first);
}

TEST(Mp4Layout, EndsWhereAFileIsDamaged) {
  EXPECT_EQ(layout_of("").brand, "");
  EXPECT_EQ(layout_of(kBrand + number(3, 4) + "moov").brand, "isom") << "a box smaller than its head";
  EXPECT_FALSE(layout_of(kBrand + number(1'000'000, 4) + "moov").index_first) << "one beyond the end";
  EXPECT_EQ(layout_of(kBrand + number(1, 4) + "moov" + number(~std::uint64_t{0}, 8)).brand, "isom");
}

}  // namespace
}  // namespace cueclip
