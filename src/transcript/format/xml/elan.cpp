#include <algorithm>
#include <map>

#include "transcript/format/formats.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/segments.h"
#include "transcript/speaker_id.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kElanUnit = std::chrono::milliseconds{1};

using TimeSlots = std::map<std::string, Time, std::less<>>;

/// The time of each slot, by id. Those without one share what their neighbours leave.
TimeSlots read_time_slots(const xmlNode* root) {
  std::vector<std::pair<std::string, std::optional<Time>>> slots;
  for_elements(root, [&](const xmlNode* node) {
    if (element_name(node) != "TIME_SLOT") return;
    slots.emplace_back(attribute_of(node, "TIME_SLOT_ID").value_or(""),
                       time_in(attribute_of(node, "TIME_VALUE"), kElanUnit));
  });
  TimeSlots times;
  Time reached{};
  for (std::size_t i = 0; i < slots.size();) {
    std::size_t known = i;
    while (known < slots.size() && !slots[known].second) ++known;
    const Time until = known < slots.size() ? std::max(reached, *slots[known].second) : reached;
    const Time each = (until - reached) / static_cast<std::int64_t>(known - i + 1);
    for (; i < known; ++i) times.emplace(slots[i].first, reached += each);
    if (known == slots.size()) break;
    reached = *slots[known].second;
    times.emplace(slots[i++].first, reached);
  }
  return times;
}

std::optional<Time> time_of_slot(const TimeSlots& slots, const xmlNode* annotation, std::string_view name) {
  const auto found = slots.find(attribute_of(annotation, name).value_or(""));
  return found == slots.end() ? std::nullopt : std::optional{found->second};
}

std::string speaker_of_tier(const xmlNode* tier) {
  std::string name = single_spaced(attribute_of(tier, "PARTICIPANT").value_or(""));
  if (name.empty()) name = single_spaced(attribute_of(tier, "TIER_ID").value_or(""));
  return speaker_of_id(name);
}

}  // namespace

bool looks_like_elan(const SourceText& source) {
  return root_name(source.text) == "ANNOTATION_DOCUMENT";
}

Transcript read_elan(const SourceText& source) {
  Transcript transcript{source.file, "ELAN", false, {}, {}};
  const av::XmlDocument document = read_xml(source, "ELAN", transcript.warnings);
  const xmlNode* root = xmlDocGetRootElement(document.get());
  const TimeSlots slots = read_time_slots(root);
  std::vector<Segment> segments;
  for_elements(root, [&](const xmlNode* tier) {
    // A tier below another has translations of it, or notes.
    if (element_name(tier) != "TIER" || !attribute_of(tier, "PARENT_REF").value_or("").empty()) return;
    const std::string speaker = speaker_of_tier(tier);
    for_elements(tier, [&](const xmlNode* node) {
      if (element_name(node) != "ALIGNABLE_ANNOTATION") return;
      segments.push_back({line_of(node), time_of_slot(slots, node, "TIME_SLOT_REF1"),
                          time_of_slot(slots, node, "TIME_SLOT_REF2"), speaker, escaped(text_within(node))});
    });
  });
  std::ranges::stable_sort(segments, {}, [](const Segment& one) { return one.start.value_or(Time{}); });
  add_segments(transcript, source, std::move(segments));
  return transcript;
}

}  // namespace cueclip
