#include "episode/parse_feed.h"

#include <cueclip/error.h>

#include <algorithm>

#include <fmt/format.h>
#include <libxml/xmlerror.h>

#include "episode/feed_encoding.h"
#include "episode/mend_markup.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr auto kSaveIt =
    "Give it the show's RSS feed, saved as a file: curl -Lo feed.xml ADDRESS, with the address that an app "
    "or "
    "the show's page names as RSS";

constexpr auto kCutOff = "an end before it is complete: it is cut off";

/// What a parser is told to call.
struct Watch {
  xmlParserCtxt* parser = nullptr;
  bool has_doctype = false;
  std::optional<FeedFault> fault;  ///< the first
};

std::string words_of(const char* text) {
  return text == nullptr ? std::string{} : printable(single_spaced(text));
}

bool is_about(const xmlError& error, std::string_view what) {
  return words_of(error.message).find(what) != std::string::npos;
}

/// What is wrong, as people who look at the line see it.
std::string fault_in_words(const xmlError& error) {
  const std::string name = words_of(error.str1);
  switch (error.code) {
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return fmt::format("&{};, which XML doesn't know", name);
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return "an & that isn't written as &amp;";
    case XML_ERR_NAME_REQUIRED:
      return is_about(error, "EntityRef") ? "an & that isn't written as &amp;"
                                          : "a < that isn't written as &lt;";
    case XML_ERR_LT_IN_ATTRIBUTE:
      return "a < that isn't written as &lt;";
    case XML_ERR_INVALID_CHAR:
      return "a character that XML doesn't have";
    case XML_ERR_SPACE_REQUIRED:
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return "an attribute without a space before it or without its quotes";
    case XML_ERR_TAG_NAME_MISMATCH:
      return fmt::format("<{}> that isn't closed", name);
    case XML_ERR_GT_REQUIRED:
      return "a tag without its >";
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return fmt::format("an attribute that is given twice, {}", name);
    case XML_ERR_RESERVED_XML_NAME:
      return "<?xml a second time";
    case XML_ERR_PI_NOT_STARTED:
      return "a <? that begins nothing";
    case XML_ERR_DOCUMENT_END:
      return "something behind its end";
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_COMMENT_NOT_FINISHED:
      return kCutOff;
    default:
      return is_about(error, "Excessive depth") ? "an element inside too many others"
                                                : words_of(error.message);
  }
}

/// libxml2 has changed whether the error is const, but not what is in it.
template <typename XmlError>
void note_error(void* context, XmlError* error) {
  const auto& parser = *static_cast<xmlParserCtxt*>(context);
  auto& watch = *static_cast<Watch*>(parser._private);
  if (watch.fault || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE) return;
  const bool is_at_end = parser.input != nullptr && parser.input->cur >= parser.input->end;
  watch.fault = FeedFault{static_cast<std::size_t>(std::max(error->line, 1)),
                          is_at_end ? kCutOff : fault_in_words(*error)};
}

/// Entities can be defined in a document type declaration alone, and a feed needs none.
void note_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto* parser = static_cast<xmlParserCtxt*>(context);
  static_cast<Watch*>(parser->_private)->has_doctype = true;
  xmlStopParser(parser);
}

av::XmlDocument parse(const std::string& text, int options, Watch& watch) {
  const av::XmlParser parser{xmlNewParserCtxt()};
  if (!parser) throw std::bad_alloc{};
  parser->_private = &watch;
  parser->sax->internalSubset = note_doctype;
  parser->sax->serror = note_error;
  constexpr int kAlways = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
  av::XmlDocument document{xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()),
                                             nullptr, "UTF-8", kAlways | options)};
  if (watch.has_doctype) refuse_doctype();
  return document;
}

bool begins_as_page(std::string_view text) {
  constexpr std::size_t kHead = 2000;
  std::string head{text.substr(0, kHead)};
  for (char& byte : head)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  const auto page = std::min(head.find("<html"), head.find("<!doctype html"));
  return page != std::string::npos && page < head.find("<rss");
}

void refuse_other_kinds(const std::string& text) {
  if (begins_as_page(text)) throw Error{Failure::kInput, "this is a web page, and no feed", kSaveIt};
  if (begins_as_json(text)) throw Error{Failure::kInput, "this is JSON, and no feed", kSaveIt};
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    throw Error{Failure::kInput, "it is empty", kSaveIt};
}

}  // namespace

ParsedFeed parse_feed(const std::filesystem::path& file, std::string bytes) {
  FeedSource source = decode_feed(file, std::move(bytes));
  const std::string& text = source.text.text;
  refuse_other_kinds(text);
  Watch watch;
  av::XmlDocument document = parse(text, 0, watch);
  if (document && !source.fault) return {std::move(document), {}};
  if (watch.fault && (!source.fault || watch.fault->line < source.fault->line)) source.fault = watch.fault;
  if (!document) {
    Watch ignored;
    document = parse(mended_markup(text), XML_PARSE_RECOVER, ignored);
  }
  if (!document || xmlDocGetRootElement(document.get()) == nullptr)
    throw Error{Failure::kInput, "this is no feed: there is no <rss> in it", kSaveIt};
  source.fault->line = std::min(source.fault->line, std::max<std::size_t>(source.text.lines.size(), 1));
  return {std::move(document), std::move(source.fault)};
}

}  // namespace cueclip
