#include "fuzz/input_file.h"
#include "network/instance.h"

/// What a server says of itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cueclip::fuzz::InputFile file{"server.json"};
  static const auto profiles = cueclip::list_networks();
  cueclip::fuzz::is_taken([&] {
    const auto network = cueclip::read_instance(file.holding(cueclip::fuzz::text_of(data, size)), profiles);
    cueclip::fuzz::expect(!network.takes.containers.empty(), "a network takes something");
    cueclip::fuzz::expect(network.takes.size.value_or(1) > 0 && network.text.post.value_or(1) > 0,
                          "a limit is above 0");
    (void)cueclip::check_as_json("clip.mp4", network, cueclip::judge({}, network));
  });
  return 0;
}
