package org.jobwright.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.faults.history.Recorded;
import org.jobwright.instance.Applicants;
import org.jobwright.instance.Submitter;

/**
 * First the disk of the documents is full, then the one of everything: database with its log, index and logs.
 * Applicants are told clearly and nothing of a refused application stays, everything that only reads works, and
 * applying works again as soon as there is room.
 */
final class Rel05FullDisk implements Fault {
    private static final Duration AGAIN = Duration.ofSeconds(60);
    private static final int BLOCK = 64 * 1024;
    private static final int MOST_TRIES = 400;

    @Override
    public String happen(Trial trial) throws Exception {
        if (!"root".equals(System.getProperty("user.name"))) {
            return "not tried: only root may mount a small disk";
        }
        return documents(trial) + "; "
                + everything(new Trial("REL-05-all", trial.random().nextLong())) + "; every invariant holds";
    }

    private static String documents(Trial trial) throws Exception {
        Path disk = Files.createDirectories(trial.data().resolve("documents"));
        run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk.toString());
        try {
            trial.start();
            Iterator<String> jobs = Applicants.jobsWithOneQuestion(trial.data()).iterator();
            Submitter candidate = trial.join("candidate", 1).getFirst();
            candidate.signIn();
            Crowd.apply(trial, candidate, jobs.next(), DraftToken.next().value());
            long rows = trial.count("stored_document");
            Path ballast = fill(disk);
            String refused = refused(trial, candidate, jobs.next());
            reads(candidate, trial);
            assertEquals(rows, trial.count("stored_document"), "a row without bytes");
            Files.delete(ballast);
            double again = works(trial, candidate, jobs.next());
            trial.letMailsLeave();
            trial.verify();
            trial.instance().close();
            return String.format(
                    Locale.ROOT,
                    "no room for documents: applying answers %s, pages come, works %.1f s after",
                    refused,
                    again);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static String everything(Trial trial) throws Exception {
        Path disk = Files.createDirectories(trial.data());
        Path image = trial.log().resolveSibling("disk.img");
        run("truncate", "-s", "1500M", image.toString());
        run("mkfs.ext4", "-q", image.toString());
        run("mount", "-o", "loop", image.toString(), disk.toString());
        try {
            trial.start();
            List<String> all = Applicants.jobsWithOneQuestion(trial.data());
            long server = trial.instance().server().pid();
            Submitter candidate = trial.join("candidate", 1).getFirst();
            candidate.signIn();
            Crowd.apply(trial, candidate, all.getFirst(), DraftToken.next().value());
            trial.letMailsLeave();
            Path ballast = fill(disk);
            String refused = refused(trial, candidate, all.get(1));
            reads(candidate, trial);
            Files.delete(ballast);
            double again = works(trial, candidate, all.get(2));
            assertEquals(server, trial.instance().server().pid(), "the server was started again");
            Crowd.sendAgain(trial);
            trial.letMailsLeave();
            trial.verify();
            trial.instance().close();
            return String.format(
                    Locale.ROOT,
                    "no room for anything: applying answers %s, pages come, works %.1f s after",
                    refused,
                    again);
        } finally {
            trial.close();
            run("umount", "-l", disk.toString());
            Files.delete(image);
        }
    }

    /** Applies until it is refused: some room is already reserved. Returns the response. */
    private static String refused(Trial trial, Submitter candidate, String job)
            throws IOException, InterruptedException {
        for (int i = 0; i < MOST_TRIES; i++) {
            String intent = DraftToken.next().value();
            HttpResponse<String> answer = candidate.keep(job, intent);
            if (answer.statusCode() != 303) {
                assertEquals(503, answer.statusCode(), answer.body());
                assertTrue(answer.body().contains("Nothing was changed"), answer.body());
                assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "when to come back");
                return "503, try " + (i + 1);
            }
        }
        throw new AssertionError("no write was refused on a full disk, " + MOST_TRIES + " times");
    }

    private static void reads(Submitter candidate, Trial trial) throws IOException, InterruptedException {
        for (String page : List.of("/", "/jobs", "/roles")) {
            assertEquals(200, candidate.get(page).statusCode(), page);
        }
        Recorded.Sent sent =
                trial.history().ask(Recorded::sent).values().iterator().next();
        assertEquals(200, candidate.get("/apply/" + sent.intent() + "/sent").statusCode());
    }

    private static double works(Trial trial, Submitter candidate, String job) {
        long begun = System.nanoTime();
        String intent = DraftToken.next().value();
        trial.history().sending(intent, candidate.email(), job);
        Trial.await(AGAIN, "no one can apply although there is room", () -> candidate
                .apply(job, intent)
                .map(reference -> {
                    trial.history().acknowledged(intent, reference);
                    return true;
                })
                .orElse(false));
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Leaves no room at all. */
    private static Path fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        for (int block : new int[] {BLOCK, 1024, 1}) {
            try (OutputStream out =
                    Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                byte[] nothing = new byte[block];
                while (true) {
                    out.write(nothing);
                }
            } catch (IOException full) {
                // That is the purpose.
            }
        }
        return ballast;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), String.join(" ", command) + ": " + said);
    }
}
