#include "live/board.h"

#include <algorithm>

namespace heard::live {

void Board::come(const Seat* seat, PersonId person) {
  const std::scoped_lock lock(mutex_);
  present_[seat] = person;
}

void Board::say(const Seat* seat, PersonId person, const Whereabouts& where, Moment now) {
  const std::scoped_lock lock(mutex_);
  const bool idle = where.idle.value_or(false);
  if (idle) {
    idle_.insert(seat);
  } else {
    idle_.erase(seat);
  }
  if (!where.conversation_id || idle) {
    seats_.erase(seat);
    return;
  }
  seats_[seat] = {.person = person,
                  .conversation = *where.conversation_id,
                  .writing_until = where.writing ? now + options_.writing : now};
}

void Board::leave(const Seat* seat) {
  const std::scoped_lock lock(mutex_);
  present_.erase(seat);
  idle_.erase(seat);
  seats_.erase(seat);
}

void Board::hear(std::string_view node, const std::vector<Presence>& theirs, Moment now) {
  const std::scoped_lock lock(mutex_);
  for (const Presence& each : theirs) {
    std::pair place{std::string(node), each.conversation_id};
    if (each.people.empty()) {
      nodes_.erase(place);
      continue;
    }
    Heard& heard = nodes_[std::move(place)];
    heard = {.people = {}, .until = now + options_.silence};
    for (const PersonHere& person : each.people) heard.people[person.person_id] = person.writing;
  }
}

std::vector<Presence> Board::news(Moment now) {
  const std::scoped_lock lock(mutex_);
  std::erase_if(nodes_, [now](const auto& node) { return node.second.until <= now; });
  Places places = own(now);
  for (const auto& [place, heard] : nodes_) {
    People& people = places[place.second];
    for (const auto& [person, writing] : heard.people) people[person] |= writing;
  }
  return bring_up_to_date(browsers_, places, now, Moment::min());
}

std::vector<Presence> Board::news_for_nodes(Moment now) {
  const std::scoped_lock lock(mutex_);
  return bring_up_to_date(others_, own(now), now, now - options_.repeat);
}

std::set<PersonId> Board::at_desk() {
  const std::scoped_lock lock(mutex_);
  std::set<PersonId> people;
  for (const auto& [seat, person] : present_)
    if (!idle_.contains(seat)) people.insert(person);
  for (const auto& [place, heard] : nodes_)
    for (const auto& [person, writing] : heard.people) people.insert(person);
  people.erase(visitor);
  return people;
}

std::vector<Presence> Board::everybody() {
  const std::scoped_lock lock(mutex_);
  std::vector<Presence> out;
  for (const auto& [conversation, told] : browsers_.told) out.push_back(presence(conversation, told.people));
  return out;
}

Board::Places Board::own(Moment now) const {
  Places places;
  for (const auto& [seat, said] : seats_) {
    bool& writing = places[said.conversation][said.person];
    writing = writing || now < said.writing_until;
  }
  return places;
}

std::vector<Presence> Board::bring_up_to_date(Audience& audience, const Places& places, Moment now,
                                              Moment stale) {
  std::vector<ConversationId> due;
  for (const auto& [conversation, people] : places) {
    const auto told = audience.told.find(conversation);
    const bool fresh = told != audience.told.end() && told->second.people == people;
    if (!fresh || told->second.at <= stale) due.push_back(conversation);
  }
  for (const auto& [conversation, told] : audience.told) {
    if (!places.contains(conversation)) due.push_back(conversation);
  }
  std::ranges::sort(due);
  std::rotate(due.begin(), std::ranges::upper_bound(due, audience.last), due.end());
  std::vector<Presence> out;
  std::size_t size = 0;
  for (const ConversationId conversation : due) {
    const auto place = places.find(conversation);
    Presence next = presence(conversation, place == places.end() ? People{} : place->second);
    size += 1 + next.people.size();
    if (size > options_.told_max && !out.empty()) break;
    if (next.people.empty()) {
      audience.told.erase(conversation);
    } else {
      audience.told[conversation] = {.people = place->second, .at = now};
    }
    audience.last = conversation;
    out.push_back(std::move(next));
  }
  return out;
}

// Those who write come first: of a crowd, they are who matters.
Presence Board::presence(ConversationId conversation, const People& people) const {
  Presence out{.conversation_id = conversation, .people = {}};
  for (const bool wanted : {true, false}) {
    for (const auto& [person, writing] : people) {
      if (writing == wanted && out.people.size() < options_.people_max)
        out.people.push_back({person, writing});
    }
  }
  return out;
}

}  // namespace heard::live
