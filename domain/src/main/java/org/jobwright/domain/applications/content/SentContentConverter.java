package org.jobwright.domain.applications.content;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores a {@link SentContent} in a {@code jsonb} column. */
@Converter
public class SentContentConverter extends JsonConverter<SentContent> {

    public SentContentConverter() {
        super(SentContent.class);
    }
}
