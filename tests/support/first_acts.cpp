// Writing to somebody first, in a story: "Lin writes first: Ada <ada@example.org> | The lid | It has come."
#include <fmt/format.h>

#include <regex>
#include <utility>

#include "app/run_now.h"
#include "desk/writing/uploads.h"
#include "reflect/json_read.h"
#include "tests/support/teller.h"

namespace heard::test {
namespace {

std::vector<std::string> cut_in_three(const std::string& words) {
  static const std::regex bar(R"( \| )");
  std::vector<std::string> parts(std::sregex_token_iterator(words.begin(), words.end(), bar, -1), {});
  parts.resize(3);
  return parts;
}

// "Ada <ada@example.org>", "Ada", "<ada@example.org>", "Ada +49 30 1"
StartedBy named_in(const std::string& words) {
  static const std::regex named(R"(([^<+]*?)\s*(?:<(.*)>)?(\+.*)?)");
  std::smatch found;
  std::regex_match(words, found, named);
  StartedBy by;
  if (found[1].length() > 0) by.name = Text<200>::cut(found[1].str());
  if (found[2].matched) by.email = Text<254>::cut(found[2].str());
  if (found[3].matched) by.phone = Text<40>::cut(found[3].str());
  return by;
}

WriteFirst first_in(const std::string& words) {
  const std::vector<std::string> parts = cut_in_three(words);
  return {.customer = named_in(parts[0]),
          .subject = Text<subject_bytes_max>::cut(parts[1]),
          .text = Text<message_bytes_max>::cut(parts[2])};
}

}  // namespace

Findings Teller::written_first_as(const Told& told, EffectClass purpose) {
  WriteFirst first = first_in(told.words);
  first.purpose = purpose;
  return written_first(told.name, std::move(first));
}

Findings Teller::written_first(const std::string& name, WriteFirst command, std::optional<desk::Once> once) {
  const auto answer =
      app::run_now(desk::write_first(house_.desk, people_[name], std::move(command), std::move(once)));
  if (!answer.ok()) return outcome(answer);
  const auto made = reflect::from_json<WrittenFirst>(answer->body);
  if (!made.ok()) return {"the answer is not a WrittenFirst: " + answer->body};
  current_ = made->id;
  last_reply_ = made->message_id;
  if (answer->replayed) return {};
  numbered_[std::to_string(numbered_.size() + 1)] = made->id;
  // whoever has been met answers on the page of what was written to them last
  for (auto& [_, sender] : customers_) {
    const auto c = conversation();
    const auto customer = c ? email_of(c->customer) : std::nullopt;
    if (customer == sender.email) sender.conversation = made->id;
  }
  return {};
}

const std::map<std::string, Teller::Act> Teller::first_acts{
    {"writes first",
     [](Teller& t, const Told& told) { return t.written_first(told.name, first_in(told.words)); }},
    {"writes first and settles",
     [](Teller& t, const Told& told) {
       WriteFirst first = first_in(told.words);
       first.settle = true;
       return t.written_first(told.name, std::move(first));
     }},
    {"writes first for tomorrow",
     [](Teller& t, const Told& told) {
       WriteFirst first = first_in(told.words);
       first.send_at = t.house_.clock.now() + days(1);
       return t.written_first(told.name, std::move(first));
     }},
    {"writes first to the same customer",
     [](Teller& t, const Told& told) {
       WriteFirst first = first_in(told.words);
       const auto c = t.conversation();
       first.customer = {.id = c ? c->customer : CustomerId{}};
       return t.written_first(told.name, std::move(first));
     }},
    // its words are the names of the files
    {"writes first with the files",
     [](Teller& t, const Told& told) {
       WriteFirst first = first_in(told.words);
       first.attachments = t.files_named(first.text->str());
       return t.written_first(told.name, std::move(first));
     }},
    {"writes first under a key",
     [](Teller& t, const Told& told) {
       return t.written_first(told.name, first_in(told.words),
                              desk::Once{.digest = "one key", .request = told.words});
     }},
    {"adds to first words the file",
     [](Teller& t, const Told& told) {
       const ConversationId here = std::exchange(t.current_, unbegun);
       Findings wrong = t.file_added(told.name, WrittenKind::reply, told.words);
       t.current_ = here;
       return wrong;
     }},
};

std::optional<std::string> Teller::fact_of_first_words(const std::string& what) {
  static const std::string found_by = "customers found by ";
  if (what.starts_with(found_by)) {
    const auto found = app::run_now(desk::find_customers(house_.desk, what.substr(found_by.size()), 50));
    if (!found.ok()) return found.error().code;
    return std::to_string(reflect::from_json<CustomerList>(found.value()).value().items.size());
  }
  if (what == "words are for") {
    if (!first_back_) return "this conversation";
    return fmt::format("{} <{}>, {}, {}", first_back_->name, first_back_->email.value_or(""),
                       first_back_->subject, first_back_->customer_id ? "known" : "new");
  }
  if (what == "page link") {
    const auto head = app::run_now(desk::conversation_head(house_.desk, {}, current_));
    if (!head.ok()) return head.error().code;
    return reflect::from_json<ConversationHead>(head.value()).value().page_url ? "there" : "none";
  }
  return std::nullopt;
}

}  // namespace heard::test
