package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Queries are found where one looks for them: in a repository or in the queries of a feature. Classes that have been written
 * otherwise are listed, and the list gets shorter.
 */
class EntityManagersTest {

    private static final Path LIST = Path.of("src/test/resources/org/jobwright/architecture/entity-managers.txt");

    @Test
    void onlyRepositoriesQueriesAndTheListedClassesUseAnEntityManager() throws IOException {
        Set<String> listed = Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found = usersOfIt(Imported.PRODUCT, "org.jobwright.");

        assertEquals(Set.of(), without(found, listed), "move the query into a …Repository or …Queries");
        assertEquals(Set.of(), without(listed, found), "needs it no longer: take it off " + LIST.getFileName());
    }

    @Test
    void anotherClassWithAnEntityManagerIsSeen() {
        assertEquals(
                Set.of("domain.applications.CanaryApplication"), usersOfIt(Imported.CANARIES, "org.jobwright.canary."));
    }

    private static Set<String> usersOfIt(JavaClasses classes, String root) {
        return classes.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(EntityManager.class)))
                .map(EntityManagersTest::outermost)
                .filter(name -> !name.endsWith("Repository") && !name.endsWith("Queries"))
                .map(name -> name.substring(root.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
