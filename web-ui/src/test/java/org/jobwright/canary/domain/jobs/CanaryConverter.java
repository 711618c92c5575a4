package org.jobwright.canary.domain.jobs;

import jakarta.persistence.AttributeConverter;

/** A converter for one column. */
class CanaryConverter implements AttributeConverter<Integer, String> {

    @Override
    public String convertToDatabaseColumn(Integer value) {
        return value.toString();
    }

    @Override
    public Integer convertToEntityAttribute(String text) {
        return Integer.valueOf(text);
    }
}
