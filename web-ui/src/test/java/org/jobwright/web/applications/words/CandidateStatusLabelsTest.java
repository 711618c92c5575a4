package org.jobwright.web.applications.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Test;

/** The candidate's text is true whatever the reason. */
class CandidateStatusLabelsTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);
    private static final Texts GERMAN = Texts.of(Language.DE);

    @Test
    void aDeclinedOfferDoesNotSayThatSomeoneElseWasChosen() {
        assertEquals(
                "Harbour Rail is not taking your application further. You declined the offer.",
                CandidateStatusLabels.sentence(ENGLISH, "Harbour Rail", null, RejectionReason.OFFER_DECLINED));
        assertEquals(
                "Harbour Rail führt Ihre Bewerbung nicht weiter. Sie haben das Angebot abgelehnt.",
                CandidateStatusLabels.sentence(GERMAN, "Harbour Rail", null, RejectionReason.OFFER_DECLINED));
    }

    @Test
    void anAnswerThatWasDueThisMorningIsDueToday() {
        assertEquals("The answer is due today", ENGLISH.get("applications.next.late", 0L));
        assertEquals("The answer is 1 day late", ENGLISH.get("applications.next.late", 1L));
        assertEquals("Die Antwort ist heute fällig", GERMAN.get("applications.next.late", 0L));
    }
}
