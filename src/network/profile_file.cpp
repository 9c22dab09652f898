#include "network/profile_file.h"

#include <cueclip/error.h>
#include <cueclip/style.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "style/toml_file.h"

namespace cueclip {

namespace {

constexpr auto kAdvice = "The head of cueclip's own networks.toml lists the keys";

/// A value that a key has; refuses it where it is of another kind.
class Value {
 public:
  Value(const TomlFile& file, std::string_view key, const toml::node& node)
      : file_{file}, key_{key}, node_{node} {}

  [[nodiscard]] std::string text() const { return exact<std::string>("a text in quotes"); }
  [[nodiscard]] bool flag() const { return exact<bool>("true or false"); }
  [[nodiscard]] std::int64_t whole() const {
    const auto value = exact<std::int64_t>("a whole number");
    if (value < 0 || value > (std::int64_t{1} << 50)) refuse("a whole number from 0");
    return value;
  }
  [[nodiscard]] int count() const {
    const auto value = whole();
    if (value > 1'000'000'000) refuse("less than a thousand million");
    return static_cast<int>(value);
  }
  [[nodiscard]] double number() const {
    const auto value = node_.is_number() ? node_.value<double>() : std::nullopt;
    if (!value || !(*value >= 0 && *value < 1e12)) refuse("a number from 0");
    return *value;
  }
  [[nodiscard]] FrameRate rate() const {
    const auto value = read_frame_rate(node_.is_string() ? text() : fmt::format("{}", number()));
    if (!value) refuse("a number of frames a second: 60, 59.94 or \"60000/1001\"");
    return *value;
  }
  /// Left, top, right and bottom in pixels of 1080x1920.
  [[nodiscard]] FreeArea free_area() const {
    constexpr std::array kSides{1080.0, 1920.0, 1080.0, 1920.0};
    constexpr auto kRule = "four numbers, [left, top, right, bottom], in pixels of 1080x1920";
    const toml::array* array = node_.as_array();
    if (array == nullptr || array->size() != kSides.size()) refuse(kRule);
    std::array<double, kSides.size()> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      parts.at(i) = Value{file_, key_, *array->get(i)}.number() / kSides.at(i);
      if (parts.at(i) < 0 || parts.at(i) > 1) refuse(kRule);
    }
    return {parts[0], parts[1], parts[2], parts[3]};
  }
  [[nodiscard]] std::vector<std::string> texts() const {
    const toml::array* array = node_.as_array();
    if (array == nullptr) refuse("a list of texts in quotes");
    std::vector<std::string> result;
    for (const toml::node& entry : *array) result.push_back(Value{file_, key_, entry}.text());
    return result;
  }
  [[noreturn]] void refuse(const std::string& rule) const {
    file_.refuse(node_.source(), fmt::format("{} is {}", key_, rule), kAdvice);
  }

 private:
  template <typename Type>
  [[nodiscard]] Type exact(const char* rule) const {
    const auto value = node_.value_exact<Type>();
    if (!value) refuse(rule);
    return *value;
  }

  const TomlFile& file_;
  std::string_view key_;
  const toml::node& node_;
};

template <typename Target>
using Keys = std::map<std::string_view, std::function<void(Target&, const Value&)>>;

/// Puts every value of a table where its key belongs; tables are the caller's.
template <typename Target>
void read_keys(const TomlFile& file, const toml::table& table, const Keys<Target>& keys, Target& target) {
  for (const auto& [key, node] : table) {
    if (node.is_table()) continue;
    const auto found = keys.find(key.str());
    if (found == keys.end())
      file.refuse(key.source(), fmt::format("there is no key \"{}\" here", printable(key.str())), kAdvice);
    found->second(target, Value{file, found->first, node});
  }
}

Keys<MediaLimits> limit_keys() {
  using Limits = MediaLimits;
  return {{"containers", [](Limits& l, const Value& v) { l.containers = v.texts(); }},
          {"video", [](Limits& l, const Value& v) { l.video = v.texts(); }},
          {"audio", [](Limits& l, const Value& v) { l.audio = v.texts(); }},
          {"pixel_formats", [](Limits& l, const Value& v) { l.pixel_formats = v.texts(); }},
          {"least_size", [](Limits& l, const Value& v) { l.least_size = v.whole(); }},
          {"size", [](Limits& l, const Value& v) { l.size = v.whole(); }},
          {"least_length", [](Limits& l, const Value& v) { l.least_length = from_seconds(v.number()); }},
          {"length", [](Limits& l, const Value& v) { l.length = from_seconds(v.number()); }},
          {"least_width", [](Limits& l, const Value& v) { l.least_width = v.count(); }},
          {"width", [](Limits& l, const Value& v) { l.width = v.count(); }},
          {"least_height", [](Limits& l, const Value& v) { l.least_height = v.count(); }},
          {"height", [](Limits& l, const Value& v) { l.height = v.count(); }},
          {"pixels", [](Limits& l, const Value& v) { l.pixels = v.whole(); }},
          {"least_fps", [](Limits& l, const Value& v) { l.least_fps = v.rate(); }},
          {"fps", [](Limits& l, const Value& v) { l.fps = v.rate(); }},
          {"least_ratio", [](Limits& l, const Value& v) { l.least_ratio = v.number(); }},
          {"ratio", [](Limits& l, const Value& v) { l.ratio = v.number(); }},
          {"sample_rate", [](Limits& l, const Value& v) { l.sample_rate = v.count(); }},
          {"channels", [](Limits& l, const Value& v) { l.channels = v.count(); }},
          {"audio_bit_rate", [](Limits& l, const Value& v) { l.audio_bit_rate = v.whole(); }},
          {"index_first", [](Limits& l, const Value& v) { l.index_first = v.flag(); }},
          {"no_edit_lists", [](Limits& l, const Value& v) { l.no_edit_lists = v.flag(); }},
          {"closed_groups", [](Limits& l, const Value& v) { l.closed_groups = v.flag(); }}};
}

TextCount count_of(const Value& value) {
  const std::string text = value.text();
  if (text == "characters") return TextCount::kCharacters;
  if (text == "graphemes") return TextCount::kGraphemes;
  if (text == "weighted") return TextCount::kWeighted;
  value.refuse("\"characters\", \"graphemes\" or \"weighted\"");
}

Keys<TextLimits> text_keys() {
  return {{"post", [](TextLimits& t, const Value& v) { t.post = v.count(); }},
          {"alt", [](TextLimits& t, const Value& v) { t.alt = v.count(); }},
          {"url", [](TextLimits& t, const Value& v) { t.url = v.count(); }},
          {"counts", [](TextLimits& t, const Value& v) { t.counts = count_of(v); }},
          {"alt_counts", [](TextLimits& t, const Value& v) { t.alt_counts = count_of(v); }}};
}

Quality quality_of(const Value& value) {
  const std::string text = value.text();
  if (text == "draft") return Quality::kDraft;
  if (text == "good") return Quality::kGood;
  if (text == "best") return Quality::kBest;
  value.refuse("\"draft\", \"good\" or \"best\"");
}

Keys<Network> network_keys() {
  return {{"title", [](Network& n, const Value& v) { n.title = v.text(); }},
          {"aliases", [](Network& n, const Value& v) { n.aliases = v.texts(); }},
          {"source", [](Network& n, const Value& v) { n.source = v.text(); }},
          {"quality", [](Network& n, const Value& v) { n.quality = quality_of(v); }},
          {"free", [](Network& n, const Value& v) { n.free = v.free_area(); }},
          {"shape", [](Network& n, const Value& v) {
             n.shape = v.text();
             try {
               (void)parse_shape(n.shape);
             } catch (const Error&) {
               v.refuse("square, portrait, landscape, 4:5, or a size such as 1280x720");
             }
           }}};
}

Network read_network(const TomlFile& file, const toml::key& name, const toml::table& table) {
  Network network;
  network.name = name.str();
  network.title = name.str();
  read_keys(file, table, network_keys(), network);
  for (const auto& [key, node] : table) {
    if (!node.is_table()) continue;
    if (key.str() == "takes") {
      read_keys(file, *node.as_table(), limit_keys(), network.takes);
    } else if (key.str() == "keeps") {
      read_keys(file, *node.as_table(), limit_keys(), network.keeps.emplace());
    } else if (key.str() == "sound") {
      read_keys(file, *node.as_table(), limit_keys(), network.sound.emplace());
    } else if (key.str() == "sound_keeps") {
      read_keys(file, *node.as_table(), limit_keys(), network.sound_keeps.emplace());
    } else if (key.str() == "text") {
      read_keys(file, *node.as_table(), text_keys(), network.text);
    } else {
      file.refuse(key.source(), fmt::format("a network has no table \"{}\"", printable(key.str())), kAdvice);
    }
  }
  return network;
}

}  // namespace

std::vector<Network> read_profiles(const std::filesystem::path& path) {
  const TomlFile file = read_toml(path);
  std::vector<std::pair<std::uint32_t, Network>>
      found;  // TOML's tables have no order but that of their lines
  for (const auto& [name, node] : file.table) {
    if (!node.is_table()) file.refuse(name.source(), "each network is a table: [mastodon]", kAdvice);
    found.emplace_back(name.source().begin.line, read_network(file, name, *node.as_table()));
  }
  std::ranges::sort(found, {}, [](const auto& entry) { return entry.first; });
  std::vector<Network> networks;
  for (auto& entry : found) networks.push_back(std::move(entry.second));
  return networks;
}

}  // namespace cueclip
