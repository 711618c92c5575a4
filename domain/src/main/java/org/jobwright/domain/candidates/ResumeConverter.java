package org.jobwright.domain.candidates;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores a {@link Resume} in a {@code jsonb} column. */
@Converter
public class ResumeConverter extends JsonConverter<Resume> {

    public ResumeConverter() {
        super(Resume.class);
    }
}
