#include <cueclip/align.h>
#include <cueclip/error.h>

#include <algorithm>
#include <future>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "align/coarse_way.h"
#include "align/time_parts.h"
#include "align/voice.h"
#include "align/voice_names.h"
#include "audio/recording.h"
#include "audio/speech_levels.h"
#include "transcript/language.h"
#include "transcript/word_times.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kAboutOwnTime = std::chrono::seconds{1};
constexpr Time kBehindWholeSecond = std::chrono::milliseconds{1500};
constexpr Time kAboutCoarse = std::chrono::milliseconds{800};
constexpr double kFits = 0.8;              // of the cues: fewer, and the times are another recording's
constexpr std::size_t kWordsAtOnce = 250;  // that are spoken together
// How much of the work the parts of it are.
constexpr double kListened = 0.25;
constexpr double kFoundCoarsely = 0.65;

Time time_of_moment(std::size_t moment) {
  return time_of_frame(static_cast<std::int64_t>(moment), Features::kRate / kCoarse);
}

/// Tells of the progress of a part of the work.
class Progress {
 public:
  explicit Progress(const std::function<void(double)>& told) : told_{told} {}

  [[nodiscard]] std::function<void(double)> between(double from, double to) const {
    if (!told_) return [](double) {};
    return [told = told_, from, to](double done) { told(from + (to - from) * done); };
  }

 private:
  std::function<void(double)> told_;
};

Features listen_to_all(const RecordingInfo& recording, const std::function<void(double)>& go_on) {
  std::optional<FeatureMeter> meter;
  std::int64_t heard = 0;
  (void)read_speech_levels(
      recording.source, {Time{0}, recording.duration}, [&](int rate, std::span<const float> samples) {
        if (rate < kLeastFeatureRate) return;
        if (!meter) meter.emplace(rate);
        meter->add(samples);
        heard += static_cast<std::int64_t>(samples.size());
        go_on(seconds(time_of_sample(heard, rate)) / std::max(seconds(recording.duration), 0.1));
      });
  return meter ? std::move(*meter).finish() : Features{};
}

/// Cues whose words are spoken; of the rest nothing can be heard.
struct SpokenCues {
  std::vector<std::size_t> places;  ///< in the transcript
  std::vector<CueToTime> cues;      ///< without windows
};

SpokenCues spoken_cues(const Transcript& transcript) {
  SpokenCues result;
  for (std::size_t i = 0; i < transcript.cues.size(); ++i) {
    const auto words = split_words(transcript.cues[i].text);
    if (!says_anything(transcript.cues[i].text)) continue;
    result.places.push_back(i);
    result.cues.push_back({{words.begin(), words.end()}, {}});
  }
  return result;
}

/// All cues' words, spoken and thinned; and of each cue the first word, and then how many there are.
struct WholeReference {
  Reference rows;
  std::vector<std::size_t> cues;
};

WholeReference speak_all(const std::vector<CueToTime>& cues, const std::vector<std::string>& voices,
                         int jobs) {
  WholeReference result;
  std::vector<std::vector<std::string>> texts(1);
  std::size_t words = 0;
  for (const CueToTime& cue : cues) {
    result.cues.push_back(words);
    words += cue.words.size();
    texts.back().insert(texts.back().end(), cue.words.begin(), cue.words.end());
    if (texts.back().size() >= kWordsAtOnce) texts.emplace_back();
  }
  result.cues.push_back(words);
  if (texts.back().empty()) texts.pop_back();
  const auto at_once = static_cast<std::size_t>(jobs);
  for (std::size_t first = 0; first < texts.size(); first += at_once) {
    std::vector<std::future<Reference>> running;
    for (std::size_t i = first; i < std::min(first + at_once, texts.size()); ++i)
      running.push_back(std::async(std::launch::async, [&voices, &text = texts[i]] {
        return Reference{text, voices}.thinned(kCoarse);
      }));
    for (auto& one : running) result.rows.append(one.get());
  }
  return result;
}

/// Gives a cue the times of its words.
void set_times(Cue& cue, const std::vector<std::string>& words, const std::vector<TimeByEar>& times) {
  cue.words.clear();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_sure = times[i].sureness >= kUnsure;
    cue.words.push_back({words[i], times[i].time, is_sure ? TimeSource::kSound : TimeSource::kShare,
                         is_sure ? times[i].sureness : 0});
  }
  cue.time = {cue.words.front().time.start, cue.words.back().time.end};
}

class Aligner {
 public:
  Aligner(Transcript transcript, const AlignOptions& options)
      : options_{options},
        jobs_{options.jobs > 0 ? options.jobs
                               : static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U))},
        progress_{options.progress} {
    result_.transcript = std::move(transcript);
    std::string language = options.language.empty() ? language_of(result_.transcript) : options.language;
    voices_ = voice_names(language);
    if (voices_.empty() || speak("a", voices_).samples.empty()) refuse_language(language);
    spoken_ = spoken_cues(result_.transcript);
    const RecordingInfo recording = probe_recording({options.audio, options.track});
    sound_ = listen_to_all(recording, progress_.between(0, kListened));
  }

  AlignedTranscript align() && {
    if (result_.transcript.is_untimed || !align_about_own_times()) align_in_order();
    if (heard_ == 0)
      throw Error{
          Failure::kInput,
          fmt::format("nothing of {} is heard in {}", shown(result_.transcript.file), shown(options_.audio)),
          "Check that they belong together, and name the language with --language"};
    return std::move(result_);
  }

 private:
  [[noreturn]] void refuse_language(const std::string& language) const {
    const std::string name = shown(result_.transcript.file);
    if (language.empty())
      throw Error{Failure::kInput, fmt::format("the language of {} can't be told from its words", name),
                  "Name it: --language en"};
    throw Error{
        Failure::kInput,
        fmt::format("espeak-ng, by which words are found, has no voice for \"{}\"", printable(language)),
        "`espeak-ng --voices` lists those it has; a related language may do"};
  }

  /// Whether the transcript's own times fit, and its words have been found about them.
  bool align_about_own_times() {
    const Time behind = result_.transcript.starts_in_whole_seconds ? kBehindWholeSecond : kAboutOwnTime;
    std::vector<CueToTime> cues = spoken_.cues;
    Time reached{};
    for (std::size_t i = 0; i < cues.size(); ++i) {
      const TimeRange& time = result_.transcript.cues[spoken_.places[i]].time;
      reached = std::max(reached, time.end + behind);
      cues[i].window = {std::max(time.start - kAboutOwnTime, Time{0}), reached};
    }
    const auto times = time_parts(cues, voices_, sound_, jobs_, told(kListened, kFoundCoarsely, cues.size()));
    const auto found = std::ranges::count_if(times, [](const auto& words) { return !words.empty(); });
    if (static_cast<double>(found) < kFits * static_cast<double>(cues.size())) return false;
    for (std::size_t i = 0; i < cues.size(); ++i) {
      Cue& cue = result_.transcript.cues[spoken_.places[i]];
      if (times[i].empty()) {
        result_.unheard.push_back(cue);
      } else {
        set_times(cue, cues[i].words, times[i]);
      }
    }
    heard_ = static_cast<std::size_t>(found);
    result_.transcript.starts_in_whole_seconds = false;
    return true;
  }

  /// In the whole recording, whatever times the transcript has.
  void align_in_order() {
    const WholeReference reference = speak_all(spoken_.cues, voices_, jobs_);
    const CoarseWay way = find_coarse_way(reference.rows, reference.cues, sound_.thinned(kCoarse),
                                          progress_.between(kListened, kFoundCoarsely));
    std::vector<std::size_t> places;  // of the cues that are heard
    std::vector<CueToTime> cues;
    std::vector<bool> is_heard(result_.transcript.cues.size());
    for (std::size_t i = 0; i < way.cues.size(); ++i) {
      if (!way.cues[i].is_heard) continue;
      const TimeRange time{time_of_moment(way.cues[i].first), time_of_moment(way.cues[i].end)};
      result_.transcript.cues[spoken_.places[i]].time = time;
      is_heard[spoken_.places[i]] = true;
      places.push_back(spoken_.places[i]);
      cues.push_back(spoken_.cues[i]);
      cues.back().window = {std::max(time.start - kAboutCoarse, Time{0}), time.end + kAboutCoarse};
    }
    const auto times = time_parts(cues, voices_, sound_, jobs_, told(kFoundCoarsely, 1, cues.size()));
    for (std::size_t i = 0; i < cues.size(); ++i)
      if (!times[i].empty()) set_times(result_.transcript.cues[places[i]], cues[i].words, times[i]);
    for (const CoarseCue& other : way.others)
      result_.unwritten.push_back({time_of_moment(other.first), time_of_moment(other.end)});
    heard_ = cues.size();
    keep_heard(is_heard);
    result_.transcript.starts_in_whole_seconds = false;
    result_.transcript.is_untimed = false;
  }

  /// What nobody says has no time; nor have the times that it had anything to do with this recording.
  void keep_heard(const std::vector<bool>& is_heard) {
    std::vector<Cue> kept;
    int number = 0;
    for (std::size_t i = 0; i < is_heard.size(); ++i) {
      Cue& cue = result_.transcript.cues[i];
      if (!is_heard[i]) {
        result_.unheard.push_back(std::move(cue));
        continue;
      }
      cue.number = ++number;
      cue.part = 1;
      kept.push_back(std::move(cue));
    }
    std::ranges::stable_sort(kept, {}, [](const Cue& cue) { return cue.time.start; });
    result_.transcript.cues = std::move(kept);
  }

  [[nodiscard]] std::function<void(std::size_t)> told(double from, double to, std::size_t count) const {
    return [go_on = progress_.between(from, to), count](std::size_t done) {
      go_on(static_cast<double>(done) / static_cast<double>(std::max<std::size_t>(count, 1)));
    };
  }

  const AlignOptions& options_;
  int jobs_;
  Progress progress_;
  AlignedTranscript result_;
  std::vector<std::string> voices_;
  SpokenCues spoken_;
  Features sound_;
  std::size_t heard_ = 0;
};

}  // namespace

AlignedTranscript align_transcript(Transcript transcript, const AlignOptions& options) {
  return Aligner{std::move(transcript), options}.align();
}

std::vector<std::string> notes_on(const AlignedTranscript& aligned) {
  constexpr std::size_t kShown = 60;  // bytes of a cue
  std::vector<std::string> notes;
  for (const TimeRange& range : aligned.unwritten)
    notes.push_back(fmt::format("what is heard from {} to {} stands nowhere in {}", format_time(range.start),
                                format_time(range.end), shown(aligned.transcript.file)));
  for (const Cue& cue : aligned.unheard) {
    std::string words = cue.text.substr(0, cue.text.find(' ', kShown));
    if (words.size() < cue.text.size()) words += " …";
    notes.push_back(fmt::format("{}:{}: this isn't heard: {}", shown(aligned.transcript.file), cue.line,
                                printable(words)));
  }
  return notes;
}

}  // namespace cueclip
