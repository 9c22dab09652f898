#include "transcript/format/json/json_formats.h"
#include "transcript/format/json/json_values.h"

namespace cueclip {

void JsonCues::take(JsonItem&& item) {
  if (!item.value.is_object()) return;
  Segment segment = read_(item.value);
  segment.line = item.line;
  segments_.push_back(std::move(segment));
}

void JsonCues::finish(Transcript& transcript, const SourceText& source) {
  add_segments(transcript, source, std::move(segments_));
}

void JsonWords::add(std::size_t row, SpokenWord word) {
  if (rows_.size() <= row) rows_.resize(row + 1);
  rows_[row].push_back(std::move(word));
}

void JsonWords::finish(Transcript& transcript, const SourceText& source) {
  for (auto& row : rows_) add_words(transcript, source, std::move(row));
}

void JsonWords::end_sentence(std::size_t row) {
  if (row < rows_.size() && !rows_[row].empty()) rows_[row].back().ends_sentence = true;
}

}  // namespace cueclip
