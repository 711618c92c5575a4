package org.jobwright.domain.insights.titles;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A kind of work in the O*NET classification.
 *
 * @param slug the title as a part of an address
 * @param code O*NET-SOC, such as {@code 15-1252.00}
 * @param title in English and in the plural: {@code Software Developers}
 */
public record Occupation(String slug, String code, String title) implements Serializable {

    private static final Pattern SMALL_PRINT = Pattern.compile(", (Except|Including|All Other).*");

    /** The title without its exclusions, for lists with little room. */
    public String shortTitle() {
        return SMALL_PRINT.matcher(title).replaceFirst("");
    }
}
