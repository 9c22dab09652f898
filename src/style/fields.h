#pragma once

#include <cueclip/style.h>

#include <span>
#include <string_view>
#include <variant>

namespace cueclip {

/// Where a field's value is kept in a Style; its type is the field's type.
using FieldAccess =
    std::variant<double& (*)(Style&), int& (*)(Style&), bool& (*)(Style&), std::string& (*)(Style&),
                 Colour& (*)(Style&), StyleBox& (*)(Style&), Align& (*)(Style&), WaveformKind& (*)(Style&)>;

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

}  // namespace cueclip
