#include <cueclip/feed.h>

#include <fmt/format.h>

#include "av/xml_handles.h"

namespace cueclip {

namespace {

const xmlChar* xml(const std::string& text) {
  return reinterpret_cast<const xmlChar*>(text.c_str());
}

/// XML has no control characters.
std::string without_controls(std::string text) {
  std::erase_if(text, [](char byte) { return (byte >= 0 && byte < ' ') || byte == 0x7f; });
  return text;
}

}  // namespace

std::string as_soundbites(const ClipPlan& plan, const std::string& title) {
  const av::XmlDocument document{xmlNewDoc(xml("1.0"))};
  const av::XmlBuffer buffer{xmlBufferCreate()};
  if (!document || !buffer) throw std::bad_alloc{};
  std::string result;
  for (const PlannedRange& range : plan.ranges) {
    xmlNode* node =
        xmlNewDocRawNode(document.get(), nullptr, xml("podcast:soundbite"), xml(without_controls(title)));
    if (node == nullptr) throw std::bad_alloc{};
    xmlDocSetRootElement(document.get(), node);
    xmlNewProp(node, xml("startTime"), xml(fmt::format("{:.3f}", seconds(range.sound.start))));
    xmlNewProp(node, xml("duration"), xml(fmt::format("{:.3f}", seconds(range.sound.length()))));
    xmlBufferEmpty(buffer.get());
    xmlNodeDump(buffer.get(), document.get(), node, 0, 0);
    result += fmt::format("{}\n", reinterpret_cast<const char*>(xmlBufferContent(buffer.get())));
    xmlUnlinkNode(node);
    xmlFreeNode(node);
  }
  return result;
}

}  // namespace cueclip
