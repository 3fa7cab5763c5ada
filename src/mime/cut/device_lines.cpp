#include <algorithm>
#include <array>

#include "mime/cut/sorted_words.h"
#include "mime/cut/words_of_mail.h"

namespace heard::mime {
namespace {

using namespace std::string_view_literals;

constexpr auto device_openings = sorted_words(std::array{"sent from my "sv,
                                                         "sent from mail for "sv,
                                                         "sent from outlook"sv,
                                                         "sent from yahoo mail"sv,
                                                         "sent from "sv,
                                                         "sent with "sv,
                                                         "sent via "sv,
                                                         "sent using "sv,
                                                         "sent through "sv,
                                                         "sent by "sv,
                                                         "sent on the "sv,
                                                         "get outlook for "sv,
                                                         "download outlook"sv,
                                                         "von meinem "sv,
                                                         "von unterwegs gesendet"sv,
                                                         "gesendet von "sv,
                                                         "gesendet mit "sv,
                                                         "gesendet über "sv,
                                                         "gesendet vom "sv,
                                                         "holen sie sich outlook"sv,
                                                         "diese nachricht wurde "sv,
                                                         "diese e-mail wurde von "sv,
                                                         "versendet mit "sv,
                                                         "outlook für "sv,
                                                         "beziehen sie outlook"sv,
                                                         "envoyé de mon "sv,
                                                         "envoyé depuis "sv,
                                                         "envoyé à partir "sv,
                                                         "envoyé avec "sv,
                                                         "envoyé du "sv,
                                                         "envoyé par "sv,
                                                         "télécharger outlook"sv,
                                                         "télécharge outlook"sv,
                                                         "obtenez outlook"sv,
                                                         "provenance : courrier"sv,
                                                         "enviado desde "sv,
                                                         "enviado con "sv,
                                                         "enviado de "sv,
                                                         "enviado do "sv,
                                                         "enviado a través "sv,
                                                         "enviado através "sv,
                                                         "enviado pelo "sv,
                                                         "enviado via "sv,
                                                         "obtener outlook"sv,
                                                         "obter o outlook"sv,
                                                         "enviat des "sv,
                                                         "inviato da "sv,
                                                         "inviato dal "sv,
                                                         "inviato con "sv,
                                                         "scarica outlook"sv,
                                                         "verzonden vanaf "sv,
                                                         "verzonden met "sv,
                                                         "verzonden via "sv,
                                                         "verstuurd vanaf "sv,
                                                         "verstuurd met "sv,
                                                         "outlook voor "sv,
                                                         "sendt fra "sv,
                                                         "sendt med "sv,
                                                         "hent outlook"sv,
                                                         "skickat från "sv,
                                                         "skickat med "sv,
                                                         "skickades från "sv,
                                                         "hämta outlook"sv,
                                                         "lähetetty "sv,
                                                         "hanki outlook"sv,
                                                         "wysłano z "sv,
                                                         "wysłane z "sv,
                                                         "wysłano przy użyciu "sv,
                                                         "pobierz outlook"sv,
                                                         "odesláno z "sv,
                                                         "odoslané z "sv,
                                                         "odesláno pomocí "sv,
                                                         "отправлено с "sv,
                                                         "отправлено из "sv,
                                                         "отправлено через "sv,
                                                         "отправлено от "sv,
                                                         "отправлено мобильной"sv,
                                                         "надіслано з "sv,
                                                         "надіслано від "sv,
                                                         "trimis de pe "sv,
                                                         "trimis din "sv,
                                                         "στάλθηκε από "sv,
                                                         "αποστολή από "sv,
                                                         "poslano z "sv,
                                                         "poslano s "sv,
                                                         "gửi từ "sv,
                                                         "dikirim dari "sv,
                                                         "发自"sv,
                                                         "發自"sv,
                                                         "从我的"sv,
                                                         "從我的"sv,
                                                         "来自我的"sv,
                                                         "發送自"sv,
                                                         "发送自"sv,
                                                         "由我的"sv,
                                                         "获取 outlook"sv,
                                                         "outlook for "sv,
                                                         "从 "sv,
                                                         "from my iphone"sv,
                                                         "from my android"sv,
                                                         "sent: from "sv,
                                                         "mobile email sent"sv,
                                                         "please excuse my brevity"sv,
                                                         "saadetud minu "sv});
constexpr std::array device_endings = {"から送信"sv,
                                       "から送信しました"sv,
                                       "에서 보냄"sv,
                                       "에서 보냈습니다"sv,
                                       " gesendet"sv,
                                       " gesendet."sv,
                                       " verschickt."sv,
                                       "傳送"sv,
                                       "發送"sv,
                                       "发送的"sv,
                                       "'dan gönderildi"sv,
                                       "’dan gönderildi"sv,
                                       "'ımdan gönderildi"sv,
                                       "'imden gönderildi"sv,
                                       "dan gönderildi"sv,
                                       "küldve"sv,
                                       "ról küldve"sv,
                                       "ból küldve"sv,
                                       "לי"sv};
// An ending alone says little: one of these must be near.
constexpr std::array devices = {"iphone"sv,     "ipad"sv,    "android"sv, "galaxy"sv,  "samsung"sv,
                                "huawei"sv,     "xiaomi"sv,  "handy"sv,   "mobil"sv,   "smartphone"sv,
                                "blackberry"sv, "windows"sv, "mail"sv,    "outlook"sv, "telefon"sv,
                                "tablet"sv,     "手机"sv,    "手機"sv,    "邮箱"sv};

}  // namespace

bool is_device_line(std::string_view text) {
  constexpr std::size_t words_bytes_max = 140;
  if (text.size() < 6 || text.size() > words_bytes_max) return false;
  if (begins_with_one_of(device_openings, text)) {
    // "Von meinem Konto wurde zweimal abgebucht": a whole sentence of somebody.
    const bool ambiguous = text.starts_with("von meinem") || text.starts_with("从") ||
                           text.starts_with("從") || text.starts_with("由") ||
                           text.starts_with("diese nachricht wurde");
    if (!ambiguous) return true;
  } else if (!std::any_of(device_endings.begin(), device_endings.end(),
                          [&](auto ending) { return text.ends_with(ending); })) {
    return false;
  }
  const bool device = std::any_of(devices.begin(), devices.end(),
                                  [&](auto d) { return text.find(d) != std::string_view::npos; });
  const bool sent = std::any_of(device_endings.begin(), device_endings.end(),
                                [&](auto ending) { return text.ends_with(ending); });
  return device && sent;
}

}  // namespace heard::mime
