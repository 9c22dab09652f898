#include "transcript/no_transcript.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "av/utf8.h"
#include "transcript/format/xml/xml_tree.h"
#include "transcript/words.h"

namespace cueclip {

namespace {

using namespace std::string_view_literals;

constexpr auto kOfRecording =
    "Give it the recording's transcript: the podcast's host or a recogniser such as Whisper makes one";
constexpr auto kOfPicture = "Give it the words as text, such as SRT or VTT: none are read from pictures";
constexpr auto kOfPdf =
    "Copy its text into a plain text file, or have the transcript exported as DOCX, SRT or VTT";
constexpr auto kOfPacked = "Unpack it, and give the transcript that is in it";
constexpr auto kOfDocument = "Save it as DOCX, ODT or plain text";
constexpr auto kOfSubtitles = "Convert it to SRT or TTML, with Subtitle Edit for example";

/// How files begin, or what they have at a byte.
struct Signature {
  std::size_t at;
  std::string_view bytes;
  const char* name;
  const char* advice;
};

constexpr std::array kSignatures{
    Signature{0, "%PDF-"sv, "a PDF", kOfPdf},
    Signature{0, "\x89PNG\r\n"sv, "a picture (PNG)", kOfPicture},
    Signature{0, "\xFF\xD8\xFF"sv, "a picture (JPEG)", kOfPicture},
    Signature{0, "GIF87a"sv, "a picture (GIF)", kOfPicture},
    Signature{0, "GIF89a"sv, "a picture (GIF)", kOfPicture},
    Signature{8, "WEBP"sv, "a picture (WebP)", kOfPicture},
    Signature{0, "II*\0"sv, "a picture (TIFF)", kOfPicture},
    Signature{0, "MM\0*"sv, "a picture (TIFF)", kOfPicture},
    Signature{4, "ftypavif"sv, "a picture (AVIF)", kOfPicture},
    Signature{4, "ftyphei"sv, "a picture (HEIC)", kOfPicture},
    Signature{4, "ftypmif1"sv, "a picture (HEIC)", kOfPicture},
    Signature{4, "ftyp"sv, "a recording (MP4 or M4A)", kOfRecording},
    Signature{0, "ID3\x02"sv, "a recording (MP3)", kOfRecording},
    Signature{0, "ID3\x03"sv, "a recording (MP3)", kOfRecording},
    Signature{0, "ID3\x04"sv, "a recording (MP3)", kOfRecording},
    Signature{0, "\xFF\xFB"sv, "a recording (MP3)", kOfRecording},
    Signature{0, "\xFF\xFA"sv, "a recording (MP3)", kOfRecording},
    Signature{0, "\xFF\xF3"sv, "a recording (MP3)", kOfRecording},
    Signature{0, "\xFF\xF2"sv, "a recording (MP3)", kOfRecording},
    Signature{0, "\xFF\xF1"sv, "a recording (AAC)", kOfRecording},
    Signature{0, "\xFF\xF9"sv, "a recording (AAC)", kOfRecording},
    Signature{0, "OggS\0"sv, "a recording (Ogg)", kOfRecording},
    Signature{0, "fLaC\0"sv, "a recording (FLAC)", kOfRecording},
    Signature{8, "WAVE"sv, "a recording (WAV)", kOfRecording},
    Signature{8, "AVI "sv, "a recording (AVI)", kOfRecording},
    Signature{8, "AIFF"sv, "a recording (AIFF)", kOfRecording},
    Signature{0, "caff\0"sv, "a recording (CAF)", kOfRecording},
    Signature{0, "\x1A\x45\xDF\xA3"sv, "a recording (Matroska or WebM)", kOfRecording},
    Signature{0, "\x30\x26\xB2\x75"sv, "a recording (WMA or WMV)", kOfRecording},
    Signature{0, "\0\0\x01\xBA"sv, "a recording (MPEG)", kOfRecording},
    Signature{0, "\xD0\xCF\x11\xE0"sv, "an old Word document", kOfDocument},
    Signature{0, "\x1F\x8B"sv, "packed by gzip", kOfPacked},
    Signature{0, "BZh91AY"sv, "packed by bzip2", kOfPacked},
    Signature{0, "\xFD\x37zXZ"sv, "packed by xz", kOfPacked},
    Signature{0, "\x28\xB5\x2F\xFD"sv, "packed by zstd", kOfPacked},
    Signature{0, "7z\xBC\xAF"sv, "a 7-Zip archive", kOfPacked},
    Signature{0, "Rar!\x1A"sv, "a RAR archive", kOfPacked},
    Signature{0, "SQLite format 3"sv, "a database (SQLite)",
              "Have the program that it is of export the transcript, as SRT or VTT for example"}};

/// EBU Tech 3264: "STL25.01" behind three digits of a code page, in a head of 1024 bytes.
bool is_ebu_stl(std::string_view bytes) {
  return bytes.size() >= 1024 && bytes.substr(3, 3) == "STL" && bytes.substr(8, 3) == ".01";
}

Error other_file(std::string_view name, std::string_view advice) {
  return {Failure::kInput, fmt::format("it is {}, not a transcript", name), std::string{advice}};
}

/// `SPEAKER episode 1 4.08 3.04 <NA> <NA> ada <NA> <NA>`: every line, but for comments.
bool is_rttm(const SourceText& source) {
  constexpr std::size_t kRttmFields = 9;
  bool has_one = false;
  for (const std::string& line : source.lines) {
    const auto fields = split_words(line);
    if (fields.empty() || line.starts_with(";;")) continue;
    if (fields.size() < kRttmFields || (fields[0] != "SPEAKER" && fields[0] != "SPKR-INFO")) return false;
    has_one = true;
  }
  return has_one;
}

Error of_xml(std::string_view root) {
  if (root == "rss" || local_name(root) == "feed" || local_name(root) == "RDF")
    return other_file("a feed", "Give it the file that the feed names as the episode's transcript");
  return {Failure::kInput,
          fmt::format("it is XML of a kind that cueclip doesn't know: <{}>", printable(root)),
          "Have the transcript exported as SRT, VTT or TTML"};
}

}  // namespace

void refuse_other_files(const std::filesystem::path& file, std::string_view bytes) {
  for (const Signature& one : kSignatures) {
    // What stands behind a size or a name may be words elsewhere.
    if (one.at == 8 && !bytes.starts_with("RIFF") && !bytes.starts_with("FORM")) continue;
    if (one.at == 4 && !bytes.starts_with('\0')) continue;
    if (bytes.size() > one.at && bytes.substr(one.at).starts_with(one.bytes))
      throw other_file(one.name, one.advice);
  }
  if (is_ebu_stl(bytes)) throw other_file("EBU STL, broadcasters' binary subtitles", kOfSubtitles);
  if (file.extension() == ".prtranscript" && !begins_as_json(bytes) && !is_utf8(bytes))
    throw Error{Failure::kInput, "it is Premiere's own transcript file, which is binary",
                "In Premiere, export the transcript as JSON, SRT or text"};
}

std::optional<Error> known_as_other_text(const SourceText& source) {
  const std::string_view text = source.text;
  if (is_rttm(source))
    return Error{Failure::kInput, "it is RTTM, which says who speaks when, and has no words",
                 "Give it the words as well: a recogniser such as whisperX writes both into one file"};
  if (text.starts_with("#EXTM3U")) return other_file("a playlist (M3U)", kOfRecording);
  if (text.starts_with("{\\rtf")) return other_file("rich text (RTF)", kOfDocument);
  if (text.starts_with("#!"))
    return other_file("a program's script", "Where whisper.cpp wrote it, have it write SRT by -osrt");
  const std::string_view root = root_name(text);
  const auto is_page = [&] {
    for (const std::string_view tag :
         {"<html", "<HTML", "<body", "<BODY", "<!DOCTYPE html", "<!doctype html"})
      if (text.find(tag) != std::string_view::npos) return true;
    return false;
  };
  if (!root.empty() && is_page())
    return Error{Failure::kInput, "it is a web page in which no transcript can be told",
                 "Open the page in a browser, show its transcript, and copy that into a text file"};
  if (text.find("<?xml") < 8 || root.find(':') != std::string_view::npos || root == "rss")
    return of_xml(root);
  return std::nullopt;
}

}  // namespace cueclip
