#include <fmt/format.h>

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::failure_of;
using test::in_full;
using test::read;

/// Expects that a file is refused at this line, and that the caret stands under this character of the line
/// that is shown.
void expect_refused_at(const std::string& content, std::size_t line, const std::string& pointed_at) {
  const auto ended = failure_of(content, "a.json");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(
      ended.text.starts_with(fmt::format("a.json:{}: reading the transcript a.json: taken for JSON, ", line)))
      << ended.text;
  const auto caret = ended.text.find("^\n");
  ASSERT_NE(caret, std::string::npos) << ended.text;
  const auto under = ended.text.rfind('\n', caret);
  auto shown = ended.text.rfind('\n', under - 1);
  if (ended.text.find("…", shown) == shown + 3) shown += std::string_view{"…"}.size() - 1;
  EXPECT_EQ(ended.text.substr(shown + (caret - under), pointed_at.size()), pointed_at) << ended.text;
}

std::string nested(int depth) {
  const auto count = static_cast<std::size_t>(depth - 3);
  return R"({"segments": [{"startTime": 1, "endTime": 2, "body": "Deep.", "more": )" +
         std::string(count, '[') + std::string(count, ']') + "}]}";
}

TEST(Json, IsToldByItsKeys) {
  EXPECT_EQ(read(R"({"segments": [{"startTime": 1, "body": "A b"}]})").format, "Podcasting 2.0 JSON");
  EXPECT_EQ(read(R"({"segments": [{"start": 1, "end": 2, "text": "A b"}]})").format, "Whisper's JSON");
  EXPECT_EQ(read(R"({"transcription": [{"offsets": {"from": 1, "to": 2}, "text": "A b"}]})").format,
            "whisper.cpp's JSON");
  EXPECT_EQ(read(R"([{"startTime": 1, "endTime": 2, "text": "A b"}])").format, "a JSON array of cues");
  EXPECT_EQ(read("\n \t"
                 R"([{"start": 1, "end": 2, "text": "A b"}])")
                .format,
            "a JSON array of cues");
}

TEST(Json, RefusesWhatIsBroken) {
  expect_refused_at(
      "{\n  \"segments\": [\n    {\"startTime\": 1, \"body\": \"One.\"},\n    {\"startTime\": 2 \"body\": "
      "\"Two.\"}\n  ]\n}\n",
      4, "\": \"Two.\"}");
}

TEST(Json, RefusesWhatIsCutOff) {
  const auto ended = failure_of("{\n  \"segments\": [\n    {\"startTime\": 1, \"bo", "a.json");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(ended.text.starts_with("a.json:3: ")) << ended.text;
  EXPECT_NE(ended.text.find("\n      {\"startTime\": 1, \"bo\n"), std::string::npos) << ended.text;
}

TEST(Json, ShowsThePlaceInAFileOfOneLongLine) {
  std::string content = R"({"segments": [)";
  for (int i = 0; i < 5000; ++i)
    content += fmt::format(R"({{"startTime": {}, "endTime": {}, "body": "Wave number {}."}}, )", i, i + 1, i);
  content += R"({"startTime": 5000, "endTime": 5001 !, "body": "Last."}]})";
  expect_refused_at(content, 1, "!, \"body\"");
  EXPECT_LT(failure_of(content).text.size(), 500u);
}

TEST(Json, NumbersThatAreNoneCountAsMissing) {
  const Transcript read = test::read(
      R"({"segments": [{"startTime": 1, "endTime": 2, "body": "NaN is said.", "probability": NaN},
                       {"startTime": 3, "endTime": Infinity, "body": "B."}, {"startTime": -Infinity, "body": "C."}]})");
  ASSERT_EQ(read.cues.size(), 2u);
  EXPECT_EQ(read.cues[0].text, "NaN is said.");
  EXPECT_EQ(read.cues[1].time.end, Time{5'400'000}) << "as long as its words take";
  ASSERT_EQ(read.warnings.size(), 1u);
  EXPECT_EQ(read.warnings[0].line, 2u);
}

TEST(Json, RefusesHalfACharacter) {
  EXPECT_EQ(failure_of(R"({"segments": [{"startTime": 1, "body": "A \ud83d b."}]})").failure,
            Failure::kInput);
}

TEST(Json, ReadsNestingOf64) {
  EXPECT_EQ(in_full(read(nested(64))), "\n1 1000-2000 [] Deep. @1\n");
}

TEST(Json, RefusesNestingOver64) {
  for (const int depth : {65, 100'000}) {
    const auto ended = failure_of(nested(depth));
    EXPECT_EQ(ended.failure, Failure::kInput);
    EXPECT_NE(ended.text.find("it is nested more than 64 deep"), std::string::npos) << ended.text;
    EXPECT_LT(ended.text.size(), 500u);
  }
}

TEST(Json, BracketsInWordsAreNoNesting) {
  const std::string brackets(100, '[');
  EXPECT_EQ(read(R"({"segments": [{"startTime": 1, "endTime": 2, "body": "A )" + brackets + R"( \" b."}]})")
                .cues.at(0)
                .text,
            "A " + brackets + " \" b.");
}

TEST(Json, RefusesMoreThan200000Cues) {
  std::string content = "[";
  for (int i = 0; i <= 200'000; ++i)
    content +=
        fmt::format("{}\n{{\"start\": {}.0, \"end\": {}.9, \"text\": \"A b\"}}", i == 0 ? "" : ",", i, i);
  const auto ended = failure_of(content + "]", "a.json");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_TRUE(ended.text.starts_with("a.json:200002: ")) << ended.text;
  EXPECT_NE(ended.text.find("there are more than 200000 cues"), std::string::npos) << ended.text;
}

TEST(Json, DividesACueOfMoreThan20000Characters) {
  const auto with = [](std::size_t count) {
    std::string letters;
    for (std::size_t i = 0; i < count; ++i) letters += "é";
    return "{\"segments\": [\n{\"startTime\": 1, \"endTime\": 2, \"body\": \"" + letters + "\"}]}";
  };
  EXPECT_EQ(read(with(20'000)).cues.at(0).text.size(), 40'000u);
  const Transcript divided = read(with(20'001));
  EXPECT_GT(divided.cues.size(), 1u);
  ASSERT_EQ(divided.warnings.size(), 1u);
  EXPECT_EQ(divided.warnings[0].line, 2u);
}

TEST(Json, RefusesAListOfSomethingElse) {
  for (const char* content :
       {R"({"a": "b"})", R"({"segments": []})", R"({"segments": "none"})", R"([["start", "end", "text"]])",
        R"({"segments": [1, 2, "three"]})", R"({"chapters": [{"startTime": 1, "title": "Not words"}]})"}) {
    const auto ended = failure_of(content);
    EXPECT_EQ(ended.failure, Failure::kInput) << content;
    EXPECT_NE(ended.text, "") << content;
  }
}

TEST(Json, ControlCharactersInWordsAreDropped) {
  const Transcript read =
      test::read(R"({"segments":[{"startTime":1,"endTime":2,"body":"A\u0000 bell\u0007,\ta tab\u001b."}]})");
  ASSERT_EQ(read.cues.size(), 1u);
  EXPECT_EQ(read.cues[0].text, "A bell, a tab.");
}

TEST(Json, ANumberBeyondAllNumbersIsSaidWithItsPlace) {
  const test::Ended ended = test::failure_of("{\"a\": 1e999,\n \"segments\": []}");
  EXPECT_EQ(ended.failure, Failure::kInput);
  EXPECT_NE(ended.text.find("too large: 1e999"), std::string::npos) << ended.text;
}

}  // namespace
}  // namespace cueclip
