#include "fuzz/transcript_checks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return cueclip::fuzz::read_as(cueclip::looks_like_lrc, cueclip::read_lrc, data, size);
}
