#include <functional>
#include <random>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unicode/unistr.h>

#include "unit/transcript/data_file.h"

/// One transcript, written in every format, is read to the same speakers and words.
namespace cueclip {
namespace {

using nlohmann::json;

/// What was said, with a name on every cue.
Transcript made_transcript() {
  constexpr std::array kNames{"Marit", "Odile Brandt", "Zoé"};
  constexpr std::array kWords{"la",    "marée",  "monte", "vers", "l’écluse", "où",   "dort", "une",
                              "barge", "peinte", "sœur",  "hier", "déjà",     "rien", "vite", "toujours"};
  constexpr std::array kMarks{".", "!", "?", "…"};
  std::mt19937 random{12};
  const auto draw = [&](std::size_t count) { return random() % count; };
  Transcript made;
  Time at = std::chrono::milliseconds{1250};
  for (int number = 1; number <= 60; ++number) {
    Cue cue{number, {at, at}, kNames.at(draw(kNames.size())), {}, 0};
    const std::size_t count = 3 + draw(12);
    for (std::size_t i = 0; i < count; ++i) {
      std::string word = kWords.at(draw(kWords.size()));
      if (i == 0) word = std::string(1, static_cast<char>('A' + draw(26))) + word;
      if (i + 1 == count) word += kMarks.at(draw(kMarks.size()));
      const Time end = cue.time.end + std::chrono::milliseconds{150 + 10 * draw(40)};
      cue.text += (i == 0 ? "" : " ") + word;
      cue.words.push_back({word, {cue.time.end, end}});
      cue.time.end = end;
    }
    at = cue.time.end + std::chrono::milliseconds{10 * draw(60)};
    made.cues.push_back(std::move(cue));
  }
  return made;
}

std::string clock(Time at, const char* mark) {
  const auto millis = at.count() / 1000;
  return fmt::format("{:02}:{:02}:{:02}{}{:03}", millis / 3'600'000, millis / 60'000 % 60, millis / 1000 % 60,
                     mark, millis % 1000);
}

/// How a SubRip file is written.
struct SubRipKind {
  bool has_indices = true;
  const char* mark = ",";
  std::function<std::string(const Cue&)> words = [](const Cue& cue) {
    return "[" + cue.speaker + "] " + cue.text;
  };
};

std::string subrip(const Transcript& transcript, const SubRipKind& kind = {}) {
  std::string text;
  for (const Cue& cue : transcript.cues) {
    if (kind.has_indices) text += fmt::format("{}\n", cue.number);
    text += fmt::format("{} --> {}\n{}\n\n", clock(cue.time.start, kind.mark), clock(cue.time.end, kind.mark),
                        kind.words(cue));
  }
  return text;
}

std::string name_and_colon(const Cue& cue) {
  return cue.speaker + ": " + cue.text;
}

std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string result;
  for (const char byte : text) result += byte == '\n' ? end : std::string(1, byte);
  return result;
}

std::string encoded(const std::string& utf8, const char* encoding) {
  const auto text = icu::UnicodeString::fromUTF8(utf8);
  std::string result(utf8.size() * 2 + 4, '\0');
  result.resize(static_cast<std::size_t>(
      text.extract(0, text.length(), result.data(), static_cast<std::uint32_t>(result.size()), encoding)));
  return result;
}

std::string webvtt(const Transcript& transcript) {
  std::string text = "WEBVTT\n\n";
  for (const Cue& cue : transcript.cues)
    text += fmt::format("{} --> {}\n<v {}>{}</v>\n\n", clock(cue.time.start, "."), clock(cue.time.end, "."),
                        cue.speaker, cue.text);
  return text;
}

/// A list of what `item` makes of each cue.
json list_of(const Transcript& transcript, const std::function<json(const Cue&)>& item) {
  json list = json::array();
  for (const Cue& cue : transcript.cues) list.push_back(item(cue));
  return list;
}

std::string podcast_json(const Transcript& transcript) {
  return json{{"version", "1.0.0"},
              {"segments", list_of(transcript,
                                   [](const Cue& cue) {
                                     return json{{"speaker", cue.speaker},
                                                 {"startTime", seconds(cue.time.start)},
                                                 {"endTime", seconds(cue.time.end)},
                                                 {"body", cue.text}};
                                   })}}
      .dump(1);
}

std::string castopod_json(const Transcript& transcript) {
  return list_of(transcript,
                 [](const Cue& cue) {
                   return json{{"number", cue.number},
                               {"startTime", seconds(cue.time.start)},
                               {"endTime", seconds(cue.time.end)},
                               {"text", "[" + cue.speaker + "] " + cue.text}};
                 })
      .dump();
}

std::string whisperx_json(const Transcript& transcript) {
  return json{{"segments", list_of(transcript,
                                   [](const Cue& cue) {
                                     json words = json::array();
                                     for (const TimedWord& word : cue.words)
                                       words.push_back({{"word", word.text},
                                                        {"start", seconds(word.time.start)},
                                                        {"end", seconds(word.time.end)}});
                                     return json{{"start", seconds(cue.time.start)},
                                                 {"end", seconds(cue.time.end)},
                                                 {"text", " " + cue.text},
                                                 {"speaker", cue.speaker},
                                                 {"words", words}};
                                   })}}
      .dump(2);
}

std::string whisper_cpp_json(const Transcript& transcript) {
  return json{
      {"transcription",
       list_of(transcript,
               [](const Cue& cue) {
                 return json{
                     {"timestamps", {{"from", clock(cue.time.start, ",")}, {"to", clock(cue.time.end, ",")}}},
                     {"offsets",
                      {{"from", cue.time.start.count() / 1000}, {"to", cue.time.end.count() / 1000}}},
                     {"text", " " + cue.text},
                     {"speaker", cue.speaker}};
               })}}
      .dump(2);
}

/// Its times are hundredths.
std::string ass(const Transcript& transcript) {
  std::string text =
      "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
      "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n";
  for (const Cue& cue : transcript.cues)
    text += fmt::format("Dialogue: 0,{},{},Default,{},0,0,0,,{}\n", clock(cue.time.start, ".").substr(1, 10),
                        clock(cue.time.end, ".").substr(1, 10), cue.speaker, cue.text);
  return text;
}

/// Its times are whole seconds here, and it has no ends.
std::string html(const Transcript& transcript) {
  std::string text;
  for (const Cue& cue : transcript.cues)
    text += fmt::format("<cite>{}:</cite>\n<time>{}</time>\n<p>{}</p>\n", cue.speaker,
                        format_clock(cue.time.start), cue.text);
  return text;
}

/// A cue a line: speaker and words, and with them its times where the format has them.
std::string said(const Transcript& transcript, bool has_times) {
  std::string text;
  for (const Cue& cue : transcript.cues)
    text +=
        fmt::format("{} [{}] {}\n", has_times ? test::in_milliseconds(cue.time) : "", cue.speaker, cue.text);
  return text;
}

struct Format {
  const char* name;
  std::string content;
  bool has_times = true;
};

std::vector<Format> written(const Transcript& made) {
  const std::string usual = subrip(made);
  return {{"SubRip", usual},
          {"SubRip with Name:", subrip(made, {.words = name_and_colon})},
          {"SubRip without indices", subrip(made, {.has_indices = false})},
          {"SubRip with points", subrip(made, {.mark = "."})},
          {"SubRip with CR", with_line_ends(usual, "\r")},
          {"SubRip with CRLF", with_line_ends(usual, "\r\n")},
          {"SubRip in UTF-16", encoded("\uFEFF" + usual, "UTF-16LE")},
          {"SubRip in windows-1252", encoded(usual, "windows-1252")},
          {"WebVTT", webvtt(made)},
          {"Podcasting 2.0 JSON", podcast_json(made)},
          {"Castopod JSON", castopod_json(made)},
          {"whisperX JSON", whisperx_json(made)},
          {"whisper.cpp JSON", whisper_cpp_json(made)},
          {"ASS", ass(made)},
          {"HTML", html(made), false}};
}

void expect_all_the_same(const Transcript& made) {
  for (const Format& format : written(made))
    EXPECT_EQ(said(test::read(format.content), format.has_times), said(made, format.has_times))
        << format.name;
}

TEST(RoundTrip, EveryFormatSaysTheSame) {
  expect_all_the_same(made_transcript());
}

TEST(RoundTrip, WordsKeepTheirTimes) {
  const Transcript made = made_transcript();
  const Transcript read = test::read(whisperx_json(made));
  ASSERT_EQ(read.cues.size(), made.cues.size());
  for (std::size_t i = 0; i < made.cues.size(); ++i) EXPECT_EQ(read.cues[i].words, made.cues[i].words) << i;
}

TEST(RoundTrip, WordsAloneJoinIntoTheSameSentences) {
  const Transcript made = made_transcript();
  json segments = json::array();
  for (const Cue& cue : made.cues)
    for (const TimedWord& word : cue.words)
      segments.push_back({{"speaker", cue.speaker},
                          {"startTime", seconds(word.time.start)},
                          {"endTime", seconds(word.time.end)},
                          {"body", word.text}});
  EXPECT_EQ(said(test::read(json{{"segments", segments}}.dump()), true), said(made, true));
}

TEST(RoundTrip, ARealPageToo) {
  const std::filesystem::path page = std::filesystem::path{CUECLIP_SOURCE} / "../shared/episode/page.txt";
  if (!std::filesystem::exists(page)) GTEST_SKIP() << "the episode page is not here: " << page;
  Transcript made = read_transcript(page);
  // Two cues that share their times, as on a page of whole seconds, count as lines of one in JSON.
  for (std::size_t i = 1; i < made.cues.size(); ++i)
    if (made.cues[i].time == made.cues[i - 1].time) made.cues[i].time.end += std::chrono::milliseconds{10};
  expect_all_the_same(made);
}

}  // namespace
}  // namespace cueclip
