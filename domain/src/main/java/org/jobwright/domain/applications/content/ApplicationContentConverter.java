package org.jobwright.domain.applications.content;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores an {@link ApplicationContent} in a {@code jsonb} column. */
@Converter
public class ApplicationContentConverter extends JsonConverter<ApplicationContent> {

    public ApplicationContentConverter() {
        super(ApplicationContent.class);
    }
}
