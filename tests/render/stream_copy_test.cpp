#include <cueclip/render.h>
#include <cueclip/style.h>

#include <fmt/format.h>

#include "av/check.h"
#include "av/open_media.h"
#include "support/episodes.h"
#include "video/bits.h"
#include "video/slice.h"

/// What is left of a clip where other programs put its stream into files of another kind, or behind
/// another's.
namespace cueclip {
namespace {

/// A picture of a stream, as it is stored.
struct StoredPicture {
  bool is_key = false;          ///< so says the file, or the parser where the file doesn't
  std::optional<unsigned> idr;  ///< idr_pic_id of an IDR picture
  friend bool operator==(const StoredPicture&, const StoredPicture&) = default;
};

constexpr std::size_t kLength = 4;  // bytes before each NAL unit in an MP4
constexpr unsigned kIdrSlice = 5;

/// The SPS, from what MP4 keeps of it: six bytes, its length in two, then itself.
SliceSyntax syntax_of(const AVCodecParameters& video) {
  const std::span bytes{video.extradata, static_cast<std::size_t>(video.extradata_size)};
  return read_slice_syntax(bytes.subspan(8, static_cast<std::size_t>(bytes[6] << 8 | bytes[7])));
}

/// idr_pic_id of the packet's slices, which all say the same; none where it isn't an IDR picture.
std::optional<unsigned> idr_of(const AVPacket& packet, const SliceSyntax& syntax) {
  std::optional<unsigned> found;
  std::span rest{packet.data, static_cast<std::size_t>(packet.size)};
  while (rest.size() > kLength) {
    const auto size = static_cast<std::size_t>(rest[0]) << 24 |
                      static_cast<std::size_t>(rest[1] << 16 | rest[2] << 8 | rest[3]);
    const auto nal = rest.subspan(kLength, size);
    rest = rest.subspan(kLength + size);
    if ((nal[0] & 31u) != kIdrSlice) continue;
    const auto header = without_emulation_prevention(nal.subspan(1));
    BitReader bits{header};
    for (int i = 0; i < 3; ++i) bits.exp_golomb();  // place, type, parameter set
    bits.bits(syntax.frame_number_bits);
    const unsigned idr = bits.exp_golomb();
    EXPECT_EQ(found.value_or(idr), idr) << "slices of one picture";
    found = idr;
  }
  return found;
}

/// Hands each packet of the pictures over.
template <typename Take>
void read_pictures(AVFormatContext* media, Take&& take) {
  const int index = av_find_best_stream(media, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
  ASSERT_GE(index, 0);
  const av::Packet packet{av_packet_alloc()};
  while (av_read_frame(media, packet.get()) >= 0) {
    if (packet->stream_index == index) take(*packet, *media->streams[index]);
    av_packet_unref(packet.get());
  }
}

std::vector<StoredPicture> pictures_of_mp4(const std::filesystem::path& file) {
  const av::Demuxer media = av::open_media(file);
  const SliceSyntax syntax = syntax_of(*media->streams[0]->codecpar);
  std::vector<StoredPicture> pictures;
  read_pictures(media.get(), [&](const AVPacket& packet, const AVStream&) {
    pictures.push_back({(packet.flags & AV_PKT_FLAG_KEY) != 0, idr_of(packet, syntax)});
  });
  return pictures;
}

/// A copy, of a kind that is no recording.
av::Demuxer open_copy(const std::filesystem::path& file, const char* kind) {
  AVFormatContext* raw = nullptr;
  av::check(avformat_open_input(&raw, file.c_str(), av_find_input_format(kind), nullptr), "opening the copy");
  av::Demuxer media{raw};
  av::check(avformat_find_stream_info(media.get(), nullptr), "reading the copy");
  return media;
}

/// Where one may begin to play a copy, counted in pictures.
std::vector<std::size_t> keys_of(const std::filesystem::path& file, const char* kind) {
  const av::Demuxer media = open_copy(file, kind);
  std::vector<std::size_t> keys;
  std::size_t count = 0;
  read_pictures(media.get(), [&](const AVPacket& packet, const AVStream&) {
    if ((packet.flags & AV_PKT_FLAG_KEY) != 0) keys.push_back(count);
    ++count;
  });
  return keys;
}

/// The pictures' stream as it is, by another of FFmpeg's muxers.
std::filesystem::path copied(const std::filesystem::path& file, const char* muxer) {
  const av::Demuxer media = av::open_media(file);
  const std::string copy = file.string() + "." + muxer;
  AVFormatContext* raw = nullptr;
  av::check(avformat_alloc_output_context2(&raw, nullptr, muxer, copy.c_str()), "opening the muxer");
  const av::Muxer out{raw};
  AVStream* to = av::made(avformat_new_stream(out.get(), nullptr));
  av::check(avcodec_parameters_copy(to->codecpar, media->streams[0]->codecpar), "copying parameters");
  to->codecpar->codec_tag = 0;
  av::check(avio_open(&out->pb, copy.c_str(), AVIO_FLAG_WRITE), "opening the copy");
  av::check(avformat_write_header(out.get(), nullptr), "writing the copy");
  read_pictures(media.get(), [&](AVPacket& packet, const AVStream& from) {
    av_packet_rescale_ts(&packet, from.time_base, to->time_base);
    packet.stream_index = 0;
    av::check(av_interleaved_write_frame(out.get(), &packet), "writing the copy");
  });
  av::check(av_write_trailer(out.get()), "writing the copy");
  return copy;
}

/// A clip of the demo in which words and name change.
std::filesystem::path render(const test::TemporaryFolder& folder, ClipOptions options) {
  options.output = (folder.path() / "clip.mp4").string();
  const auto plans = plan_clips(options);
  render_clips(plans, {2, true, {}, nullptr});
  return plans.front().output;
}

void expect_same_keys_in_copies(const std::filesystem::path& file) {
  std::vector<std::size_t> idr;
  const auto pictures = pictures_of_mp4(file);
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    EXPECT_EQ(pictures[i].is_key, pictures[i].idr.has_value()) << i;
    if (pictures[i].idr) idr.push_back(i);
  }
  EXPECT_GE(idr.size(), 2u);
  for (const char* kind : {"mpegts", "h264"}) EXPECT_EQ(keys_of(copied(file, kind), kind), idr) << kind;
}

ClipOptions talk(const std::string& style) {
  ClipOptions options = test::demo_options(TimeRange{Time{19'000'000}, Time{24'000'000}}, "320x320");
  options.style = style;
  options.link = "slowears.example/12";
  return options;
}

class CopiesOfStyles : public testing::TestWithParam<std::string> {};

TEST_P(CopiesOfStyles, BeginWhereTheClipsGroupsDo) {
  const test::TemporaryFolder folder;
  expect_same_keys_in_copies(render(folder, talk(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(All, CopiesOfStyles, testing::ValuesIn([] {
                           std::vector<std::string> names;
                           for (const auto& style : list_styles()) names.push_back(style.name);
                           return names;
                         }()),
                         [](const auto& style) { return style.param; });

TEST(Copies, BeginWhereTheClipsGroupsDoWhateverIsAtTheTop) {
  const test::TemporaryFolder folder;
  for (const char* top :
       {"words = { box = [0.05, 0, 0.9, 0.2], size = 0.05 }", "name.box = [0.05, 0, 0.9, 0.0407]",
        "clock.box = [0.6667, 0, 0.2778, 0.0333]", "progress.box = [0.05, 0, 0.9, 0.01]"}) {
    SCOPED_TRACE(top);
    const auto style = folder.write("top.toml", fmt::format("extends = \"studio\"\n[square]\n{}\n", top));
    expect_same_keys_in_copies(render(folder, talk(style.string())));
  }
}

/// The numbers of a clip's IDR pictures; those of two that follow one another have to differ, also where the
/// clip is joined to itself.
std::vector<unsigned> idr_numbers(const std::filesystem::path& file) {
  auto pictures = pictures_of_mp4(file);
  std::vector<unsigned> numbers;
  for (const StoredPicture& picture : pictures)
    if (picture.idr) numbers.push_back(*picture.idr);
  pictures.insert(pictures.end(), pictures.begin(), pictures.end());
  for (std::size_t i = 1; i < pictures.size(); ++i) {
    if (pictures[i].idr) {
      EXPECT_NE(pictures[i - 1].idr, pictures[i].idr) << i;
    }
  }
  return numbers;
}

TEST(IdrPictures, AreToldFromTheNext) {
  const test::TemporaryFolder folder;
  for (const VideoEncoding encoder : {VideoEncoding::kBands, VideoEncoding::kWhole}) {
    ClipOptions options = talk("studio");
    options.encoder = encoder;
    options.passages = {
        TimeRange{Time{19'000'000}, Time{25'033'333}}};  // 181 frames: one more than three groups
    EXPECT_EQ(idr_numbers(render(folder, options)), (std::vector<unsigned>{0, 1, 0}));
    options.outro = Time{2'000'000};
    EXPECT_EQ(idr_numbers(render(folder, options)), (std::vector<unsigned>{0, 1, 0, 1}));
    options.passages = {TimeRange{Time{19'000'000}, Time{19'033'000}}};  // one frame
    EXPECT_EQ(idr_numbers(render(folder, options)), (std::vector<unsigned>{0, 1}));
    options.outro = Time{30'000};  // and one more
    EXPECT_EQ(idr_numbers(render(folder, options)), (std::vector<unsigned>{0}));
  }
}

}  // namespace
}  // namespace cueclip
