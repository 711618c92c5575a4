package org.jobwright.domain.moderation;

import jakarta.persistence.Converter;
import org.jobwright.domain.shared.JsonConverter;

@Converter
class FieldNotesConverter extends JsonConverter<FieldNotes> {

    FieldNotesConverter() {
        super(FieldNotes.class);
    }
}
