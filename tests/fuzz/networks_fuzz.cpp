#include <cueclip/style.h>

#include "fuzz/input_file.h"
#include "network/profile_file.h"

/// A person's own networks.toml.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cueclip::fuzz::InputFile file{"networks.toml"};
  cueclip::fuzz::is_taken([&] {
    for (const auto& network : cueclip::read_profiles(file.holding(cueclip::fuzz::text_of(data, size)))) {
      (void)cueclip::parse_shape(network.shape);
      (void)cueclip::check_as_json("clip.mp4", network, cueclip::judge({}, network));
    }
  });
  return 0;
}
