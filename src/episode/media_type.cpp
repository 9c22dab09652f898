#include "episode/media_type.h"

#include <algorithm>
#include <array>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::array kTypes{MediaType{"application/json", ".json", 4},
                            MediaType{"text/vtt", ".vtt", 3},
                            MediaType{"application/x-subrip", ".srt", 3},
                            MediaType{"application/srt", ".srt", 3},
                            MediaType{"text/srt", ".srt", 3},
                            MediaType{"text/html", ".html", 2},
                            MediaType{"text/plain", ".txt", 1},
                            MediaType{"audio/mpeg", ".mp3", 0},
                            MediaType{"audio/x-m4a", ".m4a", 0},
                            MediaType{"audio/mp4", ".m4a", 0},
                            MediaType{"audio/ogg", ".ogg", 0},
                            MediaType{"audio/opus", ".opus", 0},
                            MediaType{"audio/flac", ".flac", 0},
                            MediaType{"audio/wav", ".wav", 0}};
constexpr auto kRecordings =
    std::to_array<std::string_view>({".mp3", ".m4a", ".m4b", ".aac", ".ogg", ".oga", ".opus", ".flac", ".wav",
                                     ".mp4", ".m4v", ".mov", ".webm", ".mkv"});

std::string small_letters(std::string_view text) {
  std::string result{text};
  for (char& byte : result)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return result;
}

}  // namespace

std::string bare_type(std::string_view said) {
  return small_letters(trimmed(said.substr(0, said.find(';'))));
}

std::string path_of(std::string_view url) {
  return std::string{url.substr(0, url.find_first_of("?#"))};
}

const MediaType* type_of(const FeedFile& file) {
  const auto* found = std::ranges::find(kTypes, bare_type(file.type), &MediaType::type);
  if (found != kTypes.end()) return found;
  const std::string path = small_letters(path_of(file.url));
  found = std::ranges::find_if(kTypes, [&](const MediaType& known) { return path.ends_with(known.ending); });
  return found == kTypes.end() ? nullptr : found;
}

bool is_called_sound(const FeedFile& file) {
  const std::string type = bare_type(file.type);
  return type.starts_with("audio/") || type.starts_with("video/") || type == "application/ogg";
}

bool is_named_as_sound(const FeedFile& file) {
  const std::string path = small_letters(path_of(file.url));
  return std::ranges::any_of(kRecordings, [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_of_any_type(const FeedFile& file) {
  const std::string type = bare_type(file.type);
  return type.empty() || type.ends_with("/octet-stream");
}

}  // namespace cueclip
