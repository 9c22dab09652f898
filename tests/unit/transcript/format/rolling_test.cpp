#include "transcript/format/rolling.h"

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::in_full;
using test::read;

/// As YouTube writes its automatic captions: the words with their times below a line that is repeated, or one
/// of a space behind a pause; then 10 ms of what has been said.
const std::string kYouTube = R"(WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.470 align:start position:0%
 
the<00:00:00.400><c> lock</c><00:00:00.719><c> keeper</c><00:00:01.199><c> sleeps</c>

00:00:02.470 --> 00:00:02.480 align:start position:0%
the lock keeper sleeps
 

00:00:02.480 --> 00:00:04.309 align:start position:0%
the lock keeper sleeps
until<00:00:02.800><c> a</c><00:00:02.960><c> barge</c><00:00:03.439><c> whistles</c>

00:00:04.309 --> 00:00:04.319 align:start position:0%
until a barge whistles
 

00:00:12.000 --> 00:00:14.470 align:start position:0%
 
then<00:00:12.400><c> he</c><00:00:12.719><c> gets</c><00:00:13.199><c> up</c>

00:00:14.470 --> 00:00:14.480 align:start position:0%
then he gets up
 

00:00:21.000 --> 00:00:22.000 align:start position:0%
 
slowly
)";

TEST(Rolling, YouTubesCuesAreThoseWithTheWordTimes) {
  EXPECT_EQ(in_full(read(kYouTube)), R"(
1 160-2470 [] the lock keeper sleeps @5
  160-400 the 400-719 lock 719-1199 keeper 1199-2470 sleeps
2 2480-4309 [] until a barge whistles @13
  2480-2800 until 2800-2960 a 2960-3439 barge 3439-4309 whistles
3 12000-14470 [] then he gets up @21
  12000-12400 then 12400-12719 he 12719-13199 gets 13199-14470 up
4 21000-22000 [] slowly @29
)");
}

TEST(Rolling, OneCueOfYouTubesIsEnough) {
  const std::string first = kYouTube.substr(0, kYouTube.find("00:00:02.480 -->"));
  EXPECT_EQ(in_full(read(first)), R"(
1 160-2470 [] the lock keeper sleeps @5
  160-400 the 400-719 lock 719-1199 keeper 1199-2470 sleeps
)");
}

TEST(Rolling, WhatIsSaidAgainBehindAPauseStays) {
  EXPECT_EQ(in_full(read("WEBVTT\n\n00:01.000 --> 00:02.000\n \nno\n\n00:02.000 --> 00:02.010\nno\n \n\n"
                         "00:05.000 --> 00:06.000\n \nno\n\n00:06.000 --> 00:06.010\nno\n \n")),
            "\n1 1000-2000 [] no @3\n2 5000-6000 [] no @11\n");
}

TEST(Rolling, OfScriptsWithoutSpacesKeepsTheTimes) {
  EXPECT_EQ(
      in_full(read(
          "WEBVTT\n\n00:00.000 --> 00:08.000\n \n今日<00:00:00.500><c>は</c><00:00:06.000><c>静か</c>\n\n"
          "00:08.000 --> 00:08.010\n今日は静か\n \n")),
      "\n1 0-8000 [] 今日は静か @3\n  0-500 今日 500-6000 は 6000-8000 静か\n");
}

}  // namespace
}  // namespace cueclip
