#include "support/episodes.h"

namespace cueclip::test {

// Words' times as the transcript has them: what is found in the sound differs between versions of espeak-ng.
ClipOptions demo_options(const Passage& passage, const std::string& shape) {
  ClipOptions options;
  options.audio = demo_folder() / "episode.mp3";
  options.transcript = demo_folder() / "episode.srt";
  options.passages = {passage};
  options.shapes = {parse_shape(shape)};
  options.snap = false;
  options.words = WordTimes::kTranscript;
  return options;
}

MadeEpisode::MadeEpisode(const Pcm& sound, const std::string& subrip)
    : audio{folder.path() / "episode.wav"}, transcript{folder.write("episode.srt", subrip)} {
  write_wav(sound, audio);
}

ClipOptions MadeEpisode::options(const TimeRange& time) const {
  ClipOptions options;
  options.audio = audio;
  options.transcript = transcript;
  options.passages = {time};
  options.shapes = {parse_shape("320x320")};
  options.pad_head = options.pad_tail = options.fade = Time{0};
  options.snap = false;
  options.words = WordTimes::kTranscript;
  options.output = (folder.path() / "clip.mp4").string();
  return options;
}

}  // namespace cueclip::test
