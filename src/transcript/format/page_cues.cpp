#include "transcript/format/page_cues.h"

#include <algorithm>
#include <set>

#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kEnoughTimes = 3;  // to tell how long a cue is

std::size_t shared_length(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other) {
  const auto [end, _] = std::ranges::mismatch(one, other);
  return static_cast<std::size_t>(end - one.begin());
}

bool is_heading(std::string_view element) {
  return element.size() >= 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6';
}

std::string_view tag_part(std::string_view element) {
  return element.substr(0, element.find('.'));
}

class SharingOut {
 public:
  SharingOut(const Page& page, const std::vector<const PageHead*>& heads, std::size_t end,
             std::vector<TranscriptWarning>& warnings)
      : page_{page}, heads_{heads}, end_{end}, warnings_{warnings} {
    for (std::size_t i = 0; i < heads.size(); ++i) items_.push_back(item_length(i));
    has_full_items_ = !page.is_text && holds_words_mostly();
  }

  std::vector<PageCue> share() {
    for (std::size_t i = 0; i < heads_.size(); ++i) begin_cue(i);
    find_first_lead();
    for (std::size_t i = 0; i + 1 < heads_.size(); ++i) share_between(i);
    if (page_.is_text)
      share_text_behind_last();
    else
      share_behind_last();
    for (std::size_t i = 0; i < heads_.size(); ++i)
      if (!heads_[i]->before.empty()) cues_[i].before.push_back(heads_[i]->before);
    return std::move(cues_);
  }

 private:
  const std::vector<std::size_t>& path(std::size_t i) const { return page_.blocks[heads_[i]->block].path; }

  /// How much of a head's path leads to its item: one step more than it shares with a neighbour.
  std::size_t item_length(std::size_t i) const {
    std::size_t shared = 0;
    if (i > 0) shared = std::max(shared, shared_length(path(i - 1), path(i)));
    if (i + 1 < heads_.size()) shared = std::max(shared, shared_length(path(i), path(i + 1)));
    return shared + 1;
  }

  bool is_in_item(std::size_t block, std::size_t i) const {
    return shared_length(page_.blocks[block].path, path(i)) >= items_[i];
  }

  std::size_t next_head(std::size_t i) const { return i + 1 < heads_.size() ? heads_[i + 1]->block : end_; }

  bool holds_words_mostly() const {
    std::size_t full = 0;
    for (std::size_t i = 0; i < heads_.size(); ++i) {
      const PageHead& head = *heads_[i];
      const std::size_t behind = head.block + 1;
      const bool is_full = !head.behind.empty() || !head.before.empty() ||
                           (behind < next_head(i) && is_in_item(behind, i)) || has_words_before(i);
      full += is_full ? 1 : 0;
    }
    return full * 2 > heads_.size();
  }

  /// Words in the item, before the time.
  bool has_words_before(std::size_t i) const {
    for (std::size_t block = heads_[i]->block; block-- > first_block(i) && is_in_item(block, i);)
      if (!may_name({PieceKind::kOwn, words_of(page_.blocks[block].pieces), {}})) return true;
    return false;
  }

  std::size_t first_block(std::size_t i) const { return i == 0 ? 0 : heads_[i - 1]->block + 1; }

  void begin_cue(std::size_t i) {
    const PageHead& head = *heads_[i];
    PageCue cue;
    cue.time = head.stamp.time;
    cue.line = page_.blocks[head.block].line;
    cue.name_before = head.name;
    if (!head.behind.empty()) cue.lines.push_back(head.behind);
    cue.begins_behind_time = !head.behind.empty();
    for (std::size_t block = 0; i == 0 && !page_.is_text && block < head.block; ++block)
      if (is_in_item(block, 0)) cue.before.push_back(page_.blocks[block].pieces);
    cues_.push_back(std::move(cue));
  }

  /// What stands right before the first item, beside it: it may name who speaks there.
  void find_first_lead() {
    std::size_t first = heads_.front()->block;
    while (first > 0 && !page_.is_text && is_in_item(first - 1, 0)) --first;
    if (first == 0) return;
    const PageBlock& lead = page_.blocks[first - 1];
    if (page_.is_text || shared_length(lead.path, path(0)) + 1 >= items_[0]) cues_.front().lead = lead.pieces;
  }

  void share_between(std::size_t i) {
    const std::size_t shared = shared_length(path(i), path(i + 1));
    std::set<std::size_t> neighbours;
    for (std::size_t block = heads_[i]->block + 1; block < heads_[i + 1]->block; ++block) {
      const PageBlock& one = page_.blocks[block];
      if (!page_.is_text && is_in_item(block, i + 1)) {
        cues_[i + 1].before.push_back(one.pieces);
        continue;
      }
      const bool is_own = is_in_item(block, i);
      const std::size_t neighbour = one.path[std::min(shared, one.path.size() - 1)];
      const bool is_said = is_own || belongs_between(neighbour, i);
      if (is_said) cues_[i].lines.push_back(one.pieces);
      if (!is_own) {
        cues_[i + 1].lead = one.pieces;
        cues_[i + 1].lead_is_said = is_said;
        if (is_said) kinds_.insert(page_.elements[neighbour]);
        if (is_said) neighbours.insert(neighbour);
      } else {
        cues_[i + 1].lead.clear();
      }
    }
    if (page_.is_text) {
      neighbours = paragraphs_between(i);
      share_lead_of_text(i);
      have_lines_below_ = have_lines_below_ || heads_[i + 1]->block > heads_[i]->block + 1;
    }
    most_neighbours_ = std::max(most_neighbours_, neighbours.size());
  }

  /// The paragraphs of a text between two times; neither the first one's own, nor a name before the second.
  std::set<std::size_t> paragraphs_between(std::size_t i) const {
    std::set<std::size_t> paragraphs;
    for (std::size_t block = heads_[i]->block + 1; block < heads_[i + 1]->block; ++block) {
      const PageBlock& one = page_.blocks[block];
      const bool is_name = block + 1 == heads_[i + 1]->block && one.path.front() == path(i + 1).front() &&
                           may_name({PieceKind::kOwn, words_of(one.pieces), {}});
      if (!is_name) paragraphs.insert(one.path.front());
    }
    paragraphs.erase(path(i).front());
    return paragraphs;
  }

  /// In a text any line before a time may be a name.
  void share_lead_of_text(std::size_t i) {
    if (heads_[i + 1]->block == heads_[i]->block + 1) return;
    cues_[i + 1].lead = page_.blocks[heads_[i + 1]->block - 1].pieces;
    cues_[i + 1].lead_is_said = true;
  }

  /// Whether what stands between an item and the next belongs to its words.
  bool belongs_between(std::size_t neighbour, std::size_t i) const {
    if (page_.is_text) return true;
    const std::string& element = page_.elements[neighbour];
    if (!has_full_items_) return !is_heading(element);
    return tag_part(element) == tag_part(page_.elements[path(i)[items_[i] - 1]]);
  }

  void share_behind_last() {
    const std::size_t last = heads_.size() - 1;
    const std::size_t shared = items_[last] - 1;
    std::set<std::size_t> neighbours;
    for (std::size_t block = heads_[last]->block + 1; block < end_; ++block) {
      const PageBlock& one = page_.blocks[block];
      if (!is_in_item(block, last)) {
        if (shared_length(one.path, path(last)) < shared) return;
        const std::size_t neighbour = one.path[shared];
        neighbours.insert(neighbour);
        if (neighbours.size() > most_neighbours_ || !kinds_.contains(page_.elements[neighbour])) return;
      }
      cues_[last].lines.push_back(one.pieces);
    }
  }

  void share_text_behind_last() {
    const std::size_t last = heads_.size() - 1;
    std::set<std::size_t> paragraphs;
    for (std::size_t block = heads_[last]->block + 1; block < end_; ++block) {
      const PageBlock& one = page_.blocks[block];
      if (one.path.front() != path(last).front()) paragraphs.insert(one.path.front());
      const bool is_more = paragraphs.size() > most_neighbours_ || !have_lines_below_;
      if (heads_.size() >= kEnoughTimes && is_more) {
        warnings_.push_back(
            {one.line, "what stands from here on is taken for the page's foot, and left out"});
        return;
      }
      cues_[last].lines.push_back(one.pieces);
    }
  }

  const Page& page_;
  const std::vector<const PageHead*>& heads_;
  std::size_t end_;
  std::vector<TranscriptWarning>& warnings_;
  std::vector<std::size_t> items_;
  bool has_full_items_ = false;
  std::vector<PageCue> cues_;
  std::set<std::string> kinds_;      // of what stands between items and is said
  std::size_t most_neighbours_ = 0;  // that stand between two items
  bool have_lines_below_ = false;    // lines of a text, below those with times
};

}  // namespace

std::vector<PageCue> share_out(const Page& page, const std::vector<const PageHead*>& heads, std::size_t end,
                               std::vector<TranscriptWarning>& warnings) {
  return heads.empty() ? std::vector<PageCue>{} : SharingOut{page, heads, end, warnings}.share();
}

}  // namespace cueclip
