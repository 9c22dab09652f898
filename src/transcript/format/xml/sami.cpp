#include <algorithm>

#include "transcript/format/formats.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/language.h"
#include "transcript/segments.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

constexpr Time kSyncUnit = std::chrono::milliseconds{1};
constexpr std::string_view kTagSpace = " \t\r\n";

std::string in_small_letters(std::string_view text) {
  std::string result{text};
  for (char& byte : result)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return result;
}

/// A tag's inside. Values may lack their quotes, and tags their ends.
class SamiTag {
 public:
  explicit SamiTag(std::string_view inside) : inside_{inside} {
    name_ = in_small_letters(inside.substr(0, inside.find_first_of(" \t\r\n")));
    lower_ = in_small_letters(inside);
  }

  [[nodiscard]] const std::string& name() const { return name_; }

  /// An attribute by its name in small letters; empty where it is missing.
  [[nodiscard]] std::string_view value(std::string_view attribute) const {
    for (auto at = lower_.find(attribute); at != std::string::npos; at = lower_.find(attribute, at + 1)) {
      if (at == 0 || kTagSpace.find(lower_[at - 1]) == std::string_view::npos) continue;
      auto rest = inside_.substr(at + attribute.size());
      rest.remove_prefix(std::min(rest.find_first_not_of(kTagSpace), rest.size()));
      if (!rest.starts_with('=')) continue;
      rest.remove_prefix(1);
      rest.remove_prefix(std::min(rest.find_first_not_of(kTagSpace), rest.size()));
      const char quote = rest.empty() ? ' ' : rest[0];
      if (quote != '"' && quote != '\'') return rest.substr(0, rest.find_first_of(" \t\r\n>"));
      return rest.substr(1, rest.find(quote, 1) - 1);
    }
    return {};
  }

 private:
  std::string_view inside_;
  std::string name_;
  std::string lower_;
};

/// A paragraph of one class, shown until the next of the same.
struct SamiCue {
  std::string style;     ///< its class, which is its language
  bool is_name = false;  ///< it says who speaks, from here on
  Segment segment;
};

/// Reads tags one after the other: they are rarely closed, and a tree of them would have no end of depth.
class SamiReader {
 public:
  SamiReader(Transcript& transcript, std::string_view text) : transcript_{transcript}, text_{text} {}

  void read() {
    while (at_ < text_.size()) {
      const auto tag = std::min(text_.find('<', at_), text_.size());
      take_words(text_.substr(at_, tag - at_));
      move_to(tag);
      if (tag == text_.size()) break;
      if (text_.substr(at_, 4) == "<!--")
        move_to(behind("-->"));
      else
        take_tag();
    }
  }

  [[nodiscard]] std::vector<SamiCue>& cues() { return cues_; }

 private:
  void move_to(std::size_t at) {
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    at_ = at;
  }

  [[nodiscard]] std::size_t behind(std::string_view end) const {
    const auto found = text_.find(end, at_);
    return found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void take_words(std::string_view words) {
    if (is_open_) cues_.back().segment.text += words;
  }

  void take_tag() {
    const auto end = text_.find_first_of("<>", at_ + 1);
    const bool is_tag = end != std::string_view::npos && text_[end] == '>';
    const SamiTag tag{text_.substr(at_ + 1, std::min(end, text_.size()) - at_ - 1)};
    if (!is_tag && tag.name() != "sync" && tag.name() != "p") {  // a `<` among words
      if (is_open_) cues_.back().segment.text += "&lt;";
      move_to(at_ + 1);
      return;
    }
    if (tag.name() == "sync")
      begin_sync(tag);
    else if (tag.name() == "p")
      begin_paragraph(tag);
    else if (tag.name() == "br" || tag.name() == "br/")
      take_words("\n");
    else if (tag.name() == "/p" || tag.name() == "/body" || tag.name() == "/sami" || tag.name() == "/sync")
      is_open_ = false;
    else
      take_words(text_.substr(at_, end + 1 - at_));
    move_to(is_tag ? end + 1 : std::min(end, text_.size()));
    if (tag.name() == "style" || tag.name() == "title") skip_to_end(tag.name());
  }

  void skip_to_end(const std::string& name) {
    const std::string end = "</" + name;
    const auto found = std::search(
        text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), end.begin(), end.end(),
        [](char one, char other) { return (one >= 'A' && one <= 'Z' ? one - 'A' + 'a' : one) == other; });
    if (found != text_.end()) move_to(static_cast<std::size_t>(found - text_.begin()));
  }

  void begin_sync(const SamiTag& tag) {
    start_ = time_in(tag.value("start"), kSyncUnit);
    end_ = time_in(tag.value("end"), kSyncUnit);
    if (!start_)
      transcript_.warnings.push_back({line_, "this SYNC has no start that can be read, and is left out"});
    begin("", "");
  }

  void begin_paragraph(const SamiTag& tag) {
    // Words right behind SYNC, before its first P, are blank.
    if (is_open_ && cues_.back().style.empty() && !says_anything(cues_.back().segment.text)) cues_.pop_back();
    begin(in_small_letters(tag.value("class")), in_small_letters(tag.value("id")));
  }

  void begin(std::string style, std::string_view id) {
    is_open_ = start_.has_value();
    if (!is_open_) return;
    cues_.push_back({std::move(style), id == "source", {line_, start_, end_, {}, {}}});
  }

  Transcript& transcript_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool is_open_ = false;
  std::optional<Time> start_;
  std::optional<Time> end_;
  std::vector<SamiCue> cues_;
};

/// Whether a paragraph shows words: `&nbsp;` alone only ends what was shown.
bool shows_words(const SamiCue& cue) {
  return says_anything(without_references(cue.segment.text));
}

/// What a class is in, as the style sheet says: `.ENCC { lang: en-US; }`.
std::string language_of_class(std::string_view text, const std::string& style) {
  const std::string lower = in_small_letters(text.substr(0, 1u << 16));
  const auto rule = style.empty() ? std::string::npos : lower.find("." + style);
  const auto end = lower.find('}', rule);
  const auto lang = rule == std::string::npos ? rule : lower.find("lang:", rule);
  if (lang == std::string::npos || lang > end) return {};
  const auto value = text.substr(lang + 5, lower.find_first_of(";}", lang) - lang - 5);
  return language_tag(single_spaced(value));
}

/// The cues of one class. A cue is over where the class shows something else.
std::vector<Segment> segments_of_class(std::vector<SamiCue>& cues, const std::string& style) {
  std::vector<Segment> segments;
  std::string speaker;
  bool is_shown = false;  // the last one, still
  for (SamiCue& cue : cues) {
    const bool ends_all = cue.style.empty() && !shows_words(cue);  // a SYNC with nothing behind it
    if (cue.style != style && !ends_all) continue;
    if (cue.is_name) {
      speaker = single_spaced(without_references(cue.segment.text));
      if (!says_anything(speaker)) speaker.clear();
      continue;
    }
    if (is_shown && !segments.back().end && *cue.segment.start > *segments.back().start)
      segments.back().end = cue.segment.start;
    is_shown = shows_words(cue);
    if (!is_shown) continue;
    cue.segment.speaker = speaker;
    segments.push_back(std::move(cue.segment));
  }
  return segments;
}

}  // namespace

bool looks_like_sami(const SourceText& source) {
  return in_small_letters(root_name(source.text)) == "sami";
}

Transcript read_sami(const SourceText& source) {
  Transcript transcript{source.file, "SAMI", false, {}, {}};
  SamiReader reader{transcript, source.text};
  reader.read();
  auto& cues = reader.cues();
  const auto first =
      std::ranges::find_if(cues, [](const SamiCue& cue) { return !cue.is_name && shows_words(cue); });
  if (first == cues.end()) return transcript;
  const std::string style = first->style;
  transcript.language = language_of_class(source.text, style);
  add_segments(transcript, source, segments_of_class(cues, style));
  return transcript;
}

}  // namespace cueclip
