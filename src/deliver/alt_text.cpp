#include "deliver/alt_text.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "deliver/fixed_words.h"
#include "deliver/shorten.h"
#include "deliver/text_length.h"
#include "plan/turns.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

class AltText {
 public:
  explicit AltText(const ClipPlan& plan)
      : plan_{plan}, words_{fixed_words(plan.language)}, turns_{turns_of(plan)} {}

  FittedText write() {
    const auto limit = plan_.text_limits.alt;
    std::string head = what_it_is() + who_speaks();
    const auto fits = [&](const std::vector<Turn>& turns) {
      return !limit || length(text_of(head, turns)) <= *limit;
    };
    const Shortened shortened = shorten(turns_, plan_.language, 0, fits);
    if (shortened.turns.empty()) head = cut(head);
    FittedText fitted{shortened.turns.empty() ? head : text_of(head, shortened.turns)};
    fitted.text += '\n';
    if (shortened.is_cut)
      fitted.left_out = fmt::format("the alt text has room for {} of {} words: it may have {} characters",
                                    count(shortened.turns), count(turns_), *limit);
    return fitted;
  }

 private:
  /// Links count as they are.
  [[nodiscard]] int length(const std::string& text) const {
    TextLimits as_it_is;
    as_it_is.counts = plan_.text_limits.alt_counts;
    return text_length(text, as_it_is);
  }

  /// What it is alone, where not even that may fit.
  [[nodiscard]] std::string cut(const std::string& head) const {
    const auto shortened = shorten({{-1, head}}, plan_.language, 0, [&](const std::vector<Turn>& turns) {
      return !plan_.text_limits.alt || length(turns.front().text) <= *plan_.text_limits.alt;
    });
    return shortened.turns.empty() ? std::string{} : shortened.turns.front().text;
  }

  static std::size_t count(const std::vector<Turn>& turns) {
    std::size_t words = 0;
    for (const Turn& turn : turns) words += count_words(turn.text);
    return words;
  }

  /// "Captioned video clip of the podcast Slow Ears, episode 12, “Every City”. A waveform moves ..."
  [[nodiscard]] std::string what_it_is() const {
    const std::string_view clip = plan_.is_sound_alone()         ? words_.sound
                                  : plan_.captions.cards.empty() ? words_.video
                                                                 : words_.captioned_video;
    std::string text = clip_of(clip, plan_.show, words_);
    if (!plan_.episode.empty())
      text += fmt::format("{}{}", words_.comma, episode_name(plan_.episode, words_));
    if (!plan_.title.empty()) text += fmt::format("{}{}", words_.comma, quoted(plan_.title, words_));
    text += words_.stop;
    if (plan_.is_sound_alone()) return text;
    if (!plan_.hook.empty())
      text += fmt::format("{}{}{}", words_.space, headline(plan_.hook, words_), words_.stop);
    return text + fmt::format("{}{}", words_.space, words_.waveform);
  }

  [[nodiscard]] std::string who_speaks() const {
    std::vector<int> seen;
    std::vector<std::string> names;
    for (const Turn& turn : turns_) {
      if (turn.speaker < 0 || std::ranges::find(seen, turn.speaker) != seen.end()) continue;
      seen.push_back(turn.speaker);
      const Speaker& speaker = plan_.speakers[static_cast<std::size_t>(turn.speaker)];
      names.push_back(with_role(speaker.name, speaker.role, words_));
    }
    if (names.empty()) return {};
    const std::string list = speaking(names, words_);
    return fmt::format("{}{}{}", words_.space, list, list.ends_with('.') ? "" : words_.stop);
  }

  [[nodiscard]] std::string text_of(const std::string& head, const std::vector<Turn>& turns) const {
    std::string text = head + '\n';
    for (const Turn& turn : turns) {
      text += '\n';
      if (turn.speaker >= 0)
        text +=
            fmt::format("{}{}", plan_.speakers[static_cast<std::size_t>(turn.speaker)].name, words_.colon);
      text += turn.text;
    }
    return turns != turns_ ? fmt::format("{}\n\n{}", text, words_.shortened) : text;
  }

  const ClipPlan& plan_;
  const FixedWords& words_;
  std::vector<Turn> turns_;
};

}  // namespace

FittedText alt_text(const ClipPlan& plan) {
  return AltText{plan}.write();
}

}  // namespace cueclip
