// Enumerators are stored and published by name: a name in these tables may be joined by others, never
// changed.
#include "record/names.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "record/command.h"
#include "record/customer.h"
#include "record/effect.h"
#include "record/event.h"
#include "record/view.h"

namespace heard {
namespace {

template <class E>
std::string names() {
  std::string out;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto each) {
    if (!out.empty()) out += ' ';
    out += each.name;
  });
  return out;
}

TEST(Names, OfClosedListsStayAsTheyAreStored) {
  EXPECT_EQ(names<Role>(), "agent supervisor admin");
  EXPECT_EQ(names<Channel>(), "web_form api");
  EXPECT_EQ(names<ConversationState>(), "open waiting snoozed resolved");
  EXPECT_EQ(names<View>(), "open mine unassigned waiting snoozed resolved all");
  EXPECT_EQ(names<ByKind>(), "customer person system");
  EXPECT_EQ(names<MessageKind>(), "customer reply note");
  EXPECT_EQ(names<DeliveryState>(), "held queued sending sent unknown failed cancelled");
  EXPECT_EQ(names<EffectClass>(), "answer update ask tell sell");
  EXPECT_EQ(names<EffectState>(), "waiting leased started done unknown dead cancelled");
  EXPECT_EQ(names<Repeat>(), "repeatable once");
  EXPECT_EQ(names<ResolvedBecause>(), "person quiet");
  EXPECT_EQ(names<TokenScope>(), "read write");
  EXPECT_EQ(names<InvitationKind>(), "join reset setup");
  EXPECT_EQ(names<WrittenKind>(), "reply note");
  EXPECT_EQ(names<HitKind>(), "conversation customer");
}

template <class... T>
std::string kinds(std::variant<T...>* /*of*/) {
  return (fmt::format("{} {}\n", T::kind, T::version) + ...);
}

TEST(Names, OfEventsEffectsAndTimersStayAsTheyAreLogged) {
  EXPECT_EQ(
      kinds(static_cast<Event*>(nullptr)),
      "customer_added 1\nconversation_started 1\nmessage_received 1\nreply_written 1\n"
      "reply_taken_back 1\nnote_written 1\ndelivery_changed 1\nconversation_assigned 1\n"
      "conversation_resolved 1\nconversation_reopened 1\nconversation_snoozed 1\nconversation_came_back 1\n"
      "conversation_left_to_them 1\nsubject_changed 1\nperson_added 1\n"
      "person_changed 1\nshop_changed 1\nconversation_erased 1\ncustomer_erased 1\n");
  EXPECT_EQ(kinds(static_cast<EffectBody*>(nullptr)), "publish_reply 1\n");
  EXPECT_EQ(kinds(static_cast<TimerBody*>(nullptr)), "settle_quietly 1\ncome_back 1\n");
}

TEST(Names, RolesGrow) {
  EXPECT_LT(Role::agent, Role::supervisor);
  EXPECT_LT(Role::supervisor, Role::admin);
}

template <class... T>
consteval bool all_described_whole(std::variant<T...>* /*of*/) {
  return (described_whole<T>() && ...);
}

static_assert(all_described_whole(static_cast<Event*>(nullptr)));
static_assert(all_described_whole(static_cast<EffectBody*>(nullptr)));
static_assert(all_described_whole(static_cast<TimerBody*>(nullptr)));
static_assert(described_whole<By>() && described_whole<LoggedEvent>() && described_whole<Effect>() &&
              described_whole<Timer>());
static_assert(described_whole<Person>() && described_whole<Session>() && described_whole<ApiToken>() &&
              described_whole<Invitation>() && described_whole<Customer>() && described_whole<Inbox>());
static_assert(described_whole<Conversation>() && described_whole<Message>() &&
              described_whole<Attachment>() && described_whole<Arrival>());

}  // namespace
}  // namespace heard
