#include "site/words.h"

namespace heard::site {

constinit const Words words_de{
    .languages = "Sprachen",
    .help_title = "Wie können wir helfen?",
    .help_lead =
        "Schreiben Sie uns, worum es auch geht: eine Frage, ein Problem, ein Wunsch, eine Beschwerde. Jede "
        "Nachricht "
        "liest ein Mensch.",
    .write_to_us = "Schreiben Sie uns",
    .next_title = "Wie es weitergeht",
    .next_number = "Sie erhalten sofort eine Nummer und den Link zu Ihrer eigenen Seite.",
    .next_answer = "Ein Mensch liest Ihre Nachricht und antwortet bis zum Ende des nächsten Werktags.",
    .next_page =
        "Auf Ihrer Seite lesen Sie die Antwort und schreiben zurück, so oft Sie möchten. Ohne Konto, ohne "
        "Passwort.",
    .here_until = "Wir sind gerade da, bis {0}.",
    .back_at = "Gerade ist geschlossen. Wir sind wieder da: {0}.",
    .contact_lead = "Ein Mensch liest Ihre Nachricht und antwortet bis zum Ende des nächsten Werktags.",
    .message_label = "Ihre Nachricht",
    .message_hint =
        "Was brauchen Sie, oder was ist geschehen? Geht es um eine Bestellung, hilft die Bestellnummer.",
    .name_label = "Ihr Name",
    .name_hint = "So, wie wir Sie ansprechen sollen.",
    .email_label = "E-Mail-Adresse (freiwillig)",
    .email_hint = "Damit wir Sie erreichen, falls Sie den Link zu Ihrer Seite verlieren.",
    .files_label = "Fotos oder Dateien (freiwillig)",
    .files_hint = "Bis zu 5 Dateien, je 10 MB, zusammen 20 MB.",
    .trap_label = "Bitte leer lassen",
    .send = "Nachricht senden",
    .error_title = "Fehler: {0}",
    .error_summary = "Etwas stimmt noch nicht",
    .files_again = "Bitte wählen Sie Ihre Dateien noch einmal aus: der Browser vergisst sie.",
    .message_missing = "Schreiben Sie Ihre Nachricht",
    .message_too_long = "Kürzen Sie Ihre Nachricht auf 20.000 Zeichen, oder senden Sie den Rest als Datei",
    .name_missing = "Geben Sie Ihren Namen an",
    .name_too_long = "Kürzen Sie Ihren Namen auf 120 Zeichen",
    .email_wrong = "Geben Sie eine E-Mail-Adresse wie name@example.com an, oder lassen Sie das Feld leer",
    .file_too_large = "Wählen Sie Dateien von je höchstens 10 MB",
    .too_many_files = "Wählen Sie höchstens 5 Dateien",
    .files_too_large = "Wählen Sie Dateien von zusammen höchstens 20 MB",
    .trap_filled = "Leeren Sie dieses Feld und senden Sie noch einmal",
    .not_taken =
        "Wir konnten Ihre Nachricht gerade nicht annehmen. Ihre Worte stehen noch hier: bitte senden Sie sie "
        "gleich "
        "noch einmal.",
    .sent_title = "Ihre Nachricht ist bei uns",
    .sent_number = "Ihre Nummer",
    .sent_at = "Eingegangen am {0}",
    .sent_answer = "Ein Mensch liest Ihre Nachricht und antwortet bis zum Ende des nächsten Werktags.",
    .sent_page = "Die Antwort finden Sie auf Ihrer eigenen Seite. Dort können Sie auch zurückschreiben.",
    .open_page = "Ihre Seite öffnen",
    .keep_link =
        "Bewahren Sie den Link zu Ihrer Seite auf. Er öffnet Ihr Gespräch ohne Passwort, bis 30 Tage nach "
        "der letzten "
        "Nachricht. "
        "Geben Sie ihn nur an Menschen weiter, die es lesen dürfen.",
    .own_title = "Ihr Gespräch mit {0}",
    .number = "Nummer {0}",
    .state_ours = "Ihre Nachricht ist bei uns. Wir antworten bis zum Ende des nächsten Werktags.",
    .state_theirs = "Wir haben geantwortet. Fehlt noch etwas, schreiben Sie unten zurück.",
    .state_settled =
        "Für uns ist das erledigt. Falls es das für Sie nicht ist, schreiben Sie unten: dann nehmen wir es "
        "wieder "
        "auf.",
    .state_first = "Wir haben Ihnen geschrieben. Antworten können Sie unten.",
    .conversation = "Gespräch",
    .elsewhere = "Auch von Ihnen, auf einer eigenen Seite, damit nichts untergeht:",
    .you = "Sie",
    .files = "Dateien",
    .answer_title = "Zurückschreiben",
    .answer_label = "Ihre Antwort",
    .answer_hint = "Sie geht an die Menschen, mit denen Sie hier schreiben.",
    .send_answer = "Antwort senden",
    .expired_title = "Dieser Link gilt nicht mehr",
    .expired_lead =
        "Ein Link öffnet sein Gespräch bis 30 Tage nach der letzten Nachricht. Nichts ist verloren: Ihr "
        "Gespräch ist "
        "noch bei uns. Schreiben Sie uns, mit der Nummer, wenn Sie sie haben; dann nimmt es ein Mensch "
        "wieder auf.",
    .alerts_title = "Meldungen per Mail abschalten?",
    .alerts_lead =
        "Eine Mail kommt, wenn Kundschaft ungesehen wartet. Abgeschaltet stehen Meldungen nur noch am "
        "Schreibtisch.",
    .alerts_button = "Abschalten",
    .alerts_off_title = "Meldungen per Mail sind aus",
    .alerts_off_lead =
        "Es kommen keine mehr. Wieder einschalten: am Schreibtisch unter Einstellungen, Meldungen.",
    .early_title = "Hier steht noch nichts",
    .early_lead =
        "Was wir Ihnen geschrieben haben, steht gleich hier, oder wenn es so weit ist. Bitte öffnen Sie "
        "diese Seite später noch einmal.",
    .unknown_title = "Hier ist keine Seite",
    .unknown_lead =
        "Vielleicht fehlt ein Stück des Links. Öffnen Sie ihn noch einmal von dort, wo Sie ihn aufbewahrt "
        "haben, "
        "oder schreiben Sie uns.",
    .answer_no_time = "Ein Mensch liest Ihre Nachricht und antwortet.",
    .state_ours_no_time = "Ihre Nachricht ist bei uns, und ein Mensch antwortet.",
    .optional = "(freiwillig)",
    .own_missing = "Bitte beantworten Sie: {0}",
    .own_too_long = "Bitte kürzen Sie diese Antwort: {0}",
    .own_no_choice = "Bitte wählen Sie eines aus: {0}",
    .own_no_date = "Bitte geben Sie ein Datum an: {0}",
    .own_no_number = "Bitte geben Sie eine Zahl an: {0}",
    .yes = "Ja",
    .no = "Nein",
    .please_choose = "Bitte wählen",
    .ended_words =
        "Ihre Worte sind nicht verloren. Sie stehen hier unten: tragen Sie Ihren Namen ein, und senden Sie "
        "sie uns von hier.",
    .failed_title = "Bei uns ist etwas schiefgegangen",
    .failed_lead =
        "Bitte versuchen Sie es gleich noch einmal. Was Sie uns zuvor geschickt haben, ist sicher.",
};

}  // namespace heard::site
