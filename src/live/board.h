// Board: who is at which conversation, and who writes an answer there: what the seats of this node say, and
// what other nodes say of theirs. In memory only. What is told is always the whole truth of a conversation,
// made anew from what everybody said last, so a word that is lost is mended by the next. Any thread.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "live/options.h"
#include "record/chat.h"
#include "record/command.h"
#include "record/view.h"

namespace heard::live {

class Seat;

class Board {
 public:
  using Moment = std::chrono::steady_clock::time_point;

  explicit Board(const BoardOptions& options) : options_(options) {}

  // Somebody who works here sits there, wherever they look.
  void come(const Seat* seat, PersonId person);
  // Takes the place of what this seat said before. A visitor of a conversation has no person's id.
  void say(const Seat* seat, PersonId person, const Whereabouts& where, Moment now);
  void leave(const Seat* seat);
  // What another node says of its own people; forgotten unless it is said again in time.
  void hear(std::string_view node, const std::vector<Presence>& theirs, Moment now);

  // The conversations that are not as this node's browsers were told; of too many, the rest comes next time.
  std::vector<Presence> news(Moment now);
  // This node's own people, for the other nodes: said again now and then when nothing has changed.
  std::vector<Presence> news_for_nodes(Moment now);
  // Those who work here, have the desk open and did something there lately: on this node, and on others where
  // they are known to be.
  std::set<PersonId> at_desk();
  // All that the browsers were told, for one that comes new.
  std::vector<Presence> everybody();

 private:
  using People = std::map<PersonId, bool>;  // and whether they write
  using Places = std::map<ConversationId, People>;
  struct Said {
    PersonId person;
    ConversationId conversation;
    Moment writing_until;
  };
  struct Heard {
    People people;
    Moment until;
  };
  struct Told {
    People people;
    Moment at;
  };
  struct Audience {
    std::map<ConversationId, Told> told;
    ConversationId last;  // the next round goes on after it, so that everybody's turn comes
  };

  [[nodiscard]] Places own(Moment now) const;
  // What `audience` was told before `stale` is told again.
  std::vector<Presence> bring_up_to_date(Audience& audience, const Places& places, Moment now, Moment stale);
  [[nodiscard]] Presence presence(ConversationId conversation, const People& people) const;

  const BoardOptions options_;
  std::mutex mutex_;
  std::map<const Seat*, PersonId> present_;
  std::set<const Seat*> idle_;  // of these
  std::map<const Seat*, Said> seats_;
  std::map<std::pair<std::string, ConversationId>, Heard> nodes_;
  Audience browsers_;
  Audience others_;
};

}  // namespace heard::live
