package org.jobwright.web.applications.apply;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ContentUtil;

/** The names in the header of a form part, in UTF-8 and quoted as browsers do (RFC 7578, WHATWG). */
record PartName(String name, String fileName) {

    static final PartName NONE = new PartName("", "");

    private static final Pattern NAME = parameter("name");
    private static final Pattern FILE_NAME = parameter("filename");

    private static Pattern parameter(String name) {
        return Pattern.compile(";\\s*" + name + "=(?:\"([^\"]*)\"|([^\\s;\"]*))", Pattern.CASE_INSENSITIVE);
    }

    /** These names, or those of a field that has them. */
    PartName or(Field field) {
        if (!field.getName().equalsIgnoreCase("Content-Disposition") || field.getRaw() == null) {
            return this;
        }
        String line = ContentUtil.decode(StandardCharsets.UTF_8, field.getRaw());
        return new PartName(value(NAME, line), value(FILE_NAME, line));
    }

    private static String value(Pattern parameter, String line) {
        Matcher found = parameter.matcher(line);
        if (!found.find()) {
            return "";
        }
        String value = found.group(1) == null ? found.group(2) : found.group(1);
        // The three characters that browsers escape.
        return value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
