#include <cueclip/plan.h>

#include <fmt/format.h>

#include "support/episodes.h"
#include "support/golden.h"
#include "support/look_checks.h"
#include "support/looks.h"

namespace cueclip {
namespace {

struct Script {
  const char* name;
  const char* language;
  const char* speaker;
  const char* title;
  const char* words;
};

void PrintTo(const Script& script, std::ostream* stream) {
  *stream << script.name;
}

/// One sentence, told in each: to listen is not to wait for one's turn to speak.
constexpr Script kScripts[] = {
    {"arabic", "ar", "نور", "فن الاستماع", "الاستماع ليس انتظار دورك في الكلام، قالت Nour مرتين عام 2019."},
    {"hebrew", "he", "נועה", "אמנות ההקשבה", "להקשיב זה לא לחכות לתורך לדבר, אמרה Noa פעמיים ב-2019."},
    {"hindi", "hi", "मीरा", "सुनने की कला", "सुनना अपनी बारी की प्रतीक्षा करना नहीं है, मीरा ने 2019 में कहा।"},
    {"thai", "th", "มาลี", "ศิลปะแห่งการฟัง", "การฟังไม่ใช่การรอคิวพูดของตัวเอง มาลีบอกไว้สองครั้ง"},
    {"chinese", "zh-Hans", "小林", "倾听的艺术", "倾听不是等待轮到自己说话，小林在2019年说过两次。"},
    {"japanese", "ja", "美咲", "聞くという技術", "聞くことは、自分の番を待つことではありません。"},
    {"korean", "ko", "민지", "듣기의 기술", "듣는다는 것은 말할 차례를 기다리는 것이 아닙니다."},
    {"greek", "el", "Δανάη", "Η τέχνη της ακρόασης", "Ακούω δεν σημαίνει περιμένω τη σειρά μου να μιλήσω."},
    {"cyrillic", "ru", "Мария", "Искусство слушать", "Слушать — не значит ждать своей очереди говорить."},
    {"vietnamese", "vi", "Thảo", "Nghệ thuật lắng nghe", "Lắng nghe không phải là chờ đến lượt mình nói."},
    {"markup", "en", "Zoë", "{\\b1}Brackets\\N", "&#123;\\pos(0,0)} and \\N are words 🎧 too."},
};

class Scripts : public testing::TestWithParam<Script> {};

TEST_P(Scripts, AreShapedBrokenAndDirectedRight) {
  const Script& script = GetParam();
  Pcm sound = test::silence(48'000, 1, 48'000 * 3);
  test::add_tone(sound, 200, 0.4f, 0, 48'000 * 3);
  const test::MadeEpisode episode{
      sound, fmt::format("1\n00:00:00,000 --> 00:00:03,000\n[{}] {}\n", script.speaker, script.words)};
  ClipOptions options = episode.options({Time{0}, Time{3'000'000}});
  options.shapes = {parse_shape("540x540")};
  options.language = script.language;
  options.title = script.title;
  options.highlight = Highlight::kWord;
  test::Look look{options};
  EXPECT_EQ(look.plan.notes, std::vector<std::string>{});
  test::expect_margins(look);
  test::expect_apart(look);
  FramePainter painter{look.scene};
  painter.paint(45);
  test::expect_golden(painter.canvas(), fmt::format("script-{}", script.name));
}

/// In each column, pixels between the ink of a line and that of the next; the least of all.
int gap_between(const Ink& upper, const Ink& lower) {
  const auto has_ink = [](const Ink& ink, int x, int y) {
    return x >= ink.x && x < ink.x + ink.width && y >= ink.y && y < ink.y + ink.height &&
           ink.coverage[static_cast<std::size_t>(y - ink.y) * static_cast<std::size_t>(ink.width) +
                        static_cast<std::size_t>(x - ink.x)] > 64;
  };
  int least = 1000;
  for (int x = upper.x; x < upper.x + upper.width; ++x) {
    int last = -1;
    for (int y = upper.y; y < upper.y + upper.height; ++y)
      if (has_ink(upper, x, y)) last = y;
    int first = -1;
    for (int y = lower.y + lower.height - 1; y >= lower.y; --y)
      if (has_ink(lower, x, y)) first = y;
    if (last >= 0 && first >= 0) least = std::min(least, first - last - 1);
  }
  return least;
}

TEST(TallLetters, OfTwoLinesDontMeet) {
  const std::pair<const char*, const char*> texts[] = {
      {"ar", "الاستماع ليس انتظار دورك في الكلام، بل أن تترك للآخر مكانا."},
      {"th", "ผู้ที่รู้จักเมืองนี้ดีที่สุด ก็คือผู้ที่ฟังเสียงของมันอยู่ทุกคืน"},
      {"hi", "सुनना अपनी बारी की प्रतीक्षा करना नहीं है, कुछ और भी है।"},
      {"vi", "Lắng nghe không phải là chờ đến lượt mình, mà là để Ấn Độ nói."}};
  for (const auto& [language, text] : texts) {
    const test::MadeEpisode episode{test::silence(48'000, 1, 48'000 * 6),
                                    fmt::format("1\n00:00:00,000 --> 00:00:06,000\n[Nour] {}\n", text)};
    for (const std::string& style : test::shipped_styles()) {
      ClipOptions options = episode.options({Time{0}, Time{6'000'000}});
      options.style = style;
      options.language = language;
      test::Look look{options};
      for (const Card& card : look.plan.captions.cards) {
        const SetText words = lay_out_words(look.plan, card, look.typesetter);
        std::vector<Ink> inks;
        for (const PlacedLine& line : words.lines)
          inks.push_back(
              look.typesetter.draw({line}, words.face, look.plan.shape.width, look.plan.shape.height));
        for (std::size_t i = 1; i < inks.size(); ++i)
          EXPECT_GE(gap_between(inks[i - 1], inks[i]), 2) << style << ' ' << card.lines[i];
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, Scripts, testing::ValuesIn(kScripts),
                         [](const auto& script) { return std::string{script.param.name}; });

}  // namespace
}  // namespace cueclip
