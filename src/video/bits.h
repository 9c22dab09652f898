#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// Bits as H.264 writes them (ITU-T H.264, 7.2 and 9.1): the highest of a byte first.
namespace cueclip {

class BitReader {
 public:
  explicit BitReader(std::span<const std::uint8_t> bytes) : bytes_{bytes} {}

  /// Up to 32 bits as a number. Throws Error (kFault) beyond the end, as the others do.
  unsigned bits(int count);
  bool flag() { return bits(1) != 0; }
  /// ue(v).
  unsigned exp_golomb();
  /// se(v).
  int signed_exp_golomb();

  /// Bits that are read.
  [[nodiscard]] std::size_t position() const { return position_; }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t position_ = 0;
};

class BitWriter {
 public:
  void bits(unsigned value, int count);
  void flag(bool value) { bits(value ? 1 : 0, 1); }
  void exp_golomb(unsigned value);
  void signed_exp_golomb(int value);

  /// Fills the last byte with ones.
  void align_with_ones();

  [[nodiscard]] const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
  std::vector<std::uint8_t> bytes_;
  int free_ = 0;  ///< bits of the last byte that are not written
};

/// The bytes without those that keep a start code from appearing among them (7.4.1).
[[nodiscard]] std::vector<std::uint8_t> without_emulation_prevention(std::span<const std::uint8_t> bytes);

/// Puts bytes in, where they would look like a start code, as they are appended.
class EmulationPrevention {
 public:
  explicit EmulationPrevention(std::vector<std::uint8_t>& out) : out_{out} {}
  void append(std::span<const std::uint8_t> bytes);

 private:
  std::vector<std::uint8_t>& out_;
  int zeros_ = 0;  ///< in a row, at the end
};

}  // namespace cueclip
