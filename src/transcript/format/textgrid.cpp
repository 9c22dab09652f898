#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "transcript/fold.h"
#include "transcript/format/formats.h"
#include "transcript/segments.h"
#include "transcript/speaker_id.h"
#include "transcript/words.h"
#include "transcript/written_time.h"

/// Praat's TextGrid, long or short: only numbers, texts in quotes (with `""` for a quote) and flags count, as
/// Praat itself reads it; so both are one.
///
///  - A tier of intervals is a speaker, by its name, unless that is only what the tier holds ("words"). Tiers
///    of points hold nobody's words.
///  - The Montreal Forced Aligner writes "Ada - words" and "Ada - phones": words are taken, phones never; and
///    where the same speaker has a tier of sentences and one of words, the words.
///  - Empty intervals, and those of silence (`sp`, `sil`, `<p>`), say nothing.
namespace cueclip {

namespace {

constexpr std::size_t kMostTiers = 10'000;

struct PraatToken {
  enum class Kind { kEnd, kNumber, kText, kFlag };
  Kind kind = Kind::kEnd;
  double number = 0;
  std::string text;
  std::size_t at = 0;  ///< byte of the file
};

class PraatTokens {
 public:
  PraatTokens(const SourceText& source) : source_{source}, text_{source.text} {}

  /// The next of a kind; others between are an error.
  double number(const char* what) { return expect(PraatToken::Kind::kNumber, what).number; }
  std::string quoted(const char* what) { return expect(PraatToken::Kind::kText, what).text; }
  bool flag(const char* what) { return expect(PraatToken::Kind::kFlag, what).text == "<exists>"; }

  [[nodiscard]] std::size_t line() const { return line_; }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error{Failure::kInput, fmt::format("taken for a Praat TextGrid, {}", what),
                "Save it again with Praat, as a text file"}
        .at(source_.place(std::min(line_, source_.lines.size())));
  }

 private:
  PraatToken expect(PraatToken::Kind kind, const char* what) {
    PraatToken token = next();
    if (token.kind == PraatToken::Kind::kEnd)
      fail(fmt::format("it ends where {} is missing: it was cut off", what));
    if (token.kind != kind) fail(fmt::format("{} is missing here", what));
    return token;
  }

  static bool is_space(char byte) { return static_cast<unsigned char>(byte) <= ' '; }

  char take() {
    const char byte = text_[at_++];
    if (byte == '\n' || (byte == '\r' && (at_ == text_.size() || text_[at_] != '\n'))) ++line_;
    return byte;
  }

  PraatToken next() {
    while (true) {
      while (at_ < text_.size() && is_space(text_[at_])) take();
      if (at_ == text_.size()) return {};
      if (text_[at_] == '"') return text_token();
      if (text_[at_] == '!') {
        while (at_ < text_.size() && text_[at_] != '\n' && text_[at_] != '\r') take();
        continue;
      }
      std::string word;
      while (at_ < text_.size() && !is_space(text_[at_])) word += take();
      if (const auto number = decimal_number(word)) return {PraatToken::Kind::kNumber, *number, {}, at_};
      if (word == "<exists>" || word == "<absent>") return {PraatToken::Kind::kFlag, 0, std::move(word), at_};
    }
  }

  PraatToken text_token() {
    PraatToken token{PraatToken::Kind::kText, 0, {}, at_};
    const std::size_t line = line_;
    take();
    while (at_ < text_.size()) {
      const char byte = take();
      if (byte == '"') {
        if (at_ == text_.size() || text_[at_] != '"') return token;
        take();
      }
      token.text += is_space(byte) ? ' ' : byte;
    }
    line_ = line;
    fail("a text's closing quote is missing");
  }

  const SourceText& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

struct PraatTier {
  std::string name;
  std::vector<Segment> segments;
};

bool is_silence(const std::string& text) {
  constexpr std::array kSilences{"", "<p>", "<p:>", "sp", "sil", "<sil>", "silence", "<eps>", "spn", "#"};
  return std::ranges::find(kSilences, in_small_ascii(single_spaced(text))) != kSilences.end();
}

/// Reads a tier; nothing where it is one of points.
std::optional<PraatTier> read_tier(PraatTokens& tokens) {
  const std::string kind = tokens.quoted("a tier's class");
  const bool has_intervals = kind == "IntervalTier";
  if (!has_intervals && kind != "TextTier")
    tokens.fail(fmt::format("\"{}\" is no class of a tier", printable(kind)));
  PraatTier tier{single_spaced(tokens.quoted("a tier's name")), {}};
  tokens.number("a tier's begin");
  tokens.number("a tier's end");
  const double count = tokens.number("the number of a tier's intervals");
  for (double i = 0; i < count; ++i) {
    const double start = tokens.number("an interval's begin");
    const double end = has_intervals ? tokens.number("an interval's end") : start;
    std::string text = tokens.quoted("an interval's text");
    if (!has_intervals || is_silence(text)) continue;
    tier.segments.push_back(
        {tokens.line(), time_of_number(start), time_of_number(end), {}, single_spaced(text)});
  }
  return has_intervals ? std::optional{std::move(tier)} : std::nullopt;
}

/// A tier's name as the speaker and what the tier holds: "Ada - words", "words".
struct TierName {
  std::string speaker;
  std::string holds;
};

TierName read_tier_name(const std::string& name) {
  constexpr std::array kHolds{"words",     "word",    "phones",     "phone",         "phonemes",
                              "segments",  "text",    "transcript", "utterances",    "utterance",
                              "sentences", "phrases", "sentence",   "transcription", "ort-mau",
                              "mau",       "ort",     "orthography"};
  const auto is_kind = [&](const std::string& text) {
    return std::ranges::find(kHolds, in_small_ascii(text)) != kHolds.end();
  };
  if (is_kind(name)) return {{}, in_small_ascii(name)};
  const auto dash = name.rfind(" - ");
  if (dash != std::string::npos && is_kind(name.substr(dash + 3)))
    return {single_spaced(name.substr(0, dash)), in_small_ascii(name.substr(dash + 3))};
  return {speaker_of_id(name), {}};
}

bool holds_sounds(const TierName& name) {
  return name.holds.starts_with("phone") || name.holds == "mau";
}

bool holds_words(const TierName& name) {
  return name.holds == "words" || name.holds == "word" || name.holds == "ort-mau";
}

}  // namespace

bool looks_like_textgrid(const SourceText& source) {
  for (const std::string& line : source.lines) {
    const std::string_view text = trimmed(line);
    if (text.empty()) continue;
    return text.starts_with("File type") && text.find("\"ooTextFile") != std::string_view::npos;
  }
  return false;
}

Transcript read_textgrid(const SourceText& source) {
  Transcript transcript{source.file, "Praat TextGrid", false, {}, {}};
  PraatTokens tokens{source};
  tokens.quoted("the type of file");
  const std::string object = tokens.quoted("the class of object");
  if (object != "TextGrid")
    tokens.fail(fmt::format("it holds a \"{}\", which has no words", printable(object)));
  tokens.number("its begin");
  tokens.number("its end");
  if (!tokens.flag("whether it has tiers")) tokens.fail("it has no tiers");
  const double count = std::min(tokens.number("the number of tiers"), static_cast<double>(kMostTiers));
  std::vector<std::pair<TierName, PraatTier>> tiers;
  for (double i = 0; i < count; ++i)
    if (auto tier = read_tier(tokens)) tiers.emplace_back(read_tier_name(tier->name), std::move(*tier));
  for (auto& named : tiers) {
    const TierName& name = named.first;
    PraatTier& tier = named.second;
    const bool is_repeated = !holds_words(name) && std::ranges::any_of(tiers, [&](const auto& other) {
      return holds_words(other.first) && other.first.speaker == name.speaker;
    });
    if (holds_sounds(name) || is_repeated) continue;
    for (Segment& segment : tier.segments) segment.speaker = name.speaker;
    add_segments(transcript, source, std::move(tier.segments));
  }
  return transcript;
}

}  // namespace cueclip
