#include <cstdlib>

#include <gtest/gtest.h>

int main(int argc, char** argv) {
  // Pictures come out the same wherever only the Makefile's fonts are seen.
  setenv("FONTCONFIG_FILE", CUECLIP_SOURCE "/tests/support/fonts.conf", 1);
  unsetenv("XDG_CONFIG_HOME");
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
