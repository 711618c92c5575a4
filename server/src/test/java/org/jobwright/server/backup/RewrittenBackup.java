package org.jobwright.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A backup whose entries were changed. */
final class RewrittenBackup {
    private RewrittenBackup() {}

    static void write(Path from, Path to, BiFunction<String, byte[], byte[]> change) throws IOException {
        try (var in = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(from)));
                var out = new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(to)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = change.apply(entry.getName(), in.readAllBytes());
                var changed = new TarArchiveEntry(entry.getName());
                changed.setSize(content.length);
                out.putArchiveEntry(changed);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
    }
}
