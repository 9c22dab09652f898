#pragma once

#include <cueclip/plan.h>

#include <memory>
#include <vector>

#include "draw/canvas.h"
#include "draw/scene.h"
#include "video/output_file.h"

namespace cueclip {

/// Throws Error (kSystem) where the clip's place or one beside it is taken and `force` isn't given.
void check_places(const ClipPlan& plan, bool force);

/// The files beside a clip, which appear together with it.
class BesideFiles {
 public:
  BesideFiles(const ClipPlan& plan, bool force);

  /// Writes them all. Throws Error (kSystem).
  void write(const Scene& scene);

  /// The same where there is no scene, and so no poster; `still` is what captions have to be read over.
  void write(const Canvas& still);

  /// Puts them and the clip that they belong to in their places. Where the program is killed meanwhile, no
  /// new clip stands without the first file beside it, which may say what it was made from, and no old clip
  /// beside a new one of that. Throws Error (kSystem): then none of the new ones is left.
  void commit_with(OutputFile& clip);

 private:
  const ClipPlan& plan_;
  std::vector<std::unique_ptr<OutputFile>> files_;
};

}  // namespace cueclip
