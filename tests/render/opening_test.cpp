#include "draw/opening.h"

#include "support/episodes.h"
#include "support/looks.h"

namespace cueclip {
namespace {

using test::Look;

constexpr const char* kEnglish = "1\n00:00:00,000 --> 00:00:02,000\n[Nour] To listen is not to wait.\n\n";
constexpr const char* kArabic =
    "2\n00:00:02,000 --> 00:00:04,000\n[نور] الاستماع ليس انتظار دورك في الكلام\n\n";

Look look_of(const test::MadeEpisode& episode, const char* shape) {
  ClipOptions options = episode.options({Time{0}, Time{4'000'000}});
  options.style = "editorial";
  options.shapes = {parse_shape(shape)};
  options.link = "slowears.example/12";
  return Look{options};
}

test::MadeEpisode episode_of(const std::string& transcript) {
  Pcm sound = test::silence(48'000, 1, 48'000 * 4);
  test::add_tone(sound, 200, 0.4f, 0, sound.length());
  return test::MadeEpisode{sound, transcript};
}

TEST(Opening, ChangesSidesWithTheWords) {
  const auto episode = episode_of(std::string{kEnglish} + kArabic);
  for (const char* shape : {"square", "portrait", "landscape", "4:5"}) {
    const Look look = look_of(episode, shape);
    ASSERT_EQ(look.layout.openings.size(), 2u) << shape;
    const Rect words = rect_of(look.plan.style.words.box, look.plan.shape);
    EXPECT_EQ(look.layout.openings[0].rule.x, words.x) << shape;
    EXPECT_NEAR(look.layout.openings[1].rule.right(), words.right(), 1) << shape;
    const MovingPart* part = look.part_in(look.layout.openings[1].rule);
    const MovingPart& opening = part != nullptr ? *part : *look.scene.parts().back();
    EXPECT_EQ(opening.area(opening.state(0)).x, std::min(words.x, opening.area(opening.state(0)).x)) << shape;
    EXPECT_GT(opening.area(opening.state(90)).x, look.plan.shape.width / 2) << shape;
  }
}

TEST(Opening, GivesWayToTheLinkAndTheWords) {
  for (const std::string& transcript : {std::string{kArabic}, std::string{kEnglish} + kArabic}) {
    const auto episode = episode_of(transcript);
    for (const char* shape : {"square", "portrait", "landscape", "4:5"}) {
      Look look = look_of(episode, shape);
      const Rect words = rect_of(look.plan.style.words.box, look.plan.shape);
      for (const Opening& opening : look.layout.openings) {
        const Rect quote = rect_of(look.ink(opening.quote));
        EXPECT_TRUE(intersection(quote, words).empty()) << shape;
        for (const SetText& text : look.layout.texts)
          EXPECT_TRUE(intersection(quote, rect_of(look.ink(text))).empty()) << shape;
      }
    }
  }
}

}  // namespace
}  // namespace cueclip
