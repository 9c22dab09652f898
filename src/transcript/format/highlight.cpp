#include "transcript/format/highlight.h"

#include <algorithm>

#include "transcript/join.h"
#include "transcript/timed_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kFewestRepeats = 2;

/// A cue's words, and which of them are marked.
struct MarkedText {
  std::string bare;
  std::size_t begin = 0;  ///< bytes of `bare`
  std::size_t end = 0;    ///< likewise; 0 where nothing is marked
};

/// Where a text has a mark once; nothing is marked where it has none, or several.
MarkedText marked_text(const std::string& text) {
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>{"<u>", "</u>"}, {"<b>", "</b>"}}) {
    const auto from = text.find(open);
    const auto to = from == std::string::npos ? from : text.find(close, from);
    if (to == std::string::npos || text.find(open, to) != std::string::npos) continue;
    const std::size_t begin = from + open.size();
    return {text.substr(0, from) + text.substr(begin, to - begin) + text.substr(to + close.size()), from,
            from + to - begin};
  }
  return {text};
}

bool repeats(const MarkedText& one, const MarkedText& other) {
  return one.bare == other.bare && (one.end > 0 || other.end > 0);
}

/// Neighbours as one cue.
class Highlighted {
 public:
  void add(const CueBlock& block, const MarkedText& text) {
    const bool goes_on = !cues_.empty() && text.bare == bare_ && (text.end == 0 || text.begin >= reached_);
    if (!goes_on) {
      finish();
      cues_.push_back(Cue{0, block.time, {}, {}, block.line});
      bare_ = text.bare;
    }
    cues_.back().time.end = std::max(cues_.back().time.end, block.time.end);
    if (text.end == 0) return;
    add_piece(reached_, text.begin, {}, {});
    add_piece(text.begin, text.end, block.time.start, block.time.end);
    reached_ = text.end;
  }

  std::vector<Cue> finished() {
    finish();
    return std::move(cues_);
  }

 private:
  void add_piece(std::size_t begin, std::size_t end, std::optional<Time> from, std::optional<Time> to) {
    std::string text = without_references(bare_.substr(begin, end - begin));
    if (says_anything(text)) pieces_.push_back({std::move(text), from, to});
  }

  void finish() {
    if (!cues_.empty()) {
      Cue& cue = cues_.back();
      if (!pieces_.empty()) add_piece(reached_, bare_.size(), {}, {});
      cue.text = tidy_lines(without_references(bare_));
      cue.words = timed_words(pieces_, cue.text, cue.time);
    }
    pieces_.clear();
    reached_ = 0;
  }

  std::vector<Cue> cues_;
  std::string bare_;
  std::vector<RecognisedWord> pieces_;
  std::size_t reached_ = 0;  // byte of the words up to which they are timed
};

}  // namespace

std::optional<std::vector<Cue>> undo_highlight(const std::vector<CueBlock>& blocks) {
  std::vector<MarkedText> texts;
  texts.reserve(blocks.size());
  for (const CueBlock& block : blocks) texts.push_back(marked_text(block.text()));
  std::size_t repeated = 0;
  for (std::size_t i = 1; i < texts.size(); ++i) repeated += repeats(texts[i - 1], texts[i]) ? 1 : 0;
  if (repeated < kFewestRepeats || repeated * 2 + 1 < texts.size()) return std::nullopt;
  Highlighted result;
  for (std::size_t i = 0; i < blocks.size(); ++i) result.add(blocks[i], texts[i]);
  return result.finished();
}

}  // namespace cueclip
