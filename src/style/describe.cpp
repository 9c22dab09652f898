#include <cueclip/style.h>

#include <array>
#include <type_traits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "style/fields.h"

namespace cueclip {

namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F) {
      result += fmt::format("\\u{:04x}", code);
      continue;
    }
    if (byte == '"' || byte == '\\') result += '\\';
    result += byte;
  }
  return result + "\"";
}

std::string value_text(const std::string& value) {
  return quoted(value);
}
std::string value_text(const Colour& value) {
  return quoted(format_colour(value));
}
std::string value_text(bool value) {
  return value ? "true" : "false";
}
std::string value_text(int value) {
  return fmt::format("{}", value);
}
std::string value_text(double value) {
  return fmt::format("{}", value);
}
std::string value_text(const StyleBox& box) {
  return fmt::format("[{}, {}, {}, {}]", box.x, box.y, box.width, box.height);
}

template <typename Access>
std::string value_of(Access access, Style& style) {
  return value_text(access(style));
}
std::string value_of(const Choice& choice, Style& style) {
  return quoted(std::string{choice.names[static_cast<std::size_t>(choice.get(style))]});
}

std::string range_text(const StyleField& field) {
  if (const auto* choice = std::get_if<Choice>(&field.access))
    return fmt::format(" ({})", fmt::join(choice->names, ", "));
  return field.most > field.least ? fmt::format(" ({:g} to {:g})", field.least, field.most) : std::string{};
}

/// What may be written for a field, for people.
std::string type_text(const StyleField& field) {
  static constexpr std::array kTypes{"a number", "a whole number", "`true` or `false`",
                                     "a text",   "a colour",       "a box"};
  if (const auto* choice = std::get_if<Choice>(&field.access))
    return fmt::format("`\"{}\"`", fmt::join(choice->names, "\"`, `\""));
  const std::string type = kTypes.at(field.access.index());
  return field.most > field.least && field.access.index() < 2
             ? fmt::format("{}, {:g} to {:g}", type, field.least, field.most)
             : type;
}

}  // namespace

std::string describe_style(const Style& style) {
  Style readable = style;
  std::string text;
  for (const StyleField& field : style_fields()) {
    const std::string value =
        std::visit([&](const auto& access) { return value_of(access, readable); }, field.access);
    text += fmt::format("{:<52} # {}{}\n", fmt::format("{} = {}", field.key, value), field.meaning,
                        range_text(field));
  }
  return text;
}

std::string style_keys_as_markdown() {
  Style defaults;
  std::string text = "| key | type | default | meaning |\n|---|---|---|---|\n";
  for (const StyleField& field : style_fields()) {
    const std::string value =
        std::visit([&](const auto& access) { return value_of(access, defaults); }, field.access);
    text += fmt::format("| `{}` | {} | `{}` | {} |\n", field.key, type_text(field), value, field.meaning);
  }
  return text;
}

}  // namespace cueclip
