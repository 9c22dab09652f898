#include <vector>

#include <fuzzer/FuzzedDataProvider.h>

#include "caption/ass_text.h"
#include "fuzz/expect.h"

extern "C" {
#include <ass/ass.h>
}

namespace {

using namespace cueclip;
using fuzz::expect;

constexpr std::string_view kWordJoiner = "\xE2\x81\xA0";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// What libass draws of a line, by its own rules (ass_parse.c: parse_tags and ass_get_next_char), and how
/// many blocks of tags it finds.
struct Drawn {
  std::string words;
  std::size_t blocks = 0;
};

Drawn drawn(std::string_view text) {
  Drawn result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    const auto close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
    if (close != std::string_view::npos) {
      ++result.blocks;
      at = close;
    } else if (text[at] == '\\' && (next == 'N' || next == 'n')) {
      result.words += '\n';
      ++at;
    } else if (text[at] == '\\' && next == 'h') {
      result.words += kNoBreakSpace;
      ++at;
    } else if (text[at] == '\\' && (next == '{' || next == '}')) {
      result.words += next;
      ++at;
    } else {
      result.words += text[at] == '\t' ? ' ' : text[at];
    }
  }
  return result;
}

/// What is to be drawn for words: the same, but that no line ends, a space may be one without a break, and a
/// backslash has a joiner behind it, which isn't seen.
std::string meant(std::string_view words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char byte = words[i];
    if (byte == '\n' || byte == '\r' || byte == '\t') {
      result += ' ';
    } else if (byte == ' ' && i == 0) {
      result += kNoBreakSpace;
    } else {
      result += byte;
      if (byte == '\\') result += kWordJoiner;
    }
  }
  return result;
}

std::string trimmed(std::string text) {
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

void check(const std::vector<AssLine>& lines, const std::string& family) {
  const Typeface face{family, 40, 600, 0};
  std::string script = write_ass(lines, face, {0.97, 0.24, 0.73}, 640, 360);
  ASS_Library* const library = ass_library_init();
  ass_set_message_cb(
      library, [](int, const char*, va_list, void*) {}, nullptr);
  ASS_Track* const track = ass_read_memory(library, script.data(), script.size(), nullptr);
  expect(track != nullptr, "libass takes the script");
  expect(track->n_styles == 2, "it has our style, beside libass's own");
  expect(static_cast<std::size_t>(track->n_events) == lines.size(), "every line is one event");
  for (int i = 0; i < track->n_events; ++i) {
    const AssLine& line = lines[static_cast<std::size_t>(i)];
    std::string words{kNoBreakSpace};
    for (const AssRun& run : line.runs) words += meant(run.text);
    const Drawn seen = drawn(track->events[i].Text);
    expect(seen.blocks == line.runs.size() + 1, "the only tags are ours");
    expect(trimmed(seen.words) == trimmed(words), "the words drawn are the words given");
  }
  ass_free_track(track);
  ass_library_done(library);
}

}  // namespace

/// The words drawn are the words given, whatever is in them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider more{data, size};
  const std::string family = more.ConsumeBool() ? "Inter" : fuzz::as_utf8(more.ConsumeRandomLengthString(40));
  std::vector<AssLine> lines;
  while (more.remaining_bytes() > 0 && lines.size() < 4) {
    AssLine line{{}, 20, 100, Anchor::kLeft};
    for (std::size_t runs = more.ConsumeIntegralInRange(1, 3); runs > 0; --runs) {
      std::string words = fuzz::as_utf8(more.ConsumeRandomLengthString());
      std::erase(words, '\0');
      line.runs.push_back({std::move(words), family, 50, 0, 0xFFFFFF});
    }
    lines.push_back(std::move(line));
  }
  if (family.find('\0') == std::string::npos) check(lines, family);
  return 0;
}
