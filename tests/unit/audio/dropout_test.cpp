#include "support/read_range.h"
#include "support/signals.h"
#include "support/temporary_folder.h"
#include "support/write_sound.h"
#include "unit/error_of.h"

namespace cueclip {
namespace {

using namespace std::chrono_literals;
using test::error_of;

/// Thirty seconds of a tone, of which some have no packets, as a stream has that was interrupted.
class Dropout : public testing::TestWithParam<std::pair<const char*, TimeRange>> {
 protected:
  void SetUp() override {
    Pcm sound = test::silence(48'000, 1, 48'000 * 30);
    test::add_tone(sound, 220, 0.2f, 0, sound.length());
    const auto& [container, dropout] = GetParam();
    file_ = folder_.path() / (std::string{"sound."} + container);
    test::write_sound(sound, file_, {"libopus", container, {{"b", "32k"}}, {}, dropout});
    dropout_ = dropout;
  }

  [[nodiscard]] std::string refused(const TimeRange& range) const {
    const auto ended = error_of([&] { (void)test::read_range(file_, range); });
    EXPECT_EQ(ended.failure, Failure::kInput);
    return ended.text;
  }

  /// The missing part of a range: one, or none.
  [[nodiscard]] TimeRange missing(const TimeRange& range) const {
    const auto gaps = test::read_range(file_, range).faults.missing;
    EXPECT_LE(gaps.size(), 1u);
    return gaps.empty() ? TimeRange{} : gaps[0];
  }

  test::TemporaryFolder folder_;
  std::filesystem::path file_;
  TimeRange dropout_;
};

void expect_near(const TimeRange& range, const TimeRange& right) {
  EXPECT_NEAR(seconds(range.start), seconds(right.start), 0.05);
  EXPECT_NEAR(seconds(range.end), seconds(right.end), 0.05);
}

TEST_P(Dropout, APassageInItIsToldFromWhereToWhereThereIsNoSound) {
  for (const TimeRange& range :
       {TimeRange{dropout_.start + 1s, dropout_.start + 2s}, TimeRange{dropout_.end - 2s, dropout_.end - 1s}})
    EXPECT_NE(refused(range).find(": there is no sound between " + format_time(dropout_.start) + " and " +
                                  format_time(dropout_.end) + ". The file is damaged there: "),
              std::string::npos)
        << refused(range);
}

TEST_P(Dropout, APassageThatIsPartlyInItHasSilenceThere) {
  expect_near(missing({dropout_.start - 500ms, dropout_.start + 3s}), {dropout_.start, dropout_.start + 3s});
  expect_near(missing({dropout_.end - 3s, dropout_.end + 2s}), {dropout_.end - 3s, dropout_.end});
  expect_near(missing({dropout_.start - 500ms, dropout_.end + 1s}), dropout_);
}

TEST_P(Dropout, APassageBesideItHasItsSound) {
  EXPECT_EQ(missing({dropout_.start - 1s, dropout_.start - 200ms}), TimeRange{});
  EXPECT_EQ(missing({dropout_.end + 200ms, dropout_.end + 2s}), TimeRange{});
}

TEST_P(Dropout, BeyondTheSoundsEndItIsSaidWhereThatIs) {
  EXPECT_NE(refused({40s, 41s}).find(": the sound stops at 0:30"), std::string::npos) << refused({40s, 41s});
}

INSTANTIATE_TEST_SUITE_P(
    Of, Dropout,
    testing::Values(std::pair{"opus", TimeRange{10s, 20s}}, std::pair{"opus", TimeRange{1s, 5s}},
                    std::pair{"mkv", TimeRange{10s, 20s}}, std::pair{"mkv", TimeRange{1s, 5s}}),
    [](const auto& test) {
      return std::string{test.param.first} + std::to_string(test.param.second.start / 1s);
    });

}  // namespace
}  // namespace cueclip
