#include <cueclip/align.h>
#include <cueclip/error.h>

#include <algorithm>
#include <future>
#include <optional>
#include <thread>

#include <fmt/format.h>

#include "align/coarse_gaps.h"
#include "align/coarse_way.h"
#include "align/listen.h"
#include "align/time_parts.h"
#include "align/voice.h"
#include "align/voice_names.h"
#include "audio/recording.h"
#include "transcript/language.h"
#include "transcript/word_times.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kAboutCoarse = std::chrono::milliseconds{800};
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

  /// How many rows each cue has.
  [[nodiscard]] std::vector<std::size_t> lengths() const {
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i + 1 < cues.size(); ++i)
      result.push_back(rows.word(cues[i + 1] - 1).end - rows.word(cues[i]).first);
    return result;
  }
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

/// Whether more than half of a cue's words are found.
bool is_mostly_sure(const std::vector<TimeByEar>& times) {
  const auto sure = std::ranges::count_if(times, [](const auto& time) { return time.sureness >= kUnsure; });
  return 2 * static_cast<std::size_t>(sure) > times.size();
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
    sound_ =
        listen_to(recording.source, {Time{0}, recording.duration}, progress_.between(0, kListened)).features;
  }

  AlignedTranscript align() && {
    align_in_order();
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

  /// In the whole recording, whatever times the transcript has.
  void align_in_order() {
    const std::vector<Cue> before = result_.transcript.cues;
    const WholeReference reference = speak_all(spoken_.cues, voices_, jobs_);
    CoarseWay way = find_coarse_way(reference.rows, reference.cues, sound_.thinned(kCoarse),
                                    progress_.between(kListened, kFoundCoarsely));
    const std::vector<bool> is_guess = fill_gaps(way, reference.lengths());
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
    const auto sure = std::ranges::count_if(times, [](const auto& words) { return !words.empty(); });
    // Where words are mostly not said, what was found by tenths of a second is other speech of that length.
    heard_ = 2 * static_cast<std::size_t>(sure) > times.size() ? cues.size() : 0;
    for (std::size_t i = 0, cue = 0; i < cues.size(); ++i, ++cue) {
      while (!way.cues[cue].is_heard) ++cue;
      if (is_guess[cue] && (times[i].empty() || !is_mostly_sure(times[i]))) {
        is_heard[places[i]] = false;
      } else if (!times[i].empty()) {
        set_words(result_.transcript.cues[places[i]], times[i]);
      }
    }
    for (const CoarseCue& other : way.others)
      result_.unwritten.push_back({time_of_moment(other.first), time_of_moment(other.end)});
    place_unheard(is_heard, before);
    result_.transcript.starts_in_whole_seconds = false;
    result_.transcript.is_untimed = false;
  }

  /// What nobody says has no time where the text has none; elsewhere it is as far from its own as what is
  /// heard before it, or else behind it.
  void place_unheard(const std::vector<bool>& is_heard, const std::vector<Cue>& before) {
    std::vector<Cue>& cues = result_.transcript.cues;
    std::optional<Time> offset;
    for (std::size_t i = 0; i < cues.size() && !offset; ++i)
      if (is_heard[i]) offset = cues[i].time.start - before[i].time.start;
    std::vector<Cue> kept;
    for (std::size_t i = 0; i < cues.size(); ++i) {
      if (is_heard[i]) {
        offset = cues[i].time.start - before[i].time.start;
      } else {
        if (says_anything(cues[i].text)) result_.unheard.push_back(before[i]);
        if (result_.transcript.is_untimed) continue;
        cues[i].time = {std::max(before[i].time.start + offset.value_or(Time{0}), Time{0}),
                        std::max(before[i].time.end + offset.value_or(Time{0}), Time{0})};
        cues[i].words.clear();
      }
      kept.push_back(std::move(cues[i]));
    }
    if (result_.transcript.is_untimed) number(kept);
    std::ranges::stable_sort(kept, {}, [](const Cue& cue) { return cue.time.start; });
    cues = std::move(kept);
  }

  static void number(std::vector<Cue>& cues) {
    int last = 0;
    for (Cue& cue : cues) {
      cue.number = ++last;
      cue.part = 1;
    }
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
    notes.push_back(fmt::format("{}:{}: this isn't heard: \"{}\"", shown(aligned.transcript.file), cue.line,
                                printable(words)));
  }
  return notes;
}

}  // namespace cueclip
