#include "channel/email/tls_trust.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>

#include "channel/email/mail_trouble.h"

namespace heard::channel::email {
namespace {

constexpr std::string_view not_sent = " The password was not sent.";
constexpr int names_max = 5;

struct ContextEnd {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
struct CertificateEnd {
  void operator()(X509* certificate) const { X509_free(certificate); }
};
using CertificatePtr = std::unique_ptr<X509, CertificateEnd>;

// The certificate that was not trusted, kept with its connection: OpenSSL drops it with the handshake.
struct Refused {
  int why = X509_V_OK;
  CertificatePtr certificate;
};

void drop_refused(void*, void* refused, CRYPTO_EX_DATA*, int, long, void*) {
  delete static_cast<Refused*>(refused);
}

int refused_index() {
  static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, drop_refused);
  return index;
}

int note_refused(int trusted, X509_STORE_CTX* chain) {
  if (trusted == 1) return 1;
  auto* ssl = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(chain, SSL_get_ex_data_X509_STORE_CTX_idx()));
  auto refused = std::make_unique<Refused>();
  refused->why = X509_STORE_CTX_get_error(chain);
  X509* certificate = X509_STORE_CTX_get0_cert(chain);
  if (certificate != nullptr && X509_up_ref(certificate) == 1) refused->certificate.reset(certificate);
  if (SSL_get_ex_data(ssl, refused_index()) == nullptr &&
      SSL_set_ex_data(ssl, refused_index(), refused.get()) == 1)
    static_cast<void>(refused.release());
  return 0;
}

struct NamesEnd {
  void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
};

std::string tls_cause() {
  std::array<char, 256> text{};
  ERR_error_string_n(ERR_peek_last_error(), text.data(), text.size());
  return text.data();
}

bool is_address(const std::string& host) {
  std::array<unsigned char, 16> ignored{};
  return inet_pton(AF_INET, host.c_str(), ignored.data()) == 1 ||
         inet_pton(AF_INET6, host.c_str(), ignored.data()) == 1;
}

bool expect_host(SSL* ssl, const std::string& host) {
  if (is_address(host)) return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host.c_str()) == 1;
  SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  return SSL_set1_host(ssl, host.c_str()) == 1 && SSL_set_tlsext_host_name(ssl, host.c_str()) == 1;
}

std::string day_of(const ASN1_TIME* time) {
  std::tm day{};
  if (time == nullptr || ASN1_TIME_to_tm(time, &day) != 1) return "an unknown day";
  return fmt::format("{:04}-{:02}-{:02}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

std::string names_of(const X509* certificate) {
  std::string out;
  const std::unique_ptr<GENERAL_NAMES, NamesEnd> names(
      static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
  int shown = 0;
  for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()) && shown < names_max; ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names.get(), i);
    if (name->type != GEN_DNS) continue;
    const ASN1_STRING* text = name->d.dNSName;
    const std::string_view view(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                                static_cast<std::size_t>(ASN1_STRING_length(text)));
    out += (shown++ == 0 ? "" : ", ") + plain_words(view);
  }
  return out.empty() ? "somebody else" : out;
}

std::string issuer_of(const X509* certificate) {
  std::array<char, 200> text{};
  X509_NAME_get_text_by_NID(X509_get_issuer_name(certificate), NID_commonName, text.data(), text.size());
  return text[0] == '\0' ? "somebody without a name" : plain_words(text.data());
}

Error untrusted(std::string sentence, std::string mend, long verdict) {
  return mail_trouble(MailStep::certificate, std::move(sentence).append(not_sent), std::move(mend),
                      X509_verify_cert_error_string(verdict));
}

}  // namespace

Result<SslPtr> trusting_only(const std::string& host, int socket) {
  ERR_clear_error();
  const std::unique_ptr<SSL_CTX, ContextEnd> context(SSL_CTX_new(TLS_client_method()));
  if (!context || SSL_CTX_set_default_verify_paths(context.get()) != 1) return broken("TLS: " + tls_cause());
  SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, note_refused);
  SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
  SslPtr ssl(SSL_new(context.get()));
  if (!ssl || !expect_host(ssl.get(), host) || SSL_set_fd(ssl.get(), socket) != 1)
    return broken("TLS: " + tls_cause());
  return ssl;
}

bool is_trusted(const SSL& ssl) {
  return SSL_get0_peer_certificate(&ssl) != nullptr && SSL_get_verify_result(&ssl) == X509_V_OK;
}

Error why_not_trusted(SSL& ssl, const std::string& host, int port) {
  const auto* refused = static_cast<const Refused*>(SSL_get_ex_data(&ssl, refused_index()));
  if (refused == nullptr || !refused->certificate)
    return mail_trouble(MailStep::port, fmt::format("What answers at {}:{} does not speak TLS.", host, port),
                        "Check the port and the kind of encryption: 993 goes with TLS, 143 with STARTTLS "
                        "(for sending: 465 and 587).",
                        tls_cause());
  const int verdict = refused->why;
  const X509* certificate = refused->certificate.get();
  switch (verdict) {
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
      return untrusted(
          fmt::format("The certificate there is for {} and not for {}.", names_of(certificate), host),
          "Enter the server by the name that its certificate has.", verdict);
    case X509_V_ERR_CERT_HAS_EXPIRED:
      return untrusted(
          fmt::format("The certificate of {} ran out on {}.", host, day_of(X509_get0_notAfter(certificate))),
          "Whoever runs the server has to renew it. Is the clock of this machine right?", verdict);
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return untrusted(fmt::format("The certificate of {} counts only from {}.", host,
                                   day_of(X509_get0_notBefore(certificate))),
                       "Is the clock of this machine right?", verdict);
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
      return untrusted(
          fmt::format("Nobody but {} itself vouches for its certificate (self-signed), so it could "
                      "be anybody's.",
                      host),
          "Whoever runs the server should install a certificate from a known authority, or you "
          "add this one to the certificates that this machine trusts.",
          verdict);
    default:
      return untrusted(fmt::format("The certificate of {} comes from {}, whom this machine does not know.",
                                   host, issuer_of(certificate)),
                       "Add the certificate of that authority to those that this machine trusts, or have the "
                       "server send its whole chain.",
                       verdict);
  }
}

}  // namespace heard::channel::email
