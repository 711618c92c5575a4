package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.DomainEvent;
import org.junit.jupiter.api.Test;

/** Events have stable names, and the documentation lists their observers. */
class DomainEventsTest {

    private static final Path LISTED = Sources.ROOT.resolve("docs/events.md");
    private static final Path WRITTEN = Path.of("target/events.md");

    private static final String HEAD = """
            # Domain events

            Every event, by family, and who observes it. Written by `DomainEventsTest`, which fails when a line is missing or out of date and says how to renew this file. Observers run in the transaction of the command unless noted.

            | family | events | observed by |
            |---|---|---|
            """;

    @Test
    void noTwoEventsShareAnAction() {
        List<String> actions = DomainEvents.actions();
        assertTrue(actions.size() > 70, "the events have not been found");
        assertEquals(List.of(), twice(actions));
    }

    @Test
    void theListOfEventsIsUpToDate() throws IOException {
        String events = table();
        Files.writeString(WRITTEN, events);
        assertEquals(
                Files.exists(LISTED) ? Files.readString(LISTED) : "",
                events,
                "run: cp web-ui/target/events.md docs/events.md");
    }

    private static List<String> twice(List<String> actions) {
        return actions.stream()
                .filter(action -> Collections.frequency(actions, action) > 1)
                .toList();
    }

    private static String table() {
        StringBuilder table = new StringBuilder(HEAD);
        table.append(row("`DomainEvent`", "all", DomainEvents.observers(DomainEvent.class::equals)));
        for (Class<?> family : DomainEvents.families()) {
            String name = family.isRecord() ? "" : "`" + family.getSimpleName() + "`";
            String ofAll = family.isRecord() ? "" : DomainEvents.observers(family::equals);
            if (!ofAll.isEmpty()) {
                table.append(row(name, "all", ofAll));
            }
            byObservers(family).forEach((observers, events) -> table.append(row(name, events, observers)));
        }
        return table.toString();
    }

    private static String row(String family, String events, String observers) {
        return "| %s | %s | %s |\n".formatted(family, events, observers.isEmpty() ? "-" : observers);
    }

    /** Events of a family with the same observers are adjacent, in the position of the first. */
    private static Map<String, String> byObservers(Class<?> family) {
        return DomainEvents.events(family)
                .collect(Collectors.groupingBy(
                        event -> DomainEvents.observers(type -> isBelow(family, type) && type.isAssignableFrom(event)),
                        LinkedHashMap::new,
                        Collectors.mapping(event -> "`" + event.getSimpleName() + "`", Collectors.joining(", "))));
    }

    private static boolean isBelow(Class<?> family, Class<?> type) {
        return family.isAssignableFrom(type) && (type != family || family.isRecord());
    }
}
