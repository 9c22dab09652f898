#pragma once

#include <string>
#include <vector>

#include "caption/typesetter.h"
#include "draw/canvas.h"

namespace cueclip {

/// A picture on a sheet, with what is written under it; may be empty.
struct Tile {
  Canvas picture;
  std::string label;
};

/// Rows of pictures on a dark sheet. The pictures of one row are of one height.
class Sheet {
 public:
  /// Every row's pictures are this high, in pixels.
  explicit Sheet(int height) : height_{height} {}

  void add_row(std::vector<Tile> tiles);

  /// The sheet as it is so far, as large as its rows need.
  [[nodiscard]] Canvas draw() const;

 private:
  int height_;
  std::vector<std::vector<Tile>> rows_;  ///< their pictures scaled already
};

}  // namespace cueclip
