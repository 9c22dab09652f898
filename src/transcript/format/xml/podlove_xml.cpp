#include "transcript/format/formats.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/nobody.h"
#include "transcript/segments.h"
#include "transcript/speaker_id.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

std::optional<Time> podlove_time(const xmlNode* node, std::string_view name) {
  const auto said = attribute_of(node, name);
  if (!said) return std::nullopt;
  const std::string text = single_spaced(*said);
  Cursor cursor{text};
  const auto time = take_timestamp(cursor, true);
  return time && cursor.rest().empty() ? time : std::nullopt;
}

}  // namespace

bool looks_like_podlove_xml(const SourceText& source) {
  return local_name(root_name(source.text)) == "transcripts";
}

Transcript read_podlove_xml(const SourceText& source) {
  Transcript transcript{source.file, "Podlove's XML", false, {}, {}};
  const av::XmlDocument document = read_xml(source, "Podlove's XML", transcript.warnings);
  std::vector<Segment> segments;
  std::string speaker = kNobodysName;
  for_elements(xmlDocGetRootElement(document.get()), [&](const xmlNode* node) {
    const auto name = element_name(node);
    if (name == "speech") speaker = kNobodysName;
    if (name == "speaker") speaker = speaker_of_id(text_within(node));
    if (speaker.empty()) speaker = kNobodysName;
    if (name == "item")
      segments.push_back({line_of(node), podlove_time(node, "start"), podlove_time(node, "end"), speaker,
                          escaped(text_within(node))});
  });
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
