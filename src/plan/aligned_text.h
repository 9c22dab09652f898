#pragma once

#include <cueclip/transcript.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace cueclip {

/// What a text without times is aligned with.
struct TextToAlign {
  std::filesystem::path audio;
  int track = 0;
  std::string language;  ///< a BCP 47 tag; empty: guessed from its words
  friend bool operator==(const TextToAlign&, const TextToAlign&) = default;
};

/// A text that says no times, with those at which its words are heard. It is aligned once: what was found is
/// kept in the user's cache, by the contents of both files. Its notes become the transcript's warnings.
/// Throws Error as align_transcript does.
[[nodiscard]] Transcript aligned_text(const Transcript& text, const TextToAlign& with,
                                      const std::function<void(double)>& progress);

/// The same where that text was aligned with any recording before; of several the last.
[[nodiscard]] std::optional<Transcript> text_aligned_before(const Transcript& text);

}  // namespace cueclip
