#include <cueclip/style.h>

#include "fuzz/input_file.h"

/// A style's file; what is taken is described so that it loads to the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cueclip::fuzz::InputFile file{"brand.toml"};
  static const cueclip::fuzz::InputFile described{"brand.toml"};
  const auto path = file.holding(cueclip::fuzz::text_of(data, size)).string();
  for (const char* family : {"square", "portrait"}) {
    cueclip::Style style;
    if (!cueclip::fuzz::is_taken([&] { style = cueclip::load_style(path, family, {false}); })) continue;
    style.ground.picture.clear();  // found from the file's folder
    style.logo.picture.clear();
    const std::string text = cueclip::describe_style(style);
    cueclip::Style again;
    cueclip::fuzz::expect(cueclip::fuzz::is_taken(
                              [&] { again = cueclip::load_style(described.holding(text).string(), family); }),
                          "a described style is taken");
    cueclip::fuzz::expect(cueclip::describe_style(again) == text, "a described style loads to the same");
  }
  return 0;
}
