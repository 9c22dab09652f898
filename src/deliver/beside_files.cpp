#include "deliver/beside_files.h"

#include "deliver/write_beside.h"
#include "draw/png.h"

namespace cueclip {

void check_places(const ClipPlan& plan, bool force) {
  check_place(plan.output, force);
  for (const BesideFile& file : plan.beside) check_place(file.path, force);
}

BesideFiles::BesideFiles(const ClipPlan& plan, bool force) : plan_{plan} {
  for (const BesideFile& file : plan.beside) files_.push_back(std::make_unique<OutputFile>(file.path, force));
}

void BesideFiles::write(const Scene& scene) {
  write(scene.still());
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (plan_.beside[i].kind != Beside::kPoster) continue;
    FramePainter painter{scene};
    painter.paint(0);
    Canvas first{painter.canvas()};
    write_png(first, files_[i]->temporary());
  }
}

void BesideFiles::write(const Canvas& still) {
  for (std::size_t i = 0; i < files_.size(); ++i)
    write_beside(plan_, still, plan_.beside[i].kind, files_[i]->temporary());
}

void BesideFiles::commit_with(OutputFile& clip) {
  std::error_code unknown;
  const bool replaces = std::filesystem::exists(plan_.output, unknown);
  try {
    if (replaces) {
      clip.commit();
      for (auto file = files_.rbegin(); file != files_.rend(); ++file) (*file)->commit();
    } else {
      for (const auto& file : files_) file->commit();
      clip.commit();
    }
  } catch (...) {
    for (const auto& file : files_) file->withdraw();
    clip.withdraw();
    throw;
  }
}

}  // namespace cueclip
