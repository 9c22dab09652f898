#include <cueclip/time.h>

#include <charconv>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace cueclip {

namespace {

constexpr std::int64_t kMostOfRate = 10'000'000;
constexpr std::size_t kMostDigits = 12;  // more than any rate is told with
constexpr std::int64_t kNamedRates[]{24, 30, 48, 60, 120};
constexpr int kSlowed = 1001;  // thousandths: how long such a rate's second takes

/// A number of digits alone, at most kMostDigits; nothing for anything else.
std::optional<std::int64_t> number_of_digits(std::string_view text) {
  std::int64_t value = 0;
  if (text.empty() || text.size() > kMostDigits || text.front() == '-') return std::nullopt;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<FrameRate> rate_of(std::int64_t frames, std::int64_t in_seconds) {
  if (in_seconds == 0) return std::nullopt;
  const std::int64_t common = std::gcd(frames, in_seconds);
  if (frames / common > kMostOfRate || in_seconds / common > kMostOfRate) return std::nullopt;
  return FrameRate{static_cast<int>(frames / common), static_cast<int>(in_seconds / common)};
}

/// The rate that a decimal of `digits`, counted in `unit`-ths, is the name of.
std::optional<FrameRate> named_rate(std::int64_t digits, std::int64_t unit) {
  for (const std::int64_t rate : kNamedRates)
    if (2 * std::abs(digits * kSlowed - 1000 * rate * unit) <= kSlowed) return rate_of(rate * 1000, kSlowed);
  return std::nullopt;
}

std::optional<FrameRate> read_decimal(std::string_view whole, std::string_view places) {
  const auto digits = number_of_digits(std::string{whole} + std::string{places});
  if (!digits || whole.empty() || places.empty()) return std::nullopt;
  std::int64_t unit = 1;
  for (std::size_t i = 0; i < places.size(); ++i) unit *= 10;
  const auto named = places.size() < 2 ? std::nullopt : named_rate(*digits, unit);
  return named ? named : rate_of(*digits, unit);
}

}  // namespace

std::optional<FrameRate> read_frame_rate(std::string_view text) {
  if (const auto point = text.find('.'); point != std::string_view::npos)
    return read_decimal(text.substr(0, point), text.substr(point + 1));
  const auto slash = text.find('/');
  const auto frames = number_of_digits(text.substr(0, slash));
  const auto in_seconds = slash == std::string_view::npos ? std::optional<std::int64_t>{1}
                                                          : number_of_digits(text.substr(slash + 1));
  return frames && in_seconds ? rate_of(*frames, *in_seconds) : std::nullopt;
}

std::string format_frame_rate(FrameRate rate) {
  return fmt::format("{}", std::round(rate.per_second() * 1000) / 1000);
}

}  // namespace cueclip
