#include "audio/listen_beside.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace cueclip {
namespace {

/// Pieces of lengths that fit nothing, of a sound that counts.
void play_counting(ListenBeside& beside, std::int64_t length, int channels) {
  std::vector<float> samples;
  for (std::int64_t at = 0; at < length;) {
    const std::int64_t count = std::min<std::int64_t>(1 + at % 1777, length - at);
    samples.clear();
    for (std::int64_t i = 0; i < count; ++i) samples.push_back(static_cast<float>(at + i));
    beside.add(SoundPiece(static_cast<std::size_t>(channels), samples));
    at += count;
  }
}

TEST(ListenBeside, AllIsHeardInOrder) {
  for (const std::int64_t length : {0, 1, 40'000, 400'000}) {
    std::int64_t heard = 0;
    bool is_in_order = true;
    ListenBeside beside{{48'000, 2, length}, [&](const SoundPiece& piece) {
                          for (const float sample : piece[1])
                            is_in_order = is_in_order && sample == static_cast<float>(heard++);
                        }};
    play_counting(beside, length, 2);
    beside.finish();
    EXPECT_EQ(heard, length);
    EXPECT_TRUE(is_in_order) << length;
  }
}

TEST(ListenBeside, WhatTheListenerThrowsIsThrown) {
  ListenBeside beside{{48'000, 1, 0}, [](const SoundPiece&) { throw std::runtime_error{"enough"}; }};
  play_counting(beside, 1'000'000, 1);
  EXPECT_THROW(beside.finish(), std::runtime_error);
}

TEST(ListenBeside, CanBeLeftInTheMiddle) {
  int pieces = 0;
  {
    ListenBeside beside{{48'000, 1, 0}, [&](const SoundPiece&) { ++pieces; }};
    play_counting(beside, 500'000, 1);
  }
  EXPECT_LE(pieces, 16);
}

}  // namespace
}  // namespace cueclip
