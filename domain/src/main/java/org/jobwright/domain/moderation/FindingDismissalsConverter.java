package org.jobwright.domain.moderation;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

@Converter
class FindingDismissalsConverter extends JsonConverter<FindingDismissals> {

    FindingDismissalsConverter() {
        super(FindingDismissals.class);
    }
}
