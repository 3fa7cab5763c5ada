#include "mime/tracking_picture.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "mime/ascii.h"

namespace heard::mime {
namespace {

struct Place {
  std::string_view host;  // it and all below it; empty: whoever sends by a name of their own
  std::string_view path;  // what the path and the query begin with, or hold when it begins with *
};

// Where mails' trackers are fetched from, by the large senders' own documentation and the lists of
// MailTrackerBlocker (github.com/apparition47/MailTrackerBlocker) and Simplify. Most trackers are known by
// their size already, so this is short: the largest services, and those that write no size.
constexpr std::array places{Place{"list-manage.com", "/track/open"},  // Mailchimp
                            Place{"mandrillapp.com", "/track/open"},  // Mailchimp
                            Place{"", "/track/open.php?u="},          // Mailchimp, by a name of the sender's
                            Place{"sendgrid.net", "/wf/open"},        // SendGrid
                            Place{"sendgrid.net", "/ss/o"},           // SendGrid
                            Place{"", "/wf/open?upn="},               // SendGrid, by a name of the sender's
                            Place{"", "*/e2t/o/"},                    // HubSpot
                            Place{"", "*/e3t/bto/"},                  // HubSpot
                            Place{"track.hubspot.com", ""},           // HubSpot
                            Place{"hubspotemail.net", "/e"},          // HubSpot
                            Place{"getsidekick.com", ""},             // HubSpot
                            Place{"awstrack.me", "/i0/"},             // Amazon SES
                            Place{"pstmrk.it", "/open"},              // Postmark
                            Place{"track.customer.io", "/e/o"},       // Customer.io
                            Place{"customeriomail.com", "/e/o"},      // Customer.io
                            Place{"klclick.com", "/o/"},              // Klaviyo
                            Place{"klaviyomail.com", "/o/"},          // Klaviyo
                            Place{"convertkit-mail.com", "/o/"},      // Kit
                            Place{"open.convertkit-mail2.com", ""},   // Kit
                            Place{"openrate.aweber.com", ""},         // AWeber
                            Place{"rs6.net", "/on.jsp"},              // Constant Contact
                            Place{"exacttarget.com", "*/open.aspx"},  // Salesforce
                            Place{"exct.net", "/open.aspx"},          // Salesforce
                            Place{"salesloft.com", "/email_trackers"},      // Salesloft
                            Place{"outreach.io", "/api/mailings/opened"},   // Outreach
                            Place{"intercom-mail.com", "/o"},               // Intercom
                            Place{"via.intercom.io", "/o"},                 // Intercom
                            Place{"infusionsoft.com", "/app/emailopened"},  // Keap
                            Place{"sendibt2.com", "/tr/op/"},               // Brevo
                            Place{"sendibt3.com", "/tr/op/"},               // Brevo
                            Place{"mlsend.com", "/link/o/"},                // MailerLite
                            Place{"emltrk.com", ""},                        // Litmus
                            Place{"eoapxl.com", ""},                        // Email on Acid
                            Place{"mailtrack.io", "/trace"},                // Mailtrack
                            Place{"mltrk.io", "/pixel"},                    // Mailtrack
                            Place{"mailfoogae.appspot.com", ""},            // Streak
                            Place{"t.yesware.com", ""},                     // Yesware
                            Place{"track.mixmax.com", ""},                  // Mixmax
                            Place{"email.mixmax.com", "/e/o"},              // Mixmax
                            Place{"bl-1.com", ""},                          // Staffbase (Bananatag)
                            Place{"r.superhuman.com", ""},                  // Superhuman
                            Place{"substack.com", "/o/"},                   // Substack
                            Place{"google-analytics.com", "/collect"},      // Google
                            Place{"ad.doubleclick.net", ""},                // Google
                            Place{"demdex.net", ""},                        // Adobe
                            Place{"github.com", "/notifications/beacon/"},  // GitHub
                            Place{"facebook.com", "/email_open_log_pic.php"}};

bool is_below(std::string_view host, std::string_view domain) {
  if (domain.empty() || host == domain) return true;
  return host.size() > domain.size() && host.ends_with(domain) &&
         host[host.size() - domain.size() - 1] == '.';
}

// Behind the host, from the slash or the question mark on.
std::string_view path_in(std::string_view address) {
  const std::size_t host = std::min(address.find("//"), address.size());
  const std::size_t path = address.find_first_of("/?", std::min(host + 2, address.size()));
  return path == std::string_view::npos ? std::string_view() : address.substr(path);
}

bool is_known_tracker(std::string_view address) {
  const std::string host = host_in(address);
  const std::string path = lowered(path_in(address));
  return std::ranges::any_of(places, [&](const Place& place) {
    if (!is_below(host, place.host)) return false;
    return place.path.starts_with('*') ? path.find(place.path.substr(1)) != std::string::npos
                                       : path.starts_with(place.path);
  });
}

// What a style says of a property; the last word counts. Empty when it says nothing.
std::string said_of(std::string_view style, std::string_view property) {
  std::string out;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos || !same_word(trimmed(declaration.substr(0, colon)), property))
      continue;
    const std::string_view value = declaration.substr(colon + 1);
    out = lowered(trimmed(value.substr(0, value.find('!'))));
  }
  return out;
}

enum class Extent { unsaid, nothing, dot, some };

Extent extent_in(std::string_view value) {
  value = trimmed(value);
  const std::string_view digits = value.substr(0, value.find_first_not_of("0123456789."));
  if (digits.empty()) return Extent::unsaid;
  if (digits.find_first_of("123456789") == std::string_view::npos) return Extent::nothing;
  const std::string_view unit = trimmed(value.substr(digits.size()));
  const std::string_view whole = digits.substr(0, digits.find('.'));
  const std::size_t first = whole.find_first_not_of('0');
  const bool below_one = first == std::string_view::npos;
  const bool one = !below_one && whole.substr(first) == "1" &&
                   digits.substr(whole.size()).find_first_of("123456789") == std::string_view::npos;
  const bool in_dots = unit.empty() || same_word(unit, "px") || same_word(unit, "pt");
  return in_dots && (below_one || one) ? Extent::dot : Extent::some;
}

Extent extent_of(const GumboElement& picture, const char* side) {
  const std::string_view style = attribute(picture, "style");
  const Extent most = extent_in(said_of(style, std::string("max-") + side));
  if (most == Extent::nothing || most == Extent::dot) return most;
  const Extent styled = extent_in(said_of(style, side));
  return styled == Extent::unsaid ? extent_in(attribute(picture, side)) : styled;
}

}  // namespace

bool is_hidden(const GumboElement& element) {
  if (has_attribute(element, "hidden")) return true;
  const std::string_view style = attribute(element, "style");
  if (style.empty()) return false;
  const std::string visibility = said_of(style, "visibility");
  return said_of(style, "display") == "none" || visibility == "hidden" || visibility == "collapse" ||
         said_of(style, "mso-hide") == "all" || extent_in(said_of(style, "opacity")) == Extent::nothing;
}

PictureUse use_of_picture(const GumboElement& picture, std::string_view address, bool hidden) {
  const Extent width = extent_of(picture, "width");
  const Extent height = extent_of(picture, "height");
  const auto is = [&](Extent extent) { return width == extent || height == extent; };
  const bool small = is(Extent::dot) && !is(Extent::some);  // a line across the page is no dot
  if (is(Extent::nothing) || small || is_known_tracker(address)) return PictureUse::tracking;
  if (!hidden) return PictureUse::seen;
  return is(Extent::some) ? PictureUse::unseen : PictureUse::tracking;
}

std::string host_in(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (slashes == std::string_view::npos) return {};
  std::string_view rest = address.substr(slashes + 2);
  rest = rest.substr(0, rest.find_first_of("/?#\\"));
  if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) rest.remove_prefix(at + 1);
  const std::size_t port = rest.starts_with('[') ? rest.find(':', rest.find(']')) : rest.find(':');
  return lowered(rest.substr(0, port));
}

}  // namespace heard::mime
