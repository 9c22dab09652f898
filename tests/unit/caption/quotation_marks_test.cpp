#include "caption/quotation_marks.h"

#include <gtest/gtest.h>

namespace cueclip {
namespace {

TEST(QuotationMarks, AreThoseOfTheLanguage) {
  EXPECT_EQ(with_quotation_marks(R"(He said "no" twice.)", "en"), "He said “no” twice.");
  EXPECT_EQ(with_quotation_marks(R"(Er sagte "nein".)", "de-AT"), "Er sagte „nein“.");
  EXPECT_EQ(with_quotation_marks(R"(Il a dit "non".)", "fr"), "Il a dit «\u202Fnon\u202F».");
  EXPECT_EQ(with_quotation_marks(R"(Dijo "no".)", "es"), "Dijo «no».");
  EXPECT_EQ(with_quotation_marks(R"(Disse "não".)", "pt-BR"), "Disse “não”.");
  EXPECT_EQ(with_quotation_marks(R"(Powiedział "nie".)", "pl"), "Powiedział „nie”.");
  EXPECT_EQ(with_quotation_marks(R"(Sie sagte "nein".)", "de-CH"), "Sie sagte «nein».");
  EXPECT_EQ(with_quotation_marks(R"(Ha detto "no".)", "it"), "Ha detto «no».");
  EXPECT_EQ(with_quotation_marks(R"(("no"))", ""), "(“no”)");
}

TEST(QuotationMarks, ApostrophesAreRound) {
  EXPECT_EQ(with_quotation_marks("I don't know, it's 'the' one.", "en"), "I don’t know, it’s ‘the’ one.");
  EXPECT_EQ(with_quotation_marks("l'homme qu'il aime", "fr"), "l’homme qu’il aime");
  EXPECT_EQ(with_quotation_marks("'Tis the dogs of war", "en"), "’Tis the dogs of war");
  EXPECT_EQ(with_quotation_marks("rock 'n' roll", "en"), "rock ‘n’ roll");
}

TEST(QuotationMarks, LeavesFeetAndWhatIsPrinted) {
  EXPECT_EQ(with_quotation_marks("It is 5'10\" tall.", "en"), "It is 5'10\" tall.");
  EXPECT_EQ(with_quotation_marks("“Printed” and ‘set’", "de"), "“Printed” and ‘set’");
  EXPECT_EQ(with_quotation_marks("", "en"), "");
}

}  // namespace
}  // namespace cueclip
