#include "caption/hyphenation.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <hyphen.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "caption/line_breaks.h"

namespace cueclip {

namespace {

namespace fs = std::filesystem;

/// Which country's patterns a language without one has, where it has several.
std::string_view usual_country(std::string_view language) {
  constexpr auto kUsual = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"de", "DE"}, {"en", "US"}, {"es", "ES"}, {"fr", "FR"}, {"it", "IT"}, {"nl", "NL"}, {"pt", "PT"}});
  const auto* const found = std::ranges::find(kUsual, language, [](const auto& one) { return one.first; });
  return found == kUsual.end() ? std::string_view{} : found->second;
}

std::vector<fs::path> pattern_folders() {
  const char* const set = std::getenv("XDG_DATA_DIRS");
  std::string_view folders = set != nullptr && *set != '\0' ? set : "/usr/local/share:/usr/share";
  std::vector<fs::path> result;
  while (!folders.empty()) {
    const auto end = std::min(folders.find(':'), folders.size());
    result.push_back(fs::path{folders.substr(0, end)} / "hyphen");
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  result.emplace_back("/usr/share/hyphen");
  return result;
}

/// The file of a language's patterns: its country's own, else the usual country's, else any.
std::optional<fs::path> pattern_file(std::string_view tag) {
  const std::string language{tag.substr(0, tag.find('-'))};
  const auto dash = tag.rfind('-');
  const std::string country{dash == std::string_view::npos ? std::string_view{} : tag.substr(dash + 1)};
  std::error_code ignored;
  for (const fs::path& folder : pattern_folders()) {
    for (const std::string& place : {country, std::string{usual_country(language)}}) {
      const fs::path file = folder / ("hyph_" + language + (place.empty() ? "" : "_" + place) + ".dic");
      if (fs::exists(file, ignored)) return file;
    }
    std::vector<fs::path> others;
    for (const auto& entry : fs::directory_iterator{folder, ignored})
      if (entry.path().filename().string().starts_with("hyph_" + language + "_")) others.push_back(entry);
    if (!others.empty()) return *std::ranges::min_element(others);
  }
  return std::nullopt;
}

}  // namespace

/// The patterns of one language.
class Hyphenator::Patterns {
 public:
  explicit Patterns(const fs::path& file) : dictionary_{hnj_hyphen_load(file.c_str())} {
    if (!dictionary_) return;
    UErrorCode code = U_ZERO_ERROR;
    converter_.reset(ucnv_open(dictionary_->cset, &code));
  }

  [[nodiscard]] bool are_read() const { return dictionary_ && converter_; }

  /// Whether a word may be parted behind each of its letters, which are small; empty where the patterns'
  /// encoding lacks one.
  [[nodiscard]] std::vector<bool> behind_letters(const icu::UnicodeString& word) {
    UErrorCode code = U_ZERO_ERROR;
    ucnv_setFromUCallBack(converter_.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    std::string bytes(static_cast<std::size_t>(word.length()) * 4 + 1, '\0');
    const auto length =
        ucnv_fromUChars(converter_.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                        word.getBuffer(), word.length(), &code);
    if (U_FAILURE(code)) return {};
    bytes.resize(static_cast<std::size_t>(length));
    std::string marks(bytes.size() + 5, '\0');  // libhyphen writes up to five more than it is asked about
    char** replaced = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    hnj_hyphen_hyphenate2(dictionary_.get(), bytes.data(), length, marks.data(), nullptr, &replaced,
                          &positions, &cuts);
    std::vector<bool> may_part;
    const auto letters = static_cast<std::size_t>(word.countChar32());
    for (std::size_t i = 0; i < letters; ++i) {
      // A place at which the spelling would change ("Schiff-fahrt") is none: words stay as they are written.
      const bool changes = replaced != nullptr && replaced[i] != nullptr;
      may_part.push_back(marks[i] % 2 != 0 && !changes);
    }
    if (replaced != nullptr)
      for (std::size_t i = 0; i < bytes.size(); ++i) std::free(replaced[i]);
    std::free(replaced);
    std::free(positions);
    std::free(cuts);
    return may_part;
  }

 private:
  struct Free {
    void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
    void operator()(UConverter* converter) const { ucnv_close(converter); }
  };
  std::unique_ptr<HyphenDict, Free> dictionary_;
  std::unique_ptr<UConverter, Free> converter_;
};

Hyphenator::Hyphenator() = default;
Hyphenator::~Hyphenator() = default;
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;

std::vector<std::size_t> Hyphenator::places(const std::string& word, const std::string& language) {
  if (language.empty()) return {};
  const auto text = icu::UnicodeString::fromUTF8(word);
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
    if (!u_isalpha(text.char32At(i)) && u_getCombiningClass(text.char32At(i)) == 0) return {};
  auto small = text;
  small.toLower();
  if (small.length() != text.length()) return {};
  const auto [known, is_new] = patterns_.try_emplace(language);
  if (is_new)
    if (const auto file = pattern_file(language)) known->second = std::make_unique<Patterns>(*file);
  Patterns* const patterns = known->second.get();
  if (patterns == nullptr || !patterns->are_read()) return {};
  const auto may_part = patterns->behind_letters(small);
  std::vector<std::size_t> places;
  std::size_t letters = 0;
  std::size_t before = 0;
  for (const std::string& character : graphemes(word)) {
    letters += static_cast<std::size_t>(icu::UnicodeString::fromUTF8(character).countChar32());
    ++before;
    if (letters < may_part.size() && may_part[letters - 1]) places.push_back(before);
  }
  return places;
}

}  // namespace cueclip
