package org.jobwright.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jobwright.demo.DemoApplication.Kind;
import org.jobwright.demo.DemoApplication.Step;
import org.jobwright.domain.applications.content.CvSource;
import org.jobwright.domain.applications.decisions.CandidateStatus;
import org.jobwright.domain.applications.decisions.RejectionReason;
import org.jobwright.domain.candidates.PartialDate;
import org.jobwright.domain.candidates.Resume;

/**
 * Many applicants for one posting, made by rule from lists: most of them unopened, some at every step of the way.
 *
 * @param people how many, each with another pair of names
 */
record DemoCrowd(
        String posting,
        int people,
        List<String> firstNames,
        List<String> lastNames,
        List<String> towns,
        List<Job> jobs,
        List<String> motives) {

    private static final String RECRUITER = "recruiter@demo.example";
    private static final int OLDEST = 10;
    private static final int LATEST = 2;
    private static final int REGISTERED = 11;

    /** Work that somebody has done before. */
    record Job(String position, String employer, String summary) {}

    List<DemoCandidate> candidates() {
        return each(i -> new DemoCandidate(email(i), name(i), null, REGISTERED, null, resume(i)));
    }

    /** In the order of the candidates. */
    List<DemoApplication> applications(CvSource cv) {
        return each(i -> new DemoApplication(
                email(i),
                posting,
                daysAgo(i),
                LocalTime.of(7 + i % 14, i * 37 % 60),
                List.of(List.of(isNear(i) ? "yes" : "no"), List.of(motives.get(i % motives.size()))),
                null,
                null,
                cv,
                steps(i)));
    }

    private <T> List<T> each(IntFunction<T> person) {
        return IntStream.range(0, people).mapToObj(person).toList();
    }

    private String name(int i) {
        return firstNames.get(i % firstNames.size()) + " " + lastNames.get(i * 13 % lastNames.size());
    }

    private String email(int i) {
        return name(i).toLowerCase(Locale.ROOT).replace(' ', '.') + "@crowd.example";
    }

    private static int daysAgo(int i) {
        return OLDEST - i % (OLDEST - LATEST + 1);
    }

    private static boolean isNear(int i) {
        return i % 6 != 1;
    }

    private Resume resume(int i) {
        Job now = jobs.get(i % jobs.size());
        Job before = jobs.get(i * 5 % jobs.size());
        int since = 2018 + i % 7;
        var basics = new Resume.Basics(
                name(i),
                now.position(),
                email(i),
                "+44 117 496 " + "%04d".formatted(i),
                null,
                motives.get(i * 7 % motives.size()),
                new Resume.Location(null, null, towns.get(i % towns.size()), "GB", null),
                null);
        List<Resume.Work> work = new ArrayList<>();
        work.add(work(now, since + "-03", null));
        if (!before.equals(now)) {
            work.add(work(before, since - 4 + "-09", since + "-02"));
        }
        return new Resume(basics, work, null, null, null, null, null, null, null, null, null, null);
    }

    private static Resume.Work work(Job job, String from, String until) {
        return new Resume.Work(
                job.employer(),
                null,
                job.position(),
                null,
                PartialDate.of(from),
                until == null ? null : PartialDate.of(until),
                job.summary(),
                null);
    }

    /** Of ten people six are not opened yet. */
    private static List<Step> steps(int i) {
        int daysAgo = daysAgo(i) - 1;
        return switch (i % 10) {
            case 0 -> List.of(view(daysAgo), move(daysAgo, "SCREENING"));
            case 3 -> List.of(view(daysAgo));
            case 5 ->
                i % 3 == 0
                        ? List.of(view(daysAgo), step(Kind.TELL, daysAgo, null, CandidateStatus.INTERVIEW, null, ""))
                        : List.of(view(daysAgo), move(daysAgo, "SCREENING"));
            case 7 ->
                isNear(i)
                        ? List.of(view(daysAgo))
                        : List.of(
                                view(daysAgo),
                                step(
                                        Kind.REJECT,
                                        daysAgo,
                                        null,
                                        null,
                                        RejectionReason.MISSING_REQUIREMENT,
                                        "The first train leaves at 03:40, and there is no other way to reach it. If you move"
                                                + " nearer, write to us again."));
            default -> List.of();
        };
    }

    private static Step view(int daysAgo) {
        return step(Kind.VIEW, daysAgo, null, null, null, null);
    }

    private static Step move(int daysAgo, String stage) {
        return step(Kind.MOVE, daysAgo, stage, null, null, null);
    }

    private static Step step(
            Kind kind, int daysAgo, String stage, CandidateStatus outcome, RejectionReason reason, String text) {
        LocalTime at = LocalTime.of(22, kind == Kind.VIEW ? 30 : 35);
        return new Step(kind, daysAgo, at, RECRUITER, stage, outcome, reason, text, null);
    }
}
