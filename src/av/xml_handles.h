#pragma once

#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

/// libxml2's objects, each freed by its type.
namespace cueclip::av {

struct FreeXml {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
  void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
  void operator()(xmlChar* text) const { xmlFree(text); }
};

using XmlDocument = std::unique_ptr<xmlDoc, FreeXml>;
using XmlParser = std::unique_ptr<xmlParserCtxt, FreeXml>;
using XmlBuffer = std::unique_ptr<xmlBuffer, FreeXml>;
using XmlText = std::unique_ptr<xmlChar, FreeXml>;

}  // namespace cueclip::av
