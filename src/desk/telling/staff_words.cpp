#include "desk/telling/staff_words.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace heard::desk {
namespace {

constexpr StaffWords english{
    .answer_above = "--- Your answer goes above this line ---",
    .alert_subject = "{name} is waiting: {subject} ({number})",
    .alert_lead = "{name} wrote, and nobody has looked at it yet:",
    .alerts_subject = "{count} conversations are waiting unseen",
    .alerts_lead = "These people wrote, and nobody has looked at it yet:",
    .about = "About: {subject}",
    .number = "Number: {number}",
    .open_it = "Open it: {link}",
    .how_to_answer =
        "Answer this mail and your words go to {name}, as if written at the desk. That works for seven days "
        "and from this "
        "address only; what is quoted does not go along.",
    .answer_at_desk = "This mail tells of more than one conversation, so please answer at the desk.",
    .why_this_mail =
        "You get this when a customer's words were seen by nobody for ten minutes of the day, once for each "
        "conversation "
        "until somebody looks. You can turn it off at the desk: Settings, How we call you.",
    .back_subject = "Not sent: {subject}",
    .back_lead = "Your answer has not gone to the customer.",
    .back_too_old = "The mail you answered is older than seven days.",
    .back_of_several =
        "The mail you answered told of more than one conversation, so it is not clear whom your words are "
        "for.",
    .back_nothing_new = "There were no new words in it.",
    .back_quoted_unclear = "Your own words could not be told from what is quoted below them.",
    .back_customer_wrote = "The customer has written again since:",
    .back_answered = "In the meantime it was answered, settled or put off.",
    .back_not_there = "The conversation is not there any more.",
    .back_not_possible = "There is nobody it could be sent to.",
    .back_kept = "Your words are kept as your draft in the conversation.",
    .back_yours = "You wrote:",
    .invitation_subject = "Your place at {shop}",
    .invitation_lead = "{shop} would like you to answer customers together. Choose a password here:",
    .reset_subject = "A new password for {shop}",
    .reset_lead = "A new password was asked for, for you. Choose it here:",
    .reset_not_you = "If that was not you, there is nothing to do: the old password stays.",
    .link_once = "The link works once and until {until}.",
    .changed_subject = "Your password was changed",
    .changed_lead =
        "Your password for {shop} was changed just now, and you were signed out everywhere else. If that was "
        "not you, "
        "please speak to the owner at once.",
    .code_subject = "{code} is your code",
    .code_lead =
        "Your code is {code}. It is good for ten minutes and shows that mail to this address reaches you. If "
        "you did not "
        "ask for it, there is nothing to do.",
};

constexpr StaffWords german{
    .answer_above = "--- Antwort bitte oberhalb dieser Zeile ---",
    .alert_subject = "{name} wartet: {subject} ({number})",
    .alert_lead = "{name} hat geschrieben, und noch niemand hat es angesehen:",
    .alerts_subject = "{count} Gespräche warten ungesehen",
    .alerts_lead = "Diese Leute haben geschrieben, und noch niemand hat es angesehen:",
    .about = "Betreff: {subject}",
    .number = "Nummer: {number}",
    .open_it = "Öffnen: {link}",
    .how_to_answer =
        "Eine Antwort auf diese Mail geht an {name}, als wäre sie am Schreibtisch geschrieben. Das gilt "
        "sieben Tage lang "
        "und nur von dieser Adresse aus; was zitiert ist, geht nicht mit.",
    .answer_at_desk = "Diese Mail erzählt von mehreren Gesprächen; Antworten bitte dort schreiben.",
    .why_this_mail =
        "Diese Mail kommt, wenn zehn Minuten am Tag niemand angesehen hat, was Kundschaft schreibt: einmal "
        "je Gespräch, bis "
        "jemand hinsieht. Abschalten: Einstellungen, Meldungen.",
    .back_subject = "Nicht gesendet: {subject}",
    .back_lead = "Die Antwort ist nicht hinausgegangen.",
    .back_too_old = "Die beantwortete Mail ist älter als sieben Tage.",
    .back_of_several =
        "Die beantwortete Mail erzählte von mehreren Gesprächen; für wen die Antwort ist, lässt sich nicht "
        "sagen.",
    .back_nothing_new = "Es standen keine neuen Worte darin.",
    .back_quoted_unclear = "Die eigenen Worte ließen sich nicht von den zitierten trennen.",
    .back_customer_wrote = "Inzwischen kam noch etwas dazu:",
    .back_answered = "Inzwischen ist es beantwortet, erledigt oder zurückgestellt.",
    .back_not_there = "Das Gespräch gibt es nicht mehr.",
    .back_not_possible = "Es gibt niemanden, an den sie gehen könnte.",
    .back_kept = "Die Worte liegen als Entwurf im Gespräch.",
    .back_yours = "Geschrieben war:",
    .invitation_subject = "Ein Platz bei {shop}",
    .invitation_lead = "{shop} lädt ein, gemeinsam der Kundschaft zu antworten. Hier ein Passwort wählen:",
    .reset_subject = "Ein neues Passwort für {shop}",
    .reset_lead = "Für diese Adresse wurde ein neues Passwort gewünscht. Hier wählen:",
    .reset_not_you = "Wer das nicht selbst war, braucht nichts zu tun: das alte Passwort bleibt.",
    .link_once = "Der Link gilt einmal und bis {until}.",
    .changed_subject = "Das Passwort wurde geändert",
    .changed_lead =
        "Das Passwort für {shop} wurde eben geändert, und alle anderen Geräte sind abgemeldet. Wer das nicht "
        "selbst war, "
        "sagt bitte sofort der Inhaberin oder dem Inhaber Bescheid.",
    .code_subject = "Der Code ist {code}",
    .code_lead =
        "Der Code ist {code}. Er gilt zehn Minuten und zeigt, dass Mail an diese Adresse ankommt. Wer ihn "
        "nicht angefordert "
        "hat, braucht nichts zu tun.",
};

constexpr StaffWords chinese{
    .answer_above = "--- 请在此行以上回复 ---",
    .alert_subject = "{name} 在等回复：{subject}（{number}）",
    .alert_lead = "{name} 发来消息，还没有人看过：",
    .alerts_subject = "{count} 个对话还没有人看过",
    .alerts_lead = "以下各位发来消息，还没有人看过：",
    .about = "主题：{subject}",
    .number = "编号：{number}",
    .open_it = "打开：{link}",
    .how_to_answer =
        "直接回复此邮件，您写的话就会发给 "
        "{name}，与在工作台回复一样。七天之内有效，且只能从此地址回复；引用的内容不会发出。",
    .answer_at_desk = "此邮件涉及多个对话，请在工作台回复。",
    .why_this_mail =
        "顾客的话在白天十分钟内无人看过时，会发此邮件；每个对话只发一次，直到有人看过。可在工作台关闭：设置，"
        "提醒方式。",
    .back_subject = "未发送：{subject}",
    .back_lead = "您的回复没有发给顾客。",
    .back_too_old = "您回复的邮件已超过七天。",
    .back_of_several = "您回复的邮件涉及多个对话，无法判断是写给谁的。",
    .back_nothing_new = "其中没有新写的内容。",
    .back_quoted_unclear = "无法区分您写的话与下面引用的内容。",
    .back_customer_wrote = "顾客在此期间又写了：",
    .back_answered = "在此期间已经回复、办妥或推迟。",
    .back_not_there = "这个对话已经不在了。",
    .back_not_possible = "没有可以发送的对象。",
    .back_kept = "您写的话已存为该对话中的草稿。",
    .back_yours = "您写的是：",
    .invitation_subject = "{shop} 邀请您加入",
    .invitation_lead = "{shop} 邀请您一起回复顾客。请在此设置密码：",
    .reset_subject = "{shop} 的新密码",
    .reset_lead = "有人为您申请了新密码。请在此设置：",
    .reset_not_you = "如果不是您本人，无需理会：原密码不变。",
    .link_once = "此链接只能用一次，有效期至 {until}。",
    .changed_subject = "您的密码已更改",
    .changed_lead = "您在 {shop} 的密码刚刚更改，其他设备均已退出登录。如果不是您本人，请立即告诉店主。",
    .code_subject = "验证码 {code}",
    .code_lead = "您的验证码是 {code}，十分钟内有效，用来确认此地址能收到邮件。如果不是您申请的，无需理会。",
};

constexpr std::array<std::string_view, 3> language_codes{"en", "de", "zh"};

}  // namespace

std::string staff_language(std::string_view tags) {
  while (!tags.empty()) {
    const std::size_t comma = std::min(tags.find(','), tags.size());
    const std::string one = folded(trimmed(tags.substr(0, comma)));
    for (const std::string_view code : language_codes)
      if (one.starts_with(code) &&
          (one.size() == code.size() || !std::isalnum(static_cast<unsigned char>(one[2]))))
        return std::string(code);
    tags.remove_prefix(std::min(comma + 1, tags.size()));
  }
  return {};
}

const StaffWords& staff_words(std::string_view language) {
  if (language == "de") return german;
  return language == "zh" ? chinese : english;
}

bool has_answer_mark(std::string_view text) {
  return std::ranges::any_of(language_codes, [&](std::string_view code) {
    return text.find(staff_words(code).answer_above) != std::string_view::npos;
  });
}

std::string_view reason(const StaffWords& words, care::NotAnswered why) {
  switch (why) {
    case care::NotAnswered::too_old:
      return words.back_too_old;
    case care::NotAnswered::of_several:
      return words.back_of_several;
    case care::NotAnswered::nothing_new:
      return words.back_nothing_new;
    case care::NotAnswered::quoted_unclear:
      return words.back_quoted_unclear;
    case care::NotAnswered::customer_wrote:
      return words.back_customer_wrote;
    case care::NotAnswered::answered:
      return words.back_answered;
    case care::NotAnswered::not_there:
      return words.back_not_there;
    case care::NotAnswered::not_possible:
      break;
  }
  return words.back_not_possible;
}

}  // namespace heard::desk
