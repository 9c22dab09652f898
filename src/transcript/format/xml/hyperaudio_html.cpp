#include <algorithm>

#include "transcript/format/formats.h"
#include "transcript/format/html_blocks.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/language.h"
#include "transcript/speaker_id.h"
#include "transcript/spoken_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kDataUnit = std::chrono::milliseconds{1};
constexpr std::string_view kDataTime = "data-m=";
constexpr std::size_t kFewestTimedSpans = 2;
constexpr int kDeepestPage = 200;

/// Whether the attribute at the head of a text has a whole number: others keep other things in it.
bool has_number(std::string_view attribute) {
  attribute.remove_prefix(kDataTime.size());
  if (attribute.starts_with('"') || attribute.starts_with('\'')) attribute.remove_prefix(1);
  const auto end = attribute.find_first_not_of("0123456789.");
  return end != std::string_view::npos && end > 0 &&
         std::string_view{"\"' >"}.find(attribute[end]) != std::string_view::npos;
}

/// "Ada Brook" of "[Ada Brook] " and of "Ada Brook: ".
std::string name_of_speaker(std::string_view text) {
  std::string name = single_spaced(text);
  while (!name.empty() && (name.back() == ':' || name.back() == ' ')) name.pop_back();
  if (name.starts_with('[') && name.ends_with(']')) name = name.substr(1, name.size() - 2);
  return speaker_of_id(name);
}

bool is_struck(const xmlNode* node) {
  const auto name = element_name(node);
  return name == "s" || name == "del" || name == "strike" ||
         attribute_of(node, "style").value_or("").find("line-through") != std::string_view::npos ||
         attribute_of(node, "class").value_or("").find("strikethrough") != std::string_view::npos;
}

class HyperaudioReader {
 public:
  void visit(const xmlNode* node, int depth) {
    if (depth > kDeepestPage) return;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      const auto name = element_name(child);
      if (name == "head" || name == "script" || name == "style" || is_struck(child)) continue;
      const bool is_word = child->type == XML_ELEMENT_NODE && !holds_timed(child);
      if (const auto time = is_word ? attribute_of(child, "data-m") : std::nullopt)
        take(child, time_in(time, kDataUnit));
      else if (is_text(child) && is_among_timed(child))
        words_.push_back({line_of(child->parent), std::string{text_of_node(child)}, {}, {}, speaker_});
      else
        visit(child, depth + 1);
    }
  }

  [[nodiscard]] std::vector<SpokenWord>& words() { return words_; }

 private:
  /// Words that somebody wrote between those that are timed.
  static bool is_among_timed(const xmlNode* text) {
    if (!says_anything(text_of_node(text))) return false;
    for (const xmlNode* other : {text->prev, text->next})
      if (other != nullptr && attribute_of(other, "data-m")) return true;
    return false;
  }

  /// Paragraphs may have a time beside those of their words.
  static bool holds_timed(const xmlNode* node) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next)
      if (child->type == XML_ELEMENT_NODE && attribute_of(child, "data-m")) return true;
    return false;
  }

  void take(const xmlNode* node, const std::optional<Time>& start) {
    const std::string text = text_within(node);
    const std::string tidy = single_spaced(text);
    const bool is_name =
        attribute_of(node, "class").value_or("").find("speaker") != std::string_view::npos ||
        (attribute_of(node, "data-d") == "0" && tidy.starts_with('[') && tidy.ends_with(']'));
    if (is_name) {
      speaker_ = name_of_speaker(text);
      return;
    }
    const auto length = time_in(attribute_of(node, "data-d"), kDataUnit);
    SpokenWord word{line_of(node), text, start, {}, speaker_};
    if (start && length) word.end = *start + *length;
    words_.push_back(std::move(word));
  }

  std::string speaker_;
  std::vector<SpokenWord> words_;
};

}  // namespace

bool looks_like_hyperaudio_html(const SourceText& source) {
  if (!is_html(source)) return false;
  const std::string_view text = source.text;
  std::size_t spans = 0;
  for (auto at = text.find(kDataTime); at != std::string_view::npos && spans < kFewestTimedSpans;
       at = text.find(kDataTime, at + 1))
    spans += has_number(text.substr(at, 40)) ? 1 : 0;
  return spans >= kFewestTimedSpans;
}

Transcript read_hyperaudio_html(const SourceText& source) {
  Transcript transcript{source.file, "Hyperaudio's page", false, {}, {}};
  HyperaudioReader reader;
  const av::XmlDocument document = read_html_tree(source);
  if (const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr) {
    reader.visit(root, 0);
    transcript.language = language_tag(std::string{attribute_of(root, "lang").value_or("")});
  }
  add_words(transcript, source, std::move(reader.words()));
  return transcript;
}

}  // namespace cueclip
