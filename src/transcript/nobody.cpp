#include "transcript/nobody.h"

#include <algorithm>
#include <array>
#include <string>

#include "transcript/fold.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::array<std::string_view, 9> kNobody{"unknown",
                                                  "unknown speaker",
                                                  "speaker unknown",
                                                  "undefined",
                                                  "speaker undefined",
                                                  "unidentified",
                                                  "no speaker",
                                                  "none",
                                                  "n/a"};

// As people's names begin, "Null" and "Nan" are names.
constexpr std::array<std::string_view, 4> kNobodyAsWritten{"null", "NULL", "nan", "NaN"};

}  // namespace

bool names_nobody(std::string_view name) {
  if (is_only_marks(name)) return true;
  const std::string written = single_spaced(name);
  if (std::ranges::find(kNobodyAsWritten, written) != kNobodyAsWritten.end()) return true;
  return std::ranges::find(kNobody, in_small_ascii(written)) != kNobody.end();
}

}  // namespace cueclip
