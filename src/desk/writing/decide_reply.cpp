#include "desk/writing/decide_reply.h"

#include "care/reply.h"
#include "desk/customer/customer_card.h"
#include "desk/house/rules.h"

namespace heard::desk {

Result<ReplyDecided> decide_reply(store::Tx& tx, const Conversation& conversation, const Replying& replying) {
  HEARD_TRY(const Customer customer, load_customer(tx, conversation.customer));
  HEARD_TRY(auto mail, by_mail(tx, conversation, replying.addressed, replying.message.at));
  HEARD_TRY(auto goes, reply_goes(tx, conversation, customer, mail, replying.effects));
  HEARD_TRY(auto decision, care::reply(conversation, {.message = replying.message,
                                                      .person = replying.person,
                                                      .goes = std::move(goes),
                                                      .hold = replying.hold,
                                                      .settle = replying.settle,
                                                      .stale = replying.stale}));
  return ReplyDecided{std::move(decision), std::move(mail)};
}

// Whoever writes in a chat waits for it: there is nothing to take back a word for.
Duration usual_hold(store::Tx& tx, const Desk& desk, const Conversation& conversation) {
  return conversation.channel == Channel::chat ? Duration{} : rules_in(tx, desk.rules).hold;
}

}  // namespace heard::desk
