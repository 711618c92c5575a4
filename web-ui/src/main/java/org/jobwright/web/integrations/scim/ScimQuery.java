package org.jobwright.web.integrations.scim;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.services.signon.scim.ScimFilter;

/** Reads what a program asks for in the address. */
final class ScimQuery {

    static final int MOST = 200;

    private static final int USUAL = 100;
    private static final Pattern FILTER = Pattern.compile("(\\w{1,40}) (?:eq|EQ|Eq) \"([^\"\\\\]{1,254})\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private ScimQuery() {}

    static ScimFilter filter(String text) {
        if (text == null || text.isBlank()) {
            return ScimFilter.ALL;
        }
        Matcher parts = FILTER.matcher(text.strip());
        if (!parts.matches()) {
            throw refused();
        }
        return switch (parts.group(1).toLowerCase(Locale.ROOT)) {
            case "username" ->
                new ScimFilter(ScimFilter.Attribute.USER_NAME, parts.group(2).toLowerCase(Locale.ROOT));
            case "externalid" -> new ScimFilter(ScimFilter.Attribute.EXTERNAL_ID, parts.group(2));
            case "displayname" -> new ScimFilter(ScimFilter.Attribute.DISPLAY_NAME, parts.group(2));
            default -> throw refused();
        };
    }

    /** How many are left out before the first; programs count from one. */
    static int start(String text) {
        return Math.max(0, number(text, 1) - 1);
    }

    static int count(String text) {
        return Math.clamp(number(text, USUAL), 0, MOST);
    }

    private static int number(String text, int usual) {
        return text == null || !NUMBER.matcher(text).matches() ? usual : Integer.parseInt(text);
    }

    private static RuleViolation refused() {
        return new RuleViolation("integrations.scim.filter");
    }
}
