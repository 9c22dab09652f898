#include "av/svg.h"

#include <cueclip/error.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "av/decode_image.h"
#include "av/xml_handles.h"

namespace cueclip::av {

namespace {

constexpr int kLongerSide = 1000;  // pixels, until the size is known at which it is shown
constexpr std::size_t kLargestText = 10u << 20;

const xmlChar* xml(const char* text) {
  return reinterpret_cast<const xmlChar*>(text);
}

XmlDocument parse(std::string_view text) {
  if (text.size() > kLargestText)
    throw Error{Failure::kInput, "it is an SVG of more than 10 MB", "Convert it to PNG"};
  const XmlParser parser{xmlNewParserCtxt()};
  if (!parser) throw std::bad_alloc{};
  // No entity is put in from outside, and nothing is fetched.
  XmlDocument document{xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr,
                                         nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)};
  xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  if (root != nullptr && xmlStrcmp(root->name, xml("svg")) == 0) return document;
  const auto* error = xmlCtxtGetLastError(parser.get());
  if (!document && error != nullptr && text.find("<svg") != std::string_view::npos)
    throw Error{Failure::kInput, fmt::format("it is a damaged SVG, from its line {} on", error->line),
                "Save it once more"};
  throw Error{Failure::kInput, "it is text, and no picture",
              "Give it a PNG, JPEG, WebP, GIF, BMP, AVIF or SVG"};
}

std::string attribute(const xmlDoc* document, const char* name) {
  const XmlText value{xmlGetNoNsProp(xmlDocGetRootElement(document), xml(name))};
  return value ? reinterpret_cast<const char*>(value.get()) : std::string{};
}

/// Takes a number from the front of the text; 0 where there is none.
double take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n,+"), text.size()));
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc{} && std::isfinite(value) ? value : 0;
}

/// A length in pixels (CSS Values 3, 5.2); 0 where there is none, or it is relative to what it stands in.
double length_of(std::string_view text) {
  struct Unit {
    std::string_view name;
    double pixels;
  };
  constexpr std::array<Unit, 9> kUnits{{{"", 1},
                                        {"px", 1},
                                        {"pt", 96.0 / 72},
                                        {"pc", 16},
                                        {"mm", 96 / 25.4},
                                        {"cm", 96 / 2.54},
                                        {"in", 96},
                                        {"em", 16},
                                        {"ex", 8}}};
  const double value = take_number(text);
  text = text.substr(0, std::min(text.find_last_not_of(" \t\r\n") + 1, text.size()));
  for (const Unit& unit : kUnits)
    if (text == unit.name) return value * unit.pixels;
  return 0;
}

struct Size {
  double width = 0;
  double height = 0;
};

/// The size of the drawing itself, in its own units.
Size size_of(const xmlDoc* document) {
  const std::string view_box = attribute(document, "viewBox");
  std::string_view rest = view_box;
  Size size;
  for (double* number : {&size.width, &size.height, &size.width, &size.height}) *number = take_number(rest);
  if (view_box.empty())
    size = {length_of(attribute(document, "width")), length_of(attribute(document, "height"))};
  if (size.width > 0 && size.height > 0) return size;
  throw Error{Failure::kInput, "it is an SVG without a size", "Give it a viewBox, or convert it to PNG"};
}

}  // namespace

Picture read_svg(std::string_view text) {
  const Size size = size_of(parse(text).get());
  const double scale = kLongerSide / std::max(size.width, size.height);
  const auto side = [scale](double length) {
    return std::max(1, static_cast<int>(std::lround(length * scale)));
  };
  Picture picture = draw_svg(text, side(size.width), side(size.height), true);
  picture.svg = text;
  return picture;
}

Picture draw_svg(std::string_view text, int width, int height, bool whole) {
  const XmlDocument document = parse(text);
  const Size size = size_of(document.get());
  xmlNode* root = xmlDocGetRootElement(document.get());
  const auto set = [root](const char* name, const std::string& value) {
    if (xmlSetProp(root, xml(name), xml(value.c_str())) == nullptr) throw std::bad_alloc{};
  };
  if (attribute(document.get(), "viewBox").empty())
    set("viewBox", fmt::format("0 0 {} {}", size.width, size.height));
  set("width", std::to_string(width));
  set("height", std::to_string(height));
  set("preserveAspectRatio", whole ? "none" : "xMidYMid slice");
  xmlChar* dumped = nullptr;
  int length = 0;
  xmlDocDumpMemoryEnc(document.get(), &dumped, &length, "UTF-8");
  if (dumped == nullptr) throw std::bad_alloc{};
  const XmlText sized{dumped};
  return decode_image(AV_CODEC_ID_SVG,
                      {reinterpret_cast<const char*>(sized.get()), static_cast<std::size_t>(length)}, width,
                      height);
}

}  // namespace cueclip::av
