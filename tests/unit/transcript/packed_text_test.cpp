#include "transcript/packed_text.h"

#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

#include "unit/transcript/data_file.h"

namespace cueclip {
namespace {

using test::failure_of;
using test::in_full;
using test::read;

/// A zip archive of these files.
std::string zipped(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string bytes(1u << 20, '\0');
  std::size_t used = 0;
  archive* out = archive_write_new();
  archive_write_set_format_zip(out);
  archive_write_open_memory(out, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(out, entry);
    archive_write_data(out, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(out);
  archive_write_free(out);
  bytes.resize(used);
  return bytes;
}

std::string docx(const std::string& body) {
  return zipped({{"[Content_Types].xml", "<Types/>"},
                 {"word/document.xml", "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\"><w:body>" +
                                           body + "</w:body></w:document>"}});
}

std::string odt(const std::string& body) {
  return zipped(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml", "<o:document-content xmlns:o=\"urn:o\" xmlns:text=\"urn:t\"><o:body><o:text>" + body +
                           "</o:text></o:body></o:document-content>"}});
}

TEST(PackedText, WordsParagraphsAreLines) {
  EXPECT_EQ(packed_text(docx(
                "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>Ada</w:t><w:tab/>"
                "<w:t xml:space=\"preserve\">0:04 </w:t><w:br/><w:t>Low &amp; out.</w:t></w:r></w:p>"
                "<w:p/><w:p><w:ins><w:r><w:t>New</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText>"
                "</w:r></w:del></w:p>")),
            "Ada\t0:04 \nLow & out.\n\nNew\n");
}

TEST(PackedText, ATablesRowsAreLines) {
  EXPECT_EQ(packed_text(
                docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>0:04</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ada"
                     "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
            "0:04 \tAda \t\n");
}

TEST(PackedText, OpenDocumentsParagraphsAreLines) {
  EXPECT_EQ(
      packed_text(odt("<text:h>Walk</text:h>\n<text:p>Ada<text:tab/>0:04<text:line-break/>Low<text:s "
                      "text:c=\"2\"/>\nand <text:span>out</text:span>.<text:note>No.</text:note></text:p>")),
      "Walk\nAda\t0:04\nLow   and out.\n");
}

TEST(PackedText, AWordDocumentIsATranscript) {
  const auto paragraph = [](const std::string& text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  };
  const auto transcript =
      read(docx(paragraph("Maren Holt   0:04") + paragraph("Where does the river end?") +
                paragraph("Ivo Brandt   0:09") + paragraph("In the mud, as they all do.") +
                paragraph("Maren Holt   0:15") + paragraph("Then let us go and see it.")),
           "walk.docx");
  ASSERT_EQ(transcript.cues.size(), 3u);
  EXPECT_EQ(transcript.cues[1].speaker, "Ivo Brandt");
  EXPECT_EQ(transcript.cues[1].text, "In the mud, as they all do.");
  EXPECT_EQ(transcript.cues[1].time.start, std::chrono::seconds{9});
}

TEST(PackedText, AHyperaudioFileHandsOnItsJson) {
  EXPECT_EQ(packed_text(zipped({{"hyperaudio.json", "{\"words\": []}"}})), "{\"words\": []}");
}

TEST(PackedText, OthersAreRefused) {
  EXPECT_NE(failure_of(zipped({{"a.txt", "One."}}))
                .text.find("it is a zip archive that holds no Word or OpenDocument"),
            std::string::npos);
  std::string cut = docx("<w:p><w:r><w:t>One.</w:t></w:r></w:p>");
  cut.resize(100);
  EXPECT_NE(failure_of(cut).text.find("it is a"), std::string::npos);
  EXPECT_NE(
      failure_of(docx(std::string(65u << 20, ' '))).text.find("packed document (zip) of more than 64 MB"),
      std::string::npos);
}

}  // namespace
}  // namespace cueclip
