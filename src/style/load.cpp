#include <cueclip/error.h>
#include <cueclip/style.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "style/colour.h"
#include "style/fields.h"
#include "style/resources.h"
#include "style/toml_file.h"

namespace cueclip {

namespace {

constexpr auto kKeysAdvice = "`cueclip styles studio` prints every key with its meaning and range";
constexpr std::size_t kMostExtends = 8;

bool is_family(std::string_view key) {
  return key == "square" || key == "portrait" || key == "landscape" || key == "4:5";
}

/// A table that holds for some clips.
struct Condition {
  std::string_view key;
  bool (*holds)(const StyleCase&);
};

/// In the order in which they are applied.
constexpr std::array kConditions{
    Condition{"in_apps", [](const StyleCase& clip) { return clip.in_apps; }},
    Condition{"without_cover", [](const StyleCase& clip) { return !clip.has_cover; }},
    Condition{"with_hook", [](const StyleCase& clip) { return clip.has_hook; }},
};

bool is_condition(std::string_view key) {
  return std::ranges::find(kConditions, key, &Condition::key) != kConditions.end();
}

/// Puts a TOML value into a style's field.
class Assignment {
 public:
  Assignment(const TomlFile& file, const StyleField& field, const toml::node& node, Style& style)
      : file_{file}, field_{field}, node_{node}, style_{style} {}

  void operator()(double& (*access)(Style&)) const { access(style_) = number(node_); }
  void operator()(int& (*access)(Style&)) const {
    if (!node_.is_integer()) refuse("is a whole number");
    access(style_) = static_cast<int>(number(node_));
  }
  void operator()(bool& (*access)(Style&)) const {
    const auto value = node_.value_exact<bool>();
    if (!value) refuse("is true or false");
    access(style_) = *value;
  }
  void operator()(std::string& (*access)(Style&)) const {
    // A picture's file is found from the style's folder.
    const bool is_file = field_.key.ends_with(".picture") && !text().empty();
    access(style_) = is_file ? (file_.path.parent_path() / text()).string() : text();
  }
  void operator()(Colour& (*access)(Style&)) const {
    try {
      access(style_) = parse_colour(text());
    } catch (const Error&) {
      refuse("is a colour such as \"#ff8a66\"");
    }
  }
  void operator()(const Choice& choice) const {
    const auto found = std::ranges::find(choice.names, text());
    if (found == choice.names.end()) refuse(fmt::format("is one of: {}", fmt::join(choice.names, ", ")));
    choice.set(style_, static_cast<int>(found - choice.names.begin()));
  }
  void operator()(StyleBox& (*access)(Style&)) const {
    const toml::array* array = node_.as_array();
    if (array == nullptr || array->size() != 4) refuse("is four numbers: [x, y, width, height]");
    const StyleBox box{number(*array->get(0)), number(*array->get(1)), number(*array->get(2)),
                       number(*array->get(3))};
    if (box.x + box.width > 1.0001 || box.y + box.height > 1.0001)
      refuse("lies inside the frame: x + width and y + height are at most 1");
    access(style_) = box;
  }

 private:
  [[nodiscard]] double number(const toml::node& node) const {
    const auto value = node.value<double>();
    if (!value || !node.is_number()) refuse("is a number");
    if (!(*value >= field_.least && *value <= field_.most))
      refuse(fmt::format("lies between {} and {}", field_.least, field_.most));
    return *value;
  }
  [[nodiscard]] std::string text() const {
    const auto value = node_.value_exact<std::string>();
    if (!value) refuse("is a text in quotes");
    return *value;
  }
  [[noreturn]] void refuse(const std::string& rule) const {
    file_.refuse(node_.source(), fmt::format("{} {}", field_.key, rule),
                 fmt::format("It means: {}", field_.meaning));
  }

  const TomlFile& file_;
  const StyleField& field_;
  const toml::node& node_;
  Style& style_;
};

/// What may have been meant by a key that there isn't.
std::string advice_on(const std::string& key) {
  std::vector<std::string_view> keys;
  for (const StyleField& field : style_fields()) keys.push_back(field.key);
  const std::string_view nearest = nearest_name(key, keys);
  return nearest.empty() ? std::string{kKeysAdvice}
                         : fmt::format("Was \"{}\" meant? {}", nearest, kKeysAdvice);
}

/// Applies every value of a table; tables of shapes are left to the caller.
void apply(const TomlFile& file, const toml::table& table, const std::string& prefix, Style& style) {
  for (const auto& [name, node] : table) {
    const std::string key = prefix + std::string{name.str()};
    if (prefix.empty() && (key == "extends" || is_condition(key) || is_family(key))) continue;
    if (const StyleField* field = find_field(key)) {
      std::visit(Assignment{file, *field, node, style}, field->access);
    } else if (node.is_table()) {
      apply(file, *node.as_table(), key + ".", style);
    } else {
      file.refuse(name.source(), fmt::format("a style has no key \"{}\"", printable(key)), advice_on(key));
    }
  }
}

std::filesystem::path find_style(const std::string& name) {
  if (name.find('/') != std::string::npos || name.ends_with(".toml")) return name;
  std::vector<std::string> known;
  for (const auto& listing : list_styles()) {
    if (listing.name == name) return listing.file;
    known.push_back(listing.name);
  }
  throw Error{Failure::kUsage, fmt::format("there is no style \"{}\"", printable(name)),
              known.empty()
                  ? "No styles are installed: reinstall cueclip"
                  : fmt::format("There are: {}; or give the path of a .toml file", fmt::join(known, ", "))};
}

/// The file that a style extends; a path is taken relative to the file.
std::optional<std::filesystem::path> extended(const TomlFile& file) {
  const toml::node* node = file.table.get("extends");
  if (node == nullptr) return std::nullopt;
  const auto name = node->value_exact<std::string>();
  if (!name) file.refuse(node->source(), "extends is a style's name or path, in quotes", kKeysAdvice);
  if (name->find('/') != std::string::npos || name->ends_with(".toml"))
    return file.path.parent_path() / *name;
  try {
    return find_style(*name);
  } catch (const Error& error) {
    file.refuse(node->source(), error.problem(), "Name a style that `cueclip styles` lists, or a path");
  }
}

/// A table of keys for one shape, or for some clips, and whether it holds.
struct Section {
  const toml::table* table = nullptr;
  bool holds = true;
};

/// Applies a table's keys; those of one that doesn't hold are only checked.
Section apply_section(const TomlFile& file, const toml::key& name, const toml::node& node, bool holds,
                      Style& style) {
  if (!node.is_table())
    file.refuse(name.source(), fmt::format("{} is a table of keys", name.str()), kKeysAdvice);
  Style scratch = style;
  apply(file, *node.as_table(), "", holds ? style : scratch);
  return {node.as_table(), holds};
}

/// Applies the tables that hold for some clips inside of these, and then those inside of them: what is said
/// of fewer clips wins.
void apply_conditions(const TomlFile& file, const std::vector<Section>& sections, const StyleCase& clip,
                      Style& style) {
  std::vector<Section> inside;
  for (const Section& section : sections)
    for (const Condition& condition : kConditions)
      for (const auto& [name, node] : *section.table)
        if (name.str() == condition.key)
          inside.push_back(apply_section(file, name, node, section.holds && condition.holds(clip), style));
  if (!inside.empty()) apply_conditions(file, inside, clip, style);
}

bool sets(const TomlFile& file, std::string_view key) {
  return static_cast<bool>(file.table.at_path(key));
}

/// A brand's own colours hold against those that its base takes from the cover, and the light on a ground of
/// another colour is of that colour.
void let_own_colours_hold(const TomlFile& file, Style& style) {
  if (sets(file, "accent") && !sets(file, "accent_from_cover")) style.accent_from_cover = false;
  if (!sets(file, "ground.colour")) return;
  if (!sets(file, "ground.from_cover")) style.ground.from_cover = false;
  if (sets(file, "ground.glow")) return;
  constexpr double kLighter = 0.09;
  Oklch glow = to_oklch(style.ground.colour);
  glow.lightness += glow.lightness > 0.5 ? -kLighter / 3 : kLighter;
  style.ground.glow = from_oklch(glow);
}

void apply_chain(const std::filesystem::path& path, const std::string& family, const StyleCase& clip,
                 std::size_t depth, Style& style) {
  if (depth == kMostExtends)
    throw Error{Failure::kInput, fmt::format("styles extend one another more than {} times", kMostExtends),
                "Take the circle out of their `extends`"};
  const TomlFile file = read_toml(path);
  if (const auto base = extended(file)) apply_chain(*base, family, clip, depth + 1, style);
  apply(file, file.table, "", style);
  let_own_colours_hold(file, style);
  apply_conditions(file, {{&file.table}}, clip, style);
  // Who has made a style before there were tables for 4:5 has laid such frames out as squares.
  const bool is_square = family == "4:5" && !sets(file, "extends") && !file.table.contains("4:5");
  for (const auto& [name, node] : file.table)
    if (is_family(name.str()))
      apply_conditions(
          file, {apply_section(file, name, node, name.str() == (is_square ? "square" : family), style)}, clip,
          style);
}

}  // namespace

std::vector<StyleListing> list_styles() {
  std::map<std::string, StyleListing> found;
  for (const auto& folder : resource_folders("styles")) {
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator{folder, ignored}) {
      if (entry.path().extension() != ".toml") continue;
      const std::string name = entry.path().stem().string();
      found.emplace(name, StyleListing{name, {}, entry.path()});
    }
  }
  std::vector<StyleListing> listings;
  for (auto& [name, listing] : found) {
    try {
      const TomlFile file = read_toml(listing.file);
      listing.summary = file.table["summary"].value_or(std::string{});
    } catch (const Error& error) {
      listing.summary = "can't be read: " + error.problem();
    }
    listings.push_back(std::move(listing));
  }
  return listings;
}

Style load_style(const std::string& name, const std::string& family, const StyleCase& clip) {
  const auto path = find_style(name);
  Style style;
  try {
    apply_chain(path, family, clip, 0, style);
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading the style {}", printable(name)));
  }
  style.name = path.stem().string();
  return style;
}

}  // namespace cueclip
