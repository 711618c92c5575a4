package org.jobwright.services.candidates.documents;

import jakarta.enterprise.inject.Vetoed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Documents as files in two levels of directories below {@code jobwright.documents.dir}. A file gets its name only once
 * it is complete.
 */
@Vetoed
class FileDocumentStore implements DocumentStore {

    private static final Pattern UNFINISHED = Pattern.compile("put[0-9]+\\.tmp");
    private static final int LEVELS = 3;

    @Override
    public String put(byte[] content) {
        String key = DocumentKeys.next();
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
    public List<String> keysPutBefore(Instant limit, String part) {
        return filesBefore(directory().resolve(part), LEVELS - 1, limit).stream()
                .map(file -> file.getFileName().toString())
                .filter(DocumentKeys::isKey)
                .toList();
    }

    @Override
    public void deleteUnfinishedBefore(Instant limit) {
        try {
            for (Path file : filesBefore(directory(), LEVELS, limit)) {
                if (UNFINISHED.matcher(file.getFileName().toString()).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete unfinished files", e);
        }
    }

    private static List<Path> filesBefore(Path root, int levels, Instant limit) {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                root,
                levels,
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

    /** The file of a key. */
    static Path below(Path directory, String key) {
        return directory.resolve(DocumentKeys.path(key));
    }

    private static Path directory() {
        String directory = System.getProperty("jobwright.documents.dir");
        if (directory == null) {
            throw new IllegalStateException("the system property jobwright.documents.dir is not set");
        }
        return Path.of(directory);
    }
}
