#include <cueclip/style.h>

#include <gtest/gtest.h>

#include "unit/error_of.h"

namespace cueclip {
namespace {

TEST(WaveformKind, ReadsWhatItWrites) {
  for (const char* name : {"bars", "spectrum", "line", "overview", "ring", "dots", "level"})
    EXPECT_EQ(waveform_kind_names()[static_cast<std::size_t>(parse_waveform_kind(name))], name);
  EXPECT_EQ(parse_waveform_kind("ring"), WaveformKind::kRing);
  EXPECT_EQ(parse_waveform_kind("level"), WaveformKind::kLevel);
}

TEST(WaveformKind, RefusesAnotherAndListsThem) {
  for (const char* name : {"", "Bars", "bar", "wave"}) {
    const auto ended = test::error_of([&] { (void)parse_waveform_kind(name); });
    EXPECT_EQ(ended.failure, Failure::kUsage) << name;
  }
  EXPECT_EQ(test::error_of([] { (void)parse_waveform_kind("wave"); }).text,
            "there is no waveform \"wave\". There are bars, spectrum, line, overview, ring, dots and level.");
}

}  // namespace
}  // namespace cueclip
