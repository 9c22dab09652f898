#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "transcript/format/formats.h"
#include "transcript/format/xml/ttml_time.h"
#include "transcript/format/xml/ttml_words.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/language.h"
#include "transcript/nobody.h"
#include "transcript/speaker_id.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kInsideOfParagraph = std::chrono::milliseconds{50};  // that spans may miss it by

/// When an element is shown; what it leaves out, its parent says.
struct Shown {
  Time start{};
  std::optional<Time> end;
  std::optional<Time> limit;  ///< `end`, else that of what it is in
  bool is_said = false;       ///< it, or what it is in, has a time
  bool is_readable = true;    ///< and each can be read
};

bool has_time_of_its_own(const xmlNode* node) {
  return attribute_of(node, "begin") || attribute_of(node, "end") || attribute_of(node, "dur");
}

bool has_timed_span_below(const xmlNode* node) {
  bool found = false;
  for_elements(node, [&](const xmlNode* child) { found = found || has_time_of_its_own(child); });
  return found;
}

/// What is in a paragraph and isn't said: notes about it, and readings of its characters.
bool is_unsaid(const xmlNode* node) {
  const auto name = element_name(node);
  for (const std::string_view unsaid : {"metadata", "desc", "title", "copyright", "agent", "set", "image"})
    if (name == unsaid) return true;
  const auto ruby = attribute_of(node, "ruby");
  return ruby == "text" || ruby == "textContainer" || ruby == "delimiter";
}

/// The names of those who speak, by id, as the head gives them.
std::map<std::string, std::string, std::less<>> agents_of(const xmlNode* root) {
  std::map<std::string, std::string, std::less<>> agents;
  for_elements(root, [&](const xmlNode* agent) {
    const auto id = element_name(agent) == "agent" ? attribute_of(agent, "id") : std::nullopt;
    if (!id) return;
    std::string name;
    bool is_full = false;
    for_elements(agent, [&](const xmlNode* child) {
      if (element_name(child) != "name") return;
      const bool says_full = attribute_of(child, "type") == "full";
      if (!name.empty() && (is_full || !says_full)) return;
      name = single_spaced(text_within(child));
      is_full = says_full;
    });
    if (!name.empty()) agents.emplace(*id, std::move(name));
  });
  return agents;
}

/// Collects the words of one paragraph.
class PieceCollector {
 public:
  void add_text(std::string_view text, const TtmlPiece& scope, int span) {
    for (const char byte : text) {
      if (static_cast<unsigned char>(byte) <= ' ')
        add_space(" ");
      else
        add_byte(byte, scope, span);
    }
  }

  void add_space(const char* space) {
    if (between_ != "\n") between_ = space;
  }

  /// What follows belongs to another unit than what came before.
  void begin_unit(TtmlUnit unit) {
    units_.push_back(std::move(unit));
    between_.clear();
    span_ = -1;
  }

  [[nodiscard]] std::vector<TtmlUnit>& units() { return units_; }

 private:
  void add_byte(char byte, const TtmlPiece& scope, int span) {
    auto& pieces = units_.back().pieces;
    const bool goes_on = span == span_ && !pieces.empty() && pieces.back().speaker == scope.speaker;
    if (!goes_on) {
      pieces.push_back(scope);
      pieces.back().before = pieces.size() > 1 ? between_ : "";
    } else {
      pieces.back().text += between_;
    }
    between_.clear();
    span_ = span;
    pieces.back().text += byte;
  }

  std::vector<TtmlUnit> units_;
  std::string between_;  ///< white space since the last word
  int span_ = -1;        ///< the timed one that the last word is in; 0: none
};

class TtmlReader {
 public:
  TtmlReader(Transcript& transcript, const SourceText& source, const xmlNode* root)
      : transcript_{transcript},
        source_{source},
        root_{root},
        clock_{ttml_clock(root)},
        agents_{agents_of(root)} {}

  void read() {
    for_elements(root_, [&](const xmlNode* node) {
      const auto agent = is_agents_own(node) ? std::nullopt : attribute_of(node, "agent");
      names_agents_ = names_agents_ || (agent && !agent->empty());
      if (element_name(node) != "body" || body_ != nullptr) return;
      body_ = node;
    });
    if (body_ == nullptr) body_ = root_;
    spans_are_absolute_ = true;
    const Shown whole = shown(body_, {}, {});
    const std::string_view agent = attribute_of(body_, "agent").value_or("");
    visit(body_, whole, agent, true);
    warns_ = true;
    visit(body_, whole, agent, false);
    find_ends();
    add_ttml_units(transcript_, source_, std::move(units_));
  }

 private:
  static bool is_agents_own(const xmlNode* node) {
    const auto name = element_name(node);
    return name == "actor" || name == "agent";
  }

  std::optional<Time> time_of(const xmlNode* node, std::string_view name) {
    const auto said = attribute_of(node, name);
    if (!said) return std::nullopt;
    auto time = ttml_time(*said, clock_);
    if (!time && warns_)
      transcript_.warnings.push_back(
          {line_of(node), fmt::format("the time {} can't be read", printable(*said))});
    return time;
  }

  /// An element's time, where what it counts from begins at `base`.
  Shown shown(const xmlNode* node, const Shown& parent, Time base) {
    const auto begin = time_of(node, "begin");
    const auto end = time_of(node, "end");
    const auto length = time_of(node, "dur");
    Shown own{base + begin.value_or(Time{}), {}, {}, parent.is_said, parent.is_readable};
    if (end) own.end = base + *end;
    if (length) own.end = own.end ? std::min(*own.end, own.start + *length) : own.start + *length;
    own.limit = own.end ? own.end : parent.limit;
    own.is_said = own.is_said || begin || end || length;
    own.is_readable = own.is_readable && (begin || !attribute_of(node, "begin"));
    return own;
  }

  /// Body and its divisions. On trial nothing is kept: it is found out how the spans' times count.
  void visit(const xmlNode* node, const Shown& parent, std::string_view agent, bool on_trial) {
    const bool in_sequence = attribute_of(node, "timeContainer") == "seq";
    Time base = parent.start;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type != XML_ELEMENT_NODE || is_unsaid(child)) continue;
      if (element_name(child) == "head" || is_of_another_language(child, on_trial)) continue;
      Shown own = shown(child, parent, base);
      const std::string_view speaker = attribute_of(child, "agent").value_or(agent);
      if (element_name(child) != "p")
        visit(child, own, speaker, on_trial);
      else if (on_trial)
        try_spans(child, own);
      else
        read_paragraph(child, own, speaker);
      if (in_sequence) base = own.end.value_or(own.start);
    }
  }

  /// Divisions in several languages: the first one's is the file's.
  bool is_of_another_language(const xmlNode* node, bool on_trial) {
    const auto said = element_name(node) == "div" ? attribute_of(node, "lang") : std::nullopt;
    const std::string language = said ? primary_language(language_tag(std::string{*said})) : "";
    if (language.empty()) return false;
    if (language_of_divisions_.empty()) language_of_divisions_ = language;
    if (language == language_of_divisions_) return false;
    if (!on_trial)
      transcript_.warnings.push_back(
          {line_of(node), fmt::format("this part is in another language ({}), and is left out", language)});
    return true;
  }

  /// Whether all timed spans are inside of their paragraph if their times count from the file's start.
  void try_spans(const xmlNode* paragraph, const Shown& own) {
    if (!has_time_of_its_own(paragraph) && own.start != Time{0} && has_timed_span_below(paragraph))
      spans_are_absolute_ = false;
    for_elements(paragraph, [&](const xmlNode* span) {
      for (const std::string_view name : {"begin", "end"}) {
        const auto time = time_of(span, name);
        if (!time) continue;
        if (*time < own.start - kInsideOfParagraph || (own.end && *time > *own.end + kInsideOfParagraph))
          spans_are_absolute_ = false;
      }
    });
  }

  void read_paragraph(const xmlNode* node, const Shown& own, std::string_view agent) {
    if (transcript_.language.empty()) find_language(node);
    PieceCollector words;
    TtmlUnit unit{line_of(node), {}, {}};
    if (own.is_said && own.is_readable && own.start >= Time{0}) unit.start = own.start;
    unit.end = own.end;
    // A paragraph in timed divisions alone has times of its own in its spans, if anywhere.
    if (!has_time_of_its_own(node) && has_timed_span_below(node)) unit.start = unit.end = std::nullopt;
    words.begin_unit(unit);
    TtmlPiece scope{line_of(node), {}, {}, {}, speaker_of(agent)};
    read_spans(node, own, scope, 0, words);
    for (TtmlUnit& one : words.units()) {
      if (one.pieces.empty()) continue;
      units_.push_back(std::move(one));
      limits_.push_back(own.limit);
    }
  }

  void read_spans(const xmlNode* node, const Shown& parent, const TtmlPiece& scope, int span,
                  PieceCollector& words) {
    const bool in_sequence = attribute_of(node, "timeContainer") == "seq";
    Time base = spans_are_absolute_ ? Time{} : parent.start;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      words.add_text(text_of_node(child), scope, span);
      if (element_name(child) == "br") words.add_space("\n");
      if (child->type != XML_ELEMENT_NODE || is_unsaid(child)) continue;
      const bool is_timed = has_time_of_its_own(child);
      const Shown own = is_timed ? shown(child, parent, base) : parent;
      TtmlPiece inner = scope;
      inner.line = line_of(child);
      if (const auto agent = attribute_of(child, "agent")) inner.speaker = speaker_of(*agent);
      const auto kind = attribute_of(child, "unit");
      const bool is_sentence = kind == "sentence" && (is_timed || has_timed_span_below(child));
      if (is_sentence) begin_sentence(child, is_timed ? std::optional{own} : std::nullopt, words);
      const bool is_innermost = is_timed && !is_sentence && !has_timed_span_below(child);
      if (is_innermost && own.is_readable && own.start >= Time{0}) {
        inner.start = own.start;
        inner.end = own.end;
        inner.is_word = kind == "word";
      }
      read_spans(child, own, inner, is_innermost ? ++spans_ : span, words);
      if (is_sentence) begin_sentence(node, std::nullopt, words);
      if (in_sequence && is_timed) base = own.end.value_or(own.start);
    }
  }

  static void begin_sentence(const xmlNode* node, const std::optional<Shown>& own, PieceCollector& words) {
    TtmlUnit unit{line_of(node), {}, {}};
    if (own && own->is_readable && own->start >= Time{0}) {
      unit.start = own->start;
      unit.end = own->end;
    }
    words.begin_unit(std::move(unit));
  }

  void find_language(const xmlNode* node) {
    for (; node != nullptr && node->type == XML_ELEMENT_NODE; node = node->parent) {
      const auto said = attribute_of(node, "lang");
      if (!said || said->empty()) continue;
      transcript_.language = language_tag(std::string{*said});
      return;
    }
  }

  /// Who an element's ids of agents are.
  std::string speaker_of(std::string_view ids) const {
    std::string speakers;
    for (std::string_view id : split_words(ids)) {
      if (id.starts_with('#')) id.remove_prefix(1);
      const auto found = agents_.find(id);
      if (!speakers.empty()) speakers += " & ";
      speakers += found != agents_.end() ? found->second : speaker_of_id(id);
    }
    return speakers.empty() && names_agents_ ? kNobodysName : speakers;
  }

  /// A cue without an end lasts until what it is in ends, or the next begins.
  void find_ends() {
    std::optional<Time> next;
    for (std::size_t i = units_.size(); i-- > 0;) {
      TtmlUnit& unit = units_[i];
      const bool has_times_inside =
          std::ranges::any_of(unit.pieces, [](const TtmlPiece& piece) { return piece.start.has_value(); });
      if (unit.start && !unit.end && !has_times_inside) {
        if (limits_[i] && *limits_[i] > *unit.start) unit.end = limits_[i];
        if (next && *next > *unit.start && (!unit.end || *next < *unit.end)) unit.end = next;
      }
      if (unit.start) next = unit.start;
    }
  }

  Transcript& transcript_;
  const SourceText& source_;
  const xmlNode* root_;
  const xmlNode* body_ = nullptr;
  TtmlClock clock_;
  std::map<std::string, std::string, std::less<>> agents_;
  std::vector<TtmlUnit> units_;
  std::vector<std::optional<Time>> limits_;  ///< of what each unit is in
  std::string language_of_divisions_;
  bool names_agents_ = false;
  bool spans_are_absolute_ = true;
  bool warns_ = false;
  int spans_ = 0;
};

}  // namespace

bool looks_like_ttml(const SourceText& source) {
  return local_name(root_name(source.text)) == "tt";
}

Transcript read_ttml(const SourceText& source) {
  Transcript transcript{source.file, "TTML", false, {}, {}};
  const av::XmlDocument document = read_xml(source, "TTML", transcript.warnings);
  TtmlReader{transcript, source, xmlDocGetRootElement(document.get())}.read();
  return transcript;
}

}  // namespace cueclip
