#include <cueclip/error.h>
#include <cueclip/feed.h>

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "transcript/fold.h"

namespace cueclip {

namespace {

constexpr std::size_t kMostListed = 10;

/// Case, accents and marks don't matter.
std::string folded(const std::string& text) {
  std::string result;
  for (const auto& word : folded_words(text)) result += word.text + " ";
  return result;
}

std::string listing(const Feed& feed, const std::vector<const FeedItem*>& items) {
  std::string text = "There are:\n";
  for (std::size_t i = 0; i < std::min(items.size(), kMostListed); ++i)
    text += fmt::format("  {}  {}\n", items[i] - feed.items.data() + 1, printable(items[i]->title));
  if (items.size() > kMostListed) text += fmt::format("  and {} more\n", items.size() - kMostListed);
  return text;
}

}  // namespace

const FeedItem& find_item(const Feed& feed, const std::string& text) {
  std::size_t number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code == std::errc{} && end == text.data() + text.size() && number >= 1 && number <= feed.items.size())
    return feed.items[number - 1];
  const auto by_guid = std::ranges::find(feed.items, text, &FeedItem::guid);
  if (!text.empty() && by_guid != feed.items.end()) return *by_guid;
  const auto by_title = std::ranges::find(feed.items, text, &FeedItem::title);
  if (!text.empty() && by_title != feed.items.end()) return *by_title;
  const std::string wanted = folded(text);
  std::vector<const FeedItem*> found;
  std::vector<const FeedItem*> all;
  for (const FeedItem& item : feed.items) {
    all.push_back(&item);
    if (!wanted.empty() && folded(item.title).find(wanted) != std::string::npos) found.push_back(&item);
  }
  if (found.size() == 1) return *found.front();
  throw Error{Failure::kInput,
              found.empty() ? fmt::format("no item of {} is \"{}\"", shown(feed.file), printable(text))
                            : fmt::format("{} items of {} have \"{}\" in their titles", found.size(),
                                          shown(feed.file), printable(text)),
              listing(feed, found.empty() ? all : found)};
}

}  // namespace cueclip
