#include "deliver/post_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "deliver/fixed_words.h"
#include "deliver/shorten.h"
#include "deliver/text_length.h"
#include "plan/turns.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLeastQuote = 100;   // characters, below which something else goes first
constexpr double kLeastOfSentences = 0.5;  // of what would fit: less is cut between words

/// Whether a passage begins inside a sentence.
bool begins_inside(std::string_view text) {
  UChar32 first = 0;
  std::int32_t at = 0;
  U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), first);
  return u_islower(first) != 0;
}

/// What of a post there is.
struct Parts {
  bool title = true;
  bool show = true;
  bool tags = true;
  bool link = true;
};

// In this order until enough of the quote is there.
constexpr std::array kFewerParts{Parts{}, Parts{false}, Parts{false, false}, Parts{false, false, false},
                                 Parts{false, false, false, false}};

class PostText {
 public:
  explicit PostText(const ClipPlan& plan)
      : plan_{plan}, words_{fixed_words(plan.language)}, turns_{turns_of(plan)} {
    if (!turns_.empty() && begins_inside(turns_.front().text))
      turns_.front().text.insert(0, fmt::format("{} ", kLeftOut));
  }

  FittedText write() {
    Shortened shortened;
    for (const Parts& parts : kFewerParts) {
      parts_ = parts;
      const auto fits = [&](const std::vector<Turn>& turns) { return is_short_enough(text_of(turns)); };
      shortened = shorten(turns_, plan_.language, kLeastOfSentences, fits);
      if (!shortened.is_cut || characters(shortened.turns) >= kLeastQuote) break;
    }
    FittedText fitted{text_of(shortened.turns) + "\n", {}};
    if (parts_.title && !shortened.is_cut) return fitted;
    fitted.left_out = fmt::format("the post has room for {} of {} words{}", count(shortened.turns),
                                  count(turns_), what_is_gone());
    return fitted;
  }

 private:
  [[nodiscard]] bool is_short_enough(const std::string& text) const {
    return !plan_.text_limits.post || text_length(text, plan_.text_limits) <= *plan_.text_limits.post;
  }

  static std::size_t characters(const std::vector<Turn>& turns) {
    std::size_t sum = 0;
    for (const Turn& turn : turns) sum += count_code_points(turn.text);
    return sum;
  }

  static std::size_t count(const std::vector<Turn>& turns) {
    std::size_t words = 0;
    for (const Turn& turn : turns) words += count_words(turn.text);
    return words;
  }

  [[nodiscard]] std::string what_is_gone() const {
    std::vector<std::string_view> gone;
    if (!parts_.title && !plan_.title.empty()) gone.push_back("title");
    if (!parts_.show && !plan_.show.empty()) gone.push_back("show");
    if (!parts_.tags && !plan_.tags.empty()) gone.push_back("hashtags");
    if (!parts_.link && !plan_.link.empty()) gone.push_back("link");
    return gone.empty() ? std::string{} : fmt::format(", and none for {}", fmt::join(gone, ", "));
  }

  [[nodiscard]] std::string person(int speaker) const {
    const Speaker& found = plan_.speakers[static_cast<std::size_t>(speaker)];
    return found.role.empty() ? found.name : fmt::format("{}{}{}", found.name, words_.comma, found.role);
  }

  /// Of one voice a quote with the name below it, with its role; of several a line a turn, each behind its
  /// name.
  [[nodiscard]] std::string quote(const std::vector<Turn>& turns) const {
    if (turns.empty()) return {};
    const int speaker = turns.front().speaker;
    if (std::ranges::all_of(turns, [&](const Turn& turn) { return turn.speaker == speaker; })) {
      return quoted(turns.front().text, words_) + (speaker < 0 ? "" : fmt::format("\n— {}", person(speaker)));
    }
    std::string text;
    std::vector<int> named;
    for (const Turn& turn : turns) {
      if (!text.empty()) text += '\n';
      if (turn.speaker >= 0) {
        // The role once.
        const bool is_known = std::ranges::find(named, turn.speaker) != named.end();
        named.push_back(turn.speaker);
        text += is_known ? plan_.speakers[static_cast<std::size_t>(turn.speaker)].name : person(turn.speaker);
        text += words_.colon;
      }
      text += quoted(turn.text, words_);
    }
    return text;
  }

  /// "Slow Ears, episode 12: Every City".
  [[nodiscard]] std::string source() const {
    std::string text;
    if (parts_.show) {
      text = plan_.show;
      if (!plan_.episode.empty())
        text += (text.empty() ? "" : std::string{words_.comma}) + episode_name(plan_.episode, words_);
    }
    if (parts_.title && !plan_.title.empty() && plan_.title != plan_.show) {
      if (!text.empty()) text += words_.colon;
      text += plan_.title;
    }
    return text;
  }

  /// As a network knows it for a link.
  [[nodiscard]] std::string link() const {
    if (!parts_.link || plan_.passage_link.empty()) return {};
    const bool is_whole = plan_.passage_link.find("://") != std::string::npos;
    return is_whole ? plan_.passage_link : "https://" + plan_.passage_link;
  }

  [[nodiscard]] std::string text_of(const std::vector<Turn>& turns) const {
    std::vector<std::string> about;
    for (std::string& line : std::array{source(), link()})
      if (!line.empty()) about.push_back(std::move(line));
    std::vector<std::string> blocks;
    for (std::string& block :
         std::array{quote(turns), fmt::format("{}", fmt::join(about, "\n")),
                    parts_.tags ? fmt::format("{}", fmt::join(plan_.tags, " ")) : std::string{}})
      if (!block.empty()) blocks.push_back(std::move(block));
    return fmt::format("{}", fmt::join(blocks, "\n\n"));
  }

  const ClipPlan& plan_;
  const FixedWords& words_;
  std::vector<Turn> turns_;
  Parts parts_;
};

}  // namespace

FittedText post_text(const ClipPlan& plan) {
  return PostText{plan}.write();
}

}  // namespace cueclip
