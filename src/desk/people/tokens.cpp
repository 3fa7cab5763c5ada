// API tokens: for scripts, shown once.
#include "desk/house/house_changes.h"
#include "desk/people/people.h"
#include "desk/people/sessions.h"
#include "store/sql/people.h"

namespace heard::desk {

Task<TokenList> list_tokens(Desk& desk, Caller caller) {
  co_return co_await desk.store.read([&](store::Tx& tx) -> Result<TokenList> {
    TokenList list{.items = tx.list<TokenRow>(store::sql::tokens_of_person, caller.person)};
    tell_last_change(list, last_change(tx, {TokenChanged::kind}, caller.person));
    return list;
  });
}

Task<TokenMade> add_token(Desk& desk, By by, PersonId person, AddToken command) {
  if (trimmed(command.name.view()).empty())
    co_return invalid("missing_field", "A name is needed, to know it again.", "name");
  HEARD_CO_CHECK(co_await desk.ids.reserve(1));
  const std::string secret = "heard_" + desk.random.token();
  const ApiToken token{.id = desk.ids.take<ApiTokenId>(),
                       .digest = secret_digest(secret),
                       .person = person,
                       .name = command.name,
                       .scope = command.scope.value_or(TokenScope::write),
                       .created_at = desk.clock.now()};
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<TokenMade> {
    tx.put(store::sql::token_add, token);
    tx.append(TokenChanged{.token = token.id, .person = person}, by, token.created_at);
    return TokenMade{.id = token.id, .token = secret};
  });
}

Task<void> end_token(Desk& desk, Caller caller, ApiTokenId id) {
  const Instant now = desk.clock.now();
  co_return co_await desk.store.write([&](store::Tx& tx) -> Result<void> {
    if (tx.run(store::sql::token_end, caller.person, id) == 0) return not_found("This token");
    tx.append(TokenChanged{.token = id, .person = caller.person, .ended = true}, by(caller), now);
    return {};
  });
}

}  // namespace heard::desk
