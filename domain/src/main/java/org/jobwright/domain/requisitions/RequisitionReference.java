package org.jobwright.domain.requisitions;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reference of a requisition, such as {@code RQ-2026-0042}: people type it into an advert. */
@Embeddable
public record RequisitionReference(
        @Column(name = "reference") String value) implements Serializable {

    private static final Pattern SHAPE = Pattern.compile("RQ-\\d{4}-\\d{4,18}");

    /** Empty if the text was never a reference: advertisers may use numbers of their own. */
    public static Optional<RequisitionReference> read(String text) {
        return text != null && SHAPE.matcher(text).matches()
                ? Optional.of(new RequisitionReference(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
