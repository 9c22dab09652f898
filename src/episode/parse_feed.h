#pragma once

#include <cueclip/feed.h>

#include <optional>
#include <string>

#include "av/xml_handles.h"

namespace cueclip {

/// A feed as XML, with the first place where it isn't well formed.
struct ParsedFeed {
  av::XmlDocument document;  ///< has a root element
  std::optional<FeedFault> fault;
};

/// Parses a feed's bytes; what isn't well formed is mended as far as it can be. Nothing is fetched. Throws
/// Error (kInput) where it is no XML at all, or has a document type declaration.
[[nodiscard]] ParsedFeed parse_feed(const std::filesystem::path& file, std::string bytes);

}  // namespace cueclip
