#include "caption/edited_script.h"
#include "fuzz/input_file.h"
#include "plan/edited_captions.h"

namespace {

using namespace cueclip;

constexpr int kSide = 320;
constexpr int kFps = 30;

void draw(const EditedScriptFile& edited) {
  const std::int64_t frames = 300;
  const CaptionTrack track = edited_track(edited.script, {}, frames, kFps);
  for (const Card& card : track.cards)
    fuzz::expect(card.frames.first >= 0 && card.frames.end <= frames, "a card is inside of the clip");
  (void)new_names(edited.script, {});
  (void)note_on_frame(edited, {"square", "square", kSide, kSide});
  EditedScript script{edited.text, kSide, kSide};
  for (const std::int64_t milliseconds : {0, 1000, 5000}) (void)script.at(milliseconds);
}

}  // namespace

/// An ASS script that somebody edited and gives back: it is drawn as it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::InputFile file{"clip.ass"};
  fuzz::is_taken([&] {
    const auto edited = read_edited_script(file.holding(fuzz::text_of(data, size)), {});
    if (edited) draw(*edited);
  });
  return 0;
}
