#include "site/own_words.h"

namespace heard::site {

constinit const OwnWords own_words_de{
    .clear = "Verstanden",
    .cleared = "Sie haben das als verstanden markiert.",
    .not_clear = "Zurücknehmen",
    .question = "Ich habe eine Frage dazu",
    .about_answer = "Ihre Frage betrifft unsere Antwort vom {0}:",
    .about_all = "Lieber zum Ganzen schreiben",
    .state_settled_by_them =
        "Sie haben uns gesagt, dass das erledigt ist. Fehlt doch noch etwas, schreiben Sie unten: Jedes Wort "
        "von Ihnen nimmt es wieder auf.",
    .state_looked_into =
        "Sie haben uns am {0} gebeten, das gründlich zu prüfen. Wir sind dran, und alle bei uns sehen, dass "
        "Sie darum gebeten haben.",
    .end_title = "Wie steht es für Sie?",
    .settled = "Das ist erledigt",
    .settled_hint = "Dann tun wir nichts weiter. Jedes Wort von Ihnen nimmt es wieder auf.",
    .look_properly = "Bitte prüfen Sie das gründlich",
    .look_properly_hint =
        "Wenn unsere Antworten nicht reichen. Dann sind wir dran, und alle bei uns sehen, dass Sie darum "
        "gebeten haben.",
    .matters = "Alle Ihre Anliegen",
    .matters_lead =
        "Dieser Link öffnet ein Gespräch. Um alle Ihre Gespräche zu sehen, lassen Sie sich einen Code an die "
        "E-Mail-Adresse schicken, die Sie uns genannt haben.",
    .send_code = "Code schicken",
    .code_sent =
        "Wenn wir eine Adresse von Ihnen haben, die nur Ihnen gehört, ist eine Mail mit einem sechsstelligen "
        "Code dorthin unterwegs. Der Code gilt 10 Minuten.",
    .code_again = "Neuen Code schicken",
    .code_label = "Code aus der Mail",
    .code_hint = "Sechs Ziffern",
    .code_missing = "Geben Sie den sechsstelligen Code ein",
    .code_wrong =
        "Dieser Code öffnet nichts: Er ist nicht der richtige, älter als 10 Minuten oder wurde zu oft "
        "versucht. Sehen Sie noch einmal nach, oder lassen Sie einen neuen schicken",
    .open_matters = "Alle meine Anliegen zeigen",
    .back_to_one = "Zurück zu diesem Gespräch",
    .no_mail_title = "Gerade kann kein Code verschickt werden",
    .no_mail_lead = "Von uns geht im Moment keine Mail ab. Ihr Gespräch ist trotzdem offen.",
    .matters_list_lead = "Alles, wozu Sie uns von dieser Adresse geschrieben haben, das Neueste zuerst.",
    .matters_over_title = "Bitte lassen Sie sich noch einmal einen Code schicken",
    .matters_over_lead =
        "Alle Ihre Anliegen bleiben nach dem Code eine halbe Stunde offen. Öffnen Sie einen Ihrer Links und "
        "lassen Sie sich dort einen neuen Code schicken.",
    .leave_matters = "Fertig: wieder verschließen",
    .matter_ours = "wir sind dran",
    .matter_theirs = "beantwortet",
    .matter_settled = "erledigt",
    .too_many_title = "Das war viel auf einmal",
    .too_many_lead =
        "Bitte warten Sie etwas, bevor Sie einen neuen Code schicken lassen. Ein früherer gilt vielleicht "
        "noch.",
};

}  // namespace heard::site
