#include "studio/word_store.h"

#include <cueclip/error.h>

#include <map>
#include <tuple>
#include <utility>

#include <sys/resource.h>

#include "align/listen.h"
#include "audio/speech_levels.h"
#include "plan/words_by_sound.h"

namespace cueclip {

namespace {

constexpr int kNicer = 10;  // what a person asks for comes first

/// Thrown to end what is no longer wanted.
struct NotWanted {};

/// Gives cues that say the same at the same time the words that were found.
void take_known(Transcript& transcript, const Transcript& found, const Transcript& before) {
  std::map<std::tuple<Time, Time, std::string>, std::size_t> places;
  for (std::size_t i = 0; i < before.cues.size(); ++i)
    places[{before.cues[i].time.start, before.cues[i].time.end, before.cues[i].text}] = i;
  for (Cue& cue : transcript.cues) {
    const auto known = places.find({cue.time.start, cue.time.end, cue.text});
    if (known == places.end() || !cue.words.empty()) continue;
    cue.words = found.cues[known->second].words;
    if (!cue.words.empty()) cue.time = found.cues[known->second].time;
  }
}

}  // namespace

WordStore::WordStore(RecordingInfo recording, std::function<void()> told)
    : recording_{std::move(recording)}, told_{std::move(told)} {}

WordStore::~WordStore() {
  *stops_ = true;
  if (worker_.joinable()) worker_.join();
}

void WordStore::time(std::shared_ptr<const SourceTranscript> source, const std::string& language) {
  *stops_ = true;
  stops_ = std::make_shared<std::atomic<bool>>(false);
  keep_known(source);
  // The one before ends soon, but nobody has to wait for it.
  worker_ = std::thread{
      [this, before = std::move(worker_), stops = stops_, source = std::move(source), language]() mutable {
        if (before.joinable()) before.join();
        (void)::setpriority(PRIO_PROCESS, 0, kNicer);  // of this thread, on Linux
        try {
          work(source, language, *stops);
        } catch (const NotWanted&) {
        } catch (const Error&) {  // the plan of a clip says what is wrong with the sound
        }
      }};
}

void WordStore::listen(const std::atomic<bool>& stops) {
  if (features_) return;
  features_ = std::make_shared<const Features>(
      listen_to(recording_.source, {Time{0}, recording_.duration}, [&](double) {
        if (stops) throw NotWanted{};
      }).features);
}

void WordStore::work(const std::shared_ptr<const SourceTranscript>& source, const std::string& language,
                     const std::atomic<bool>& stops) {
  const auto known = timed(*source);
  auto transcript = std::make_shared<Transcript>(known ? *known : source->transcript);
  listen(stops);
  const HeardStretch whole{{Time{0}, recording_.duration}, SpeechLevels{Time{0}, {}}, features_};
  time_words_by_sound(*transcript, whole, language, [&stops](std::size_t) {
    if (stops) throw NotWanted{};
  });
  {
    const std::lock_guard lock{mutex_};
    if (stops) return;  // another transcript has taken its place
    source_ = source;
    timed_ = std::move(transcript);
  }
  ++count_;
  told_();
}

void WordStore::keep_known(const std::shared_ptr<const SourceTranscript>& source) {
  const std::lock_guard lock{mutex_};
  if (!timed_ || source_ == source) return;
  auto transcript = std::make_shared<Transcript>(source->transcript);
  take_known(*transcript, *timed_, source_->transcript);
  source_ = source;
  timed_ = std::move(transcript);
}

std::shared_ptr<const Transcript> WordStore::timed(const SourceTranscript& source) {
  const std::lock_guard lock{mutex_};
  return source_.get() == &source ? timed_ : nullptr;
}

}  // namespace cueclip
