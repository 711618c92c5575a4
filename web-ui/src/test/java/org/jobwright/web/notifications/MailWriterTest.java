package org.jobwright.web.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.interviews.CancelCause;
import org.jobwright.domain.notifications.ApplicationFacts;
import org.jobwright.domain.notifications.DecisionFacts;
import org.jobwright.domain.notifications.DigestLine;
import org.jobwright.domain.notifications.InterviewFacts.Calendar;
import org.jobwright.domain.notifications.MessageFacts;
import org.jobwright.domain.notifications.MessageKind;
import org.jobwright.domain.notifications.WaitingPeople;
import org.jobwright.domain.organizations.TrustEnd;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Language;
import org.jobwright.web.shared.calendar.CalendarEntry;
import org.jobwright.web.shared.text.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailWriterTest {

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void everyKindIsWrittenInBothLanguages(MessageKind kind) {
        assumeTrue(kind.isMailed());
        for (Language language : Language.values()) {
            WrittenMail mail = MailWriter.write(Mails.of(kind, language, Mails.FACTS));
            for (String part : new String[] {mail.subject(), mail.text(), mail.html()}) {
                assertFalse(part.contains("notifications."), part);
                assertFalse(part.matches("(?s).*\\{\\d.*"), part);
            }
            assertTrue(mail.html().contains("lang=\"" + language.tag() + "\""));
        }
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void everyNoticeKindHasASentenceInTheWorkspace(MessageKind kind) {
        assertEquals(kind.isShownInWorkspace(), Texts.of(Language.DE).has("notifications.notice." + kind.name()));
    }

    @Test
    void aMailAboutAMessageSaysFirstHowToAnswer() {
        MessageFacts facts = Mails.FACTS.saying("Can you come on Monday?").by("Owen Tate");
        WrittenMail replies = MailWriter.write(Mails.of(MessageKind.MESSAGE_RECEIVED, Language.EN, facts));
        assertTrue(replies.text().startsWith("##-- Reply above this line --##\n"), replies.text());
        assertTrue(replies.html().contains("##-- Reply above this line --##"), replies.html());
        WrittenMail none =
                MailWriter.write(Mails.of(MessageKind.MESSAGE_RECEIVED, Language.EN, facts.withoutSecrets()));
        assertTrue(
                none.text().contains("\n\nAnswer with the button. Replies to this mail reach nobody.\n\nOwen Tate"),
                none.text());
        assertTrue(none.text().contains("> Can you come on Monday?"), none.text());
        assertFalse(none.text().contains("##--"), none.text());
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {
                "POSTING_SENT_BACK",
                "POSTING_BLOCKED",
                "POSTING_HELD",
                "ORGANIZATION_SUSPENDED",
                "ORGANIZATION_BLOCKED",
                "ACCOUNT_SUSPENDED"
            })
    void aMailAboutARestrictionSaysHowToAppealAndUntilWhen(MessageKind kind) {
        Instant decided = Instant.parse("2026-03-01T10:00:00Z");
        MessageFacts facts = Mails.FACTS.stating(DecisionFacts.stated("id", Ground.TERMS, "OWN", decided));
        WrittenMail mail = MailWriter.write(Mails.of(kind, Language.EN, facts));
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertTrue(part.contains("you can ask us until Tue 1 September 2026 to look again"), part);
            assertTrue(part.contains("/decisions/"), part);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {"NOTES_ASKED", "NOTES_DUE"})
    void aRequestForNotesLinksToTheRequestsOfItsEmployer(MessageKind kind) {
        WrittenMail mail = MailWriter.write(Mails.of(kind, Language.EN, Mails.FACTS.linkingTo("harbour-rail")));
        assertTrue(mail.text().contains("/app/organization/harbour-rail/requests\n"), mail.text());
    }

    @Test
    void anAnswerToAnAppealSaysWhatItIs() {
        MessageFacts facts = Mails.FACTS
                .withoutSecrets()
                .saying("They do sell their own tickets.")
                .stating(DecisionFacts.answered("id", "REVERSED"));
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.APPEAL_DECIDED, Language.EN, facts));
        assertTrue(mail.text().contains("looked at the decision again and undone it"), mail.text());
        assertTrue(mail.text().contains("They do sell their own tickets."), mail.text());
        assertTrue(mail.text().contains("/decisions/id"), mail.text());
    }

    @ParameterizedTest
    @EnumSource(TrustEnd.class)
    void theEndOfTrustSaysWhy(TrustEnd cause) {
        for (Language language : Language.values()) {
            String text = MailWriter.write(Mails.of(MessageKind.TRUST_ENDED, language, Mails.FACTS.because(cause)))
                    .text();
            assertTrue(text.replaceAll("\\s+", " ").contains(Texts.of(language).of(cause)), text);
        }
    }

    @Test
    void theEndOfTrustOfAStoppedOrganizationDoesNotSayThatAdvertsStayPublic() {
        String text = MailWriter.write(
                        Mails.of(MessageKind.TRUST_ENDED, Language.EN, Mails.FACTS.because(TrustEnd.STOPPED)))
                .text()
                .replaceAll("\\s+", " ");
        assertTrue(text.contains("None of them is public now."), text);
        assertFalse(text.contains("What is public stays so"), text);
    }

    /** A stranger may have typed the address: no words of anybody, and one click deletes it. */
    @Test
    void aReceiptOfAReportHasNoWordsOfOthersAndIsStoppedByOneClick() {
        WrittenMail mail = MailWriter.write(Mails.of(
                MessageKind.REPORT_RECEIVED,
                Language.EN,
                MessageFacts.NONE.aboutPosting("", "JW-1").withToken("x".repeat(43))));
        assertTrue(mail.stop().endsWith("/reports/" + "x".repeat(43) + "/stop"), mail.stop());
        assertTrue(mail.oneClick());
        assertTrue(mail.text().contains("I did not report this: delete my address"), mail.text());
        assertTrue(mail.subject().contains("JW-1"), mail.subject());
    }

    @Test
    void theEndOfTrustByADecisionLinksToItAndSaysHowToAppeal() {
        Instant decided = Instant.parse("2026-03-01T10:00:00Z");
        WrittenMail mail = MailWriter.write(Mails.of(
                MessageKind.TRUST_ENDED,
                Language.EN,
                Mails.FACTS
                        .withoutSecrets()
                        .because(TrustEnd.ADVERT_BLOCKED)
                        .stating(DecisionFacts.stated("id", Ground.TERMS, "OWN", decided))));
        for (String part : new String[] {mail.text(), mail.html()}) {
            assertTrue(part.contains("you can ask us until Tue 1 September 2026 to look again"), part);
            assertTrue(part.contains("/decisions/id"), part);
            assertFalse(part.contains("/app/organization"), part);
        }
    }

    @Test
    void anAnswerThatUndidNothingDoesNotSayThatItDid() {
        MessageFacts facts = Mails.FACTS
                .withoutSecrets()
                .saying("The later text stands.")
                .stating(DecisionFacts.answered("id", DecisionFacts.WITHOUT_EFFECT));
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.APPEAL_DECIDED, Language.EN, facts));
        assertTrue(mail.text().contains("Nothing was left that we could undo"), mail.text());
    }

    @Test
    void severalAnswersAreOneMailWithAllTitles() {
        MessageFacts first = Mails.FACTS
                .withoutSecrets()
                .aboutApplication(new ApplicationFacts("A-2B3C4D5F", Instant.parse("2026-11-10T09:00:00Z"), null));
        MessageFacts second = first.aboutPosting("Train Driver", "JW-2026-000043")
                .aboutApplication(new ApplicationFacts("A-3C4D5F6G", Instant.parse("2026-11-12T09:00:00Z"), null));
        DigestLine line = new DigestLine(MessageKind.DECISION_RELEASED, first, 1);
        WrittenMail one =
                MailWriter.write(Mails.of(MessageKind.DECISION_RELEASED, Language.EN, first.listing(List.of(line))));
        assertEquals("News about your application for Signalling Technician", one.subject());
        assertTrue(one.text().contains("/app/applications/A-2B3C4D5F"), one.text());
        WrittenMail both = MailWriter.write(Mails.of(
                MessageKind.DECISION_RELEASED,
                Language.EN,
                first.listing(List.of(line, new DigestLine(MessageKind.DECISION_RELEASED, second, 1)))));
        assertEquals("News about 2 of your applications", both.subject());
        for (String part : new String[] {
            "answers from Harbour Rail to 2 of your applications. Each is on the page of its application.",
            "See your applications",
            "Signalling Technician",
            "of Thu 12 November 2026",
            "/app/applications/A-2B3C4D5F",
            "/app/applications/A-3C4D5F6G"
        }) {
            assertTrue(both.text().contains(part), both.text());
            assertTrue(both.html().contains(part), both.html());
        }
    }

    @Test
    void theDailyMailListsWhatHappenedWithALinkToEach() {
        MessageFacts about = Mails.FACTS.withoutSecrets();
        MessageFacts facts = MessageFacts.NONE
                .to("Owen")
                .listing(List.of(
                        new DigestLine(MessageKind.APPLICATION_ARRIVED, about, 3),
                        new DigestLine(MessageKind.MESSAGE_ARRIVED, about.by("Ines Reis"), 1)));
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.DAILY_DIGEST, Language.EN, facts));
        String applied = "3 people applied for \u201cSignalling Technician\u201d.";
        assertTrue(
                mail.text().contains(applied + "\nhttp://localhost:8080/app/pipeline/JW-2026-000042\n"), mail.text());
        assertTrue(mail.text().contains("Ines Reis wrote to you: Signalling Technician\nhttp://"), mail.text());
        assertTrue(mail.html().contains(applied), mail.html());
    }

    @Test
    void theMailOfTheMorningListsTheInterviewsOfTheDay() {
        MessageFacts line = Mails.interview(Calendar.NONE, "A. M.", "LINE");
        MessageFacts facts =
                MessageFacts.NONE.to("Owen").listing(List.of(new DigestLine(MessageKind.PANEL_AGENDA, line, 1)));
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.PANEL_AGENDA, Language.EN, facts));
        assertEquals("Your interviews today", mail.subject());
        assertTrue(
                mail.text()
                        .contains("Tue 8 December 2026, 14:00 (Berlin time): First talk with A. M., for"
                                + " \u201cSignalling Technician\u201d\nJoin here: https://meet.example.org/abc"
                                + "\nhttp://localhost:8080/app/pipeline/JW-2026-000042/A-2B3C4D5F/interviews\n"),
                mail.text());
        assertTrue(mail.text().contains("http://localhost:8080/app/interviews"), mail.text());
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void aMailThatCanBeSwitchedLeadsToItsSwitch(MessageKind kind) {
        assumeTrue(kind.isMailed());
        WrittenMail mail = MailWriter.write(Mails.of(kind, Language.EN, Mails.FACTS));
        assertEquals(
                kind.group().isPresent(),
                mail.text().contains("Stop these e-mails:\nhttp://localhost:8080/app/account?mails=" + kind + "\n"),
                mail.text());
        assertEquals(kind == MessageKind.DAILY_DIGEST, mail.text().contains("/app/account#mails"));
    }

    @Test
    void aReminderOfPeopleWhoWaitSaysFirstHowManyAndSinceWhen() {
        MessageFacts facts = Mails.FACTS.waiting(new WaitingPeople(2, Instant.parse("2026-11-24T09:00:00Z")));
        assertTrue(MailWriter.write(Mails.of(MessageKind.CLOSE_OUT_DUE, Language.EN, facts))
                .text()
                .contains("2 people in \u201cSignalling Technician\u201d (JW-2026-000042) have no answer."
                        + " It has taken no applications since Tue 24 November 2026."));
    }

    @Test
    void aMailAboutAnInterviewSaysTheAgreedHourAndStrikesTheFormerOneThrough() {
        MessageFacts facts = Mails.interview(Calendar.REQUEST, "", "");
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.INTERVIEW_CHANGED, Language.EN, facts));
        assertTrue(
                mail.text().contains("When now: Tue 8 December 2026, 14:00 (Berlin time), 45 minutes."), mail.text());
        assertTrue(mail.html().contains("<s>Mon 7 December 2026, 09:00 (Berlin time), Pier 4</s>"), mail.html());
        assertTrue(mail.text().contains("Join here: https://meet.example.org/abc"), mail.text());
        WrittenMail german = MailWriter.write(Mails.of(MessageKind.INTERVIEW_SET, Language.DE, facts));
        assertTrue(
                german.text().contains("Wann: Di., 8. Dezember 2026, 14:00 Uhr (Zeit in Berlin), 45 Minuten."),
                german.text());
    }

    @Test
    void interviewsOfADayAreOneMailWithTheHoursOfEach() {
        DigestLine line = new DigestLine(
                MessageKind.INTERVIEW_SET,
                Mails.interview(Calendar.REQUEST, "", "LINE").saying("Bring your papers."),
                1);
        MessageFacts facts = Mails.interview(Calendar.NONE, "", "").listing(List.of(line, line));
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.INTERVIEW_SET, Language.EN, facts));
        assertEquals("2 interviews with Harbour Rail: Tue 8 December 2026", mail.subject());
        assertTrue(mail.text().contains("14:00 to 14:45 (Berlin time): First talk"), mail.text());
        assertTrue(mail.text().contains("Join here: https://meet.example.org/abc\nBring your papers."), mail.text());
        assertEquals(2, mail.calendar().size());
        String calendar = CalendarEntry.text(mail.calendar());
        assertTrue(calendar.contains("METHOD:PUBLISH") && !calendar.contains("ATTENDEE"), calendar);
        WrittenMail german = MailWriter.write(Mails.of(MessageKind.INTERVIEW_SET, Language.DE, facts));
        assertTrue(german.text().contains("14:00 Uhr bis 14:45 Uhr (Zeit in Berlin): First talk"), german.text());
        String kept = Json.write(facts.withoutSecrets());
        assertFalse(kept.contains("meet.example.org") || kept.contains("papers"), kept);
    }

    @Test
    void ofAMailAboutAnInterviewNeitherLinkNorWordsNorPersonAreKept() {
        MessageFacts kept = Mails.interview(Calendar.REQUEST, "A. M.", "")
                .saying("Bring your papers.")
                .withoutSecrets();
        String stored = Json.write(kept);
        assertFalse(
                stored.contains("meet.example.org") || stored.contains("papers") || stored.contains("A. M."), stored);
    }

    @ParameterizedTest
    @EnumSource(CancelCause.class)
    void aCancelledInterviewSaysWhy(CancelCause cause) {
        MessageFacts facts = Mails.interview(Calendar.CANCEL, "", cause.name());
        for (Language language : Language.values()) {
            assertTrue(
                    Texts.of(language).has("notifications.mail.body.INTERVIEW_CANCELLED." + cause),
                    () -> language + " " + cause);
            assertFalse(MailWriter.write(Mails.of(MessageKind.INTERVIEW_CANCELLED, language, facts))
                    .text()
                    .contains("meet.example.org"));
        }
    }

    @Test
    void textAndHtmlHaveTheSameLink() {
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.ACCOUNT_CONFIRMATION, Language.EN, Mails.FACTS));
        assertTrue(mail.text().contains("/confirm/s3cret"));
        assertTrue(mail.html().contains("/confirm/s3cret\""));
    }

    @Test
    void aCandidatesMailNamesTheEmployerAndTheDatesAndLeadsToTheApplication() {
        MessageFacts facts = Mails.FACTS.aboutApplication(new ApplicationFacts(
                "A-23456789", Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-12-08T09:00:00Z")));
        WrittenMail mail = MailWriter.write(Mails.of(MessageKind.APPLICATION_RECEIVED, Language.EN, facts));
        assertEquals("Harbour Rail has your application: Signalling Technician", mail.subject());
        assertTrue(mail.text().contains("24 November 2026"), mail.text());
        assertTrue(mail.text().contains("8 December 2026"), mail.text());
        assertTrue(mail.text().contains("/app/applications/A-23456789"));
        assertFalse(mail.text().contains("SHA-256"), "there is no receipt");
        WrittenMail withReceipt = MailWriter.write(Mails.of(
                MessageKind.APPLICATION_RECEIVED,
                Language.EN,
                facts.aboutApplication(facts.application().withReceipt("c0ffee"))));
        assertTrue(withReceipt.text().contains("Its fingerprint (SHA-256) is c0ffee."), withReceipt.text());
    }

    @Test
    @Tag("SEC-01")
    void whatAPersonWroteIsNeverMarkup() {
        WrittenMail mail = MailWriter.write(Mails.of(
                MessageKind.POSTING_SENT_BACK,
                Language.EN,
                Mails.FACTS.saying("<script>alert(1)</script>\nsecond line")));
        assertFalse(mail.html().contains("<script"));
        assertTrue(mail.text().contains("> <script>alert(1)</script>\n> second line"));
    }

    @Test
    @Tag("SEC-09")
    void theSubjectIsOneLineWhateverTheTitle() {
        WrittenMail mail = MailWriter.write(Mails.of(
                MessageKind.POSTING_PUBLISHED,
                Language.EN,
                Mails.FACTS.aboutPosting("Nurse\r\nBcc: everyone@example.org", "JW-1")));
        assertEquals("Live: Nurse Bcc: everyone@example.org", mail.subject());
    }

    @Test
    @Tag("SEC-08")
    void aTemplateIsNotALanguage() {
        WrittenMail mail = MailWriter.write(Mails.of(
                MessageKind.POSTING_PUBLISHED, Language.EN, Mails.FACTS.aboutPosting("${7*7} {0} %n", "JW-1")));
        assertEquals("Live: ${7*7} {0} %n", mail.subject());
    }
}
