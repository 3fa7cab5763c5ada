#include "app/demo.h"

#include <algorithm>
#include <map>
#include <vector>

#include "app/demo_stories.h"
#include "app/run_now.h"
#include "app/senders.h"
#include "base/clock.h"
#include "desk/conversations.h"
#include "desk/house.h"
#include "desk/intake.h"
#include "desk/people.h"
#include "desk/shop.h"
#include "store/answers.h"
#include "store/setting.h"
#include "store/sql/people.h"

namespace heard::app {
namespace {

// The same shop every time, but for the day it is anchored to.
constexpr std::uint64_t seed = 20261121;

// A reply's hold is over before the next line of any story.
constexpr Duration after_hold = seconds(30);

struct Cast {
  std::map<Who, desk::Caller> people;
};

// One thing that happens, so that all stories can be told in the order of time.
struct Moment {
  Instant at;
  std::size_t story = 0;
  std::size_t line = 0;
};

class Teller {
 public:
  Teller(store::Store& store, Instant now)
      : now_(now),
        clock_(now - days(14)),
        random_(seed),
        ids_(store),
        desk_{.store = store,
              .clock = clock_,
              .random = random_,
              .ids = ids_,
              .rules = {},
              .master_key = Secret("practice")},
        outbox_(store, clock_, random_, outbox_ports(desk_, senders_)) {}

  Result<void> tell() {
    HEARD_CHECK(name_shop());
    HEARD_CHECK(desk::furnish(desk_));
    HEARD_CHECK(hire());
    for (const Moment& moment : moments()) {
      clock_.set(moment.at);
      HEARD_CHECK(say(moment));
      clock_.advance(after_hold);
      HEARD_TRY(const int sent, run_now(outbox_.round()));
      static_cast<void>(sent);
    }
    return {};
  }

 private:
  Result<void> name_shop() {
    return desk_.store.write_now([](store::Tx& tx) -> Result<void> {
      desk::open_shop(tx, {.name = "Three Oaks Coffee", .zone = "Europe/Berlin"});
      store::set_setting(tx, "demo", "1");
      return {};
    });
  }

  Result<void> hire() {
    struct Hired {
      Who who;
      std::string_view name, email;
      Role role;
    };
    for (const Hired& h : {Hired{Who::mara, "Mara Olsen", demo_owner, Role::admin},
                           Hired{Who::jonas, "Jonas Weber", "jonas@threeoaks.example", Role::supervisor},
                           Hired{Who::lin, "Lin Zhao", "lin@threeoaks.example", Role::agent}}) {
      HEARD_TRY(
          const PersonView person,
          run_now(desk::add_person_with_password(
              desk_, {}, {.email = Text<254>::cut(h.email), .name = Text<120>::cut(h.name), .role = h.role},
              Secret(std::string(demo_password)))));
      cast_.people[h.who] = {.person = person.id, .name = person.name, .role = person.role};
    }
    cast_.people[Who::note_by_jonas] = cast_.people[Who::jonas];
    cast_.people[Who::note_by_lin] = cast_.people[Who::lin];
    return {};
  }

  [[nodiscard]] std::vector<Moment> moments() const {
    std::vector<Moment> out;
    const auto stories = demo_stories();
    for (std::size_t s = 0; s < stories.size(); ++s)
      for (std::size_t l = 0; l < stories[s].lines.size(); ++l)
        out.push_back({.at = now_ - minutes(stories[s].lines[l].minutes_ago), .story = s, .line = l});
    std::sort(out.begin(), out.end(), [](const Moment& a, const Moment& b) { return a.at < b.at; });
    return out;
  }

  Result<void> say(const Moment& moment) {
    const Story& story = demo_stories()[moment.story];
    const Line& line = story.lines[moment.line];
    if (moment.line == 0) {
      HEARD_CHECK(begin(moment.story, story, line));
    } else if (line.who == Who::customer) {
      HEARD_CHECK(answer_back(moment.story, line));
    } else {
      HEARD_CHECK(write(moment.story, line));
    }
    if (moment.line + 1 == story.lines.size() && story.then == Then::settled) {
      HEARD_TRY(const std::string head,
                run_now(desk::change_conversation(desk_, cast_.people[story.owner], begun_[moment.story],
                                                  {.state = ConversationState::resolved})));
      static_cast<void>(head);
    }
    return {};
  }

  Result<void> begin(std::size_t index, const Story& story, const Line& line) {
    desk::Arrived arrived = arrival(line);
    arrived.name = story.customer;
    arrived.email = story.email;
    arrived.subject = story.subject;
    HEARD_TRY(const desk::Taken taken, run_now(desk::take_in(desk_, arrived)));
    begun_[index] = taken.conversation;
    if (story.owner == Who::customer) return {};
    ChangeConversation take{.assignee_id = {.mentioned = true, .value = cast_.people[story.owner].person}};
    HEARD_TRY(const std::string head,
              run_now(desk::change_conversation(desk_, cast_.people[story.owner], taken.conversation, take)));
    static_cast<void>(head);
    return {};
  }

  Result<void> answer_back(std::size_t index, const Line& line) {
    desk::Arrived arrived = arrival(line);
    arrived.conversation = begun_[index];
    HEARD_TRY(const desk::Taken taken, run_now(desk::take_in(desk_, arrived)));
    static_cast<void>(taken);
    return {};
  }

  Result<void> write(std::size_t index, const Line& line) {
    const bool note = line.who == Who::note_by_jonas || line.who == Who::note_by_lin;
    const WriteMessage command{.kind = note ? WrittenKind::note : WrittenKind::reply,
                               .text = Text<message_bytes_max>::cut(line.text)};
    HEARD_TRY(const desk::Answer answer, run_now(desk::write_message(desk_, cast_.people[line.who],
                                                                     begun_[index], command, std::nullopt)));
    static_cast<void>(answer);
    return {};
  }

  desk::Arrived arrival(const Line& line) {
    return {.channel = Channel::web_form,
            .key = random_.token(),
            .raw = std::string(line.text),
            .text = std::string(line.text)};
  }

  Instant now_;
  HandClock clock_;
  SeededRandom random_;
  store::Ids ids_;
  desk::Desk desk_;
  Senders senders_;
  outbox::Outbox outbox_;
  Cast cast_;
  std::map<std::size_t, ConversationId> begun_;
};

}  // namespace

Result<void> fill_demo(store::Store& store, Instant now) {
  struct Found {
    bool demo = false;
    bool empty = false;
  };
  HEARD_TRY(const Found found, store.read_now([](store::Tx& tx) -> Result<Found> {
    return Found{.demo = store::get_setting(tx, "demo").has_value(),
                 .empty = tx.one<std::int64_t>(store::sql::person_count).value_or(0) == 0};
  }));
  if (found.demo) return {};
  if (!found.empty)
    return conflict("not_a_demo",
                    "This data folder belongs to a real shop. The practice shop needs an empty folder of its "
                    "own (--data).");
  return Teller(store, now).tell();
}

}  // namespace heard::app
