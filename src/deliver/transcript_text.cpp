#include <cueclip/write_transcript.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "caption/ass_text.h"
#include "deliver/subtitle_text.h"
#include "transcript/labels.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"
#include "video/output_file.h"

namespace cueclip {

namespace {

struct NamedFormat {
  const char* ending;
  TranscriptFormat format;
};

constexpr std::array kEndings{
    NamedFormat{".srt", TranscriptFormat::kSubRip}, NamedFormat{".vtt", TranscriptFormat::kWebVtt},
    NamedFormat{".json", TranscriptFormat::kPodcastJson}, NamedFormat{".ass", TranscriptFormat::kAss},
    NamedFormat{".ttml", TranscriptFormat::kTtml}};

constexpr Time kNoGap = std::chrono::milliseconds{10};  // between words, that no file need tell of

std::int64_t milliseconds_of(Time time) {
  return (time.count() + 500) / 1000;
}

std::string clock_text(Time time, char mark) {
  return write_timestamp(milliseconds_of(time), mark);
}

/// Before the words of somebody who isn't known, where somebody who is has spoken before: readers would take
/// the name to go on.
constexpr auto kSomebodyElse = ">> ";

/// Whether a cue has to say that another speaks than before.
bool is_somebody_else(const Cue& cue, const std::string& before) {
  return cue.speaker.empty() && (!before.empty() || cue.is_new_voice);
}

std::string as_srt(const Transcript& transcript) {
  std::string text;
  std::string before;
  int number = 0;
  for (const Cue& cue : transcript.cues) {
    const bool is_named = !cue.speaker.empty() && (cue.speaker != before || begins_as_turn(cue.text));
    const std::string who = is_named                        ? bracketed_name(cue.speaker)
                            : is_somebody_else(cue, before) ? kSomebodyElse
                                                            : "";
    text += fmt::format("{}\n{} --> {}\n{}\n\n", ++number, clock_text(cue.time.start, ','),
                        clock_text(cue.time.end, ','), srt_words(who + cue.text));
    before = cue.speaker;
  }
  return text;
}

/// A cue's words as WebVTT times them: a stamp before each, and behind one that a pause follows.
std::string timed_vtt_words(const Cue& cue) {
  std::string text;
  std::size_t at = 0;
  Time reached = cue.time.start;
  const auto stamp = [&](Time time) {
    if (milliseconds_of(time) > milliseconds_of(reached) && time < cue.time.end)
      text += fmt::format("<{}>", clock_text(time, '.'));
    reached = std::max(reached, time);
  };
  for (std::size_t i = 0; i < cue.words.size(); ++i) {
    const TimedWord& word = cue.words[i];
    const auto found = cue.text.find(word.text, at);
    if (found == std::string::npos) return vtt_words(cue.text);
    const bool has_gap = i > 0 && word.time.start - cue.words[i - 1].time.end >= kNoGap;
    if (has_gap) stamp(cue.words[i - 1].time.end);
    text += vtt_words(std::string_view{cue.text}.substr(at, found - at));
    stamp(word.time.start);
    text += vtt_words(word.text);
    at = found + word.text.size();
  }
  if (!cue.words.empty() && cue.time.end - cue.words.back().time.end >= kNoGap)
    stamp(cue.words.back().time.end);
  return text + vtt_words(std::string_view{cue.text}.substr(at));
}

std::string as_vtt(const Transcript& transcript) {
  std::string text = "WEBVTT\n";
  std::string before;
  for (const Cue& cue : transcript.cues) {
    const std::string who = !cue.speaker.empty()            ? fmt::format("<v {}>", vtt_words(cue.speaker))
                            : is_somebody_else(cue, before) ? vtt_words(kSomebodyElse)
                                                            : std::string{};
    text += fmt::format("\n{} --> {}\n{}{}\n", clock_text(cue.time.start, '.'), clock_text(cue.time.end, '.'),
                        who, timed_vtt_words(cue));
    before = cue.speaker;
  }
  return text;
}

double in_seconds(Time time) {
  return static_cast<double>(milliseconds_of(time)) / 1000;
}

std::string as_podcast_json(const Transcript& transcript) {
  nlohmann::ordered_json json{{"version", "1.0.0"}};
  if (!transcript.language.empty()) json["language"] = transcript.language;
  json["segments"] = nlohmann::ordered_json::array();
  std::string before;
  for (const Cue& cue : transcript.cues) {
    nlohmann::ordered_json segment;
    if (!cue.speaker.empty()) segment["speaker"] = cue.speaker;
    if (is_somebody_else(cue, before)) segment["speaker"] = nullptr;  // nobody, rather than the one before
    before = cue.speaker;
    segment["startTime"] = in_seconds(cue.time.start);
    segment["endTime"] = in_seconds(cue.time.end);
    segment["body"] = srt_words(cue.text);  // readers take tags and references for such
    for (const TimedWord& word : cue.words)
      segment["words"].push_back({{"word", srt_words(word.text)},
                                  {"start", in_seconds(word.time.start)},
                                  {"end", in_seconds(word.time.end)}});
    json["segments"].push_back(std::move(segment));
  }
  return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string ass_clock(Time time) {
  return ass_time((time.count() + 5'000) / 10'000);
}

/// A name in a field, which a comma would end.
std::string ass_field(std::string_view name) {
  std::string field;
  for (const char byte : name) field += byte == ',' ? ';' : byte;
  return field;
}

std::string as_ass(const Transcript& transcript) {
  std::string text =
      "[Script Info]\nScriptType: v4.00+\nWrapStyle: 0\nPlayResX: 1920\nPlayResY: 1080\n\n"
      "[V4+ Styles]\n"
      "Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, BorderStyle, Outline, "
      "Shadow, "
      "Alignment, MarginL, MarginR, MarginV\n"
      "Style: Default,Inter,64,&H00FFFFFF,&H00000000,&H80000000,1,3,0,2,80,80,60\n\n"
      "[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
  std::string before;
  for (const Cue& cue : transcript.cues) {
    text += fmt::format("Dialogue: 0,{},{},Default,{},0,0,0,,{}{}\n", ass_clock(cue.time.start),
                        ass_clock(cue.time.end), ass_field(cue.speaker),
                        is_somebody_else(cue, before) ? kSomebodyElse : "", escape_ass(cue.text));
    before = cue.speaker;
  }
  return text;
}

std::string xml_text(std::string_view text) {
  std::string result;
  for (const char byte : text) {
    if (byte == '&')
      result += "&amp;";
    else if (byte == '<')
      result += "&lt;";
    else if (byte == '>')
      result += "&gt;";
    else if (byte == '"')
      result += "&quot;";
    else
      result += byte;
  }
  return result;
}

/// Words as spans, whose times count from their paragraph's.
std::string timed_ttml_words(const Cue& cue) {
  std::string text;
  std::size_t at = 0;
  for (const TimedWord& word : cue.words) {
    const auto found = cue.text.find(word.text, at);
    if (found == std::string::npos) return xml_text(cue.text);
    text += xml_text(std::string_view{cue.text}.substr(at, found - at));
    text += fmt::format("<span begin=\"{}\" end=\"{}\">{}</span>",
                        clock_text(word.time.start - cue.time.start, '.'),
                        clock_text(word.time.end - cue.time.start, '.'), xml_text(word.text));
    at = found + word.text.size();
  }
  return text + xml_text(std::string_view{cue.text}.substr(at));
}

std::string as_ttml(const Transcript& transcript) {
  const auto speakers = transcript.speakers();
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tt xmlns=\"http://www.w3.org/ns/ttml\" "
      "xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\" xml:lang=\"{}\">\n<head><metadata>\n",
      xml_text(transcript.language));
  for (std::size_t i = 0; i < speakers.size(); ++i)
    text += fmt::format(
        "<ttm:agent type=\"person\" xml:id=\"speaker{}\"><ttm:name type=\"full\">{}</ttm:name></ttm:agent>\n",
        i + 1, xml_text(speakers[i]));
  text += "</metadata></head>\n<body><div>\n";
  for (const Cue& cue : transcript.cues) {
    const auto speaker = std::ranges::find(speakers, cue.speaker);
    const std::string who = speaker == speakers.end()
                                ? std::string{}
                                : fmt::format(" ttm:agent=\"speaker{}\"", speaker - speakers.begin() + 1);
    text += fmt::format("<p begin=\"{}\" end=\"{}\"{}>{}</p>\n", clock_text(cue.time.start, '.'),
                        clock_text(cue.time.end, '.'), who, timed_ttml_words(cue));
  }
  return text + "</div></body>\n</tt>\n";
}

}  // namespace

TranscriptFormat transcript_format(const std::filesystem::path& file) {
  const std::string ending = file.extension().string();
  for (const NamedFormat& one : kEndings)
    if (ending == one.ending) return one.format;
  throw Error{Failure::kUsage, fmt::format("{} says no format that transcripts are written in", shown(file)),
              "Write -o NAME.srt, .vtt, .json (Podcasting 2.0), .ass or .ttml"};
}

std::string transcript_text(const Transcript& transcript, TranscriptFormat format) {
  switch (format) {
    case TranscriptFormat::kSubRip:
      return as_srt(transcript);
    case TranscriptFormat::kWebVtt:
      return as_vtt(transcript);
    case TranscriptFormat::kPodcastJson:
      return as_podcast_json(transcript);
    case TranscriptFormat::kAss:
      return as_ass(transcript);
    case TranscriptFormat::kTtml:
      break;
  }
  return as_ttml(transcript);
}

void write_transcript(const Transcript& transcript, const std::filesystem::path& file, bool force) {
  write_whole(file, transcript_text(transcript, transcript_format(file)), force);
}

Transcript moved_by(Transcript transcript, Time offset) {
  const auto moved = [offset](Time time) { return std::max(Time{0}, time + offset); };
  for (Cue& cue : transcript.cues) {
    cue.time = {moved(cue.time.start), moved(cue.time.end)};
    for (TimedWord& word : cue.words) word.time = {moved(word.time.start), moved(word.time.end)};
  }
  std::erase_if(transcript.cues, [](const Cue& cue) { return cue.time.empty(); });
  return transcript;
}

}  // namespace cueclip
