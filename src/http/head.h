// HeadWriter: the status line and every header field of an answer, written into one string. One for each io
// thread: it keeps the Date of the current second.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "http/response.h"

namespace heard::http {

class HeadWriter {
 public:
  // `https_outside`: the public address is https, so browsers are told to stay with it.
  explicit HeadWriter(bool https_outside);

  void refresh_date();
  void write(std::string& out, const Response& response, std::size_t body_bytes, bool close) const;

 private:
  std::array<std::string, 8> protection_;  // by Guise
  std::string date_;
};

// The desk's Content-Security-Policy: only files of our own, and no HTML sink but through the three named
// Trusted Types policies.
inline constexpr std::string_view desk_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src "
    "'self'; "
    "frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types svelte-trusted-html dompurify ProseMirrorClipboard";
inline constexpr std::string_view page_policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";
inline constexpr std::string_view data_policy = "default-src 'none'; frame-ancestors 'none'";

// Of a mail: it can neither run nor load nor navigate, and only the desk may frame it.
inline constexpr std::string_view mail_policy =
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
    "form-action "
    "'none'; frame-ancestors 'self'";

// What may run in it and who may frame it is said in a policy of its own (app/panel_policy.h), since each
// inbox has its sites; both hold.
inline constexpr std::string_view panel_policy =
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

}  // namespace heard::http
