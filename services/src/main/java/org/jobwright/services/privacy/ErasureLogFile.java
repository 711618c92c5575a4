package org.jobwright.services.privacy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of erasures at this node. What was read once is not read again, unless the file became shorter: then it is another
 * one. Only the ids of the last days are remembered, which are all that another node can still be about to note.
 */
class ErasureLogFile {

    /** How late a note of another node may arrive: longer than any transaction lasts. */
    private static final Duration LATE = Duration.ofDays(2);

    private final Map<UUID, Instant> known = new HashMap<>();

    /** What was read up to here. */
    private long position;

    /** When the file was complete last. */
    private Instant completed = Instant.MIN;

    /** What another node may have noted since the file was complete: since then, or at any time. */
    synchronized Instant since(Instant now) {
        readOn();
        boolean isNew = completed.equals(Instant.MIN) || now.isBefore(completed);
        return isNew ? Instant.EPOCH : completed.minus(LATE);
    }

    /** Adds those of some lines that are missing. */
    synchronized void complete(Stream<ErasureLog.Line> noted, Instant now) {
        readOn();
        write(noted.filter(line -> !known.containsKey(line.id()))
                .map(ErasureLog.Line::toString)
                .collect(Collectors.joining()));
        completed = now;
        Instant old = now.minus(LATE).minus(LATE);
        known.values().removeIf(at -> at.isBefore(old));
    }

    /** Adds lines; they are on the disk afterwards. */
    static void write(String lines) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    file(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note an erasure", e);
        }
    }

    private void readOn() {
        try {
            long size = Files.exists(file()) ? Files.size(file()) : 0;
            if (size < position) {
                position = 0;
                completed = Instant.MIN;
                known.clear();
            }
            if (size > position) {
                read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was erased", e);
        }
    }

    /** Whole lines only: another thread may be writing. */
    private void read() throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ);
                InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel.position(position)))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                line.write(next);
                if (next == '\n') {
                    position += line.size();
                    read(line.toString(StandardCharsets.UTF_8).strip());
                    line.reset();
                }
            }
        }
    }

    private void read(String line) {
        ErasureLog.Line.read(line).ifPresent(read -> {
            if (read.isKept()) {
                known.remove(read.id());
            } else {
                known.put(read.id(), read.at());
            }
        });
    }

    private static Path file() {
        return Path.of(System.getProperty("jobwright.documents.dir")).resolveSibling("erasures.log");
    }
}
