#include "desk/in_language.h"

#include <gtest/gtest.h>

namespace heard::desk {
namespace {

TEST(InLanguage, SaysAWholeSentence) {
  EXPECT_EQ(in_language("This is not the PIN.", "de"), "Das ist nicht die PIN.");
  EXPECT_EQ(in_language("This is not the PIN.", "zh"), "PIN 不正确。");
}

TEST(InLanguage, LeavesEnglishAndWhatNobodyTranslated) {
  for (const char* language : {"en", "", "fr"})
    EXPECT_EQ(in_language("This is not the PIN.", language), "This is not the PIN.");
  EXPECT_EQ(in_language("550 mailbox unknown", "de"), "550 mailbox unknown");
  EXPECT_EQ(in_language("", "de"), "");
}

TEST(InLanguage, KeepsWhatStandsInItsPlaces) {
  EXPECT_EQ(in_language("This is an address of our own: info@shop.example", "de"),
            "Das ist eine eigene Adresse: info@shop.example");
  EXPECT_EQ(in_language("mail.example.org does not answer at port 993.", "zh"),
            "mail.example.org 在端口 993 没有应答。");
  EXPECT_EQ(in_language("\"A. New grinder\" is promised here and not done yet. Please say first that it is "
                        "kept, or that it "
                        "is no longer needed.",
                        "zh"),
            "此处还有未兑现的承诺“A. New grinder”。请先标明已兑现或不再需要。");
}

TEST(InLanguage, SaysWhatIsMostExactlyMeant) {
  EXPECT_EQ(in_language("This file was not found.", "de"), "Diese Datei gibt es nicht mehr.");
  EXPECT_EQ(in_language("amount must be a whole number from 0 to 9.", "de"),
            "amount muss eine ganze Zahl von 0 bis 9 sein.");
}

TEST(InLanguage, SaysSeveralSentencesAndWhatTheyQuote) {
  EXPECT_EQ(in_language("imap.example.org did not accept user name and password. It said: “Invalid. Sorry.” "
                        "Check both. Some "
                        "providers want a password made for mail programs.",
                        "de"),
            "imap.example.org hat Benutzername und Passwort nicht angenommen. Die Antwort war: „Invalid. "
            "Sorry.“ Bitte beides "
            "prüfen. Manche Anbieter wollen ein eigenes Passwort für Mailprogramme.");
  EXPECT_EQ(in_language("imap.example.org did not accept user name and password. Check both. Some providers "
                        "want a password "
                        "made for mail programs.",
                        "zh"),
            "imap.example.org 没有接受用户名和密码。请检查两者。有些服务商要求使用邮件程序专用密码。");
  EXPECT_EQ(
      in_language(
          "There is no server by the name of mail.example.org. Check how it is spelled, and whether this "
          "machine can reach the internet.",
          "de"),
      "Einen Server namens mail.example.org gibt es nicht. Bitte prüfen, ob er richtig geschrieben ist und "
      "ob dieser "
      "Rechner ins Internet kommt.");
}

TEST(InLanguage, SaysTheReasonInAReason) {
  EXPECT_EQ(
      in_language("Given up after 12 tries. The last one said: The connection to mail.example.org broke.",
                  "de"),
      "Nach 12 Versuchen aufgegeben. Zuletzt hieß es: Die Verbindung zu mail.example.org ist abgebrochen.");
  EXPECT_EQ(in_language("Not sent, because these are quiet hours.", "zh"), "未发送，因为现在是免打扰时段。");
}

}  // namespace
}  // namespace heard::desk
