#pragma once

#include <cueclip/plan.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace cueclip::cli {

/// The options that `render` and `still` share, as they were typed.
class ClipArguments {
 public:
  /// Adds them to a subcommand. The arguments have to outlive its parsing.
  void add_to(CLI::App& app);

  /// What they ask for. Throws Error (kUsage).
  [[nodiscard]] ClipOptions options() const;

  /// The plans of what they ask for, changed as the command needs it; ends the program on a signal. Throws as
  /// plan_clips.
  [[nodiscard]] static std::vector<ClipPlan> plans(const ClipOptions& options);

  /// Says on stderr which of them do nothing.
  void print_idle() const;

 private:
  void add_passages(CLI::App& app);
  void add_beside(CLI::App& app);
  void add_reading(CLI::App& app);
  void add_picture(CLI::App& app);
  void add_sound(CLI::App& app);
  [[nodiscard]] std::vector<Passage> passages() const;

  CLI::App* app_ = nullptr;
  CLI::Option* cues_option_ = nullptr;
  CLI::Option* time_option_ = nullptr;
  CLI::Option* quote_option_ = nullptr;

  std::string audio_;
  std::string transcript_;
  std::vector<std::string> cues_;
  std::vector<std::string> times_;
  std::vector<std::string> quotes_;
  bool split_ = false;
  bool exact_ = false;
  std::string encoding_;
  std::vector<std::string> replacements_;
  std::string output_;
  std::string network_;
  std::optional<std::string> shapes_;
  std::string style_ = "studio";
  std::string fps_ = "30";
  std::optional<std::string> quality_;
  std::string encoder_ = "bands";
  std::optional<std::string> title_;
  std::optional<std::string> show_;
  std::optional<std::string> episode_;
  std::optional<std::string> link_;
  std::string hook_;
  std::optional<std::string> cover_;
  std::optional<std::string> logo_;
  std::optional<std::string> accent_;
  std::optional<std::string> waveform_;
  std::vector<std::string> speakers_;
  std::vector<std::string> said_by_;
  std::string captions_ = "on";
  std::string beside_;
  std::string tags_;
  std::optional<std::string> link_time_;
  bool tag_words_ = false;
  std::string highlight_ = "none";
  std::string words_ = "sound";
  std::string language_;
  std::optional<std::string> track_;
  std::optional<std::string> pad_;
  double fade_ = 0.03;
  double outro_ = 0;
  double max_length_ = 900;
  std::optional<std::string> offset_;
  bool snap_ = true;
  std::string loudness_ = "-16";
};

/// Prints the plans' notes to stderr, as warnings.
void print_notes(const std::vector<ClipPlan>& plans);

/// A line a file on what to mend in its captions, on stderr.
void print_captions(const std::vector<ClipPlan>& plans);

}  // namespace cueclip::cli
