#include "video/bands.h"

#include <algorithm>

namespace cueclip {

namespace {

constexpr std::int64_t kChangesPerSecond = 2;  // an intra slice for each is cheaper up to there

/// Marks what is within `reach` rows of what is marked and `may` be.
template <typename May>
std::vector<bool> grown(const std::vector<bool>& marked, int reach, May&& may) {
  const int count = static_cast<int>(marked.size());
  std::vector<bool> result = marked;
  for (int row = 0; row < count; ++row) {
    if (!marked[static_cast<std::size_t>(row)]) continue;
    for (int near = std::max(0, row - reach); near <= std::min(count - 1, row + reach); ++near)
      if (may(static_cast<std::size_t>(near))) result[static_cast<std::size_t>(near)] = true;
  }
  return result;
}

/// Which rows belong to bands that move, guards included.
std::vector<bool> moving_rows(const std::vector<RowHistory>& rows, std::int64_t limit) {
  std::vector<bool> moving;
  for (const RowHistory& row : rows) moving.push_back(row.changes > limit);
  while (true) {
    auto next = grown(moving, kGuardRows, [&](std::size_t row) { return rows[row].changes > 0; });
    if (next == moving) break;
    moving = std::move(next);
  }
  return grown(moving, kGuardRows, [](std::size_t) { return true; });
}

/// Notes that a part looks otherwise from a frame on, within an area.
void note_change(std::vector<RowHistory>& rows, std::size_t part, const Rect& area,
                 std::vector<bool>& changed) {
  if (area.empty()) return;
  for (int i = area.y / kMacroblock; i < macroblocks(area.bottom()); ++i) {
    const auto row = static_cast<std::size_t>(i);
    auto& parts = rows[row].parts;
    if (std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
    changed[row] = true;
  }
}

}  // namespace

std::vector<RowHistory> row_histories(const Scene& scene, const FrameRange& section) {
  std::vector<RowHistory> rows(static_cast<std::size_t>(macroblocks(scene.still().height())));
  const auto& parts = scene.parts();
  std::vector<std::int64_t> states(parts.size());
  std::vector<Rect> areas(parts.size());
  const std::int64_t shown = scene.outro() ? std::min(section.end, scene.frames()) : section.end;
  for (std::int64_t frame = section.first; frame < shown; ++frame) {
    std::vector<bool> changed(rows.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::int64_t state = parts[i]->state(frame);
      if (frame > section.first && state == states[i]) continue;
      const Rect area = intersection(parts[i]->area(state), scene.still().bounds());
      note_change(rows, i, surrounding(areas[i], area), changed);
      states[i] = state;
      areas[i] = area;
    }
    if (frame == section.first) continue;
    for (std::size_t row = 0; row < rows.size(); ++row) rows[row].changes += changed[row] ? 1 : 0;
  }
  for (RowHistory& row : rows) std::ranges::sort(row.parts);
  if (section.first < shown && shown < section.end)
    for (RowHistory& row : rows) ++row.changes;  // the closing card comes
  return rows;
}

std::vector<Band> cut_into_bands(const std::vector<RowHistory>& rows, std::int64_t frames, FrameRate fps) {
  const auto moving = moving_rows(rows, kChangesPerSecond * frames * fps.denominator() / fps.numerator());
  std::vector<Band> bands;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool goes_on = !bands.empty() && bands.back().moves == moving[i] &&
                         (moving[i] || bands.back().parts == rows[i].parts);
    if (!goes_on) bands.push_back({{static_cast<int>(i), 0}, moving[i], rows[i].parts});
    ++bands.back().rows.count;
  }
  return bands;
}

std::vector<BandCut> cuts_of(const Scene& scene, const std::vector<FrameRange>& sections, FrameRate fps) {
  std::vector<BandCut> cuts;
  for (const FrameRange& section : sections)
    cuts.push_back({section.first, cut_into_bands(row_histories(scene, section), section.length(), fps)});
  return cuts;
}

BandContent content_of(const Scene& scene, const Band& band, std::int64_t frame) {
  if (scene.outro() && frame >= scene.frames()) {
    const std::int64_t step = scene.outro_step(frame);
    return {{step}, step < scene.outro_steps()};
  }
  BandContent content{{-1}};  // else than the closing card's
  for (const std::size_t part : band.parts) {
    const std::int64_t state = scene.parts()[part]->state(frame);
    content.states.push_back(state);
    content.is_passing = content.is_passing || scene.parts()[part]->is_passing(state);
  }
  return content;
}

}  // namespace cueclip
