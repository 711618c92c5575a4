package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Somebody has decided of each event whether an owner who takes everything along reads who did it. */
class ArchivedEventsTest {

    private static final Pattern NAMED = Pattern.compile("'([A-Za-z]+)'");

    @Test
    void eachEventIsInTheRecordOrLeftOut() throws IOException {
        Set<String> unlisted = new TreeSet<>(DomainEvents.actions());
        unlisted.removeAll(listed().keySet());
        assertEquals(Set.of(), unlisted, "archived-events.tsv has no line for it");
        Set<String> gone = new TreeSet<>(listed().keySet());
        gone.removeAll(DomainEvents.actions());
        assertEquals(Set.of(), gone, "there is no such event");
    }

    @Test
    void theRecordHasThoseActionsAndNoOthers() throws IOException {
        String sql = Files.readString(
                Sources.ROOT.resolve("server/src/main/resources/db/migration/R__archive.sql"), StandardCharsets.UTF_8);
        String list = sql.substring(sql.indexOf("and e.action in ("), sql.indexOf("order by e.position desc"));
        assertEquals(
                listed().entrySet().stream()
                        .filter(event -> event.getValue().equals("yes"))
                        .map(Map.Entry::getKey)
                        .toList(),
                NAMED.matcher(list)
                        .results()
                        .map(found -> found.group(1))
                        .sorted()
                        .toList());
    }

    private static Map<String, String> listed() throws IOException {
        try (InputStream in = ArchivedEventsTest.class.getResourceAsStream("archived-events.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            return lines.stream()
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(
                            fields -> fields[0],
                            fields -> fields[1],
                            (one, other) -> one + " and " + other,
                            TreeMap::new));
        }
    }
}
