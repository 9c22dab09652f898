#pragma once

#include <cueclip/style.h>

#include <span>
#include <string_view>
#include <variant>

namespace cueclip {

/// A field whose value is one of a few names; values count from 0 in their order.
struct Choice {
  std::span<const std::string_view> names;
  int (*get)(const Style&);
  void (*set)(Style&, int);
};

/// Where a field's value is kept in a Style; its type is the field's type.
using FieldAccess =
    std::variant<double& (*)(Style&), int& (*)(Style&), bool& (*)(Style&), std::string& (*)(Style&),
                 Colour& (*)(Style&), StyleBox& (*)(Style&), Choice>;

/// One key of a style. The default is what a default Style holds.
struct StyleField {
  std::string_view key;  ///< dotted: "words.size"
  FieldAccess access;
  double least = 0;  ///< of numbers, and of a box's four
  double most = 0;
  std::string_view meaning;
};

/// The one declaration of every key, in the order in which they are listed.
[[nodiscard]] std::span<const StyleField> style_fields();

/// The field of a key; null where a style has none such.
[[nodiscard]] const StyleField* find_field(std::string_view key);

}  // namespace cueclip
