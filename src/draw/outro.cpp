#include "draw/outro.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "av/picture.h"
#include "caption/fit_text.h"
#include "draw/cover.h"
#include "draw/qr_code.h"
#include "draw/setter.h"
#include "draw/shown_link.h"
#include "draw/still.h"
#include "plan/style_case.h"
#include "style/colour.h"
#include "transcript/language.h"

namespace cueclip {

namespace {

// Of the frame's shorter side.
constexpr double kCover = 0.3;
constexpr double kGap = 0.045;
constexpr double kShow = 0.034;
constexpr double kTitle = 0.056;
constexpr double kInvitation = 0.042;
constexpr double kLink = 0.04;
constexpr double kTitleLine = 1.18;  // of its size
constexpr int kTitleLines = 3;
// A code is for a screen across the room, which a phone is held up to: in a wide frame, and large.
constexpr double kCode = 0.26;
constexpr int kLeastCode = 260;  // pixels: below it cameras miss codes of long links
constexpr StyleBox kRoom{0.08, 0.08, 0.84, 0.84};
constexpr StyleBox kRoomBesideCode{0.08, 0.08, 0.56, 0.84};
constexpr double kCodeRight = 0.92;  // of the width

/// What invites to listen on, in the words' language.
std::string_view invitation(std::string_view language) {
  using Text = std::pair<std::string_view, std::string_view>;
  static constexpr std::array kTexts{
      Text{"fr", "Écouter l’épisode entier"},     Text{"de", "Die ganze Folge hören"},
      Text{"es", "Escucha el episodio completo"}, Text{"it", "Ascolta l’episodio completo"},
      Text{"pt", "Ouvir o episódio completo"},    Text{"nl", "Beluister de hele aflevering"},
      Text{"pl", "Posłuchaj całego odcinka"},     Text{"ja", "エピソード全編を聴く"},
      Text{"ar", "استمع إلى الحلقة كاملة"}};
  const auto* const found =
      std::ranges::find_if(kTexts, [&](const Text& text) { return is_language(language, text.first); });
  return found == kTexts.end() ? "Hear the whole episode" : found->second;
}

/// One thing above the other, the whole in the middle of the room.
class Stack {
 public:
  Stack(const ClipPlan& plan, Typesetter& typesetter)
      : setter_{plan, typesetter}, shows_code_{has_room_for_code()}, room_{setter_.rect(room())} {
    const Style& style = plan.style;
    if (plan.cover) add_cover();
    add_text(plan.show, {kShow, style.show.look.weight, 0.75, kTitleLine, 0, 1, {}}, style.text);
    add_text(plan.title,
             {kTitle, 800, 1, kTitleLine, style.words.look.spacing, kTitleLines, style.words.look.font},
             style.text);
    if (!plan.link.empty()) {
      add_text(std::string{invitation(plan.language)}, {kInvitation, 600, 1, kTitleLine, 0, 2, {}},
               style.accent);
      add_text(link(), {kLink, 700, 1, kTitleLine, 0, 1, {}}, style.text);
    }
    move_to_middle();
    if (shows_code_) {
      const int side = setter_.pixels(kCode);
      code_ = {static_cast<int>(kCodeRight * plan.shape.width) - side, (plan.shape.height - side) / 2, side,
               side};
    }
  }

  void draw(Canvas& canvas) {
    const ClipPlan& plan = setter_.plan();
    if (plan.cover)
      draw_cover(canvas, *plan.cover, cover_, setter_.pixels(std::min(plan.style.cover.radius, kCover / 2)));
    for (const auto& [text, colour] : texts_) draw_text(canvas, text, colour, setter_.typesetter());
    draw_qr_code(canvas, plan.link, code_);
  }

 private:
  [[nodiscard]] bool has_room_for_code() const {
    const ClipPlan& plan = setter_.plan();
    return !plan.link.empty() && plan.shape.family == "landscape" && setter_.pixels(kCode) >= kLeastCode;
  }

  /// Where an app's buttons don't lie, if it goes to one.
  [[nodiscard]] StyleBox room() const {
    const ClipPlan& plan = setter_.plan();
    if (const FreeArea* free = free_area(plan.shape, plan.network))
      return {free->left, free->top, free->right - free->left, free->bottom - free->top};
    return shows_code_ ? kRoomBesideCode : kRoom;
  }

  [[nodiscard]] std::string link() {
    const Typeface face = setter_.text_of({kLink, 700, 1, kTitleLine, 0, 1, {}}).face;
    return shown_link(setter_.plan().link, [&](const std::string& text) {
      return setter_.typesetter().width(text, face) <= room_.width;
    });
  }

  void add_cover() {
    const int side = setter_.pixels(kCover);
    cover_ = cover_place({room_.x + (room_.width - side) / 2, next_, side, side}, *setter_.plan().cover,
                         Align::kCentre, room_.width);
    next_ += side + setter_.pixels(kGap);
  }

  void add_text(const std::string& text, const TextLook& look, const Colour& colour) {
    if (text.empty()) return;
    SetText set = setter_.text_of(look);
    double baseline = next_ + setter_.cap_height(set.face);
    for (const auto& line : fit_lines(text, room_.width, look.lines, set.face, setter_.typesetter())) {
      set.lines.push_back(Setter::placed(line, room_, baseline, Align::kCentre));
      baseline += kTitleLine * set.face.size;
    }
    next_ = static_cast<int>(set.lines.empty() ? next_ : set.lines.back().baseline) + setter_.pixels(kGap);
    texts_.emplace_back(std::move(set), colour);
  }

  void move_to_middle() {
    const int down = room_.y + (room_.height - (next_ - setter_.pixels(kGap))) / 2;
    cover_.y += down;
    for (auto& [text, colour] : texts_)
      for (PlacedLine& line : text.lines) line.baseline += down;
  }

  Setter setter_;
  bool shows_code_;
  Rect room_;
  int next_ = 0;  ///< where the next thing begins, from the first one's top
  Rect cover_;
  Rect code_;
  std::vector<std::pair<SetText, Colour>> texts_;
};

}  // namespace

Canvas draw_outro(const ClipPlan& plan, Canvas ground, Typesetter& typesetter) {
  Stack{plan, typesetter}.draw(ground);
  return ground;
}

}  // namespace cueclip
