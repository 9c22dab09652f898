#include <algorithm>
#include <optional>
#include <utility>

#include <libxml/tree.h>

#include "av/xml_handles.h"
#include "transcript/add_cue.h"
#include "transcript/format/formats.h"
#include "transcript/format/page_speech.h"
#include "transcript/format/xml/xml_tree.h"
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

std::string text_of_text(xmlNode* node) {
  return node->content != nullptr ? single_spaced(reinterpret_cast<const char*>(node->content)) : "";
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

/// Whether a paragraph's name stands right before it.
bool is_behind_cite(xmlNode* node) {
  xmlNode* before = node->prev;
  while (before != nullptr && before->type != XML_ELEMENT_NODE) before = before->prev;
  return before != nullptr && name_of(before) == "cite";
}

/// Whether a file is a page, with more on it than a transcript.
bool is_page(std::string_view text) {
  for (const std::string_view tag : {"<body", "<BODY", "<html", "<HTML"})
    if (text.find(tag) != std::string_view::npos) return true;
  return false;
}

/// Whether a time stands in a sentence: behind words of its element.
bool is_among_words(xmlNode* node) {
  for (xmlNode* before = node->prev; before != nullptr; before = before->prev)
    if (before->type == XML_TEXT_NODE && !text_of_text(before).empty()) return true;
  return false;
}

/// Collects `cite`, `time` and `p` in the order in which they stand.
class Collector {
 public:
  Collector(Transcript& transcript, const SourceText& source)
      : transcript_{transcript}, source_{source}, is_page_{is_page(source.text)} {}

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
        is_new_name_ = true;
      } else if (name == "time") {
        read_time(child);
      } else if (name == "p") {
        visit(child, depth + 1);  // its name and time may stand inside of it
        add(child);
      } else {
        visit(child, depth + 1);
      }
    }
  }

  /// How many times have words, and how many of those a name of their own.
  [[nodiscard]] std::size_t times_with_words() const { return times_with_words_; }
  [[nodiscard]] std::size_t times_with_names() const { return times_with_names_; }

 private:
  void read_time(xmlNode* node) {
    const std::string text = text_of(node);
    Cursor cursor{text};
    if (const auto time = take_timestamp(cursor, false)) {
      time_ = time;
      is_new_time_ = !is_among_words(node);
      whole_seconds_ = whole_seconds_ && time->count() % 1'000'000 == 0;
      transcript_.starts_in_whole_seconds = whole_seconds_;
    } else {
      transcript_.warnings.push_back(
          {static_cast<std::size_t>(xmlGetLineNo(node)), "this time can't be read; the one before it holds"});
    }
  }

  /// A paragraph; times, names and words inside of it are its own.
  void add(xmlNode* node) {
    Cue cue{0, {}, speaker_, text_of(node), static_cast<std::size_t>(xmlGetLineNo(node))};
    const bool has_new_name = std::exchange(is_new_name_, false);
    if (!time_) return keep_until_time(node, std::move(cue));
    for (Cue& one : at_start_) add_cue(transcript_, source_, std::move(one));
    at_start_.clear();
    if (transcript_.cues.empty()) transcript_.language = language_of(node);
    const bool has_new_time = std::exchange(is_new_time_, false) && !cue.text.empty();
    times_with_words_ += has_new_time ? 1 : 0;
    times_with_names_ += has_new_time && has_new_name ? 1 : 0;
    cue.time = {*time_, *time_};
    add_cue(transcript_, source_, std::move(cue));
  }

  /// Before the first time a paragraph with a name is said from the start on; on a page others are no words.
  void keep_until_time(xmlNode* node, Cue cue) {
    if (is_behind_cite(node))
      at_start_.push_back(std::move(cue));
    else if (!is_page_)
      transcript_.warnings.push_back({cue.line, "these words have no time and no name, and are left out"});
  }

  Transcript& transcript_;
  const SourceText& source_;
  bool is_page_;
  std::string speaker_;
  std::optional<Time> time_;
  std::vector<Cue> at_start_;  // with a name, before the first time
  bool is_new_name_ = false;
  bool is_new_time_ = false;
  bool whole_seconds_ = true;
  std::size_t times_with_words_ = 0;
  std::size_t times_with_names_ = 0;
};

/// What cite, time and p say.
struct Collected {
  Transcript transcript;
  std::size_t times_with_words = 0;
  std::size_t times_with_names = 0;
};

Collected collect(const SourceText& source) {
  Collected result{{source.file, "HTML", false, {}, {}}};
  const av::XmlDocument document = read_html_tree(source);
  Collector collector{result.transcript, source};
  if (xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr) collector.visit(root, 0);
  result.times_with_words = collector.times_with_words();
  result.times_with_names = collector.times_with_names();
  return result;
}

/// Whether times and paragraphs of a page are more than an article's: its date's time, those of comments.
bool begins_early(const Collected& collected) {
  return collected.transcript.cues.front().time.start < kLatestBegin;
}

/// Whether the page's own structure says more than cite, time and p do: names in other elements.
bool says_more(const SourceText& source, const Collected& collected) {
  if (!looks_like_html_page(source)) return false;
  const Transcript found = read_html_page(source);
  return !found.speakers().empty() && found.cues.size() >= collected.times_with_words;
}

}  // namespace

bool looks_like_html(const SourceText& source) {
  const std::string_view head = std::string_view{source.text}.substr(0, kSearched);
  const bool has_words =
      head.find("<p>") != std::string_view::npos || head.find("<p ") != std::string_view::npos;
  if (!has_words ||
      (head.find("<time") == std::string_view::npos && head.find("<cite") == std::string_view::npos))
    return false;
  try {
    const Collected collected = collect(source);
    if (collected.times_with_words == 0) return !is_page(source.text) && !looks_like_html_page(source);
    if (collected.times_with_names > 0) return true;
    return (!is_page(source.text) || begins_early(collected)) && !says_more(source, collected);
  } catch (const Error&) {
    return !is_page(source.text);  // a page may still be read by its structure
  }
}

Transcript read_html(const SourceText& source) {
  return collect(source).transcript;
}

}  // namespace cueclip
