package org.jobwright.faults.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jobwright.domain.accounts.Secret;
import org.jobwright.instance.Submitter;

/**
 * The clients' requests and acknowledgements, recorded as they happen: each line is on disk before the client
 * continues, so that the product's promises are known whatever happens to it. Fields are separated by tabs; the first
 * is the time, the second the kind of line. {@link Recorded} reads it.
 */
public final class History implements AutoCloseable {
    private static final Pattern STACK_TRACE = Pattern.compile("\\tat [\\w.$/]+\\(|\\w+Exception\\b");
    private static final Pattern ERROR_REFERENCE = Pattern.compile("\\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\\b");

    /** What a server says for which no application is there. */
    private static final String NO_APPLICATION =
            "<html><head><title>Error</title></head><body>503 - Service Unavailable</body></html>";

    private static final int FIRST_ERROR = 400;

    private final FileChannel log;
    private final Recorded recorded = new Recorded();

    private History(FileChannel log) {
        this.log = log;
    }

    /** A history in a new file. */
    public static History in(Path file) throws IOException {
        return new History(FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
    }

    /** Only what happens from now on is checked; what was there before, such as today's demo content, is not. */
    public void begin() {
        write("begun");
    }

    /** A client is about to send this; the product must say whether it arrived. */
    public void sending(String intent, String email, String job) {
        write("sending", intent, email, job, new Secret(Submitter.cv(intent)).hash());
    }

    /** The page with the reference was shown: acknowledged. */
    public void acknowledged(String intent, String reference) {
        write("acknowledged", intent, reference);
    }

    /** A response of the product; only errors are recorded. */
    public void answered(HttpResponse<String> answer) {
        if (answer.statusCode() >= FIRST_ERROR) {
            write("error", answer.uri().getPath(), Integer.toString(answer.statusCode()), page(answer));
        }
    }

    private static String page(HttpResponse<String> answer) {
        if (STACK_TRACE.matcher(answer.body()).find()) {
            return "trace";
        }
        boolean explained = answer.headers().firstValue("Retry-After").isPresent()
                || ERROR_REFERENCE.matcher(answer.body()).find();
        String without = NO_APPLICATION.equals(answer.body()) || answer.body().isEmpty() ? "of nobody" : "bare";
        return explained ? "explained" : without;
    }

    /** A response to someone without access. */
    public void stranger(HttpResponse<String> answer) {
        write("stranger", answer.uri().getPath(), Integer.toString(answer.statusCode()));
    }

    /** The product was brought down, or a part of it. */
    public void down(String fault) {
        write("down", fault);
    }

    /** It came back on its own; within this limit. */
    public void ready(Duration after, Duration limit) {
        write("ready", seconds(after), seconds(limit));
    }

    /** A mail server has this mail; recorded before it says so. */
    public void mail(String messageId, String recipient) {
        write("mail", messageId, recipient);
    }

    /** The records so far. */
    public synchronized <T> T ask(Function<Recorded, T> question) {
        return question.apply(recorded);
    }

    private synchronized void write(String... fields) {
        String line = Instant.now() + "\t" + String.join("\t", fields);
        if (line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a field with a line break: " + line);
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                log.write(bytes);
            }
            log.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        recorded.add(line);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    @Override
    public synchronized void close() throws IOException {
        log.close();
    }
}
