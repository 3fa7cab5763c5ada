// Erasing a customer at their wish or the law's: everything they said and everything said to them goes, with
// names, addresses, files, search words and kept answers, and with what others were asked for their sake. The
// log keeps numbers and moments, which say nothing once the words and their nonces are gone. It cannot be
// undone.
#pragma once

#include "desk/desk.h"

namespace heard::desk {

// Whoever goes on as them is the same person, and goes too. not_found for an unknown customer, conflict
// merged for one who goes on as another: nobody erases more than they named. Files are gone from the disk
// within two days (desk::sweep).
Task<void> erase_customer(Desk& desk, Caller caller, CustomerId id);

// Where each node notes whom it erased, one "INSTANCE CUSTOMER" a line and nothing else, so that a backup
// from before brings none of them back: in the folder of the nightly backups.
constexpr std::string_view erased_file = "erased";
// What a restored backup holds of customers who were erased since it was taken: whom the setting
// `erase_again` names. Before anything else is done; at each start.
Result<void> erase_again(Desk& desk);

// A customer who has no conversation: at an owner's word, or because the first words to them were taken back.
enum class ErasedBecause { at_a_word, first_words_taken_back };
void erase_lonely_customer(store::Tx& tx, CustomerId id, ErasedBecause because, By by, Instant now);

// One conversation and those that go on in it; its customer stays.
void erase_with_parts(store::Tx& tx, ConversationId id, By by, Instant now);

}  // namespace heard::desk
