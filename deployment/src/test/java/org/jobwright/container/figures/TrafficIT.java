package org.jobwright.container.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.apply.DraftPart;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.jobs.VisitSource;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.applications.apply.ApplyService;
import org.jobwright.services.applications.apply.AttachmentChanges;
import org.jobwright.services.applications.apply.DraftExpiryService;
import org.jobwright.services.applications.apply.SaveApplicationDraft;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.links.SourceName;
import org.jobwright.services.figures.links.SourceName.Kind;
import org.jobwright.services.figures.traffic.DropOff;
import org.jobwright.services.figures.traffic.Traffic;
import org.jobwright.services.figures.traffic.TrafficCounter;
import org.jobwright.services.figures.traffic.TrafficService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views and begun applications are counted, and nobody's who works for the employer. */
@ContainerTest
class TrafficIT {

    private static final VisitSource NEWS = VisitSource.page("news.example").orElseThrow();
    private static final String FIREFOX = "Mozilla/5.0 Firefox/140.0";

    @Inject
    private Harbour harbour;

    @Inject
    private TrafficCounter counter;

    @Inject
    private TrafficService traffic;

    @Inject
    private FiguresQueries figures;

    @Inject
    private ApplyService applying;

    @Inject
    private DraftExpiryService expiry;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void aJob() throws Exception {
        opening = harbour.opening();
    }

    @Test
    void aVisitorCountsOnceADayAndMembersNever() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        AccountId stranger = harbour.person();
        for (int view = 0; view < 3; view++) {
            seen(NEWS, "192.0.2.1", null);
        }
        seen(VisitSource.OWN_SITE, "192.0.2.2", stranger);
        seen(VisitSource.OWN_SITE, "192.0.2.3", member);

        assertEquals(new Traffic(4, 2, 0), counted().traffic());
    }

    @Test
    void severalNodesAndRoundsAddUp() throws Exception {
        seen(NEWS, "192.0.2.1", null);
        counted();
        seen(NEWS, "192.0.2.2", null);
        counted();
        rows.change(
                "update posting_day set views = views + 40, visitors = visitors + 20 where posting_id = ?",
                opening.posting().value());
        seen(NEWS, "192.0.2.3", null);

        assertEquals(new Traffic(43, 23, 0), counted().traffic());
    }

    @Test
    void whatNobodyPostedIsNoJob() throws Exception {
        counter.viewed(UUID.randomUUID(), NEWS, "192.0.2.1", FIREFOX, null);
        seen(NEWS, "192.0.2.1", null);
        assertEquals(new Traffic(1, 1, 0), counted().traffic());
    }

    @Test
    void aJobHasFiftySourcesADayAndTheOthersAreOne() throws Exception {
        for (int source = 0; source < 60; source++) {
            seen(VisitSource.page("s" + source + ".example").orElseThrow(), "192.0.2." + source, null);
        }
        counted();
        assertEquals(
                "51",
                rows.texts(
                                "select count(*) from posting_day where posting_id = ?",
                                opening.posting().value())
                        .getFirst());
        assertEquals(60, counted().traffic().views());
    }

    @Test
    void aSourceOfVisitorsIsNamedAlthoughFewAppliedFromThere() throws Exception {
        for (int visitor = 0; visitor < 5; visitor++) {
            seen(NEWS, "192.0.2." + visitor, null);
        }
        SourceFigures source = counted().sources().getFirst();
        assertEquals(new SourceName(Kind.PAGE, "news.example"), source.source());
        assertEquals(new Traffic(5, 5, 0), source.traffic());
        assertTrue(source.isFew());
    }

    @Test
    void begunApplicationsAreCountedAndWhereTheyStoppedOnceTheyExpire() throws Exception {
        for (int person = 0; person < 5; person++) {
            AccountId candidate = harbour.person();
            Callers.asPerson(candidate, () -> begin());
        }
        harbour.apply(opening, harbour.person(), "Ada");
        assertEquals(6, counted().traffic().starts());
        assertEquals(List.of(), counted().dropOff());

        rows.change(
                "update application_draft set expires_at = ? where posting_id = ? and application_id is null",
                Instant.now().minusSeconds(60).atOffset(ZoneOffset.UTC),
                opening.posting().value());
        Callers.asSystem(() -> {
            expiry.forgetDrafts();
            return null;
        });

        List<DropOff> stopped = counted().dropOff();
        assertEquals(5, stopped.stream().mapToLong(DropOff::drafts).sum());
        assertEquals(DraftPart.LETTER, stopped.getFirst().part());
        assertTrue(counted().isDropOffShown());
    }

    @Test
    void randomTrafficIsCountedAsOneByOne() throws Exception {
        Random random = new Random(7);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        long views = 0;
        long recent = 0;
        for (int day = 0; day < 200; day++) {
            long some = random.nextInt(1, 50);
            views += some;
            recent += day <= 30 ? some : 0;
            rows.change(
                    "insert into posting_day values (?, ?, ?, ?, 1, 0)",
                    opening.posting().value(),
                    today.minusDays(day),
                    random.nextBoolean() ? "site" : "news.example",
                    some);
        }
        assertEquals(views, of(FiguresPeriod.ALL).traffic().views());
        assertEquals(recent, of(FiguresPeriod.DAYS_30).traffic().views());
        PostingFigures all = of(FiguresPeriod.ALL);
        assertEquals(
                views,
                all.sources().stream().mapToLong(one -> one.traffic().views()).sum());
        PostingFigures organization = Callers.asPerson(
                opening.recruiter(), () -> figures.ofOrganization(opening.organization(), FiguresPeriod.ALL));
        assertEquals(all.traffic(), organization.traffic());
    }

    private Object begin() {
        return applying.saveDraft(new SaveApplicationDraft(
                Harbour.draftKey(),
                opening.reference(),
                Harbour.content(),
                Harbour.cv(),
                AttachmentChanges.NONE,
                "news.example"));
    }

    private void seen(VisitSource source, String address, AccountId account) {
        counter.viewed(opening.posting().value(), source, address, FIREFOX, account);
    }

    private PostingFigures counted() throws Exception {
        Callers.asSystem(() -> {
            traffic.writeCounts();
            return null;
        });
        return of(FiguresPeriod.ALL);
    }

    private PostingFigures of(FiguresPeriod period) throws Exception {
        return Callers.asPerson(opening.recruiter(), () -> figures.of(opening.reference(), period));
    }
}
