#include <cueclip/feed.h>

#include <fmt/format.h>

#include "av/xml_handles.h"
#include "transcript/words.h"

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

// What the namespace asks for:
// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/soundbite.md
constexpr std::size_t kLongestSoundbiteTitle = 128;  // characters
constexpr Time kShortestSoundbite = std::chrono::seconds{15};
constexpr Time kLongestSoundbite = std::chrono::seconds{120};

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

std::vector<std::string> notes_on_soundbites(const ClipPlan& plan, const std::string& title) {
  std::vector<std::string> notes;
  if (const auto length = count_code_points(without_controls(title)); length > kLongestSoundbiteTitle)
    notes.push_back(
        fmt::format("its title has {} characters, and apps may cut it after {}: give the clip a shorter one",
                    length, kLongestSoundbiteTitle));
  for (const PlannedRange& range : plan.ranges) {
    const Time length = range.sound.length();
    if (length >= kShortestSoundbite && length <= kLongestSoundbite) continue;
    notes.push_back(fmt::format("its soundbite from {} is {:.1f} s long, and 15 to 120 s are recommended",
                                format_time(range.sound.start), seconds(length)));
  }
  return notes;
}

}  // namespace cueclip
