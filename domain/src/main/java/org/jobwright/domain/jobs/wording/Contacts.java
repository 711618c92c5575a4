package org.jobwright.domain.jobs.wording;

import java.util.function.Consumer;
import java.util.regex.MatchResult;

/** E-mail addresses and phone numbers in a text. Most employers give some, so they are only counted. */
final class Contacts {

    private static final int LONGEST = 64;

    private Contacts() {}

    static void look(String field, String text, Consumer<WordFinding> found) {
        for (MatchResult email : ContactDetails.emails(text)) {
            int start = email.start();
            while (start > 0 && email.start() - start < LONGEST && isOfAddress(text.charAt(start - 1))) {
                start--;
            }
            int end = email.end();
            while (end < text.length() && end - email.end() < LONGEST && isOfAddress(text.charAt(end))) {
                end++;
            }
            end -= text.charAt(end - 1) == '.' ? 1 : 0;
            found.accept(WordFinding.of("contact.address", Severity.CONTACT, field, text, start, end));
        }
        for (MatchResult phone : ContactDetails.phones(text)) {
            found.accept(WordFinding.of("contact.phone", Severity.CONTACT, field, text, phone.start(), phone.end()));
        }
    }

    private static boolean isOfAddress(char letter) {
        return Character.isLetterOrDigit(letter) || "._%+-".indexOf(letter) >= 0;
    }
}
