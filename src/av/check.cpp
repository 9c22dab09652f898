#include "av/check.h"

#include <array>
#include <cerrno>

#include <fmt/format.h>

extern "C" {
#include <libavutil/error.h>
#include <libavutil/log.h>
}

namespace cueclip::av {

namespace {

bool is_systems(int code) {
  constexpr std::array kCodes{ENOSPC, EACCES, EIO,    EDQUOT, EFBIG, EROFS,
                              EPERM,  ENOENT, EMFILE, ENFILE, EISDIR};
  for (const int one : kCodes)
    if (code == AVERROR(one)) return true;
  return false;
}

}  // namespace

std::string reason(int code) {
  char text[AV_ERROR_MAX_STRING_SIZE] = {};
  av_strerror(code, text, sizeof text);
  return text;
}

int check(int code, std::string_view doing, Failure otherwise) {
  if (code >= 0) return code;
  if (code == AVERROR(ENOMEM)) throw std::bad_alloc{};
  throw Error{is_systems(code) ? Failure::kSystem : otherwise, fmt::format("{}: {}", doing, reason(code)),
              code == AVERROR(ENOSPC) ? "Make room there, or choose another folder with -o" : ""};
}

void be_quiet() {
  av_log_set_level(AV_LOG_QUIET);
}

}  // namespace cueclip::av
