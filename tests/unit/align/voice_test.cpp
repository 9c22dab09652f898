#include "align/voice.h"

#include <future>

#include "align/voice_names.h"

namespace cueclip {
namespace {

const std::vector<std::string> kEnglish{"en-us"};

TEST(Voice, TellsWhereWordsBegin) {
  const SpokenText spoken = speak("Nobody taught us that. ", kEnglish);
  ASSERT_GT(spoken.samples.size(), static_cast<std::size_t>(spoken.rate));
  ASSERT_GE(spoken.words.size(), 3u);
  EXPECT_EQ(spoken.words[1].character, 7u);
  EXPECT_GT(spoken.words[1].time, 0.1);
}

TEST(Voice, SaysTheSameHoweverOftenItIsAsked) {
  const auto first = speak("The second winter was worse. ", kEnglish).samples;
  std::vector<std::future<std::vector<float>>> others;
  for (int i = 0; i < 8; ++i)
    others.push_back(std::async(std::launch::async, [] {
      (void)speak("Something else. ", kEnglish);
      return speak("The second winter was worse. ", kEnglish).samples;
    }));
  for (auto& other : others) EXPECT_EQ(other.get(), first);
}

TEST(Voice, IsSilentWhereThereIsNone) {
  EXPECT_TRUE(speak("Word. ", {"xx-nowhere"}).samples.empty());
  EXPECT_FALSE(speak("Word. ", {"xx-nowhere", "fr"}).samples.empty());
}

TEST(VoiceNames, AreTheRegionsAndThenTheLanguages) {
  EXPECT_EQ(voice_names("pt-BR"), (std::vector<std::string>{"pt-br", "pt"}));
  EXPECT_EQ(voice_names("eng"), std::vector<std::string>{"en-us"});
  EXPECT_EQ(voice_names("zh-Hant"), (std::vector<std::string>{"zh-hant", "cmn"}));
  EXPECT_TRUE(voice_names("../x").empty());
}

}  // namespace
}  // namespace cueclip
