package org.jobwright.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.applications.JobApplication;
import org.jobwright.domain.applications.StageChange;
import org.jobwright.domain.applications.TimelineEntry;
import org.jobwright.domain.applications.access.ApplicationAssignment;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.team.HiringTeamMember;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.candidates.CandidateProfile;
import org.jobwright.domain.jobs.JobPosting;
import org.jobwright.domain.jobs.PostingStatus;
import org.jobwright.domain.jobs.PostingVersion;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.jobs.law.EmployerFacts;
import org.jobwright.domain.jobs.law.LawReview;
import org.jobwright.domain.jobs.law.PostingFacts;
import org.jobwright.domain.jobs.law.RuleBook;
import org.jobwright.domain.jobs.rules.AdvertPolicy;
import org.jobwright.domain.moderation.ModerationCase;
import org.jobwright.domain.moderation.reports.MessageReport;
import org.jobwright.domain.moderation.reports.ReportState;
import org.jobwright.domain.organizations.HiringOrganization;
import org.jobwright.domain.search.saved.SavedJob;
import org.jobwright.domain.search.saved.SavedSearch;
import org.jobwright.domain.shared.Language;
import org.jobwright.domain.site.SitePart;
import org.jobwright.domain.site.SiteVersion;
import org.jobwright.domain.talent.PoolMembership;
import org.jobwright.domain.talent.PoolState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Building the world checks every rule of the domain; this test checks that it is rich and in order. */
class DemoWorldTest {

    private static final Instant NOW = Instant.parse("2026-11-24T16:30:00Z");

    private final List<Object> entities = at(NOW);
    private final List<JobPosting> postings = of(JobPosting.class);
    private final List<JobApplication> applications = of(JobApplication.class);

    private static List<Object> at(Instant now) {
        return new DemoWorld(now, "hash", drafted -> "JW", begun -> "RQ-2026-0001", bytes -> "key", List.of())
                .entities();
    }

    private <T> List<T> of(Class<T> type) {
        return entities.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T00:00:01Z", "2027-01-01T05:00:00Z", "2028-02-29T23:59:59Z"})
    void itIsInOrderAtAnyHour(String now) {
        assertFalse(at(Instant.parse(now)).isEmpty());
    }

    @Test
    void everySubmittedAdvertIsCompleteOnItsDayOfSubmission() {
        for (JobPosting posting : postings) {
            for (PostingVersion version : posting.getVersions()) {
                if (version.getSubmittedAt() != null) {
                    LocalDate day = LocalDate.ofInstant(version.getSubmittedAt(), ZoneOffset.UTC);
                    assertEquals(
                            List.of(),
                            law(posting, version.getAdvert(), day)
                                    .with(AdvertPolicy.review(version.getAdvert(), day))
                                    .problems(),
                            posting.getTitle());
                }
            }
        }
    }

    private LawReview law(JobPosting posting, JobAdvert advert, LocalDate day) {
        EmployerFacts employer = of(HiringOrganization.class).stream()
                .filter(one -> one.getId().equals(posting.getOrganization()))
                .map(one -> EmployerFacts.of(one.getProfile()))
                .findFirst()
                .orElseThrow();
        return RuleBook.shipped().review(new PostingFacts(advert, employer, day));
    }

    @Test
    void thereIsSomethingOfEverything() {
        assertEquals(12, of(HiringOrganization.class).size());
        assertTrue(postings.size() >= 60);
        assertTrue(of(CandidateProfile.class).size() >= 25);
        assertEquals(
                EnumSet.complementOf(EnumSet.of(PostingStatus.WITHDRAWN, PostingStatus.BLOCKED)),
                postings.stream().map(posting -> posting.getStatus(NOW)).collect(Collectors.toSet()));
        assertEquals(
                EnumSet.allOf(CandidateStatus.class),
                applications.stream().map(JobApplication::getCandidateStatus).collect(Collectors.toSet()));
        assertTrue(applications.stream().anyMatch(application -> application.getDecision() != null));
        assertTrue(applications.stream().anyMatch(application -> application.isAnswerOverdue(NOW)));
        assertTrue(of(ModerationCase.class).stream()
                .anyMatch(open -> open.getDecision().isEmpty() && open.getSubmission() > 1));
        assertEquals(
                Set.of(ReportState.OPEN, ReportState.UPHELD),
                of(MessageReport.class).stream().map(MessageReport::getState).collect(Collectors.toSet()));
    }

    @Test
    void eachPageOfTheOperatorIsThereInEachLanguage() {
        List<SiteVersion> pages = of(SiteVersion.class);
        assertEquals(
                (long) SitePart.pages().size() * Language.values().length,
                pages.stream()
                        .map(page -> page.getPart() + " " + page.getLanguage())
                        .distinct()
                        .count());
        assertEquals(Set.of(1), pages.stream().map(SiteVersion::getNumber).collect(Collectors.toSet()));
    }

    @Test
    void onePersonAppliedFromTwoAccountsAndTwoPeopleAreInAPool() {
        List<String> phones = applications.stream()
                .filter(application -> application.getApplicantName().equals("Samir Patel"))
                .filter(application -> application.getPostingTitle().startsWith("Electrical Fitter"))
                .map(application -> application.getContent().contact().phone().replaceAll("[^0-9]", ""))
                .toList();
        assertEquals(2, phones.size());
        assertTrue(phones.stream().allMatch(phone -> phone.endsWith("1174960144")), phones::toString);
        assertEquals(
                List.of(PoolState.IN, PoolState.IN),
                of(PoolMembership.class).stream()
                        .map(membership -> membership.getState(NOW))
                        .toList());
    }

    @Test
    void theAccountsOfTheContractAreThere() {
        Set<String> emails = of(Account.class).stream()
                .map(account -> account.getEmail().value())
                .collect(Collectors.toSet());
        assertTrue(emails.containsAll(Stream.of("candidate", "recruiter", "rival", "unverified", "moderator", "admin")
                .map(name -> name + "@demo.example")
                .toList()));
    }

    @Test
    void theCandidateSavedTwoJobsOneEndedAndTwoSearchesWithoutDueMails() {
        Map<Object, JobPosting> byId =
                postings.stream().collect(Collectors.toMap(JobPosting::getId, Function.identity()));
        List<SavedJob> jobs = of(SavedJob.class);
        assertEquals(2, jobs.size());
        assertEquals(
                Set.of(true, false),
                jobs.stream()
                        .map(job -> byId.get(job.getPosting()).getStatus(NOW).isOver())
                        .collect(Collectors.toSet()));
        jobs.forEach(
                job -> assertTrue(byId.get(job.getPosting()).getDatePosted().isBefore(job.getSavedAt())));
        assertEquals(2, of(SavedSearch.class).size());
        assertTrue(of(SavedSearch.class).stream().noneMatch(search -> search.isDue(NOW)));
    }

    @Test
    void thePipelineOfTheSignallingTechnicianIsFilled() {
        Map<String, Long> perTitle = applications.stream()
                .collect(Collectors.groupingBy(JobApplication::getPostingTitle, Collectors.counting()));
        assertTrue(perTitle.get("Signalling Technician") >= 30);
    }

    /** Two hundred and fourteen, as in the figures that this product was asked for. */
    @Test
    void oneOpeningHasACrowdOfApplicants() {
        assertEquals(
                214,
                applications.stream()
                        .filter(application -> application.getPostingTitle().equals("Train Driver, Trainee"))
                        .count());
    }

    @Test
    void aLeadAHiringManagerAndTwoInterviewersHireTheSignallingTechnician() {
        JobPosting hiredFor = postings.stream()
                .filter(posting -> posting.getTitle().equals("Signalling Technician"))
                .filter(posting -> of(HiringTeamMember.class).stream()
                        .anyMatch(member -> member.getPosting().equals(posting.getId())
                                && member.getPart() == HiringTeamPart.INTERVIEWER))
                .findFirst()
                .orElseThrow();
        Map<HiringTeamPart, Long> team = of(HiringTeamMember.class).stream()
                .filter(member -> member.getPosting().equals(hiredFor.getId()))
                .collect(Collectors.groupingBy(HiringTeamMember::getPart, Collectors.counting()));
        assertEquals(
                Map.of(
                        HiringTeamPart.LEAD, 1L,
                        HiringTeamPart.HIRING_MANAGER, 1L,
                        HiringTeamPart.INTERVIEWER, 2L),
                team);
        assertEquals(
                "Harbour Rail",
                of(HiringOrganization.class).stream()
                        .filter(organization -> organization.getId().equals(hiredFor.getOrganization()))
                        .findFirst()
                        .orElseThrow()
                        .getDisplayName());
        assertEquals(
                2,
                of(ApplicationAssignment.class).stream()
                        .map(ApplicationAssignment::getAccount)
                        .distinct()
                        .count());
    }

    @Test
    void applicationsArriveOnlyWhileTheAdvertIsPublic() {
        Map<Object, JobPosting> byId =
                postings.stream().collect(Collectors.toMap(JobPosting::getId, Function.identity()));
        for (JobApplication application : applications) {
            JobPosting posting = byId.get(application.getPosting());
            assertTrue(
                    posting.getDatePosted().isBefore(application.getAppliedAt()),
                    application.getApplicantName() + ", " + posting.getTitle());
        }
    }

    @Test
    void everyHistoryIsInChronologicalOrder() {
        for (JobApplication application : applications) {
            assertInOrder(application.getTimeline().stream().map(TimelineEntry::getAt), application);
            assertInOrder(application.getStageChanges().stream().map(StageChange::getAt), application);
        }
    }

    private static void assertInOrder(Stream<Instant> moments, JobApplication application) {
        List<Instant> actual = moments.toList();
        assertEquals(actual.stream().sorted().toList(), actual, application.getApplicantName());
    }
}
