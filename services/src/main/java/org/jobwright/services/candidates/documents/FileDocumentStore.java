package org.jobwright.services.candidates.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Documents as files in two levels of directories below {@code jobwright.documents.dir}. A file gets its name only once
 * it is complete.
 */
@ApplicationScoped
class FileDocumentStore implements DocumentStore {

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern UNFINISHED = Pattern.compile("put[0-9]+\\.tmp");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 16;
    private static final int LEVELS = 3;

    @Override
    public String put(byte[] content) {
        byte[] bits = new byte[KEY_BYTES];
        RANDOM.nextBytes(bits);
        String key = HexFormat.of().formatHex(bits);
        Path file = path(key);
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = Files.createTempFile(file.getParent(), "put", null);
            try {
                write(unfinished, content);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            // The new name must also survive a power cut.
            try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot store a document", e);
        }
        return key;
    }

    @Override
    public byte[] get(String key) {
        try {
            return Files.readAllBytes(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read document " + key, e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete document " + key, e);
        }
    }

    @Override
    public List<String> keysPutBefore(Instant limit) {
        return filesBefore(limit).stream()
                .map(file -> file.getFileName().toString())
                .filter(FileDocumentStore::isKey)
                .toList();
    }

    @Override
    public void deleteUnfinishedBefore(Instant limit) {
        try {
            for (Path file : filesBefore(limit)) {
                if (UNFINISHED.matcher(file.getFileName().toString()).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete unfinished files", e);
        }
    }

    private static List<Path> filesBefore(Instant limit) {
        if (Files.notExists(directory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                directory(),
                LEVELS,
                (file, attributes) -> attributes.isRegularFile()
                        && attributes.lastModifiedTime().toInstant().isBefore(limit))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list documents", e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    @Override
    public boolean isWritable() {
        return Files.isWritable(directory());
    }

    private static Path path(String key) {
        return below(directory(), key);
    }

    /** The file of a key, in two levels of directories. */
    static Path below(Path directory, String key) {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a document key");
        }
        return directory
                .resolve(key.substring(0, 2))
                .resolve(key.substring(2, 4))
                .resolve(key);
    }

    static boolean isKey(String name) {
        return KEY.matcher(name).matches();
    }

    private static Path directory() {
        String directory = System.getProperty("jobwright.documents.dir");
        if (directory == null) {
            throw new IllegalStateException("the system property jobwright.documents.dir is not set");
        }
        return Path.of(directory);
    }
}
