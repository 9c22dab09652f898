#include <cueclip/error.h>
#include <cueclip/feed.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "video/output_file.h"

namespace cueclip {

void save_draft(const EpisodeDraft& draft, const std::filesystem::path& file, bool force) {
  OutputFile output{file, force};
  std::ofstream stream{output.temporary(), std::ios::binary};
  stream << draft.toml;
  stream.close();
  if (!stream) throw Error{Failure::kSystem, std::strerror(errno)}.while_doing("writing " + shown(file));
  output.commit();
}

}  // namespace cueclip
