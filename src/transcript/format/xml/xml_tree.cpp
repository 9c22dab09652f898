#include "transcript/format/xml/xml_tree.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "transcript/references.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr int kDeepestXml = 64;
constexpr int kDeepestHtml = 256;
constexpr std::string_view kXmlSpace = " \t\r\n";

std::string_view as_text(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

bool begins_xml_name(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// Where what begins at `at` is over; the text's end where it isn't.
std::size_t behind(std::string_view text, std::size_t at, std::string_view end) {
  const auto found = text.find(end, at);
  return found == std::string_view::npos ? text.size() : found + end.size();
}

/// Where a document type ends: behind its own declarations in brackets.
std::size_t behind_doctype(std::string_view text, std::size_t at) {
  const auto mark = text.find_first_of("[>", at);
  if (mark == std::string_view::npos) return text.size();
  return text[mark] == '>' ? mark + 1 : behind(text, behind(text, mark, "]"), ">");
}

/// The byte at which the outermost element begins; npos where the text begins otherwise.
std::size_t root_begin(std::string_view text) {
  std::size_t at = 0;
  while (true) {
    at = text.find_first_not_of(kXmlSpace, at);
    if (at == std::string_view::npos || text[at] != '<' || at + 1 == text.size())
      return std::string_view::npos;
    const auto rest = text.substr(at);
    if (rest.starts_with("<?"))
      at = behind(text, at, "?>");
    else if (rest.starts_with("<!--"))
      at = behind(text, at, "-->");
    else if (rest.starts_with("<!"))
      at = behind_doctype(text, at);
    else
      return begins_xml_name(rest[1]) ? at : std::string_view::npos;
  }
}

void append_character(std::string& out, char byte) {
  if (byte == '&')
    out += "&amp;";
  else if (byte == '<')
    out += "&lt;";
  else if (static_cast<unsigned char>(byte) >= ' ' || kXmlSpace.find(byte) != std::string_view::npos)
    out += byte;
}

/// What `&` at the head of a text stands for, in `out`; how many bytes it takes there.
std::size_t append_reference(std::string& out, std::string_view text) {
  const auto end = text.substr(0, kLongestReference + 2).find(';');
  const auto read =
      end == std::string_view::npos ? std::nullopt : referred_character(text.substr(1, end - 1));
  for (const char byte : read ? std::string_view{*read} : text.substr(0, 1)) append_character(out, byte);
  return read ? end + 1 : 1;
}

/// The document from its root on, each line where it was, with references read and what is no markup escaped.
std::string mended_xml(std::string_view text, std::size_t root) {
  std::string out;
  out.reserve(text.size());
  for (const char byte : text.substr(0, root))
    if (byte == '\n') out += byte;
  for (std::size_t at = root; at < text.size();) {
    const auto rest = text.substr(at, 9);
    const bool is_cdata = rest.starts_with("<![CDATA[");
    if (is_cdata || rest.starts_with("<!--")) {
      const auto end = behind(text, at, is_cdata ? "]]>" : "-->");
      out += text.substr(at, end - at);
      at = end;
    } else if (rest[0] == '&') {
      at += append_reference(out, text.substr(at, kLongestReference + 2));
    } else {
      const char next = rest.size() > 1 ? rest[1] : ' ';
      if (rest[0] == '<' && (begins_xml_name(next) || next == '/' || next == '?' || next == '!'))
        out += '<';
      else
        append_character(out, rest[0]);
      ++at;
    }
  }
  return out;
}

void check_depth(const SourceText& source, const xmlNode* root, std::string_view format) {
  int depth = 1;
  for (const xmlNode* node = root; node != nullptr;) {
    if (depth > kDeepestXml)
      throw Error{Failure::kInput,
                  fmt::format("taken for {}, it is nested more than {} deep", format, kDeepestXml),
                  "No transcript is: check that it is one"}
          .at(source.place(line_of(node)));
    if (node->children != nullptr && node->type == XML_ELEMENT_NODE) {
      node = node->children;
      ++depth;
      continue;
    }
    while (node != root && node->next == nullptr) {
      node = node->parent;
      --depth;
    }
    node = node == root ? nullptr : node->next;
  }
}

void warn_of_damage(xmlParserCtxt* parser, std::vector<TranscriptWarning>& warnings) {
  if (parser->wellFormed != 0) return;
  const auto* error = xmlCtxtGetLastError(parser);
  const std::string what = error != nullptr && error->message != nullptr ? single_spaced(error->message) : "";
  const auto line = error != nullptr ? static_cast<std::size_t>(std::max(error->line, 1)) : 1;
  warnings.push_back({line, fmt::format("this is no sound XML, and is read as far as that goes: {}",
                                        what.empty() ? "it is damaged" : printable(what))});
}

}  // namespace

std::string_view root_name(std::string_view text) {
  const auto root = root_begin(text);
  if (root == std::string_view::npos) return {};
  const auto rest = text.substr(root + 1);
  return rest.substr(0, rest.find_first_of(" \t\r\n/>"));
}

std::string_view local_name(std::string_view name) {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

av::XmlDocument read_xml(const SourceText& source, std::string_view format,
                         std::vector<TranscriptWarning>& warnings) {
  constexpr int kOptions = XML_PARSE_RECOVER | XML_PARSE_NOENT | XML_PARSE_NOCDATA | XML_PARSE_NOERROR |
                           XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES;
  const std::string text = mended_xml(source.text, std::min(root_begin(source.text), source.text.size()));
  const av::XmlParser parser{xmlNewParserCtxt()};
  if (!parser) throw std::bad_alloc{};
  av::XmlDocument document{xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()),
                                             nullptr, "UTF-8", kOptions)};
  if (!document || xmlDocGetRootElement(document.get()) == nullptr)
    throw Error{Failure::kInput, fmt::format("taken for {}, it can't be read as XML", format),
                "Fetch the file again, or mend it"}
        .at(source.place(1, 1));
  check_depth(source, xmlDocGetRootElement(document.get()), format);
  warn_of_damage(parser.get(), warnings);
  return document;
}

av::XmlDocument read_html_tree(const SourceText& source) {
  return av::XmlDocument{
      htmlReadMemory(source.text.data(), static_cast<int>(source.text.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)};
}

std::string_view element_name(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? local_name(as_text(node->name)) : std::string_view{};
}

bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string_view text_of_node(const xmlNode* node) {
  return is_text(node) ? as_text(node->content) : std::string_view{};
}

std::optional<std::string_view> attribute_of(const xmlNode* node, std::string_view name) {
  if (node->type != XML_ELEMENT_NODE) return std::nullopt;  // others have no such member
  for (const xmlAttr* each = node->properties; each != nullptr; each = each->next) {
    if (local_name(as_text(each->name)) != name) continue;
    return each->children != nullptr ? as_text(each->children->content) : std::string_view{};
  }
  return std::nullopt;
}

std::string text_within(const xmlNode* node) {
  const av::XmlText content{xmlNodeGetContent(node)};
  return std::string{as_text(content.get())};
}

std::size_t line_of(const xmlNode* node) {
  return static_cast<std::size_t>(std::max(xmlGetLineNo(node), 1L));
}

std::optional<Time> time_in(std::optional<std::string_view> number, Time unit) {
  if (!number) return std::nullopt;
  const std::string_view text = trimmed(*number);
  double value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  value *= static_cast<double>(unit.count());
  if (!(std::abs(value) < static_cast<double>(kLongestTime.count()))) return std::nullopt;
  return Time{std::llround(value)};
}

std::string escaped(std::string_view words) {
  std::string out;
  for (const char byte : words) append_character(out, byte);
  return out;
}

}  // namespace cueclip
