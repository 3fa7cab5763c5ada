#include "care/form_answers.h"

#include <gtest/gtest.h>

namespace heard::care {
namespace {

FormField field(std::int64_t id, FormFieldKind kind, bool required = false) {
  FormField made{.id = {id}, .place = id, .kind = kind, .required = required};
  made.label_de = Text<field_label_bytes_max>::cut("Frage " + std::to_string(id));
  return made;
}

AnswersRead said_to(const FormField& asked, const std::string& answer, Tongue language = Tongue::en) {
  return read_answers({asked}, {{asked.id, answer}}, language);
}

TEST(FormAnswers, AreKeptUnderTheWordsThatWereRead) {
  FormField choice = field(1, FormFieldKind::choice);
  choice.choices_en = Lines::of({"Red", "Blue"});
  choice.choices_de = Lines::of({"Rot", "Blau"});
  const AnswersRead read = said_to(choice, "Blue", Tongue::de);
  ASSERT_EQ(read.answers.size(), 1u);
  EXPECT_EQ(read.answers[0].label.view(), "Frage 1");  // the only language that has it
  EXPECT_EQ(read.answers[0].answer.view(), "Blau");
  EXPECT_EQ(said_to(field(1, FormFieldKind::yes_no), "no", Tongue::zh).answers.at(0).answer.view(), "否");
}

TEST(FormAnswers, WhatIsNotRightIsSaidByField) {
  const auto trouble = [](FormFieldKind kind, const std::string& answer) {
    const AnswersRead read = said_to(field(4, kind), answer);
    EXPECT_EQ(read.troubles.size() + read.answers.size(), 1u);
    EXPECT_TRUE(read.troubles.empty() || read.troubles[0].own == FormFieldId{4});
    return read.troubles.empty() ? std::nullopt : std::optional(read.troubles[0].trouble);
  };
  EXPECT_EQ(trouble(FormFieldKind::date, "2026-02-29"), ContactTrouble::no_date);
  EXPECT_EQ(trouble(FormFieldKind::date, "2028-02-29"), std::nullopt);
  EXPECT_EQ(trouble(FormFieldKind::date, "tomorrow"), ContactTrouble::no_date);
  EXPECT_EQ(trouble(FormFieldKind::number, "-12,50"), std::nullopt);
  EXPECT_EQ(trouble(FormFieldKind::number, "1e9"), ContactTrouble::no_number);
  EXPECT_EQ(trouble(FormFieldKind::yes_no, "maybe"), ContactTrouble::no_choice);
  EXPECT_EQ(trouble(FormFieldKind::choice, "Green"), ContactTrouble::no_choice);
  EXPECT_EQ(trouble(FormFieldKind::short_text, std::string(301, 'x')), ContactTrouble::too_long);
  EXPECT_EQ(trouble(FormFieldKind::order_number, "A-17 / 3"), std::nullopt);
  EXPECT_EQ(trouble(FormFieldKind::long_text, std::string(4'000, 'x')), std::nullopt);
}

TEST(FormAnswers, OnlyWhatIsRequiredMustBeThere) {
  const std::vector<FormField> fields{field(1, FormFieldKind::short_text, true),
                                      field(2, FormFieldKind::short_text)};
  const AnswersRead read = read_answers(fields, {{{2}, "  "}, {{99}, "of a field that is gone"}}, Tongue::en);
  ASSERT_EQ(read.troubles.size(), 1u);
  EXPECT_EQ(read.troubles[0].own, FormFieldId{1});
  EXPECT_EQ(read.troubles[0].trouble, ContactTrouble::missing);
  EXPECT_TRUE(read.answers.empty());
}

TEST(FormFields, NeedALabelAFormAndChoicesThatMatch) {
  FormFieldEntry entry;
  EXPECT_EQ(check_field(entry, 2).error().field, "items[2].label");
  entry.label.zh = Text<field_label_bytes_max>::cut("订单号");
  EXPECT_TRUE(check_field(entry, 0).ok());
  entry.on_contact = false;
  EXPECT_FALSE(check_field(entry, 0).ok());
  entry.on_return = true;
  entry.kind = FormFieldKind::choice;
  EXPECT_EQ(check_field(entry, 0).error().field, "items[0].choices");
  using Choice = Text<field_choice_bytes_max>;
  entry.choices.en = {Choice::cut("Red"), Choice::cut("Blue")};
  EXPECT_TRUE(check_field(entry, 0).ok());
  entry.choices.de = {Choice::cut("Rot")};
  EXPECT_FALSE(check_field(entry, 0).ok());
}

}  // namespace
}  // namespace heard::care
