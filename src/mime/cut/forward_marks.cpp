#include <algorithm>
#include <array>

#include "base/text.h"
#include "mime/ascii.h"
#include "mime/cut/sorted_words.h"
#include "mime/cut/words_of_mail.h"

namespace heard::mime {
namespace {

using namespace std::string_view_literals;

// Between dashes: "----- original message -----".
constexpr std::array forward_marks = {"original message"sv,
                                      "original appointment"sv,
                                      "original text"sv,
                                      "forwarded message"sv,
                                      "forwarded by"sv,
                                      "forwarded mail"sv,
                                      "reply message"sv,
                                      "replied message"sv,
                                      "ursprüngliche nachricht"sv,
                                      "originalnachricht"sv,
                                      "original-nachricht"sv,
                                      "original nachricht"sv,
                                      "weitergeleitete nachricht"sv,
                                      "ursprüngliche mail"sv,
                                      "weitergeleitet von"sv,
                                      "ursprünglicher termin"sv,
                                      "message d'origine"sv,
                                      "message d’origine"sv,
                                      "message original"sv,
                                      "message initial"sv,
                                      "message transféré"sv,
                                      "message envoyé"sv,
                                      "mensaje original"sv,
                                      "mensaje reenviado"sv,
                                      "mensagem original"sv,
                                      "mensagem encaminhada"sv,
                                      "mensagem reencaminhada"sv,
                                      "missatge original"sv,
                                      "messaggio originale"sv,
                                      "messaggio inoltrato"sv,
                                      "oorspronkelijk bericht"sv,
                                      "oorspronkelijke bericht"sv,
                                      "doorgestuurd bericht"sv,
                                      "oprindelig meddelelse"sv,
                                      "oprindelig besked"sv,
                                      "videresendt meddelelse"sv,
                                      "videresendt besked"sv,
                                      "originalmeddelande"sv,
                                      "originalmeddelelse"sv,
                                      "ursprungligt meddelande"sv,
                                      "vidarebefordrat meddelande"sv,
                                      "opprinnelig melding"sv,
                                      "videresendt melding"sv,
                                      "alkuperäinen viesti"sv,
                                      "välitetty viesti"sv,
                                      "edelleenlähetetty viesti"sv,
                                      "oryginalna wiadomość"sv,
                                      "wiadomość oryginalna"sv,
                                      "wiadomość przekazana"sv,
                                      "przekazana wiadomość"sv,
                                      "treść przekazanej wiadomości"sv,
                                      "původní zpráva"sv,
                                      "přeposlaná zpráva"sv,
                                      "pôvodná správa"sv,
                                      "исходное сообщение"sv,
                                      "оригинальное сообщение"sv,
                                      "пересылаемое сообщение"sv,
                                      "пересланное сообщение"sv,
                                      "пересылаемое письмо"sv,
                                      "початкове повідомлення"sv,
                                      "eredeti üzenet"sv,
                                      "továbbított üzenet"sv,
                                      "mesaj original"sv,
                                      "mesajul original"sv,
                                      "özgün ileti"sv,
                                      "orijinal mesaj"sv,
                                      "yönlendirilmiş ileti"sv,
                                      "αρχικό μήνυμα"sv,
                                      "προωθημένο μήνυμα"sv,
                                      "izvorna poruka"sv,
                                      "izvirno sporočilo"sv,
                                      "tin nhắn gốc"sv,
                                      "原始邮件"sv,
                                      "原始郵件"sv,
                                      "原邮件"sv,
                                      "转发邮件"sv,
                                      "转发的邮件"sv,
                                      "转发邮件信息"sv,
                                      "转发的消息"sv,
                                      "轉寄郵件"sv,
                                      "轉寄的郵件"sv,
                                      "原始信件"sv,
                                      "回复的原邮件"sv,
                                      "回复的邮件"sv,
                                      "原始消息"sv,
                                      "元のメッセージ"sv,
                                      "転送メッセージ"sv,
                                      "オリジナルメッセージ"sv,
                                      "원본 메시지"sv,
                                      "전달된 메시지"sv,
                                      "원본 메일"sv,
                                      "originalmail"sv};
// A line by themselves, with a colon at the end.
constexpr auto forward_openings = sorted_words(std::array{"begin forwarded message"sv,
                                                          "anfang der weitergeleiteten nachricht"sv,
                                                          "anfang der weitergeleiteten e-mail"sv,
                                                          "début du message réexpédié"sv,
                                                          "début du message transféré"sv,
                                                          "inizio messaggio inoltrato"sv,
                                                          "inicio del mensaje reenviado"sv,
                                                          "início da mensagem reencaminhada"sv,
                                                          "início da mensagem encaminhada"sv,
                                                          "begin doorgestuurd bericht"sv,
                                                          "start doorgestuurd bericht"sv,
                                                          "vidarebefordrat brev"sv,
                                                          "start på videresendt besked"sv,
                                                          "start på videresendt melding"sv,
                                                          "videresendt besked"sv,
                                                          "välitetty viesti alkaa"sv,
                                                          "začátek přeposlané zprávy"sv,
                                                          "początek przekazywanej wiadomości"sv,
                                                          "начало переадресованного сообщения"sv,
                                                          "下面是被转发的邮件"sv,
                                                          "以下是转发的邮件"sv,
                                                          "開始轉寄郵件"sv,
                                                          "転送されたメッセージ"sv,
                                                          "i̇leti yönlendirme başlangıcı"sv});

std::string_view without_dashes(std::string_view text, std::size_t& dashes) {
  constexpr std::array signs = {"-"sv, "_"sv, "="sv, "*"sv, "~"sv, " "sv, "—"sv, "–"sv, "─"sv, "━"sv, "#"sv};
  dashes = 0;
  for (bool more = true; more && !text.empty();) {
    more = false;
    for (const auto sign : signs) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size()), dashes += sign != " ", more = true;
      if (text.ends_with(sign)) text.remove_suffix(sign.size()), dashes += sign != " ", more = true;
    }
  }
  return text;
}

}  // namespace

bool is_forward_mark(std::string_view text) {
  if (text.size() < 6 || text.size() > 250) return false;
  if (text.ends_with(':')) {
    const std::string_view opening = trimmed(text.substr(0, text.size() - 1));
    if (is_one_of(forward_openings, opening)) return true;
  }
  std::size_t dashes = 0;
  std::string_view inner = without_dashes(text, dashes);
  if (dashes < 2) return false;
  if (inner.ends_with(':')) inner.remove_suffix(1);
  return std::any_of(forward_marks.begin(), forward_marks.end(), [&](auto mark) {
    return inner == mark ||
           (inner.starts_with(mark) && (mark.ends_with(" by") || mark.ends_with(" von") || dashes > 8));
  });
}

}  // namespace heard::mime
