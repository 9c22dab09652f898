#include "draw/shown_link.h"

#include "caption/line_breaks.h"

namespace cueclip {

namespace {

constexpr auto kEllipsis = "…";

std::string_view without_scheme(std::string_view link) {
  for (const std::string_view start : {"https://", "http://", "www."})
    if (link.starts_with(start)) link.remove_prefix(start.size());
  return link;
}

std::string joined(const std::vector<std::string>& characters, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) text += characters[i];
  return text;
}

}  // namespace

std::string shown_link(std::string_view link, const std::function<bool(const std::string&)>& fits) {
  std::string_view shown = without_scheme(link);
  if (shown.ends_with('/')) shown.remove_suffix(1);
  const std::string whole{shown};
  const auto slash = whole.find('/');
  if (slash == std::string::npos || fits(whole)) return whole;
  const std::string host = whole.substr(0, slash + 1);
  const auto path = graphemes(whole.substr(slash + 1));
  // What tells one page of a site from another mostly stands at the end.
  for (std::size_t kept = path.size() - 1; kept > 1; --kept) {
    const std::size_t behind = kept / 2 + kept % 2;
    std::string text =
        host + joined(path, 0, kept - behind) + kEllipsis + joined(path, path.size() - behind, path.size());
    if (fits(text)) return text;
  }
  return host + kEllipsis;
}

}  // namespace cueclip
