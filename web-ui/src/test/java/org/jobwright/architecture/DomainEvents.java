package org.jobwright.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.DomainEvent;

/** The events of the product, read from its classes, and their observers. */
public final class DomainEvents {

    private DomainEvents() {}

    /** The sealed families, and the events without one. */
    static List<Class<?>> families() {
        return Imported.PRODUCT.stream()
                .filter(type -> type.getRawInterfaces().stream().anyMatch(its -> its.isEquivalentTo(DomainEvent.class)))
                .filter(type -> type.getPackageName().startsWith("org.jobwright.domain"))
                .sorted(Comparator.comparing(JavaClass::getName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    /** The events of a family, in the order of its file. */
    static Stream<Class<?>> events(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Stream.of(family.getPermittedSubclasses()).flatMap(DomainEvents::events);
    }

    /** The name of each event in the audit log. */
    public static List<String> actions() {
        return families().stream()
                .flatMap(DomainEvents::events)
                .map(DomainEvents::empty)
                .map(DomainEvent::action)
                .toList();
    }

    /** The observers of these types, those in the same transaction first. */
    static String observers(Predicate<Class<?>> types) {
        TreeSet<String> during = new TreeSet<>();
        TreeSet<String> afterwards = new TreeSet<>();
        observed().filter(event -> types.test(event.getRawType().reflect())).forEach(event -> {
            TransactionPhase phase = event.getAnnotationOfType(Observes.class).during();
            (phase == TransactionPhase.IN_PROGRESS ? during : afterwards)
                    .add("`" + event.getOwner().getOwner().getSimpleName() + "`");
        });
        String later = afterwards.isEmpty() ? "" : "after commit " + String.join(", ", afterwards);
        return Stream.of(String.join(", ", during), later)
                .filter(names -> !names.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static Stream<JavaParameter> observed() {
        return Imported.PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(Observes.class))
                .filter(parameter -> parameter.getRawType().isAssignableTo(DomainEvent.class));
    }

    /** An event without values: its action does not depend on them. */
    private static DomainEvent empty(Class<?> event) {
        Constructor<?> constructor = event.getDeclaredConstructors()[0];
        Object[] values = Arrays.stream(constructor.getParameterTypes())
                .map(type -> Array.get(Array.newInstance(type, 1), 0))
                .toArray();
        try {
            return (DomainEvent) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(event.getName(), e);
        }
    }
}
