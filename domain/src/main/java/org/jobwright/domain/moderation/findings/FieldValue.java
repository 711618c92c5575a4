package org.jobwright.domain.moderation.findings;

import java.util.Comparator;
import org.jobwright.domain.jobs.advert.JobAdvert;
import org.jobwright.domain.moderation.changes.AdvertField;
import org.jobwright.domain.shared.Json;

/** The value of a field of an advert, so that a dismissal ends when it changes. */
final class FieldValue {

    private FieldValue() {}

    /** The value of the field that a path leads into, such as {@code application.questions[0].label}. */
    static String of(JobAdvert advert, String path) {
        return AdvertField.of(advert).stream()
                .filter(field -> path.startsWith(field.path()) && field.value() != null)
                .max(Comparator.comparing(field -> field.path().length()))
                .map(field -> Json.write(field.value()))
                .orElse("");
    }
}
