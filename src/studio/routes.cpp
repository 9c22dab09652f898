#include "studio/routes.h"

#include <cueclip/error.h>

#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "studio/page_files.h"

namespace cueclip {

namespace {

using Json = nlohmann::ordered_json;

std::string asked(const HttpRequest& request, const char* name) {
  const auto found = request.query.find(name);
  return found == request.query.end() ? std::string{} : found->second;
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || code != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

Time time_asked(const HttpRequest& request, const char* name) {
  constexpr double kMostSeconds = 1e6;
  const auto value = number(asked(request, name));
  if (!value || *value < 0 || *value > kMostSeconds)
    throw Error{Failure::kUsage, fmt::format("{} is no time in seconds", name)};
  return from_seconds(*value);
}

int count_asked(const HttpRequest& request, const char* name, int otherwise) {
  constexpr double kMost = 20'000;
  const auto value = number(asked(request, name));
  return value && *value >= 1 && *value <= kMost ? static_cast<int>(*value) : otherwise;
}

TimeRange range_asked(const HttpRequest& request) {
  const TimeRange range{time_asked(request, "from"), time_asked(request, "to")};
  if (range.empty()) throw Error{Failure::kUsage, "the range asked for is empty"};
  return range;
}

HttpAnswer json(std::string text) {
  return {200, {{"Content-Type", "application/json"}}, std::move(text)};
}

HttpAnswer bytes(const char* type, std::string content) {
  return {200, {{"Content-Type", type}}, std::move(content)};
}

struct Part {
  std::uint64_t first;
  std::uint64_t last;
};

/// A range that a request asks of so many bytes (RFC 9110, 14.1.2), the first of several; nothing where it
/// asks for all, or for what isn't understood.
std::optional<Part> part_asked(const HttpRequest& request, std::uint64_t size) {
  const auto found = request.headers.find("range");
  if (found == request.headers.end() || !found->second.starts_with("bytes=") || size == 0)
    return std::nullopt;
  const std::string text = found->second.substr(6, found->second.find(',') - 6);
  const auto dash = text.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const auto first = number(text.substr(0, dash));
  const auto last = number(text.substr(dash + 1));
  if (!first && !last) return std::nullopt;
  const auto whole = static_cast<double>(size - 1);
  if (!first)
    return Part{size - static_cast<std::uint64_t>(std::min(std::max(*last, 1.0), whole + 1)), size - 1};
  if (*first < 0 || *first > whole || (last && *last < *first)) return std::nullopt;
  return Part{static_cast<std::uint64_t>(*first),
              static_cast<std::uint64_t>(std::min(last.value_or(whole), whole))};
}

/// A file, or the part of it that is asked for.
HttpAnswer file_answer(const HttpRequest& request, const std::filesystem::path& file, bool is_download) {
  std::error_code missing;
  const auto size = std::filesystem::file_size(file, missing);
  if (missing) return refusal(404, "The file is not there any more: make it again.");
  HttpAnswer answer{200, {{"Content-Type", media_type_of(file)}, {"Accept-Ranges", "bytes"}}, {}};
  if (is_download)
    answer.headers["Content-Disposition"] =
        fmt::format("attachment; filename=\"{}\"", file.filename().string());
  const auto part = part_asked(request, size);
  if (part) {
    answer.status = 206;
    answer.headers["Content-Range"] = fmt::format("bytes {}-{}/{}", part->first, part->last, size);
  }
  answer.body = part ? FileBody{file, part->first, part->last - part->first + 1} : FileBody{file, 0, size};
  return answer;
}

/// Bytes in memory, or the part of them that is asked for.
HttpAnswer ranged(const HttpRequest& request, const char* type, const std::string& content) {
  HttpAnswer answer = bytes(type, content);
  answer.headers["Accept-Ranges"] = "bytes";
  if (const auto part = part_asked(request, content.size())) {
    answer.status = 206;
    answer.headers["Content-Range"] = fmt::format("bytes {}-{}/{}", part->first, part->last, content.size());
    answer.body = content.substr(part->first, part->last - part->first + 1);
  }
  return answer;
}

unsigned status_of(const Error& error) {
  if (error.failure() == Failure::kSystem) return 409;
  return error.failure() == Failure::kFault ? 500 : 422;
}

}  // namespace

HttpAnswer refusal(unsigned status, const std::string& error) {
  return {status,
          {{"Content-Type", "application/json"}},
          Json{{"error", error}}.dump(-1, ' ', false, Json::error_handler_t::replace)};
}

HttpAnswer Routes::answer(const HttpRequest& request) {
  try {
    return request.method == "POST" ? change(request) : read(request);
  } catch (const Error& error) {
    return refusal(status_of(error), error.what());
  } catch (const Json::exception&) {
    return refusal(422, "The request is no JSON of the form that is expected.");
  } catch (const std::exception& error) {
    return refusal(500, fmt::format("This is a fault of cueclip's own: {}. Please report it.", error.what()));
  }
}

HttpAnswer Routes::read(const HttpRequest& request) {
  const std::string& path = request.path;
  const std::string clip = asked(request, "clip");
  const std::string shape = asked(request, "shape");
  if (path == "/api/state") return json(studio_.state());
  if (path == "/api/transcript") return json(studio_.transcript());
  if (path == "/api/find") return json(studio_.find(asked(request, "text"), asked(request, "how")));
  if (path == "/api/levels")
    return json(studio_.levels(range_asked(request), count_asked(request, "count", 1000)));
  if (path == "/api/plan") return json(studio_.plan(clip, shape, asked(request, "notes") == "all"));
  if (path == "/api/texts") return json(studio_.texts(clip, shape));
  if (path == "/api/audio") return file_answer(request, studio_.recording(), false);
  if (path == "/api/part") return bytes("audio/wav", studio_.part(range_asked(request)));
  if (path == "/api/sound") return ranged(request, "audio/wav", studio_.sound(clip));
  if (path == "/api/made")
    return file_answer(request, studio_.made(clip, asked(request, "file")),
                       !asked(request, "download").empty());
  if (path == "/api/picture")
    return bytes("image/png",
                 studio_.picture(static_cast<std::size_t>(count_asked(request, "speaker", 1) - 1)));
  if (path == "/api/frame") {
    StudioFrame frame{clip, shape, asked(request, "style"), {}, count_asked(request, "side", 0)};
    if (!asked(request, "at").empty()) frame.at = time_asked(request, "at");
    return bytes("image/png", studio_.frame(frame));
  }
  if (path == "/api/video") return {200, {{"Content-Type", "video/mp4"}}, studio_.video(clip, shape)};
  if (path == "/api/events") return {200, {{"Content-Type", "text/event-stream"}}, news_.stream()};
  return refusal(404, "There is nothing of that name.");
}

HttpAnswer Routes::change(const HttpRequest& request) {
  const std::string& path = request.path;
  if (path == "/api/edit") return json(studio_.edit(request.body));
  if (path == "/api/upload") {
    const std::string kind = asked(request, "kind");
    const std::string name = asked(request, "name");
    if (kind == "picture")
      studio_.upload_picture(asked(request, "label"), name, request.body_file);
    else
      studio_.upload(kind, name, request.body_file);
    return json(studio_.state());
  }
  const Json body = request.body.empty() ? Json::object() : Json::parse(request.body);
  if (path == "/api/make") {
    std::vector<std::string> clips;
    if (body.contains("clips") && body["clips"].is_array())
      clips = body["clips"].get<std::vector<std::string>>();
    studio_.make(clips, body.value("force", false));
    HttpAnswer answer = json(studio_.state());
    answer.status = 202;
    return answer;
  }
  if (path == "/api/cancel") {
    studio_.cancel();
    return json(studio_.state());
  }
  if (path == "/api/answer") {
    studio_.answer(body.value("use", ""));
    return json(studio_.state());
  }
  return refusal(404, "There is nothing of that name.");
}

}  // namespace cueclip
