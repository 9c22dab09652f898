#include "video/x264_encoder.h"

#include <cueclip/error.h>

#include <algorithm>

namespace cueclip {

namespace {

constexpr std::size_t kLength = 4;  // bytes before each NAL unit that tell how long it is
// FFmpeg's parser takes any picture whose first slice is intra for one to begin at, where the stream says
// that one picture is kept. Only one is referred to all the same.
constexpr int kPicturesKept = 2;
constexpr int kBt709 = 1;
constexpr int kChromaInTheMiddle = 1;

x264_param_t settings(const VideoSize& size, const Coding& coding) {
  x264_param_t p;
  if (x264_param_default_preset(&p, coding.preset, nullptr) < 0)
    throw Error{Failure::kFault, "libx264 has no such preset"};
  p.i_width = size.width;
  p.i_height = size.height;
  p.i_csp = X264_CSP_I420;
  p.i_fps_num = static_cast<std::uint32_t>(size.fps.numerator());
  p.i_fps_den = static_cast<std::uint32_t>(size.fps.denominator());
  p.b_vfr_input = 0;
  p.i_threads = 1;
  p.i_lookahead_threads = 1;
  p.i_sync_lookahead = 0;
  p.i_keyint_max = X264_KEYINT_MAX_INFINITE;
  p.i_scenecut_threshold = 0;
  p.i_bframe = 0;
  p.i_frame_reference = 1;
  p.i_dpb_size = kPicturesKept;
  p.i_slice_count = 1;
  p.b_cabac = 1;
  p.b_deblocking_filter = coding.deblocking ? 1 : 0;
  p.b_annexb = 0;
  p.b_repeat_headers = 0;
  p.b_stitchable = 1;  // one PPS for all quantisers
  p.b_full_recon = 1;
  p.i_log_level = X264_LOG_NONE;
  p.rc.i_rc_method = X264_RC_CQP;
  p.rc.i_qp_constant = coding.quantiser;
  p.rc.f_ip_factor = static_cast<float>(coding.intra_factor);
  p.rc.i_aq_mode = 0;
  p.rc.b_mb_tree = 0;
  p.rc.i_lookahead = 0;
  p.analyse.b_mb_info = 1;
  p.analyse.b_psy = 0;  // it would change the chroma quantiser, which the PPS tells
  p.analyse.b_transform_8x8 = 1;
  p.analyse.i_subpel_refine = coding.subpixel;
  p.analyse.i_trellis = 0;
  p.analyse.i_weighted_pred = X264_WEIGHTP_NONE;
  p.analyse.i_mv_range = kMotionRange;
  p.vui.i_sar_width = p.vui.i_sar_height = 1;
  p.vui.b_fullrange = 0;
  p.vui.i_colorprim = p.vui.i_transfer = p.vui.i_colmatrix = kBt709;
  p.vui.i_chroma_loc = kChromaInTheMiddle;
  x264_param_apply_profile(&p, "high");
  return p;
}

std::vector<std::uint8_t> content_of(const x264_nal_t& nal) {
  return {nal.p_payload + kLength, nal.p_payload + nal.i_payload};
}

}  // namespace

X264Encoder::X264Encoder(const VideoSize& size, const Coding& coding) {
  x264_param_t parameters = settings(size, coding);
  encoder_.reset(x264_encoder_open(&parameters));
  x264_nal_t* nals = nullptr;
  int count = 0;
  if (!encoder_ || x264_encoder_headers(encoder_.get(), &nals, &count) < 0)
    throw Error{Failure::kFault, "libx264 refuses the picture's size"};
  for (int i = 0; i < count; ++i) {
    if (nals[i].i_type == NAL_SPS) sets_.sequence = content_of(nals[i]);
    if (nals[i].i_type == NAL_PPS) sets_.picture = content_of(nals[i]);
  }
  syntax_ = read_slice_syntax(sets_.sequence);
}

Slice X264Encoder::encode_intra(const YuvPicture& picture, const MacroblockRows& rows) {
  return encode(picture, rows, frames_ == 0 ? X264_TYPE_IDR : X264_TYPE_I, nullptr);
}

Slice X264Encoder::encode_change(const YuvPicture& picture, const MacroblockRows& rows,
                                 std::span<const std::uint8_t> changed) {
  constant_.resize(changed.size());
  std::ranges::transform(changed, constant_.begin(), [](std::uint8_t differs) -> std::uint8_t {
    return differs != 0 ? 0 : X264_MBINFO_CONSTANT;
  });
  return encode(picture, rows, X264_TYPE_P, constant_.data());
}

Slice X264Encoder::encode(const YuvPicture& picture, const MacroblockRows& rows, int type,
                          std::uint8_t* info) {
  const AVFrame& frame = picture.frame();
  x264_picture_t in;
  x264_picture_init(&in);
  in.i_pts = frames_;
  in.i_type = type;
  in.img.i_csp = X264_CSP_I420;
  in.img.i_plane = 3;
  for (int plane = 0; plane < 3; ++plane) {
    const int height = plane == 0 ? kMacroblock : kMacroblock / 2;
    in.img.i_stride[plane] = frame.linesize[plane];
    in.img.plane[plane] =
        frame.data[plane] + static_cast<std::ptrdiff_t>(rows.first) * height * frame.linesize[plane];
  }
  in.prop.mb_info = info;
  x264_picture_t out;
  x264_nal_t* nals = nullptr;
  int count = 0;
  if (x264_encoder_encode(encoder_.get(), &nals, &count, &in, &out) <= 0)
    throw Error{Failure::kFault, "libx264 gave no picture"};
  made_ = out.img;
  ++frames_;
  const auto end = nals + count;
  const auto found = std::find_if(nals, end, [](const x264_nal_t& nal) {
    return nal.i_type == NAL_SLICE || nal.i_type == NAL_SLICE_IDR;
  });
  if (found == end) throw Error{Failure::kFault, "libx264 gave no slice"};
  return read_slice(content_of(*found), syntax_);
}

void X264Encoder::copy_reconstruction(YuvPicture& picture, const MacroblockRows& rows) const {
  const AVFrame& frame = picture.frame();
  const auto target = [&](int plane, int y) {
    return frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane];
  };
  for (int y = 0; y < rows.count * kMacroblock; ++y)
    std::copy_n(made_.plane[0] + static_cast<std::ptrdiff_t>(y) * made_.i_stride[0], frame.width,
                target(0, rows.first * kMacroblock + y));
  for (int y = 0; y < rows.count * kMacroblock / 2; ++y) {
    const std::uint8_t* both = made_.plane[1] + static_cast<std::ptrdiff_t>(y) * made_.i_stride[1];
    for (int x = 0; x < frame.width / 2; ++x) {
      target(1, rows.first * kMacroblock / 2 + y)[x] = *both++;
      target(2, rows.first * kMacroblock / 2 + y)[x] = *both++;
    }
  }
}

}  // namespace cueclip
