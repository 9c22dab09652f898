#include "transcript/voices.h"

#include <algorithm>

#include "transcript/join.h"
#include "transcript/nobody.h"
#include "transcript/timed_words.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// What one voice says.
struct Voice {
  std::string name;     ///< empty where nobody is named
  bool is_new = false;  ///< it begins here, though nobody says who it is
  std::string text;
  std::vector<RecognisedWord> pieces = {};  ///< the text between times
};

/// What stands before a voice on its line and is no words: the dashes of a dialogue, `>>`.
bool is_before_voice(std::string_view text) {
  Cursor cursor{text};
  while (cursor.take_any({" ", "-", "–", "—", "−", "‐", "‑", "―", ">", "&gt;", "&lrm;", "&rlm;"})) {
  }
  return cursor.rest().empty();
}

/// Reads the text of a cue. Times between the words, and voices, end one run of words and begin the next.
class CueText {
 public:
  CueText(const TimeRange& time, Markup markup) : time_{time}, markup_{markup}, at_{time.start} {
    voices_.emplace_back();
  }

  void read(std::string_view text) {
    while (!text.empty()) {
      const auto* const open =
          std::ranges::find_if(text, [](char byte) { return byte == '<' || byte == '{'; });
      add_words({text.begin(), open});
      text = {open, text.end()};
      if (text.empty()) break;
      if (const auto tag = tag_at(text, markup_)) {
        read_tag(*tag);
        text.remove_prefix(tag->length);
      } else {
        add_words(text.substr(0, 1));
        text.remove_prefix(1);
      }
    }
    end_reading();
    finish_run();
    reach(time_.end);
  }

  [[nodiscard]] std::vector<Voice>& voices() { return voices_; }
  /// Whether times stand between the words.
  [[nodiscard]] bool has_times() const { return has_times_; }

 private:
  void read_tag(const Tag& tag) {
    switch (tag.kind) {
      case TagKind::kStyle:
        break;
      case TagKind::kLineEnd:
        add_words("\n");
        break;
      case TagKind::kTime:
        has_times_ = true;
        finish_run();
        reach(tag.time);
        break;
      case TagKind::kVoice:
        end_reading();
        begin_voice(tag.name);
        break;
      case TagKind::kVoiceEnd:
        end_reading();
        voice_end_ = run_.size();
        break;
      case TagKind::kReading:
        end_reading();
        awaits_reading_ = true;
        break;
      case TagKind::kRuby:
      case TagKind::kReadingEnd:
      case TagKind::kBracketEnd:
        end_reading();
        break;
      case TagKind::kBracket:
        end_reading();
        in_bracket_ = true;
        break;
    }
  }

  void add_words(std::string_view words) {
    if (in_bracket_ || words.empty()) return;
    if (awaits_reading_) run_ += " (";
    in_reading_ = in_reading_ || awaits_reading_;
    awaits_reading_ = false;
    run_ += words;
  }

  void end_reading() {
    if (in_reading_) run_ += ')';
    in_reading_ = awaits_reading_ = in_bracket_ = false;
  }

  void begin_voice(const std::string& name) {
    drop_marks_before_voice();
    finish_run();
    Voice next{names_nobody(name) ? std::string{} : name, names_nobody(name), {}};
    Voice& before = voices_.back();
    if (before.pieces.empty()) {
      before = std::move(next);
    } else if (before.name != next.name || before.is_new != next.is_new) {
      voices_.push_back(std::move(next));
    }
  }

  /// They stand behind a line's start or a voice's end; other dashes are of the words before.
  void drop_marks_before_voice() {
    const auto line_end = run_.rfind('\n');
    std::size_t from = line_end == std::string::npos ? kNowhere : line_end + 1;
    if (voice_end_ != kNowhere) from = from == kNowhere ? voice_end_ : std::max(from, voice_end_);
    if (from != kNowhere && is_before_voice(std::string_view{run_}.substr(from))) run_.resize(from);
  }

  /// Ends the words read so far. When they were said is known once the next time is.
  void finish_run() {
    std::string words = without_references(run_);
    voices_.back().text += words;
    if (words.find_first_not_of(" \n") != std::string::npos) {
      untimed_.push_back({voices_.size() - 1, voices_.back().pieces.size()});
      voices_.back().pieces.push_back({std::move(words), {}, {}});
    }
    run_.clear();
    voice_end_ = kNowhere;
  }

  /// The words since the last time were said up to this one, each voice's its share of the letters.
  void reach(Time time) {
    const Time length = std::max(Time{0}, time - at_);
    const auto piece = [&](const auto& place) -> RecognisedWord& {
      return voices_[place.first].pieces[place.second];
    };
    std::size_t total = 0;
    for (const auto& place : untimed_) total += piece(place).text.size();
    std::size_t before = 0;
    for (const auto& place : untimed_) {
      piece(place).start = at_ + share_of(length, before, total);
      before += piece(place).text.size();
      piece(place).end = at_ + share_of(length, before, total);
    }
    untimed_.clear();
    at_ = time;
  }

  static constexpr std::size_t kNowhere = std::string::npos;

  TimeRange time_;
  Markup markup_;
  Time at_;  ///< the last time that was read
  std::string run_;
  std::size_t voice_end_ = 0;  ///< where in the run no voice has words any more; kNowhere: it still has
  bool awaits_reading_ = false;
  bool in_reading_ = false;
  bool in_bracket_ = false;
  bool has_times_ = false;
  std::vector<Voice> voices_;
  std::vector<std::pair<std::size_t, std::size_t>> untimed_;  ///< voices and their pieces
};

}  // namespace

std::vector<Cue> parts_of(const Cue& cue, std::string_view text, Markup markup) {
  CueText read{cue.time, markup};
  read.read(text);
  auto& voices = read.voices();
  for (Voice& voice : voices) voice.text = tidy_lines(voice.text);
  std::erase_if(voices, [](const Voice& voice) { return !says_anything(voice.text); });
  std::size_t total = 0;
  for (const Voice& voice : voices) total += voice.text.size();
  std::size_t before = 0;
  std::vector<Cue> parts;
  for (Voice& voice : voices) {
    Cue part = cue;
    part.part = static_cast<int>(parts.size()) + 1;
    if (!parts.empty()) part.time.start = parts.back().time.end;
    before += voice.text.size();
    if (read.has_times()) part.words = timed_words(voice.pieces, voice.text, cue.time);
    if (part.part < static_cast<int>(voices.size()))
      part.time.end = part.words.empty()
                          ? cue.time.start + share_of(std::max(cue.time.length(), Time{0}), before, total)
                          : std::max(part.time.start, std::min(part.words.back().time.end, cue.time.end));
    if (!voice.name.empty() || voice.is_new) {
      part.speaker = std::move(voice.name);
      part.is_new_voice = voice.is_new;
    }
    part.text = std::move(voice.text);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace cueclip
