package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Rows;
import org.jobwright.container.Statements;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.sessions.ProofNeeded;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.views.SavedListViewId;
import org.jobwright.domain.jobs.views.ViewScope;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.Reading;
import org.jobwright.services.applications.comparison.ComparisonQueries;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantExportService;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.jobs.OrganizationPosting;
import org.jobwright.services.jobs.OrganizationPostingSearch;
import org.jobwright.services.jobs.PostingExportService;
import org.jobwright.services.jobs.views.SaveListView;
import org.jobwright.services.jobs.views.SavedListViewQueries;
import org.jobwright.services.jobs.views.SavedListViewService;
import org.jobwright.services.jobs.views.SavedListViewSummary;
import org.jobwright.services.messages.ConversationQueries;
import org.jobwright.services.messages.ConversationService;
import org.jobwright.services.messages.InboxFilter;
import org.jobwright.services.messages.InboxLine;
import org.jobwright.services.messages.SendMessage;
import org.jobwright.services.messages.copies.InboxExportService;
import org.jobwright.services.organizations.members.MemberSummary;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of applicants compared, exported and saved under a name. Berta, who applied, also works for the employer. */
@ContainerTest
class ListsIT {

    /** So many that timers, which are counted too, do not need as many queries meanwhile. */
    private static final int MORE_PEOPLE = 46;

    @Inject
    private Harbour harbour;

    @Inject
    private Statements statements;

    @Inject
    private ComparisonQueries comparisons;

    @Inject
    private ApplicantExportService exports;

    @Inject
    private PostingExportService postings;

    @Inject
    private MembershipService members;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private ConversationService conversations;

    @Inject
    private ConversationQueries inbox;

    @Inject
    private InboxExportService inboxFiles;

    @Inject
    private SavedListViewService views;

    @Inject
    private SavedListViewQueries viewQueries;

    @Inject
    private Presence presence;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId adasAccount;
    private AccountId bertasAccount;
    private ApplicationReference ada;
    private ApplicationReference berta;

    @BeforeEach
    void twoPeopleApply() throws Exception {
        opening = harbour.opening();
        adasAccount = harbour.person();
        bertasAccount = harbour.person();
        ada = harbour.apply(opening, adasAccount, "Ada");
        berta = harbour.apply(opening, bertasAccount, "Berta");
    }

    @Test
    void onlyWhomTheReaderReadsIsCompared() throws Exception {
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(id(ada), interviewer);
        harbour.join(opening.organization(), bertasAccount, OrganizationRole.RECRUITER);
        ApplicationReference elsewhere = harbour.apply(harbour.opening());
        withBothRoles(() -> {
            assertEquals(Set.of(ada, berta), compared(opening.recruiter(), ada, berta, elsewhere));
            assertEquals(Set.of(ada), compared(interviewer, ada, berta));
            assertEquals(Set.of(ada), compared(bertasAccount, ada, berta), "X4");
            assertRefused(NOT_FOUND, () -> compared(adasAccount, ada, berta));
        });
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        assertRefused(NOT_ALLOWED, () -> compared(viewer, ada, berta));
    }

    @Test
    void aListExportedHoldsExactlyWhatTheReaderSees() throws Exception {
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(id(ada), interviewer);
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.join(opening.organization(), bertasAccount, OrganizationRole.OWNER);
        withBothRoles(() -> {
            assertEquals(List.of(ada, berta), exported(opening.recruiter(), ApplicantFilter.ALL));
            assertEquals(List.of(berta), exported(opening.recruiter(), ApplicantFilter.ALL.withWords("berta")));
            assertEquals(List.of(ada), exported(interviewer, ApplicantFilter.ALL));
            assertEquals(List.of(ada), exported(bertasAccount, ApplicantFilter.ALL), "X4");
            assertRefused(NOT_ALLOWED, () -> exported(viewer, ApplicantFilter.ALL));
            assertRefused(NOT_FOUND, () -> exported(adasAccount, ApplicantFilter.ALL));
        });
    }

    @Test
    void theInboxAsAFileHoldsExactlyWhatTheReaderSees() throws Exception {
        as(adasAccount, () -> conversations.send(new SendMessage(ada, "May I come on Tuesday?", 0)));
        as(bertasAccount, () -> conversations.send(new SendMessage(berta, "Is it night work?", 0)));
        rows.change("update message set state = 'DELIVERED', delivered_at = now() where state = 'WAITING'");
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        harbour.assign(id(ada), interviewer);
        harbour.join(opening.organization(), bertasAccount, OrganizationRole.OWNER);
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        withBothRoles(() -> {
            assertEquals(Set.of(ada, berta), conversationsOf(opening.recruiter(), ""));
            assertEquals(Set.of(berta), conversationsOf(opening.recruiter(), "night"));
            assertEquals(Set.of(ada, berta), conversationsOf(bertasAccount, ""), "one from each side: X4");
            assertEquals(Set.of(ada), conversationsOf(interviewer, ""));
            assertEquals(Set.of(), conversationsOf(viewer, ""));
            assertEquals(Set.of(ada), conversationsOf(adasAccount, ""));
        });
        assertEquals(Set.of(opening.recruiter(), bertasAccount, interviewer), exportersOf(ada));
        assertEquals(Set.of(opening.recruiter()), exportersOf(berta));
    }

    private Set<ApplicationReference> conversationsOf(AccountId reader, String words) throws Exception {
        InboxFilter filter = new InboxFilter(null, words, false);
        List<InboxLine> file = as(reader, () -> inboxFiles.export(filter));
        assertEquals(
                as(reader, () -> inbox.inbox(filter, new PageRequest(1, 50))).items(), file, "as on the page");
        return file.stream().map(InboxLine::application).collect(Collectors.toSet());
    }

    private Set<AccountId> exportersOf(ApplicationReference application) throws Exception {
        return rows
                .texts(
                        "select r.actor_id::text from access_entry r join job_application a"
                                + " on a.id = r.application_id where r.part = 'EXPORT' and a.reference = ?",
                        application.value())
                .stream()
                .map(reader -> new AccountId(UUID.fromString(reader)))
                .collect(Collectors.toSet());
    }

    @Test
    void aMessageThatNobodyOpenedIsMarkedOnTheCard() throws Exception {
        as(adasAccount, () -> conversations.send(new SendMessage(ada, "May I come on Tuesday?", 0)));
        assertEquals(Set.of(), unread(), "it can still be taken back");
        rows.change("update message set state = 'DELIVERED', delivered_at = now() where state = 'WAITING'");
        withBothRoles(() -> assertEquals(Set.of(ada), unread()));
        Callers.asPerson(opening.recruiter(), () -> conversations.open(ada));
        assertEquals(Set.of(), unread());
    }

    private Set<ApplicationReference> unread() throws Exception {
        List<ApplicantCard> listed = as(opening.recruiter(), () -> applicants
                .list(opening.posting(), ApplicantFilter.ON_BOARD, ApplicantSort.EARLIEST, new PageRequest(1, 50))
                .items());
        return listed.stream()
                .filter(ApplicantCard::unread)
                .map(ApplicantCard::reference)
                .collect(Collectors.toSet());
    }

    @Test
    void aFileOfManyPeopleNeedsNoMoreQueriesThanOneOfFew() throws Exception {
        rows.change("delete from application_to_compare"); // which would be counted as well
        long few = statements.during(() -> exported(opening.recruiter(), ApplicantFilter.ALL));
        harbour.copyApplicant(opening, adasAccount, MORE_PEOPLE);
        rows.change("delete from application_to_compare");

        long many = statements.during(() -> assertEquals(
                2 + MORE_PEOPLE,
                exported(opening.recruiter(), ApplicantFilter.ALL).size()));

        assertTrue(few > 0 && many < few + MORE_PEOPLE / 2, many + " queries, and " + few + " for two people");
    }

    @Test
    void anExportIsInTheAuditLogAndInEachCandidatesAccessLog() throws Exception {
        exported(opening.recruiter(), ApplicantFilter.ALL.withWords("ada"));
        assertEquals(
                List.of("APPLICANTS 1"),
                rows.texts(
                        "select details from audit_log where action = 'ListExported' and subject_id = ? and actor_id = ?",
                        opening.posting().value(),
                        opening.recruiter().value()));
        assertEquals(
                List.of(AccessPart.EXPORT),
                as(adasAccount, () -> mine.details(ada)).orElseThrow().readings().stream()
                        .map(Reading::part)
                        .toList());
        assertEquals(
                List.of(),
                as(bertasAccount, () -> mine.details(berta)).orElseThrow().readings());
    }

    @Test
    void manyPeopleAreExportedOnlyWithAFreshProof() throws Exception {
        rows.change(
                "insert into job_application select (jsonb_populate_record(a, jsonb_build_object("
                        + " 'id', gen_random_uuid(), 'intent_id', gen_random_uuid(), 'candidate_status', 'NOT_SELECTED',"
                        + " 'reference', 'A-' || upper(left(md5(gen_random_uuid()::text), 8))))).*"
                        + " from job_application a, generate_series(1, 50) where a.reference = ?",
                ada.value());
        assertEquals(50, exported(opening.recruiter(), ApplicantFilter.CLOSED).size());
        assertThrows(ProofNeeded.class, () -> exported(opening.recruiter(), ApplicantFilter.ALL));
        presence.during(
                opening.recruiter(),
                () -> assertEquals(
                        52, exported(opening.recruiter(), ApplicantFilter.ALL).size()));
    }

    @Test
    void colleaguesExportPostingsAndMembersAndNobodyElseDoes() throws Exception {
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        OrganizationPostingSearch search =
                new OrganizationPostingSearch(opening.organization(), null, "signal", null, true);
        assertEquals(
                List.of(opening.reference()),
                as(viewer, () -> postings.export(search)).stream()
                        .map(OrganizationPosting::reference)
                        .toList());
        assertEquals(
                Set.of(opening.recruiter(), viewer),
                Set.copyOf(as(viewer, () -> members.export(opening.organization())).stream()
                        .map(MemberSummary::account)
                        .toList()));
        assertRefused(NOT_FOUND, () -> as(adasAccount, () -> postings.export(search)));
        assertRefused(NOT_FOUND, () -> as(adasAccount, () -> members.export(opening.organization())));
    }

    @Test
    void aSharedViewIsSeenByTheTeamAndChangedByItsOwner() throws Exception {
        AccountId sol = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        AccountId rita = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        SavedListViewId late = as(sol, () -> views.save(view("Late", null, false)));
        withBothRoles(() -> {
            assertEquals(List.of("Late"), names(sol, opening.posting()));
            assertEquals(List.of(), names(rita, opening.posting()));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(rita, () -> views.remove(late)));
            assertRefused(NOT_FOUND, () -> names(adasAccount, opening.posting()));
        });
        Callers.asPerson(sol, () -> views.share(late, true));
        Callers.asPerson(sol, () -> views.rename(late, "Overdue"));
        withBothRoles(() -> {
            assertEquals(List.of("Overdue"), names(rita, opening.posting()));
            assertEquals(List.of(true), removable(rita));
            assertRefused(NOT_ALLOWED, () -> Callers.asPerson(rita, () -> views.rename(late, "Mine")));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(adasAccount, () -> views.remove(late)));
        });
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        assertEquals(List.of(false), removable(viewer));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(viewer, () -> views.remove(late)));
        Callers.asPerson(rita, () -> views.remove(late));
        assertEquals(List.of(), names(sol, opening.posting()));
    }

    @Test
    void aViewWithAStageIsOnlyForItsPosting() throws Exception {
        JobPostingId other = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        as(opening.recruiter(), () -> views.save(view("Interviews", opening.posting(), false)));
        as(opening.recruiter(), () -> views.save(view("All", null, false)));
        assertEquals(List.of("All", "Interviews"), names(opening.recruiter(), opening.posting()));
        assertEquals(List.of("All"), names(opening.recruiter(), other));
        Opening foreign = harbour.opening();
        assertRefused(
                NOT_FOUND, () -> as(opening.recruiter(), () -> views.save(view("Theirs", foreign.posting(), false))));
    }

    @Test
    void aNameIsTakenOnceByEachMember() throws Exception {
        AccountId rita = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        as(opening.recruiter(), () -> views.save(view("Late", null, true)));
        as(rita, () -> views.save(view("late", null, true)));
        assertRefused(
                "constraint.uq_saved_list_view_name",
                () -> as(opening.recruiter(), () -> views.save(view("LATE", null, false))));
        assertEquals(List.of("Late", "late"), names(opening.recruiter(), opening.posting()));
    }

    private Set<ApplicationReference> compared(AccountId reader, ApplicationReference... wanted) throws Exception {
        return Set.copyOf(as(reader, () -> comparisons.comparable(opening.posting(), Set.of(wanted))));
    }

    private List<ApplicationReference> exported(AccountId reader, ApplicantFilter filter) throws Exception {
        List<ApplicantCard> people = as(reader, () -> exports.export(opening.posting(), filter, ApplicantSort.NAME));
        assertEquals(people.size(), as(reader, () -> applicants.count(opening.posting(), filter)), "as on the page");
        return people.stream().map(ApplicantCard::reference).toList();
    }

    private SaveListView view(String name, JobPostingId posting, boolean shared) {
        return new SaveListView(
                opening.organization(), ViewScope.APPLICANTS, posting, name, "view=list&show=overdue", shared);
    }

    private List<String> names(AccountId reader, JobPostingId posting) throws Exception {
        return as(reader, () -> viewQueries.views(opening.organization(), ViewScope.APPLICANTS, posting)).stream()
                .map(SavedListViewSummary::name)
                .toList();
    }

    private List<Boolean> removable(AccountId reader) throws Exception {
        return as(reader, () -> viewQueries.views(opening.organization(), ViewScope.APPLICANTS, opening.posting()))
                .stream()
                .map(SavedListViewSummary::removable)
                .toList();
    }

    private JobApplicationId id(ApplicationReference application) throws Exception {
        return new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private void withBothRoles(Callers.Command check) throws Exception {
        check.run();
        oneRole.during(check);
    }

    private static <T> T as(AccountId person, Callable<T> call) throws Exception {
        return Callers.asPerson(person, call);
    }
}
