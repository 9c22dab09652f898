#pragma once

#include <cueclip/captions.h>
#include <cueclip/lint.h>
#include <cueclip/network.h>
#include <cueclip/quality.h>
#include <cueclip/selection.h>
#include <cueclip/style.h>
#include <cueclip/text_limits.h>
#include <cueclip/time.h>
#include <cueclip/transcript.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From what a person asks for to what exactly is made.
namespace cueclip {

/// A decoded picture; the library's own.
struct Picture;

/// Sound in memory; the library's own.
class Sound;

/// What stands out in the words.
enum class Highlight { kNone, kWord };

/// What it is that nobody has a label which is to be shown otherwise.
enum class Absence {
  kMistake,  ///< an error
  kNoted,    ///< a note of the plan
  kUsual,    ///< nothing: who is named speaks in other episodes
};

/// How a transcript's label is shown.
struct SpeakerOption {
  std::string label;  ///< empty: whoever speaks where nobody is named
  std::string name;
  std::string role;                  ///< empty: none
  std::optional<Colour> colour;      ///< none: from the style
  std::filesystem::path image = {};  ///< empty: none
  Absence absence = Absence::kMistake;
  friend bool operator==(const SpeakerOption&, const SpeakerOption&) = default;
};

/// Reads `LABEL=Name`, `LABEL=Name, role` or `LABEL=Name, role, #rrggbb`; before the colour, or last, may
/// stand a picture's file: `LABEL=Name, role, face.jpg`. `=Name` is whoever speaks where nobody is named.
/// Throws Error (kUsage).
[[nodiscard]] SpeakerOption parse_speaker(std::string_view text);

/// Who speaks in some cues, whatever the transcript says.
struct SaidBy {
  CueSelection cues;
  SpeakerOption speaker;  ///< its label is the name
  friend bool operator==(const SaidBy&, const SaidBy&) = default;
};

/// Reads `12-15,20=Name`; behind the name may stand what parse_speaker takes. Throws Error (kUsage).
[[nodiscard]] SaidBy parse_said_by(std::string_view text);

/// Names who speaks in a transcript's cues: first those of `said_by`, in order; then, where nobody is named
/// and something is said, the speaker whose label is empty. Throws Error (kInput) where there is no such cue.
void name_speakers(Transcript& transcript, const std::vector<SaidBy>& said_by,
                   const std::vector<SpeakerOption>& speakers);

struct ClipOptions;

/// The transcript of a clip's options, mended, and with everybody's name as it is shown for a label. Throws
/// Error as read_transcript() and name_speakers() do, and kInput where nobody has a label that is named.
[[nodiscard]] Transcript read_named_transcript(const ClipOptions& options);

/// How to say who speaks in a transcript that names nobody; nothing where it names somebody.
[[nodiscard]] std::optional<std::string> note_on_unnamed(const Transcript& transcript);

/// A file that is written beside the clip.
enum class Beside {
  kAlt,     ///< the alt text
  kPost,    ///< the text of a post
  kSrt,     ///< the captions as SubRip
  kVtt,     ///< the captions as WebVTT
  kAss,     ///< the captions, to be opened in an editor
  kPoster,  ///< the first frame as PNG
  kJson,    ///< the plan
};

/// Reads `alt,post,...`, each once. Throws Error (kUsage).
[[nodiscard]] std::vector<Beside> parse_beside(std::string_view text);

/// How the picture is encoded.
enum class VideoEncoding {
  kBands,  ///< only the strips that change
  kWhole,  ///< whole frames
};

/// How a link says at what time the passage begins.
enum class LinkTime {
  kKnown,     ///< as its site does, where that is known; else not
  kQuery,     ///< `?t=74`
  kFragment,  ///< `#t=74`
  kOff,
};

/// Reads `t`, `#t` or `off`. Throws Error (kUsage).
[[nodiscard]] LinkTime parse_link_time(std::string_view text);

/// Where words' times come from where the transcript has none.
enum class WordTimes {
  kSound,       ///< they are found in the recording
  kTranscript,  ///< they are shares of their cues' time
};

/// Reads `sound` or `transcript`. Throws Error (kUsage).
[[nodiscard]] WordTimes parse_word_times(std::string_view text);

/// The most characters (graphemes) of a headline: what two lines of its type hold.
inline constexpr std::size_t kLongestHook = 60;

/// Reads a headline, spaces at its ends left out. Throws Error (kUsage) where it is longer than kLongestHook.
[[nodiscard]] std::string parse_hook(std::string_view text);

/// Reads hashtags between spaces or commas, with or without `#`; each is given back with it. Throws Error
/// (kUsage) for what no network takes for one.
[[nodiscard]] std::vector<std::string> parse_tags(std::string_view text);

/// What a file holds, as its ending says.
enum class OutputFormat {
  kMp4,   ///< a video: H.264 and AAC
  kWebm,  ///< a video: VP9 and Opus
  kGif,   ///< a picture that moves, without sound, at 12.5 frames a second
  kM4a,   ///< the sound alone, as the following: AAC
  kMp3,   ///< MP3
  kWav,   ///< 16-bit PCM
  kFlac,  ///< 16-bit FLAC
  kOpus,  ///< Opus, in Ogg
  kPng,   ///< a picture
};

/// A GIF is planned at 25 frames a second and shows every other: it can say no time but in hundredths of a
/// second, and 12.5 a second exactly.
inline constexpr int kGifFps = 25;
inline constexpr int kGifStep = 2;

/// What a person asks for. What is not set comes from the recording's tags or the style.
struct ClipOptions {
  std::filesystem::path audio;
  int track = 0;  ///< which of the recording's sound tracks, from 1; 0: the one that players take
  std::filesystem::path transcript;
  TranscriptOptions reading;  ///< the speakers' labels are added to its names
  WordTimes words = WordTimes::kSound;
  std::function<void(double)> aligning;   ///< told how much of a text without times is aligned, from 0 to 1
  std::vector<CueWords> cue_words;        ///< of the transcript, each cue once; before the replacements
  std::vector<Replacement> replacements;  ///< in words and titles
  std::vector<Passage> passages;          ///< joined in this order
  bool split = false;                     ///< one file a passage instead
  bool exact = false;                     ///< a quote cuts to its words, not to cues
  std::optional<Time> offset;  ///< from the transcript's times to the recording's; none: 0, with a note where
                               ///< another fits clearly better
  bool offset_auto = false;    ///< where `offset` is none: such another is applied

  std::string output;  ///< a file, a folder ending in "/", or empty for a name of our own making
  std::string output_ending = ".mp4";  ///< of a name of our own making
  std::vector<Shape> shapes;           ///< one file each; where empty the network's, else square
  std::string style = "studio";
  FrameRate fps = 30;              ///< 1 to 120
  std::optional<Quality> quality;  ///< none: the network's, else good
  VideoEncoding encoder = VideoEncoding::kBands;
  std::optional<Network> network;  ///< whose limits a video is fitted to, and held against once it is made

  std::optional<std::string> title;
  std::optional<std::string> show;
  std::optional<std::string> episode;
  std::optional<std::string> link;
  std::string hook = {};  ///< a headline over the words; empty: none
  std::optional<std::filesystem::path> cover;
  std::optional<std::filesystem::path> logo;
  std::optional<Colour> accent;
  std::optional<WaveformKind> waveform;
  std::vector<SpeakerOption> speakers;
  std::vector<SaidBy> said_by;

  bool captions = true;
  std::optional<std::filesystem::path> captions_file;  ///< another transcript: its words over the same cut
  std::vector<Beside> beside;
  std::vector<std::string> tags;           ///< hashtags of the post, each with its `#`
  LinkTime link_time = LinkTime::kKnown;   ///< of the post's link
  bool tag_words = false;                  ///< the words as a tag of the clip's file
  Highlight highlight = Highlight::kNone;  ///< the word that is being said, in the accent
  std::string language;  ///< a BCP 47 tag; empty: as transcript or recording say, else guessed from the words
  Time pad_head{150'000};  ///< air before a range, as far as no neighbour's words are in it
  Time pad_tail{350'000};  ///< air after it, likewise
  Time fade{30'000};       ///< at each edge of a range
  bool snap = true;        ///< edges move into pauses nearby
  Time outro{};            ///< a closing card with cover, title and link after the passage
  Time max_length{std::chrono::minutes{15}};
  /// What to bring the clip to, in LUFS; none: the recording's own is kept.
  std::optional<double> loudness = -16;
};

/// Somebody who speaks in the clip's episode.
struct Speaker {
  std::string label;
  std::string name;
  std::string role;
  Colour colour;
  std::shared_ptr<const Picture> image = {};  ///< none: initials, where the style shows who speaks
};

/// A stretch of the recording.
struct PlannedRange {
  TimeRange sound;            ///< in the recording, padding included
  TimeRange asked;            ///< before its edges moved into pauses, and without padding
  std::vector<CueName> cues;  ///< whose words are heard in it
};

/// Two ranges that follow one another in a clip overlap by that much.
inline constexpr Time kCrossfade = std::chrono::milliseconds{60};

/// How loud a clip is, after EBU R 128, and what is done about it. A mono clip counts as the same sound from
/// two loudspeakers.
struct ClipLoudness {
  double before = 0;       ///< integrated, LUFS; -infinity where all is silence
  double after = 0;        ///< the same once done
  double peak_before = 0;  ///< true peak, dBTP; -infinity where all samples are zero
  double peak_after = 0;
  double gain = 0;       ///< dB
  bool limited = false;  ///< whether a limiter holds the peaks that the gain would make too high
  std::string note;      ///< why the clip is left alone, or misses what was asked; empty: neither
};

/// The words of one cue, as far as they are in the clip.
struct SaidWords {
  CueName cue;
  int speaker = -1;  ///< index into ClipPlan::speakers; -1 where nobody is named
  std::string text;
};

/// One file beside a clip.
struct BesideFile {
  Beside kind;
  std::filesystem::path path;
};

/// One file to make, with everything decided.
struct ClipPlan {
  std::filesystem::path output;
  OutputFormat format = OutputFormat::kMp4;
  std::filesystem::path audio;
  int track = 0;  ///< of its sound tracks, from 1; 0: the one that players take
  Shape shape;
  FrameRate fps = 30;
  Quality quality = Quality::kGood;
  VideoEncoding encoder = VideoEncoding::kBands;
  std::int64_t frames = 0;          ///< as long as the passage is heard
  Time duration{};                  ///< of the passage's sound
  std::vector<std::int64_t> joins;  ///< the frames at which one range gives way to the next
  Time outro{};                     ///< how long a closing card stands after it, in silence
  Time fade{};
  Time offset{};  ///< what the transcript's times were moved by
  std::vector<PlannedRange> ranges;
  std::optional<ClipLoudness> loudness;  ///< none: the recording's own
  /// What was listened to for that, already as loud as planned; so a short clip is read once. May be let go
  /// of.
  std::shared_ptr<const Sound> sound;
  CaptionTrack captions;  ///< what the picture shows
  /// The captions for SubRip and WebVTT beside the clip, also of one that shows none: each card while its
  /// words are said, so that cards overlap where cues do.
  CaptionTrack subtitles;
  CaptionTrack script;  ///< the captions for ASS beside the clip: as the picture shows or would show them
  std::vector<Card> left_out;   ///< of `subtitles`: interjections that the picture has no room for
  std::vector<SaidWords> said;  ///< in order
  std::string edited_captions;  ///< an ASS script that is drawn as it is, in place of the track; or empty
  std::vector<LintFinding> findings;  ///< of the cues that are shown
  Highlight highlight = Highlight::kNone;
  std::string language;             ///< of the words, a BCP 47 tag; empty where it isn't known
  std::string sound_language = {};  ///< of what is heard, likewise
  std::vector<Speaker> speakers;    ///< of the whole episode, in order of first speech
  std::string title;
  std::string show;
  std::string episode;
  std::string link;
  std::string hook = {};               ///< a headline over the words; empty: none
  std::string passage_link = {};       ///< the same, at the time of the passage where that can be said
  std::vector<std::string> tags = {};  ///< hashtags
  TextLimits text_limits = kMastodonText;
  bool tag_words = false;                ///< the words are a tag of the file
  Style style;                           ///< with the colours that it takes from the cover
  std::shared_ptr<const Picture> cover;  ///< none: the layout closes up
  std::shared_ptr<const Picture> logo;
  std::shared_ptr<const Picture> backdrop;  ///< the style's own picture; none where it has none
  std::optional<Network> network;   ///< that it is fitted to; its text limits hold for alt text and post
  std::int64_t predicted_size = 0;  ///< bytes, where there is a network; 0: not known
  int coarser = 0;  ///< steps of the quantiser above the quality's own, for a network's size limit
  std::vector<BesideFile> beside;
  std::string fingerprint = {};    ///< of all that the file is made from; empty where nobody asks for it
  std::vector<std::string> notes;  ///< what people should know: warnings, and what was done otherwise

  /// Whether the picture moves.
  [[nodiscard]] bool is_video() const {
    return format == OutputFormat::kMp4 || format == OutputFormat::kWebm || format == OutputFormat::kGif;
  }
  /// Whether no picture is made.
  [[nodiscard]] bool is_sound_alone() const { return !is_video() && format != OutputFormat::kPng; }
  /// The video's frames, the closing card's too.
  [[nodiscard]] std::int64_t all_frames() const {
    return outro > Time{0} ? frames_covering(duration + outro, fps) : frames;
  }
};

/// Decides everything about the files that `options` ask for, one a shape, or with `split` one a passage and
/// shape. Reads the transcript, the head
/// of the recording and the passage's sound; writes nothing. Throws Error: kUsage, kInput (no such cue,
/// beyond the recording's end, words that can't fit), kSystem, kNetwork (it can't fit the network).
[[nodiscard]] std::vector<ClipPlan> plan_clips(const ClipOptions& options);

/// How many cards a plan has and what to mend in their cues: "12 cards, 2 cues read faster than 21 characters
/// a second (at worst cue 89: 23.4)", or "12 cards, nothing to mend".
[[nodiscard]] std::string captions_in_short(const ClipPlan& plan);

/// The plans as a JSON array, indented, with a final line end.
[[nodiscard]] std::string plans_as_json(const std::vector<ClipPlan>& plans);

/// The plans as a person reads them, with a final line end.
[[nodiscard]] std::string plans_as_text(const std::vector<ClipPlan>& plans);

}  // namespace cueclip
