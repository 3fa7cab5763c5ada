// The text files of the practice shop: what they may say, and errors that name file and line.
#include "app/practice/read.h"

#include <gtest/gtest.h>

#include "app/practice/texts.h"

namespace heard::app::practice {
namespace {

constexpr std::string_view some_people =
    "# who is who\n"
    "colleague: Lin Zhao <lin@threeoaks.example>, agent, writes en zh\n"
    "customer: Uwe Petersen <uwe@example.de>, de, seldom\n";

Script of_people() {
  Script script;
  EXPECT_TRUE(read_people({"people.txt", some_people}, script).ok());
  return script;
}

std::string refused_people(std::string_view text) {
  Script script;
  const Result<void> read = read_people({"people.txt", text}, script);
  return read.ok() ? "" : read.error().sentence;
}

std::string refused(std::string_view text) {
  Script script = of_people();
  const Result<void> read = read_conversations({"some.txt", text}, script);
  return read.ok() ? "" : read.error().sentence;
}

TEST(ScriptPeople, are_read_with_what_they_write) {
  const Script script = of_people();
  ASSERT_EQ(script.team.size(), 1U);
  EXPECT_EQ(script.team[0].name, "Lin Zhao");
  EXPECT_EQ(script.team[0].role, Role::agent);
  EXPECT_EQ(script.team[0].writes, (std::vector{Language::en, Language::zh}));
  ASSERT_EQ(script.shoppers.size(), 1U);
  EXPECT_EQ(script.shoppers[0].email, "uwe@example.de");
  EXPECT_FALSE(script.shoppers[0].everyday);
}

TEST(ScriptPeople, wrong_lines_are_named) {
  EXPECT_EQ(refused_people("\nvisitor: Uwe\n"),
            "people.txt, line 2: a line about people begins with \"colleague: \" or \"customer: \".");
  for (const auto* line :
       {"customer: Uwe, de", "customer: Uwe <uwe@example.de>", "customer: Uwe <uwe@example.de>, fr",
        "customer: Uwe <uwe@example.de>, de, often", "colleague: Lin <lin@a.example>, boss, writes en",
        "colleague: Lin <lin@a.example>, agent", "colleague: Lin <lin@a.example>, agent, writes en fr"})
    EXPECT_TRUE(refused_people(line).starts_with("people.txt, line 1: ")) << line;
}

TEST(ScriptPeople, work_in_teams_and_are_known) {
  Script script;
  ASSERT_TRUE(read_people({"people.txt",
                           "colleague: Lin Zhao <lin@a.example>, agent, writes en\n"
                           "colleague: Ben Ade <ben@a.example>, agent, writes en\n"
                           "team: Workshop, Ben Lin\n"
                           "customer: Uwe Petersen <uwe@example.de>, de\n"
                           "works at: Petersen, Sons & Co\n"
                           "note: Comes on Saturdays, by train.\n"},
                          script)
                  .ok());
  ASSERT_EQ(script.teams.size(), 1U);
  EXPECT_EQ(script.teams[0].name, "Workshop");
  EXPECT_EQ(script.teams[0].members, (std::vector<std::size_t>{1, 0}));
  EXPECT_EQ(script.shoppers.at(0).organisation, "Petersen, Sons & Co");
  EXPECT_EQ(script.shoppers.at(0).note, "Comes on Saturdays, by train.");
  for (const auto* line :
       {"team: Workshop", "team: Workshop, Nobody", "works at: Nowhere", "note: Of nobody."})
    EXPECT_TRUE(refused_people(line).starts_with("people.txt, line 1: ")) << line;
}

TEST(ScriptTimes, are_read_as_they_are_said) {
  const auto ago = read_when("25 minutes ago");
  ASSERT_TRUE(ago);
  EXPECT_EQ(ago->from, When::From::now);
  EXPECT_EQ(ago->apart, minutes(25));
  const auto day = read_when("12 days ago at 18:20");
  ASSERT_TRUE(day);
  EXPECT_EQ(day->from, When::From::today);
  EXPECT_EQ(day->days, 12);
  EXPECT_EQ(day->minute, 18 * 60 + 20);
  const auto before = read_when("6 days before last Tuesday at 9:05");
  ASSERT_TRUE(before);
  EXPECT_EQ(before->from, When::From::last_weekday);
  EXPECT_EQ(before->weekday, std::chrono::Tuesday);
  EXPECT_EQ(before->days, 6);
  EXPECT_TRUE(read_when("last Friday at 17:00"));
  EXPECT_TRUE(read_when("on 2019-04-06 at 10:40"));
  EXPECT_TRUE(read_when("after 1 day"));
  EXPECT_TRUE(read_when("after 2 days at 10:15"));
}

TEST(ScriptTimes, what_is_no_time_is_refused) {
  for (const auto* text :
       {"", "soon", "12 days ago", "12 days ago at 24:00", "12 days ago at 9", "last Fryday at 9:00",
        "on 2019-02-30 at 9:00", "after 2 weeks", "after 2 days at", "25 minutes ago, about",
        "-1 days ago at 9:00", "3 hours before last Monday at 9:00"})
    EXPECT_FALSE(read_when(text)) << text;
}

TEST(ScriptConversations, are_read_with_paragraphs_and_notes) {
  Script script = of_people();
  const Result<void> read = read_conversations({"some.txt",
                                                "# for whoever edits\n"
                                                "== Milchkanne\n"
                                                "from: Uwe Petersen\n"
                                                "with: Lin\n"
                                                "then: put off for 3 days\n"
                                                "\n"
                                                "-- Customer, 9 days ago at 9:00\n"
                                                "Gibt es\n"
                                                "die Kanne?\n"
                                                "\n"
                                                "Gruß, Uwe\n"
                                                "\n"
                                                "-- Lin notes, after 5 minutes\n"
                                                "I look in the cellar.\n"},
                                               script);
  ASSERT_TRUE(read.ok()) << read.error().sentence;
  const Exchange& exchange = script.written.at(0);
  EXPECT_EQ(exchange.subject, "Milchkanne");
  EXPECT_EQ(exchange.owner, 0U);
  EXPECT_EQ(exchange.ending, Ending::put_off);
  EXPECT_EQ(exchange.back_in_days, 3);
  EXPECT_EQ(exchange.lines.at(0).text, "Gibt es die Kanne?\n\nGruß, Uwe");
  EXPECT_EQ(exchange.lines.at(1).speaker, Speaker::us_among_ourselves);
}

TEST(ScriptConversations, say_what_an_answer_promises_and_which_one_keeps_it) {
  Script script = of_people();
  const std::string asked = "== A\nfrom: Uwe Petersen\nthen: open\n-- Customer, 9 days ago at 9:00\nHi.\n";
  const std::string answered = asked + "-- Lin, after 1 hour\nYou hear from me.\n";
  const std::string promised = answered + "-- promised: answer, after 2 days at 18:00\nYou hear\nfrom me.\n";
  const std::string kept = promised + "-- Lin keeps it, after 1 day\nHere it is.\n";
  ASSERT_EQ(refused(kept), "");
  ASSERT_TRUE(read_conversations({"some.txt", kept}, script).ok());
  const std::vector<Line>& lines = script.written.at(0).lines;
  ASSERT_TRUE(lines.at(1).promised);
  EXPECT_EQ(lines.at(1).promised->kind, PromiseKind::answer);
  EXPECT_EQ(lines.at(1).promised->words, "You hear from me.");
  EXPECT_EQ(lines.at(1).promised->due.days, 2);
  EXPECT_EQ(lines.at(2).member, 0U);
  EXPECT_TRUE(lines.at(2).keeps);
  const std::string head = "-- promised: answer, after 2 days at 18:00\nWords.\n";
  for (const std::string& text :
       {asked + head, promised + head, answered + "-- promised: a day, after 2 days at 18:00\nWords.\n",
        answered + "-- promised: answer, soon\nWords.\n", answered + "-- promised: answer\nWords.\n",
        answered + "-- promised: answer, after 2 days at 18:00\n",
        answered + "-- Lin keeps it, after 1 day\nHere it is.\n"})
    EXPECT_TRUE(refused(text).starts_with("some.txt, line ")) << text;
}

TEST(ScriptConversations, wrong_lines_are_named) {
  const std::string head = "== A\nfrom: Uwe Petersen\nthen: open\n";
  const std::string asked = "-- Customer, 9 days ago at 9:00\nHello.\n";
  EXPECT_EQ(refused("Hello.\n"), "some.txt, line 1: a conversation begins with \"== Subject\".");
  EXPECT_EQ(refused("== A\nfrom: Nobody\n"),
            "some.txt, line 2: there is no customer of this name among the people.");
  EXPECT_EQ(refused(head + "with: Bob\n"), "some.txt, line 4: nobody of this name works here.");
  EXPECT_EQ(refused(head + "-- Customer, some day\n"),
            "some.txt, line 4: this is no time; see read.h for how times are written.");
  EXPECT_EQ(refused(head + "-- Customer, after 2 hours\nHi.\n"),
            "some.txt, line 4: this is no time; see read.h for how times are written.");
  EXPECT_EQ(refused(head + asked + "-- Lin, after 1 hour\n-- Lin, after 1 hour\nHi.\n"),
            "some.txt, line 7: there are no words before this line.");
  EXPECT_EQ(refused(head + "-- Customer, 9 days ago at 9:00\nHello {firts}.\n"),
            "some.txt, line 5: before it, nothing is known to put in place of {firts}.");
  for (const std::string& text :
       {head, head + "-- Lin, 9 days ago at 9:00\nHi.\n", "== A\nthen: open\n" + asked,
        "== A\nfrom: Uwe Petersen\n" + asked, "== A\nfrom: Uwe Petersen\nthen: waiting\n" + asked,
        "== A\nfrom: Uwe Petersen\nthen: settled\n" + asked, "== A\nfrom: Uwe Petersen\nthen: gone\n" + asked,
        head + asked + "-- then thanks\nThanks.\n", head + asked + "-- then thanks\nThanks.\n" + asked})
    EXPECT_TRUE(refused(text).starts_with("some.txt, line ")) << text;
  EXPECT_EQ(refused(head + asked), "");
}

TEST(ScriptConversations, are_filed_by_who_takes_them) {
  Script script = of_people();
  script.teams.push_back({.name = "Workshop", .members = {0}});
  const std::string head = "== A\nfrom: Uwe Petersen\n";
  const std::string rest = "then: open\n-- Customer, 9 days ago at 9:00\nHello.\n";
  const std::string filed = "tags: repair, late\ngoal: His jug\nteam: Workshop\n";
  ASSERT_TRUE(read_conversations({"some.txt", head + "with: Lin\n" + filed + rest}, script).ok());
  const Filed& read = script.written.at(0).filed;
  EXPECT_EQ(read.tags, (std::vector<std::string>{"repair", "late"}));
  EXPECT_EQ(read.goal, "His jug");
  EXPECT_EQ(read.team, 0U);
  for (const std::string& text : {head + "with: Lin\nteam: Nowhere\n" + rest,
                                  head + "with: Lin\ntags: \n" + rest, head + "tags: repair\n" + rest})
    EXPECT_TRUE(refused(text).starts_with("some.txt, line ")) << text;
}

TEST(ScriptReadyAnswers, have_a_name_a_tag_and_paragraphs) {
  Script script;
  ASSERT_TRUE(read_ready_answers(
                  {"ready.txt",
                   "# for whoever edits\n\n== Parcel\ntag: parcel\n\nDear {{first_name}},\n\nIt\nleft.\n"
                   "== Hello\nHello!\n"},
                  script)
                  .ok());
  ASSERT_EQ(script.ready_answers.size(), 2U);
  EXPECT_EQ(script.ready_answers[0].name, "Parcel");
  EXPECT_EQ(script.ready_answers[0].tag, "parcel");
  EXPECT_EQ(script.ready_answers[0].text, "Dear {{first_name}},\n\nIt left.");
  EXPECT_EQ(script.ready_answers[1].tag, "");
  for (const auto* text : {"Hello!\n", "== Parcel\ntag: parcel\n"}) {
    Script other;
    EXPECT_FALSE(read_ready_answers({"ready.txt", text}, other).ok()) << text;
  }
}

TEST(ScriptConversations, everyday_ones_have_products_and_no_times) {
  Script script = of_people();
  const auto read = [&](std::string_view text) {
    return read_everyday({"everyday.txt", text}, Language::de, script);
  };
  EXPECT_TRUE(
      read("product: Kanne\n== A\n-- Customer\n{Ist|Wo ist} {product}?\n-- Us, after 1 hour\nHier.\n").ok());
  EXPECT_FALSE(read("product: Kanne\n== A\n-- Customer, 9 days ago at 9:00\nHi.\n").ok());
  EXPECT_FALSE(read("product: Kanne\n== A\nfrom: Uwe Petersen\n-- Customer\nHi.\n").ok());
  script.everyday.clear();
  EXPECT_FALSE(read("== A\n-- Customer\nHi.\n").ok());
}

TEST(ScriptOfTheShop, is_well_formed) {
  const auto script = read_script();
  ASSERT_TRUE(script.ok()) << script.error().sentence;
  EXPECT_EQ(script->shoppers.size(), 40U);
  EXPECT_EQ(script->team.size(), 4U);
  EXPECT_GE(script->written.size(), 60U);
  EXPECT_GE(script->ready_answers.size(), 5U);
  EXPECT_EQ(script->teams.size(), 2U);
}

}  // namespace
}  // namespace heard::app::practice
