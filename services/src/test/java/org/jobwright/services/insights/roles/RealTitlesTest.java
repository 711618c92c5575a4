package org.jobwright.services.insights.roles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jobwright.domain.insights.guides.content.GuideContent;
import org.jobwright.domain.insights.guides.content.GuideFile;
import org.jobwright.domain.insights.roles.KnownRole;
import org.jobwright.domain.insights.roles.RoleCatalog;
import org.jobwright.services.insights.roles.RealTitles.Labelled;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Real job titles, labelled by hand, matched with the guides of the demo content. Half of them were held back while the
 * rules were written.
 */
class RealTitlesTest {

    private static final int HELD_BACK = 300;
    private static final double RATE = 0.9;
    private static final Path GUIDES = Path.of("../demo/src/main/resources/org/jobwright/demo/roles");
    private static final Path TABLE = Path.of("target/role-titles.txt");
    private static final List<String> ROLES = List.of(
            "backend-developer",
            "web-developer",
            "devops-engineer",
            "data-scientist",
            "product-designer",
            "registered-nurse",
            "care-assistant",
            "primary-school-teacher",
            "truck-driver",
            "customer-service-representative",
            "accountant",
            "civil-engineer");

    @Test
    void ninetyPercentOfTitlesFindTheirGuideAndNinetyPercentOfOthersNone() throws IOException {
        if (!Files.isDirectory(RealTitles.DATA)) {
            System.out.println("Not here: " + RealTitles.DATA + "; no real titles are tried.");
            Assumptions.abort("no real titles beside the clone");
        }
        List<Labelled> all = RealTitles.labelled();
        List<Labelled> held = all.stream().filter(Labelled::heldBack).toList();
        RoleCatalog catalog = catalog();
        Files.writeString(TABLE, table("held back", held, catalog) + table("development", tuned(all), catalog));

        List<Labelled> ofRoles = held.stream().filter(Labelled::isRole).toList();
        List<Labelled> others = held.stream().filter(title -> !title.isRole()).toList();
        assertEquals(List.of(HELD_BACK, HELD_BACK), List.of(ofRoles.size(), others.size()));
        assertTrue(right(ofRoles, catalog) >= RATE * HELD_BACK, () -> "titles of the roles: see " + TABLE);
        assertTrue(right(others, catalog) >= RATE * HELD_BACK, () -> "titles of other occupations: see " + TABLE);
    }

    private static List<Labelled> tuned(List<Labelled> all) {
        return all.stream().filter(title -> !title.heldBack()).toList();
    }

    private static long right(List<Labelled> titles, RoleCatalog catalog) {
        return titles.stream()
                .filter(title -> proposed(title, catalog).equals(title.role()))
                .count();
    }

    private static String proposed(Labelled title, RoleCatalog catalog) {
        return catalog.propose(title.title())
                .map(proposal -> proposal.role().slug())
                .orElse(Labelled.NONE);
    }

    private static String table(String name, List<Labelled> titles, RoleCatalog catalog) {
        Map<String, Map<String, Long>> confusion = titles.stream()
                .collect(Collectors.groupingBy(
                        Labelled::role,
                        TreeMap::new,
                        Collectors.groupingBy(title -> proposed(title, catalog), TreeMap::new, Collectors.counting())));
        StringBuilder table = new StringBuilder(name + ": label, titles, right, what was proposed instead\n");
        confusion.forEach((role, proposals) -> {
            long all = proposals.values().stream().mapToLong(Long::longValue).sum();
            Map<String, Long> wrong = new TreeMap<>(proposals);
            Long right = wrong.remove(role);
            table.append("%-32s %4d %4d %s%n".formatted(role, all, right == null ? 0 : right, wrong));
        });
        return table.append('\n').toString();
    }

    private static RoleCatalog catalog() {
        return new RoleCatalog(ROLES.stream().map(RealTitlesTest::role).toList());
    }

    private static KnownRole role(String slug) {
        try {
            GuideContent guide = GuideFile.read(Files.readString(GUIDES.resolve(slug + ".json")));
            return KnownRole.of(slug, guide, guide.similarTitles());
        } catch (IOException e) {
            throw new IllegalStateException(slug, e);
        }
    }
}
