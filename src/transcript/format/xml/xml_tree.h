#pragma once

#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <optional>
#include <string>
#include <string_view>

#include "av/xml_handles.h"
#include "transcript/source_text.h"

/// What the readers of XML share. Names are local ones: files declare other prefixes, or none.
namespace cueclip {

/// The name of the outermost element as it is written, prefix and all, behind declarations, comments and a
/// document type; empty where the text begins otherwise.
[[nodiscard]] std::string_view root_name(std::string_view text);

/// A name without its prefix.
[[nodiscard]] std::string_view local_name(std::string_view name);

/// A file's document, with a root. Read around are prefixes that nobody declared, HTML's character references
/// and lonely `&` and `<`; what else is wrong is read as far as it goes, with a warning. No document type is
/// read. Throws Error (kInput), naming the format, where nothing can be read or it is nested more than 64
/// deep.
[[nodiscard]] av::XmlDocument read_xml(const SourceText& source, std::string_view format,
                                       std::vector<TranscriptWarning>& warnings);

/// A page's document; null where there is nothing to read.
[[nodiscard]] av::XmlDocument read_html_tree(const SourceText& source);

/// An element's local name; empty for what is none.
[[nodiscard]] std::string_view element_name(const xmlNode* node);

[[nodiscard]] bool is_text(const xmlNode* node);
[[nodiscard]] std::string_view text_of_node(const xmlNode* node);

/// An attribute by its local name; nothing where it is missing.
[[nodiscard]] std::optional<std::string_view> attribute_of(const xmlNode* node, std::string_view name);

/// All text inside an element, as it stands.
[[nodiscard]] std::string text_within(const xmlNode* node);

[[nodiscard]] std::size_t line_of(const xmlNode* node);

/// A whole or broken number of `unit`s, perhaps below 0; nothing where it is something else, or too large.
[[nodiscard]] std::optional<Time> time_in(std::optional<std::string_view> number, Time unit);

/// Words that aren't markup, for what reads markup and character references in them.
[[nodiscard]] std::string escaped(std::string_view words);

/// Calls `visit(element)` for every element below a node, in the order of the file, as deep as read_xml
/// allows.
template <typename Visit>
void for_elements(const xmlNode* node, Visit&& visit) {
  for (xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    visit(child);
    for_elements(child, visit);
  }
}

}  // namespace cueclip
