// Teller: performs the acts of a story and checks its expectations.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/asking/contact_wish.h"
#include "desk/conversation/conversations.h"
#include "desk/door/chat.h"
#include "desk/mail/take_mail.h"
#include "desk/people/sign_in.h"
#include "desk/their_page/customer_page.h"
#include "desk/their_page/customer_says.h"
#include "record/acknowledgement.h"
#include "record/conversation.h"
#include "record/hours.h"
#include "record/promise_view.h"
#include "tests/engine/engine.h"

namespace heard::test {

using Findings = std::vector<std::string>;

// "2 days", "1 hour", "8 s".
std::optional<Duration> span_of(const std::string& text);

class Teller {
 public:
  explicit Teller(Engine engine) : house_(engine) {}

  Findings act(const std::string& line);
  Findings expect(const std::string& line);
  // An act whose events were not told must have had none; one that was refused must have been told so.
  Findings end_of_act();
  Findings end_of_story();

 private:
  struct Sender {
    std::string email;
    std::optional<ConversationId> conversation;
    std::string last_key;
    std::string last_text;
    std::string link;     // kept
    std::string matters;  // what their browser keeps once a code has opened all
    std::string form;     // the key of what they fill in
    CameAs came_as = CameAs::complaint;
  };
  // What somebody has in hand to sign in with.
  struct Keys {
    std::string link;
    std::string secret;
    std::string earlier_secret;
    std::vector<std::string> recovery_codes;
    std::string last_code;
    std::string cookie;
    std::string token;
  };
  struct File {
    AttachmentId id;
    std::string bytes;
  };

  // Who acts, and the words behind the colon.
  struct Told {
    const std::string& name;
    const std::string& words;
  };
  using Act = Findings (*)(Teller&, const Told&);
  // What a person at the desk can do, by the words of a story.
  static const std::map<std::string, Act> person_acts;
  static const std::map<std::string, Act> file_acts;
  static const std::map<std::string, Act> view_acts;
  static const std::map<std::string, Act> door_acts;
  static const std::map<std::string, Act> first_acts;
  static const std::map<std::string, Act> seen_acts;
  static const std::map<std::string, Act> same_acts;
  static const std::map<std::string, Act> team_acts;
  static const std::map<std::string, Act> setup_acts;
  static const std::map<std::string, Act> split_acts;
  static const std::map<std::string, Act> deleted_acts;
  static const std::map<std::string, Act> organisation_acts;
  static const std::map<std::string, Act> attention_acts;
  static const std::map<std::string, Act> till_acts;
  static const std::map<std::string, Act> mail_acts;
  static const std::map<std::string, Act> arriving_mail_acts;
  static const std::map<std::string, Act> hours_acts;
  static const std::map<std::string, Act> acknowledgement_acts;
  static const std::map<std::string, Act> staff_mail_acts;
  static const std::map<std::string, Act> outside_acts;
  static const std::map<std::string, Act> chat_acts;
  static const std::map<std::string, Act> link_acts;
  static const std::map<std::string, Act> promise_acts;
  static const std::map<std::string, Act> governor_acts;
  static const std::map<std::string, Act> deadline_acts;
  static const std::map<std::string, Act> planned_acts;
  static const std::map<std::string, Act> urgency_acts;
  static const std::map<std::string, Act> channel_acts;

  static const std::array<std::optional<std::string> (Teller::*)(const std::string&), 21> facts;

  Findings meet(const std::string& line);
  Findings customer_act(const std::string& name, const std::string& verb, const std::string& words);
  Findings person_act(const std::string& name, const std::string& verb, const std::string& words);
  Findings written(const std::string& name, WriteMessage command);
  Findings written_first(const std::string& name, WriteFirst command, std::optional<desk::Once> once = {});
  Findings changed(const std::string& name, ChangeConversation command);
  Findings put_right(const Told& told, ChangeCustomer command);
  Findings send(Sender& sender, const std::string& name, const std::string& key, const std::string& words,
                Channel channel = Channel::web_form, bool vouched = false);
  // What the shop's own site says of them; `how` in the words of a story.
  std::string chat_identity(const std::string& name, const std::string& how);
  std::string known_chat_of(const std::string& who);
  desk::AtDesk everybody_at_desk() const;
  // What a visitor does; nothing when `verb` is not of the chat.
  std::optional<Findings> chat_act(const std::string& name, const std::string& verb,
                                   const std::string& words);
  // What is so of chats; nothing when `what` is not about them.
  std::optional<std::string> fact_of_chat(const std::string& what);

  // What a customer does by a channel of the house's own, or that channel; nothing when `verb` is none of
  // that.
  std::optional<Findings> channel_act(const std::string& name, const std::string& verb,
                                      const std::string& words);
  // What happens to the channel or to the secret key by nobody's act.
  std::optional<Findings> world_act(const std::string& line);
  Findings channel_reports(const std::string& words);
  Findings key_rotated(bool earlier_ends);
  std::optional<std::string> fact_of_channels(const std::string& what);

  Findings file_added(const std::string& name, WrittenKind kind, const std::string& words);
  Findings file_opened(const std::string& name, const Result<desk::AttachmentFile>& file);
  std::vector<AttachmentId> files_named(const std::string& words);
  // What is so of files; nothing when `what` is not about them.
  std::optional<std::string> fact_of_files(const std::string& what);

  Findings view_saved(const Told& told);
  // Who is listed, read page by page.
  std::string list_of(const std::string& name, desk::ListWanted wanted);
  // What is so of lists and views; nothing when `what` is not about them.
  std::optional<std::string> fact_of_views(const std::string& what);
  Findings marked_seen(const std::string& name, std::optional<MessageId> word);
  std::string seen_by(const std::string& name);
  std::string known_since(const std::string& name);
  // What is so of how far people have read; nothing when `what` is not about that.
  std::optional<std::string> fact_of_seen(const std::string& what);
  // Everything that is done with a code; nothing when `verb` is not.
  std::optional<Findings> act_with_code(const std::string& name, const std::string& verb,
                                        const std::string& words);
  std::optional<Secret> code_called(const std::string& name, const std::string& what);
  Findings at_door(const std::string& name, const Result<desk::SignedIn>& let_in);
  Findings code_used(const std::string& name, const std::string& what, const std::optional<Secret>& code,
                     const std::string& words);
  std::optional<std::string> fact_of_door(const std::string& what);
  std::string told_secrets(const std::string& name);
  std::optional<std::string> fact_of_first_words(const std::string& what);
  // By their address, or whose conversation they wrote in last.
  CustomerId customer_called(const std::string& name);
  std::pair<CustomerId, CustomerId> both_called(const std::string& words);
  std::string card_of(const std::string& name);
  std::string shown_by_link(ConversationId id);
  std::optional<std::string> fact_of_same(const std::string& what);
  Findings team_kept(const Told& told);
  std::string team_named(std::optional<TeamId> id);
  Findings set_up_by(const std::string& name);
  std::optional<std::string> fact_of_setup(const std::string& what);

  TimelinePage timeline_now();
  std::string all_of_it();
  // By how they begin, with slashes between.
  std::vector<MessageId> messages_called(const std::string& words);
  std::optional<std::string> fact_of_split(const std::string& what);
  std::optional<std::string> fact_of_deleted(const std::string& what);
  // By how its name begins.
  OrganisationId organisation_called(const std::string& name);
  std::optional<std::string> fact_of_organisations(const std::string& what);

  // The default one for no name.
  InboxId inbox_called(const std::string& name);
  std::optional<std::string> fact_of_mail(const std::string& what);
  Findings acknowledging(const std::string& name, PutAcknowledgement command);
  std::optional<std::string> fact_of_acknowledgements(const std::string& what);

  Findings hours_changed(const Told& told, void (*change)(Hours& hours, const std::string& words));
  std::optional<std::string> fact_of_hours(const std::string& what);

  Findings attention_said(const std::string& name, SayAttention command);
  Findings joined(const std::string& name);
  std::string attention_of(const std::string& name);
  std::string why_assigned();
  // What is so of who takes people and why something is whose; nothing when `what` is not about that.
  std::optional<std::string> fact_of_attention(const std::string& what);

  // What leaves later, by who asks.
  std::string planned_for(const std::string& name, bool everybodys);
  std::optional<std::string> fact_of_planned(const std::string& what);

  Findings promise_changed(const Told& told, ChangePromise command);
  // The open ones, by time; "first" is what the house promises by itself.
  std::vector<PromiseView> promises_here();
  std::optional<std::string> fact_of_promises(const std::string& what);
  // What the rules of a trade made, and how it was on a scale.
  std::optional<Findings> mark_act(const std::string& name, const std::string& verb,
                                   const std::string& words);
  std::optional<std::string> fact_of_deadlines(const std::string& what);
  // What is urgent is promised within so many open hours, and of this team only.
  Findings urgent_promised(const std::string& name, const std::string& words, std::optional<TeamId> team);
  std::optional<std::string> fact_of_urgency(const std::string& what);

  Findings asked_outside(const std::string& name, AskOutside command);
  // What is so of who was asked outside, and of who a draft goes to; nothing when `what` is not about that.
  std::optional<std::string> fact_of_outside(const std::string& what);

  // What a customer does on their own page; nothing when `verb` is none of that.
  std::optional<Findings> page_act(const std::string& name, const std::string& verb,
                                   const std::string& words);
  // A complaint or a return, question by question.
  std::optional<Findings> form_act(const std::string& name, const std::string& verb,
                                   const std::string& words);
  std::optional<Findings> matters_act(const std::string& name, const std::string& verb,
                                      const std::string& words);
  std::string matters_of(const std::string& name);
  Findings said_on_page(const std::string& name, desk::Said said);
  // As they see it, by the link they kept.
  Result<desk::CustomerPage> own_page_of(const std::string& name);
  std::optional<std::string> fact_of_page(const std::string& what);

  // What a customer says of how often we may write, and of whether it is settled.
  std::optional<Findings> wish_act(const std::string& name, const std::string& verb,
                                   const std::string& words);
  Findings wished(const std::string& name, desk::Wanted wanted);
  Findings wish_noted(const Told& told, ChangeContactWish command);
  Findings written_first_as(const Told& told, EffectClass purpose);
  std::string wish_of(const std::string& name);
  std::optional<std::string> fact_of_governor(const std::string& what);

  // The bytes of a mail that somebody writes.
  std::string raw_mail(const std::string& name, const std::string& words);
  static std::string with_large_file(const std::string& raw);
  Findings mail_taken(const std::string& raw, MailOrigin origin, desk::MailReader read);
  Findings mail_became(const Result<desk::MailTaken>& taken);
  // What a customer does by mail; nothing when `verb` is none of that.
  std::optional<Findings> mail_act(const std::string& name, const std::string& verb,
                                   const std::string& words);
  std::optional<std::string> fact_of_arrived_mail(const std::string& what);
  // The last one to somebody, by name or address.
  const MailToSend* mail_to(const std::string& name);
  std::string told_to(const std::string& name);
  Findings alert_answered(const std::string& name, const std::string& words);
  Findings came_in_by_mail(const std::string& name, const std::string& password);
  Findings address_proven(const std::string& name, const std::string& code);
  std::string mail_settings_of(const std::string& name);
  std::optional<std::string> fact_of_staff_mail(const std::string& what);
  // Of the shop, in the default inbox.
  std::string address_of_mailbox();

  template <class T>
  Findings outcome(const Result<T>& result) {
    if (result.ok()) return {};
    refused_ = result.error().code;
    refusal_told_ = false;
    return {};
  }

  Findings check(const std::string& what, const std::string& told, const std::string& is) const;
  std::string events_since_last();
  std::optional<Conversation> conversation();
  std::optional<std::string> email_of(CustomerId id);
  std::string delivery();
  std::string draft_of(const std::string& name);
  std::string next_for(const std::string& name);
  std::size_t listed(View view, const std::string& tag);

  House house_;
  std::map<std::string, Sender> customers_;
  std::map<std::string, desk::Caller> people_;
  std::map<std::string, File> files_;
  std::map<std::string, SavedViewId> views_;
  std::map<std::string, TeamId> teams_;
  std::map<std::string, Keys> keys_;
  bool let_in_ = false;
  std::string chat_secret_;  // of the default inbox
  std::string chat_secret_before_;
  std::string till_;                  // the secret of the shared device
  std::vector<ConversationRow> due_;  // what somebody was told of when they said that they are away
  ConversationId current_{};
  std::map<std::string, ConversationId> numbered_;  // in the order in which they began
  MessageId first_seen_{};
  MessageId last_reply_{};
  OwnChannelId channel_{};  // that was brought last
  std::string last_mail_;
  int mails_ = 0;
  std::string taken_;  // what became of the last mail
  bool mailed_ = false;
  std::string refused_;
  std::string remembered_;  // all of a conversation, as somebody looked at it closely
  std::string draft_;
  Draft back_;                              // as it was taken back last
  std::string forwarded_;                   // the letter that sent words on last
  std::optional<FirstWordsTo> first_back_;  // of the words that were taken back last
  std::optional<Instant> draft_seen_;
  bool refusal_told_ = true;
  std::int64_t last_event_ = 0;
};

}  // namespace heard::test
