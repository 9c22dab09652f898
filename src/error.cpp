#include <cueclip/error.h>

#include <cstdint>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cueclip {

namespace {

constexpr std::size_t kShownColumns = 100;
constexpr std::size_t kShownBefore = 70;  // columns before the one to blame

/// How many columns a terminal gives to a character, or to what is shown in its place.
std::size_t columns_of(UChar32 character, const std::string& shown_as) {
  if (shown_as.starts_with('\\') && shown_as.size() > 1) return shown_as.size();
  if (u_getCombiningClass(character) != 0) return 0;
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// The line and a caret under its column; of a long line, what is around the column.
std::string excerpt(const SourcePlace& place) {
  if (place.text.empty()) return {};
  const std::size_t first = place.column > kShownBefore ? place.column - kShownBefore : 0;
  std::string line = first > 0 ? "…" : "";
  std::string under = first > 0 ? " " : "";
  std::size_t column = 0;
  const auto size = static_cast<std::int32_t>(place.text.size());
  for (std::int32_t at = 0; at < size && column < first + kShownColumns;) {
    const auto before = static_cast<std::size_t>(at);
    UChar32 character = 0;
    U8_NEXT(place.text.data(), at, size, character);
    if (++column <= first) continue;
    const std::string part =
        printable(std::string_view{place.text}.substr(before, static_cast<std::size_t>(at) - before));
    if (column < place.column) under.append(columns_of(character, part), ' ');
    line += part;
  }
  std::string result = fmt::format("\n  {}\n", line);
  if (place.column > 0) result += fmt::format("  {}^\n", under);
  return result;
}

std::string paragraph(const std::string& doing, const std::string& problem,
                      const std::optional<SourcePlace>& place, const std::string& advice) {
  std::string result;
  if (place) result += fmt::format("{}:{}: ", shown(place->file), place->line);
  if (!doing.empty()) result += doing + ": ";
  result += problem + ".";
  const std::string quoted = place ? excerpt(*place) : std::string{};
  result += quoted;
  if (!advice.empty()) result += (quoted.empty() ? " " : "  ") + advice + (advice.ends_with('\n') ? "" : ".");
  if (result.back() == '\n') result.pop_back();
  return result;
}

bool acts_on_terminals(UChar32 character) {
  const auto category = u_charType(character);
  return category == U_CONTROL_CHAR || category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR ||
         (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

}  // namespace

Error::Error(Failure failure, std::string problem, std::string advice)
    : Error{failure, std::move(problem), std::move(advice), {}, std::nullopt} {}

Error::Error(Failure failure, std::string problem, std::string advice, std::string doing,
             std::optional<SourcePlace> place)
    : std::runtime_error{paragraph(doing, problem, place, advice)},
      failure_{failure},
      problem_{std::move(problem)},
      advice_{std::move(advice)},
      doing_{std::move(doing)},
      place_{std::move(place)} {}

Error Error::while_doing(const std::string& doing) const {
  return {failure_, problem_, advice_, doing_.empty() ? doing : doing_, place_};
}

Error Error::at(SourcePlace place) const {
  return {failure_, problem_, advice_, doing_, std::move(place)};
}

Error Error::as(Failure failure) const {
  return {failure, problem_, advice_, doing_, place_};
}

std::string printable(std::string_view text) {
  std::string result;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t before = at;
    UChar32 character = 0;
    U8_NEXT(text.data(), at, size, character);
    if (character < 0) {
      for (std::int32_t i = before; i < at; ++i)
        result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[static_cast<std::size_t>(i)]));
    } else if (acts_on_terminals(character)) {
      result += character < 0x100 ? fmt::format("\\x{:02x}", character) : fmt::format("\\u{:04x}", character);
    } else {
      result += text.substr(static_cast<std::size_t>(before), static_cast<std::size_t>(at - before));
    }
  }
  return result;
}

std::string shown(const std::filesystem::path& path) {
  return printable(path.string());
}

}  // namespace cueclip
