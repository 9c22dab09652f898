#include "caption/edited_script.h"

#include "caption/ass_images.h"
#include "caption/libass.h"

namespace cueclip {

namespace {

Colour colour_of(const ASS_Image& image) {
  const auto part = [&](unsigned shift) { return (image.color >> shift & 0xFF) / 255.0; };
  return {part(24), part(16), part(8), 1};  // ink_of counts the fourth part
}

}  // namespace

EditedScript::EditedScript(std::string script, int width, int height)
    : libass_{std::make_unique<Libass>()}, script_{std::move(script)}, width_{width}, height_{height} {
  try {
    libass_->load(script_);
  } catch (const Error&) {
    throw Error{Failure::kInput, "libass, which draws captions, can't read this script",
                "Open it in an editor, and save it again"};
  }
}
EditedScript::~EditedScript() = default;
EditedScript::EditedScript(EditedScript&&) noexcept = default;
EditedScript& EditedScript::operator=(EditedScript&&) noexcept = default;

/// Lines without a place of their own give way to each other, and libass keeps them where they stood when it
/// drew them last. A script that is new to it looks the same in whatever order its frames are drawn.
void EditedScript::forget_places() {
  if (libass_->finds_places()) libass_->load(script_);
}

std::vector<ColouredInk> EditedScript::at(std::int64_t milliseconds) {
  forget_places();
  std::vector<ColouredInk> inks;
  for (const ASS_Image* image = libass_->render(width_, height_, milliseconds); image != nullptr;
       image = image->next) {
    Ink ink = ink_of(image, [image](const ASS_Image& other) { return &other == image; });
    if (!ink.empty()) inks.push_back({colour_of(*image), std::move(ink)});
  }
  return inks;
}

bool EditedScript::same_at(std::int64_t milliseconds) {
  forget_places();
  int change = 0;
  (void)libass_->render(width_, height_, milliseconds, &change);
  return change == 0;
}

}  // namespace cueclip
