#include <cueclip/transcript.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "transcript/formats.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

struct Format {
  bool (*looks_like)(const SourceText&);
  Transcript (*read)(const SourceText&);
};

// In this order: a page could quote a timing line, but SubRip has no line with a time alone.
constexpr std::array kFormats{
    Format{&looks_like_subrip, &read_subrip},
    Format{&looks_like_page_text, &read_page_text},
};

constexpr auto kKnownFormats = "SubRip or the text of an episode's web page";

bool is_blank_file(const SourceText& source) {
  return std::ranges::all_of(source.lines, [](const auto& line) { return single_spaced(line).empty(); });
}

Transcript read_by_format(const SourceText& source) {
  if (is_blank_file(source))
    throw Error{Failure::kInput, "the file is empty", fmt::format("Give it a transcript: {}", kKnownFormats)};
  const auto* format =
      std::ranges::find_if(kFormats, [&](const Format& one) { return one.looks_like(source); });
  if (format == kFormats.end())
    throw Error{Failure::kInput, "this is no transcript that cueclip knows: no line in it is a cue's time",
                fmt::format("Give it a transcript: {}", kKnownFormats)}
        .at(source.place(1, 1));
  Transcript transcript = format->read(source);
  if (transcript.cues.empty())
    throw Error{Failure::kInput, fmt::format("read as {}, it has times but no words", transcript.format),
                "Check that it is the transcript of this episode, and whole"};
  put_in_order(transcript);
  return transcript;
}

}  // namespace

void add_cue(Transcript& transcript, const SourceText& source, Cue cue) {
  if (transcript.cues.size() == kMostCues)
    throw Error{Failure::kInput, fmt::format("there are more than {} cues", kMostCues),
                "No episode is that long: check that this is its transcript"}
        .at(source.place(cue.line));
  if (cue.text.size() > kLongestCue)
    throw Error{Failure::kInput,
                fmt::format("a cue has {} bytes of words, and {} is the most", cue.text.size(), kLongestCue),
                "Check that its end, a blank line, isn't missing"}
        .at(source.place(cue.line));
  transcript.cues.push_back(std::move(cue));
}

std::vector<std::string> Transcript::speakers() const {
  std::vector<std::string> labels;
  for (const Cue& cue : cues) {
    if (!cue.speaker.empty() && std::ranges::find(labels, cue.speaker) == labels.end())
      labels.push_back(cue.speaker);
  }
  return labels;
}

Transcript read_transcript(const std::filesystem::path& file) {
  const std::string doing = fmt::format("reading the transcript {}", shown(file));
  try {
    return read_by_format(read_source_text(file));
  } catch (const Error& error) {
    throw error.while_doing(doing);
  }
}

}  // namespace cueclip
