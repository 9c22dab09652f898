#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::data_in_full;
using test::in_full;
using test::read;

TEST(WhisperCppJson, Offsets) {
  EXPECT_EQ(data_in_full("whisper_cpp_offsets.json"), R"(
1 1500-3000 [0] The lock fills. @5
2 3250-5750 [0] It empties too. @7
)");
}

TEST(WhisperCppJson, Timestamps) {
  EXPECT_EQ(data_in_full("whisper_cpp_timestamps.json"), R"(
1 1500-3000 [speaker 0] The lock fills. @3
2 3250-5750 [speaker 1] It empties too. @4
)");
}

TEST(WhisperCppJson, OffsetsGoBeforeTimestamps) {
  EXPECT_EQ(in_full(read(R"({"transcription": [{"timestamps": {"from": "00:00:07,000", "to": "00:00:08,000"},
                             "offsets": {"from": 0, "to": 990}, "text": " Aye."}]})")),
            "\n1 0-990 [] Aye. @1\n");
}

}  // namespace
}  // namespace cueclip
