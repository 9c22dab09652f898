#include "transcript/document_text.h"

#include <cueclip/error.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "transcript/format/xml/xml_tree.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr int kMostSpaces = 100;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// Text that grows by paragraphs.
class Lines {
 public:
  void add(std::string_view words) { text_ += words; }

  /// A line is over, unless it is a cell's: cells of a row stand on one line.
  void end_paragraph() { text_ += cell_depth_ > 0 ? ' ' : '\n'; }

  void begin_cell() { ++cell_depth_; }
  void end_cell() {
    if (--cell_depth_ == 0) text_ += '\t';
  }
  void end_row() {
    if (cell_depth_ == 0) text_ += '\n';
  }

  [[nodiscard]] std::string& text() { return text_; }

 private:
  std::string text_;
  int cell_depth_ = 0;
};

bool begins_cell(std::string_view name) {
  return name == "tc" || name == "table-cell";
}

bool ends_row(std::string_view name) {
  return name == "tr" || name == "table-row";
}

void read_word(const xmlNode* node, Lines& lines) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    const auto name = element_name(child);
    // Deleted words, the code of a field, and the older of two ways to draw the same.
    if (name.empty() || is_one_of(name, {"del", "delText", "instrText", "Fallback", "pPr", "rPr", "sectPr"}))
      continue;
    if (name == "t") lines.add(text_within(child));
    if (name == "tab" || name == "ptab") lines.add("\t");
    if (name == "br" || name == "cr") lines.add("\n");
    if (name == "noBreakHyphen") lines.add("-");
    if (name == "t") continue;
    if (begins_cell(name)) lines.begin_cell();
    read_word(child, lines);
    if (name == "p") lines.end_paragraph();
    if (begins_cell(name)) lines.end_cell();
    if (ends_row(name)) lines.end_row();
  }
}

int count_of_spaces(const xmlNode* node) {
  const auto count = time_in(attribute_of(node, "c"), Time{1});
  return count ? static_cast<int>(std::clamp<Time::rep>(count->count(), 1, kMostSpaces)) : 1;
}

void read_open_document(const xmlNode* node, bool in_paragraph, Lines& lines) {
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (in_paragraph) {
      std::string words{text_of_node(child)};
      std::ranges::replace(words, '\n', ' ');
      lines.add(words);
    }
    const auto name = element_name(child);
    if (name.empty() ||
        is_one_of(name, {"note", "annotation", "tracked-changes", "ruby-text", "sequence-decls"}))
      continue;
    if (name == "tab") lines.add("\t");
    if (name == "line-break") lines.add("\n");
    if (name == "s") lines.add(std::string(static_cast<std::size_t>(count_of_spaces(child)), ' '));
    const bool is_paragraph = name == "p" || name == "h";
    if (begins_cell(name)) lines.begin_cell();
    read_open_document(child, in_paragraph || is_paragraph, lines);
    if (is_paragraph) lines.end_paragraph();
    if (begins_cell(name)) lines.end_cell();
    if (ends_row(name)) lines.end_row();
  }
}

}  // namespace

std::string word_text(const std::string& xml) {
  std::vector<TranscriptWarning> warnings;
  const av::XmlDocument document = read_xml(source_text("document.xml", xml), "a Word document", warnings);
  Lines lines;
  read_word(xmlDocGetRootElement(document.get()), lines);
  return std::move(lines.text());
}

std::string open_document_text(const std::string& xml) {
  std::vector<TranscriptWarning> warnings;
  const av::XmlDocument document =
      read_xml(source_text("content.xml", xml), "an OpenDocument text", warnings);
  Lines lines;
  read_open_document(xmlDocGetRootElement(document.get()), false, lines);
  return std::move(lines.text());
}

}  // namespace cueclip
