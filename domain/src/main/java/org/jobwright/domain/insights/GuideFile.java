package org.jobwright.domain.insights;

import org.jobwright.domain.shared.FieldProblem;
import org.jobwright.domain.shared.InvalidInput;
import org.jobwright.domain.shared.Json;
import org.jobwright.domain.shared.Slug;

/** A guide as a file: JSON with the name and number of the format around {@link GuideContent}. */
public record GuideFile(String format, int version, GuideContent guide) {

    public static final String FORMAT = "jobwright-role-guide";
    public static final int VERSION = 1;
    public static final int MAX_LENGTH = 1_000_000;

    /** The file of a guide. */
    public static String write(GuideContent guide) {
        return Json.write(new GuideFile(FORMAT, VERSION, guide));
    }

    /** The guide in a file; refused when it is something else, or of a later version of the format. */
    public static GuideContent read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new InvalidInput(FieldProblem.of("file", "guides.file.too-large", MAX_LENGTH));
        }
        GuideFile file;
        try {
            file = Json.read(json, GuideFile.class);
        } catch (IllegalStateException unreadable) {
            throw new InvalidInput(FieldProblem.of("file", "guides.file.unreadable"));
        }
        if (file == null || !FORMAT.equals(file.format) || file.guide == null) {
            throw new InvalidInput(FieldProblem.of("file", "guides.file.unreadable"));
        }
        if (file.version > VERSION) {
            throw new InvalidInput(FieldProblem.of("file", "guides.file.version", VERSION));
        }
        return file.guide;
    }

    /** The address that a guide has. */
    public static String slug(GuideContent guide) {
        return Slug.of(guide.title(), "");
    }
}
