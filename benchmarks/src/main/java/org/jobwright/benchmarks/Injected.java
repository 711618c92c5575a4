package org.jobwright.benchmarks;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Map;

/** Makes a bean of the product with what the container would give it. */
public final class Injected {

    private Injected() {}

    /**
     * Makes a bean as the container would.
     *
     * @param known what stands ready, by type; everything else is made, too
     */
    public static <T> T make(Class<T> type, Map<Class<?>, Object> known) throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        T bean = constructor.newInstance();
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)
                    || field.isAnnotationPresent(PersistenceUnit.class)
                    || field.isAnnotationPresent(PersistenceContext.class)) {
                Object value = known.get(field.getType());
                field.setAccessible(true);
                field.set(bean, value == null ? make(field.getType(), known) : value);
            }
        }
        return bean;
    }
}
