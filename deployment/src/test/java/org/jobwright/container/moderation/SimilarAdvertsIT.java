package org.jobwright.container.moderation;

import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.AdvertText;
import org.jobwright.domain.jobs.wording.Severity;
import org.jobwright.domain.moderation.ModerationCaseId;
import org.jobwright.domain.moderation.findings.Finding;
import org.jobwright.domain.moderation.likeness.EqualPassages;
import org.jobwright.domain.moderation.likeness.EqualPassages.Passage;
import org.jobwright.domain.moderation.likeness.Fingerprint;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.Ground;
import org.jobwright.domain.shared.text.RichText;
import org.jobwright.services.jobs.JobPostingService;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.jobs.SaveJobPostingDraft;
import org.jobwright.services.jobs.SubmitJobPosting;
import org.jobwright.services.moderation.CaseFinding;
import org.jobwright.services.moderation.FingerprintService;
import org.jobwright.services.moderation.ModerationCaseQueries;
import org.jobwright.services.moderation.ModerationQueries;
import org.jobwright.services.moderation.ModerationService;
import org.jobwright.services.moderation.PostingFeedbackQueries;
import org.jobwright.services.moderation.QueueFilter;
import org.jobwright.services.moderation.QueueFilter.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One employer copies the text of another. */
@ContainerTest
class SimilarAdvertsIT {

    @Inject
    private Harbour harbour;

    @Inject
    private PostingDraftService drafts;

    @Inject
    private JobPostingService postings;

    @Inject
    private ModerationQueries queries;

    @Inject
    private ModerationCaseQueries cases;

    @Inject
    private ModerationService desk;

    @Inject
    private PostingFeedbackQueries feedback;

    @Inject
    private FingerprintService fingerprints;

    @Inject
    private Rows rows;

    /** Words of this run, which no other test uses. */
    private final String text = words(200);

    private AccountId moderator;
    private AccountId author;
    private OrganizationId authors;
    private JobPostingId original;
    private AccountId copier;
    private OrganizationId copiers;

    @BeforeEach
    void anEmployerHasSubmittedAText() throws Exception {
        moderator = harbour.person(StaffRole.MODERATOR);
        author = harbour.person();
        authors = harbour.organization(author);
        copier = harbour.person();
        copiers = harbour.organization(copier);
        original = submitted(author, authors, text);
    }

    @Test
    void theModeratorSeesBothTextsAndWhoWasFirst() throws Exception {
        String changed = words(30);
        JobPostingId copy = submitted(copier, copiers, text + " " + changed);

        Finding found = duplicates(copiers).getFirst();

        assertEquals("duplicate.other-employer", found.code());
        assertEquals(Severity.FLAG, found.severity());
        EqualPassages passages = Callers.asModerator(moderator, () -> cases.compared(caseOf(copiers), original));
        assertTrue(marked(passages.here()).contains(text), passages::toString);
        assertFalse(marked(passages.here()).contains(changed), passages::toString);
        assertTrue(marked(passages.there()).contains(text), passages::toString);
        assertEquals(List.of(), duplicates(authors), "the first one is no copy");
        assertRefused(NOT_FOUND, () -> Callers.asModerator(moderator, () -> cases.compared(caseOf(copiers), copy)));
    }

    @Test
    void whatAVerifiedEmployerSaysForOtherJobsAsWellIsNoCopy() throws Exception {
        String place = words(300);
        harbour.publish(submitted(author, authors, "Welder", place + " " + words(183)), 1, moderator);
        harbour.publish(submitted(author, authors, "Cook", place + " " + words(183)), 1, moderator);
        JobPostingId accountant = submitted(author, authors, "Accountant", place + " " + words(183));
        harbour.publish(accountant, 1, moderator);
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", authors.value());

        submitted(copier, copiers, "Night porter", place + " " + words(183));

        assertEquals(List.of(), duplicates(copiers));
        assertEquals(
                1,
                rows.count(
                        "from case_likeness l join moderation_case c on c.id = l.case_id where l.other_id = ?"
                                + " and c.organization_id = ? and l.own_jaccard < 0.3 and l.jaccard >= 0.4",
                        accountant.value(),
                        copiers.value()));
    }

    @Test
    void whoPostsACopyUnderThreeTitlesIsFoundAllTheSame() throws Exception {
        String part = text + " " + words(240);
        submitted(copier, copiers, "Welder", part);
        submitted(copier, copiers, "Cook", part);
        submitted(copier, copiers, "Accountant", part);

        assertTrue(
                duplicates(copiers).stream().anyMatch(finding -> finding.code().equals("duplicate.other-employer")),
                "an employer that nobody verified");
    }

    @Test
    void allFingerprintsAreMadeAgain() throws Exception {
        rows.change(
                "update posting_fingerprint set bands = array_fill(0, array[64]), shingles = '{1}' where posting_id = ?",
                original.value());
        submitted(copier, copiers, text);
        assertEquals(List.of(), duplicates(copiers));

        ModerationCaseId first = Callers.asModerator(moderator, () -> caseOf(authors));
        Callers.asSystem(() -> {
            Optional<JobPostingId> last = fingerprints.renew(new JobPostingId(new UUID(0, 0)));
            while (last.isPresent()) {
                last = fingerprints.renew(last.get());
            }
            return fingerprints.compareOpen(first);
        });

        assertEquals("duplicate.other-employer", duplicates(copiers).getFirst().code());
    }

    @Test
    void itIsSeriousIfTheOtherEmployerIsVerifiedOrItsAdvertBlocked() throws Exception {
        submitted(copier, copiers, text);
        rows.change("update hiring_organization set status = 'VERIFIED' where id = ?", authors.value());
        assertEquals(Severity.HIGH, duplicates(copiers).getFirst().severity());

        Callers.asModerator(moderator, () -> desk.block(caseOf(authors), "A fraud.", Ground.TERMS));

        assertEquals("duplicate.blocked", duplicates(copiers).getFirst().code());
    }

    @Test
    void theEmployerLearnsOfPublicAdvertsOnlyAndOnlyThatThereIsOne() throws Exception {
        JobPostingId copy = submitted(copier, copiers, text);
        assertFalse(isCloseToAnother(copy), "the other one is not public");

        Callers.asModerator(moderator, () -> desk.approve(caseOf(authors)));
        assertTrue(isCloseToAnother(copy));

        rows.change("update job_posting set visibility = 'UNLISTED' where id = ?", original.value());
        assertFalse(isCloseToAnother(copy));
        ModerationCaseId own = Callers.asModerator(moderator, () -> caseOf(copiers));
        assertThrows(EJBAccessException.class, () -> Callers.asPerson(copier, () -> cases.compared(own, original)));
    }

    @Test
    void aDismissalHoldsInTheNextVersionUntilTheTextChanges() throws Exception {
        JobPostingId copy = submitted(copier, copiers, text);
        String key = duplicates(copiers).getFirst().key();
        Callers.asModerator(moderator, () -> {
            desk.dismissFinding(caseOf(copiers), key, "They are one employer.");
            desk.sendBack(caseOf(copiers), "Say more about pay.");
        });

        submitAgain(copy, text);
        assertEquals(0, openDuplicates());

        Callers.asPerson(copier, () -> postings.recall(copy));
        submitAgain(copy, text + " " + words(5));
        assertEquals(1, openDuplicates());
    }

    @Test
    void ownCopiesHideNoOtherOne() throws Exception {
        String own = words(300);
        for (int i = 0; i < 22; i++) {
            submitted(copier, copiers, own);
        }
        submitted(copier, copiers, own + " " + text);

        ModerationCaseId latest =
                Callers.asModerator(moderator, () -> queries.ids(new QueueFilter(Scope.OPEN, copiers, ""))
                        .getLast());

        assertEquals(
                1,
                Callers.asModerator(moderator, () -> cases.details(latest)).item().findings().stream()
                        .filter(one -> one.found().code().equals("duplicate.other-employer"))
                        .count());
    }

    /** The bits of two long texts are often the same by chance. */
    @Test
    void longTextsDoNotHideAShortOneThatIsContained() throws Exception {
        String part = words(250);
        JobPostingId contained = submitted(author, authors, part);
        for (int i = 0; i < 30; i++) {
            submitted(author, authors, words(1_900));
        }
        String whole = words(1_650) + " " + part;
        Fingerprint fingerprint = Fingerprint.of(harbour.advert().withText(described(whole)));
        rows.change(
                "update posting_fingerprint set bands = cast(? as integer[]) where organization_id = ?",
                Arrays.toString(fingerprint.bands()).replace('[', '{').replace(']', '}'),
                authors.value());

        submitted(copier, copiers, whole);

        assertEquals(
                List.of(contained.toString()),
                rows.texts(
                        "select l.other_id from case_likeness l join moderation_case c on c.id = l.case_id"
                                + " where c.organization_id = ?",
                        copiers.value()));
    }

    /** As a node of the version before does, which knows only the shingles. */
    @Test
    void aTextThatIsReplacedWithoutItsSignatureHasNone() throws Exception {
        String signed = "from posting_fingerprint where posting_id = ? and signature is not null and size is not null";
        rows.change("update posting_fingerprint set bands = bands where posting_id = ?", original.value());
        assertEquals(1, rows.count(signed, original.value()));

        rows.change("update posting_fingerprint set shingles = '{1}' where posting_id = ?", original.value());
        assertEquals(0, rows.count(signed, original.value()));

        Callers.asSystem(() -> {
            while (fingerprints.fill() > 0) {
                // the next ones
            }
        });
        assertEquals(1, rows.count(signed, original.value()));
    }

    @Test
    void anOpenCaseIsComparedAgainWithTextsThatHadNoFingerprint() throws Exception {
        rows.change("delete from posting_fingerprint where posting_id = ?", original.value());
        submitted(copier, copiers, text);
        assertEquals(List.of(), duplicates(copiers));

        Callers.asSystem(() -> {
            while (fingerprints.fill() > 0) {
                // the next ones
            }
            Optional<ModerationCaseId> last = Optional.of(new ModerationCaseId(new UUID(0, 0)));
            while (last.isPresent()) {
                last = fingerprints.compareOpen(last.get());
            }
        });

        assertEquals("duplicate.other-employer", duplicates(copiers).getFirst().code());
    }

    @Test
    void aRecalledVersionDoesNotKeepTheNightBusyForever() throws Exception {
        // as from before titles were kept, of a version that was recalled since
        rows.change(
                "update posting_fingerprint set title = null, posting_version = 9 where posting_id = ?",
                original.value());

        Callers.asSystem(() -> {
            while (fingerprints.fill() > 0) {
                // the next ones
            }
        });

        assertEquals(
                1,
                rows.count(
                        "from posting_fingerprint where title is not null and posting_version = 1 and posting_id = ?",
                        original.value()));
    }

    @Test
    void aShortTextSaysTooLittle() throws Exception {
        String few = words(30);
        submitted(author, authors, few);
        submitted(copier, copiers, few);

        assertEquals(List.of(), duplicates(copiers));
    }

    private boolean isCloseToAnother(JobPostingId posting) throws Exception {
        return Callers.asPerson(copier, () -> feedback.latest(posting))
                .orElseThrow()
                .closeToAnother();
    }

    private JobPostingId submitted(AccountId recruiter, OrganizationId organization, String words) throws Exception {
        return Callers.asPerson(recruiter, () -> {
            JobPostingId posting = drafts.draft(organization, harbour.advert().withText(described(words)));
            postings.submit(new SubmitJobPosting(posting, null));
            return posting;
        });
    }

    private JobPostingId submitted(AccountId recruiter, OrganizationId organization, String title, String words)
            throws Exception {
        return Callers.asPerson(recruiter, () -> {
            JobPostingId posting =
                    drafts.draft(organization, harbour.advert().withTitle(title).withText(described(words)));
            postings.submit(new SubmitJobPosting(posting, null));
            return posting;
        });
    }

    private void submitAgain(JobPostingId posting, String words) throws Exception {
        long version = Long.parseLong(rows.texts("select version::text from job_posting where id = ?", posting.value())
                .getFirst());
        Callers.asPerson(copier, () -> {
            drafts.saveDraft(
                    new SaveJobPostingDraft(posting, version, harbour.advert().withText(described(words))));
            postings.submit(new SubmitJobPosting(posting, null));
        });
    }

    private static AdvertText described(String words) {
        return AdvertText.of(RichText.ofPlainText(words));
    }

    private List<Finding> duplicates(OrganizationId organization) throws Exception {
        return all(organization).stream()
                .map(CaseFinding::found)
                .filter(found -> found.code().startsWith("duplicate."))
                .toList();
    }

    private long openDuplicates() throws Exception {
        return all(copiers).stream()
                .filter(one -> one.isOpen() && one.found().code().startsWith("duplicate."))
                .count();
    }

    private List<CaseFinding> all(OrganizationId organization) throws Exception {
        return Callers.asModerator(
                moderator, () -> cases.details(caseOf(organization)).item().findings());
    }

    private ModerationCaseId caseOf(OrganizationId organization) {
        return queries.ids(new QueueFilter(Scope.OPEN, organization, "")).getFirst();
    }

    private static String marked(List<Passage> passages) {
        return passages.stream().filter(Passage::equal).map(Passage::text).collect(Collectors.joining(" | "));
    }

    private static String words(int count) {
        Random random = new Random(UUID.randomUUID().getMostSignificantBits());
        return IntStream.range(0, count)
                .mapToObj(i -> "word" + Long.toString(random.nextInt(1_000_000), 36))
                .collect(Collectors.joining(" "));
    }
}
