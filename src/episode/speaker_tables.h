#pragma once

#include <cueclip/plan.h>

#include <vector>

#include "episode/values.h"

namespace cueclip {

/// Adds what [speakers."LABEL"] tables say to those that are known: name, role, colour, image, each as far
/// as it is said. Throws Error (kInput) with its place.
void add_speakers(const KeyTable& in, std::vector<SpeakerOption>& speakers);

}  // namespace cueclip
