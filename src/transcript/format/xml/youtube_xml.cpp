#include <algorithm>

#include "transcript/format/formats.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/format/youtube_lines.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kXmlMillisecond = std::chrono::milliseconds{1};
constexpr Time kXmlSecond = std::chrono::seconds{1};

std::string on_one_line(std::string_view text) {
  std::string result{text};
  std::ranges::replace(result, '\n', ' ');
  std::ranges::replace(result, '\r', ' ');
  return result;
}

/// `<text start dur>` in seconds or `<text t d>` in milliseconds: what is in it has been escaped twice.
YouTubeLine read_text_element(const xmlNode* node) {
  const bool in_seconds = attribute_of(node, "start").has_value();
  YouTubeLine line{line_of(node), {}, {}, {}};
  line.start = in_seconds ? time_in(attribute_of(node, "start"), kXmlSecond)
                          : time_in(attribute_of(node, "t"), kXmlMillisecond);
  line.length = in_seconds ? time_in(attribute_of(node, "dur"), kXmlSecond)
                           : time_in(attribute_of(node, "d"), kXmlMillisecond);
  line.pieces.push_back({on_one_line(without_references(text_within(node))), {}});
  return line;
}

/// `<p t d>` with `<s t>` in it, in milliseconds.
YouTubeLine read_p_element(const xmlNode* node) {
  YouTubeLine line{line_of(node),
                   time_in(attribute_of(node, "t"), kXmlMillisecond),
                   time_in(attribute_of(node, "d"), kXmlMillisecond),
                   {}};
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (element_name(child) == "br") {
      line.pieces.push_back({" ", {}});
    } else if (const std::string text = on_one_line(text_within(child)); !text.empty()) {
      if (!is_text(child) || says_anything(text) || line.pieces.empty())
        line.pieces.push_back({escaped(text), time_in(attribute_of(child, "t"), kXmlMillisecond)});
    }
  }
  return line;
}

}  // namespace

bool looks_like_youtube_xml(const SourceText& source) {
  const auto name = root_name(source.text);
  if (name == "timedtext") return true;
  return name == "transcript" && source.text.find("<text ") != std::string::npos;
}

Transcript read_youtube_xml(const SourceText& source) {
  Transcript transcript{source.file, "YouTube's captions", false, {}, {}};
  const av::XmlDocument document = read_xml(source, "YouTube's captions", transcript.warnings);
  const xmlNode* root = xmlDocGetRootElement(document.get());
  std::vector<YouTubeLine> lines;
  for_elements(root, [&](const xmlNode* node) {
    const auto name = element_name(node);
    if (name == "text") lines.push_back(read_text_element(node));
    if (name == "p" && attribute_of(node, "a") != "1") lines.push_back(read_p_element(node));
  });
  std::erase_if(lines, [](const YouTubeLine& line) { return line.pieces.empty(); });
  add_youtube_lines(transcript, source, std::move(lines));
  return transcript;
}

}  // namespace cueclip
