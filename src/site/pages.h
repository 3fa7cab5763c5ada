// The pages themselves, from values to HTML. Pure but for the remembered date formats of the calling thread.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "desk/their_page/customer_page.h"
#include "record/contact.h"
#include "record/form_field.h"
#include "site/visit.h"

namespace heard::site {

std::string help_page(const Visit& visit);

// With the entry's troubles, if it has any; `not_taken` when it was our fault that nothing was stored.
// `fields` are those that the house added to it.
std::string contact_page(const Visit& visit, const ContactEntry& entry, bool not_taken = false,
                         std::span<const FormField> fields = {});

// The confirmation. `own_path` leads to the customer's page, `own_address` is that with our public address,
// if there is one.
std::string sent_page(const Visit& visit, const desk::CustomerPage& conversation, std::string_view own_path,
                      std::string_view own_address);

std::string own_page(const Visit& visit, const desk::CustomerPage& conversation, const ContactEntry& entry,
                     bool not_taken = false);

// Asks one of us, or says that it is done.
std::string alerts_page(const Visit& visit, bool off);

std::string expired_page(const Visit& visit);
// What was written on a page that is not there any more, to be sent by the form instead.
std::string ended_page(const Visit& visit, const ContactEntry& entry, bool expired);
std::string early_page(const Visit& visit);
std::string unknown_page(const Visit& visit);
std::string failed_page(const Visit& visit);

}  // namespace heard::site
