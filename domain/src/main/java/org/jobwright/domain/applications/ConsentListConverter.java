package org.jobwright.domain.applications;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jobwright.domain.shared.Json;

/** Stores the consents of one application in a {@code jsonb} column. */
@Converter
public class ConsentListConverter implements AttributeConverter<List<ConsentRecord>, String> {

    @Override
    public String convertToDatabaseColumn(List<ConsentRecord> consents) {
        return Json.write(consents);
    }

    @Override
    public List<ConsentRecord> convertToEntityAttribute(String json) {
        return List.of(Json.read(json, ConsentRecord[].class));
    }
}
