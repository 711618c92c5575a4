package org.jobwright.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A template lies in the folder that is named like the package of the class that fills it. */
class TemplatesTest {

    private static final Pattern RENDERED = Pattern.compile("\"([a-z/]+)\\.jte\"");
    private static final Pattern CALLED = Pattern.compile("@template\\.([a-z.]+)\\(");

    @Test
    void aTemplateIsUsedInItsFolderOrBelow() {
        Set<String> fromElsewhere =
                uses().filter(Use::isFromElsewhere).map(Use::toString).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(),
                fromElsewhere,
                "move it to the folder that its users have in common; what several features use is in shared");
    }

    @Test
    void everyTemplateIsUsedAndEveryUsedOneExists() {
        Set<String> there = Sources.below(Sources.TEMPLATES, ".*\\.jte").stream()
                .map(file -> name(Sources.TEMPLATES, file))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = uses().map(Use::template).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, used);
    }

    @Test
    void useFromAnotherFolderIsSeen() {
        assertTrue(new Use("jobs/site/JobPages", "search/query/jobs").isFromElsewhere());
        assertTrue(new Use("jobs/JobPages", "jobs/site/job").isFromElsewhere());
        assertFalse(new Use("jobs/site/JobPages", "jobs/job").isFromElsewhere());
        assertFalse(new Use("jobs/site/JobPages", "shared/parts/job").isFromElsewhere());
    }

    private static Stream<Use> uses() {
        return Stream.concat(
                Sources.below(Sources.WEB, ".*\\.java").stream()
                        .flatMap(file -> matches(RENDERED, file, name(Sources.WEB, file))),
                Sources.below(Sources.TEMPLATES, ".*\\.jte").stream()
                        .flatMap(file -> matches(CALLED, file, name(Sources.TEMPLATES, file))));
    }

    private static Stream<Use> matches(Pattern pattern, Path file, String user) {
        return pattern.matcher(Sources.content(file))
                .results()
                .map(found -> new Use(user, found.group(1).replace('.', '/')));
    }

    private static String name(Path root, Path file) {
        String path = root.relativize(file).toString();
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** A class or a template that uses a template, both as paths below the root of their kind. */
    private record Use(String user, String template) {

        boolean isFromElsewhere() {
            String folder = template.substring(0, template.lastIndexOf('/') + 1);
            return !folder.startsWith("shared/") && !user.startsWith(folder);
        }
    }
}
