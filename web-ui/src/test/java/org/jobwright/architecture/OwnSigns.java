package org.jobwright.architecture;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a pattern: its literals and an example of each class, for building texts that suit it badly. */
final class OwnSigns {

    private static final int MOST = 24;

    private static final Pattern TOKEN = Pattern.compile(
            "\\\\x\\{([0-9A-Fa-f]+)}|\\\\u([0-9A-Fa-f]{4})|\\\\p\\{([A-Za-z]+)}"
                    + "|\\\\([a-zA-Z])|\\\\(.)|(?<!\\\\)([A-Za-z0-9]+)|([^\\\\\\[\\](){}?*+|^$.])",
            Pattern.DOTALL);

    private OwnSigns() {}

    static Set<String> of(String pattern) {
        Set<String> signs = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(pattern);
        while (token.find() && signs.size() < MOST) {
            if (token.group(1) != null || token.group(2) != null) {
                String digits = token.group(1) != null ? token.group(1) : token.group(2);
                signs.add(Character.toString(Integer.parseInt(digits, 16)));
            } else if (token.group(3) != null) {
                signs.add(token.group(3).equals("N") ? "1" : token.group(3).equals("Cntrl") ? "\t" : "\u00e4");
            } else if (token.group(4) != null) {
                signs.add(
                        switch (token.group(4)) {
                            case "s" -> " ";
                            case "d" -> "1";
                            case "R", "n" -> "\n";
                            case "t" -> "\t";
                            default -> "a";
                        });
            } else if (token.group(6) != null) {
                signs.add(token.group(6));
                signs.add(token.group(6).substring(0, 1));
            } else {
                signs.add(token.group(5) != null ? token.group(5) : token.group(7));
            }
        }
        return signs;
    }
}
