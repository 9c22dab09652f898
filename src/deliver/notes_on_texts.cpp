#include <cueclip/render.h>

#include "deliver/alt_text.h"
#include "deliver/post_text.h"

namespace cueclip {

std::vector<std::string> notes_on_texts(const ClipPlan& plan) {
  std::vector<std::string> notes;
  for (const BesideFile& file : plan.beside) {
    std::string left_out;
    if (file.kind == Beside::kAlt) left_out = alt_text(plan).left_out;
    if (file.kind == Beside::kPost) left_out = post_text(plan).left_out;
    if (!left_out.empty()) notes.push_back(std::move(left_out));
  }
  return notes;
}

}  // namespace cueclip
