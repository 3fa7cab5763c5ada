// How handlers put what the desk gave into a response.
#pragma once

#include "desk/conversation/conversations.h"
#include "desk/people/sign_in.h"
#include "http/cookie.h"
#include "http/request.h"
#include "http/response.h"
#include "http/services.h"
#include "reflect/json_write.h"

namespace heard::http {

template <class T>
Result<Response> json_of(Result<T> result, int status = 200) {
  if (!result.ok()) return std::move(result).error();
  return json(reflect::to_json(result.value()), status);
}

// JSON that the desk wrote itself.
inline Result<Response> json_text(Result<std::string> result) {
  if (!result.ok()) return std::move(result).error();
  return json(std::move(result).value());
}

inline Result<Response> no_content(Result<void> result) {
  if (!result.ok()) return std::move(result).error();
  return nothing();
}

// An answer that was recorded with its change, perhaps on an earlier try.
Result<Response> recorded(Result<desk::Answer> result);

// A file that somebody sent: always saved, never shown, whatever it claims to be.
Response saved_file(desk::AttachmentFile file);

// The cookie of a shared device, which stays when nobody is signed in.
SignInCookie till_cookie(const Services& services);
desk::SignInFrom from_of(const Services& services, const Request& request);
// Until the session is over.
void give_cookie(Response& response, const SignInCookie& cookie, const Request& request,
                 const desk::SignedIn& signed_in, Instant now);
// Who is signed in now, with the cookie that says so.
Result<Response> signed_in(const Services& services, const Request& request, Result<desk::SignedIn> result);

}  // namespace heard::http
