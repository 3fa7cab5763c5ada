// The routes, one file a resource. add_all is the one list; app adds the pages of site beside it.
#pragma once

#include "http/route.h"
#include "http/services.h"

namespace heard::http {

void add_session(Routes& routes, const Services& services);
void add_setup(Routes& routes, const Services& services);
void add_practice(Routes& routes, const Services& services);
void add_first_steps(Routes& routes, const Services& services);
void add_people(Routes& routes, const Services& services);
void add_shop(Routes& routes, const Services& services);
void add_second_factor(Routes& routes, const Services& services);
void add_tokens(Routes& routes, const Services& services);
void add_desk(Routes& routes, const Services& services);
void add_conversations(Routes& routes, const Services& services);
void add_messages(Routes& routes, const Services& services);
void add_planned(Routes& routes, const Services& services);
void add_customers(Routes& routes, const Services& services);
void add_search(Routes& routes, const Services& services);
void add_attachments(Routes& routes, const Services& services);
void add_mail(Routes& routes, const Services& services);
void add_mail_servers(Routes& routes, const Services& services);
void add_mail_sign_in(Routes& routes, const Services& services);
void add_drafts(Routes& routes, const Services& services);
void add_ready_answers(Routes& routes, const Services& services);
void add_asked(Routes& routes, const Services& services);
void add_seen(Routes& routes, const Services& services);
void add_house_changes(Routes& routes, const Services& services);
void add_me(Routes& routes, const Services& services);
void add_own_mail(Routes& routes, const Services& services);
void add_attention(Routes& routes, const Services& services);
void add_till(Routes& routes, const Services& services);
void add_saved_views(Routes& routes, const Services& services);
void add_teams(Routes& routes, const Services& services);
void add_inboxes(Routes& routes, const Services& services);
void add_acknowledgements(Routes& routes, const Services& services);
void add_chat_doors(Routes& routes, const Services& services);
void add_own_channels(Routes& routes, const Services& services);
void add_form_fields(Routes& routes, const Services& services);
void add_rules(Routes& routes, const Services& services);
void add_hours(Routes& routes, const Services& services);
void add_merge(Routes& routes, const Services& services);
void add_merge_customers(Routes& routes, const Services& services);
void add_split(Routes& routes, const Services& services);
void add_links(Routes& routes, const Services& services);
void add_outside(Routes& routes, const Services& services);
void add_deleted(Routes& routes, const Services& services);
void add_governor(Routes& routes, const Services& services);
void add_backups(Routes& routes, const Services& services);
void add_survey(Routes& routes, const Services& services);
void add_organisations(Routes& routes, const Services& services);
void add_promises(Routes& routes, const Services& services);
void add_next(Routes& routes, const Services& services);
void add_uploads(Routes& routes, const Services& services);
void add_live(Routes& routes, const Services& services);
void add_health(Routes& routes, const Services& services);
void add_metrics(Routes& routes, const Services& services);
void add_openapi(Routes& routes, const Services& services);
void add_test_clock(Routes& routes, const Services& services);
void add_assets(Routes& routes, const Services& services);

inline void add_all(Routes& routes, const Services& services) {
  for (auto* add : {add_session,
                    add_setup,
                    add_practice,
                    add_first_steps,
                    add_people,
                    add_shop,
                    add_second_factor,
                    add_tokens,
                    add_desk,
                    add_conversations,
                    add_messages,
                    add_planned,
                    add_mail,
                    add_mail_servers,
                    add_mail_sign_in,
                    add_inboxes,
                    add_drafts,
                    add_ready_answers,
                    add_saved_views,
                    add_asked,
                    add_seen,
                    add_me,
                    add_attention,
                    add_till,
                    add_house_changes,
                    add_teams,
                    add_rules,
                    add_hours,
                    add_acknowledgements,
                    add_chat_doors,
                    add_own_channels,
                    add_form_fields,
                    add_own_mail,
                    add_next,
                    add_merge,
                    add_merge_customers,
                    add_split,
                    add_links,
                    add_outside,
                    add_deleted,
                    add_organisations,
                    add_promises,
                    add_governor,
                    add_backups,
                    add_survey,
                    add_customers,
                    add_search,
                    add_attachments,
                    add_uploads,
                    add_live,
                    add_health,
                    add_metrics,
                    add_openapi,
                    add_test_clock,
                    add_assets}) {
    add(routes, services);
  }
}

// The description of the table, for /api/openapi.json and `heard openapi`; the types for the web desk.
std::string openapi_text(const Routes& routes);
std::string typescript_text(const Routes& routes);

}  // namespace heard::http
