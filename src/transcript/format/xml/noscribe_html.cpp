#include <algorithm>
#include <map>

#include "transcript/format/formats.h"
#include "transcript/format/html_blocks.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/labels.h"
#include "transcript/nobody.h"
#include "transcript/segments.h"
#include "transcript/speaker_id.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kAnchorUnit = std::chrono::milliseconds{1};
constexpr std::string_view kAnchor = "ts_";
constexpr int kDeepestAnchor = 200;

/// What an anchor says by its name: `ts_4080_7120_S00`.
struct Anchor {
  Segment segment;    ///< its speaker is the name's id
  std::string label;  ///< what stands before a colon at the words' beginning
};

/// `[00:00:04]`
bool is_stamp(std::string_view text) {
  const std::string tidy = single_spaced(text);
  if (!tidy.starts_with('[') || !tidy.ends_with(']')) return false;
  Cursor cursor{std::string_view{tidy}.substr(1, tidy.size() - 2)};
  return take_timestamp(cursor, false).has_value() && cursor.rest().empty();
}

std::string without_stamp(std::string text) {
  const auto end = text.find(']');
  return end != std::string::npos && is_stamp(text.substr(0, end + 1)) ? single_spaced(text.substr(end + 1))
                                                                       : text;
}

void add_words_of(const xmlNode* node, int depth, std::string& text) {
  for (const xmlNode* child = node->children; child != nullptr && depth < kDeepestAnchor;
       child = child->next) {
    text += text_of_node(child);
    if (element_name(child) == "br") text += ' ';
    if (child->type == XML_ELEMENT_NODE && !is_stamp(text_within(child)))
      add_words_of(child, depth + 1, text);
  }
}

/// Without what marks words said over others', and pauses: `//`, `(..)`.
std::string without_marks(std::string text) {
  for (auto at = text.find("//"); at != std::string::npos; at = text.find("//", at)) text.replace(at, 2, " ");
  for (auto at = text.find("(."); at != std::string::npos; at = text.find("(.", at + 1)) {
    const auto end = text.find_first_not_of('.', at + 1);
    if (end != std::string::npos && text[end] == ')') text.replace(at, end + 1 - at, " ");
  }
  return single_spaced(text);
}

Anchor read_anchor(const xmlNode* node, std::string_view name) {
  name.remove_prefix(kAnchor.size());
  const auto first = std::min(name.find('_'), name.size());
  const auto rest = name.substr(std::min(first + 1, name.size()));
  const auto second = std::min(rest.find('_'), rest.size());
  Anchor anchor;
  anchor.segment.line = line_of(node);
  anchor.segment.start = time_in(name.substr(0, first), kAnchorUnit);
  anchor.segment.end = time_in(rest.substr(0, second), kAnchorUnit);
  anchor.segment.speaker = single_spaced(rest.substr(std::min(second + 1, rest.size())));
  add_words_of(node, 0, anchor.segment.text);
  anchor.segment.text = without_marks(std::move(anchor.segment.text));
  const std::string& text = anchor.segment.text;
  const auto colon = text.find(':');
  const bool is_id = colon != std::string::npos && text.compare(0, colon, anchor.segment.speaker) == 0;
  anchor.label = is_id ? anchor.segment.speaker : possible_label(text).label;
  return anchor;
}

/// The names that people have put in the place of ids: before the first words of most of a speaker's turns.
std::map<std::string, std::string> names_of(const std::vector<Anchor>& anchors) {
  std::map<std::string, std::map<std::string, int>> seen;
  for (const Anchor& anchor : anchors)
    if (!anchor.label.empty()) ++seen[anchor.segment.speaker][anchor.label];
  std::map<std::string, std::string> names;
  for (const auto& [id, labels] : seen) {
    const auto most = std::ranges::max_element(labels, {}, [](const auto& one) { return one.second; });
    if (!id.empty()) names.emplace(id, most->first);
  }
  return names;
}

Segment segment_of_anchor(Anchor anchor, const std::map<std::string, std::string>& names) {
  Segment segment = std::move(anchor.segment);
  const auto name = names.find(segment.speaker);
  if (name != names.end() && anchor.label == name->second)
    segment.text = without_stamp(single_spaced(segment.text.substr(segment.text.find(':') + 1)));
  segment.speaker = speaker_of_id(name != names.end() ? name->second : segment.speaker);
  if (segment.speaker.empty()) segment.speaker = kNobodysName;
  segment.text = escaped(segment.text);
  return segment;
}

void find_anchors(const xmlNode* node, int depth, std::vector<Anchor>& anchors) {
  for (const xmlNode* child = node->children; child != nullptr && depth < kDeepestAnchor;
       child = child->next) {
    if (child->type != XML_ELEMENT_NODE) continue;
    const auto name = attribute_of(child, "name").value_or("");
    if (element_name(child) == "a" && name.starts_with(kAnchor))
      anchors.push_back(read_anchor(child, name));
    else
      find_anchors(child, depth + 1, anchors);
  }
}

}  // namespace

bool looks_like_noscribe_html(const SourceText& source) {
  return is_html(source) && source.text.find("name=\"ts_") != std::string::npos;
}

Transcript read_noscribe_html(const SourceText& source) {
  Transcript transcript{source.file, "noScribe's page", false, {}, {}};
  std::vector<Anchor> anchors;
  const av::XmlDocument document = read_html_tree(source);
  if (const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr)
    find_anchors(root, 0, anchors);
  const auto names = names_of(anchors);
  std::vector<Segment> segments;
  for (Anchor& anchor : anchors) segments.push_back(segment_of_anchor(std::move(anchor), names));
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
