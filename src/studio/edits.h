#pragma once

#include <string>

#include "studio/session.h"

namespace cueclip {

/// Does what the page asks for with a JSON object to the session's episode file, and saves it. Call it with
/// the session's mutex held. Throws Error: kInput where the request or what would come of it is wrong,
/// kUsage where it was made for a file that has changed since.
void apply_edit(Studio::Session& session, const std::string& request);

}  // namespace cueclip
