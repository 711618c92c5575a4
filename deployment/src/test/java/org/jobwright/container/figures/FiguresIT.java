package org.jobwright.container.figures;

import static org.jobwright.container.Refusals.NOT_ALLOWED;
import static org.jobwright.container.Refusals.NOT_FOUND;
import static org.jobwright.container.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jobwright.container.Callers;
import org.jobwright.container.ContainerTest;
import org.jobwright.container.Harbour;
import org.jobwright.container.OneRole;
import org.jobwright.container.Opening;
import org.jobwright.container.Rows;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.pipeline.StageKind;
import org.jobwright.domain.figures.FiguresPeriod;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.services.figures.FiguresQueries;
import org.jobwright.services.figures.PostingFigures;
import org.jobwright.services.figures.PostingFigures.Days;
import org.jobwright.services.figures.PostingFigures.SourceFigures;
import org.jobwright.services.figures.PostingFigures.StageFigures;
import org.jobwright.services.figures.links.SourceName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures of a posting equal a recount of every single history. */
@ContainerTest
class FiguresIT {

    private static final double SECONDS_OF_DAY = 86_400;

    /** A tenth of a second, in days. */
    private static final double CLOSE = 1e-6;

    @Inject
    private Harbour harbour;

    @Inject
    private FiguresQueries figures;

    @Inject
    private OneRole oneRole;

    @Inject
    private Rows rows;

    private Opening opening;
    private AccountId candidate;

    @BeforeEach
    void somebodyApplied() throws Exception {
        opening = harbour.opening();
        candidate = harbour.person();
        harbour.apply(opening, candidate, "Ada");
    }

    @Test
    void aThousandRandomHistoriesAreCountedAsOneByOne() throws Exception {
        areCountedAsOneByOne(1_000);
    }

    @Test
    @Tag("slow")
    void tenThousandRandomHistoriesAreCountedAsOneByOne() throws Exception {
        areCountedAsOneByOne(10_000);
    }

    private void areCountedAsOneByOne(int people) throws Exception {
        harbour.copyApplicant(opening, candidate, people - 1);
        liveThrough();

        PostingFigures counted = of(opening.recruiter(), FiguresPeriod.ALL);

        Collection<History> histories = histories();
        assertEquals(people, histories.size());
        for (StageKind kind : StageKind.values()) {
            long reached = histories.stream()
                    .filter(one -> one.furthest().compareTo(kind) >= 0)
                    .count();
            assertEquals(reached, counted.reached(kind), kind.name());
        }
        for (StageFigures stage : counted.stages()) {
            assertEquals(
                    histories.stream().filter(one -> one.isIn(stage.kind())).count(), stage.running(), "in " + stage);
            List<Double> stays = histories.stream()
                    .filter(one -> !one.isIn(stage.kind()) && one.stays().containsKey(stage.kind()))
                    .map(one -> one.stays().get(stage.kind()))
                    .sorted()
                    .toList();
            assertEquals(stays.size(), stage.passed(), "passed " + stage);
            assertClose(percentile(stays, 0.5), stage.typical());
            assertClose(percentile(stays, 0.9), stage.slow());
        }
    }

    @Test
    void whatWasUndoneLeavesNoMark() throws Exception {
        rows.change("""
                with moved as (insert into stage_change (id, application_id, stage_id, actor_id, at)
                  select gen_random_uuid(), a.id, s.id, a.candidate_id, now() from job_application a
                    join pipeline_stage s on s.posting_id = a.posting_id and s.kind = 'INTERVIEW'
                    where a.posting_id = ? returning *)
                insert into stage_change (id, application_id, stage_id, actor_id, at, undoes_id)
                  select gen_random_uuid(), m.application_id, a.stage_id, m.actor_id, now() + interval '1 second', m.id
                    from moved m join job_application a on a.id = m.application_id""", opening.posting().value());

        PostingFigures counted = of(opening.recruiter(), FiguresPeriod.DAYS_30);

        assertEquals(1, counted.reached(StageKind.NEW));
        assertEquals(0, counted.reached(StageKind.SCREENING));
        assertEquals(
                List.of(StageKind.NEW),
                counted.stages().stream().map(StageFigures::kind).toList());
        assertEquals(1, counted.stages().getFirst().running());
        assertNull(counted.stages().getFirst().typical());
        assertEquals(1, counted.answers().waiting());
    }

    @Test
    void sourcesOfFewerThanFivePeopleAreNotNamed() throws Exception {
        harbour.copyApplicant(opening, candidate, 9);
        rows.change("""
                update job_application a set source = case when n <= 5 then 'news.example' when n = 6 then 'a.example'
                    when n = 7 then 'b.example' end
                  from (select id, row_number() over () n from job_application where posting_id = ?) numbered
                  where numbered.id = a.id""", opening.posting().value());

        List<SourceFigures> sources = of(opening.recruiter(), FiguresPeriod.ALL).sources();

        assertEquals(
                List.of(new SourceName(SourceName.Kind.PAGE, "news.example"), SourceName.OTHER),
                sources.stream().map(SourceFigures::source).toList());
        assertEquals(
                List.of(5L, 5L),
                sources.stream().map(source -> source.reached(StageKind.NEW)).toList());
    }

    @Test
    void aSourceIsNotWhatAllMinusTheOthersLeaves() throws Exception {
        harbour.copyApplicant(opening, candidate, 8);
        rows.change("""
                update job_application a set source = case when n <= 5 then 'news.example' end
                  from (select id, row_number() over () n from job_application where posting_id = ?) numbered
                  where numbered.id = a.id""", opening.posting().value());

        List<SourceFigures> sources = of(opening.recruiter(), FiguresPeriod.ALL).sources();

        assertEquals(
                List.of(SourceName.OTHER),
                sources.stream().map(SourceFigures::source).toList());
        assertEquals(9, sources.getFirst().reached(StageKind.NEW));
    }

    @Test
    void membersWhoCountReadFiguresAndNobodyElse() throws Exception {
        AccountId viewer = harbour.member(opening.organization(), OrganizationRole.VIEWER);
        AccountId interviewer = harbour.member(opening.organization(), OrganizationRole.INTERVIEWER);
        assertReaders(viewer, interviewer);
        oneRole.during(() -> assertReaders(viewer, interviewer));
        harbour.join(opening.organization(), candidate, OrganizationRole.OWNER);
        assertEquals(0, of(candidate, FiguresPeriod.ALL).answers().applied(), "their own application");
    }

    private void assertReaders(AccountId viewer, AccountId interviewer) throws Exception {
        assertEquals(1, of(viewer, FiguresPeriod.ALL).answers().applied());
        assertRefused(NOT_ALLOWED, () -> of(interviewer, FiguresPeriod.ALL));
        assertRefused(NOT_FOUND, () -> of(candidate, FiguresPeriod.ALL));
    }

    private PostingFigures of(AccountId reader, FiguresPeriod period) throws Exception {
        String reference = harbour.reference(opening.posting());
        return Callers.asPerson(reader, () -> figures.of(reference, period));
    }

    /** Everybody applies at another time, is moved up to six times, a fifth of it undone; two thirds have ended. */
    private void liveThrough() throws Exception {
        Object posting = opening.posting().value();
        rows.change(
                "update job_application set applied_at = applied_at - random() * interval '200 days',"
                        + " answer_due_at = now() + interval '5 days' where posting_id = ?",
                posting);
        rows.change(
                "delete from stage_change c using job_application a where a.id = c.application_id and a.posting_id = ?",
                posting);
        rows.change(
                "insert into stage_change (id, application_id, stage_id, actor_id, at)"
                        + " select gen_random_uuid(), id, stage_id, candidate_id, applied_at from job_application"
                        + " where posting_id = ?",
                posting);
        for (int move = 1; move <= 6; move++) {
            rows.change("""
                    insert into stage_change (id, application_id, stage_id, actor_id, at)
                      select gen_random_uuid(), a.id, s.id, a.candidate_id,
                          a.applied_at + ? * interval '3 days' + random() * interval '2 days'
                        from job_application a cross join lateral (select id from pipeline_stage
                          where posting_id = a.posting_id and a.id is not null order by random() limit 1) s
                        where a.posting_id = ? and random() < 0.5""", move, posting);
        }
        rows.change("""
                insert into stage_change (id, application_id, stage_id, actor_id, at, undoes_id)
                  select gen_random_uuid(), c.application_id, a.stage_id, c.actor_id, c.at + interval '5 minutes', c.id
                    from stage_change c join job_application a on a.id = c.application_id
                    where a.posting_id = ? and c.at > a.applied_at and random() < 0.2""", posting);
        rows.change(
                "update job_application set candidate_status = 'NOT_SELECTED', candidate_status_at = applied_at"
                        + " + interval '30 days', answered_at = applied_at + random() * interval '20 days'"
                        + " where posting_id = ? and random() < 0.66",
                posting);
    }

    private Collection<History> histories() throws Exception {
        Map<String, History> histories = new HashMap<>();
        List<String> lines = rows.texts("""
                select concat_ws(' ', a.id, c.id, coalesce(c.undoes_id::text, '-'), s.kind, extract(epoch from c.at),
                    case when a.candidate_status = 'NOT_SELECTED' then extract(epoch from a.candidate_status_at) else 0 end)
                  from job_application a join stage_change c on c.application_id = a.id
                    join pipeline_stage s on s.id = c.stage_id
                  where a.posting_id = ? order by c.at, c.id""", opening.posting().value());
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            histories
                    .computeIfAbsent(
                            words[0], application -> new History(new ArrayList<>(), Double.parseDouble(words[5])))
                    .add(words[1], words[2], StageKind.valueOf(words[3]), Double.parseDouble(words[4]));
        }
        return histories.values();
    }

    private static Double percentile(List<Double> sorted, double part) {
        if (sorted.isEmpty()) {
            return null;
        }
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static void assertClose(Double seconds, Days days) {
        if (seconds == null) {
            assertNull(days);
        } else {
            assertEquals(seconds / SECONDS_OF_DAY, days.value(), CLOSE);
        }
    }

    /**
     * What happened to one application, replayed step by step.
     *
     * @param ended when it ended; 0 if it still runs
     */
    private record History(List<Step> steps, double ended) {

        private record Step(String id, StageKind kind, double at) {}

        void add(String id, String undoes, StageKind kind, double at) {
            if (undoes.equals("-")) {
                steps.add(new Step(id, kind, at));
            } else {
                steps.removeIf(step -> step.id().equals(undoes));
            }
        }

        StageKind furthest() {
            return steps.stream().map(Step::kind).max(Comparator.naturalOrder()).orElse(StageKind.NEW);
        }

        boolean isIn(StageKind kind) {
            return ended == 0 && steps.getLast().kind() == kind;
        }

        /** The seconds in each stage that it left, or ended in. */
        Map<StageKind, Double> stays() {
            Map<StageKind, Double> stays = new TreeMap<>();
            for (int i = 0; i < steps.size(); i++) {
                double until = i + 1 < steps.size() ? steps.get(i + 1).at() : ended;
                stays.merge(steps.get(i).kind(), until - steps.get(i).at(), Double::sum);
            }
            return stays;
        }
    }
}
