#include <cstdlib>

#include <gtest/gtest.h>

/// Asked by LeakSanitizer, where it is built in. librsvg 2.54 never frees the entities of an SVG, and
/// fontconfig keeps for good what libraries have asked it for.
extern "C" const char* __lsan_default_suppressions();
const char* __lsan_default_suppressions() {
  return "leak:xmlParseEntityValue\nleak:libfontconfig.so";
}

int main(int argc, char** argv) {
  // Pictures come out the same wherever only the Makefile's fonts are seen, or those of another list like it.
  const char* fonts = std::getenv("CUECLIP_TEST_FONTS");
  setenv("FONTCONFIG_FILE", fonts != nullptr ? fonts : CUECLIP_SOURCE "/tests/support/fonts.conf", 1);
  unsetenv("XDG_CONFIG_HOME");
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
