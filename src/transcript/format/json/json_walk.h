#pragma once

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "transcript/format/json/json_keys.h"
#include "transcript/source_text.h"

namespace cueclip {

/// A value that was asked for.
struct JsonItem {
  std::size_t path = 0;              ///< which of the paths it stands at
  std::size_t line = 0;              ///< where it begins in the file, from 1
  std::vector<std::size_t> indices;  ///< in the lists on the way to it, from 0, the outermost first
  std::string key;                   ///< the last one on the way to it
  nlohmann::json value;
};

/// The keys of a document. Several documents one after another, as recognisers print them, are items of a
/// list. Throws Error (kInput) with the place where it can't be read, or is nested more than 64 deep.
[[nodiscard]] JsonKeys keys_of_json(const SourceText& source);

/// Hands over the values at these paths in the order of the file, one by one, so that no file is in memory as
/// a whole document; a step `*` is any key. Throws as keys_of_json does.
void walk_json(const SourceText& source, const std::vector<std::vector<std::string>>& paths,
               const std::function<void(JsonItem&&)>& take);

}  // namespace cueclip
