#include "plan/output_name.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace cueclip {

namespace {

constexpr std::size_t kLongestName = 100;  // bytes, ending and shape aside
constexpr std::size_t kLongestPassage = 40;

std::string own_name(const ClipOptions& options, const std::string& title) {
  std::string passages;
  for (const Passage& passage : options.passages) passages += describe(passage) + " ";
  const std::string passage = file_name_part(passages, kLongestPassage);
  const std::string head = file_name_part(title, kLongestName - 1 - passage.size());
  return fmt::format("{}-{}", head.empty() ? "clip" : head, passage);
}

struct Ending {
  std::string_view ending;
  OutputFormat format;
};

constexpr std::string_view kVideo = ".mp4";
constexpr std::array kVideos{Ending{kVideo, OutputFormat::kMp4}, Ending{".webm", OutputFormat::kWebm},
                             Ending{".gif", OutputFormat::kGif}};
constexpr std::array kSounds{Ending{".m4a", OutputFormat::kM4a}, Ending{".mp3", OutputFormat::kMp3},
                             Ending{".wav", OutputFormat::kWav}, Ending{".flac", OutputFormat::kFlac},
                             Ending{".opus", OutputFormat::kOpus}};

/// In lower case.
std::string ending_of(const std::filesystem::path& output) {
  std::string ending = output.extension().string();
  for (char& byte : ending)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return ending;
}

bool is_sound(std::string_view ending) {
  return std::ranges::find(kSounds, ending, &Ending::ending) != kSounds.end();
}

bool is_video(std::string_view ending) {
  return std::ranges::find(kVideos, ending, &Ending::ending) != kVideos.end();
}

void check_ending(const std::filesystem::path& output, const std::string& wanted) {
  const std::string ending = ending_of(output);
  if (ending == wanted || (wanted == kVideo && (is_video(ending) || is_sound(ending)))) return;
  const std::string has =
      ending.empty() ? "no ending" : fmt::format("the ending {}", shown(output.extension()));
  std::string written = wanted;
  if (wanted == kVideo) {
    std::vector<std::string_view> sounds;
    for (const Ending& sound : kSounds) sounds.push_back(sound.ending);
    written += fmt::format(", .webm, .gif, or for the sound alone {}", fmt::join(sounds, ", "));
  }
  throw Error{Failure::kUsage,
              fmt::format("{} has {}, and what is written is {}", shown(output), has, written),
              fmt::format("Name it {}", shown(std::filesystem::path{output}.replace_extension(wanted)))};
}

/// The name with this before its ending.
std::filesystem::path with_suffix(const std::filesystem::path& output, const std::string& suffix) {
  return output.parent_path() /
         fmt::format("{}{}{}", output.stem().string(), suffix, output.extension().string());
}

}  // namespace

std::vector<std::filesystem::path> output_names(const ClipOptions& options, const std::string& title,
                                                const std::vector<Shape>& shapes, int part) {
  std::filesystem::path output{options.output};
  std::error_code ignored;
  if (options.output.empty() || options.output.ends_with('/') ||
      std::filesystem::is_directory(output, ignored))
    output /= own_name(options, title) + options.output_ending;
  check_ending(output, options.output_ending);
  if (part > 0) output = with_suffix(output, fmt::format("-{}", part));
  if (shapes.size() == 1) return {output};
  if (is_sound(ending_of(output)))
    throw Error{
        Failure::kUsage,
        fmt::format("{} holds the sound alone, and {} shapes are asked for", shown(output), shapes.size()),
        "Name one shape or none, or a video"};
  std::vector<std::filesystem::path> names;
  for (const Shape& shape : shapes) {
    std::string name = shape.name;
    std::ranges::replace(name, ':', 'x');  // which not every disk takes in a name
    names.push_back(with_suffix(output, "-" + name));
  }
  return names;
}

OutputFormat output_format(const std::filesystem::path& output) {
  const std::string ending = ending_of(output);
  const auto* video = std::ranges::find(kVideos, ending, &Ending::ending);
  if (video != kVideos.end()) return video->format;
  const auto* sound = std::ranges::find(kSounds, ending, &Ending::ending);
  return sound == kSounds.end() ? OutputFormat::kPng : sound->format;
}

}  // namespace cueclip
