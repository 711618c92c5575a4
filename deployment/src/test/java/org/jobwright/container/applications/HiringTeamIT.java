package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.STALE;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Presence;
import org.jobwright.container.Race;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.StaffRole;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.applications.notes.NoteVisibility;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.candidates.DocumentId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.jobs.advert.EmployerDisclosure;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.Ground;
import org.jobwright.services.accounts.people.PeopleService;
import org.jobwright.services.applications.DocumentQueries;
import org.jobwright.services.applications.bulk.ApplicationReviewService;
import org.jobwright.services.applications.bulk.ProposeDecision;
import org.jobwright.services.applications.bulk.SeenDecision;
import org.jobwright.services.applications.decisions.DecisionReleaseService;
import org.jobwright.services.applications.decisions.LateAnswerService;
import org.jobwright.services.applications.lists.ApplicantCard;
import org.jobwright.services.applications.lists.ApplicantFilter;
import org.jobwright.services.applications.lists.ApplicantListQueries;
import org.jobwright.services.applications.lists.ApplicantSort;
import org.jobwright.services.applications.lists.PostingApplicationCounts;
import org.jobwright.services.applications.notes.NoteService;
import org.jobwright.services.applications.pipeline.ApplicationReviewQueries;
import org.jobwright.services.applications.team.AddToTeam;
import org.jobwright.services.applications.team.AppointLead;
import org.jobwright.services.applications.team.AssignmentService;
import org.jobwright.services.applications.team.Assignments;
import org.jobwright.services.applications.team.ChangePart;
import org.jobwright.services.applications.team.HandoverService;
import org.jobwright.services.applications.team.HiringTeamDetails;
import org.jobwright.services.applications.team.HiringTeamDetails.Other;
import org.jobwright.services.applications.team.HiringTeamDetails.Suggestion;
import org.jobwright.services.applications.team.HiringTeamDetails.TeamMember;
import org.jobwright.services.applications.team.HiringTeamQueries;
import org.jobwright.services.applications.team.HiringTeamService;
import org.jobwright.services.applications.team.LedPosting;
import org.jobwright.services.applications.team.RemoveMember;
import org.jobwright.services.jobs.PostingDraftService;
import org.jobwright.services.organizations.members.MembershipService;
import org.jobwright.services.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads which applicants: first Ada, then Berta, who works for the employer. Each test also with one database role. */
@ContainerTest
class HiringTeamIT {

    private static final String MEMBER_APPLIED = "from outbox_message m join account a on a.email = m.recipient"
            + " where m.kind = 'MEMBER_APPLIED' and a.id = ? and m.facts ->> 'reference' = ?";

    private static final PageRequest ALL = new PageRequest(1, 10);

    @Inject
    private NoteService notes;

    @Inject
    private Harbour harbour;

    @Inject
    private PostingDraftService postingDrafts;

    @Inject
    private ApplicantListQueries applicants;

    @Inject
    private ApplicationReviewQueries queries;

    @Inject
    private ApplicationReviewService reviews;

    @Inject
    private DocumentQueries documents;

    @Inject
    private HiringTeamService teams;

    @Inject
    private HiringTeamQueries queriesOfTeams;

    @Inject
    private AssignmentService assignments;

    @Inject
    private HandoverService handover;

    @Inject
    private MembershipService memberships;

    @Inject
    private PeopleService people;

    @Inject
    private DecisionReleaseService telling;

    @Inject
    private LateAnswerService late;

    @Inject
    private Presence presence;

    @Inject
    private Race race;

    @Inject
    private Rows rows;

    @Inject
    private OneRole oneRole;

    private Opening opening;
    private AccountId bertasAccount;
    private ApplicationReference ada;
    private ApplicationReference berta;

    @BeforeEach
    void twoPeopleApply() throws Exception {
        opening = harbour.opening();
        ada = harbour.apply(opening, harbour.person(), "Ada");
        bertasAccount = harbour.person();
        berta = harbour.apply(opening, bertasAccount, "Berta");
    }

    @Test
    void ownersAreToldThatAMemberAppliedAndTheMemberIsNot() throws Exception {
        AccountId owner = harbour.member(opening.organization(), OrganizationRole.OWNER);
        harbour.apply(opening, harbour.person(), "Berta");
        assertEquals(0, rows.count(MEMBER_APPLIED, owner.value(), opening.reference()));
        harbour.apply(opening, owner, "Carla");
        assertEquals(0, rows.count(MEMBER_APPLIED, owner.value(), opening.reference()));
        assertEquals(1, rows.count(MEMBER_APPLIED, opening.recruiter().value(), opening.reference()));
    }

    @Test
    void theCreatorOfAPostingLeadsIt() throws Exception {
        assertEquals(
                List.of(opening.recruiter().toString()),
                rows.texts(
                        "select account_id from hiring_team_member where posting_id = ? and part = 'LEAD' and until is null",
                        opening.posting().value()));
    }

    @Test
    void anInterviewerReadsOnlyWhomTheyAreAssigned() throws Exception {
        AccountId byRole = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        AccountId byPart = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, byPart, HiringTeamPart.INTERVIEWER);
        for (AccountId interviewer : List.of(byRole, byPart)) {
            harbour.assign(id(ada), interviewer);
            withBothRoles(() -> {
                assertReads(interviewer, List.of(ada));
                String refusal = interviewer.equals(byPart) ? NOT_ALLOWED : NOT_FOUND;
                assertRefused(refusal, () -> as(interviewer, () -> queries.details(berta)));
                assertRefused(refusal, () -> as(interviewer, () -> documents.open(cv(berta))));
                assertRefused(refusal, () -> Callers.asPerson(interviewer, () -> reviews.open(id(berta))));
            });
        }
        assertEquals(1, counts(byRole).total(), "figures of the people assigned");
        assertEquals(2, counts(byPart).total(), "a viewer's figures stay");
    }

    @Test
    void anApproverReadsNobody() throws Exception {
        AccountId approver = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, approver, HiringTeamPart.APPROVER);
        harbour.assign(id(ada), approver);
        withBothRoles(() -> assertReadsNothing(approver, NOT_ALLOWED));
    }

    @Test
    void aPartInTheTeamAddsRightsToAnyMember() throws Exception {
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, manager, HiringTeamPart.HIRING_MANAGER);
        withBothRoles(() -> assertReads(manager, List.of(ada, berta)));
    }

    @Test
    void aConfidentialPostingIsClosedToRecruitersOutsideItsTeamAndOpenToOwners() throws Exception {
        AccountId outside = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        AccountId inside = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        AccountId owner = harbour.member(opening.organization(), OrganizationRole.OWNER);
        harbour.place(opening, inside, HiringTeamPart.INTERVIEWER);
        withBothRoles(() -> assertReads(outside, List.of(ada, berta)));
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());
        withBothRoles(() -> {
            assertReadsNothing(outside, NOT_FOUND);
            assertReadsNothing(manager, NOT_FOUND);
            assertReads(inside, List.of(ada, berta));
            assertReads(owner, List.of(ada, berta));
        });
        harbour.apply(opening, harbour.person(), "Carla");
        assertEquals(0, mailed(outside, "APPLICATION_ARRIVED"));
        assertEquals(1, mailed(owner, "APPLICATION_ARRIVED"));
    }

    @Test
    void aMemberWhoAppliedIsNoReaderOfTheirOwnApplication() throws Exception {
        for (OrganizationRole role : List.of(OrganizationRole.OWNER, OrganizationRole.RECRUITER)) {
            rows.change(
                    "update organization_membership set ended_at = now() where account_id = ?", bertasAccount.value());
            harbour.join(opening.organization(), bertasAccount, role);
            withBothRoles(() -> {
                assertReads(bertasAccount, List.of(ada));
                assertRefused("applications.own", () -> as(bertasAccount, () -> queries.details(berta)));
                assertRefused(
                        "applications.own",
                        () -> Callers.asPerson(bertasAccount, () -> notes.add(id(berta), "Me.", NoteVisibility.TEAM)));
                assertRefused(
                        "applications.own",
                        () -> as(
                                bertasAccount,
                                () -> applicants.neighbours(berta, ApplicantFilter.ALL, ApplicantSort.NAME)));
            });
        }
    }

    @Test
    void mailsToRecruitersLeaveOutTheMemberWhoApplied() throws Exception {
        AccountId carla = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        harbour.apply(opening, carla, "Carla");
        rows.change(
                "update job_application set answer_due_at = now() - interval '1 day' where candidate_id = ?",
                carla.value());
        Callers.asSystem(() -> late.tell(opening.posting()));
        assertEquals(0, mailed(carla, "ANSWERS_OVERDUE"));
        assertEquals(1, mailed(opening.recruiter(), "ANSWERS_OVERDUE"));
        assertEquals(List.of(), arrivals(carla));
        assertEquals(List.of("3"), arrivals(opening.recruiter()));
        assertEquals(0, mailed(carla, "APPLICATION_ARRIVED"));
        assertEquals(1, mailed(opening.recruiter(), "APPLICATION_ARRIVED"));
    }

    @Test
    void aSoleOwnerWhoAppliedIsToldToInviteSomebody() throws Exception {
        ApplicationReference own = harbour.apply(opening, opening.recruiter(), "Olga");
        assertRefused("applications.own.alone", () -> as(opening.recruiter(), () -> queries.details(own)));
        assertEquals(
                "applications.own.alone",
                as(opening.recruiter(), () -> queries.overview(opening.posting())
                                .ownApplication())
                        .orElseThrow()
                        .getCode());
        harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        assertRefused("applications.own", () -> as(opening.recruiter(), () -> queries.details(own)));
    }

    @Test
    void leavingTheTeamOrTheOrganizationTakesEffectAtOnce() throws Exception {
        AccountId lead = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        harbour.place(opening, lead, HiringTeamPart.HIRING_MANAGER);
        assertReads(lead, List.of(ada, berta));
        rows.change("update hiring_team_member set until = now() where account_id = ?", lead.value());
        withBothRoles(() -> assertReadsNothing(lead, NOT_ALLOWED));
        rows.change("update hiring_team_member set until = null where account_id = ?", lead.value());
        rows.change("update organization_membership set ended_at = now() where account_id = ?", lead.value());
        withBothRoles(() -> assertRefused(NOT_FOUND, () -> as(lead, () -> queries.details(ada))));
    }

    @Test
    void ofTwoWhoMakeALeadAtOnceOneWins() throws Exception {
        AccountId maya = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        AccountId sol = added(OrganizationRole.VIEWER, HiringTeamPart.APPROVER);
        AccountId other = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        Callers.Command first = () -> appoint(opening.recruiter(), maya, opening.recruiter());
        Callers.Command second = () -> appoint(other, sol, opening.recruiter());
        assertRefused(STALE, () -> race.second(first, second));
        assertRefused(STALE, second::run);
        assertEquals(maya, team(opening.recruiter()).lead().orElseThrow().account());
        assertEquals(
                HiringTeamPart.HIRING_MANAGER,
                team(maya).members().stream()
                        .filter(member -> member.account().equals(opening.recruiter()))
                        .findFirst()
                        .orElseThrow()
                        .part());
    }

    @Test
    void twoWhoAddOnePersonAtOnceAddThemOnce() throws Exception {
        AccountId maya = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        Callers.Command add = () -> Callers.asPerson(
                opening.recruiter(),
                () -> teams.add(new AddToTeam(opening.posting(), maya, HiringTeamPart.INTERVIEWER)));
        assertRefused(STALE, () -> race.second(add, add));
        assertEquals(2, team(opening.recruiter()).members().size());
    }

    @Test
    void someoneWhoAppliedIsNotPutIntoTheTeam() throws Exception {
        harbour.join(opening.organization(), bertasAccount, OrganizationRole.VIEWER);
        assertRefused(
                "applications.team.applied",
                () -> Callers.asPerson(
                        opening.recruiter(),
                        () -> teams.add(new AddToTeam(opening.posting(), bertasAccount, HiringTeamPart.APPROVER))));
        assertEquals(
                List.of(true),
                team(opening.recruiter()).others().stream().map(Other::applied).toList());
    }

    @Test
    void aMemberOfTheTeamWhoAppliesIsNotMadeItsLead() throws Exception {
        AccountId sol = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        harbour.apply(opening, sol, "Sol");
        assertRefused("applications.team.applied", () -> appoint(opening.recruiter(), sol, opening.recruiter()));
        assertRefused(
                "applications.team.applied",
                () -> Callers.asPerson(
                        opening.recruiter(),
                        () -> teams.change(new ChangePart(
                                opening.posting(), sol, HiringTeamPart.INTERVIEWER, HiringTeamPart.HIRING_MANAGER))));
    }

    @Test
    void theLeadChangesTheTeamAndItsOtherMembersDoNot() throws Exception {
        AccountId maya = added(OrganizationRole.VIEWER, HiringTeamPart.HIRING_MANAGER);
        AccountId sol = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(maya, () -> teams.remove(opening.posting(), sol)));
        appoint(opening.recruiter(), maya, opening.recruiter());
        Callers.asPerson(maya, () -> teams.remove(opening.posting(), sol));
        assertEquals(2, team(maya).members().size());
        assertRefused(
                "applications.team.lead-stays",
                () -> Callers.asPerson(opening.recruiter(), () -> teams.remove(opening.posting(), maya)));
    }

    @Test
    void aTeamBeginsWithThatOfTheLastPostingWithTheSameTitle() throws Exception {
        AccountId maya = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        JobPostingId next = harbour.draft(opening.recruiter(), opening.organization());
        String reference = harbour.reference(next);
        Suggestion suggestion =
                as(opening.recruiter(), () -> queriesOfTeams.team(reference)).suggestion();
        assertEquals(opening.posting(), suggestion.model());
        assertEquals(
                List.of(maya),
                suggestion.members().stream().map(TeamMember::account).toList());
        Callers.asPerson(opening.recruiter(), () -> teams.adopt(next, suggestion.model()));
        HiringTeamDetails adopted = as(opening.recruiter(), () -> queriesOfTeams.team(reference));
        assertEquals(
                List.of(HiringTeamPart.LEAD, HiringTeamPart.INTERVIEWER),
                adopted.members().stream().map(TeamMember::part).toList());
        assertNull(adopted.suggestion());
    }

    @Test
    void aTeamBeginsWithThatOfTheLastPostingOfTheDepartmentBeforeThatOfTheSameTitle() throws Exception {
        added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        JobAdvert advert = harbour.advert();
        JobPostingId yard = draft(advert.withTitle("Crane Operator"), "Yard");
        AccountId sol = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        Callers.asPerson(opening.recruiter(), () -> teams.add(new AddToTeam(yard, sol, HiringTeamPart.INTERVIEWER)));
        String next = harbour.reference(draft(advert, "yard"));
        Suggestion suggestion =
                as(opening.recruiter(), () -> queriesOfTeams.team(next)).suggestion();
        assertEquals(yard, suggestion.model());
        assertEquals(
                List.of(sol),
                suggestion.members().stream().map(TeamMember::account).toList());
        String elsewhere = harbour.reference(draft(advert, "Office"));
        assertEquals(
                opening.posting(),
                as(opening.recruiter(), () -> queriesOfTeams.team(elsewhere))
                        .suggestion()
                        .model());
    }

    private JobPostingId draft(JobAdvert advert, String department) throws Exception {
        JobAdvert whole = advert.withEmployer(new EmployerDisclosure(department, false, null));
        return Callers.asPerson(opening.recruiter(), () -> postingDrafts.draft(opening.organization(), whole));
    }

    @Test
    void anApplicationIsAssignedToInterviewersAndTakenBackAtOnce() throws Exception {
        AccountId sol = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        JobApplicationId id = id(ada);
        Callers.asPerson(opening.recruiter(), () -> assignments.assign(id, sol));
        Callers.asPerson(opening.recruiter(), () -> assignments.assign(id, sol));
        withBothRoles(() -> assertReads(sol, List.of(ada)));
        assertEquals(
                List.of(sol),
                as(sol, () -> assignments.assignments(id)).assigned().stream()
                        .map(Assignments.Interviewer::account)
                        .toList());
        assertRefused(
                "applications.assign.not-interviewer",
                () -> Callers.asPerson(opening.recruiter(), () -> assignments.assign(id, viewer)));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(sol, () -> assignments.unassign(id, sol)));
        Callers.asPerson(opening.recruiter(), () -> assignments.unassign(id, sol));
        withBothRoles(() -> assertRefused(NOT_ALLOWED, () -> as(sol, () -> queries.details(ada))));
    }

    @Test
    void aPlaceThatEndsTakesWhatWasAssignedWithIt() throws Exception {
        AccountId sol = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        JobApplicationId id = id(ada);
        Callers.asPerson(opening.recruiter(), () -> assignments.assign(id, sol));
        Callers.asPerson(opening.recruiter(), () -> teams.remove(opening.posting(), sol));
        Callers.asPerson(
                opening.recruiter(),
                () -> teams.add(new AddToTeam(opening.posting(), sol, HiringTeamPart.INTERVIEWER)));
        withBothRoles(() -> assertRefused(NOT_ALLOWED, () -> as(sol, () -> queries.details(ada))));
    }

    @Test
    void aDecisionOfAHiringManagerWaitsForARecruiterOrTheLead() throws Exception {
        AccountId maya = added(OrganizationRole.VIEWER, HiringTeamPart.HIRING_MANAGER);
        JobApplicationId id = id(ada);
        as(
                maya,
                () -> reviews.proposeDecision(
                        ProposeDecision.reject(List.of(id), RejectionReason.NO_REPLY, null, true)));
        var pending = as(maya, () -> queries.details(ada)).decision();
        assertNull(pending.releaseAt());
        Callers.asSystem(() -> assertFalse(telling.due().contains(id)));
        List<SeenDecision> seen = List.of(new SeenDecision(id, pending.at()));
        assertRefused(NOT_ALLOWED, () -> as(maya, () -> reviews.releaseNow(seen, null)));
        as(opening.recruiter(), () -> reviews.releaseNow(seen, null));
        assertEquals(
                CandidateStatus.NOT_SELECTED,
                as(maya, () -> queries.details(ada)).applicant().candidateStatus());
    }

    @Test
    void aMemberWhoIsRemovedLeavesTheTeamAndHandsOverTheLead() throws Exception {
        AccountId maya = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        AccountId sol = added(OrganizationRole.VIEWER, HiringTeamPart.HIRING_MANAGER);
        AccountId owner = harbour.member(opening.organization(), OrganizationRole.OWNER);
        appoint(opening.recruiter(), maya, opening.recruiter());
        assertEquals(
                List.of(opening.reference()),
                as(owner, () -> queriesOfTeams.ledBy(opening.organization(), maya)).stream()
                        .map(LedPosting::reference)
                        .toList());
        Callers.asPerson(owner, () -> handover.remove(new RemoveMember(opening.organization(), maya, sol)));
        assertEquals(sol, team(owner).lead().orElseThrow().account());
        withBothRoles(() -> assertRefused(NOT_FOUND, () -> as(maya, () -> queries.details(ada))));
        Callers.asPerson(owner, () -> handover.remove(new RemoveMember(opening.organization(), sol, null)));
        assertEquals(Optional.empty(), team(owner).lead());
        assertEquals(
                List.of(opening.reference()),
                as(owner, () -> queriesOfTeams.withoutLead(opening.organization())).stream()
                        .map(LedPosting::reference)
                        .toList());
        assertReads(owner, List.of(ada, berta));
    }

    @Test
    void aMemberWithALowerRoleLosesTheirPlacesInTeams() throws Exception {
        AccountId maya = added(OrganizationRole.RECRUITER, HiringTeamPart.HIRING_MANAGER);
        appoint(opening.recruiter(), maya, opening.recruiter());
        Callers.asPerson(
                opening.recruiter(),
                () -> memberships.changeRole(opening.organization(), maya, OrganizationRole.VIEWER));
        assertEquals(Optional.empty(), team(opening.recruiter()).lead());
        withBothRoles(() -> assertReadsNothing(maya, NOT_ALLOWED));
        AccountId sol = added(OrganizationRole.VIEWER, HiringTeamPart.HIRING_MANAGER);
        Callers.asPerson(
                opening.recruiter(),
                () -> memberships.changeRole(opening.organization(), sol, OrganizationRole.INTERVIEWER));
        assertReads(sol, List.of(ada, berta));
    }

    @Test
    void aSuspendedAccountLosesItsPlacesInTeams() throws Exception {
        AccountId maya = added(OrganizationRole.VIEWER, HiringTeamPart.INTERVIEWER);
        JobApplicationId id = id(ada);
        Callers.asPerson(opening.recruiter(), () -> assignments.assign(id, maya));
        AccountId administrator = harbour.person(StaffRole.ADMINISTRATOR);
        presence.of(administrator);
        Callers.asAdministrator(administrator, () -> people.suspend(maya, "Complaints", Ground.TERMS));
        assertEquals(
                List.of(),
                as(opening.recruiter(), () -> assignments.assignments(id)).assigned());
        assertEquals(1, team(opening.recruiter()).members().size());
    }

    private AccountId added(OrganizationRole role, HiringTeamPart part) throws Exception {
        AccountId member = harbour.member(opening.organization(), role);
        Callers.asPerson(opening.recruiter(), () -> teams.add(new AddToTeam(opening.posting(), member, part)));
        return member;
    }

    private void appoint(AccountId caller, AccountId lead, AccountId seen) throws Exception {
        Callers.asPerson(caller, () -> teams.appoint(new AppointLead(opening.posting(), lead, seen)));
    }

    private HiringTeamDetails team(AccountId reader) throws Exception {
        return as(reader, () -> queriesOfTeams.team(opening.reference()));
    }

    /** What a member of the employer reads: in lists, counts and searches, on the board, one after the other. */
    private void assertReads(AccountId reader, List<ApplicationReference> readable) throws Exception {
        assertEquals(readable, list(reader, ApplicantFilter.ALL));
        assertEquals(readable.size(), as(reader, () -> applicants.count(opening.posting(), ApplicantFilter.ALL)));
        assertEquals(
                readable.contains(berta) ? List.of(berta) : List.of(),
                list(reader, ApplicantFilter.ALL.withWords("berta")));
        var board = as(reader, () -> queries.board(opening.posting(), ApplicantFilter.ON_BOARD, 5, Map.of()))
                .stages()
                .getFirst();
        assertEquals(
                readable, board.cards().stream().map(ApplicantCard::reference).toList());
        assertEquals(readable.size(), board.count());
        var neighbours = as(reader, () -> applicants.neighbours(ada, ApplicantFilter.ALL, ApplicantSort.NAME));
        assertEquals(readable.size(), neighbours.total());
        as(reader, () -> queries.details(ada));
        as(reader, () -> documents.open(cv(ada)));
        assertEquals(
                Set.of(opening.posting()),
                as(reader, () -> applicants.readableAmong(opening.organization(), Set.of(opening.posting()))));
    }

    /** A member who may count the applications is refused; for others they do not exist. */
    private void assertReadsNothing(AccountId member, String refusal) throws Exception {
        assertRefused(NOT_ALLOWED, () -> list(member, ApplicantFilter.ALL));
        assertRefused(refusal, () -> as(member, () -> queries.details(ada)));
        assertRefused(refusal, () -> as(member, () -> documents.open(cv(ada))));
        assertEquals(
                Set.of(),
                as(member, () -> applicants.readableAmong(opening.organization(), Set.of(opening.posting()))));
    }

    private void withBothRoles(Callers.Command check) throws Exception {
        check.run();
        oneRole.during(check);
    }

    private List<ApplicationReference> list(AccountId reader, ApplicantFilter filter) throws Exception {
        return as(reader, () -> applicants.list(opening.posting(), filter, ApplicantSort.NAME, ALL)).items().stream()
                .map(ApplicantCard::reference)
                .toList();
    }

    private PostingApplicationCounts counts(AccountId reader) throws Exception {
        return as(reader, () -> applicants.counts(opening.posting()));
    }

    private long mailed(AccountId recipient, String kind) throws Exception {
        return rows.count(
                "from outbox_message m join account a on a.email = m.recipient where m.kind = ? and a.id = ?",
                kind,
                recipient.value());
    }

    private List<String> arrivals(AccountId reader) throws Exception {
        return rows.as(
                Rows.Caller.person(reader),
                connection -> Rows.texts(connection, "select arrivals from notice where kind = 'APPLICATION_ARRIVED'"));
    }

    private JobApplicationId id(ApplicationReference application) throws Exception {
        return new JobApplicationId(
                UUID.fromString(rows.texts("select id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private DocumentId cv(ApplicationReference application) throws Exception {
        return new DocumentId(UUID.fromString(
                rows.texts("select document_id from job_application where reference = ?", application.value())
                        .getFirst()));
    }

    private static <T> T as(AccountId person, Callable<T> call) throws Exception {
        return Callers.asPerson(person, call);
    }
}
