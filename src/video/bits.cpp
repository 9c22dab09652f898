#include "video/bits.h"

#include <cueclip/error.h>

#include <bit>

namespace cueclip {

namespace {

constexpr std::uint8_t kPrevention = 3;

}  // namespace

unsigned BitReader::bits(int count) {
  unsigned value = 0;
  for (int i = 0; i < count; ++i) {
    if (position_ / 8 >= bytes_.size()) throw Error{Failure::kFault, "a slice of the picture ends early"};
    value = value << 1 | (bytes_[position_ / 8] >> (7 - position_ % 8) & 1u);
    ++position_;
  }
  return value;
}

unsigned BitReader::exp_golomb() {
  int zeros = 0;
  while (!flag())
    if (++zeros > 31) throw Error{Failure::kFault, "a slice of the picture has a number that is too large"};
  return (1u << zeros) - 1 + bits(zeros);
}

int BitReader::signed_exp_golomb() {
  const unsigned code = exp_golomb();
  const auto half = static_cast<int>((code + 1) / 2);
  return code % 2 != 0 ? half : -half;
}

void BitWriter::bits(unsigned value, int count) {
  for (int i = count - 1; i >= 0; --i) {
    if (free_ == 0) {
      bytes_.push_back(0);
      free_ = 8;
    }
    --free_;
    bytes_.back() |= static_cast<std::uint8_t>((value >> i & 1u) << free_);
  }
}

void BitWriter::exp_golomb(unsigned value) {
  const int length = std::bit_width(value + 1);
  bits(0, length - 1);
  bits(value + 1, length);
}

void BitWriter::signed_exp_golomb(int value) {
  exp_golomb(value > 0 ? 2u * static_cast<unsigned>(value) - 1 : 2u * static_cast<unsigned>(-value));
}

void BitWriter::align_with_ones() {
  while (free_ != 0) flag(true);
}

std::vector<std::uint8_t> without_emulation_prevention(std::span<const std::uint8_t> bytes) {
  std::vector<std::uint8_t> result;
  result.reserve(bytes.size());
  int zeros = 0;
  for (const std::uint8_t byte : bytes) {
    const bool is_put_in = zeros >= 2 && byte == kPrevention;
    zeros = byte == 0 ? zeros + 1 : 0;
    if (!is_put_in) result.push_back(byte);
  }
  return result;
}

void EmulationPrevention::append(std::span<const std::uint8_t> bytes) {
  for (const std::uint8_t byte : bytes) {
    if (zeros_ >= 2 && byte <= kPrevention) {
      out_.push_back(kPrevention);
      zeros_ = 0;
    }
    zeros_ = byte == 0 ? zeros_ + 1 : 0;
    out_.push_back(byte);
  }
}

}  // namespace cueclip
