package org.jobwright.domain.jobs.rules;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.regex.Pattern;

/** Questions to applicants that laws forbid, and the words for them in English and German. */
public enum QuestionTopic {
    PAY_HISTORY("(?:current|previous|last|present|past|existing) "
            + "(?:\\w+ ){0,2}(?:salary|pay|wage|wages|compensation|earnings)|(?:salary|pay|wage) history|"
            + "(?:bisherige|aktuelle|jetzige|letzte|derzeitige)\\w{0,2} (?:\\w+ )?(?:gehalt|verdienst|lohn)|"
            + "how much (?:do|did) you (?:currently )?earn|wie viel verdien"),
    AGE("how old are you|your age|date of birth|birth ?date|year of birth|"
            + "ihr alter|wie alt sind|geburtsdatum|geburtsjahr|wann sind sie geboren"),
    CANADIAN_EXPERIENCE(
            "canadian (?:work |job |professional )?experience|experience in canada|kanadische (?:berufs)?erfahrung"),
    FAMILY(
            "are you married|marital status|are you pregnant|"
                    + "(?:do you )?plan(?:ning)? (?:to have )?children|familienstand|sind sie verheiratet|schwanger|kinderwunsch"),
    HEALTH(
            "(?:any|a|your) (?:disability|disabilities|medical conditions?|illness(?:es)?|health (?:problems?|conditions?))|"
                    + "are you disabled|sick (?:days|leave) (?:did|have) you|your (?:medical|health) history|"
                    + "sind sie (?:schwer)?behindert|ihre (?:vor)?erkrankung|gesundheitliche einschränkung|krankheitstage"),
    CRIMINAL_HISTORY("criminal (?:record|history|conviction)s?|been (?:convicted|arrested)|felony|"
            + "vorstrafe|vorbestraft|strafregister");

    private final Pattern words;

    QuestionTopic(String words) {
        this.words = Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + words + ")", CASE_INSENSITIVE | UNICODE_CASE);
    }

    /** Whether a text asks this. */
    public boolean isAskedIn(String text) {
        return words.matcher(text).find();
    }
}
