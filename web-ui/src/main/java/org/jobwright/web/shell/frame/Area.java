package org.jobwright.web.shell.frame;

import java.util.List;
import java.util.Locale;

/** An area of the workspaces: the work of one kind of person. In the order of the menu. */
enum Area {
    ADMINISTRATION,
    MODERATION,
    HIRING,
    WORK;

    /** The paths of its views, the default one first. */
    List<String> paths() {
        return switch (this) {
            case ADMINISTRATION ->
                List.of(
                        "admin",
                        "admin/people",
                        "admin/organizations",
                        "guides",
                        "insights",
                        "admin/rules",
                        "admin/words",
                        "admin/site",
                        "admin/mail",
                        "moderation/appeals",
                        "admin/transparency",
                        "admin/audit",
                        "admin/status");
            case MODERATION ->
                List.of(
                        "today",
                        "moderation",
                        "moderation/reports",
                        "moderation/appeals",
                        "admin/organizations",
                        "admin/people");
            case HIRING ->
                List.of(
                        "today",
                        "postings",
                        "requisitions",
                        "interviews",
                        "candidates",
                        "pool",
                        "messages",
                        "market",
                        "organization");
            case WORK -> List.of("today", "applications", "interviews", "messages", "saved", "profile", "privacy");
        };
    }

    String start() {
        return paths().getFirst();
    }

    /** The text key of its label. */
    String label() {
        return "shared.nav.section." + name().toLowerCase(Locale.ROOT);
    }
}
