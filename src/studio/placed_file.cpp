#include "studio/placed_file.h"

#include <cueclip/error.h>

#include <fmt/format.h>

#include "transcript/file_name.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestStem = 80;
constexpr std::size_t kLongestEnding = 8;

}  // namespace

std::string uploaded_name(const std::string& name, const std::string& otherwise) {
  const std::filesystem::path asked{name};
  const std::string stem = file_name_part(asked.stem().string(), kLongestStem);
  const std::string ending = file_name_part(asked.extension().string(), kLongestEnding);
  return (stem.empty() ? otherwise : stem) + (ending.empty() ? "" : "." + ending);
}

std::filesystem::path free_name(const std::filesystem::path& file) {
  std::error_code ignored;
  auto name = file;
  for (int n = 2; std::filesystem::exists(name, ignored); ++n)
    name = file.parent_path() / fmt::format("{}-{}{}", file.stem().string(), n, file.extension().string());
  return name;
}

void move_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code code;
  std::filesystem::rename(from, to, code);
  if (code) std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, code);
  if (code)
    throw Error{Failure::kSystem, fmt::format("{} can't be written: {}", to.string(), code.message()),
                "Make room, or allow writing to the folder"};
}

}  // namespace cueclip
