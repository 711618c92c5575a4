package org.jobwright.web.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.jobwright.domain.jobs.advert.SalaryRange;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.search.alerts.AlertedJob;
import org.jobwright.domain.search.alerts.AlertedJobs;
import org.jobwright.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mail about new jobs of a saved search. */
class JobsFoundMailTest {

    private static final String STOP = "http://localhost:8080/alerts/unsubscribe?token=s3cret&lang=en";

    private static WrittenMail mail(Language language, int jobs) {
        return MailWriter.write(Mails.of(MessageKind.JOBS_FOUND, language, facts(jobs)));
    }

    static MessageFacts facts(int jobs) {
        List<AlertedJob> all = IntStream.range(0, jobs)
                .mapToObj(i -> new AlertedJob(
                        "JW-2026-00000" + i,
                        i == 0 ? "Welder <b>MIG</b>" : "Welder " + i,
                        i == 0 ? "" : "Harbour Rail",
                        i == 0 ? "" : "Bristol",
                        0,
                        "GB",
                        SalaryRange.yearly("GBP", 30_000, 38_400)))
                .toList();
        return MessageFacts.NONE
                .to("Ada")
                .telling(AlertedJobs.of("Welder, Bristol", all))
                .withToken("s3cret");
    }

    @Test
    void theSubjectSaysHowManyThereAre() {
        assertEquals("New job: Welder, Bristol", mail(Language.EN, 1).subject());
        assertEquals("2 neue Stellen: Welder, Bristol", mail(Language.DE, 2).subject());
    }

    @Test
    void itNamesEachJobWithItsPayAndALinkInBothParts() {
        WrittenMail mail = mail(Language.EN, 2);
        for (String part : List.of(mail.text(), mail.html())) {
            assertTrue(part.contains("Harbour Rail, Bristol. £30,000 to £38,400 a year"), part);
            assertTrue(part.contains("http://localhost:8080/jobs/JW-2026-000001/welder-1"), part);
            assertTrue(part.contains("http://localhost:8080/alerts/jobs?token=s3cret"), part);
        }
    }

    @Test
    void aConfidentialEmployerHasNoName() {
        assertTrue(mail(Language.EN, 1).text().contains("United Kingdom"));
        assertFalse(mail(Language.EN, 1).text().contains("Harbour"));
    }

    @Test
    @Tag("SEC-01")
    void aTitleIsNeverMarkup() {
        assertFalse(mail(Language.EN, 1).html().contains("<b>MIG"));
    }

    @Test
    void itListsTwentyAndCountsTheOthers() {
        WrittenMail mail = mail(Language.EN, 23);
        assertTrue(mail.text().contains("Welder 19\n"));
        assertFalse(mail.text().contains("Welder 20\n"));
        assertTrue(mail.text().contains("And 3 more."));
        assertTrue(mail.html().contains("And 3 more."));
    }

    @Test
    void itLinksToWhereSuchMailsAreSwitchedOff() {
        WrittenMail mail = mail(Language.EN, 1);
        assertEquals(STOP, mail.stop());
        assertTrue(mail.text().contains("Stop these e-mails:\n" + STOP));
        assertTrue(mail.html().contains(STOP.replace("&", "&amp;")));
    }

    @Test
    void onceTheSecretIsDeletedThereIsNoSuchLink() {
        MessageFacts sent = facts(1).withoutSecrets();
        assertEquals(
                "",
                MailWriter.write(Mails.of(MessageKind.JOBS_FOUND, Language.EN, sent))
                        .stop());
    }
}
