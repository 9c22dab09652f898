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

  /// Puts them in their places. Throws Error (kSystem).
  void commit();

  /// The same, the last file first.
  void commit_backwards();

 private:
  const ClipPlan& plan_;
  std::vector<std::unique_ptr<OutputFile>> files_;
};

}  // namespace cueclip
