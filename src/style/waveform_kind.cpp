#include <cueclip/error.h>
#include <cueclip/style.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace cueclip {

namespace {

/// In the order of WaveformKind.
constexpr std::array<std::string_view, 7> kNames{"bars", "spectrum", "line", "overview",
                                                 "ring", "dots",     "level"};

}  // namespace

WaveformKind parse_waveform_kind(std::string_view text) {
  const auto found = std::ranges::find(kNames, text);
  if (found == kNames.end())
    throw Error{Failure::kUsage, fmt::format("there is no waveform \"{}\"", printable(text)),
                "There are bars, spectrum, line, overview, ring, dots and level"};
  return static_cast<WaveformKind>(found - kNames.begin());
}

std::span<const std::string_view> waveform_kind_names() {
  return kNames;
}

}  // namespace cueclip
