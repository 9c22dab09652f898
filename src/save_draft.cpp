#include <cueclip/feed.h>

#include "video/output_file.h"

namespace cueclip {

void save_draft(const EpisodeDraft& draft, const std::filesystem::path& file, bool force) {
  write_whole(file, draft.toml, force);
}

}  // namespace cueclip
