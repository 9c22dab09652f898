#include "caption/tokens.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "caption/spaced_text.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

/// How a speaker's dash in a dialogue stands before the words.
enum class SpeechDash { kNone, kTouching, kApart };

SpeechDash speech_dash(std::string_view text) {
  for (const std::string_view dash : {"-", "–", "—", "―"}) {
    if (!text.starts_with(dash)) continue;
    const UChar32 next = text.size() > dash.size() ? first_code_point(text.substr(dash.size())) : U'-';
    if (next == '-' || u_isdigit(next)) return SpeechDash::kNone;
    return u_isUWhiteSpace(next) ? SpeechDash::kApart : SpeechDash::kTouching;
  }
  return SpeechDash::kNone;
}

/// A dash apart from its words may be a pause as well: it begins a speech behind the end of a sentence.
void find_speeches(std::vector<Token>& tokens) {
  const SpeechDash first = tokens.empty() ? SpeechDash::kNone : speech_dash(tokens.front().text);
  if (first == SpeechDash::kNone) return;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const SpeechDash dash = speech_dash(tokens[i].text);
    tokens[i].begins_line = dash == first && tokens[i - 1].space_after &&
                            (dash == SpeechDash::kTouching || tokens[i].starts_sentence);
  }
}

}  // namespace

std::vector<Token> tokenise(std::string_view text, std::string_view language) {
  std::vector<Token> tokens;
  for (std::string& piece : split_at_breaks(spaced_text(text), language)) {
    Token token{std::move(piece)};
    while (token.text.ends_with(' ')) {
      token.text.pop_back();
      token.space_after = true;
    }
    token.first = roles_of_first_word(token.text, language);
    token.last = roles_of_last_word(token.text, language);
    token.starts_sentence = tokens.empty() || ends_sentence(tokens.back().text);
    tokens.push_back(std::move(token));
  }
  find_speeches(tokens);
  return tokens;
}

std::string joined(const std::vector<Token>& tokens, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) {
    text += tokens[i].text;
    if (i + 1 < end && tokens[i].space_after) text += ' ';
  }
  return text;
}

std::size_t count_characters(std::string_view text) {
  return graphemes(text).size();
}

bool is_unspaced_script(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    const int kind =
        character < 0 || !u_isalpha(character) ? -1 : u_getIntPropertyValue(character, UCHAR_LINE_BREAK);
    if (kind == U_LB_IDEOGRAPHIC || kind == U_LB_COMPLEX_CONTEXT || kind == U_LB_CONDITIONAL_JAPANESE_STARTER)
      return true;
  }
  return false;
}

}  // namespace cueclip
