#include "transcript/nobody.h"

#include <algorithm>
#include <array>
#include <string>

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
  std::string lower = single_spaced(name);
  if (std::ranges::find(kNobodyAsWritten, lower) != kNobodyAsWritten.end()) return true;
  for (char& byte : lower)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return std::ranges::find(kNobody, lower) != kNobody.end();
}

}  // namespace cueclip
