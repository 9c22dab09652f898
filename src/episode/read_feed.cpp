#include <cueclip/error.h>
#include <cueclip/feed.h>

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>

#include "av/xml_handles.h"
#include "transcript/source_text.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLargestFeed = 64u << 20;
constexpr std::size_t kMostItems = 100'000;
constexpr std::size_t kMostOfAKind = 1'000;  // transcripts, soundbites, persons of an item

/// Entities can be defined in a document type declaration alone, and a feed needs none.
void refuse_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto* parser = static_cast<xmlParserCtxt*>(context);
  *static_cast<bool*>(parser->_private) = true;
  xmlStopParser(parser);
}

av::XmlDocument parse(const SourceText& source, const std::string& bytes) {
  const av::XmlParser context{xmlNewParserCtxt()};
  if (!context) throw std::bad_alloc{};
  bool has_doctype = false;
  context->_private = &has_doctype;
  context->sax->internalSubset = refuse_doctype;
  av::XmlDocument document{
      xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA)};
  if (has_doctype)
    throw Error{Failure::kInput, "it has a document type declaration, which a feed needs none of",
                "Take out what <!DOCTYPE begins"};
  if (document) return document;
  const auto* error = xmlCtxtGetLastError(context.get());
  if (error == nullptr || error->message == nullptr) throw Error{Failure::kInput, "this is not XML"};
  throw Error{Failure::kInput,
              fmt::format("this is not XML: {}", printable(single_spaced(std::string{error->message}))),
              "Save the feed again, as the server sends it"}
      .at(source.place(static_cast<std::size_t>(std::max(error->line, 1))));
}

std::string text_of(const xmlChar* text) {
  return text == nullptr ? std::string{} : std::string{reinterpret_cast<const char*>(text)};
}

/// With the prefix that its namespace usually has, whether or not that is declared.
std::string name_of(const xmlNode* node) {
  if (node->type != XML_ELEMENT_NODE) return {};
  std::string name = text_of(node->name);
  if (node->ns == nullptr) return name;
  const std::string space = text_of(node->ns->href);
  if (space.find("podcastindex.org") != std::string::npos ||
      space.find("podcast-namespace") != std::string::npos)
    return "podcast:" + name;
  if (space.find("itunes.com") != std::string::npos) return "itunes:" + name;
  return text_of(node->ns->prefix) + ":" + name;
}

std::string content_of(xmlNode* node) {
  const av::XmlText content{xmlNodeGetContent(node)};
  return single_spaced(text_of(content.get()));
}

std::string attribute(xmlNode* node, const char* name) {
  const av::XmlText value{xmlGetProp(node, reinterpret_cast<const xmlChar*>(name))};
  return single_spaced(text_of(value.get()));
}

template <typename Visit>
void for_children(const xmlNode* node, Visit&& visit) {
  for (xmlNode* child = node->children; child != nullptr; child = child->next)
    if (child->type == XML_ELEMENT_NODE) visit(child, name_of(child));
}

/// `Tue, 03 Nov 2026 06:00:00 +0000` as 2026-11-03; anything else as it is.
std::string date_of(const std::string& said) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"});
  const auto comma = said.find(',');
  std::istringstream words{comma == std::string::npos ? said : said.substr(comma + 1)};
  int day = 0;
  int year = 0;
  std::string name;
  const bool read = static_cast<bool>(words >> day >> name >> year);
  const auto* month = std::ranges::find(kMonths, std::string_view{name}.substr(0, 3));
  if (!read || month == kMonths.end()) return said;
  return fmt::format("{:04}-{:02}-{:02}", year, month - kMonths.begin() + 1, day);
}

template <typename Thing>
void add(std::vector<Thing>& things, Thing thing) {
  if (things.size() < kMostOfAKind) things.push_back(std::move(thing));
}

void add_person(xmlNode* node, std::vector<FeedPerson>& persons) {
  FeedPerson person{content_of(node), attribute(node, "role")};
  if (person.role.empty()) person.role = "host";  // as the namespace's specification says
  if (!person.name.empty()) add(persons, std::move(person));
}

void add_soundbite(xmlNode* node, std::vector<FeedSoundbite>& soundbites) {
  const auto start = parse_time(attribute(node, "startTime"));
  const auto length = parse_time(attribute(node, "duration"));
  if (start && length && *length > Time{0}) add(soundbites, {*start, *length, content_of(node)});
}

/// The `href` of <itunes:image>, else the <url> in <image>.
std::string image_of(xmlNode* node) {
  std::string url = attribute(node, "href");
  for_children(node, [&](xmlNode* child, const std::string& name) {
    if (url.empty() && name == "url") url = content_of(child);
  });
  return url;
}

FeedItem read_item(const xmlNode* item) {
  FeedItem result;
  for_children(item, [&](xmlNode* node, const std::string& name) {
    if (name == "title") result.title = content_of(node);
    if (name == "guid") result.guid = content_of(node);
    if (name == "link") result.link = content_of(node);
    if (name == "pubDate") result.date = date_of(content_of(node));
    if (name == "itunes:season") result.season = content_of(node);
    if (name == "podcast:season" && result.season.empty()) result.season = content_of(node);
    if (name == "itunes:episode") result.episode = content_of(node);
    if (name == "podcast:episode" && result.episode.empty()) result.episode = content_of(node);
    if (name == "itunes:image") result.image = image_of(node);
    if (name == "enclosure" && result.recording.url.empty())
      result.recording = {attribute(node, "url"), attribute(node, "type"), {}};
    if (name == "podcast:transcript" && !attribute(node, "url").empty())
      add(result.transcripts, {attribute(node, "url"), attribute(node, "type"), attribute(node, "language")});
    if (name == "podcast:soundbite") add_soundbite(node, result.soundbites);
    if (name == "podcast:person") add_person(node, result.persons);
  });
  return result;
}

Feed read_channel(const xmlNode* channel) {
  Feed feed;
  std::vector<FeedPerson> persons;
  std::string image;
  for_children(channel, [&](xmlNode* node, const std::string& name) {
    if (name == "title") feed.title = content_of(node);
    if (name == "language") feed.language = content_of(node);
    if (name == "itunes:image" || (name == "image" && image.empty())) image = image_of(node);
    if (name == "podcast:person") add_person(node, persons);
    if (name != "item") return;
    if (feed.items.size() == kMostItems)
      throw Error{Failure::kInput, fmt::format("it has more than {} items", kMostItems)};
    feed.items.push_back(read_item(node));
  });
  for (FeedItem& item : feed.items) {
    if (item.persons.empty()) item.persons = persons;
    if (item.image.empty()) item.image = image;
  }
  return feed;
}

const xmlNode* channel_of(const xmlDoc* document) {
  const xmlNode* root = xmlDocGetRootElement(document);
  const xmlNode* channel = nullptr;
  if (root != nullptr && name_of(root) == "rss")
    for_children(root, [&](xmlNode* node, const std::string& name) {
      if (name == "channel" && channel == nullptr) channel = node;
    });
  if (channel != nullptr) return channel;
  throw Error{Failure::kInput, "this is XML, but no RSS feed", "Name the show's feed, saved as a file"};
}

}  // namespace

Feed read_feed(const std::filesystem::path& file) {
  try {
    const std::string bytes = read_bytes(file, kLargestFeed);
    const av::XmlDocument document = parse(source_text(file, bytes), bytes);
    Feed feed = read_channel(channel_of(document.get()));
    feed.file = file;
    return feed;
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading {}", shown(file)));
  }
}

}  // namespace cueclip
