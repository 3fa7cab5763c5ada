#include "site/words.h"

namespace heard::site {

constinit const Words words_en{
    .languages = "Languages",
    .help_title = "How can we help?",
    .help_lead =
        "Write to us about anything: a question, a problem, a wish, a complaint. A person reads every "
        "message.",
    .write_to_us = "Write to us",
    .next_title = "What happens next",
    .next_number = "You get a number at once, and a link to a page of your own.",
    .next_answer = "A person reads your message and answers by close of the next business day.",
    .next_page =
        "On your page you read the answer and write back as often as you like. No account, no password.",
    .here_until = "We are here now, until {0}.",
    .back_at = "We are not here just now, and back on {0}.",
    .contact_lead = "A person reads your message and answers by close of the next business day.",
    .message_label = "Your message",
    .message_hint = "What do you need, or what happened? If it is about an order, the order number helps.",
    .name_label = "Your name",
    .name_hint = "As you would like us to address you.",
    .email_label = "Email address (optional)",
    .email_hint = "So that we can reach you if you lose the link to your page.",
    .files_label = "Photos or files (optional)",
    .files_hint = "Up to 5 files, 10 MB each, 20 MB together.",
    .trap_label = "Leave this empty",
    .send = "Send message",
    .error_title = "Error: {0}",
    .error_summary = "Something is not right yet",
    .files_again = "Please choose your files again: the browser forgets them.",
    .message_missing = "Write your message",
    .message_too_long = "Shorten your message to 20,000 characters, or send the rest as a file",
    .name_missing = "Enter your name",
    .name_too_long = "Shorten your name to 120 characters",
    .email_wrong = "Enter an email address like name@example.com, or leave it empty",
    .file_too_large = "Choose files of at most 10 MB each",
    .too_many_files = "Choose at most 5 files",
    .files_too_large = "Choose files of at most 20 MB together",
    .trap_filled = "Empty this field and send again",
    .not_taken =
        "We could not take your message just now. Your words are still here: please send them again in a "
        "moment.",
    .sent_title = "We have your message",
    .sent_number = "Your number",
    .sent_at = "Received {0}",
    .sent_answer = "A person reads your message and answers by close of the next business day.",
    .sent_page = "You will find the answer on your own page, and can write back there.",
    .open_page = "Open your page",
    .keep_link =
        "Keep the link to your page. It opens your conversation without a password for 30 days after the "
        "last message, "
        "so pass it "
        "on only to people who may read it.",
    .own_title = "Your conversation with {0}",
    .number = "Number {0}",
    .state_ours = "We have your message and answer by close of the next business day.",
    .state_theirs = "We have answered. If something is still missing, write back below.",
    .state_settled = "For us this is settled. If it is not for you, write below and we take it up again.",
    .state_first = "We have written to you. Write back below if you like.",
    .conversation = "Conversation",
    .elsewhere = "Also from you, on a page of its own so that nothing gets lost:",
    .you = "You",
    .files = "Files",
    .answer_title = "Write back",
    .answer_label = "Your answer",
    .answer_hint = "It goes to the people you have been writing with.",
    .send_answer = "Send answer",
    .expired_title = "This link no longer works",
    .expired_lead =
        "A link opens its conversation for 30 days after the last message. Nothing is lost: we still have "
        "your "
        "conversation. Write to us, with the number if you have it, and a person takes it up again.",
    .alerts_title = "Turn off alert mails?",
    .alerts_lead = "You get a mail when a customer waits unseen. Turned off, you are told at the desk only.",
    .alerts_button = "Turn them off",
    .alerts_off_title = "Alert mails are off",
    .alerts_off_lead =
        "No more of them come to you. You can turn them on again at the desk: Settings, How we call you.",
    .early_title = "There is nothing to read here yet",
    .early_lead =
        "What we wrote to you appears here in a moment, or when its time has come. Please open this page "
        "again later.",
    .unknown_title = "There is no page here",
    .unknown_lead =
        "Perhaps a part of the link is missing. Open it once more from where you kept it, or write to us.",
    .answer_no_time = "A person reads your message and answers.",
    .state_ours_no_time = "We have your message, and a person answers.",
    .optional = "(optional)",
    .own_missing = "Answer this: {0}",
    .own_too_long = "Shorten this answer: {0}",
    .own_no_choice = "Choose one of these: {0}",
    .own_no_date = "Enter a date: {0}",
    .own_no_number = "Enter a number: {0}",
    .yes = "Yes",
    .no = "No",
    .please_choose = "Please choose",
    .ended_words = "Your words are not lost. They stand below: add your name, and send them to us from here.",
    .failed_title = "Something went wrong on our side",
    .failed_lead = "Please try again in a moment. What you sent us before is safe.",
};

}  // namespace heard::site
