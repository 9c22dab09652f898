#include "transcript/word_likeness.h"

#include <algorithm>
#include <array>

namespace cueclip {

namespace {

constexpr double kLeast = 0.5;
constexpr std::size_t kLongest = 40;  // bytes; longer words are the same or not

std::size_t distance(const std::string& one, const std::string& other) {
  std::array<std::size_t, kLongest + 1> row{};
  for (std::size_t j = 0; j <= other.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (one[i - 1] == other[j - 1] ? 0u : 1u)});
      diagonal = above;
    }
  }
  return row[other.size()];
}

}  // namespace

double likeness(const std::string& one, const std::string& other) {
  if (one == other) return 1;
  const auto [shorter, longer] = std::minmax({one.size(), other.size()});
  if (longer > kLongest || static_cast<double>(shorter) < kLeast * static_cast<double>(longer)) return 0;
  const double alike = 1 - static_cast<double>(distance(one, other)) / static_cast<double>(longer);
  return alike >= kLeast ? alike : 0;
}

}  // namespace cueclip
