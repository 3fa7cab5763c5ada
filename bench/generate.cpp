// generate: fills a fresh desk with made-up conversations, deterministic for a seed. What happens in each
// is decided by care and written through the Store, so the log and the rows agree and `heard verify` passes.
// Prints a JSON object that tells the load generators what is there.

#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <optional>
#include <unordered_map>

#include "base/random.h"
#include "bench/parts/plan.h"
#include "bench/parts/vocabulary.h"
#include "care/assign.h"
#include "care/content_hash.h"
#include "care/deliver.h"
#include "care/note.h"
#include "care/receive.h"
#include "care/reply.h"
#include "care/settle.h"
#include "care/start.h"
#include "language/words.h"
#include "reflect/codec.h"
#include "store/ids.h"
#include "store/sql/conversation.h"
#include "store/sql/effect.h"
#include "store/sql/people.h"
#include "store/store.h"
#include "store/timer_rows.h"

namespace {

using namespace heard;
using bench::Plan;
using bench::Planned;
using bench::Speaker;
namespace sql = heard::store::sql;

struct Options {
  std::string data, database;
  bench::PlanWanted plan;
};

constexpr std::size_t batch = 2'000;  // messages a transaction
constexpr std::size_t people_count = 8;

template <class T>
T need(Result<T> result) {
  if (result.ok()) return std::move(result).value();
  fmt::print(stderr, "generate: {} ({})\n", result.error().sentence, result.error().cause);
  std::exit(1);
}
void need(const Result<void>& result) {
  if (result.ok()) return;
  fmt::print(stderr, "generate: {} ({})\n", result.error().sentence, result.error().cause);
  std::exit(1);
}

// As the desk does it.
void index_text(store::Tx& tx, std::int64_t id, std::optional<ConversationId> conversation, Instant at,
                const std::string& text) {
  language::Words words = language::words_of(text);
  tx.index({.id = id,
            .conversation = conversation,
            .at = at,
            .tokens = std::move(words.tokens),
            .token_version = language::token_version,
            .partly = words.partly});
}

// A reply as the outbox leaves it: delivered.
Effect delivered(const NewEffect& effect) {
  reflect::Encoded coded = reflect::encode(effect.body);
  return {.id = effect.id,
          .kind = std::string(coded.kind),
          .version = coded.version,
          .body = std::move(coded.body),
          .repeat = PublishReply::repeat,
          .effect_class = PublishReply::effect_class,
          .conversation = effect.conversation,
          .message = effect.message,
          .recipient = effect.recipient,
          .state = EffectState::done,
          .due_at = effect.due_at,
          .attempts = 1,
          .fence = 1};
}

class Generator {
 public:
  Generator(store::Store& store, const Options& options)
      : store_(store),
        ids_(store),
        options_(options),
        vocabulary_(options.plan.seed),
        plan_(bench::make_plan(options.plan)),
        dice_(options.plan.seed + 1),
        random_(options.plan.seed) {
    conversations_.resize(plan_.counts.size());
  }

  void run() {
    add_people();
    for (std::size_t from = 0; from < plan_.messages.size(); from += batch) {
      const std::size_t to = std::min(plan_.messages.size(), from + batch);
      take_ids(4 * (to - from));
      write([&](store::Tx& tx) {
        for (std::size_t i = from; i < to; ++i) add_message(tx, i);
      });
      if (from % (batch * 50) == 0) fmt::print(stderr, "  {} of {} messages\n", to, plan_.messages.size());
    }
    for (std::size_t from = 0; from < conversations_.size(); from += batch) {
      take_ids(batch);
      write([&](store::Tx& tx) { add_rows(tx, from, std::min(conversations_.size(), from + batch)); });
    }
  }

  void report() const {
    std::vector<std::int64_t> some, longest;
    const std::size_t step = std::max<std::size_t>(1, conversations_.size() / 5'000);
    for (std::size_t i = 0; i < conversations_.size(); ++i) {
      if (i % step == 0) some.push_back(conversations_[i].id.value);
      if (plan_.counts[i] > 50 && plan_.counts[i] < 200) longest.push_back(conversations_[i].id.value);
    }
    fmt::print(R"({{"conversations":[{}],"long_conversations":[{}],)", fmt::join(some, ","),
               fmt::join(longest, ","));
    fmt::print("\"messages_2000\":{},\"messages_300\":{},", with_messages(2'000), with_messages(300));
    fmt::print("\"rare\":{{{}}},\"middle\":{{{}}},\"common\":{{{}}}}}\n", tokens(bench::rare_words),
               tokens(bench::middle_words), tokens(bench::common_words));
  }

 private:
  [[nodiscard]] std::int64_t with_messages(std::uint32_t count) const {
    const auto found = std::find(plan_.counts.begin(), plan_.counts.end(), count);
    return found == plan_.counts.end()
               ? 0
               : conversations_[static_cast<std::size_t>(found - plan_.counts.begin())].id.value;
  }

  // "word":"what Heard looks for when it is typed"
  template <class Words>
  static std::string tokens(const Words& words) {
    std::string out;
    for (const std::string_view word : words) {
      const std::vector<std::string> asked = language::query_words(word, language::LastWord::is_whole);
      if (asked.size() != 1) need(Result<void>(broken(fmt::format("{} is not one word", word))));
      out += fmt::format("{}\"{}\":\"{}\"", out.empty() ? "" : ",", word, asked.front());
    }
    return out;
  }

  template <class Fn>
  void write(Fn fn) {
    need(store_.write_now([&](store::Tx& tx) -> Result<void> {
      fn(tx);
      return {};
    }));
  }

  void take_ids(std::size_t count) {
    if (spare_ids_.size() >= count) return;
    const auto missing = static_cast<std::int64_t>(count - spare_ids_.size());
    need(ids_.reserve_now(missing));
    for (std::int64_t i = 0; i < missing; ++i) spare_ids_.push_back(ids_.take<MessageId>().value);
    std::sort(spare_ids_.rbegin(), spare_ids_.rend());  // the lowest is taken first
  }

  template <class IdType>
  IdType take() {
    const IdType id{spare_ids_.back()};
    spare_ids_.pop_back();
    return id;
  }

  std::string nonce() { return random_.token(care::nonce_bytes); }

  void add_people() {
    take_ids(people_count + 1);
    const Instant at{options_.plan.until_us - 366 * days(1).us};
    write([&](store::Tx& tx) {
      const auto inbox = tx.one<Inbox>(sql::inbox_default);
      inbox_ = inbox ? inbox->id : take<InboxId>();
      if (!inbox) tx.put(sql::inbox_add, Inbox{inbox_, Text<120>::cut("Inbox")});
      for (std::size_t i = 0; i < people_count; ++i) {
        const std::string address = fmt::format("person{}@example.org", i);
        const Person person{.id = take<PersonId>(),
                            .email = Text<254>::cut(address),
                            .email_folded = address,
                            .name = Text<120>::cut(fmt::format("Person {}", i)),
                            .role = i == 0 ? Role::admin : Role::agent,
                            .created_at = at};
        tx.put(sql::person_add, person);
        const NewEvent added{.event = PersonAdded{person.id, person.role}, .at = at};
        tx.append({&added, 1});
        people_.push_back(person.id);
      }
    });
  }

  const Customer& customer_of(store::Tx& tx, std::uint32_t index, Instant at) {
    const auto found = customers_.find(index);
    if (found != customers_.end()) return found->second;
    const std::string name = vocabulary_.word(dice_) + " " + vocabulary_.word(dice_);
    const std::string address = fmt::format("customer{}@example.net", index);
    Customer customer{.id = take<CustomerId>(),
                      .name = Text<200>::cut(name),
                      .email = Text<254>::cut(address),
                      .email_folded = address,
                      .nonce = nonce(),
                      .created_at = at};
    tx.post_record(sql::customer_add, customer);
    const NewEvent added{.event = CustomerAdded{customer.id, care::content_hash(customer)},
                         .at = at,
                         .by = {ByKind::customer, customer.id.value}};
    tx.append({&added, 1});
    index_text(tx, customer.id.value, std::nullopt, at, name + "\n" + address);
    return customers_.emplace(index, std::move(customer)).first->second;
  }

  Message message_of(const Planned& planned, std::size_t index, const Conversation& c,
                     const Customer& customer) {
    Message message{.id = take<MessageId>(), .conversation = c.id, .at = {planned.at_us}, .nonce = nonce()};
    const std::size_t length = 8 + bench::below(dice_, 64);
    message.text = Text<message_bytes_max>::cut(vocabulary_.words(dice_, length) +
                                                bench::planted(index, plan_.messages.size()) + ".");
    message.kind = planned.speaker == Speaker::customer ? MessageKind::customer
                   : planned.speaker == Speaker::reply  ? MessageKind::reply
                                                        : MessageKind::note;
    const PersonId person = c.assignee.value_or(people_[planned.conversation % people_.size()]);
    message.author = planned.speaker == Speaker::customer ? customer.id.value : person.value;
    if (planned.speaker == Speaker::reply) {
      message.state_before = c.state;
      message.waiting_since_before = c.waiting_since;
    }
    return message;
  }

  care::Decision begin(store::Tx& tx, const Customer& customer, Message& message) {
    const care::Start start{
        .conversation = take<ConversationId>(),
        .number = tx.next_conversation_number(),
        .inbox = inbox_,
        .channel = Channel::web_form,
        .subject = Text<subject_bytes_max>::cut(vocabulary_.words(dice_, 3 + bench::below(dice_, 5))),
        .subject_nonce = nonce()};
    message.conversation = start.conversation;
    care::Decision decision = care::start(start, customer, message);
    if (bench::below(dice_, 2) == 0) {
      const PersonId person = people_[bench::below(dice_, people_.size())];
      care::assign(decision, person, {ByKind::person, person.value}, message.at);
    }
    return decision;
  }

  care::Decision answer(store::Tx& tx, const Conversation& c, const Customer& customer,
                        const Message& message) {
    care::Decision decision =
        need(care::reply(c, {.message = message,
                             .person = PersonId{message.author},
                             .goes = {{.effect = take<EffectId>(), .to = customer.email->str()}},
                             .hold = seconds(8)}));
    for (const NewEffect& effect : decision.effects) {
      tx.post_record(sql::effect_add, delivered(effect));
      care::Decision told = care::deliver(
          decision.after,
          {.message = message.id, .effect = effect.id, .quiet = days(7), .now = message.at + seconds(9)});
      decision.after = told.after;
      std::move(told.events.begin(), told.events.end(), std::back_inserter(decision.events));
    }
    return decision;
  }

  care::Decision decide(store::Tx& tx, const Planned& planned, const Conversation& c,
                        const Customer& customer, Message& message) {
    if (planned.first) return begin(tx, customer, message);
    if (planned.speaker == Speaker::reply) return answer(tx, c, customer, message);
    if (planned.speaker == Speaker::note) return care::note(c, message);
    care::Decision decision{.after = c, .events = {}, .effects = {}, .timers = {}, .cancelled = {}};
    care::receive_into(decision, message);
    return decision;
  }

  void add_message(store::Tx& tx, std::size_t index) {
    const Planned& planned = plan_.messages[index];
    Conversation& c = conversations_[planned.conversation];
    const Customer& customer = customer_of(tx, plan_.customers[planned.conversation], {planned.at_us});
    Message message = message_of(planned, index, c, customer);
    care::Decision decision = decide(tx, planned, c, customer, message);
    if (planned.last && plan_.endings[planned.conversation] == bench::Ending::resolved) {
      care::settle(decision, {ByKind::person, people_.front().value}, message.at + minutes(1));
    }
    tx.post_record(sql::message_add, message);
    tx.append(decision.events);
    const std::string subject = planned.first ? decision.after.subject.str() + "\n" : "";
    index_text(tx, message.id.value, message.conversation, message.at, subject + message.text.str());
    c = std::move(decision.after);
  }

  // Rows last, as they have become. Timers lie a year ahead, so that a kept folder stays as it was built.
  void add_rows(store::Tx& tx, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const Conversation& c = conversations_[i];
      tx.post_record(sql::conversation_add, c);
      if (c.state != ConversationState::waiting) continue;
      store::set_timer(tx, {.id = take<TimerId>(),
                            .body = SettleQuietly{c.id},
                            .conversation = c.id,
                            .due_at = c.last_at + days(2 * 365)});
    }
  }

  store::Store& store_;
  store::Ids ids_;
  const Options& options_;
  bench::Vocabulary vocabulary_;
  Plan plan_;
  bench::Dice dice_;
  SeededRandom random_;
  InboxId inbox_;
  std::vector<PersonId> people_;
  std::vector<Conversation> conversations_;
  std::unordered_map<std::uint32_t, Customer> customers_;
  std::vector<std::int64_t> spare_ids_;
};

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Fills a fresh desk with made-up conversations."};
  app.add_option("--data", options.data, "a new folder (SQLite)");
  app.add_option("--database", options.database, "an empty database (PostgreSQL)");
  app.add_option("--conversations", options.plan.conversations)->required();
  app.add_option("--messages", options.plan.messages)->required();
  app.add_flag("--even", options.plan.even, "as many messages in each conversation");
  app.add_option("--until", options.plan.until_us, "the newest message's time, microseconds since 1970")
      ->required();
  app.add_option("--seed", options.plan.seed);
  CLI11_PARSE(app, argc, argv);
  if (options.data.empty() == options.database.empty()) {
    fmt::print(stderr, "generate: give --data or --database\n");
    return 2;
  }
  const SystemRandom started;  // libsodium
  auto store = need(options.database.empty() ? store::open_sqlite({.folder = options.data})
                                             : store::open_postgres({.url = options.database}));
  {
    Generator generator(*store, options);
    generator.run();
    generator.report();
  }
  store->stop();
}
