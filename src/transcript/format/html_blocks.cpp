#include "transcript/format/html_blocks.h"

#include <algorithm>
#include <array>
#include <optional>

#include <libxml/tree.h>

#include "av/xml_handles.h"
#include "transcript/format/page_stamp.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/language.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr int kDeepestElement = 256;      // libxml2 reads no deeper
constexpr std::size_t kLongestMark = 80;  // bytes of a name or a time with what is around it
constexpr std::size_t kMostWordsOfButton = 3;

constexpr auto kBlockElements = std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "body",  "button", "caption",  "center",     "dd",
     "details", "dialog",  "dir",   "div",        "dl",    "dt",     "fieldset", "figcaption", "figure",
     "form",    "h1",      "h2",    "h3",         "h4",    "h5",     "h6",       "header",     "hgroup",
     "html",    "legend",  "li",    "main",       "menu",  "ol",     "p",        "pre",        "search",
     "section", "summary", "table", "tbody",      "tfoot", "thead",  "tr",       "ul"});

constexpr auto kNoWords = std::to_array<std::string_view>(
    {"script", "style", "head", "nav", "footer", "noscript", "template", "svg", "math", "select", "option",
     "textarea", "iframe", "object", "audio", "video", "canvas", "datalist", "map"});

constexpr auto kBoldElements =
    std::to_array<std::string_view>({"b", "strong", "dt", "th", "h1", "h2", "h3", "h4", "h5", "h6"});

bool is_one_of(std::string_view name, const auto& names) {
  return std::ranges::find(names, name) != names.end();
}

std::string_view tag_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node->name) : std::string_view{};
}

std::string in_small(std::string text) {
  for (char& byte : text)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return text;
}

std::optional<std::string> attribute(xmlNode* node, const char* name) {
  const av::XmlText value{xmlGetProp(node, reinterpret_cast<const xmlChar*>(name))};
  return value ? std::optional{std::string{reinterpret_cast<const char*>(value.get())}} : std::nullopt;
}

std::string attribute_or_none(xmlNode* node, const char* name) {
  return single_spaced(attribute(node, name).value_or(""));
}

bool is_hidden(xmlNode* node) {
  if (attribute(node, "hidden")) return true;
  std::string style = in_small(attribute_or_none(node, "style"));
  std::erase(style, ' ');
  if (style.find("display:none") != std::string::npos) return true;
  const std::string classes = attribute_or_none(node, "class");
  const auto is_for_ears = [](std::string_view one) {
    return one == "sr-only" || one == "visually-hidden" || one == "visuallyhidden" ||
           one == "screen-reader-text";
  };
  return std::ranges::any_of(split_words(classes), is_for_ears);
}

bool says_name(std::string_view one) {
  return one.find("speaker") != std::string_view::npos || one.find("author") != std::string_view::npos ||
         one.find("participant") != std::string_view::npos || one.ends_with("name");
}

/// What an element says of its text; kWords where it says nothing.
PieceKind said_kind(xmlNode* node) {
  const auto tag = tag_of(node);
  if (tag == "cite") return PieceKind::kName;
  const std::string classes = in_small(attribute_or_none(node, "class"));
  const auto words = split_words(classes);
  if (std::ranges::any_of(words, says_name)) return PieceKind::kName;
  const auto is_bold = [](std::string_view one) { return one.ends_with("bold"); };
  const std::string style = in_small(attribute_or_none(node, "style"));
  if (is_one_of(tag, kBoldElements) || std::ranges::any_of(words, is_bold)) return PieceKind::kEmphasis;
  const auto weight = style.find("font-weight");
  if (weight == std::string::npos) return PieceKind::kWords;
  const auto value = std::string_view{style}.substr(weight, style.find(';', weight) - weight);
  return value.find("bold") != std::string_view::npos || value.find_first_of("6789") != std::string_view::npos
             ? PieceKind::kEmphasis
             : PieceKind::kWords;
}

/// "span.time": an element, and the first of its classes.
std::string described(xmlNode* node) {
  const std::string classes = attribute_or_none(node, "class");
  const auto words = split_words(classes);
  return std::string{tag_of(node)} + (words.empty() ? "" : "." + std::string{words.front()});
}

/// Builds blocks along the tree.
class BlockBuilder {
 public:
  BlockBuilder(Page& page, bool with_hidden) : page_{page}, with_hidden_{with_hidden} {}

  void build(xmlNode* root) {
    visit(root, {});
    end_block();
  }

 private:
  /// What holds inside of an element.
  struct Inside {
    PieceKind kind = PieceKind::kWords;
    std::string element;
    std::string language;
    bool keeps_lines = false;
    int depth = 0;
  };

  bool is_left_out(xmlNode* node) const {
    return is_one_of(tag_of(node), kNoWords) || (!with_hidden_ && is_hidden(node));
  }

  static bool is_block(xmlNode* node) {
    const auto tag = tag_of(node);
    return is_one_of(tag, kBlockElements) || tag.find('-') != std::string_view::npos;
  }

  /// Adds a node's text, up to the length of a mark; whether there is no more.
  bool add_short_text(xmlNode* node, std::string& text, int depth = 0) const {
    for (xmlNode* child = node->children; child != nullptr && depth < kDeepestElement; child = child->next) {
      if (child->type == XML_TEXT_NODE && child->content != nullptr)
        text += reinterpret_cast<const char*>(child->content);
      // Of what is indented most is blanks.
      if (text.size() > kLongestMark) text = single_spaced(text) + ' ';
      if (text.size() > kLongestMark) return false;
      if (child->type != XML_ELEMENT_NODE || is_left_out(child)) continue;
      if (is_block(child) || tag_of(child) == "br" || tag_of(child) == "td") text += ' ';
      if (!add_short_text(child, text, depth + 1)) return false;
    }
    return true;
  }

  /// An element's text, where it is as short as a name or a time.
  std::optional<std::string> short_text(xmlNode* node) const {
    std::string text;
    if (!add_short_text(node, text)) return std::nullopt;
    return std::string{without_blanks(single_spaced(text))};
  }

  /// Whether the first words inside are a time in an element of its own, with others behind.
  bool begins_with_time(xmlNode* node, int depth = 0) const {
    for (xmlNode* child = node->children; child != nullptr && depth < kDeepestElement; child = child->next) {
      if (child->type == XML_TEXT_NODE && child->content != nullptr &&
          !without_blanks(single_spaced(reinterpret_cast<const char*>(child->content))).empty())
        return false;
      if (child->type != XML_ELEMENT_NODE || is_left_out(child)) continue;
      const auto text = short_text(child);
      if (text && text->empty()) continue;
      return (text && page_stamp_alone(*text)) || begins_with_time(child, depth + 1);
    }
    return false;
  }

  bool has_blocks(xmlNode* node, int depth = 0) const {
    for (xmlNode* child = node->children; child != nullptr && depth < kDeepestElement; child = child->next)
      if (child->type == XML_ELEMENT_NODE && (is_block(child) || has_blocks(child, depth + 1))) return true;
    return false;
  }

  void visit(xmlNode* node, const Inside& inside) {
    if (inside.depth > kDeepestElement) return;
    for (xmlNode* child = node->children; child != nullptr; child = child->next) {
      if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) &&
          child->content != nullptr)
        add_text(child, inside);
      else if (child->type == XML_ELEMENT_NODE && !is_left_out(child))
        visit_element(child, inside);
    }
  }

  void visit_element(xmlNode* node, const Inside& around) {
    const auto tag = tag_of(node);
    if (tag == "br" || tag == "hr") return end_block();
    const auto text = short_text(node);
    const bool is_time = text && page_stamp_alone(*text);
    if (tag == "button" && text && !is_time && !begins_with_time(node) &&
        count_words(*text) <= kMostWordsOfButton)
      return;
    Inside inside = inside_of(node, around, text, is_time);
    if (is_block(node) || (!is_time && begins_with_time(node))) return visit_block(node, inside);
    if ((is_time || inside.kind > PieceKind::kOwn) && text && !has_blocks(node)) {
      add_piece(node, inside, *text);
    } else {
      inside.kind = std::max(inside.kind, PieceKind::kOwn);
      end_piece();
      visit(node, inside);
    }
    if (tag == "td" || tag == "th") add_space();
    end_piece();
  }

  Inside inside_of(xmlNode* node, const Inside& around, const std::optional<std::string>& text,
                   bool is_time) const {
    Inside inside = around;
    ++inside.depth;
    inside.element = described(node);
    inside.keeps_lines = around.keeps_lines || tag_of(node) == "pre";
    if (const auto said = attribute(node, "lang"); said && tag_of(node) != "html" && tag_of(node) != "body")
      inside.language = language_tag(*said);
    // A cue that is short is no name for being in a speaker's block: a name holds no time and no blocks.
    const PieceKind said = text && !text->empty() && !is_time ? said_kind(node) : PieceKind::kWords;
    if (said != PieceKind::kWords && !holds_time(*text) && !has_blocks(node))
      inside.kind = std::max(around.kind, said);
    else if (inside.kind == PieceKind::kOwn || is_time)
      inside.kind = PieceKind::kWords;
    return inside;
  }

  /// Whether any word of a short text is a time.
  static bool holds_time(const std::string& text) {
    return std::ranges::any_of(split_words(text),
                               [](auto word) { return page_stamp_alone(word).has_value(); });
  }

  void visit_block(xmlNode* node, const Inside& inside) {
    end_block();
    path_.push_back(page_.elements.size());
    page_.elements.push_back(inside.element);
    visit(node, inside);
    end_block();
    path_.pop_back();
  }

  void add_text(xmlNode* node, const Inside& inside) {
    std::string_view text = reinterpret_cast<const char*>(node->content);
    while (inside.keeps_lines && text.find('\n') != std::string_view::npos) {
      append(node, inside, text.substr(0, text.find('\n')));
      end_block();
      text.remove_prefix(text.find('\n') + 1);
    }
    append(node, inside, text);
  }

  void append(xmlNode* node, const Inside& inside, std::string_view text) {
    if (text.empty()) return;
    if (block_.pieces.empty()) {
      if (single_spaced(text).empty()) return;
      block_.line = static_cast<std::size_t>(std::max(0L, xmlGetLineNo(node->parent)));
      block_.language = inside.language;
    }
    const bool is_own = inside.kind != PieceKind::kWords;
    if (piece_ended_ || block_.pieces.empty() || block_.pieces.back().kind != inside.kind)
      block_.pieces.push_back({inside.kind, {}, is_own ? inside.element : std::string{}});
    block_.pieces.back().text += text;
    piece_ended_ = false;
  }

  /// A time or a name, with all that is inside of its element.
  void add_piece(xmlNode* node, const Inside& inside, const std::string& text) {
    const bool is_time = page_stamp_alone(text).has_value();
    if (is_time && has_time_ && !is_range_end()) split_block();
    end_piece();
    Inside own = inside;
    if (is_time) own.kind = PieceKind::kOwn;
    if (node->children != nullptr) append(node->children, own, text);
    end_piece();
    has_time_ = has_time_ || is_time;
  }

  /// Whether nothing but a dash stands between the last time and here.
  bool is_range_end() const {
    auto piece = block_.pieces.rbegin();
    std::string between;
    for (; piece != block_.pieces.rend() && !page_stamp_alone(piece->text); ++piece)
      between.insert(0, piece->text);
    return piece != block_.pieces.rend() && !single_spaced(between).empty() &&
           without_separator(single_spaced(between)).empty();
  }

  /// Begins a block at a second time; a name that stands before it goes with it.
  void split_block() {
    std::vector<PagePiece> name;
    while (!block_.pieces.empty() && (block_.pieces.back().kind > PieceKind::kOwn ||
                                      without_blanks(single_spaced(block_.pieces.back().text)).empty())) {
      name.insert(name.begin(), std::move(block_.pieces.back()));
      block_.pieces.pop_back();
    }
    const PageBlock around = block_;
    end_block();
    if (name.empty()) return;
    block_ = {around.line, {}, std::move(name), around.language};
  }

  void add_space() {
    if (!block_.pieces.empty()) block_.pieces.back().text += ' ';
  }

  void end_piece() { piece_ended_ = true; }

  void end_block() {
    const bool is_blank = std::ranges::all_of(
        block_.pieces, [](const auto& piece) { return without_blanks(single_spaced(piece.text)).empty(); });
    if (!is_blank) {
      block_.path = path_;
      block_.path.push_back(page_.elements.size());
      page_.elements.emplace_back();
      page_.blocks.push_back(std::move(block_));
    }
    block_ = {};
    piece_ended_ = true;
    has_time_ = false;
  }

  Page& page_;
  bool with_hidden_;
  std::vector<std::size_t> path_;
  PageBlock block_;
  bool piece_ended_ = true;
  bool has_time_ = false;
};

}  // namespace

bool is_html(const SourceText& source) {
  const std::string_view text = source.text;
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || first + 1 >= text.size() || text[first] != '<') return false;
  const char next = text[first + 1];
  const bool is_tag =
      (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '!' || next == '?';
  return is_tag && text.find("</", first) != std::string_view::npos;
}

Page html_blocks(const SourceText& source, bool with_hidden) {
  Page page;
  const av::XmlDocument document = read_html_tree(source);
  if (xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr)
    BlockBuilder{page, with_hidden}.build(root);
  return page;
}

}  // namespace cueclip
