#include "desk/conversation/unbegin.h"

#include "care/write_first.h"
#include "desk/customer/erase.h"
#include "store/idempotency.h"
#include "store/sql/erase.h"
#include "store/sql/people.h"
#include "store/upload_rows.h"

namespace heard::desk {

FirstWordsTo unbegin(store::Tx& tx, const Conversation& conversation, const Caller& caller, Instant now) {
  const auto customer = tx.one<Customer>(store::sql::customer_by_id, conversation.customer);
  FirstWordsTo to{.name = conversation.customer_name.str(),
                  .subject = conversation.subject.str(),
                  .asked_for = conversation.asked_for,
                  .owed_by = conversation.owed_by};
  if (customer && customer->email) to.email = customer->email->str();
  if (customer && customer->phone) to.phone = customer->phone->str();
  store::unbegin_uploads(tx, conversation.id, caller.person);
  store::void_answers(tx, conversation.id);
  erase_with_parts(tx, conversation.id, by(caller), now);
  const bool others =
      !tx.list<ConversationId>(store::sql::conversations_of_customer, conversation.customer).empty() ||
      !tx.list<Customer>(store::sql::customers_merged_into, conversation.customer).empty();
  if (customer && care::goes_with(*customer, conversation, others)) {
    erase_lonely_customer(tx, customer->id, ErasedBecause::first_words_taken_back, by(caller), now);
  } else {
    to.customer_id = conversation.customer;
  }
  return to;
}

}  // namespace heard::desk
