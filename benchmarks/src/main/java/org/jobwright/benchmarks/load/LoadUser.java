package org.jobwright.benchmarks.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.applications.apply.DraftToken;

/**
 * One person at a browser, over and over: signs in, views the list, searches, reads a job, applies with a CV, opens the
 * profile, signs out; then a recruiter signs in in the same browser, and opens the applicants of a posting.
 */
final class LoadUser implements Runnable {

    /** What a step does between two pauses. */
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private static final Pattern JOB = Pattern.compile("/jobs/JW-[0-9-]+/[a-z0-9-]+");
    private static final Pattern REFERENCE = Pattern.compile("A-[2-9B-Z]{8}");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");
    private static final List<String> WORDS = List.of(
            "engineer",
            "nurse",
            "teacher",
            "driver",
            "support worker",
            "data analyst",
            "manager",
            "cleaner",
            "warehouse");
    private static final int LAST_PAGE = 20;

    private final LoadClient browser;
    private final Supplier<String> candidates;
    private final List<LoadTarget> targets;
    private final LoadTimes times;
    private final Duration think;
    private final long end;
    private final SplittableRandom random;

    /**
     * @param candidates who signs in next: someone else each time, because nobody applies twice for a posting
     * @param think the mean pause before each step; each is between half and one and a half of it
     */
    LoadUser(
            LoadClient browser,
            int number,
            Supplier<String> candidates,
            List<LoadTarget> targets,
            LoadTimes times,
            Duration think,
            long end) {
        this.browser = browser;
        this.candidates = candidates;
        this.targets = targets;
        this.times = times;
        this.think = think;
        this.end = end;
        this.random = new SplittableRandom(number);
    }

    @Override
    public void run() {
        while (System.nanoTime() < end) {
            String candidate = candidates.get();
            step("sign-in", () -> browser.signIn(candidate));
            step("list", () -> browser.page("/jobs?page=" + (1 + random.nextInt(LAST_PAGE))));
            String word = WORDS.get(random.nextInt(WORDS.size())).replace(" ", "+");
            String[] found = {""};
            step("search", () -> found[0] = job(browser.page("/jobs?q=" + word)));
            if (!found[0].isEmpty()) {
                step("job page", () -> browser.page(found[0]));
                step("apply", () -> apply(found[0], candidate));
            }
            workspace("profile", "profile", "", "jw-main");
            step("sign-out", browser::signOut);
            LoadTarget target = targets.get(random.nextInt(targets.size()));
            step("sign-in", () -> browser.signIn(target.recruiter()));
            workspace("applicants", "pipeline/" + target.posting(), "view=list", "Signalling engineer");
            step("sign-out", browser::signOut);
        }
    }

    private void workspace(String name, String path, String query, String expected) {
        VaadinWindow[] window = new VaadinWindow[1];
        step(name, () -> window[0] = VaadinWindow.open(browser, path, query, expected));
        if (window[0] != null) {
            step("leave", window[0]::close);
        }
    }

    private void apply(String job, String candidate) throws IOException, InterruptedException {
        String intent = DraftToken.next().value();
        String boundary = UUID.randomUUID().toString();
        HttpResponse<String> kept = browser.post(
                job + "/apply",
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.ofString(LoadForm.of(intent, candidate, boundary)));
        LoadClient.require(303, kept, job + "/apply");
        Matcher seen = SEEN.matcher(browser.page("/apply/" + intent));
        if (!seen.find()) {
            throw new IOException("cannot send an application for " + job);
        }
        browser.post(
                "/apply/" + intent + "/send",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("seen=" + URLEncoder.encode(seen.group(1), StandardCharsets.UTF_8)));
        if (!REFERENCE.matcher(browser.page("/apply/" + intent + "/sent")).find()) {
            throw new IOException("no reference after applying for " + job);
        }
    }

    private String job(String page) {
        List<String> jobs =
                JOB.matcher(page).results().map(MatchResult::group).distinct().toList();
        return jobs.isEmpty() ? "" : jobs.get(random.nextInt(jobs.size()));
    }

    private void step(String name, Step step) {
        long pause = (long) (think.toNanos() * (0.5 + random.nextDouble()));
        LockSupport.parkNanos(Math.min(pause, TimeUnit.MINUTES.toNanos(1)));
        long start = System.nanoTime();
        try {
            step.run();
            times.took(name, System.nanoTime() - start);
        } catch (IOException failed) {
            times.failed(name, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
