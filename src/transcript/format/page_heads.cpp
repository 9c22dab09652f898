#include "transcript/format/page_heads.h"

#include "transcript/name_words.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr std::size_t kLongestSaidName = 60;  // bytes, of what an element says is a name

bool is_significant(const PagePiece& piece) {
  return !is_only_marks(piece.text);
}

/// The tag of "div.cue".
std::string tag_alone(const std::string& element) {
  return element.substr(0, element.find('.'));
}

/// The elements around a block, and with its class the one whose text it is.
std::string place_of(const Page& page, const PageBlock& block, bool with_class) {
  std::string place;
  for (std::size_t i = 0; i + 1 < block.path.size(); ++i) {
    const std::string& element = page.elements[block.path[i]];
    const bool is_last = i + 2 == block.path.size();
    place += (is_last && with_class ? element : tag_alone(element)) + '/';
  }
  return place;
}

bool is_own_time(const PagePiece& piece) {
  return piece.kind != PieceKind::kWords && page_stamp_alone(piece.text);
}

/// How much of a text is what separates it from what is before it.
std::size_t separator_length(std::string_view text) {
  const std::string_view words = without_separator(text);
  return words.empty() ? text.size() : static_cast<std::size_t>(words.data() - text.data());
}

/// Finds the time among a block's pieces.
class HeadFinder {
 public:
  HeadFinder(const Page& page, std::size_t block) : page_{page}, block_{page.blocks[block]} {
    head_.block = block;
    for (std::size_t i = 0; i < block_.pieces.size(); ++i)
      if (is_significant(block_.pieces[i])) significant_.push_back(i);
  }

  std::optional<PageHead> find() {
    if (significant_.empty()) return std::nullopt;
    if (!(begins_with_time() || has_time_behind_name() || begins_with_name_and_time() || ends_with_time() ||
          (page_.is_text && ends_line())))
      return std::nullopt;
    describe();
    return std::move(head_);
  }

 private:
  const PagePiece& piece(std::size_t n) const { return block_.pieces[significant_[n]]; }

  /// The n-th piece that says something is a time of its own; what stands behind it are words.
  bool take_own(std::size_t n) {
    if (n >= significant_.size() || !is_own_time(piece(n))) return false;
    head_.stamp = *page_stamp_alone(piece(n).text);
    head_.shape = HeadShape::kOwn;
    std::size_t last = n;
    if (n + 1 < significant_.size() && is_own_time(piece(n + 1))) {  // from, to
      const auto end = page_stamp_alone(piece(n + 1).text)->time.start;
      if (end >= head_.stamp.time.start) {
        head_.stamp.time.end = end;
        last = n + 1;
      }
    }
    keep_behind(significant_[last] + 1);
    return true;
  }

  /// The n-th piece that says something begins with a time.
  bool take_leading(std::size_t n, std::string_view text) {
    const auto stamp = take_page_stamp(text);
    if (!stamp) return false;
    head_.stamp = *stamp;
    const auto words = take_end_stamp(stamp->rest, head_.stamp);
    const bool has_blank = !text.empty() && (text.back() == ' ' || text.back() == '\n');
    if (!words.empty())
      head_.behind.push_back(
          {PieceKind::kWords, without_stamps_in_words(words) + (has_blank ? " " : ""), {}});
    keep_behind(significant_[n] + 1);
    head_.shape = head_.behind.empty() ? HeadShape::kAbove : HeadShape::kInline;
    return true;
  }

  void keep_behind(std::size_t from) {
    for (std::size_t i = from; i < block_.pieces.size(); ++i) {
      if (head_.behind.empty() && !is_significant(block_.pieces[i])) continue;
      head_.behind.push_back(block_.pieces[i]);
      PagePiece& first = head_.behind.front();
      if (head_.behind.size() == 1 && first.kind == PieceKind::kWords)
        first.text.erase(0, separator_length(first.text));
    }
  }

  bool begins_with_time() {
    return take_own(0) || take_leading(0, piece(0).text) || (page_.is_text && take_unpadded());
  }

  /// `0:5` alone on a line of a text.
  bool take_unpadded() {
    const std::string text = single_spaced(piece(0).text);
    const bool may_be = text.find(':') != std::string::npos && text.find('.') == std::string::npos;
    const auto time = may_be ? parse_time(text) : std::nullopt;
    if (time) head_.stamp.time = {*time, *time};
    return time.has_value();
  }

  /// `Name`, then a time in the next piece.
  bool has_time_behind_name() {
    if (significant_.size() < 2 || !may_name(piece(0))) return false;
    head_.name = piece(0);
    if (take_own(1)) return true;
    const auto stamp = take_page_stamp(piece(1).text);
    if (!stamp || (stamp->bracket == '\0' && !stamp->rest.empty())) return false;
    return take_leading(1, piece(1).text);
  }

  /// `Name 0:05` and no more, `Name (0:05): words`, `Name: [0:05] words`.
  bool begins_with_name_and_time() {
    const std::string_view text = piece(0).text;
    for (auto at = text.find_first_of("0123456789[("); at != std::string_view::npos && at <= kLongestSaidName;
         at = text.find_first_of("0123456789[(", at + 1)) {
      const auto stamp = take_page_stamp(text.substr(at));
      const bool is_at_end = stamp && stamp->rest.empty() && significant_.size() == 1;
      if (!stamp || !(stamp->bracket != '\0' || is_at_end)) continue;
      PagePiece name{PieceKind::kOwn, std::string{text.substr(0, at)}, {}};
      const bool touches = at > 0 && stamp->bracket == '\0' && without_blanks(name.text).size() == at;
      if (touches || !may_name(name)) continue;
      head_.name = std::move(name);
      return take_leading(0, text.substr(at));
    }
    return false;
  }

  bool ends_with_time() {
    const std::size_t last = significant_.size() - 1;
    if (last == 0 || !is_own_time(piece(last))) return false;
    head_.stamp = *page_stamp_alone(piece(last).text);
    head_.shape = HeadShape::kLast;
    head_.name = {};
    head_.before.assign(block_.pieces.begin(),
                        block_.pieces.begin() + static_cast<std::ptrdiff_t>(significant_[last]));
    return true;
  }

  /// A line of a text with a time at its end, which isn't part of its words: "Download transcript 0:05".
  bool ends_line() {
    const std::string text = single_spaced(piece(0).text);
    const auto space = without_blanks(text).find_last_of(' ');
    const auto stamp =
        space == std::string::npos ? std::nullopt : page_stamp_alone(std::string_view{text}.substr(space));
    if (!stamp || stamp->bracket != '\0') return false;
    head_.stamp = *stamp;
    head_.name = {};
    is_behind_words_ = true;
    return true;
  }

  void describe() {
    const bool is_own = head_.shape == HeadShape::kOwn || head_.shape == HeadShape::kLast;
    head_.place = place_of(page_, block_, !is_own);
    if (is_own) {
      for (const PagePiece& one : block_.pieces)
        if (is_own_time(one)) head_.kind = one.element;
      head_.kind += head_.shape == HeadShape::kLast ? " last" : "";
    } else if (head_.stamp.bracket != '\0') {
      head_.kind = std::string(1, head_.stamp.bracket);
    } else if (is_behind_words_) {
      head_.kind = kBehindWords;
    } else if (!head_.name.text.empty()) {
      head_.kind = kNamed;
    } else {
      head_.kind = head_.shape == HeadShape::kAbove ? kAlone : kInline;
    }
  }

  const Page& page_;
  const PageBlock& block_;
  std::vector<std::size_t> significant_;
  PageHead head_;
  bool is_behind_words_ = false;
};

}  // namespace

std::optional<PageHead> find_head(const Page& page, std::size_t block) {
  return HeadFinder{page, block}.find();
}

std::string name_of(const PagePiece& piece) {
  std::string_view text = piece.text;
  const std::string spaced = single_spaced(text);
  text = without_blanks(spaced);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view end : {":", "：", ",", "—", "–", "-", "·", "•", "|", "*", "_"}) {
      if (!text.ends_with(end)) continue;
      text = without_blanks(text.substr(0, text.size() - end.size()));
      again = true;
    }
  }
  while (text.starts_with('*')) text.remove_prefix(1);
  if (text.size() > 2 && text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  return std::string{without_blanks(text)};
}

bool may_name(const PagePiece& piece) {
  const std::string name = name_of(piece);
  if (name.empty() || page_stamp_alone(name)) return false;
  if (piece.kind == PieceKind::kName) return name.size() <= kLongestSaidName && !is_only_marks(name);
  return may_be_name(name);
}

}  // namespace cueclip
