package org.jobwright.web.shell.frame;

import java.util.List;
import java.util.Locale;

/** A part of the workspaces: the work of one kind of person. In the order in which they stand in the menu. */
enum Area {
    ADMINISTRATION,
    MODERATION,
    HIRING,
    WORK;

    /** The paths of its views, the first to see first. */
    List<String> paths() {
        return switch (this) {
            case ADMINISTRATION ->
                List.of(
                        "admin",
                        "admin/people",
                        "admin/organizations",
                        "guides",
                        "insights",
                        "admin/mail",
                        "admin/audit",
                        "admin/status");
            case MODERATION -> List.of("moderation", "moderation/reports", "admin/organizations", "admin/people");
            case HIRING -> List.of("postings", "market", "organization");
            case WORK -> List.of("applications", "saved", "profile");
        };
    }

    String start() {
        return paths().getFirst();
    }

    /** The key of its word. */
    String label() {
        return "shared.nav.section." + name().toLowerCase(Locale.ROOT);
    }
}
