#include <algorithm>
#include <optional>

#include <libxml/HTMLparser.h>

#include "av/xml_handles.h"
#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/language.h"
#include "transcript/timestamp.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kSearched = 1u << 20;  // bytes in which a page has its first tag of a transcript

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node->name) : std::string_view{};
}

/// The words of a node; a line break is a space. Names and times inside of it are not its words.
void add_text(xmlNode* node, int depth, std::string& text) {
  for (xmlNode* child = node->children; child != nullptr && depth < kDeepest; child = child->next) {
    const auto name = name_of(child);
    if (name == "br") text += ' ';
    if (child->type == XML_TEXT_NODE && child->content != nullptr)
      text += reinterpret_cast<const char*>(child->content);
    if (name != "cite" && name != "time") add_text(child, depth + 1, text);
  }
}

std::string text_of(xmlNode* node) {
  std::string text;
  add_text(node, 0, text);
  return single_spaced(text);
}

std::string without_colon(std::string name) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view end : {":", " ", "\xC2\xA0", "\xE2\x80\xAF"}) {
      if (!name.ends_with(end)) continue;
      name.resize(name.size() - end.size());
      again = true;
    }
  }
  return name;
}

/// As an element says by `lang`, else as what is around it; empty where nothing does.
std::string language_of(xmlNode* node) {
  for (; node != nullptr && node->type == XML_ELEMENT_NODE; node = node->parent) {
    const av::XmlText said{xmlGetProp(node, reinterpret_cast<const xmlChar*>("lang"))};
    if (said) return language_tag(reinterpret_cast<const char*>(said.get()));
  }
  return {};
}

/// Collects `cite`, `time` and `p` in the order in which they stand.
class Collector {
 public:
  Collector(Transcript& transcript, const SourceText& source) : transcript_{transcript}, source_{source} {}

  void visit(xmlNode* node, int depth) {
    if (depth > kDeepest)
      throw Error{Failure::kInput, "it is nested more than 64 deep",
                  "Save the transcript alone, without the page around it"}
          .at(source_.place(static_cast<std::size_t>(xmlGetLineNo(node))));
    for (xmlNode* child = node->children; child != nullptr; child = child->next) {
      const auto name = name_of(child);
      if (name == "script" || name == "style" || name == "head") continue;
      if (name == "cite") {
        speaker_ = without_colon(text_of(child));
      } else if (name == "time") {
        read_time(child);
      } else if (name == "p") {
        visit(child, depth + 1);  // its name and time may stand inside of it
        if (time_) add(child);
      } else {
        visit(child, depth + 1);
      }
    }
  }

 private:
  void read_time(xmlNode* node) {
    const std::string text = text_of(node);
    Cursor cursor{text};
    if (const auto time = take_timestamp(cursor, false)) {
      time_ = time;
      whole_seconds_ = whole_seconds_ && time->count() % 1'000'000 == 0;
      transcript_.starts_in_whole_seconds = whole_seconds_;
    } else {
      transcript_.warnings.push_back(
          {static_cast<std::size_t>(xmlGetLineNo(node)), "this time can't be read; the one before it holds"});
    }
  }

  /// A paragraph; times, names and words inside of it are its own.
  void add(xmlNode* node) {
    if (transcript_.cues.empty()) transcript_.language = language_of(node);
    add_cue(transcript_, source_,
            Cue{0, {*time_, *time_}, speaker_, text_of(node), static_cast<std::size_t>(xmlGetLineNo(node))});
  }

  Transcript& transcript_;
  const SourceText& source_;
  std::string speaker_;
  std::optional<Time> time_;
  bool whole_seconds_ = true;
};

}  // namespace

bool looks_like_html(const SourceText& source) {
  const std::string_view head = std::string_view{source.text}.substr(0, kSearched);
  const bool has_words =
      head.find("<p>") != std::string_view::npos || head.find("<p ") != std::string_view::npos;
  return has_words &&
         (head.find("<time") != std::string_view::npos || head.find("<cite") != std::string_view::npos);
}

Transcript read_html(const SourceText& source) {
  Transcript transcript{source.file, "HTML", false, {}, {}};
  const av::XmlDocument document{
      htmlReadMemory(source.text.data(), static_cast<int>(source.text.size()), nullptr, "UTF-8",
                     HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)};
  if (xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr)
    Collector{transcript, source}.visit(root, 0);
  return transcript;
}

}  // namespace cueclip
