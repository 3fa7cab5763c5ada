// What the pages do: each function answers one request with a page or a way to one. They never fail: what
// goes wrong becomes a page that says so kindly. Any io thread; GET changes nothing.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <string>

#include "desk/desk.h"
#include "desk/intake.h"
#include "desk/their_page/customer_says.h"
#include "record/contact.h"
#include "site/visit.h"

namespace heard::site {

// What the pages need of a request.
struct Asked {
  std::string path;             // without query
  std::string language_code;    // of ?lang=; may be empty or anything
  std::string accept_language;  // the header
  std::string about{};          // of ?about=: an answer of ours, on the customer's own page
};

struct SitePage {
  int status = 200;
  std::string html;
  std::string redirect;  // for 303, a path of our own
};

// A sent form as the channel has read it.
struct SentForm {
  ContactEntry entry;
  desk::Arrived arrived;  // complete when the entry has no troubles
  std::string inbox{};    // of whose form it is; empty or of none that is there: the default one's
};

template <class T>
using Later = boost::asio::awaitable<T>;

Later<SitePage> get_help(desk::Desk& desk, Asked asked);
Later<SitePage> get_contact(desk::Desk& desk, Asked asked);
// The form of one inbox; where that is not there, on to the form for all.
Later<SitePage> get_contact_of(desk::Desk& desk, Asked asked, std::string inbox);
// 303 to the confirmation, or the form again with 422 (what was entered) or 503 (what we could not do).
Later<SitePage> post_contact(desk::Desk& desk, Asked asked, SentForm form);

// `signed_part` is what stands behind /my/ in the address.
Later<SitePage> get_sent(desk::Desk& desk, Asked asked, std::string signed_part);
Later<SitePage> get_own(desk::Desk& desk, Asked asked, std::string signed_part);
// `read` is called once the link is known to be good.
Later<SitePage> post_answer(desk::Desk& desk, Asked asked, std::string signed_part,
                            std::function<SentForm(ConversationId)> read);

// What is said there without words; no way for a token that did not stand in the page.
struct SaidOnPage {
  std::string token;
  desk::CustomerSays says;
};
Later<SitePage> post_says(desk::Desk& desk, Asked asked, std::string signed_part, SaidOnPage said);

// For one of us: asks whether alert mails are to end, and ends them.
Later<SitePage> get_alerts_off(desk::Desk& desk, Asked asked, std::string signed_part);
Later<SitePage> post_alerts_off(desk::Desk& desk, Asked asked, std::string signed_part);

// The page for an error that happened before any of these, such as a form that did not arrive whole.
Later<SitePage> trouble_page(desk::Desk& desk, Asked asked, Error error);

}  // namespace heard::site
