#pragma once

#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

/// ICU's objects that know nothing of C++, each closed by its type.
namespace cueclip {

struct CloseIcu {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

using Converter = std::unique_ptr<UConverter, CloseIcu>;
using CharsetDetector = std::unique_ptr<UCharsetDetector, CloseIcu>;

}  // namespace cueclip
