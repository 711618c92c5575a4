package org.jobwright.container.jobs;

import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.revisions.DocumentChange;
import org.jobwright.domain.jobs.wording.LexiconEntry;
import org.jobwright.domain.jobs.wording.Lexicons;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.jobs.revisions.PastRevision;
import org.jobwright.services.jobs.revisions.Revised;
import org.jobwright.services.jobs.revisions.RevisionKind;
import org.jobwright.services.jobs.revisions.RevisionReleaseService;
import org.jobwright.services.jobs.wording.LexiconPreview;
import org.jobwright.services.jobs.wording.LexiconQueries;
import org.jobwright.services.jobs.wording.LexiconService;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.jobwright.services.operations.InstanceStatus;
import org.jobwright.services.operations.StatusProblem;
import org.jobwright.services.operations.StatusQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators change the words that adverts are searched for. */
@ContainerTest
class LexiconsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private LexiconService service;

    @Inject
    private LexiconQueries queries;

    @Inject
    private RevisionReleaseService releases;

    @Inject
    private StatusQueries status;

    @Inject
    private ModerationQueries desk;

    @Inject
    private ModerationCaseQueries cases;

    @Inject
    private ModerationService moderation;

    @Inject
    private Rows rows;

    /** A word that no other test uses. */
    private final String word = "zirkon" + UUID.randomUUID().toString().substring(0, 8);

    private AccountId recruiter;
    private OrganizationId organization;
    private AccountId administrator;
    private AccountId moderator;

    @BeforeEach
    void anEmployer() throws Exception {
        recruiter = harbour.person();
        organization = harbour.organization(recruiter);
        administrator = harbour.person(StaffRole.ADMINISTRATOR);
        moderator = harbour.person(StaffRole.MODERATOR);
    }

    @Test
    void aReleaseBringsEachEntryOnce() throws Exception {
        int shipped = Lexicons.shippedEntries().size();

        assertEquals(shipped, rows.count("from lexicon_entry where revision = 1 and released"));
        assertEquals(0, (int) Callers.asSystem(() -> releases.bring()));
        assertEquals(
                shipped,
                asAdministrator(queries::all).stream()
                        .filter(state -> !state.document().id().startsWith("own-"))
                        .count());
    }

    @Test
    void aWordThatAnAdministratorAddsIsFoundAtOnceAlsoInWhatWaits() throws Exception {
        submitted("Bring your " + word + " on the first day.");
        assertEquals(List.of(), found());

        String id = asAdministrator(() -> service.add(own(word), "A wave of fraud with it"));

        assertEquals(List.of("own"), found());
        Revised<LexiconEntry> added = asAdministrator(() -> queries.one(id));
        assertFalse(added.released());
        assertEquals("A wave of fraud with it", added.reason());
        asAdministrator(() -> service.switchTo(id, added.revision(), false, "It is over"));
        assertEquals(List.of(), found());
        assertRefused(STALE, () -> asAdministrator(() -> service.switchTo(id, added.revision(), true, "Once more")));
    }

    @Test
    void aDismissalHoldsWhileTheWordsAreTheSame() throws Exception {
        submitted("Bring your " + word + " on the first day.");
        String id = asAdministrator(() -> service.add(own(word), "A wave of fraud with it"));
        Callers.asModerator(moderator, () -> {
            var one = desk.ids(new QueueFilter(Scope.OPEN, organization, "")).getFirst();
            var finding = cases.details(one).item().findings().stream()
                    .filter(found -> found.found().code().equals("own"))
                    .findFirst()
                    .orElseThrow();
            moderation.take(one);
            moderation.dismissFinding(one, finding.found().key(), "It is their product");
        });
        assertEquals(List.of(), found());

        Revised<LexiconEntry> state = asAdministrator(() -> queries.one(id));
        LexiconEntry longer = state.document()
                .withWords(
                        Severity.HIGH,
                        List.of(word + " on"),
                        List.of(),
                        List.of(),
                        List.of("Bring " + word + " on Monday."),
                        state.document().fine());
        asAdministrator(() -> service.change(longer, state.revision(), "Only this one"));

        assertEquals(List.of("own"), found(), "other words were found");
        switchOff(id);
    }

    @Test
    void aDismissalHoldsInTheNextVersionUntilTheWordsChange() throws Exception {
        String id = asAdministrator(() -> service.add(own(word + "*"), "A wave of fraud with it"));
        JobPostingId posting = submitted("Bring your " + word + "one on the first day.");
        assertRefused("shared.invalid-input", () -> dismissAndSendBack(" "));
        dismissAndSendBack("It is their product");

        submitAgain(posting, "On the first day, bring your " + word + "one.");
        assertEquals(List.of(), found(), "the same words elsewhere");
        dismissAndSendBack("");

        submitAgain(posting, "Bring your " + word + "two on the first day.");
        assertEquals(List.of("own"), found(), "other words");
        switchOff(id);
    }

    /** @param reason of the dismissal; empty for none */
    private void dismissAndSendBack(String reason) throws Exception {
        Callers.asModerator(moderator, () -> {
            ModerationCaseId one =
                    desk.ids(new QueueFilter(Scope.OPEN, organization, "")).getFirst();
            if (!reason.isEmpty()) {
                String finding = cases.details(one).item().findings().stream()
                        .filter(found -> found.found().code().equals("own"))
                        .findFirst()
                        .orElseThrow()
                        .found()
                        .key();
                moderation.dismissFinding(one, finding, reason);
            }
            moderation.sendBack(one, "Please say more.");
        });
    }

    private void submitAgain(JobPostingId posting, String text) throws Exception {
        long version = Long.parseLong(rows.texts("select version::text from job_posting where id = ?", posting.value())
                .getFirst());
        Callers.asPerson(recruiter, () -> {
            drafts.saveDraft(new SaveJobPostingDraft(posting, version, withText(text)));
            postings.submit(new SubmitJobPosting(posting, null));
        });
    }

    @Test
    void examplesThatDoNotHoldAreRefused() throws Exception {
        LexiconEntry missed = with(own(word), List.of("Nothing of the kind."), List.of("Fine."));
        LexiconEntry foundInFine = with(own(word), List.of("A " + word), List.of("Also a " + word));

        assertRefusedAt("found", "jobs.words.example.missed", () -> service.add(missed, "A reason"));
        assertRefusedAt("fine", "jobs.words.example.found", () -> service.add(foundInFine, "A reason"));
        assertRefusedAt("reason", "shared.required", () -> service.add(own(word), " "));
        assertEquals(0, rows.count("from lexicon_entry where content ->> 'phrases' like ?", "%" + word + "%"));
    }

    @Test
    void thePreviewCountsOpenAdverts() throws Exception {
        harbour.publish(submitted("Bring your " + word + " on the first day."), 1, moderator);

        LexiconPreview alone = asAdministrator(() -> queries.preview(own(word)));

        assertEquals(1, alone.found());
        assertEquals(0, alone.before());
        assertTrue(alone.open() >= 1, alone::toString);
        String id = asAdministrator(() -> service.add(own(word), "A wave of fraud with it"));
        LexiconEntry stored = asAdministrator(() -> queries.one(id)).document();
        LexiconEntry wider = stored.withWords(
                Severity.FLAG,
                List.of(word + "x"),
                List.of(),
                List.of(),
                List.of("A " + word + "x"),
                List.of("Nothing."));
        LexiconPreview changed = asAdministrator(() -> queries.preview(wider));
        assertEquals(0, changed.found());
        assertEquals(1, changed.before());
        switchOff(id);
    }

    @Test
    void adviceInTheFormFollowsTheWords() throws Exception {
        String id = "en-gender-pronoun";
        JobAdvert advert = withText("The candidate must drive, and " + word + " will visit customers.");
        JobPostingId draft = Callers.asPerson(recruiter, () -> drafts.draft(organization, advert));
        assertEquals(0, warnings(draft, advert));
        Revised<LexiconEntry> before = asAdministrator(() -> queries.one(id));
        List<String> phrases = new ArrayList<>(before.document().phrases());
        phrases.add(word + " will");
        asAdministrator(() -> service.change(
                before.document()
                        .withWords(
                                Severity.HINT,
                                phrases,
                                before.document().with(),
                                before.document().without(),
                                before.document().found(),
                                before.document().fine()),
                before.revision(),
                "A new pronoun"));

        assertEquals(1, warnings(draft, advert));
        Revised<LexiconEntry> now = asAdministrator(() -> queries.one(id));
        asAdministrator(() -> service.change(before.document(), now.revision(), "As it was"));
    }

    @Test
    void anAdministratorsChangeStaysUntilTheReleaseIsAccepted() throws Exception {
        String id = "de-profanity";
        Revised<LexiconEntry> before = asAdministrator(() -> queries.one(id));
        LexiconEntry own = before.document()
                .withWords(
                        Severity.HIGH,
                        before.document().phrases(),
                        before.document().with(),
                        before.document().without(),
                        before.document().found(),
                        before.document().fine());
        asAdministrator(() -> service.change(own, before.revision(), "Seen too often"));
        rows.change(
                "insert into lexicon_entry (id, revision, content, changed_at, waiting) select id, ?,"
                        + " content || '{\"without\": [\"zirkonia\"]}', now(), true from lexicon_entry where id = ? and revision = 1",
                before.revision() + 2,
                id);

        Revised<LexiconEntry> waiting = asAdministrator(() -> queries.one(id));
        assertEquals(Severity.HIGH, waiting.document().severity());
        assertEquals(List.of("zirkonia"), waiting.waiting().without());

        asAdministrator(() -> service.accept(id, waiting.revision(), waiting.waitingRevision()));

        Revised<LexiconEntry> accepted = asAdministrator(() -> queries.one(id));
        assertTrue(accepted.released());
        assertEquals(List.of("zirkonia"), accepted.document().without());
        asAdministrator(() -> service.change(before.document(), accepted.revision(), "As it was"));
    }

    @Test
    void whatWaitsStaysUntilItIsDeclinedAndTheHistorySaysEachChange() throws Exception {
        String id = asAdministrator(() -> service.add(own(word), "A wave of fraud with it"));
        waits(id, 2, "zirkonia");
        asAdministrator(() -> service.switchTo(id, 1, false, "Too many"));

        Revised<LexiconEntry> waiting = asAdministrator(() -> queries.one(id));
        assertEquals(3, waiting.revision());
        assertEquals(2, waiting.waitingRevision(), "another change does not lose it");
        assertTrue(asAdministrator(queries::problems).waiting().contains(id));
        waits(id, 4, "zirkonium");
        // another release came meanwhile
        assertRefused(STALE, () -> asAdministrator(() -> service.accept(id, 3, 2)));
        asAdministrator(() -> service.decline(id, 3, 4, "Ours is better"));

        assertEquals(null, asAdministrator(() -> queries.one(id)).waiting());
        assertFalse(asAdministrator(queries::problems).waiting().contains(id));
        assertRefused(STALE, () -> asAdministrator(() -> service.accept(id, 5, 4)));
        List<PastRevision> history = asAdministrator(() -> queries.history(id));
        assertEquals(
                List.of(
                        RevisionKind.DECLINED,
                        RevisionKind.WAITED,
                        RevisionKind.CHANGED,
                        RevisionKind.WAITED,
                        RevisionKind.ADDED),
                history.stream().map(PastRevision::kind).toList());
        assertEquals("Ours is better", history.getFirst().reason());
        assertEquals(
                List.of(new DocumentChange("off", List.of("false"), List.of("true"))),
                history.get(2).changes());
    }

    @Test
    void aReleaseWhoseExamplesNoLongerHoldIsNotAccepted() throws Exception {
        String id = asAdministrator(() -> service.add(own(word), "A wave of fraud with it"));
        rows.change(
                "insert into lexicon_entry (id, revision, content, changed_at, waiting) select id, 2,"
                        + " content || '{\"found\": [\"Nothing of the kind.\"]}', now(), true from lexicon_entry where id = ?",
                id);

        assertRefusedAt("found", "jobs.words.example.missed", () -> {
            service.accept(id, 1, 2);
            return null;
        });
        switchOff(id);
    }

    private void waits(String id, int revision, String without) throws Exception {
        rows.change(
                "insert into lexicon_entry (id, revision, content, changed_at, waiting) select id, ?,"
                        + " jsonb_set(content, '{without}', to_jsonb(array[?])), now(), true"
                        + " from lexicon_entry where id = ? and revision = 1",
                revision,
                without,
                id);
    }

    @Test
    void aRevisionThatCannotBeReadLeavesTheOneBeforeInForceAndIsOnStatus() throws Exception {
        String id = "de-citizen";
        Revised<LexiconEntry> before = asAdministrator(() -> queries.one(id));
        rows.change(
                "insert into lexicon_entry (id, revision, content, changed_at) values (?, ?, '{\"phrases\": 1}', now())",
                id,
                before.revision() + 1);

        assertEquals(before.document(), asAdministrator(() -> queries.one(id)).document());
        assertEquals(before.revision(), asAdministrator(() -> queries.one(id)).revision());
        InstanceStatus now = asAdministrator(status::status);
        assertTrue(now.words().unreadable().contains(id));
        assertTrue(now.problems().contains(StatusProblem.WORDS_UNREADABLE));
        asAdministrator(() -> service.change(before.document(), before.revision(), "As it was"));
        assertFalse(asAdministrator(queries::problems).unreadable().contains(id));
    }

    @Test
    void theAuditLogNamesTheEntryOnly() throws Exception {
        String id = asAdministrator(() -> service.add(own(word), "A wave of fraud with it"));

        assertEquals(
                List.of("LexiconEntryAdded entry, revision"),
                rows.texts(
                        "select action || ' ' || details from audit_log where actor_id = ? and action like 'Lexicon%'",
                        administrator.value()));
        switchOff(id);
    }

    private void switchOff(String id) throws Exception {
        int revision = asAdministrator(() -> queries.one(id)).revision();
        asAdministrator(() -> service.switchTo(id, revision, false, "The end of a test"));
    }

    private long warnings(JobPostingId draft, JobAdvert advert) throws Exception {
        long version = Long.parseLong(rows.texts("select version::text from job_posting where id = ?", draft.value())
                .getFirst());
        return Callers.asPerson(recruiter, () -> drafts.saveDraft(new SaveJobPostingDraft(draft, version, advert)))
                .review()
                .warnings()
                .stream()
                .filter(warning -> warning.code().equals("jobs.wording.gender.pronoun"))
                .count();
    }

    private JobPostingId submitted(String text) throws Exception {
        return Callers.asPerson(recruiter, () -> {
            JobPostingId posting = drafts.draft(organization, withText(text));
            postings.submit(new SubmitJobPosting(posting, null));
            return posting;
        });
    }

    private JobAdvert withText(String text) {
        JobAdvert advert = harbour.advert();
        return advert.withText(
                AdvertText.of(RichText.ofPlainText(advert.text().description().plainText() + " " + text)));
    }

    /** What a moderator still has to judge, as far as it is about own words. */
    private List<String> found() throws Exception {
        return Callers.asModerator(
                moderator,
                () ->
                        cases
                                .details(desk.ids(new QueueFilter(Scope.OPEN, organization, ""))
                                        .getFirst())
                                .item()
                                .findings()
                                .stream()
                                .filter(finding -> finding.isOpen()
                                        && finding.found().code().equals("own"))
                                .map(finding -> finding.found().code())
                                .toList());
    }

    private static LexiconEntry own(String phrase) {
        return new LexiconEntry(
                "own-" + phrase.replace("*", ""),
                Language.EN,
                LexiconEntry.OWN,
                Severity.FLAG,
                null,
                false,
                List.of(phrase),
                null,
                null,
                List.of("Bring your " + phrase.replace("*", "one") + "."),
                List.of("Bring your passport."),
                false);
    }

    private static LexiconEntry with(LexiconEntry entry, List<String> found, List<String> fine) {
        return entry.withWords(entry.severity(), entry.phrases(), entry.with(), entry.without(), found, fine);
    }

    private void assertRefusedAt(String field, String code, Callable<?> command) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> asAdministrator(command));
        assertEquals(code, refused.getProblems().getFirst().code());
        assertTrue(refused.getProblems().getFirst().field().endsWith(field), refused::toString);
    }

    private <T> T asAdministrator(Callable<T> call) throws Exception {
        return Callers.asAdministrator(administrator, call);
    }

    private void asAdministrator(Callers.Command command) throws Exception {
        Callers.asAdministrator(administrator, command);
    }
}
