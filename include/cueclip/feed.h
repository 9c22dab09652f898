#pragma once

#include <cueclip/plan.h>
#include <cueclip/time.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A podcast's RSS feed, with what the Podcasting 2.0 namespace adds:
/// https://podcasting2.org/podcast-namespace
namespace cueclip {

/// A file that a feed names.
struct FeedFile {
  std::string url;
  std::string type;      ///< a media type, in small letters and without parameters; may be empty
  std::string language;  ///< may be empty
};

/// A passage that a feed recommends.
struct FeedSoundbite {
  Time start;
  Time length;
  std::string title;  ///< may be empty
};

struct FeedPerson {
  std::string name;
  std::string role;  ///< as the feed says: host, guest, ...; host where it says none
};

/// An episode. Every text may be empty. Titles, names and roles are what people read: character references,
/// escaped however often, are read, and HTML's tags dropped.
struct FeedItem {
  std::string title;  ///< its itunes:title, else its title
  std::string guid;
  std::string date;  ///< 2026-11-03; as the feed says where that is no date of RFC 822
  std::string link;  ///< else its guid, where that is a permalink
  std::string season;
  std::string episode;
  FeedFile recording;  ///< the first enclosure of sound, else a podcast:alternateEnclosure or media:content
  std::vector<FeedFile> transcripts;
  std::vector<FeedSoundbite> soundbites;
  std::vector<FeedPerson> persons;  ///< its own, else the feed's
  std::string image;                ///< the best square cover of its own, else of the feed's
};

/// Where a feed isn't well-formed XML.
struct FeedFault {
  std::size_t line = 1;
  std::string problem;  ///< what is there: "an & that isn't written as &amp;"
};

struct Feed {
  std::filesystem::path file;
  std::optional<FeedFault> fault;  ///< the first; what there is was read in spite of it
  std::string title;
  std::string language;
  std::vector<FeedItem> items;  ///< in the feed's order: usually the newest first
};

/// Reads an RSS file of at most 64 MB and 100,000 items. The `podcast` namespace may be undeclared, and what
/// isn't well-formed XML is read as far as it can be told what was meant. Nothing is fetched, and a document
/// type declaration is refused. Throws Error: kSystem where it can't be read, kInput where it is no feed, or
/// broken so that no item is found.
[[nodiscard]] Feed read_feed(const std::filesystem::path& file);

/// The item that is meant by its place in the feed (from 1), its guid, its title or a part of that.
/// Throws Error (kInput) where there is none or several.
[[nodiscard]] const FeedItem& find_item(const Feed& feed, const std::string& text);

/// A file that an episode file expects beside it, and where it comes from.
struct Download {
  std::string name;
  std::string url;
};

/// An episode file for an item, and the files that it expects.
struct EpisodeDraft {
  std::string name;  ///< of the file itself: the title's letters and digits, and ".toml"
  std::string toml;
  std::vector<Download> downloads;
};

/// Writes down an item: inputs, titles, persons as speakers, and each soundbite as a clip. Of the
/// transcripts in the feed's language, or else of all, it takes the one whose format has the finest times.
/// Throws Error (kInput) where the item has no recording or no transcript.
[[nodiscard]] EpisodeDraft draft_episode(const Feed& feed, const FeedItem& item);

/// Writes an episode file, whole or not at all. Throws Error (kSystem), also where it is there already and
/// `force` isn't given.
void save_draft(const EpisodeDraft& draft, const std::filesystem::path& file, bool force);

/// A `podcast:soundbite` a range of the plan, with this title.
[[nodiscard]] std::string as_soundbites(const ClipPlan& plan, const std::string& title);

/// What the namespace advises against in these soundbites: a title of more than 128 characters, which may be
/// cut, and a length outside 15 to 120 seconds; sentences without their full stop. Source:
/// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/soundbite.md
[[nodiscard]] std::vector<std::string> notes_on_soundbites(const ClipPlan& plan, const std::string& title);

}  // namespace cueclip
