#include <algorithm>
#include <cctype>
#include <string_view>

#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kFewestWords = 4;
constexpr std::size_t kSomeSentences = 240;  // bytes: a cue of a long paragraph, as people choose them
constexpr std::size_t kLongestOfOne = 700;   // where no sentence ends

/// Whether most of a text is words rather than code or numbers.
bool is_mostly_words(std::string_view text) {
  std::size_t letters = 0;
  std::size_t others = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (value >= 0x80 || std::isalpha(value) != 0) {
      ++letters;
    } else if (std::isspace(value) == 0) {
      ++others;
    }
  }
  return letters > 4 * others;
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Whether something like 12:34 stands in a line.
bool says_clock(std::string_view line) {
  for (std::size_t colon = line.find(':'); colon != std::string_view::npos; colon = line.find(':', colon + 1))
    if (colon > 0 && is_digit(line[colon - 1]) && colon + 2 < line.size() && is_digit(line[colon + 1]) &&
        is_digit(line[colon + 2]))
      return true;
  return false;
}

/// Whether so many lines say a time that the text is a transcript which nobody knows, rather than words.
bool says_times(const SourceText& source) {
  const auto is_line = [](const std::string& line) { return !trimmed(line).empty(); };
  const auto times = std::ranges::count_if(source.lines, says_clock);
  return times > 1 && 5 * times > std::ranges::count_if(source.lines, is_line);
}

/// The paragraphs of a text, between empty lines; where it has none, every line is one.
class Paragraphs {
 public:
  explicit Paragraphs(const SourceText& source) : lines_{source.lines} {
    has_blank_lines_ = false;
    bool has_words = false;
    for (const auto& line : lines_) {
      const bool is_blank = single_spaced(line).empty();
      has_blank_lines_ = has_blank_lines_ || (is_blank && has_words && &line != &lines_.back());
      has_words = has_words || !is_blank;
    }
  }

  /// Calls `take(line, text)` for each, with the number of its first line.
  template <typename Take>
  void for_each(Take&& take) const {
    std::string text;
    std::size_t first = 0;
    const auto finish = [&] {
      if (!text.empty()) take(first, text);
      text.clear();
    };
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::string line = single_spaced(lines_[i]);
      if (line.empty()) {
        finish();
        continue;
      }
      if (text.empty()) first = i + 1;
      text += (text.empty() ? "" : "\n") + line;
      if (!has_blank_lines_) finish();
    }
    finish();
  }

 private:
  const std::vector<std::string>& lines_;
  bool has_blank_lines_ = false;
};

/// A paragraph's sentences, some at a time. Lines stay lines: a name may stand on one of its own.
std::vector<std::string> cues_of(const std::string& paragraph) {
  if (paragraph.size() <= kLongestOfOne) return {paragraph};
  std::vector<std::string> cues(1);
  std::size_t at = 0;
  while (at < paragraph.size()) {
    const std::size_t end = std::min(paragraph.find_first_of(" \n", at), paragraph.size());
    const std::string_view word = std::string_view{paragraph}.substr(at, end - at);
    std::string& cue = cues.back();
    if (!cue.empty()) cue += paragraph[at - 1];
    cue += word;
    const bool is_full = cue.size() >= kLongestOfOne || (cue.size() >= kSomeSentences && ends_sentence(word));
    if (is_full && end + 1 < paragraph.size()) cues.emplace_back();
    at = end + 1;
  }
  return cues;
}

}  // namespace

bool looks_like_untimed_text(const SourceText& source) {
  return !trimmed(source.text).starts_with('<') && count_words(source.text) >= kFewestWords &&
         is_mostly_words(source.text) && !says_times(source);
}

Transcript read_untimed_text(const SourceText& source) {
  Transcript transcript{source.file, "text without times", false, {}, {}};
  transcript.is_untimed = true;
  Paragraphs{source}.for_each([&](std::size_t line, const std::string& paragraph) {
    for (std::string& text : cues_of(paragraph))
      if (says_anything(text)) transcript.cues.push_back({0, {}, {}, std::move(text), line});
  });
  return transcript;
}

}  // namespace cueclip
