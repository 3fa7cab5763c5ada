#include "site/form_words.h"

namespace heard::site {

constinit const FormWords form_words_de{
    .complaint =
        {.title = "Beschwerde",
         .lead =
             "Bei uns ist etwas schiefgegangen? Sagen Sie es uns, auch wenn es klein ist. Ein Mensch liest "
             "es, ob es an uns lag oder nicht.",
         .what = {.label = "Was ist passiert?",
                  .hint = "In Ihren Worten. Wann war es, und was hatten Sie erwartet?",
                  .missing = "Schreiben Sie, was passiert ist",
                  .brief = "Was passiert ist"},
         .order = {.label = "Geht es um eine Bestellung oder einen Besuch?",
                   .hint = "Eine Bestellnummer, ein Tag oder ein Ort hilft uns beim Finden. Sie können das "
                           "leer lassen.",
                   .missing = "Geben Sie eine Bestellnummer, einen Tag oder einen Ort ein",
                   .brief = "Bestellung oder Besuch"},
         .wish = {.label = "Was würde es für Sie in Ordnung bringen?",
                  .hint = "Sie können das leer lassen.",
                  .missing = "Schreiben Sie, was es in Ordnung bringen würde",
                  .brief = "Was es in Ordnung bringen würde"},
         .send = "Beschwerde senden",
         .sent_title = "Wir haben Ihre Beschwerde",
         .sent_next = "Ein Mensch liest sie und antwortet bis zum Ende des nächsten Werktags.",
         .sent_next_no_time = "Ein Mensch liest sie und antwortet.",
         .sent_also =
             "Bis dahin müssen Sie nichts tun. Auf Ihrer Seite können Sie etwas ergänzen, zu unseren "
             "Antworten nachfragen oder uns bitten, es gründlich zu prüfen."},
    .giving_back =
        {.title = "Etwas zurückgeben",
         .lead = "Sie möchten etwas zurückgeben. Das ist keine Beschwerde, und Sie müssen es hier nicht "
                 "begründen.",
         .what = {.label = "Was möchten Sie zurückgeben?",
                  .hint = "Welches Stück, und wie viele davon.",
                  .missing = "Schreiben Sie, was Sie zurückgeben möchten",
                  .brief = "Zurück soll"},
         .order = {.label = "Aus welcher Bestellung ist es?",
                   .hint = "Die Bestellnummer, oder wann und wo Sie es gekauft haben. Sie können das leer "
                           "lassen.",
                   .missing = "Geben Sie die Bestellnummer ein, oder wann und wo Sie es gekauft haben",
                   .brief = "Bestellung"},
         .wish = {.label = "Stimmt etwas damit nicht?",
                  .hint = "Dann schreiben Sie, was. Sie müssen keinen Grund nennen und können das leer "
                          "lassen.",
                  .missing = "Schreiben Sie, was damit nicht stimmt",
                  .brief = "Was damit nicht stimmt"},
         .send = "Rückgabe senden",
         .sent_title = "Wir haben Ihren Wunsch nach Rückgabe",
         .sent_next = "Ein Mensch antwortet bis zum Ende des nächsten Werktags und sagt Ihnen, wie Sie es "
                      "zurückschicken oder zurückbringen.",
         .sent_next_no_time =
             "Ein Mensch antwortet und sagt Ihnen, wie Sie es zurückschicken oder zurückbringen.",
         .sent_also = "Bitte heben Sie das Stück und den Beleg bis dahin auf. Auf Ihrer Seite können Sie uns "
                      "jederzeit schreiben."},
    .files = {.label = "Haben Sie Fotos oder Dateien?",
              .hint = "Bis zu 5 Dateien, je 10 MB, zusammen 20 MB. Sie können das leer lassen.",
              .missing = "Wählen Sie eine Datei",
              .brief = "Fotos oder Dateien"},
    .name = {.label = "Wie heißen Sie?",
             .hint = "So, wie wir Sie ansprechen sollen.",
             .missing = "Geben Sie Ihren Namen ein",
             .brief = "Name"},
    .email = {.label = "Wie lautet Ihre E-Mail-Adresse?",
              .hint = "Damit wir Sie erreichen, falls Sie den Link zu Ihrer Seite verlieren. Sie können das "
                      "leer lassen.",
              .missing =
                  "Geben Sie eine E-Mail-Adresse wie name@example.com ein, oder lassen Sie das Feld leer",
              .brief = "E-Mail-Adresse"},
    .before_start =
        "Sechs kurze Fragen, eine auf jeder Seite. Nichts wird gesendet, bevor Sie Ihre Antworten "
        "durchgesehen "
        "haben.",
    .start = "Beginnen",
    .other_forms = "Oder geht es um etwas anderes?",
    .progress = "Frage {0} von {1}",
    .next = "Weiter",
    .back = "Zurück",
    .remove = "{0} entfernen",
    .chosen_files = "Bisher gewählt",
    .check_title = "Sehen Sie Ihre Antworten durch",
    .check_lead = "Noch ist nichts gesendet.",
    .change = "Ändern",
    .not_answered = "leer gelassen",
    .later_title = "Später weitermachen",
    .later_lead =
        "Ihre Antworten bleiben 7 Tage unter dieser Adresse. Wer sie hat, kann sie lesen: Behalten Sie sie "
        "für "
        "sich.",
    .too_long = "Kürzen Sie das auf {0} Zeichen",
    .too_quick = "Das ging sehr schnell. Sehen Sie Ihre Antworten noch einmal durch, und senden Sie sie dann",
    .over_title = "Diese Antworten sind nicht mehr hier",
    .over_lead =
        "Was nicht gesendet wurde, bleibt 7 Tage nach der letzten Änderung. Bitte beginnen Sie noch einmal, "
        "oder "
        "schreiben Sie uns.",
};

}  // namespace heard::site
