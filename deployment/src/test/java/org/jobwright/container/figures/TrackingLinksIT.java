package org.jobwright.container.figures;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.figures.links.TrackingLinkId;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.links.LinkPlace;
import org.jobwright.services.figures.links.SourceName;
import org.jobwright.services.figures.links.SourceName.Kind;
import org.jobwright.services.figures.links.TrackingLinkQueries;
import org.jobwright.services.figures.links.TrackingLinkService;
import org.jobwright.services.figures.links.TrackingLinkSummary;
import org.jobwright.services.figures.traffic.TrafficService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who makes tracking links, who sees whom they credit, and how figures name them. */
@ContainerTest
class TrackingLinksIT {

    @Inject
    private TrafficService traffic;

    @Inject
    private Harbour harbour;

    @Inject
    private TrackingLinkService links;

    @Inject
    private TrackingLinkQueries queries;

    @Inject
    private FiguresQueries figures;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening opening;
    private LinkPlace place;
    private AccountId viewer;

    @BeforeEach
    void aMemberWhoOnlyCounts() throws Exception {
        opening = harbour.opening();
        place = new LinkPlace(opening.organization(), opening.posting());
        viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
    }

    @Test
    void whoRecruitsMakesAndArchivesLinksWithALabel() throws Exception {
        TrackingLinkId link = Callers.asPerson(opening.recruiter(), () -> links.create(place, "Fair"));
        assertRefused(NOT_ALLOWED, () -> Callers.asPerson(viewer, () -> links.create(place, "Fair")));
        assertRefused(
                NOT_ALLOWED,
                () -> Callers.asPerson(
                        viewer, () -> links.create(new LinkPlace(opening.organization(), null), "Fair")));
        Callers.asPerson(opening.recruiter(), () -> links.archive(link));
        TrackingLinkSummary seen = linksOf(viewer).getFirst();
        assertEquals("Fair", seen.label());
        assertTrue(seen.archived());
    }

    @Test
    void aMemberHasOnePersonalLinkWhichOnlyOwnersSeeWithThem() throws Exception {
        oneRole.during(() -> {
            TrackingLinkId mine = Callers.asPerson(viewer, () -> links.createPersonal(place));
            assertEquals(mine, Callers.asPerson(viewer, () -> links.createPersonal(place)));
            AccountId colleague = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
            assertEquals(List.of(), linksOf(colleague));
            assertRefused(NOT_FOUND, () -> Callers.asPerson(colleague, () -> links.archive(mine)));
            assertNull(linksOf(viewer).getFirst().credited());
            assertTrue(linksOf(viewer).getFirst().mine());
            assertEquals(1, linksOf(opening.recruiter()).size());
            assertTrue(linksOf(opening.recruiter()).getFirst().credited() != null);
        });
    }

    @Test
    void anOwnerArchivesTheLinkOfAMemberWhoLeftAndReadsHowManyCameThroughIt() throws Exception {
        TrackingLinkId left = Callers.asPerson(viewer, () -> links.createPersonal(place));
        rows.change("update organization_membership set ended_at = now() where account_id = ?", viewer.value());
        harbour.apply(opening, harbour.person(), "Ada");
        rows.change(
                "update job_application set source = 'via:' || (select token from tracking_link where id = ?)"
                        + " where posting_id = ?",
                left.value(),
                opening.posting().value());
        TrackingLinkSummary seen = linksOf(opening.recruiter()).getFirst();
        assertEquals(1, seen.applications());
        assertTrue(seen.editable());
        Callers.asPerson(opening.recruiter(), () -> links.archive(left));
        assertTrue(linksOf(opening.recruiter()).getFirst().archived());
        AccountId recruiter = harbour.member(opening.organization(), OrganizationRole.RECRUITER);
        Callers.asPerson(recruiter, () -> links.create(place, "Fair"));
        assertNull(linksOf(recruiter).getFirst().applications(), "only owners read the credit");
    }

    @Test
    void whatWasNeverPublicHasNoLinks() throws Exception {
        rows.change(
                "update job_posting set status = 'DRAFT', public_version = null, date_posted = null, published_at = null,"
                        + " valid_through = null where id = ?",
                opening.posting().value());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(viewer, () -> links.createPersonal(place)));
        assertRefused(NOT_FOUND, () -> linksOf(viewer));
    }

    @Test
    void nobodyWritesALinkThatCreditsSomebodyElseIntoTheDatabase() throws Exception {
        SQLException refused = assertThrows(
                SQLException.class,
                () -> rows.as(
                        Rows.Caller.person(viewer),
                        connection -> Rows.update(
                                connection,
                                "insert into tracking_link (id, version, token, organization_id, credited_to, created_at)"
                                        + " values (gen_random_uuid(), 0, 'abcdefgh', ?, ?, now())",
                                opening.organization().value(),
                                opening.recruiter().value())));
        assertTrue(refused.getMessage().contains("row-level security"), refused.getMessage());
    }

    @Test
    void aPostingOfAnotherOrganizationIsNone() throws Exception {
        Opening other = harbour.opening();
        LinkPlace mixed = new LinkPlace(opening.organization(), other.posting());
        assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> links.create(mixed, "Fair")));
        assertRefused(NOT_FOUND, () -> Callers.asPerson(opening.recruiter(), () -> links.createPersonal(mixed)));
    }

    @Test
    void figuresNameALinkAndOnlyForOwnersWhomItCredits() throws Exception {
        Callers.asPerson(opening.recruiter(), () -> links.create(place, "Fair"));
        Callers.asPerson(viewer, () -> links.createPersonal(place));
        AccountId candidate = harbour.person();
        harbour.apply(opening, candidate, "Ada");
        forgetThatSheBegan();
        harbour.copyApplicant(opening, candidate, 9);
        rows.change("""
                update job_application a set source = 'via:' || l.token
                  from (select id, row_number() over () n from job_application where posting_id = ?) numbered,
                    tracking_link l
                  where numbered.id = a.id and l.posting_id = a.posting_id and (l.label is null) = (n > 5)""", opening.posting().value());

        String credited = linksOf(opening.recruiter()).stream()
                .filter(link -> link.label() == null)
                .findFirst()
                .orElseThrow()
                .credited();
        assertEquals(
                List.of(new SourceName(Kind.LINK, "Fair"), new SourceName(Kind.PERSONAL, credited)),
                sourcesFor(opening.recruiter()));
        assertEquals(List.of(new SourceName(Kind.LINK, "Fair"), new SourceName(Kind.PERSONAL, "")), sourcesFor(viewer));
    }

    /** A timer would write it in the next seconds, and without a link it is a source of its own. */
    private void forgetThatSheBegan() throws Exception {
        Callers.asSystem(() -> traffic.writeCounts());
        rows.change(
                "delete from posting_day where posting_id = ?",
                opening.posting().value());
    }

    private List<SourceName> sourcesFor(AccountId reader) throws Exception {
        String reference = harbour.reference(opening.posting());
        return Callers.asPerson(reader, () -> figures.of(reference, FiguresPeriod.ALL)).sources().stream()
                .map(source -> source.source())
                .toList();
    }

    private List<TrackingLinkSummary> linksOf(AccountId reader) throws Exception {
        String reference = harbour.reference(opening.posting());
        return Callers.asPerson(reader, () -> queries.ofPosting(reference)).links();
    }
}
