package org.jobwright.faults.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A parsed {@link History}. */
public final class Recorded {

    /**
     * What a client sent.
     *
     * @param job the address of the job
     * @param cv the SHA-256 of the file
     */
    public record Sent(String intent, String email, String job, String cv) {}

    /** An error response, and whether its page had a stack trace, an explanation or neither. */
    record Mistake(String path, int status, String page) {
        /** A server whose application has ended already, and that is about to close its port: no more than no answer. */
        private boolean isOfNobody() {
            return status == 503 && page.equals("of nobody");
        }
    }

    /** A response to someone without access. */
    record Intrusion(String path, int status) {}

    /** The product was ready after this many seconds, with a limit. */
    public record Recovery(double seconds, double limit) {}

    /** A mail that arrived. */
    public record Arrived(String messageId, String recipient) {}

    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private final Map<String, Set<String>> references = new LinkedHashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<Intrusion> intrusions = new ArrayList<>();
    private final List<Recovery> recoveries = new ArrayList<>();
    private final List<Arrived> mails = new ArrayList<>();
    private Instant begun;
    private Instant ended;
    private int downs;
    private boolean up = true;

    /** An incomplete last line was never sent to anyone: its writer ended in the middle of it. */
    public static Recorded read(Path file) throws IOException {
        String text = Files.readString(file);
        var recorded = new Recorded();
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(recorded::add);
        return recorded;
    }

    public void add(String line) {
        String[] field = line.split("\t", -1);
        switch (field[1]) {
            case "begun" -> begun = Instant.parse(field[0]);
            case "ended" -> ended = Instant.parse(field[0]);
            case "sending" -> sent.put(field[2], new Sent(field[2], field[3], field[4], field[5]));
            case "acknowledged" ->
                references
                        .computeIfAbsent(field[2], intent -> new LinkedHashSet<>())
                        .add(field[3]);
            case "error" -> {
                var mistake = new Mistake(field[2], Integer.parseInt(field[3]), field[4]);
                if (up || !mistake.isOfNobody()) {
                    mistakes.add(mistake);
                }
            }
            case "stranger" -> intrusions.add(new Intrusion(field[2], Integer.parseInt(field[3])));
            case "down" -> {
                downs++;
                up = false;
            }
            case "ready" -> {
                recoveries.add(new Recovery(Double.parseDouble(field[2]), Double.parseDouble(field[3])));
                up = true;
            }
            case "mail" -> mails.add(new Arrived(field[2], field[3]));
            default -> throw new IllegalArgumentException("not a line of a history: " + line);
        }
    }

    public Instant begun() {
        return begun;
    }

    /** Later events are not in it; empty if everything is. */
    Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    /** By intent, in the order of sending. */
    public Map<String, Sent> sent() {
        return sent;
    }

    /** References by intent; more than one is a breach. */
    public Map<String, Set<String>> references() {
        return references;
    }

    /** Sent and not acknowledged. */
    public List<Sent> unanswered() {
        return sent.values().stream()
                .filter(each -> !references.containsKey(each.intent()))
                .toList();
    }

    public int acknowledged() {
        return references.size();
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    List<Intrusion> intrusions() {
        return intrusions;
    }

    public List<Recovery> recoveries() {
        return recoveries;
    }

    public List<Arrived> mails() {
        return mails;
    }

    public int downs() {
        return downs;
    }

    /** Whether it came back after it was last down. */
    public boolean isUp() {
        return up;
    }
}
