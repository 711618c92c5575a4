package org.jobwright.services.shared;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;
import org.jobwright.domain.shared.Json;

/**
 * Reads and writes the attributes with {@code @JdbcTypeCode(SqlTypes.JSON)}. Named in {@code persistence.xml}; an
 * attribute that is a text holds the document itself.
 */
public class JsonColumns implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
        if (type.getJavaTypeClass() == String.class) {
            return type.getJavaTypeClass().cast(json.toString());
        }
        return type.getJavaTypeClass().cast(Json.read(json.toString(), type.getJavaType()));
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        return value instanceof String json ? json : Json.write(value);
    }
}
