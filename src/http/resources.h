// The routes, one file a resource. add_all is the one list; app adds the pages of site beside it.
#pragma once

#include "http/route.h"
#include "http/services.h"

namespace heard::http {

void add_session(Routes& routes, const Services& services);
void add_setup(Routes& routes, const Services& services);
void add_people(Routes& routes, const Services& services);
void add_shop(Routes& routes, const Services& services);
void add_tokens(Routes& routes, const Services& services);
void add_desk(Routes& routes, const Services& services);
void add_conversations(Routes& routes, const Services& services);
void add_messages(Routes& routes, const Services& services);
void add_customers(Routes& routes, const Services& services);
void add_search(Routes& routes, const Services& services);
void add_attachments(Routes& routes, const Services& services);
void add_live(Routes& routes, const Services& services);
void add_health(Routes& routes, const Services& services);
void add_metrics(Routes& routes, const Services& services);
void add_openapi(Routes& routes, const Services& services);
void add_test_clock(Routes& routes, const Services& services);
void add_assets(Routes& routes, const Services& services);

inline void add_all(Routes& routes, const Services& services) {
  for (auto* add : {add_session, add_setup, add_people, add_shop, add_tokens, add_desk, add_conversations,
                    add_messages, add_customers, add_search, add_attachments, add_live, add_health,
                    add_metrics, add_openapi, add_test_clock, add_assets}) {
    add(routes, services);
  }
}

// The description of the table, for /api/openapi.json and `heard openapi`; the types for the web desk.
std::string openapi_text(const Routes& routes);
std::string typescript_text(const Routes& routes);

}  // namespace heard::http
