package org.jobwright.domain.insights.guides.content;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

/** Stores the content of a guide in a {@code jsonb} column. */
@Converter
public class GuideContentConverter extends JsonConverter<GuideContent> {

    public GuideContentConverter() {
        super(GuideContent.class);
    }
}
