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
#include "record/form_draft.h"
#include "record/kept_draft.h"
#include "record/kept_mail.h"
#include "record/letter.h"
#include "record/mailbox.h"
#include "record/organisation.h"
#include "record/planned.h"
#include "record/ready_answer.h"
#include "record/seen.h"
#include "record/settled_question.h"
#include "record/tag.h"
#include "record/team.h"
#include "record/upload.h"
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
  EXPECT_EQ(names<Channel>(), "web_form api email chat webhook");
  EXPECT_EQ(names<Tongue>(), "en de zh");
  EXPECT_EQ(names<MailOrigin>(), "inbox junk sent");
  EXPECT_EQ(names<ConversationState>(), "open waiting snoozed resolved set_aside merged deleted outside");
  EXPECT_EQ(names<View>(), "open mine unassigned waiting snoozed resolved all set_aside asked team deleted");
  EXPECT_EQ(names<Whose>(), "anyone me nobody person");
  EXPECT_EQ(names<ListOrder>(), "newest usual longest_waiting");
  EXPECT_EQ(names<ByKind>(), "customer person system");
  EXPECT_EQ(names<SplitSide>(), "split_off split_off_from put_back given_back");
  EXPECT_EQ(names<MessageKind>(), "customer reply note");
  EXPECT_EQ(names<DeliveryState>(), "held queued sending sent unknown failed cancelled");
  EXPECT_EQ(names<EffectClass>(), "answer update ask tell sell");
  EXPECT_EQ(names<EffectState>(), "waiting leased started done unknown dead cancelled");
  EXPECT_EQ(names<OutsideNews>(), "asked forwarded answered overdue bounced taken_back");
  EXPECT_EQ(names<Repeat>(), "repeatable once slow");
  EXPECT_EQ(names<ResolvedBecause>(), "person quiet customer");
  EXPECT_EQ(names<CameAs>(), "complaint giving_back");
  EXPECT_EQ(names<FormStep>(), "what order wish files name email");
  EXPECT_EQ(names<TokenScope>(), "read write");
  EXPECT_EQ(names<InvitationKind>(), "join reset setup");
  EXPECT_EQ(names<WrittenKind>(), "reply note");
  EXPECT_EQ(names<PlannedKind>(), "reply slept_on");
  EXPECT_EQ(names<HitKind>(), "conversation customer organisation");
  EXPECT_EQ(names<Attention>(), "here with_a_customer not_now");
  EXPECT_EQ(names<Assignment>(), "by_number by_taking by_rule");
  EXPECT_EQ(names<LetterKind>(),
            "acknowledgement alert invitation reset notice matters_code settled_question promise_near "
            "promise_late");
  EXPECT_EQ(names<PromiseKind>(), "first_reply next_update answer action call_back refund follow_up own");
  EXPECT_EQ(names<PromiseState>(), "open kept late broken released voided");
  EXPECT_EQ(names<PromiseWithin>(), "business_days open_hours nothing");
  EXPECT_EQ(names<DeliveryReport>(), "delivered read failed");
  EXPECT_EQ(names<Dial>(), "all only_answers paused");
  EXPECT_EQ(names<WishedBy>(), "own_page one_click person");
  EXPECT_EQ(names<VerdictOutcome>(), "went waits not_sent failed");
  EXPECT_EQ(names<WhyNot>(),
            "only_answers paused asked_lately asked_often question_lately told_lately told_often "
            "no_consent no_thanks sold_lately complaint_open complaint_lately any_often quiet_hours "
            "bounced nobody_known");
  EXPECT_EQ(names<AssignedBecause>(), "last_time fewest_open away");
}

template <class... T>
std::string kinds(boost::mp11::mp_list<T...>* /*of*/) {
  return (fmt::format("{} {}\n", T::kind, T::version) + ...);
}

template <class... T>
std::string kinds(std::variant<T...>* /*of*/) {
  return kinds(static_cast<boost::mp11::mp_list<T...>*>(nullptr));
}

TEST(Names, OfEventsEffectsAndTimersStayAsTheyAreLogged) {
  EXPECT_EQ(
      kinds(static_cast<EventBodies*>(nullptr)),
      "customer_added 1\nconversation_started 1\nmessage_received 1\nreply_written 1\n"
      "reply_taken_back 1\nnote_written 1\ndelivery_changed 1\nconversation_assigned 1\n"
      "conversation_resolved 1\nconversation_reopened 1\nconversation_snoozed 1\nconversation_came_back 1\n"
      "conversation_left_to_them 1\nsubject_changed 1\nperson_added 1\n"
      "person_changed 1\nshop_changed 1\nconversation_erased 1\ncustomer_erased 1\n"
      "reply_held_back 1\nconversation_set_aside 1\nconversation_tagged 1\nconversation_untagged 1\n"
      "goal_changed 1\nready_answer_changed 1\nrules_changed 1\n"
      "conversation_merged 1\nconversation_parted 1\nmerge_changed 1\ncustomer_changed 1\n"
      "person_second_factor_changed 1\ncolleague_asked 1\ncustomer_merged 1\ncustomer_parted 1\n"
      "team_changed 1\nconversation_team_changed 1\n"
      "split_changed 1\nconversation_deleted 1\nconversation_restored 1\n"
      "customer_joined 1\norganisation_changed 1\n"
      "mailbox_changed 1\ninbox_changed 1\nsending_changed 1\nmail_bounced 1\n"
      "acknowledgement_changed 1\ncustomer_told 1\ntelling_held 1\n"
      "outside_changed 1\nasked_outside 1\n"
      "answer_understood 1\nanswer_questioned 1\nproper_look_asked 1\nlinks_revoked 1\n"
      "visitor_told 1\npromise_made 1\npromise_renewed 1\npromise_told_late 1\npromise_ended 1\n"
      "promise_made_good 1\npromise_near 1\npromise_retimed 1\npromise_rules_changed 1\n"
      "contact_wish_changed 1\nnot_written 1\nsettled_asked 1\nsettled_answered 1\n"
      "mark_given 1\ncame_as_decided 1\n"
      "conversation_inbox_changed 1\nreply_retimed 1\nconversation_language_said 1\n"
      "token_changed 1\nsession_ended 1\ninvitation_changed 1\npin_changed 1\ntill_changed 1\n"
      "quarantine_retried 1\nsaved_view_changed 1\nurgency_decided 1\n");
  EXPECT_EQ(kinds(static_cast<EffectBody*>(nullptr)),
            "publish_reply 1\nsend_mail 1\nsend_letter 1\nfile_sent 1\nsend_to_channel 1\n");
  EXPECT_EQ(kinds(static_cast<TimerBody*>(nullptr)),
            "settle_quietly 1\ncome_back 1\nerase_set_aside 1\nerase_deleted 1\nacknowledge 1\n"
            "alert_team 1\ngather_alerts 1\noutside_owes 1\npromises_due 1\nask_if_settled 1\n");
}

TEST(Names, RolesGrow) {
  EXPECT_LT(Role::agent, Role::supervisor);
  EXPECT_LT(Role::supervisor, Role::admin);
}

template <class... T>
consteval bool all_described_whole(boost::mp11::mp_list<T...>* /*of*/) {
  return (described_whole<T>() && ...);
}

template <class... T>
consteval bool all_described_whole(std::variant<T...>* /*of*/) {
  return (described_whole<T>() && ...);
}

static_assert(all_described_whole(static_cast<EventBodies*>(nullptr)));
static_assert(all_described_whole(static_cast<EffectBody*>(nullptr)));
static_assert(all_described_whole(static_cast<TimerBody*>(nullptr)));
static_assert(described_whole<By>() && described_whole<LoggedEvent>() && described_whole<Effect>() &&
              described_whole<Timer>());
static_assert(described_whole<Person>() && described_whole<Session>() && described_whole<ApiToken>() &&
              described_whole<SecondFactor>() && described_whole<RecoveryCode>() &&
              described_whole<Invitation>() && described_whole<Customer>() && described_whole<Inbox>());
static_assert(described_whole<Conversation>() && described_whole<Message>() &&
              described_whole<Attachment>() && described_whole<Arrival>());
static_assert(described_whole<Tag>() && described_whole<KeptDraft>() && described_whole<ReadyAnswer>() &&
              described_whole<Upload>() && described_whole<Seen>() && described_whole<Team>() &&
              described_whole<TeamPerson>() && described_whole<Organisation>());
static_assert(described_whole<ContactWish>() && described_whole<KeptVerdict>() &&
              described_whole<SettledQuestion>());
static_assert(described_whole<Mailbox>() && described_whole<MailboxPlace>() &&
              described_whole<MailboxState>() && described_whole<KeptMail>());

}  // namespace
}  // namespace heard
