#include "av/digest.h"

#include <cueclip/error.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <new>
#include <vector>

#include <fmt/format.h>

#include "av/read_file.h"

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/murmur3.h>
}

namespace cueclip::av {

void Digest::Free::operator()(AVMurMur3* state) const {
  av_free(state);
}

Digest::Digest() : state_{av_murmur3_alloc()} {
  if (!state_) throw std::bad_alloc{};
  av_murmur3_init(state_.get());
}

void Digest::add(std::string_view bytes) {
  av_murmur3_update(state_.get(), reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Digest::text() {
  std::array<std::uint8_t, 16> bytes{};
  av_murmur3_final(state_.get(), bytes.data());
  std::string hex;
  for (const std::uint8_t byte : bytes) hex += fmt::format("{:02x}", byte);
  return hex;
}

std::string digest_of_file(const std::filesystem::path& file) {
  constexpr std::size_t kPart = 1u << 20;
  Digest digest;
  try {
    check_readable(file);
    std::ifstream stream{file, std::ios::binary};
    std::vector<char> part(kPart);
    while (stream) {
      stream.read(part.data(), static_cast<std::streamsize>(part.size()));
      digest.add({part.data(), static_cast<std::size_t>(stream.gcount())});
    }
    if (stream.bad())
      throw Error{Failure::kSystem, fmt::format("it cannot be read: {}", std::strerror(errno))};
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading {}", shown(file)));
  }
  return digest.text();
}

}  // namespace cueclip::av
