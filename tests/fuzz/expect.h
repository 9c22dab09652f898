#pragma once

#include <cueclip/error.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <unicode/unistr.h>

/// What the fuzz targets share: an input is either taken, and then what has to hold holds, or refused with an
/// error that says so.
namespace cueclip::fuzz {

/// Ends the run where something doesn't hold; libFuzzer then keeps the input.
inline void expect(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// The bytes as text in UTF-8, as every reader gets it.
inline std::string as_utf8(std::string_view bytes) {
  std::string text;
  icu::UnicodeString::fromUTF8(icu::StringPiece{bytes.data(), static_cast<std::int32_t>(bytes.size())})
      .toUTF8String(text);
  return text;
}

inline bool is_utf8(std::string_view text) {
  return as_utf8(text) == text;
}

/// Whether a terminal shows a text and does nothing else with it; lines may end.
inline bool is_safe_to_show(std::string text) {
  std::erase(text, '\n');
  return printable(text) == text;
}

/// Whether a call takes its input. An error has to blame the input or the system, and be safe to show.
template <typename Call>
bool is_taken(Call&& call) {
  try {
    call();
    return true;
  } catch (const Error& error) {
    expect(error.failure() != Failure::kFault, error.what());
    expect(is_safe_to_show(error.what()), error.what());
    return false;
  }
}

}  // namespace cueclip::fuzz
