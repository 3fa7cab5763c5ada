// Whether a mail server is who it says it is. The chain is checked against the certificates that this machine
// trusts (OpenSSL's own place, or SSL_CERT_FILE and SSL_CERT_DIR), the name against the one that was asked
// for, and the connection stands only if both are right: no credential is sent over any other.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>

#include "base/result.h"

namespace heard::channel::email {

struct SslEnd {
  void operator()(SSL* ssl) const { SSL_free(ssl); }
};
using SslPtr = std::unique_ptr<SSL, SslEnd>;

// A client on this socket that accepts nobody but `host`. The handshake is still to be made.
Result<SslPtr> trusting_only(const std::string& host, int socket);

// After a handshake that succeeded: once more, by our own eyes.
bool is_trusted(const SSL& ssl);
// After one that failed: what is wrong, for a person.
Error why_not_trusted(SSL& ssl, const std::string& host, int port);

}  // namespace heard::channel::email
