#include "studio/clip_blocks.h"

#include <algorithm>
#include <vector>

#include "studio/toml_outline.h"

namespace cueclip::studio {

namespace {

/// All lines that belong to a clip.
std::string lines_of_clip(const std::string& text, const std::vector<Extent>& extents) {
  const std::string line_end = line_end_of(text);
  std::string lines;
  for (const Extent& extent : extents) {
    if (!lines.empty()) lines += line_end + line_end;
    lines += part_of(text, extent);
  }
  return lines;
}

/// Lines to put in the place of others; none takes these out.
struct Change {
  Extent extent;
  std::string lines;
};

std::string changed(std::string text, std::vector<Change> changes) {
  std::ranges::sort(changes, std::greater{}, [](const Change& change) { return change.extent.begin; });
  for (const Change& change : changes) {
    if (change.lines.empty())
      text = without_lines(std::move(text), change.extent);
    else
      text.replace(change.extent.begin, change.extent.end - change.extent.begin, change.lines);
  }
  return text;
}

}  // namespace

std::string without_clip(std::string text, std::size_t clip) {
  std::vector<Change> changes;
  for (const Extent& extent : TomlOutline{text}.clip_extents(clip)) changes.push_back({extent, {}});
  return changed(std::move(text), std::move(changes));
}

std::string with_clip_copied(std::string text, std::size_t clip) {
  const auto extents = TomlOutline{text}.clip_extents(clip);
  const std::string lines = lines_of_clip(text, extents);
  return with_paragraph(std::move(text), extents.back().end, lines);
}

std::string with_clip_moved(std::string text, std::size_t from, std::size_t to) {
  const TomlOutline outline{text};
  const std::size_t first = std::min(from, to);
  std::vector<std::string> clips;
  std::vector<Change> changes;
  for (std::size_t clip = first; clip <= std::max(from, to); ++clip) {
    const auto extents = outline.clip_extents(clip);
    clips.push_back(lines_of_clip(text, extents));
    for (const Extent& extent : extents) changes.push_back({extent, {}});
  }
  const auto moved = clips.begin() + static_cast<std::ptrdiff_t>(from - first);
  if (from < to)
    std::rotate(moved, moved + 1, clips.end());
  else
    std::rotate(clips.begin(), moved, moved + 1);
  for (std::size_t i = 0; i < clips.size(); ++i) {
    const std::size_t place = outline.clip_extents(first + i).front().begin;
    const auto change =
        std::ranges::find_if(changes, [&](const Change& one) { return one.extent.begin == place; });
    change->lines = std::move(clips[i]);
  }
  return changed(std::move(text), std::move(changes));
}

std::string with_clip_added(std::string text, const std::string& lines) {
  const TomlOutline outline{text};
  if (outline.clip_count() == 0) return with_last_paragraph(std::move(text), lines);
  return with_paragraph(std::move(text), outline.clip_extents(outline.clip_count() - 1).back().end, lines);
}

}  // namespace cueclip::studio
