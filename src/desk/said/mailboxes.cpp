#include "desk/said/said.h"

namespace heard::desk {

namespace {

constexpr Sentence mailboxes_said[] = {
    // what is wrong with a server, and how it is mended
    {"There is no server by the name of {}.", "Einen Server namens {} gibt es nicht.",
     "没有名为 {} 的服务器。"},
    {"Check how it is spelled, and whether this machine can reach the internet.",
     "Bitte prüfen, ob er richtig geschrieben ist und ob dieser Rechner ins Internet kommt.",
     "请检查拼写，并确认本机能连上互联网。"},
    {"This is not the name of a server.", "Das ist kein Servername.", "这不是服务器名称。"},
    {"It is written like mail.example.org, without anything before or behind.",
     "Er wird geschrieben wie mail.example.org, ohne etwas davor oder dahinter.",
     "写法如 mail.example.org，前后不加任何内容。"},
    {"User name and password may not hold line breaks or other controls.",
     "In Benutzername und Passwort dürfen keine Zeilenumbrüche oder andere Steuerzeichen stehen.",
     "用户名和密码中不能有换行或其他控制字符。"},
    {"Enter both again.", "Bitte beides neu eingeben.", "请重新输入两者。"},
    {"{} does not answer at port {}.", "{} antwortet nicht an Port {}.", "{} 在端口 {} 没有应答。"},
    {"Check the port. Usual are 993 for TLS and 143 for STARTTLS (for sending: 465 and 587). Perhaps a "
     "firewall is between.",
     "Bitte den Port prüfen. Üblich sind 993 bei TLS und 143 bei STARTTLS (zum Senden: 465 und 587). "
     "Vielleicht ist eine Firewall dazwischen.",
     "请检查端口。通常 TLS 用 993，STARTTLS 用 143（发信为 465 和 587）。中间也可能有防火墙。"},
    {"Somebody slipped words into the connection to {} before it was encrypted. The password was not sent.",
     "In die Verbindung zu {} hat jemand etwas eingeschoben, bevor sie verschlüsselt war. Das Passwort "
     "wurde nicht gesendet.",
     "与 {} 的连接在加密之前被人插入了内容。密码没有发送。"},
    {"Choose TLS instead of STARTTLS, and ask whoever runs the server or the network between.",
     "Bitte TLS statt STARTTLS wählen und dort nachfragen, wo der Server oder das Netz dazwischen "
     "betrieben wird.",
     "请改用 TLS，不用 STARTTLS，并询问服务器或网络的管理者。"},
    {"{} offers no encryption at port {}.{}", "{} bietet an Port {} keine Verschlüsselung an.{}",
     "{} 在端口 {} 不提供加密。{}"},
    {"Choose TLS, usually at port 993 (for sending: 465).",
     "Bitte TLS wählen, meist an Port 993 (zum Senden: 465).", "请选择 TLS，通常是端口 993（发信为 465）。"},
    {"Without encryption Heard speaks with this machine only.",
     "Unverschlüsselt spricht Heard nur mit diesem Rechner.", "不加密时，Heard 只与本机通信。"},
    {"Choose TLS or STARTTLS.", "Bitte TLS oder STARTTLS wählen.", "请选择 TLS 或 STARTTLS。"},
    {"The connection to {} broke off.", "Die Verbindung zu {} ist abgebrochen.", "与 {} 的连接中断了。"},
    {"It is tried again by itself. If it stays so, ask whoever runs the server.",
     "Es wird von selbst noch einmal versucht. Bleibt es dabei, bitte dort nachfragen, wo der Server "
     "betrieben wird.",
     "会自动重试。如果一直这样，请询问服务器的管理者。"},
    {"What answers at {}:{} does not speak TLS.", "Was an {}:{} antwortet, spricht kein TLS.",
     "{}:{} 处的应答不是 TLS。"},
    {"Check the port and the kind of encryption: 993 goes with TLS, 143 with STARTTLS (for sending: 465 "
     "and 587).",
     "Bitte Port und Verschlüsselung prüfen: 993 gehört zu TLS, 143 zu STARTTLS (zum Senden: 465 und 587).",
     "请检查端口和加密方式：993 对应 TLS，143 对应 STARTTLS（发信为 465 和 587）。"},
    {"The certificate there is for {} and not for {}.", "Das Zertifikat dort gilt für {} und nicht für {}.",
     "那里的证书属于 {}，不属于 {}。"},
    {"Enter the server by the name that its certificate has.",
     "Bitte den Server mit dem Namen eintragen, der in seinem Zertifikat steht.",
     "请填写证书中的服务器名称。"},
    {"The certificate of {} ran out on {}.", "Das Zertifikat von {} ist am {} abgelaufen.",
     "{} 的证书已于 {} 过期。"},
    {"Whoever runs the server has to renew it. Is the clock of this machine right?",
     "Es muss dort erneuert werden, wo der Server betrieben wird. Geht die Uhr dieses Rechners richtig?",
     "需由服务器的管理者更新证书。本机的时钟准吗？"},
    {"The certificate of {} counts only from {}.", "Das Zertifikat von {} gilt erst ab dem {}.",
     "{} 的证书从 {} 起才有效。"},
    {"Is the clock of this machine right?", "Geht die Uhr dieses Rechners richtig?", "本机的时钟准吗？"},
    {"Nobody but {} itself vouches for its certificate (self-signed), so it could be anybody's.",
     "Für das Zertifikat von {} bürgt niemand sonst (selbst ausgestellt), es könnte also von irgendwem "
     "sein.",
     "{} 的证书是自签名的，没有他人担保，可能是任何人的。"},
    {"Whoever runs the server should install a certificate from a known authority, or you add this one to "
     "the certificates that this machine trusts.",
     "Auf dem Server sollte ein Zertifikat einer bekannten Stelle eingerichtet werden; oder dieses kommt "
     "zu denen, denen dieser Rechner traut.",
     "请服务器的管理者安装由知名机构签发的证书，或把此证书加入本机信任的证书。"},
    {"The certificate of {} comes from {}, whom this machine does not know.",
     "Das Zertifikat von {} kommt von {}; diese Stelle kennt der Rechner nicht.",
     "{} 的证书由 {} 签发，本机不认识该机构。"},
    {"Add the certificate of that authority to those that this machine trusts, or have the server send its "
     "whole chain.",
     "Bitte das Zertifikat dieser Stelle zu denen nehmen, denen dieser Rechner traut, oder den Server die "
     "ganze Kette senden lassen.",
     "请把该机构的证书加入本机信任的证书，或让服务器发送完整的证书链。"},
    {" The password was not sent.", " Das Passwort wurde nicht gesendet.", "密码没有发送。"},
    {"The certificate of {} is not trusted. The password was not sent.",
     "Dem Zertifikat von {} ist nicht zu trauen. Das Passwort wurde nicht gesendet.",
     "{} 的证书不受信任。密码没有发送。"},
    {"Add the authority that it comes from to those that this machine trusts.",
     "Bitte die Stelle, von der es kommt, zu denen nehmen, denen dieser Rechner traut.",
     "请把签发机构加入本机信任的机构。"},
    {"{} ended the connection.{}", "{} hat die Verbindung beendet.{}", "{} 结束了连接。{}"},
    {"{} did not accept user name and password.{}", "{} hat Benutzername und Passwort nicht angenommen.{}",
     "{} 没有接受用户名和密码。{}"},
    {"Check both. Some providers want a password made for mail programs, and mail programs allowed in "
     "their settings.",
     "Bitte beides prüfen. Manche Anbieter wollen ein eigenes Passwort für Mailprogramme, und dass diese "
     "in den Einstellungen erlaubt sind.",
     "请检查两者。有些服务商要求使用邮件程序专用密码，并在设置中允许邮件程序。"},
    {"Check both. Some providers want a password made for mail programs.",
     "Bitte beides prüfen. Manche Anbieter wollen ein eigenes Passwort für Mailprogramme.",
     "请检查两者。有些服务商要求使用邮件程序专用密码。"},
    {"What answers at {}:{} does not speak as a mailbox should.{}",
     "Was an {}:{} antwortet, spricht nicht wie ein Postfach.{}", "{}:{} 处的应答不像邮箱。{}"},
    {"Check the port: 993 and 143 are for fetching mail.",
     "Bitte den Port prüfen: 993 und 143 sind zum Abholen von Mail.", "请检查端口：993 和 143 用于收信。"},
    {"{} did not open the folder {}.{}", "{} hat den Ordner {} nicht geöffnet.{}",
     "{} 没有打开文件夹 {}。{}"},
    {"Check that the mailbox may be read by mail programs (IMAP).",
     "Bitte prüfen, ob Mailprogramme das Postfach lesen dürfen (IMAP).",
     "请确认允许邮件程序读取此邮箱（IMAP）。"},
    {"{} did not accept the sign-in at its provider.{}",
     "{} hat die Anmeldung beim Anbieter nicht angenommen.{}", "{} 没有接受在服务商处的登录。{}"},
    {"Please sign in again. The provider may also have to allow IMAP and SMTP.",
     "Bitte neu anmelden. Vielleicht muss der Anbieter auch IMAP und SMTP erlauben.",
     "请重新登录。服务商可能还需允许 IMAP 和 SMTP。"},
    {"{} does not let mail in at port {}.{}", "{} nimmt an Port {} keine Mail an.{}",
     "{} 在端口 {} 不收邮件。{}"},
    {"Check the port: 465 goes with TLS, 587 with STARTTLS.",
     "Bitte den Port prüfen: 465 gehört zu TLS, 587 zu STARTTLS.",
     "请检查端口：465 对应 TLS，587 对应 STARTTLS。"},
    {" It said: “{}”", " Die Antwort war: „{}“", "对方说：“{}”"},
    {"This was stopped.", "Das wurde angehalten.", "已停止。"},
    // what providers want
    {"Google wants an app password: switch on two-step verification in the Google account, make an app "
     "password there and enter it here instead of your own.",
     "Google will ein App-Passwort: im Google-Konto die Bestätigung in zwei Schritten einschalten, dort "
     "ein App-Passwort anlegen und es hier statt des eigenen eingeben.",
     "Google 需要应用专用密码：在 Google 账号中开启两步验证，生成应用专用密码，在此输入它而不是原密码。"},
    {"Microsoft mostly lets programs in by a sign-in of its own and refuses passwords. If the try fails, "
     "ask whoever runs your Microsoft 365 to allow IMAP and SMTP with a password for this mailbox, or have "
     "its mail forwarded to another one.",
     "Microsoft lässt Programme meist nur über die eigene Anmeldung herein und lehnt Passwörter ab. "
     "Gelingt der Versuch nicht, bitte dort nachfragen, wo Microsoft 365 verwaltet wird: IMAP und SMTP mit "
     "Passwort für dieses Postfach erlauben, oder die Mail an ein anderes weiterleiten.",
     "Microsoft 大多只接受自己的登录方式，不接受密码。如果尝试失败，请让 Microsoft 365 "
     "的管理者为此邮箱允许用密码使用 IMAP 和 SMTP，或把邮件转发到另一个邮箱。"},
    {"QQ Mail wants an authorisation code (授权码): switch on IMAP/SMTP in its settings under Account, and "
     "enter the code you are given there instead of the password.",
     "QQ Mail will einen Autorisierungscode (授权码): dort in den Einstellungen unter Konto IMAP/SMTP "
     "einschalten und den Code von dort statt des Passworts eingeben.",
     "QQ 邮箱需要授权码：在其设置的“账号”中开启 IMAP/SMTP，在此输入得到的授权码而不是密码。"},
    {"NetEase wants an authorisation code (授权码): switch on IMAP/SMTP in its settings under "
     "POP3/SMTP/IMAP, and enter the code you are given there instead of the password.",
     "NetEase will einen Autorisierungscode (授权码): dort in den Einstellungen unter POP3/SMTP/IMAP "
     "IMAP/SMTP einschalten und den Code von dort statt des Passworts eingeben.",
     "网易邮箱需要授权码：在其设置的“POP3/SMTP/IMAP”中开启 IMAP/SMTP，在此输入得到的授权码而不是密码。"},
    {"Apple wants an app-specific password: make one at account.apple.com under Sign-In and Security, and "
     "enter it here instead of your own.",
     "Apple will ein app-spezifisches Passwort: unter account.apple.com bei Anmeldung und Sicherheit eines "
     "anlegen und hier statt des eigenen eingeben.",
     "Apple 需要 App 专用密码：在 account.apple.com 的“登录与安全”中生成，在此输入它而不是原密码。"},
    {"Yahoo wants an app password: make one in the account's security settings and enter it here instead "
     "of your own.",
     "Yahoo will ein App-Passwort: in den Sicherheitseinstellungen des Kontos eines anlegen und hier statt "
     "des eigenen eingeben.",
     "Yahoo 需要应用密码：在账号的安全设置中生成，在此输入它而不是原密码。"},
    {"GMX lets mail programs in only when told to: in its settings under POP3 & IMAP, allow access.",
     "GMX lässt Mailprogramme erst auf Wunsch herein: dort in den Einstellungen unter POP3 & IMAP den "
     "Zugriff erlauben.",
     "GMX 默认不让邮件程序进入：请在其设置的“POP3 & IMAP”中允许访问。"},
    {"WEB.DE lets mail programs in only when told to: in its settings under POP3 & IMAP, allow access.",
     "WEB.DE lässt Mailprogramme erst auf Wunsch herein: dort in den Einstellungen unter POP3 & IMAP den "
     "Zugriff erlauben.",
     "WEB.DE 默认不让邮件程序进入：请在其设置的“POP3 & IMAP”中允许访问。"},
    {"The password is that of the mailbox, as it was set at IONOS under E-Mail, not that of the customer "
     "account.",
     "Gemeint ist das Passwort des Postfachs, wie es bei IONOS unter E-Mail vergeben wurde, nicht das des "
     "Kundenkontos.",
     "这里要的是邮箱密码，即在 IONOS 的“E-Mail”中设置的密码，不是客户账号的密码。"},
    {"The password is that of the mailbox, as it was set at STRATO under E-Mail, not that of the customer "
     "account.",
     "Gemeint ist das Passwort des Postfachs, wie es bei STRATO unter E-Mail vergeben wurde, nicht das des "
     "Kundenkontos.",
     "这里要的是邮箱密码，即在 STRATO 的“E-Mail”中设置的密码，不是客户账号的密码。"},
    {"Telekom wants a password for mail programs: set one in its e-mail centre and enter it here.",
     "Die Telekom will ein Passwort für E-Mail-Programme: dort im E-Mail Center eines vergeben und hier "
     "eingeben.",
     "Telekom 需要邮件程序密码：请在其邮件中心设置，并在此输入。"},
    {"Fastmail wants an app password: make one in its settings under Privacy & Security and enter it here.",
     "Fastmail will ein App-Passwort: dort in den Einstellungen unter Privacy & Security eines anlegen und "
     "hier eingeben.",
     "Fastmail 需要应用密码：请在其设置的“Privacy & Security”中生成，并在此输入。"},
    // connecting one
    {"A port is a number from 1 to 65535.", "Ein Port ist eine Zahl von 1 bis 65535.",
     "端口是 1 到 65535 之间的数字。"},
    {"Please give the password for this server.", "Bitte das Passwort für diesen Server angeben.",
     "请填写此服务器的密码。"},
    {"Please sign in again, or give the password for this server.",
     "Bitte neu anmelden oder das Passwort für diesen Server angeben.", "请重新登录，或填写此服务器的密码。"},
    {"Please name the server, such as mail.example.org.", "Bitte den Server nennen, etwa mail.example.org.",
     "请填写服务器，例如 mail.example.org。"},
    {"A server's name is written like mail.example.org.",
     "Ein Servername wird geschrieben wie mail.example.org.", "服务器名称写法如 mail.example.org。"},
    {"Please say under which name to sign in.", "Bitte angeben, unter welchem Namen die Anmeldung geht.",
     "请填写登录所用的用户名。"},
    {"Without encryption only a server on this machine can be used.",
     "Unverschlüsselt geht nur ein Server auf diesem Rechner.", "不加密时只能使用本机的服务器。"},
    {"Another inbox has this address already.", "Diese Adresse hat schon ein anderer Eingang.",
     "另一个收件箱已使用此地址。"},
    {"Mail from before is taken for the last 7 or 30 days, or not at all.",
     "Frühere Mail lässt sich von den letzten 7 oder 30 Tagen holen, oder gar nicht.",
     "可取最近 7 天或 30 天的旧邮件，或完全不取。"},
    {"This mailbox was changed meanwhile.", "Dieses Postfach wurde inzwischen geändert.",
     "此邮箱的设置刚被更改。"},
    {"This sign-in is over. Please sign in at the provider again.",
     "Diese Anmeldung ist abgelaufen. Bitte beim Anbieter neu anmelden.",
     "此登录已过期，请在服务商处重新登录。"},
    {"This sign-in is over, or was begun somewhere else. Please begin again.",
     "Diese Anmeldung ist abgelaufen oder wurde anderswo begonnen. Bitte neu beginnen.",
     "此登录已过期，或是在别处开始的。请重新开始。"},
    {"The provider let you in for an hour only. Please sign in again and allow access while you are away.",
     "Der Anbieter lässt nur für eine Stunde herein. Bitte neu anmelden und den Zugriff auch in "
     "Abwesenheit erlauben.",
     "服务商只允许登录一小时。请重新登录，并允许离线访问。"},
    {"The provider did not answer as it should. It is asked again by itself.",
     "Der Anbieter hat nicht geantwortet, wie er sollte. Er wird von selbst noch einmal gefragt.",
     "服务商没有正常应答，会自动再次询问。"},
    {"The provider does not let this mailbox in any more. Please sign in again.",
     "Der Anbieter lässt dieses Postfach nicht mehr herein. Bitte neu anmelden.",
     "服务商不再允许此邮箱登录，请重新登录。"},
    {"This has to be an address that begins with https://.",
     "Das muss eine Adresse sein, die mit https:// beginnt.", "必须是以 https:// 开头的地址。"},
    {"Signing in there is not set up yet. An owner can do that in the settings.",
     "Die Anmeldung dort ist noch nicht eingerichtet. Inhaber/innen können das in den Einstellungen unter "
     "den Eingängen; oder es geht mit einem Passwort.",
     "尚未设置这种登录。店主可在设置的收件箱下方设置；也可使用密码。"},
    {"The secret of this sign-in cannot be read any more. Please enter it again.",
     "Das Geheimnis dieser Anmeldung lässt sich nicht mehr lesen. Bitte neu eingeben.",
     "此登录的密钥已无法读取，请重新输入。"},
    {"This shop is for practice: it speaks with no mail server.",
     "Der Übungsladen spricht mit keinem Mailserver.", "练习店不与任何邮件服务器通信。"},
    {"The password of this mailbox cannot be read any more. Please enter it again in the settings.",
     "Das Passwort dieses Postfachs lässt sich nicht mehr lesen. Bitte in den Einstellungen neu eingeben.",
     "已无法读取此邮箱的密码，请在设置中重新输入。"},
    {"This inbox cannot send mail yet. Please connect its mailbox first.",
     "Dieser Eingang kann noch keine Mail senden. Bitte zuerst sein Postfach verbinden.",
     "此收件箱还不能发邮件，请先连接它的邮箱。"},
    {"This inbox has no mailbox that can send. An owner can connect one under Settings, Inboxes.",
     "Dieser Eingang hat kein Postfach, das senden kann. Unter Einstellungen, Eingänge lässt sich eines "
     "verbinden.",
     "这个收件箱没有可以发信的邮箱。店主可在“设置，收件箱”中连接一个。"},
    {"No mailbox here can send yet. Please name the server for outgoing mail first.",
     "Noch kann hier kein Postfach senden. Bitte zuerst den Server für ausgehende Mail angeben.",
     "这里还没有能发信的邮箱，请先填写发信服务器。"},
};

}  // namespace

std::span<const Sentence> said_of_mailboxes() { return mailboxes_said; }

}  // namespace heard::desk
