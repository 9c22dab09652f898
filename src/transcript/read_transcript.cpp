#include <cueclip/transcript.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "transcript/add_cue.h"
#include "transcript/find_labels.h"
#include "transcript/format/formats.h"
#include "transcript/join.h"
#include "transcript/long_cues.h"
#include "transcript/no_transcript.h"
#include "transcript/split_characters.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

struct Format {
  bool (*looks_like)(const SourceText&);
  Transcript (*read)(const SourceText&);
};

// In this order: JSON, the outermost elements of XML, and the first lines of the next can't be taken for
// another's, and a page may quote anything.
constexpr std::array kFormats{Format{&looks_like_json, &read_json},
                              Format{&looks_like_ttml, &read_ttml},
                              Format{&looks_like_youtube_xml, &read_youtube_xml},
                              Format{&looks_like_elan, &read_elan},
                              Format{&looks_like_podlove_xml, &read_podlove_xml},
                              Format{&looks_like_sami, &read_sami},
                              Format{&looks_like_webvtt, &read_webvtt},
                              Format{&looks_like_ass, &read_ass},
                              Format{&looks_like_subrip, &read_subrip},
                              Format{&looks_like_textgrid, &read_textgrid},
                              Format{&looks_like_table, &read_table},
                              Format{&looks_like_console, &read_console},
                              Format{&looks_like_film_subtitles, &read_film_subtitles},
                              Format{&looks_like_hyperaudio_html, &read_hyperaudio_html},
                              Format{&looks_like_noscribe_html, &read_noscribe_html},
                              Format{&looks_like_html, &read_html},
                              Format{&looks_like_html_page, &read_html_page},
                              Format{&looks_like_lrc, &read_lrc},
                              Format{&looks_like_audacity_labels, &read_audacity_labels},
                              Format{&looks_like_ctm, &read_ctm},
                              Format{&looks_like_sbv, &read_sbv},
                              Format{&looks_like_youtube_page, &read_youtube_page},
                              Format{&looks_like_text, &read_text},
                              Format{&looks_like_page_text, &read_page_text}};

constexpr auto kKnownFormats =
    "SubRip, WebVTT, TTML, ASS, a service's or recogniser's JSON, text with times and names, or an episode's "
    "web "
    "page, saved or copied as text; README lists all";

bool is_blank_file(const SourceText& source) {
  return std::ranges::all_of(source.lines, [](const auto& line) { return single_spaced(line).empty(); });
}

/// A name is said once and holds until the next, in the order of the file, or until another begins to speak.
void let_names_hold(std::vector<Cue>& cues) {
  std::string speaker;
  for (Cue& cue : cues) {
    if (cue.speaker.empty() && !cue.is_new_voice) cue.speaker = speaker;
    speaker = cue.speaker;
  }
}

/// Numbers the cues in the order in which they begin, and puts them, and their parts, in that order.
void put_in_order(std::vector<Cue>& cues) {
  std::vector<std::size_t> heads;  // the first parts
  for (std::size_t i = 0; i < cues.size(); ++i)
    if (cues[i].part == 1) heads.push_back(i);
  std::ranges::stable_sort(heads, {}, [&](std::size_t i) { return cues[i].time.start; });
  int number = 0;
  for (const std::size_t head : heads) {
    cues[head].number = ++number;
    int part = 1;
    for (std::size_t i = head + 1; i < cues.size() && cues[i].part > 1; ++i) {
      cues[i].number = number;
      cues[i].part = ++part;
    }
  }
  std::ranges::stable_sort(cues, {}, [](const Cue& cue) { return cue.time.start; });
}

Error without_words(const Transcript& transcript) {
  return {Failure::kInput,
          fmt::format("taken for {}, it holds no cue with words that can be read", transcript.format),
          "Check that it is the transcript of this episode, and whole"};
}

Error untimed() {
  return {Failure::kInput, "it has words, but says nowhere when they are said: no line in it has a time",
          "`cueclip align AUDIO TEXT -o OUT.vtt` finds the times in the recording"};
}

Transcript read_by_format(const SourceText& source, bool takes_untimed) {
  if (is_blank_file(source))
    throw Error{Failure::kInput, "the file is empty", fmt::format("Give it a transcript: {}", kKnownFormats)};
  const auto* format =
      std::ranges::find_if(kFormats, [&](const Format& one) { return one.looks_like(source); });
  if (format == kFormats.end()) {
    if (const auto other = known_as_other_text(source)) throw other->at(source.place(1, 1));
    if (looks_like_untimed_text(source)) {
      if (takes_untimed) return read_untimed_text(source);
      throw untimed().at(source.place(1, 1));
    }
    throw Error{Failure::kInput, "this is no transcript that cueclip knows: no line in it is a cue's time",
                fmt::format("Give it a transcript: {}", kKnownFormats)}
        .at(source.place(1, 1));
  }
  Transcript transcript = format->read(source);
  if (!transcript.cues.empty()) return transcript;
  if (transcript.warnings.empty()) throw without_words(transcript);
  throw without_words(transcript).at(source.place(transcript.warnings.front().line, 1));
}

}  // namespace

std::string describe(CueName name) {
  constexpr int kLetters = 26;
  std::string letters;
  for (int part = name.part > 1 ? name.part : 0; part > 0; part = (part - 1) / kLetters)
    letters.insert(letters.begin(), static_cast<char>('a' + (part - 1) % kLetters));
  return std::to_string(name.number) + letters;
}

int Transcript::cue_count() const {
  int count = 0;
  for (const Cue& cue : cues) count = std::max(count, cue.number);
  return count;
}

std::vector<std::string> Transcript::speakers() const {
  std::vector<std::string> labels;
  for (const Cue& cue : cues) {
    if (!cue.speaker.empty() && std::ranges::find(labels, cue.speaker) == labels.end())
      labels.push_back(cue.speaker);
  }
  return labels;
}

Transcript read_transcript(const std::filesystem::path& file, const TranscriptOptions& options) {
  try {
    const SourceText source = read_source_text(file, options.encoding);
    Transcript transcript = read_by_format(source, options.takes_untimed);
    drop_second_halves(transcript.cues);
    transcript.roles = find_labels(transcript.cues, options.names);
    for (Cue& cue : transcript.cues) cue.text = one_line(cue.text);
    let_names_hold(transcript.cues);
    put_in_order(transcript.cues);
    if (!transcript.is_untimed) find_missing_ends(transcript.cues);
    if (divide_long_cues(transcript)) put_in_order(transcript.cues);
    if (!source.doubt.empty())
      transcript.warnings.push_back(
          {1, fmt::format("the encoding is a guess, {}; where letters look wrong, name it with --encoding",
                          source.doubt)});
    return transcript;
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading the transcript {}", shown(file)));
  }
}

}  // namespace cueclip
