#include "transcript/format/text_turns.h"

#include <algorithm>

#include "transcript/format/cue_blocks.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kDay = std::chrono::hours{24};
constexpr Time kHalfOfIt = std::chrono::hours{12};
constexpr double kWordsOfATurn = 3;  // a second, where no later time says more

/// A head with the lines that are its own.
struct HeadedLines {
  const TextHead* head;
  std::vector<std::string>
      lines;  ///< without blank ones; the first is the rest of the head's line, where it has any
};

/// What stands before a colon, where that may be a name.
std::string_view name_before_colon(std::string_view line) {
  const auto colon = line.find(": ");
  if (colon == std::string_view::npos) return {};
  const auto name = trimmed(line.substr(0, colon));
  return may_name_speaker(name) ? name : std::string_view{};
}

std::string joined(const std::vector<std::string>& lines, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) text += (text.empty() ? "" : "\n") + lines[i];
  return text;
}

class TurnMaker {
 public:
  explicit TurnMaker(const TextChoice& choice) : choice_{choice} {
    find_starts();
    for (std::size_t i = 0; i < choice.heads.size(); ++i) {
      const TextHead& head = choice.heads[i];
      const bool is_last = i + 1 == choice.heads.size();
      HeadedLines own{&head, {}};
      if (!is_blank(head.words)) own.lines.emplace_back(trimmed(head.words));
      const std::size_t end = is_last ? choice.end : choice.heads[i + 1].line;
      for (std::size_t line = head.line + 1; line < end && line < choice.lines.size(); ++line)
        if (!is_blank(choice.lines[line].text)) own.lines.emplace_back(trimmed(choice.lines[line].text));
      heads_.push_back(std::move(own));
    }
  }

  TextTurns make() {
    if (choice_.heads.front().shape == TextShape::kWordsStamp)
      make_by_ends();
    else
      make_by_starts();
    return std::move(result_);
  }

  [[nodiscard]] bool has_several() const {
    std::size_t several = 0;
    for (const HeadedLines& own : heads_)
      several += own.head->shape == TextShape::kStamp && turns_in(own) > 1 ? 1 : 0;
    return several * 2 >= heads_.size();
  }

 private:
  void find_starts() {
    Time day{};
    Time before{};
    for (const TextHead& head : choice_.heads) {
      Time at = choice_.start_of(head) + day;
      if (choice_.are_times_of_day && !starts_.empty() && before - at > kHalfOfIt) {
        day += kDay;
        at += kDay;
      }
      before = at;
      starts_.push_back(at);
    }
    if (choice_.are_times_of_day)
      for (Time& start : starts_) start -= before_first();
  }

  [[nodiscard]] Time before_first() const { return choice_.start_of(choice_.heads.front()); }

  static std::size_t turns_in(const HeadedLines& own) {
    return static_cast<std::size_t>(std::ranges::count_if(
        own.lines, [](const std::string& line) { return !name_before_colon(line).empty(); }));
  }

  /// Whether most heads have a name alone in the first line below them.
  [[nodiscard]] bool has_names_below() const {
    std::size_t named = 0;
    for (const HeadedLines& own : heads_)
      named +=
          own.head->shape == TextShape::kStamp && own.lines.size() > 1 && may_name_speaker(own.lines.front())
              ? 1
              : 0;
    return named * 2 > heads_.size();
  }

  void add(std::size_t line, Time start, std::optional<Time> end, std::string speaker, std::string text) {
    if (says_anything(text))
      result_.turns.push_back({line + 1, start, end, std::move(speaker), std::move(text)});
  }

  void make_by_starts() {
    const bool has_names = has_names_below();
    const bool are_shared = has_several();
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      const HeadedLines& own = heads_[i];
      const TextHead& head = *own.head;
      std::optional<Time> end;
      if (head.stamp.end) end = time_of(*head.stamp.end, choice_.rules);
      if (are_shared && turns_in(own) > 1) {
        share(own, i);
      } else if (has_names && own.lines.size() > 1 && may_name_speaker(own.lines.front())) {
        add(head.line, starts_[i], end, own.lines.front(), joined(own.lines, 1, own.lines.size()));
      } else {
        add(head.line, starts_[i], end, head.name, joined(own.lines, 0, own.lines.size()));
      }
    }
  }

  /// Turns below one time, each by its words' share of the time up to the next.
  void share(const HeadedLines& own, std::size_t index) {
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < own.lines.size(); ++i)
      if (begins.empty() || !name_before_colon(own.lines[i]).empty()) begins.push_back(i);
    std::size_t all = 0;
    for (const std::string& line : own.lines) all += count_words(line);
    const Time length = index + 1 < starts_.size() ? starts_[index + 1] - starts_[index]
                                                   : from_seconds(static_cast<double>(all) / kWordsOfATurn);
    std::size_t before = 0;
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : own.lines.size();
      const std::string text = joined(own.lines, begins[i], end);
      const Time start = starts_[index] + share_of(length, before, all);
      before += count_words(text);
      add(own.head->line, start, starts_[index] + share_of(length, before, all), {}, text);
    }
    result_.has_guessed_times = true;
  }

  /// Paragraphs whose time stands behind them.
  void make_by_ends() {
    const bool are_starts = is_blank(heads_.front().head->words) && has_nothing_before_first();
    Time start{};
    std::size_t line = choice_.heads.front().line;
    std::size_t from = first_line_with_words();
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      const TextHead& head = *heads_[i].head;
      std::vector<std::string> lines;
      for (std::size_t k = from; k < head.line; ++k)
        if (!is_blank(choice_.lines[k].text)) lines.emplace_back(trimmed(choice_.lines[k].text));
      if (!is_blank(head.words)) lines.emplace_back(trimmed(head.words));
      line = std::min(from, head.line);
      if (!lines.empty()) add(line, start, starts_[i], {}, joined(lines, 0, lines.size()));
      start = starts_[i];
      from = head.line + 1;
    }
    if (!are_starts) return;
    std::vector<std::string> rest = heads_.back().lines;
    if (!rest.empty()) add(heads_.back().head->line, start, std::nullopt, {}, joined(rest, 0, rest.size()));
  }

  [[nodiscard]] bool has_nothing_before_first() const {
    for (std::size_t i = 0; i < choice_.heads.front().line; ++i)
      if (!is_blank(choice_.lines[i].text)) return false;
    return true;
  }

  /// Of a paragraph that the first time ends; what stands before a blank line above it is the page's.
  [[nodiscard]] std::size_t first_line_with_words() const {
    std::size_t line = choice_.heads.front().line;
    while (line > 0 && !is_blank(choice_.lines[line - 1].text)) --line;
    return line;
  }

  const TextChoice& choice_;
  std::vector<HeadedLines> heads_;
  std::vector<Time> starts_;
  TextTurns result_;
};

}  // namespace

TextTurns turns_of(const TextChoice& choice) {
  return TurnMaker{choice}.make();
}

bool has_turns_below(const TextChoice& choice) {
  return TurnMaker{choice}.has_several();
}

}  // namespace cueclip
