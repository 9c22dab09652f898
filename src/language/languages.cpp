#include <array>

#include "language/word_list.h"

namespace cueclip {

std::span<const LanguageWords> languages() {
  static const std::array kAll{LanguageWords{"ar", arabic_words()},  LanguageWords{"cs", czech_words()},
                               LanguageWords{"de", german_words()},  LanguageWords{"en", english_words()},
                               LanguageWords{"es", spanish_words()}, LanguageWords{"fr", french_words()},
                               LanguageWords{"it", italian_words()}, LanguageWords{"nl", dutch_words()},
                               LanguageWords{"pl", polish_words()},  LanguageWords{"pt", portuguese_words()}};
  return kAll;
}

}  // namespace cueclip
