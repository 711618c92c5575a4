package org.jobwright.container.applications;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.mine.CandidateApplicationQueries;
import org.jobwright.services.applications.mine.MyApplicationDetails;
import org.jobwright.services.applications.persons.MergePreview;
import org.jobwright.services.applications.persons.PersonDetails;
import org.jobwright.services.applications.persons.PersonQueries;
import org.jobwright.services.applications.persons.PersonService;
import org.junit.jupiter.api.Test;

/** Who sees and decides that two applications are the same person's. */
@ContainerTest
class PersonAccessIT extends PeopleWhoApply {

    @Inject
    private PersonQueries queries;

    @Inject
    private PersonService persons;

    @Inject
    private CandidateApplicationQueries mine;

    @Inject
    private OneRole oneRole;

    @Test
    void onlyOwnersAndRecruitersAreToldAndDecide() throws Exception {
        ApplicationReference one = apply(contact("Ada", "Müller", ""), "the same");
        ApplicationReference two = apply(contact("Ada", "Müller", ""), "the same");
        MergePreview seen = preview(opening.recruiter(), one, two);
        AccountId manager = harbour.member(opening.organization(), OrganizationRole.HIRING_MANAGER);
        assertEquals(List.of(), details(manager, one).suggested());
        assertRefused(NOT_ALLOWED, () -> preview(manager, one, two));
        assertRefused(NOT_ALLOWED, () -> merge(manager, seen));
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        assertRefused(NOT_ALLOWED, () -> details(viewer, one));
        AccountId stranger = harbour.opening().recruiter();
        assertRefused(NOT_FOUND, () -> merge(stranger, seen));
        oneRole.during(() -> {
            assertRefused(NOT_FOUND, () -> merge(stranger, seen));
            assertRefused(NOT_FOUND, () -> details(stranger, one));
        });
        AccountId recruiter = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        merge(recruiter, seen);
        assertEquals(2, details(manager, two).applications().size());
    }

    @Test
    void whoDoesNotReadAPostingDoesNotMergeItsApplicants() throws Exception {
        JobPostingId secret = harbour.live(opening.recruiter(), opening.organization(), opening.moderator());
        Opening confidential = new Opening(
                opening.recruiter(), opening.organization(), opening.moderator(), secret, harbour.reference(secret));
        ApplicationReference one = apply(contact("Ada", "Müller", ""), "the same");
        AccountId other = harbour.person();
        ApplicationReference two = apply(other, opening, contact("Ada", "Müller", ""), "the same");
        apply(other, confidential, contact("Ada", "Müller", ""), "the same");
        rows.change("update job_posting set hiring_confidential = true where id = ?", secret.value());
        AccountId recruiter = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        assertEquals(
                1, details(recruiter, one).suggested().getFirst().applications().size());
        assertRefused("applications.persons.merge.unreadable", () -> preview(recruiter, one, two));
        oneRole.during(
                () -> assertRefused("applications.persons.merge.unreadable", () -> preview(recruiter, one, two)));
        merge(opening.recruiter(), preview(opening.recruiter(), one, two));
        assertEquals(2, details(recruiter, one).applications().size());
        assertEquals(3, details(opening.recruiter(), one).applications().size());
    }

    @Test
    void aMemberWhoAppliedIsNotToldWhoTheyAre() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        ApplicationReference own = apply(member, opening, contact("Ada", "Müller", ""), "the same");
        ApplicationReference two = apply(contact("Ada", "Müller", ""), "the same");
        assertEquals(List.of(), details(member, two).suggested());
        assertRefused("applications.own", () -> details(member, own));
        assertRefused("applications.own", () -> preview(member, two, own));
        merge(opening.recruiter(), preview(opening.recruiter(), two, own));
        assertEquals(1, details(member, two).applications().size());
        var merge = details(opening.recruiter(), two).latestMerge().id();
        assertRefused(
                "applications.persons.merge.unreadable", () -> Callers.asPerson(member, () -> persons.unmerge(merge)));
    }

    @Test
    void nothingIsMergedAcrossOrganizations() throws Exception {
        Opening elsewhere = harbour.opening();
        ApplicationReference one = apply(contact("Ada", "Müller", ""), "the same");
        ApplicationReference two = apply(harbour.person(), elsewhere, contact("Ada", "Müller", ""), "the same");
        assertRefused(NOT_FOUND, () -> preview(opening.recruiter(), one, two));
        harbour.join(elsewhere.organization(), opening.recruiter(), OrganizationRole.OWNER);
        assertRefused("applications.persons.merge.other-organization", () -> preview(opening.recruiter(), one, two));
        assertEquals(List.of(), details(opening.recruiter(), one).suggested());
    }

    @Test
    void theCandidateSeesNothingOfIt() throws Exception {
        AccountId ada = harbour.person();
        ApplicationReference one = apply(ada, opening, contact("Ada", "Müller", ""), "the same");
        ApplicationReference two = apply(contact("Ada", "Müller", ""), "the same");
        MergePreview seen = preview(opening.recruiter(), one, two);
        MyApplicationDetails before = own(ada, one);
        merge(opening.recruiter(), seen);
        assertEquals(before, own(ada, one));
        assertRefused(NOT_FOUND, () -> details(ada, one));
    }

    private MyApplicationDetails own(AccountId candidate, ApplicationReference application) throws Exception {
        return Callers.asPerson(candidate, () -> mine.details(application)).orElseThrow();
    }

    private PersonDetails details(AccountId reader, ApplicationReference application) throws Exception {
        return Callers.asPerson(reader, () -> queries.details(application));
    }

    private MergePreview preview(AccountId reader, ApplicationReference one, ApplicationReference other)
            throws Exception {
        return Callers.asPerson(reader, () -> queries.preview(one, other));
    }

    private void merge(AccountId recruiter, MergePreview seen) throws Exception {
        Callers.asPerson(recruiter, () -> {
            persons.merge(seen.seen());
        });
    }
}
