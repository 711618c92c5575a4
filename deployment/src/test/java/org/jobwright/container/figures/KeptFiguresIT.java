package org.jobwright.container.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.PostingFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures of many applications are kept for ten minutes, for those who may count the same. */
@ContainerTest
@Tag("slow")
class KeptFiguresIT {

    @Inject
    private Harbour harbour;

    @Inject
    private FiguresQueries figures;

    @Inject
    private Rows rows;

    private Opening opening;

    @BeforeEach
    void somebodyApplied() throws Exception {
        opening = harbour.opening();
        harbour.apply(opening, harbour.person(), "Ada");
    }

    /** All of one person at one employer, which other tests would read for long. */
    @AfterEach
    void fewAgain() throws Exception {
        rows.change("delete from job_application where reference like 'K-%'");
    }

    @Test
    void figuresOfManyAreKeptForTenMinutesAndThenCountedAgain() throws Exception {
        applyAgain(19_999);
        PostingFigures first = of(opening.recruiter());
        applyAgain(1);

        PostingFigures second = of(opening.recruiter());
        minutesPass(11);
        PostingFigures third = of(opening.recruiter());

        assertEquals(20_000, first.answers().applied());
        assertNotNull(first.asOf());
        assertEquals(first, second);
        assertEquals(20_001, third.answers().applied());
        assertEquals(20_001, third.reached(StageKind.NEW));
        assertTrue(third.asOf().isAfter(first.asOf()));
        assertEquals(20_001, ofAll(opening.recruiter()).answers().applied());
        assertNotNull(ofAll(opening.recruiter()).asOf());
    }

    @Test
    void fewAreCountedEachTime() throws Exception {
        applyAgain(19_998);

        assertNull(of(opening.recruiter()).asOf());
        applyAgain(1);
        assertEquals(20_000, of(opening.recruiter()).answers().applied());
    }

    @Test
    void aShortPeriodOfManyIsKeptUntilTheyAreFew() throws Exception {
        applyAgain(19_999);
        rows.change(
                "update job_application set applied_at = applied_at - interval '60 days'"
                        + " where posting_id = ? and reference like 'K-%'",
                opening.posting().value());

        PostingFigures first =
                Callers.asPerson(opening.recruiter(), () -> figures.of(opening.reference(), FiguresPeriod.DAYS_30));
        assertEquals(1, first.answers().applied());
        assertNotNull(first.asOf());

        fewAgain();
        minutesPass(11);
        assertNull(Callers.asPerson(opening.recruiter(), () -> figures.of(opening.reference(), FiguresPeriod.DAYS_30))
                .asOf());
        assertEquals(
                List.of(),
                rows.texts(
                        "select period from kept_figures where organization_id = ?",
                        opening.organization().value()));
    }

    @Test
    void membersWhoAppliedThemselvesAreCountedForAlone() throws Exception {
        AccountId member = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        applyAgain(20_000);
        rows.change("""
                update job_application set candidate_id = ? where id = (select max(id::text)::uuid from job_application
                  where posting_id = ? and candidate_status = 'NOT_SELECTED')""", member.value(), opening.posting().value());

        assertEquals(20_001, of(opening.recruiter()).answers().applied());
        assertEquals(20_000, of(member).answers().applied());
        assertNull(of(member).asOf());
        assertEquals(20_001, of(opening.recruiter()).answers().applied());
    }

    @Test
    void whoMayNotCountAPostingGetsFiguresOfTheOthersOnly() throws Exception {
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        applyAgain(20_000);
        assertEquals(20_001, ofAll(viewer).answers().applied());
        rows.change(
                "update job_posting set hiring_confidential = true where id = ?",
                opening.posting().value());

        assertEquals(0, ofAll(viewer).answers().applied());
        assertEquals(20_001, ofAll(opening.recruiter()).answers().applied());
    }

    private PostingFigures of(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> figures.of(opening.reference(), FiguresPeriod.ALL));
    }

    private PostingFigures ofAll(AccountId reader) throws Exception {
        return Callers.asPerson(reader, () -> figures.ofOrganization(opening.organization(), FiguresPeriod.ALL));
    }

    /** The same person, who was not selected each time. */
    private void applyAgain(int times) throws Exception {
        rows.change("""
                insert into job_application
                  select made.* from job_application a cross join generate_series(1, ?) n
                    cross join lateral jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                      'intent_id', gen_random_uuid(), 'reference', 'K-' || n || gen_random_uuid(),
                      'candidate_status', 'NOT_SELECTED')) made
                    where a.posting_id = ? and a.reference not like 'K-%'""", times, opening.posting().value());
    }

    private void minutesPass(int minutes) throws Exception {
        rows.change(
                "update kept_figures set counted_at = counted_at - ? * interval '1 minute' where organization_id = ?",
                minutes,
                opening.organization().value());
    }
}
