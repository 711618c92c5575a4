package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;

/**
 * The same application many times: fifty at once, after going back, after a reload, from two tabs, and after the
 * connection was cut before the response.
 */
final class Rel08SentTwice implements Fault {
    private static final int AT_ONCE = 50;
    private static final int CUTS = 20;

    @Override
    public String happen(Trial trial) throws Exception {
        trial.start();
        List<String> jobs = Applicants.jobsWithOneQuestion(trial.data());
        Submitter person = trial.join("twice", 1).getFirst();
        person.signIn();
        int answers = manyAtOnce(trial, person, jobs.get(0))
                + backAndReload(trial, person, jobs.get(1))
                + twoTabs(trial, person, jobs.get(2));
        for (int cut = 0; cut < CUTS; cut++) {
            cutOff(trial, person, jobs.get(3 + cut));
        }
        trial.letMailsLeave();
        trial.verify();
        long applications = trial.count(
                "job_application a join account c on c.id = a.candidate_id where c.email = '" + person.email() + "'");
        assertEquals(3 + CUTS, applications, "one application a job");
        return answers + " answers to 3 applications that were sent together, back, again and from two tabs, and "
                + CUTS + " that were cut off: " + applications + " applications, each with one reference";
    }

    /** Half of them send the draft, the others the whole form. */
    private static int manyAtOnce(Trial trial, Submitter person, String job) throws Exception {
        String intent = begin(trial, person, job);
        person.keep(job, intent);
        var calls = new ArrayList<Callable<Optional<String>>>();
        for (int i = 0; i < AT_ONCE; i++) {
            boolean form = i % 2 == 0;
            calls.add(() -> form ? person.apply(job, intent) : person.sendDraft(intent));
        }
        Set<String> references = together(trial, intent, calls);
        assertEquals(1, references.size(), "references " + references);
        return AT_ONCE;
    }

    private static int backAndReload(Trial trial, Submitter person, String job) throws Exception {
        String intent = begin(trial, person, job);
        acknowledged(trial, intent, person.apply(job, intent));
        acknowledged(trial, intent, person.reference(intent)); // reloads the last page
        acknowledged(trial, intent, person.sendDraft(intent)); // goes back to the previous page, and sends
        acknowledged(trial, intent, person.apply(job, intent)); // goes back to the form
        return 4;
    }

    private static int twoTabs(Trial trial, Submitter person, String job) throws Exception {
        String one = begin(trial, person, job);
        String other = begin(trial, person, job);
        person.keep(job, one);
        person.keep(job, other);
        String shown = person.seen(other);
        Set<String> references = new HashSet<>(together(trial, one, List.of(() -> person.sendDraft(one))));
        // The other tab did not show an application; that there is one now is shown before anything is replaced.
        assertEquals(409, person.sendDraft(other, shown).statusCode());
        references.addAll(
                together(trial, other, List.of(() -> person.sendDraft(other), () -> person.sendDraft(other))));
        assertEquals(1, references.size(), "references " + references);
        return 4;
    }

    private static void cutOff(Trial trial, Submitter person, String job) throws Exception {
        String intent = begin(trial, person, job);
        person.keep(job, intent);
        person.sendDraftAndHangUp(intent);
        if (trial.random().nextBoolean()) {
            Trial.await(Duration.ofSeconds(10), "what was sent before the cut does not arrive", () -> person.reference(
                            intent)
                    .isPresent());
        }
        acknowledged(trial, intent, person.sendDraft(intent));
    }

    private static String begin(Trial trial, Submitter person, String job) {
        String intent = DraftToken.next().value();
        trial.history().sending(intent, person.email(), job);
        return intent;
    }

    private static Set<String> together(Trial trial, String intent, List<Callable<Optional<String>>> calls)
            throws Exception {
        var references = new HashSet<String>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Optional<String>> answer : threads.invokeAll(calls)) {
                references.add(acknowledged(trial, intent, answer.get()));
            }
        }
        return references;
    }

    private static String acknowledged(Trial trial, String intent, Optional<String> reference) throws IOException {
        String there = reference.orElseThrow(() -> new AssertionError("no reference for an application that was sent"));
        trial.history().acknowledged(intent, there);
        return there;
    }
}
