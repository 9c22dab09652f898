#pragma once

#include <cueclip/style.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "caption/ink.h"

namespace cueclip {

class Libass;

/// Ink in a colour of its own.
struct ColouredInk {
  Colour colour;
  Ink ink;
  friend bool operator==(const ColouredInk&, const ColouredInk&) = default;
};

/// An ASS script of somebody's, drawn as it is. Fonts inside the script are not used. Belongs to one thread
/// at a time.
class EditedScript {
 public:
  /// Throws Error (kInput) where libass can't read it.
  EditedScript(std::string script, int width, int height);
  ~EditedScript();
  EditedScript(EditedScript&&) noexcept;
  EditedScript& operator=(EditedScript&&) noexcept;

  /// What stands in the frame at a time, from the lowest up; whatever was asked for before.
  [[nodiscard]] std::vector<ColouredInk> at(std::int64_t milliseconds);

  /// Whether that is the same as what the last call of at() or same_at() saw.
  [[nodiscard]] bool same_at(std::int64_t milliseconds);

 private:
  void forget_places();

  std::unique_ptr<Libass> libass_;
  std::string script_;
  int width_;
  int height_;
};

}  // namespace cueclip
