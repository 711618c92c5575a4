package org.jobwright.domain.applications.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.applications.team.HiringTeamPart;
import org.jobwright.domain.organizations.OrganizationRole;
import org.junit.jupiter.api.Test;

/** Every role with every part in the team, compared with the table {@code hiring-rights.tsv}. */
class HiringRightsTest {

    private static final Map<String, Predicate<HiringRights>> RIGHTS = rights();

    @Test
    void everyRoleAndPartMayWhatTheTableSays() throws Exception {
        List<String> found = new ArrayList<>();
        for (OrganizationRole role : OrganizationRole.values()) {
            for (HiringTeamPart part : parts()) {
                for (boolean confidential : List.of(false, true)) {
                    HiringRights rights = new HiringRights(role, part, confidential, false);
                    found.add("%s\t%s\t%s\t%s\t%s"
                            .formatted(
                                    role,
                                    part == null ? "-" : part,
                                    confidential ? "confidential" : "open",
                                    names(rights),
                                    names(rights.whenAssigned())));
                }
            }
        }
        assertEquals(String.join("\n", table()), String.join("\n", found));
    }

    @Test
    void aPartNeverTakesARightAway() {
        for (OrganizationRole role : OrganizationRole.values()) {
            for (HiringTeamPart part : HiringTeamPart.values()) {
                for (boolean confidential : List.of(false, true)) {
                    Set<String> outside = set(new HiringRights(role, null, confidential, true));
                    Set<String> inside = set(new HiringRights(role, part, confidential, true));
                    assertTrue(inside.containsAll(outside), role + " as " + part);
                }
            }
        }
    }

    /** An owner differs from a recruiter by confidential postings. */
    @Test
    void noTwoRolesMayTheSame() {
        long different = Stream.of(OrganizationRole.values())
                .map(role -> names(new HiringRights(role, null, false, true))
                        + names(new HiringRights(role, null, true, true)))
                .distinct()
                .count();
        assertEquals(OrganizationRole.values().length, different);
    }

    private static Map<String, Predicate<HiringRights>> rights() {
        Map<String, Predicate<HiringRights>> rights = new LinkedHashMap<>();
        rights.put("read all", HiringRights::mayReadAll);
        rights.put("read", HiringRights::mayRead);
        rights.put("note", HiringRights::mayNote);
        rights.put("move", HiringRights::mayMove);
        rights.put("assign", HiringRights::mayAssign);
        rights.put("write", HiringRights::mayWriteMessages);
        rights.put("propose", HiringRights::mayPropose);
        rights.put("release", HiringRights::mayRelease);
        rights.put("stages", HiringRights::mayEditStages);
        rights.put("figures", HiringRights::maySeeFigures);
        return rights;
    }

    private static List<HiringTeamPart> parts() {
        List<HiringTeamPart> parts = new ArrayList<>();
        parts.add(null);
        parts.addAll(List.of(HiringTeamPart.values()));
        return parts;
    }

    private static String names(HiringRights rights) {
        String names = RIGHTS.entrySet().stream()
                .filter(right -> right.getValue().test(rights))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nothing" : names.equals(String.join(", ", RIGHTS.keySet())) ? "everything" : names;
    }

    private static Set<String> set(HiringRights rights) {
        return RIGHTS.entrySet().stream()
                .filter(right -> right.getValue().test(rights))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static List<String> table() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                HiringRightsTest.class.getResourceAsStream("hiring-rights.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
