package org.jobwright.architecture.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A row of {@code docs/security-rows.tsv}.
 *
 * @param level the lowest ASVS level that requires it, 1 to 3
 */
record SecurityRow(String id, int level, String title) {

    static List<SecurityRow> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new SecurityRow(cells[0], Integer.parseInt(cells[1]), cells[2]))
                .toList();
    }
}
