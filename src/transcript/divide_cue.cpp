#include "transcript/divide_cue.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "transcript/words.h"

namespace cueclip {

namespace {

/// Calls `take(begin, end)` for each character that is neither a space nor a mark of format, by its bytes.
template <typename Take>
void for_letters(std::string_view text, Take&& take) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const auto begin = static_cast<std::size_t>(at);
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character < 0 || (!u_isUWhiteSpace(character) && u_charType(character) != U_FORMAT_CHAR))
      take(begin, static_cast<std::size_t>(at));
  }
}

std::size_t count_letters(std::string_view text) {
  std::size_t count = 0;
  for_letters(text, [&](std::size_t, std::size_t) { ++count; });
  return count;
}

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// Whose each letter of a cue's text is: the number of a turn, or kNobody's.
std::vector<std::size_t> owners(std::string_view text, const std::vector<CueTurn>& turns) {
  std::vector<std::size_t> result;
  for_letters(text, [&](std::size_t begin, std::size_t) {
    std::size_t owner = kNobody;
    for (std::size_t turn = 0; turn < turns.size(); ++turn)
      for (const TurnSpan& span : turns[turn].spans)
        if (span.begin <= begin && begin < span.end) owner = turn;
    result.push_back(owner);
  });
  return result;
}

/// The timed words of each turn; a label's letters are taken off the word that they touch.
std::vector<std::vector<TimedWord>> words_of_turns(const Cue& cue, const std::vector<CueTurn>& turns) {
  std::vector<std::vector<TimedWord>> result(turns.size());
  const auto owner = owners(cue.text, turns);
  std::size_t total = 0;
  for (const TimedWord& word : cue.words) total += count_letters(word.text);
  if (total != owner.size()) return result;
  std::size_t letter = 0;
  for (const TimedWord& word : cue.words) {
    std::size_t last = kNobody;
    for_letters(word.text, [&](std::size_t begin, std::size_t end) {
      const std::size_t turn = owner[letter++];
      if (turn == kNobody) return;
      if (turn != last) result[turn].push_back({{}, word.time});
      last = turn;
      result[turn].back().text += word.text.substr(begin, end - begin);
    });
  }
  return result;
}

/// Whether one turn has all that the cue says.
bool is_whole(const Cue& cue, const std::vector<CueTurn>& turns) {
  std::size_t letters = 0;
  for (const TurnSpan& span : turns.front().spans)
    letters += count_letters(std::string_view{cue.text}.substr(span.begin, span.end - span.begin));
  return turns.size() == 1 && letters == count_letters(cue.text);
}

std::string text_of(const Cue& cue, const CueTurn& turn) {
  std::string text;
  for (const TurnSpan& span : turn.spans) {
    if (!text.empty()) text += '\n';
    text += cue.text.substr(span.begin, span.end - span.begin);
  }
  return text;
}

/// Gives parts their times.
void share_time_among(std::vector<Cue>& parts, const TimeRange& time) {
  const Time length = std::max(time.length(), Time{0});  // it may end before it starts
  std::size_t total = 0;
  for (const Cue& part : parts) total += count_letters(part.text);
  std::size_t before = 0;
  const auto at = [&](std::size_t letters) {
    const auto all = static_cast<std::int64_t>(std::max<std::size_t>(total, 1));
    return time.start + length / all * static_cast<std::int64_t>(letters) +
           length % all * static_cast<std::int64_t>(letters) / all;
  };
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::size_t after = before + count_letters(parts[i].text);
    parts[i].time = {at(before), i + 1 == parts.size() ? time.end : at(after)};
    before = after;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto& words = parts[i].words;
    if (words.empty()) continue;
    if (i > 0) parts[i].time.start = words.front().time.start;
    if (i + 1 < parts.size()) parts[i].time.end = words.back().time.end;
  }
}

}  // namespace

void divide_cue(Cue&& cue, const std::vector<CueTurn>& turns, std::vector<Cue>& result) {
  if (turns.empty()) {
    result.push_back(std::move(cue));
    return;
  }
  auto words = cue.words.empty() || is_whole(cue, turns)
                   ? std::vector<std::vector<TimedWord>>(turns.size(), cue.words)
                   : words_of_turns(cue, turns);
  std::vector<Cue> parts;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    std::string text = text_of(cue, turns[i]);
    if (!says_anything(text)) continue;
    Cue part{cue.number, cue.time, turns[i].speaker, std::move(text), cue.line, std::move(words[i])};
    part.part = cue.part + static_cast<int>(parts.size());
    part.is_new_voice = turns[i].is_new_voice || (i == 0 && cue.is_new_voice);
    part.doubt = turns[i].doubt;
    parts.push_back(std::move(part));
  }
  if (parts.size() > 1) share_time_among(parts, cue.time);
  std::ranges::move(parts, std::back_inserter(result));
}

}  // namespace cueclip
