package org.jobwright.benchmarks;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Map;

/** Creates a bean of the product with the dependencies that the container would inject. */
public final class Injected {

    private Injected() {}

    /**
     * Creates a bean as the container would.
     *
     * @param known existing dependencies, by type; everything else is created as well
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
