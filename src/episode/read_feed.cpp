#include <cueclip/error.h>
#include <cueclip/feed.h>

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>

#include "episode/feed_cover.h"
#include "episode/feed_text.h"
#include "episode/media_type.h"
#include "episode/parse_feed.h"
#include "transcript/source_text.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLargestFeed = 64u << 20;
constexpr std::size_t kMostItems = 100'000;
constexpr std::size_t kMostOfAKind = 1'000;  // transcripts, soundbites, persons of an item

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

/// What people are to read.
std::string words_of(xmlNode* node) {
  const av::XmlText content{xmlNodeGetContent(node)};
  return feed_text(text_of(content.get()));
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
  FeedPerson person{words_of(node), feed_text(attribute(node, "role"))};
  if (person.role.empty()) person.role = "host";  // as the namespace's specification says
  if (!person.name.empty()) add(persons, std::move(person));
}

void add_soundbite(xmlNode* node, std::vector<FeedSoundbite>& soundbites) {
  const auto start = parse_time(attribute(node, "startTime"));
  const auto length = parse_time(attribute(node, "duration"));
  if (start && length && *length > Time{0}) add(soundbites, {*start, *length, words_of(node)});
}

/// Takes a picture from an element that names one or several.
void add_pictures(xmlNode* node, const std::string& name, std::vector<FeedPicture>& pictures) {
  using Tag = FeedPicture::Tag;
  FeedPicture picture{Tag::kPodcast,
                      attribute(node, "href"),
                      attribute(node, "aspect-ratio"),
                      attribute(node, "width"),
                      attribute(node, "height"),
                      attribute(node, "type"),
                      attribute(node, "purpose")};
  if (name == "podcast:image") add(pictures, picture);
  if (name == "podcast:images")
    for (FeedPicture& one : pictures_of_srcset(attribute(node, "srcset"), picture))
      add(pictures, std::move(one));
  if (name == "itunes:image") add(pictures, {Tag::kItunes, picture.url, {}, {}, {}, {}, {}});
  if (name != "image") return;
  for_children(node, [&](xmlNode* child, const std::string& inner) {
    if (inner == "url") add(pictures, {Tag::kRss, content_of(child), {}, {}, {}, {}, {}});
  });
}

bool is_web_address(const std::string& text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

FeedFile file_of(xmlNode* node) {
  return {attribute(node, "url"), bare_type(attribute(node, "type")), {}};
}

/// What an item offers to be heard, by how it offers it.
struct Offers {
  std::vector<FeedFile> enclosures;
  std::vector<FeedFile> others;  ///< the preferred one first

  void add_alternate(xmlNode* node) {
    for_children(node, [&](xmlNode* child, const std::string& name) {
      const std::string url = name == "podcast:source" ? attribute(child, "uri") : std::string{};
      if (!is_web_address(url) || attribute(child, "contentType") == "application/x-bittorrent") return;
      const FeedFile file{url, bare_type(attribute(node, "type")), {}};
      others.insert(attribute(node, "default") == "true" ? others.begin() : others.end(), file);
    });
  }

  /// RSS allows one enclosure, and some feeds have a booklet's before the sound's: the type tells, else the
  /// address. What says nothing at all is the sound where nothing else is.
  [[nodiscard]] FeedFile recording() const {
    for (const auto* files : {&enclosures, &others})
      for (const auto is_sound : {is_called_sound, is_named_as_sound}) {
        const auto found = std::ranges::find_if(*files, is_sound);
        if (found != files->end()) return *found;
      }
    const auto found = std::ranges::find_if(enclosures, is_of_any_type);
    return found == enclosures.end() ? FeedFile{} : *found;
  }
};

/// A guid is its item's address unless it says that it isn't (RSS 2.0, <guid>).
std::string permalink_of(xmlNode* guid) {
  const std::string said = attribute(guid, "isPermaLink");
  const std::string url = content_of(guid);
  return (said.empty() || said == "true" || said == "True") && is_web_address(url) ? url : std::string{};
}

/// An item as far as each element tells it alone.
struct ItemReader {
  FeedItem item;
  Offers offers;
  std::vector<FeedPicture> pictures;
  std::string short_title;
  std::string permalink;

  void read(xmlNode* node, const std::string& name) {
    read_text(node, name);
    if (name == "enclosure" && !attribute(node, "url").empty()) add(offers.enclosures, file_of(node));
    if (name == "podcast:alternateEnclosure" && offers.others.size() < kMostOfAKind)
      offers.add_alternate(node);
    if (name == "media:content" && !attribute(node, "url").empty()) add(offers.others, file_of(node));
    if (name == "podcast:transcript" && !attribute(node, "url").empty()) {
      add(item.transcripts, file_of(node));
      item.transcripts.back().language = attribute(node, "language");
    }
    if (name == "podcast:soundbite") add_soundbite(node, item.soundbites);
    if (name == "podcast:person") add_person(node, item.persons);
    add_pictures(node, name, pictures);
  }

  void read_text(xmlNode* node, const std::string& name) {
    if (name == "title") item.title = words_of(node);
    if (name == "itunes:title") short_title = words_of(node);
    if (name == "link") item.link = content_of(node);
    if (name == "pubDate") item.date = date_of(content_of(node));
    if (name == "itunes:season") item.season = content_of(node);
    if (name == "podcast:season" && item.season.empty()) item.season = content_of(node);
    if (name == "itunes:episode") item.episode = content_of(node);
    if (name == "podcast:episode" && item.episode.empty()) item.episode = content_of(node);
    if (name != "guid") return;
    item.guid = content_of(node);
    permalink = permalink_of(node);
  }

  /// The title for podcast apps is without a number, and without what a blog puts into its own.
  FeedItem finish() {
    if (!short_title.empty()) item.title = short_title;
    if (item.link.empty()) item.link = permalink;
    item.recording = offers.recording();
    item.image = best_cover(pictures);
    return std::move(item);
  }
};

FeedItem read_item(const xmlNode* item) {
  ItemReader reader;
  for_children(item, [&](xmlNode* node, const std::string& name) { reader.read(node, name); });
  return reader.finish();
}

Feed read_channel(const xmlNode* channel) {
  Feed feed;
  std::vector<FeedPerson> persons;
  std::vector<FeedPicture> pictures;
  for_children(channel, [&](xmlNode* node, const std::string& name) {
    if (name == "title") feed.title = words_of(node);
    if (name == "language") feed.language = content_of(node);
    if (name == "podcast:person") add_person(node, persons);
    add_pictures(node, name, pictures);
    if (name != "item") return;
    if (feed.items.size() == kMostItems)
      throw Error{Failure::kInput, fmt::format("it has more than {} items", kMostItems)};
    feed.items.push_back(read_item(node));
  });
  const std::string image = best_cover(pictures);
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
    const ParsedFeed parsed = parse_feed(file, read_bytes(file, kLargestFeed));
    Feed feed = read_channel(channel_of(parsed.document.get()));
    if (parsed.fault && feed.items.empty())
      throw Error{Failure::kInput,
                  fmt::format("no item can be read: in line {} there is {}", parsed.fault->line,
                              parsed.fault->problem),
                  "Save the feed again, whole; if the server sends it so, tell the show's makers"};
    feed.file = file;
    feed.fault = parsed.fault;
    return feed;
  } catch (const Error& error) {
    throw error.while_doing(fmt::format("reading {}", shown(file)));
  }
}

}  // namespace cueclip
