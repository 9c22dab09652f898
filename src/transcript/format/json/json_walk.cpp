#include "transcript/format/json/json_walk.h"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "transcript/format/json/json_path.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using nlohmann::json;

constexpr int kDeepest = 64;

/// Calls `open(offset)` and `close(offset)` for each bracket and brace outside of strings.
template <typename Open, typename Close>
void for_brackets(std::string_view text, Open&& open, Close&& close) {
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char byte = text[i];
    if (in_string) {
      if (byte == '\\') ++i;
      if (byte == '"') in_string = false;
    } else if (byte == '"') {
      in_string = true;
    } else if (byte == '[' || byte == '{') {
      open(i);
    } else if (byte == ']' || byte == '}') {
      close(i);
    }
  }
}

/// Before anything is built: a file of brackets alone would take many times its size. Gives where each
/// document but the last ends, where there are several.
std::vector<std::size_t> document_ends(const SourceText& source) {
  int depth = 0;
  std::vector<std::size_t> ends;
  for_brackets(
      source.text,
      [&](std::size_t at) {
        if (++depth > kDeepest)
          throw Error{Failure::kInput,
                      fmt::format("taken for JSON, it is nested more than {} deep", kDeepest),
                      "No transcript is: check that it is one"}
              .at(source.place_of_byte(at));
      },
      [&](std::size_t at) {
        if (--depth == 0) ends.push_back(at + 1);
      });
  // What stands behind the last is read with it, and blamed.
  while (!ends.empty() && std::string_view{source.text}.find('{', ends.back()) == std::string_view::npos)
    ends.pop_back();
  return ends;
}

/// Python writes NaN and Infinity, which JSON has not. An empty text of the same length stands for each, so
/// that it counts as missing and places stay where they are.
std::string without_nan(std::string text) {
  if (text.find("NaN") == std::string::npos && text.find("Infinity") == std::string::npos) return text;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (in_string && text[i] == '\\') {
      ++i;
    } else if (text[i] == '"') {
      in_string = !in_string;
    } else if (!in_string) {
      for (const std::string_view word : {"NaN", "-Infinity", "Infinity"}) {
        if (text.compare(i, word.size(), word) != 0) continue;
        text.replace(i, word.size(), "\"\"" + std::string(word.size() - 2, ' '));
        i += word.size() - 1;
        break;
      }
    }
  }
  return text;
}

/// A text's bytes, which count the lines that have been read.
class CountedBytes {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountedBytes(const char* at, std::size_t* line) : at_{at}, line_{line} {}
  reference operator*() const { return *at_; }
  CountedBytes& operator++() {
    if (*at_ == '\n' || (*at_ == '\r' && at_[1] != '\n')) ++*line_;
    ++at_;
    return *this;
  }
  CountedBytes operator++(int) {
    const CountedBytes before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountedBytes& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  std::size_t* line_;
};

/// nlohmann's parser tells of what it reads by these names.
class Events : public json::json_sax_t {
 public:
  explicit Events(const SourceText& source) : source_{source} {}

  bool null() override { return scalar(nullptr); }
  bool boolean(bool value) override { return scalar(value); }
  bool number_integer(json::number_integer_t value) override { return scalar(value); }
  bool number_unsigned(json::number_unsigned_t value) override { return scalar(value); }
  bool number_float(json::number_float_t value, const std::string&) override { return scalar(value); }
  bool string(std::string& value) override { return scalar(std::move(value)); }
  bool binary(json::binary_t&) override { return false; }

  bool parse_error(std::size_t byte, const std::string& last, const json::exception& error) override {
    constexpr int kOutOfRange = 406;
    if (error.id == kOutOfRange) {  // a number beyond all numbers
      throw Error{Failure::kInput,
                  fmt::format("taken for JSON, it holds a number that is too large: {}", printable(last)),
                  "Correct the number"}
          .at(source_.place_of_byte(std::min(source_.text.find(last), source_.text.size())));
    }
    throw Error{Failure::kInput, "taken for JSON, it can't be read from here on",
                "Fetch the file again, or mend it"}
        .at(source_.place_of_byte(begun_ + (byte > 0 ? byte - 1 : 0)));
  }

  void parse() {
    const std::string text = without_nan(source_.text);
    std::size_t begin = 0;
    const auto ends = document_ends(source_);
    for (std::size_t i = 0; i <= ends.size(); ++i) {
      const std::size_t end = i < ends.size() ? ends[i] : text.size();
      begun_ = begin;
      if (!ends.empty()) begin_document();
      json::sax_parse(CountedBytes{text.data() + begin, &line_}, CountedBytes{text.data() + end, &line_},
                      this);
      begin = end;
    }
  }

 protected:
  [[nodiscard]] std::size_t line() const { return line_; }
  virtual bool scalar(json value) = 0;
  /// Of several one after another.
  virtual void begin_document() = 0;

 private:
  const SourceText& source_;
  std::size_t begun_ = 0;
  std::size_t line_ = 1;
};

class KeyNoter : public Events {
 public:
  explicit KeyNoter(const SourceText& source) : Events{source} { parse(); }

  [[nodiscard]] JsonKeys keys() { return std::move(root_); }

  bool start_object(std::size_t) override {
    JsonKeys& value = here();
    value.see_object();
    open_.push_back(&value);
    return true;
  }
  bool key(std::string& name) override {
    next_ = &open_.back()->at_key(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override {
    JsonKeys& items = here().at_items();
    open_.push_back(&items);
    next_ = &items;
    return true;
  }
  bool end_array() override { return close(); }

 protected:
  bool scalar(json value) override {
    JsonKeys& noted = here();
    if (value.is_number()) noted.see_number(value.is_number_integer());
    if (value.is_string()) noted.see_text(value.get_ref<const std::string&>());
    return true;
  }
  void begin_document() override { next_ = &root_.at_items(); }

 private:
  /// Where the value that begins now is noted.
  [[nodiscard]] JsonKeys& here() const { return *next_; }
  bool close() {
    open_.pop_back();
    next_ = open_.empty() ? &root_ : open_.back();  // in a list the next item; in an object a key comes first
    return true;
  }

  JsonKeys root_;
  std::vector<JsonKeys*> open_;
  JsonKeys* next_ = &root_;
};

/// Builds the values at the paths that are wanted, and nothing else.
class ItemTaker : public Events {
 public:
  ItemTaker(const SourceText& source, const std::vector<std::vector<std::string>>& paths,
            const std::function<void(JsonItem&&)>& take)
      : Events{source}, paths_{paths}, take_{take} {
    levels_.push_back({~std::uint64_t{0}, {}, false, 0});
    parse();
  }

  bool start_object(std::size_t) override { return start(json::object(), false); }
  bool key(std::string& name) override {
    if (building_.empty())
      levels_.back().key = name;
    else
      key_ = name;
    return true;
  }
  bool end_object() override { return end(); }
  bool start_array(std::size_t) override { return start(json::array(), true); }
  bool end_array() override { return end(); }

 protected:
  bool scalar(json value) override {
    if (!building_.empty()) {
      add(std::move(value));
      return true;
    }
    const std::uint64_t matching = step();
    if (const auto path = wanted(matching); path < paths_.size()) hand_over(path, line(), std::move(value));
    return true;
  }

  void begin_document() override {
    if (levels_.size() == 1) levels_.push_back({~std::uint64_t{0}, {}, true, 0});
  }

 private:
  /// A container that is open, and which paths lead on through it.
  struct Level {
    std::uint64_t paths;  ///< a bit a path
    std::string key;      ///< of the value that comes next
    bool is_list;
    std::size_t count;  ///< of items so far
  };

  [[nodiscard]] std::uint64_t matching(std::uint64_t among, std::string_view step, std::size_t depth) const {
    std::uint64_t result = 0;
    for (std::size_t i = 0; i < paths_.size(); ++i)
      if ((among >> i & 1) != 0 && depth < paths_[i].size() &&
          (paths_[i][depth] == step || (paths_[i][depth] == "*" && step != kJsonItems)))
        result |= std::uint64_t{1} << i;
    return result;
  }

  /// Which paths lead to the value that begins now.
  std::uint64_t step() {
    Level& level = levels_.back();
    if (levels_.size() == 1) return level.paths;
    if (level.is_list) ++level.count;
    return matching(level.paths, level.is_list ? std::string_view{kJsonItems} : std::string_view{level.key},
                    levels_.size() - 2);
  }

  /// The path that ends here, of those that lead here.
  [[nodiscard]] std::size_t wanted(std::uint64_t matching) const {
    for (std::size_t i = 0; i < paths_.size(); ++i)
      if ((matching >> i & 1) != 0 && paths_[i].size() == levels_.size() - 1) return i;
    return paths_.size();
  }

  bool start(json empty, bool is_list) {
    if (!building_.empty()) {
      building_.push_back(&add(std::move(empty)));
      return true;
    }
    const std::uint64_t matching = step();
    if (const auto path = wanted(matching); path < paths_.size()) {
      path_ = path;
      begun_ = line();
      value_ = std::move(empty);
      building_.push_back(&value_);
      return true;
    }
    levels_.push_back({matching, {}, is_list, 0});
    return true;
  }

  bool end() {
    if (building_.empty()) {
      levels_.pop_back();
      return true;
    }
    building_.pop_back();
    if (building_.empty()) hand_over(path_, begun_, std::move(value_));
    return true;
  }

  json& add(json value) {
    json& in = *building_.back();
    if (in.is_array()) {
      in.push_back(std::move(value));
      return in.back();
    }
    return in[key_] = std::move(value);
  }

  void hand_over(std::size_t path, std::size_t line, json value) {
    JsonItem item{path, line, {}, {}, std::move(value)};
    for (const Level& level : levels_) {
      if (level.is_list) item.indices.push_back(level.count - 1);
      if (!level.key.empty()) item.key = level.key;
    }
    take_(std::move(item));
  }

  const std::vector<std::vector<std::string>>& paths_;
  const std::function<void(JsonItem&&)>& take_;
  std::vector<Level> levels_;
  json value_;
  std::vector<json*> building_;  ///< the open containers of value_
  std::string key_;              ///< of what comes next in the last of them
  std::size_t path_ = 0;
  std::size_t begun_ = 0;
};

}  // namespace

JsonKeys keys_of_json(const SourceText& source) {
  return KeyNoter{source}.keys();
}

void walk_json(const SourceText& source, const std::vector<std::vector<std::string>>& paths,
               const std::function<void(JsonItem&&)>& take) {
  ItemTaker{source, paths, take};
}

}  // namespace cueclip
