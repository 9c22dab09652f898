#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>

/// The one way in which the library says that something can't be done.
namespace cueclip {

/// Whose fault it is. The values are the program's exit codes.
enum class Failure {
  kUsage = 2,      ///< the options contradict each other or name nothing that exists
  kInput = 3,      ///< an input is bad, or says nothing that matches
  kSystem = 4,     ///< no such file, no permission, disk full, the output is there already
  kNetwork = 5,    ///< the clip doesn't fit the network it is for
  kFault = 70,     ///< ours
  kStopped = 130,  ///< stopped by the caller
};

/// A place in a text file, for an error to show.
struct SourcePlace {
  std::filesystem::path file;
  std::size_t line = 0;    ///< from 1
  std::size_t column = 0;  ///< from 1, in characters; 0 shows no caret
  std::string text;        ///< the line itself, without its end
};

/// An error reads as help: what was being done, what is wrong, where, and what to do about it.
/// what() is the whole paragraph, without a trailing line end.
class Error : public std::runtime_error {
 public:
  /// `problem` and `advice` are sentences without the final full stop; `advice` may be empty, or end in a
  /// list of lines.
  Error(Failure failure, std::string problem, std::string advice = {});

  /// The same error, with what was being done ("reading episode.srt"). The innermost one holds.
  [[nodiscard]] Error while_doing(const std::string& doing) const;

  /// The same error, with the place that is to blame.
  [[nodiscard]] Error at(SourcePlace place) const;

  /// The same error as somebody else's fault: what is wrong usage when typed is a bad input in a file.
  [[nodiscard]] Error as(Failure failure) const;

  [[nodiscard]] Failure failure() const { return failure_; }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  Error(Failure failure, std::string problem, std::string advice, std::string doing,
        std::optional<SourcePlace> place);

  Failure failure_;
  std::string problem_;
  std::string advice_;
  std::string doing_;
  std::optional<SourcePlace> place_;
};

/// `text` with control and bidirectional-override characters spelt out (`\x1b`, `\u202e`), so that words from
/// an input can't act on the terminal that shows them. Line ends and tabs are spelt out too.
[[nodiscard]] std::string printable(std::string_view text);

/// printable() of a path.
[[nodiscard]] std::string shown(const std::filesystem::path& path);

}  // namespace cueclip
