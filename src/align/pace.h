#pragma once

namespace cueclip {

/// What it costs that a sound goes otherwise than the reference, beside rows that are sqrt(2 *
/// Features::kRow) apart where they have nothing to do with each other. Tried on five voices of festival and
/// on people reading (tests/bench/align), with music, at other speeds and with words that are wrong.
struct WarpPace {
  float stay = 0;          ///< slower, for each moment
  float skip = 0;          ///< faster: a row is passed
  float leap = 0;          ///< two are
  float pause = 0;         ///< a pause that no mark announces begins
  float marked_pause = 0;  ///< one that a mark does
  float linger = 0;        ///< for each moment that one that no mark announces lasts
  float other = 0;         ///< a moment of something else, of the typical distance
};

/// For rows as they are measured, and few of them.
inline constexpr WarpPace kFinePace{0.6f, 2, 6, 4, 2, 0.15f, 0.9f};
/// For rows of a tenth of a second.
inline constexpr WarpPace kCoarsePace{1, 2, 8, 6, 3, 0.5f, 0.92f};

}  // namespace cueclip
