#include "cli/terminal.h"

#include <cstdint>
#include <cstdlib>
#include <sstream>

#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <unistd.h>

namespace cueclip::cli {

namespace {

constexpr std::size_t kNarrowest = 40;

std::size_t columns_of(UChar32 character) {
  const auto type = u_charType(character);
  if (type == U_PRIVATE_USE_CHAR) return 0;  // marks of ours
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR) return 0;
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace

Terminal terminal_of(int descriptor) {
  Terminal terminal;
  terminal.is_terminal = isatty(descriptor) == 1;
  if (!terminal.is_terminal) return terminal;
  const char* no_colour = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  terminal.has_colour =
      (no_colour == nullptr || *no_colour == '\0') && kind != nullptr && std::string_view{kind} != "dumb";
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col >= kNarrowest) terminal.columns = size.ws_col;
  return terminal;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    columns += character < 0 ? 1 : columns_of(character);
  }
  return columns;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::istringstream words{std::string{text}};
  std::vector<std::string> lines(1);
  for (std::string word; words >> word;) {
    if (!lines.back().empty() && columns_of(lines.back()) + 1 + columns_of(word) > columns)
      lines.emplace_back();
    lines.back() += (lines.back().empty() ? "" : " ") + word;
  }
  return lines;
}

std::string progress_bar(double part) {
  constexpr std::size_t kColumns = 30;
  const auto full = static_cast<std::size_t>(part * kColumns);
  std::string bar;
  for (std::size_t i = 0; i < kColumns; ++i) bar += i < full ? "━" : "─";
  return bar;
}

std::string padded_to(std::string text, std::size_t columns) {
  const std::size_t now = columns_of(text);
  if (now < columns) text.append(columns - now, ' ');
  return text;
}

}  // namespace cueclip::cli
