#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "unit/studio/edited.h"

/// Any edits, one after another, on files as people write them.
namespace cueclip::studio {
namespace {

const std::vector<std::string> kSources{
    "", "# nothing but words\n",
    "audio='a.mp3'\ntranscript='a.srt'\n[[clip]]\nid='a'\ncues='1'\n[[clip]]\nid='b'\ncues='2'",
    R"(# head
audio = "a.mp3" # [[clip]]
"transcript" = 'a.srt'
said-by = [
  "1=Ada", # one
  '''2=Ben''' , # "two"
]
speakers.Ada.role = "host"
unknown = { deep = { x = [1, "]"] }, 'y z' = 2024-01-01 10:00:00 }

# the words
[words]
# before
12b = """
So "it" \
   is."""

# apart

# the best
[[clip]]
id = "a"
cues = ["1", # [1]
  "2"]

[clip.speakers."A. B."]
name = "Ada"
# below

[[clip]] # second
  id = 'b'
  quote = '''
[[clip]]
 # id = "c"
'''

[other]
mine = true

# end
)"};

/// How many lines of a text another lacks.
std::size_t lost_lines(const std::string& before, const std::string& after) {
  std::multiset<std::string> lines;
  std::istringstream kept{after};
  for (std::string line; std::getline(kept, line);) lines.insert(line);
  std::istringstream stream{before};
  std::size_t lost = 0;
  for (std::string line; std::getline(stream, line);) {
    const auto found = lines.find(line);
    if (found == lines.end())
      ++lost;
    else
      lines.erase(found);
  }
  return lost;
}

/// The comments of a file, each once.
std::set<std::string> comments_of(const std::string& text) {
  std::set<std::string> comments;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);)
    if (line.starts_with("#")) comments.insert(line);
  return comments;
}

class Editor {
 public:
  explicit Editor(unsigned seed) : random_{seed} {}

  void edit(EpisodeText& episode) {
    const auto ids = episode.clip_ids();
    const std::string id = ids.empty() ? "" : ids[below(ids.size())];
    const std::string fresh = "n" + std::to_string(++count_);
    switch (below(ids.empty() ? 4 : 10)) {
      case 0:
        return episode.set(std::nullopt, key(), value());
      case 1:
        return episode.set_in_table({"speakers", name()}, "role", value_or_text());
      case 2:
        return episode.set_in_table({"words"}, std::to_string(below(4)), value_or_text());
      case 3:
        return episode.add_clip(fresh, {{"cues", "1"}, {"cues", "2"}, {"quote", text()}});
      case 4:
        return episode.set(id, key(), value());
      case 5:
        return episode.set_passages(id, {{below(2) == 0 ? "cues" : "time", "1-2"}, {"quote", text()}});
      case 6:
        return episode.rename_clip(id, fresh);
      case 7:
        return episode.duplicate_clip(id, fresh);
      case 8:
        return episode.move_clip(id, below(ids.size()));
      default:
        return episode.append_to_list("said-by", "3=" + name());
    }
  }

  void edit_key(EpisodeText& episode) {
    const auto ids = episode.clip_ids();
    const auto clip = ids.empty() || below(2) == 0 ? std::nullopt : std::optional{pick(ids)};
    if (below(2) == 0) return episode.set(clip, key(), value());
    episode.set_in_table({"speakers", name()}, "role", value_or_text());
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  std::string pick(const std::vector<std::string>& from) { return from[below(from.size())]; }
  std::string key() { return pick({"title", "link", "fps", "with", "A key"}); }
  std::string name() { return pick({"Ada", "Ben", "", "C. \"D\""}); }
  std::string text() { return pick({"so", "[[clip]]", "# no", "it's \"so\"", "two\nlines", "\\", "25"}); }
  EpisodeValue value_or_text() { return below(3) == 0 ? EpisodeValue{} : EpisodeValue{text()}; }
  EpisodeValue value() {
    switch (below(4)) {
      case 0:
        return {};
      case 1:
        return true;
      case 2:
        return std::vector<std::string>{text(), text()};
      default:
        return text();
    }
  }

  std::mt19937 random_;
  int count_ = 0;
};

TEST(EpisodeTextEdits, SayWhatIsMeantAndKeepComments) {
  for (unsigned seed = 0; seed < 8; ++seed)
    for (const std::string& plain : kSources)
      for (const std::string& source : {plain, test::with_carriage_returns(plain), "\xEF\xBB\xBF" + plain}) {
        auto episode = EpisodeText::of(source);
        Editor editor{seed};
        for (int i = 0; i < 12; ++i) {
          const std::string before = episode.text();
          try {
            editor.edit(episode);
          } catch (const Error& error) {
            FAIL() << error.what() << "\nseed " << seed << ", edit " << i << " of\n" << before;
          }
        }
        const auto kept = comments_of(episode.text());
        for (const std::string& comment : comments_of(source))
          EXPECT_TRUE(kept.contains(comment)) << comment << "\nseed " << seed << "\n" << episode.text();
        EXPECT_EQ(episode.text().starts_with("\xEF\xBB\xBF"), source.starts_with("\xEF\xBB\xBF"));
        if (source.find('\r') != std::string::npos) {
          EXPECT_EQ(std::ranges::count(episode.text(), '\n'), std::ranges::count(episode.text(), '\r'));
        }
      }
}

TEST(EpisodeTextEdits, OfAKeyLeaveAllOtherLinesAsTheyAre) {
  for (unsigned seed = 0; seed < 50; ++seed)
    for (const std::string& source : kSources) {
      auto episode = EpisodeText::of(source);
      Editor{seed}.edit_key(episode);
      const std::size_t table = episode.text().size() < source.size() ? 2 : 0;  // header and blank line
      EXPECT_LE(lost_lines(source, episode.text()), 1 + table) << seed << "\n" << episode.text();
    }
}

}  // namespace
}  // namespace cueclip::studio
