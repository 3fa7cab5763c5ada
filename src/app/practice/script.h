// The script of the practice shop, as its text files tell it: who works there, who writes, and what each
// says. Times are relative to the day on which the shop is filled in.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "record/names.h"
#include "record/person.h"
#include "site/language.h"

namespace heard::app::practice {

using site::Language;
using Day = std::chrono::sys_days;

struct TeamMember {
  std::string name;
  std::string email;
  Role role = Role::agent;
  std::vector<Language> writes;
};

struct Shopper {
  std::string name;
  std::string email;
  Language language = Language::en;
  bool everyday = true;  // false: says only what is written for them
  std::string organisation{};
  std::string note{};  // what we know about them
};

struct Team {
  std::string name;
  std::vector<std::size_t> members;
};

// "25 minutes ago", "12 days ago at 18:20", "last Tuesday at 9:00", "on 2019-04-06 at 10:40", "after 2
// hours".
struct When {
  enum class From { now, today, last_weekday, date, line_before };
  From from = From::now;
  std::chrono::weekday weekday;
  Day date;
  int days = 0;  // back; after the line before: forward
  Duration apart{};
  std::optional<int> minute{};  // of the day
};

// What an answer promises.
struct Promised {
  PromiseKind kind = PromiseKind::own;
  When due;
  std::string words;
};

enum class Speaker { customer, us, us_among_ourselves };

struct Line {
  Speaker speaker = Speaker::customer;
  std::optional<std::size_t> member{};  // nobody: whoever has the conversation
  When when{};
  std::string text;
  std::optional<Promised> promised{};
  bool keeps = false;  // what was promised before
};

enum class Ending { open, waiting, settled, put_off };

// What a customer of the running shop answers to a reply: each at most once.
struct Answers {
  std::string when_a_time_is_named;
  std::string otherwise;
  std::string thanks;  // to whatever follows
};

// What whoever takes a conversation says about it.
struct Filed {
  std::vector<std::string> tags;
  std::string goal;
  std::optional<std::size_t> team;
};

struct ReadyAnswer {
  std::string name;
  std::string tag;
  std::string text;
};

struct Exchange {
  std::string subject;
  std::size_t shopper = 0;
  std::optional<std::size_t> owner{};
  Filed filed{};
  Ending ending = Ending::settled;
  int back_in_days = 0;  // of what is put off
  std::vector<Line> lines{};
  std::optional<Answers> answers{};
};

// What is asked every day, to be varied; its customers and owners are chosen.
struct Everyday {
  std::vector<std::string> products;
  std::vector<Exchange> exchanges;
};

struct Script {
  std::size_t conversations = 300;  // everyday ones are as many as are not written
  std::vector<TeamMember> team;
  std::vector<Team> teams;
  std::vector<Shopper> shoppers;
  std::vector<ReadyAnswer> ready_answers;
  std::vector<Exchange> written;
  std::map<Language, Everyday> everyday;
};

}  // namespace heard::app::practice
