#include <cueclip/episode.h>
#include <cueclip/error.h>
#include <cueclip/feed.h>

#include <algorithm>
#include <cstdio>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/command.h"
#include "cli/say.h"
#include "cli/stop_signals.h"
#include "cli/terminal.h"

namespace cueclip::cli {

namespace {

struct FeedOptions {
  std::string feed;
  std::string item;
  std::string soundbite;
  std::string output;
  bool force = false;
};

/// The endings of an item's transcripts, as their types say.
std::string transcripts_of(const FeedItem& item) {
  std::vector<std::string> types;
  for (const FeedFile& file : item.transcripts) {
    std::string type = file.type.empty() ? "?" : file.type.substr(file.type.find('/') + 1);
    if (type == "x-subrip") type = "srt";
    if (std::ranges::find(types, type) == types.end()) types.push_back(printable(type));
  }
  return types.empty() ? "-" : fmt::format("{}", fmt::join(types, ","));
}

/// A line an item: number, date, transcripts, how many soundbites, title.
std::string table_of(const Feed& feed) {
  std::size_t date = 0;
  std::size_t types = 0;
  for (const FeedItem& item : feed.items) {
    date = std::max(date, columns_of(printable(item.date)));
    types = std::max(types, columns_of(transcripts_of(item)));
  }
  const auto number = fmt::format("{}", feed.items.size()).size();
  std::string text;
  for (std::size_t i = 0; i < feed.items.size(); ++i) {
    const FeedItem& item = feed.items[i];
    const std::size_t bites = item.soundbites.size();
    text += fmt::format("{:>{}}  {}  {}  {:>2} soundbite{}  {}\n", i + 1, number,
                        padded_to(printable(item.date), date), padded_to(transcripts_of(item), types), bites,
                        bites == 1 ? " " : "s", printable(item.title));
  }
  return text;
}

/// A listener can't mend somebody's feed.
void warn_of(const Feed& feed) {
  say("cueclip: warning: {}:{}: this feed isn't well formed: there is {}. It is read as well as can be: "
      "compare "
      "titles and addresses with the show's page.\n",
      shown(feed.file), feed.fault->line, feed.fault->problem);
}

int list(const Feed& feed) {
  print(table_of(feed));
  say("{}: {} item{}; --item N writes the episode file of one\n", printable(feed.title), feed.items.size(),
      feed.items.size() == 1 ? "" : "s");
  return 0;
}

int draft(const FeedOptions& options, const Feed& feed) {
  const FeedItem& item = find_item(feed, options.item);
  const EpisodeDraft draft = draft_episode(feed, item);
  std::filesystem::path file{options.output};
  std::error_code ignored;
  if (options.output.empty() || options.output.ends_with('/') || std::filesystem::is_directory(file, ignored))
    file /= draft.name;
  save_draft(draft, file, options.force);
  print(file.string() + "\n");
  say("Download into {}:\n", file.has_parent_path() ? shown(file.parent_path()) : "this folder");
  for (const Download& download : draft.downloads)
    say("  {}  from {}\n", printable(download.name), printable(download.url));
  if (item.soundbites.empty())
    say("It recommends no soundbites: add a [[clip]] with an id and a quote, cues or time.\n");
  return 0;
}

int print_soundbites(const std::string& episode) {
  int exit_code = 0;
  std::string tags;
  for (const EpisodeClip& clip : read_episode(episode).clips) {
    try {
      if (clip.fault) throw Error{*clip.fault};
      ClipOptions options = clip.options;
      options.loudness.reset();  // where it is in the recording is all that is told
      options.network.reset();
      options.shapes = {parse_shape("square")};
      std::vector<ClipPlan> plans;
      run_until_stopped([&] { plans = plan_clips(options); });
      const ClipPlan& plan = plans.front();
      tags += as_soundbites(plan, clip.name);
      for (const std::string& note : notes_on_soundbites(plan, clip.name))
        say("cueclip: warning: {}: {}.\n", printable(clip.id), note);
    } catch (const Error& error) {
      say("cueclip: {}: {}\n", printable(clip.id), error.what());
      exit_code = std::max(exit_code, static_cast<int>(error.failure()));
    }
  }
  print(tags);
  return exit_code;
}

int run(const FeedOptions& options) {
  if (options.feed.empty() && options.soundbite.empty())
    throw Error{Failure::kUsage, "no feed is named", "Write cueclip feed FEED.xml"};
  if (!options.feed.empty()) {
    const Feed feed = read_feed(options.feed);
    if (feed.fault) warn_of(feed);
    if (!options.item.empty()) return draft(options, feed);
    if (options.soundbite.empty()) return list(feed);
  }
  return print_soundbites(options.soundbite);
}

}  // namespace

Command feed_command(CLI::App& program) {
  auto* app =
      program.add_subcommand("feed", "Lists a podcast's feed, and makes episode files and soundbites of it");
  const auto options = std::make_shared<FeedOptions>();
  app->add_option("FEED", options->feed, "The show's RSS feed, saved as a file");
  auto* item = app->add_option("--item", options->item,
                               "Write the episode file of this item: its number here, its title or guid")
                   ->type_name("N|TITLE|GUID");
  app->add_option("--soundbite", options->soundbite,
                  "Print the clips of an episode file as podcast:soundbite, to put into the feed")
      ->type_name("EPISODE.toml")
      ->excludes(item);
  app->add_option("-o,--output", options->output, "The episode file, or a folder; else named by the title")
      ->type_name("OUT")
      ->needs(item);
  app->add_flag("--force", options->force, "Write over a file that is there");
  app->footer("Example:\n  cueclip feed feed.xml --item 1 -o episodes/");
  return {app, [options] { return run(*options); }};
}

}  // namespace cueclip::cli
