package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feature has rooms: small packages by topic, which use one another in one direction. */
class RoomsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Rooms TABLE =
            Rooms.read(ROOT.resolve("web-ui/src/test/resources/org/jobwright/architecture/rooms.tsv"));
    private static final int MOST = 30;

    @Test
    void aRoomUsesOnlyRoomsInTheTable() {
        assertEquals(Set.of(), product().without(TABLE), "add a room to rooms.tsv, or take the arrow away");
    }

    @Test
    void theTableHasNoUnusedArrow() {
        assertEquals(Set.of(), TABLE.without(product()), "no class needs this any more: take it out of rooms.tsv");
    }

    @Test
    void theRoomsOfAFeatureFormNoCircle() {
        assertEquals(List.of(), TABLE.circle());
    }

    @Test
    void anArrowMissingInTheTableIsNoticed() {
        Rooms canaries = Rooms.of(Imported.CANARIES, "org.jobwright.canary");

        assertEquals(Set.of("domain.jobs.rules uses domain.jobs"), canaries.without(TABLE));
    }

    @Test
    void aCircleIsNoticed() {
        Rooms rooms = new Rooms(Map.of("a", Set.of("b"), "b", Set.of("c", "d"), "d", Set.of("a")));

        assertEquals(List.of("a", "b", "d", "a"), rooms.circle());
    }

    @Test
    void noPackageHasMoreThanThirtyClasses() throws IOException {
        assertEquals(Map.of(), crowded(ROOT), "split it by topic; each half has a name");
    }

    @Test
    void aPackageWithOneTooManyIsNoticed(@TempDir Path root) throws IOException {
        Path full = Files.createDirectories(root.resolve("domain/src/main/java/org/jobwright/full"));
        for (int i = 0; i < MOST; i++) {
            Files.createFile(full.resolve("C" + i + ".java"));
        }
        Files.createFile(full.resolve("package-info.java"));
        assertEquals(Map.of(), crowded(root));

        Files.createFile(full.resolve("OneTooMany.java"));

        assertEquals(Map.of("domain/src/main/java/org/jobwright/full", MOST + 1L), crowded(root));
    }

    private static Rooms product() {
        Rooms product = Rooms.of(Imported.PRODUCT, "org.jobwright");
        assertTrue(product.arrows().size() > 20, "the product has not been found");
        return product;
    }

    /** The packages of a checkout, in the product and in its tests, with too many classes. */
    private static Map<String, Long> crowded(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            Map<String, Long> sizes = new TreeMap<>();
            for (Path sources : modules.flatMap(
                            module -> Stream.of(module.resolve("src/main/java"), module.resolve("src/test/java")))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    sizes.putAll(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("package-info.java"))
                            .collect(Collectors.groupingBy(
                                    file -> root.relativize(file.getParent()).toString(), Collectors.counting())));
                }
            }
            sizes.values().removeIf(size -> size <= MOST);
            return sizes;
        }
    }
}
