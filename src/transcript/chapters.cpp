#include "transcript/chapters.h"

#include <algorithm>

#include "transcript/words.h"

namespace cueclip {

bool are_chapter_titles(const std::vector<Time>& starts, const std::vector<std::string>& words) {
  constexpr std::size_t kMostWords = 8;
  constexpr Time kShortest = std::chrono::seconds{30};
  if (std::ranges::any_of(words, [](const auto& text) { return count_words(text) > kMostWords; }))
    return false;
  const auto ends = std::ranges::count_if(words, [](const auto& text) { return ends_sentence(text); });
  if (static_cast<std::size_t>(ends) * 2 >= words.size()) return false;
  std::size_t far_apart = 0;
  for (std::size_t i = 1; i < starts.size(); ++i) far_apart += starts[i] - starts[i - 1] >= kShortest ? 1 : 0;
  return far_apart * 2 > starts.size() - 1;
}

}  // namespace cueclip
