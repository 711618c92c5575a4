package org.jobwright.domain.shared;

import jakarta.persistence.AttributeConverter;

/**
 * Stores a value record in a {@code jsonb} column. A feature extends it in one line; the mapped attribute also carries
 * {@code @ColumnTransformer(write = "cast(? as jsonb)")}, because JDBC sends text.
 */
public abstract class JsonConverter<T> implements AttributeConverter<T, String> {

    private final Class<T> type;

    protected JsonConverter(Class<T> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public T convertToEntityAttribute(String json) {
        return json == null ? null : Json.read(json, type);
    }
}
