package org.jobwright.server.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.IndexWriter;
import org.jboss.jandex.Indexer;

/**
 * A copy of the EAR in which each library has an index of its annotations ({@code META-INF/jandex.idx}), which the
 * server would otherwise make at every start. The EAR that ships has the libraries as they were published.
 */
final class IndexedEar {
    private IndexedEar() {}

    static void make(Path ear, Path copy) throws IOException {
        Files.copy(ear, copy, StandardCopyOption.REPLACE_EXISTING);
        indexLibrariesIn(copy);
    }

    /** Those of the archive itself, and those of archives in it. */
    private static void indexLibrariesIn(Path archive) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(archive)) {
            for (Path inner : all(files, ".jar", ".war")) {
                Path unpacked = archive.resolveSibling(archive.getFileName() + "-" + inner.getFileName());
                Files.copy(inner, unpacked, StandardCopyOption.REPLACE_EXISTING);
                if (inner.toString().endsWith(".war")) {
                    indexLibrariesIn(unpacked);
                } else {
                    index(unpacked);
                }
                Files.copy(unpacked, inner, StandardCopyOption.REPLACE_EXISTING);
                Files.delete(unpacked);
            }
        }
    }

    private static void index(Path library) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(library)) {
            Path index = files.getPath("/META-INF/jandex.idx");
            if (Files.exists(index)) {
                return;
            }
            Indexer indexer = new Indexer();
            for (Path one : all(files, ".class")) {
                try (InputStream content = Files.newInputStream(one)) {
                    indexer.index(content);
                }
            }
            Files.createDirectories(index.getParent());
            try (OutputStream content = Files.newOutputStream(index)) {
                new IndexWriter(content).write(indexer.complete());
            }
        }
    }

    private static List<Path> all(FileSystem files, String... endings) throws IOException {
        try (Stream<Path> found = Files.walk(files.getPath("/"))) {
            return found.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    // Variants for other Java machines have the annotations of the class itself.
                    .filter(path -> !path.startsWith("/META-INF/versions"))
                    .toList();
        }
    }
}
