package org.jobwright.domain.insights.guides.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.Slug;

/**
 * A guide as a file: JSON with the name and number of the format around {@link GuideContent}. {@code docs/role-guides.md}
 * describes it.
 */
public record GuideFile(String format, int version, GuideContent guide) {

    public static final String FORMAT = "jobwright-role-guide";
    public static final int VERSION = 1;

    /** In characters. */
    public static final int MAX_LENGTH = 1_000_000;

    private static final String FIELD = "file";
    private static final String UNREADABLE = "insights.guides.file.unreadable";

    /** The file of a guide. */
    public static String write(GuideContent guide) {
        return Json.writeIndented(new GuideFile(FORMAT, VERSION, guide)) + "\n";
    }

    /**
     * Reads a guide from a file; refuses anything else, a later version of the format, and unknown properties, because
     * a misspelt one would be lost silently.
     */
    public static GuideContent read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw refused("insights.guides.file.too-large", MAX_LENGTH);
        }
        GuideFile file = parse(json);
        if (file == null || !FORMAT.equals(file.format) || file.guide == null) {
            throw refused("insights.guides.file.other");
        }
        if (file.version < 1 || file.version > VERSION) {
            throw refused("insights.guides.file.version", VERSION);
        }
        return file.guide;
    }

    private static GuideFile parse(String json) {
        try {
            // Some editors begin a file with a byte order mark.
            return Json.readStrictly(json.startsWith("\uFEFF") ? json.substring(1) : json, GuideFile.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw refused("insights.guides.file.property", line(unknown), unknown.getPropertyName());
        } catch (JsonProcessingException unreadable) {
            throw refused(UNREADABLE, line(unreadable));
        }
    }

    private static int line(JsonProcessingException failure) {
        JsonLocation location = failure.getLocation();
        return location == null ? 1 : Math.max(1, location.getLineNr());
    }

    private static InvalidInput refused(String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of(FIELD, code, arguments));
    }

    /** The slug of a guide's address. */
    public static String slug(GuideContent guide) {
        return Slug.of(guide.title(), "");
    }
}
