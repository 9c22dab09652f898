#include "transcript/split_characters.h"

#include <algorithm>

#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr std::size_t kFarthest = 64u << 10;  // bytes: whisper.cpp lists a segment's tokens behind its text
constexpr std::string_view kLost = "\xEF\xBF\xBD";

/// The first bytes of a character, which others have to follow.
struct Begun {
  std::size_t end = 0;     ///< where they end
  std::size_t more = 0;    ///< how many are missing
  std::string bytes = {};  ///< that were found since
};

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool is_letter(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return code >= 0x80 || (code >= '0' && code <= '9') || ((code | 0x20) >= 'a' && (code | 0x20) <= 'z');
}

/// A text ends where its quotes do, or its line.
bool is_end_of_text(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || bytes[at] == '"' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '<';
}

class CharacterJoiner {
 public:
  explicit CharacterJoiner(std::string_view bytes) : bytes_{bytes} {
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t at = 0; at < size;) {
      const auto begin = static_cast<std::size_t>(at);
      UChar32 character = 0;
      U8_NEXT(bytes.data(), at, size, character);
      if (character < 0) at = static_cast<std::int32_t>(take_stray(begin));
    }
  }

  /// All bytes, in their new places.
  [[nodiscard]] std::string joined() {
    for (Begun& begun : begun_) done_.push_back(std::move(begun));
    std::ranges::sort(done_, {}, &Begun::end);
    std::string result;
    auto begun = done_.begin();
    auto taken = taken_.begin();
    for (std::size_t at = 0; at <= bytes_.size(); ++at) {
      for (; begun != done_.end() && begun->end == at; ++begun) result += begun->bytes;
      if (taken != taken_.end() && *taken == at) {
        ++taken;
      } else if (at < bytes_.size()) {
        result += bytes_[at];
      }
    }
    return result;
  }

 private:
  /// Reads bytes that are no character; gives where they end.
  std::size_t take_stray(std::size_t begin) {
    std::size_t end = begin + 1;
    while (end < bytes_.size() && end < begin + 4 && is_continuation(bytes_[end])) ++end;
    if (!is_continuation(bytes_[begin])) {
      const auto lead = static_cast<unsigned char>(bytes_[begin]);
      const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
      if (lead < 0xF5 && end < begin + length && is_end_of_text(bytes_, end))
        begun_.push_back({end, begin + length - end});
      return end;
    }
    if (begin == 0 || !is_letter(bytes_[begin - 1])) take_rest(begin, end);
    return end;
  }

  /// The last character that was begun is the one that goes on, unless that is too far away or is missing
  /// fewer bytes.
  void take_rest(std::size_t begin, std::size_t end) {
    const std::size_t count = end - begin;
    if (begun_.empty() || begin - begun_.back().end > kFarthest || begun_.back().more < count) return;
    Begun& begun = begun_.back();
    if (begun.more > count && !is_end_of_text(bytes_, end)) return;
    for (std::size_t at = begin; at < end; ++at) taken_.push_back(at);
    begun.bytes += bytes_.substr(begin, count);
    begun.more -= count;
    if (begun.more > 0) return;
    done_.push_back(std::move(begun));
    begun_.pop_back();
  }

  std::string_view bytes_;
  std::vector<Begun> begun_;
  std::vector<Begun> done_;
  std::vector<std::size_t> taken_;  ///< places of bytes that go to where they belong
};

}  // namespace

std::string with_characters_joined(std::string_view bytes) {
  return CharacterJoiner{bytes}.joined();
}

void drop_second_halves(std::vector<Cue>& cues) {
  const auto drop = [](std::string& text) {
    if (text.starts_with(kLost)) text.erase(0, kLost.size());
  };
  for (std::size_t i = 1; i < cues.size(); ++i) {
    if (!cues[i - 1].text.ends_with(kLost) || !cues[i].text.starts_with(kLost)) continue;
    drop(cues[i].text);
    if (cues[i].words.empty()) continue;
    drop(cues[i].words.front().text);
    if (cues[i].words.front().text.empty()) cues[i].words.erase(cues[i].words.begin());
  }
}

}  // namespace cueclip
