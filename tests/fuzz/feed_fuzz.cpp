#include <cueclip/episode.h>
#include <cueclip/feed.h>

#include <algorithm>

#include "fuzz/input_file.h"
#include "transcript/words.h"

namespace {

using namespace cueclip;
using fuzz::expect;

bool is_plain_name(const std::string& name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

/// What is drafted for an item is an episode file, and its files' names stay in its folder.
void check(const EpisodeDraft& draft, const FeedItem& item) {
  static const fuzz::InputFile file{"episode.toml"};
  expect(is_plain_name(draft.name), "a draft's name is a file's");
  for (const Download& download : draft.downloads)
    expect(is_plain_name(download.name), "a download's name is a file's");
  if (item.soundbites.empty()) return;
  const Episode episode = read_episode(file.holding(draft.toml));
  expect(episode.clips.size() == item.soundbites.size(), "every soundbite is a clip");
  for (const EpisodeClip& clip : episode.clips) expect(!clip.fault, clip.fault ? clip.fault->what() : "");
}

void check(const Feed& feed) {
  for (const FeedItem& item : feed.items) {
    for (const FeedSoundbite& soundbite : item.soundbites)
      expect(soundbite.start >= Time{0} && soundbite.length > Time{0}, "a soundbite has a length");
    expect(single_spaced(item.title) == item.title, "a title is single spaced");
    EpisodeDraft draft;
    if (fuzz::is_taken([&] { draft = draft_episode(feed, item); })) check(draft, item);
    fuzz::is_taken([&] { (void)find_item(feed, item.title); });
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::InputFile file{"feed.xml"};
  fuzz::is_taken([&] { check(read_feed(file.holding(fuzz::text_of(data, size)))); });
  return 0;
}
