#pragma once

#include <string>

#include "studio/episode_text.h"
#include "unit/error_of.h"

namespace cueclip::test {

/// The text of an episode file after an edit.
template <typename Edit>
[[nodiscard]] std::string edited(const std::string& text, Edit&& edit) {
  auto episode = studio::EpisodeText::of(text);
  edit(episode);
  return episode.text();
}

/// The same with each line ending as Windows ends it.
[[nodiscard]] inline std::string with_carriage_returns(const std::string& text) {
  std::string result;
  for (const char byte : text) {
    if (byte == '\n') result += '\r';
    result += byte;
  }
  return result;
}

}  // namespace cueclip::test
