#include "support/odd_words.h"

#include <array>
#include <string_view>

namespace cueclip::test {

namespace {

constexpr auto kWords = std::to_array<std::string_view>({"every",
                                                         "city",
                                                         "accent.",
                                                         "Oui",
                                                         "!",
                                                         "«",
                                                         "»",
                                                         "50",
                                                         "%",
                                                         "2017",
                                                         "1",
                                                         "a-t-il",
                                                         "C’est",
                                                         "l'eau",
                                                         "&",
                                                         "&amp;",
                                                         "&lt;",
                                                         "&#60;",
                                                         "R&D;",
                                                         "<i>",
                                                         "</i>",
                                                         "<b",
                                                         ">",
                                                         "<3",
                                                         "<v",
                                                         "<c>",
                                                         "-->",
                                                         "->",
                                                         "--",
                                                         "<v Ada>",
                                                         "<s>",
                                                         "<br>",
                                                         "<font",
                                                         "<00:00:01.000>",
                                                         "{\\pos(1,2)}",
                                                         "{\\i1",
                                                         "&Eacute;",
                                                         "&comma;",
                                                         "&#150;",
                                                         "→",
                                                         "{b}",
                                                         "{\\an8}",
                                                         "\\N",
                                                         "\\n",
                                                         "\\h",
                                                         "\\",
                                                         "{",
                                                         "}",
                                                         "\\{x\\}",
                                                         "[Rires]",
                                                         "[",
                                                         "]",
                                                         "(x)",
                                                         "Note:",
                                                         "NOTE",
                                                         "Dr.",
                                                         "12:30",
                                                         "0:01",
                                                         "WEBVTT",
                                                         "Dialogue:",
                                                         "a,b",
                                                         "[Events]",
                                                         "STYLE",
                                                         "…",
                                                         "שלום",
                                                         "مرحبا",
                                                         "きょうは",
                                                         "静かです。",
                                                         "한국어",
                                                         "สวัสดี",
                                                         "नमस्ते",
                                                         "e\u0301t\u0301e",
                                                         "👩‍👧",
                                                         "#tag",
                                                         "https://ears.example/a?b=c&d#e"});

}  // namespace

std::string odd_words(std::mt19937& random) {
  std::string text;
  for (auto count = 1 + random() % 8; count > 0; --count) {
    if (!text.empty()) text += ' ';
    text += kWords[random() % kWords.size()];
  }
  return text;
}

}  // namespace cueclip::test
