#include "support/image_files.h"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "av/check.h"
#include "support/temporary_folder.h"

extern "C" {
#include <libavutil/crc.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace cueclip::test {

namespace {

constexpr int kSide = 32;

std::string big(std::uint32_t value, int bytes) {
  std::string result;
  for (int i = bytes - 1; i >= 0; --i) result += static_cast<char>(value >> (8 * i) & 0xFF);
  return result;
}

std::string little(std::uint32_t value, int bytes) {
  std::string result = big(value, bytes);
  std::ranges::reverse(result);
  return result;
}

void fill_palette(AVFrame& frame, const Quarters& quarters) {
  auto* const palette = reinterpret_cast<std::uint32_t*>(frame.data[1]);
  std::fill(palette, palette + 256, 0xFF000000);
  for (std::size_t i = 0; i < quarters.size(); ++i) {
    const auto part = [&](std::size_t channel) { return static_cast<std::uint32_t>(quarters[i][channel]); };
    palette[i] = part(3) << 24 | part(0) << 16 | part(1) << 8 | part(2);
  }
}

void fill(AVFrame& frame, const Quarters& quarters) {
  for (const AVBufferRef* buffer : frame.buf)
    if (buffer != nullptr) std::fill(buffer->data, buffer->data + buffer->size, std::uint8_t{0});
  const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
  const bool has_palette = (format->flags & AV_PIX_FMT_FLAG_PAL) != 0;
  if (has_palette) fill_palette(frame, quarters);
  for (int c = 0; c < format->nb_components; ++c) {
    const bool is_chroma = (format->flags & AV_PIX_FMT_FLAG_RGB) == 0 && (c == 1 || c == 2);
    const int width = is_chroma ? frame.width >> format->log2_chroma_w : frame.width;
    const int height = is_chroma ? frame.height >> format->log2_chroma_h : frame.height;
    for (int y = 0; y < height; ++y) {
      std::vector<std::uint16_t> line;
      for (int x = 0; x < width; ++x) {
        const std::size_t quarter = (y < height / 2 ? 0u : 2u) + (x < width / 2 ? 0u : 1u);
        line.push_back(static_cast<std::uint16_t>(
            has_palette ? static_cast<int>(quarter) : quarters[quarter][static_cast<std::size_t>(c)]));
      }
      av_write_image_line(line.data(), frame.data, frame.linesize, format, 0, y, c, width);
    }
  }
}

/// Writes bits, the highest first, as JPEG's coded data has them.
class BitWriter {
 public:
  void put(std::uint32_t value, int count) {
    for (int i = count - 1; i >= 0; --i) {
      byte_ = byte_ << 1 | (value >> i & 1);
      if (++bits_ < 8) continue;
      bytes_ += static_cast<char>(byte_);
      if ((byte_ & 0xFF) == 0xFF) bytes_ += '\0';
      byte_ = 0;
      bits_ = 0;
    }
  }

  std::string finished() {
    while (bits_ != 0) put(1, 1);
    return bytes_;
  }

 private:
  std::string bytes_;
  std::uint32_t byte_ = 0;
  int bits_ = 0;
};

/// Blocks of one value each: the difference to the last block of the component, and no other coefficient.
/// Categories have codes of four bits, and the end of a block has one of one bit.
std::string coded_blocks(const Quarters& quarters) {
  BitWriter writer;
  std::vector<int> last(quarters[0].size());
  for (const auto& values : quarters) {
    for (std::size_t c = 0; c < values.size(); ++c) {
      const int value = values[c] - 128;
      const int difference = value - last[c];
      last[c] = value;
      int category = 0;
      while (std::abs(difference) >> category != 0) ++category;
      writer.put(static_cast<std::uint32_t>(category), 4);
      writer.put(static_cast<std::uint32_t>(difference > 0 ? difference : difference + (1 << category) - 1),
                 category);
      writer.put(0, 1);
    }
  }
  return writer.finished();
}

std::string segment(int marker, const std::string& content) {
  return "\xFF" + big(static_cast<std::uint32_t>(marker), 1) +
         big(static_cast<std::uint32_t>(content.size()) + 2, 2) + content;
}

std::string chunk(const std::string& type, const std::string& content) {
  const std::string summed = type + content;
  const auto sum = av_crc(av_crc_get_table(AV_CRC_32_IEEE_LE), 0xFFFFFFFF,
                          reinterpret_cast<const std::uint8_t*>(summed.data()), summed.size());
  return big(static_cast<std::uint32_t>(content.size()), 4) + summed + big(sum ^ 0xFFFFFFFF, 4);
}

/// LZW of a 4 x 4 picture of four colours, the codes three bits each; it starts anew every second pixel, so
/// that they stay so.
std::string gif_codes(const std::array<int, 16>& pixels) {
  constexpr std::uint32_t kClear = 4;
  constexpr std::uint32_t kEnd = 5;
  std::vector<std::uint32_t> codes;
  for (std::size_t i = 0; i < pixels.size(); ++i) {
    if (i % 2 == 0) codes.push_back(kClear);
    codes.push_back(static_cast<std::uint32_t>(pixels[i]));
  }
  codes.push_back(kEnd);
  std::string bytes((codes.size() * 3 + 7) / 8, '\0');
  for (std::size_t i = 0; i < codes.size() * 3; ++i)
    if ((codes[i / 3] >> (i % 3) & 1) != 0) bytes[i / 8] |= static_cast<char>(1 << (i % 8));
  return little(2, 1) + little(static_cast<std::uint32_t>(bytes.size()), 1) + bytes + std::string(1, '\0');
}

}  // namespace

std::string encoded(const char* name, AVPixelFormat format, const Quarters& quarters) {
  const AVCodec* codec = avcodec_find_encoder_by_name(name);
  if (codec == nullptr) return {};
  const av::Codec encoder{av::made(avcodec_alloc_context3(codec))};
  encoder->width = kSide;
  encoder->height = kSide;
  encoder->pix_fmt = format;
  encoder->time_base = {1, 25};
  encoder->flags = AV_CODEC_FLAG_QSCALE;
  encoder->qmin = 1;
  const bool is_webp = std::string_view{name} == "libwebp";
  encoder->global_quality = FF_QP2LAMBDA * (is_webp ? 100 : 1);  // the best that either has
  if (is_webp) av_opt_set_int(encoder->priv_data, "lossless", format == AV_PIX_FMT_RGB32 ? 1 : 0, 0);
  av::check(avcodec_open2(encoder.get(), codec, nullptr), "opening an encoder");
  const av::Frame frame = av::new_frame();
  frame->width = kSide;
  frame->height = kSide;
  frame->format = format;
  frame->quality = encoder->global_quality;
  av::check(av_frame_get_buffer(frame.get(), 0), "making a frame");
  fill(*frame, quarters);
  av::check(avcodec_send_frame(encoder.get(), frame.get()), "encoding");
  avcodec_send_frame(encoder.get(), nullptr);
  const av::Packet packet = av::new_packet();
  av::check(avcodec_receive_packet(encoder.get(), packet.get()), "encoding");
  return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

std::string written_jpeg(const Quarters& quarters, const JpegMarks& marks) {
  const auto count = static_cast<std::uint32_t>(quarters[0].size());
  std::string frame = big(8, 1) + big(16, 2) + big(16, 2) + big(count, 1);
  std::string scan = big(count, 1);
  for (std::uint32_t i = 1; i <= count; ++i) {
    frame += big(i, 1) + big(0x11, 1) + big(0, 1);
    scan += big(i, 1) + big(0, 1);
  }
  const std::string zeros(12, '\0');
  std::string categories;
  for (char i = 0; i < 12; ++i) categories += i;
  std::string file = "\xFF\xD8";
  if (!marks.exif.empty()) file += segment(0xE1, std::string{"Exif\0\0", 6} + marks.exif);
  if (marks.adobe_transform)
    file += segment(
        0xEE, "Adobe" + big(100, 2) + big(0, 4) + big(static_cast<std::uint32_t>(*marks.adobe_transform), 1));
  return file + segment(0xDB, std::string(1, '\0') + std::string(64, '\x08')) + segment(0xC0, frame) +
         segment(0xC4, std::string(1, '\0') + zeros.substr(0, 3) + "\x0C" + zeros + categories) +
         segment(0xC4, "\x10\x01" + std::string(15, '\0') + std::string(1, '\0')) +
         segment(0xDA, scan + std::string{"\0\x3F\0", 3}) + coded_blocks(quarters) + "\xFF\xD9";
}

std::string exif_of(int orientation, bool is_big_endian) {
  const auto number = is_big_endian ? big : little;
  return (is_big_endian ? "MM" : "II") + number(42, 2) + number(8, 4) + number(2, 2) +
         // The manufacturer's name comes first, as it does in a camera's.
         number(0x010F, 2) + number(2, 2) + number(4, 4) + "abc" + std::string(1, '\0') +  //
         number(0x0112, 2) + number(3, 2) + number(1, 4) +
         number(static_cast<std::uint32_t>(orientation), 2) + number(0, 2) + number(0, 4);
}

std::string with_chunk(const std::string& png, const std::string& type, const std::string& content) {
  std::string result = png;
  return result.insert(png.find("IDAT") - 4, chunk(type, content));
}

std::string written_gif() {
  const std::string colours = std::string(3, '\0') + "\xE0\x30\x20" + "\x20\xB0\x40" + "\x20\x40\xD0";
  const std::string description = "," + little(0, 4) + little(4, 2) + little(4, 2) + little(0, 1);
  const std::string control{"!\xF9\x04\x01\x0A\0\0\0", 8};
  std::array<int, 16> first{1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 2, 2, 0, 0, 2, 2};
  std::array<int, 16> second{};
  second.fill(3);
  return "GIF89a" + little(4, 2) + little(4, 2) + little(0x81, 1) + little(0, 2) + colours + control +
         description + gif_codes(first) + control + description + gif_codes(second) + ";";
}

std::vector<std::string> quarters_of(const Picture& picture) {
  std::vector<std::string> result;
  for (const int y : {picture.height / 4, picture.height * 3 / 4}) {
    for (const int x : {picture.width / 4, picture.width * 3 / 4}) {
      const std::uint32_t pixel =
          picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(x)];
      const std::uint32_t alpha = pixel >> 24;
      const auto part = [&](unsigned shift) {
        return alpha == 0 ? 0 : ((pixel >> shift & 0xFF) * 255 + alpha / 2) / alpha;
      };
      result.push_back(fmt::format("{:02x}{:02x}{:02x}", part(16), part(8), part(0)));
      if (alpha != 0xFF) result.back() += fmt::format("{:02x}", alpha);
    }
  }
  return result;
}

int distance_from(const Picture& picture, const Quarters& colours) {
  int most = 0;
  const auto seen = quarters_of(picture);
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i].size() > 6) return 255;
    const auto value = std::stoul(seen[i], nullptr, 16);
    for (std::size_t c = 0; c < 3; ++c)
      most = std::max(most, std::abs(static_cast<int>(value >> (16 - 8 * c) & 0xFF) - colours[i][c]));
  }
  return most;
}

std::string picture_data(const std::string& name) {
  return content_of(std::filesystem::path{CUECLIP_SOURCE} / "tests" / "data" / "pictures" / name);
}

}  // namespace cueclip::test
