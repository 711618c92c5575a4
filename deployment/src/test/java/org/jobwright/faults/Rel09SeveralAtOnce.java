package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;
import org.jobwright.instance.people.HiringDesk;

/**
 * Several recruiters move the same applicant, each in their own window; and a posting is paused while twenty people
 * send their applications for it. ConcurrencyIT covers twenty threads on the commands themselves.
 */
final class Rel09SeveralAtOnce implements Fault {
    private static final int WINDOWS = 4;
    private static final int PEOPLE = 20;

    /** How many of them send at the moment of the end. */
    private static final int MEANWHILE = 14;

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data()).stream()
                .filter(job -> isOfHarbourRail(trial, reference(job)))
                .toList();
        try (HiringDesk desk = new HiringDesk(trial.instance())) {
            move(trial, desk, jobs.get(0));
            int sent = pause(trial, desk, jobs.get(1));
            trial.letMailsLeave();
            trial.verify();
            return WINDOWS + " windows move one applicant: 1 did, " + (WINDOWS - 1) + " were told why not; of " + PEOPLE
                    + " who sent while the posting was paused " + sent + " were acknowledged, all before that, and "
                    + (PEOPLE - sent) + " were refused";
        }
    }

    private static void move(Trial trial, HiringDesk desk, String job) throws Exception {
        Submitter person = trial.join("moved", 1).getFirst();
        person.signIn();
        String intent = DraftToken.next().value();
        trial.history().sending(intent, person.email(), job);
        String application = person.apply(job, intent).orElseThrow();
        trial.history().acknowledged(intent, application);
        desk.moveInEach(WINDOWS, reference(job), application, "Interview");
        // One by applying, one by the move.
        assertEquals(
                2,
                trial.count("stage_change s join job_application a on a.id = s.application_id"
                        + " join account c on c.id = a.candidate_id where c.email = '" + person.email() + "'"));
    }

    private static int pause(Trial trial, HiringDesk desk, String job) throws Exception {
        List<Submitter> people = trial.join("closing", PEOPLE);
        List<String> intents = IntStream.range(0, PEOPLE)
                .mapToObj(i -> DraftToken.next().value())
                .toList();
        for (int i = 0; i < PEOPLE; i++) {
            people.get(i).signIn();
            trial.history().sending(intents.get(i), people.get(i).email(), job);
            people.get(i).keep(job, intents.get(i));
        }
        Runnable pausing = desk.toPause(reference(job));
        send(trial, people.getFirst(), intents.getFirst());
        try (ExecutorService threads = Executors.newFixedThreadPool(MEANWHILE)) {
            List<Future<?>> sending = IntStream.rangeClosed(1, MEANWHILE)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        send(trial, people.get(i), intents.get(i));
                        return null;
                    }))
                    .toList();
            pausing.run();
            for (Future<?> one : sending) {
                one.get();
            }
        }
        for (int i = MEANWHILE + 1; i < PEOPLE; i++) {
            send(trial, people.get(i), intents.get(i));
        }
        List<Boolean> acknowledged = intents.stream()
                .map(intent ->
                        trial.history().ask(recorded -> recorded.references().containsKey(intent)))
                .toList();
        assertTrue(acknowledged.getFirst(), "nobody could send before the pause");
        assertFalse(acknowledged.subList(MEANWHILE + 1, PEOPLE).contains(true), "acknowledged after the pause");
        assertEquals(
                0,
                trial.count("job_application a join job_posting p on p.id = a.posting_id where p.reference = '"
                        + reference(job) + "' and a.applied_at > p.changed_at"),
                "applications after the pause");
        return (int) acknowledged.stream().filter(done -> done).count();
    }

    private static void send(Trial trial, Submitter person, String intent) throws IOException, InterruptedException {
        person.sendDraft(intent).ifPresent(reference -> trial.history().acknowledged(intent, reference));
    }

    private static boolean isOfHarbourRail(Trial trial, String posting) {
        try {
            return trial.count("job_posting p join hiring_organization o on o.id = p.organization_id"
                            + " where o.display_name = 'Harbour Rail' and p.reference = '" + posting + "'")
                    == 1;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String reference(String job) {
        return job.split("/", -1)[2];
    }
}
