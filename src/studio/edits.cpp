#include "studio/edits.h"

#include <cueclip/error.h>

namespace cueclip {

void apply_edit(Studio::Session&, const std::string&) {
  throw Error{Failure::kFault, "to be written"};
}

}  // namespace cueclip
