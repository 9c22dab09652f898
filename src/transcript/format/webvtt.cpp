#include <algorithm>

#include <fmt/format.h>

#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/language.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// Words of one voice inside a cue; times inside the words end one run and begin the next.
struct Voice {
  std::string name;
  std::string text;  ///< with marks for the times
  std::vector<TimedWord> words;
  bool has_times = false;
};

/// After `<` a tag has a letter, a digit or a slash.
bool is_tag_start(std::string_view text) {
  if (text.size() < 2) return false;
  const char next = text[1];
  return next == '/' || (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') ||
         (next >= 'A' && next <= 'Z');
}

/// Reads the text of a cue: voices, times between words, and tags that don't matter.
class CueText {
 public:
  explicit CueText(const TimeRange& time) : time_{time}, at_{time.start} { voices_.emplace_back(); }

  void read(std::string_view text) {
    while (!text.empty()) {
      const auto open = text.find('<');
      add_words(text.substr(0, open));
      if (open == std::string_view::npos) break;
      const auto close = is_tag_start(text.substr(open)) ? text.find('>', open) : std::string_view::npos;
      if (close == std::string_view::npos) {  // no tag after all
        add_words(text.substr(open, 1));
        text.remove_prefix(open + 1);
        continue;
      }
      read_tag(text.substr(open + 1, close - open - 1));
      text.remove_prefix(close + 1);
    }
    finish_run(time_.end);
  }

  [[nodiscard]] std::vector<Voice>& voices() { return voices_; }

 private:
  void add_words(std::string_view words) { run_ += words; }

  void read_tag(std::string_view tag) {
    Cursor cursor{tag};
    const auto time = take_timestamp(cursor, false);
    if (time && cursor.rest().empty()) {
      voices_.back().has_times = true;
      finish_run(*time);
      at_ = *time;
      return;
    }
    const bool is_voice = tag.starts_with("v ") || tag.starts_with("v.");
    if (!is_voice) {
      // Ruby's reading stands beside its word, not in it.
      if (tag == "rt") run_ += " (";
      if (tag == "/rt") run_ += ")";
      return;
    }
    finish_run(time_.end);
    const auto space = tag.find(' ');
    const std::string name = space == std::string_view::npos
                                 ? std::string{}
                                 : single_spaced(without_references(tag.substr(space)));
    if (voices_.back().text.empty()) {
      voices_.back().name = name;
    } else if (voices_.back().name != name) {
      voices_.push_back({name, {}, {}, voices_.back().has_times});
    }
  }

  /// Ends the words read so far; they were said from `at_` to `end`.
  void finish_run(Time end) {
    Voice& voice = voices_.back();
    const std::string words = single_spaced(without_references(run_));
    if (!words.empty()) {
      const bool touches = !run_.starts_with(' ') && !voice.text.empty() && !ends_with_space_;
      if (touches && !voice.words.empty()) {
        voice.words.back().text += words;
        voice.words.back().time.end = std::max(at_, end);
      } else {
        voice.words.push_back({words, {at_, std::max(at_, end)}});
      }
      voice.text += (touches || voice.text.empty() ? "" : " ") + words;
    }
    ends_with_space_ = run_.ends_with(' ') || run_.empty();
    run_.clear();
  }

  TimeRange time_;
  Time at_;
  std::string run_;
  bool ends_with_space_ = true;
  std::vector<Voice> voices_;
};

/// The part of a time that `part` of `total` letters take, also of a time that is still to be refused as too
/// long.
Time share_of(Time time, std::size_t part, std::size_t total) {
  const auto letters = static_cast<std::int64_t>(part);
  const auto all = static_cast<std::int64_t>(std::max<std::size_t>(total, 1));
  return time / all * letters + time % all * letters / all;
}

/// Several words that share a time become words with a time each, in shares of their letters.
std::vector<TimedWord> single_words(const std::vector<TimedWord>& runs) {
  std::vector<TimedWord> words;
  for (const TimedWord& run : runs) {
    std::size_t before = 0;
    std::size_t total = 0;
    const auto parts = split_words(run.text);
    for (const auto part : parts) total += part.size();
    const auto at = [&](std::size_t bytes) {
      return run.time.start + share_of(run.time.length(), bytes, total);
    };
    for (const auto part : parts) {
      words.push_back({std::string{part}, {at(before), at(before + part.size())}});
      before += part.size();
    }
  }
  return words;
}

struct Block {
  TimeRange time;
  std::size_t line = 0;  ///< of the timing, from 1
  std::vector<std::string> lines;
};

/// The cues of the file, as blocks of lines. Notes, styles and regions are passed over.
std::vector<Block> read_blocks(const SourceText& source, Transcript& transcript) {
  std::vector<Block> blocks;
  bool inside = false;
  for (std::size_t i = 1; i < source.lines.size(); ++i) {
    const std::string& line = source.lines[i];
    const auto timing = read_timing(line);
    if (timing) {
      blocks.push_back({timing->time, i + 1, {}});
      inside = true;
    } else if (single_spaced(line).empty()) {
      inside = false;
    } else if (inside) {
      blocks.back().lines.push_back(line);
    } else if (line.find("-->") != std::string::npos) {
      transcript.warnings.push_back({i + 1, "this timing can't be read, and its cue is left out"});
    }
  }
  return blocks;
}

std::string bare(const std::string& line) {
  std::string text;
  bool inside = false;
  for (const char byte : line) {
    if (byte == '<') inside = true;
    if (!inside) text += byte;
    if (byte == '>') inside = false;
  }
  return single_spaced(text);
}

/// How many of a block's first lines repeat the last lines of the one before it.
std::size_t repeated_lines(const Block& before, const Block& after) {
  for (std::size_t count = std::min(before.lines.size(), after.lines.size()); count > 0; --count) {
    const auto from = before.lines.end() - static_cast<std::ptrdiff_t>(count);
    const bool same = std::equal(from, before.lines.end(), after.lines.begin(),
                                 [](const auto& one, const auto& other) { return bare(one) == bare(other); });
    if (same && !bare(after.lines.front()).empty()) return count;
  }
  return 0;
}

/// Live captions roll: each cue shows again the line that the one before showed last. Takes the repetitions
/// out, if the file does this throughout: once or twice, people just say a thing again.
void undo_rolling(std::vector<Block>& blocks) {
  std::vector<std::size_t> repeated(blocks.size(), 0);
  std::size_t rolling = 0;
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    repeated[i] = repeated_lines(blocks[i - 1], blocks[i]);
    if (repeated[i] > 0) ++rolling;
  }
  if (rolling < 2 || rolling * 2 < blocks.size()) return;
  for (std::size_t i = 1; i < blocks.size(); ++i)
    blocks[i].lines.erase(blocks[i].lines.begin(),
                          blocks[i].lines.begin() + static_cast<std::ptrdiff_t>(repeated[i]));
}

void add_block(Transcript& transcript, const SourceText& source, const Block& block) {
  std::string joined;
  for (const auto& line : block.lines) joined += (joined.empty() ? "" : " ") + line;
  CueText text{block.time};
  text.read(joined);
  std::size_t total = 0;
  for (const Voice& voice : text.voices()) total += voice.text.size();
  Time start = block.time.start;
  std::size_t before = 0;
  int part = 1;
  for (Voice& voice : text.voices()) {
    // Voices of one cue speak one after the other, each its share of the letters.
    before += voice.text.size();
    const bool is_last = &voice == &text.voices().back();
    Time end = is_last ? block.time.end : block.time.start + share_of(block.time.length(), before, total);
    if (voice.has_times && !is_last && !voice.words.empty()) end = voice.words.back().time.end;
    auto words = voice.has_times ? single_words(voice.words) : std::vector<TimedWord>{};
    const auto count = transcript.cues.size();
    add_cue(transcript, source,
            Cue{0, {start, end}, voice.name, voice.text, block.line, std::move(words), part});
    if (transcript.cues.size() > count) ++part;
    start = end;
  }
}

/// As the header says, which ends at the first blank line.
std::string header_language(const SourceText& source) {
  std::string language;
  for (const std::string& line : source.lines) {
    if (single_spaced(line).empty() || !language.empty()) break;
    language = language_of_line(line);
  }
  return language;
}

}  // namespace

bool looks_like_webvtt(const SourceText& source) {
  if (source.lines.empty() || !source.lines[0].starts_with("WEBVTT")) return false;
  return source.lines[0].size() == 6 || source.lines[0][6] == ' ';
}

Transcript read_webvtt(const SourceText& source) {
  Transcript transcript{source.file, "WebVTT", false, {}, {}};
  transcript.language = header_language(source);
  auto blocks = read_blocks(source, transcript);
  undo_rolling(blocks);
  for (const Block& block : blocks) add_block(transcript, source, block);
  return transcript;
}

}  // namespace cueclip
