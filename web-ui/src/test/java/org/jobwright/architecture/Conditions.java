package org.jobwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;

/** The conditions of the architecture rules. */
final class Conditions {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(PermitAll.class, RolesAllowed.class, DenyAll.class);

    private Conditions() {}

    static ArchCondition<JavaClass> haveAnAccessAnnotationOnTheClassOrEachPublicMethod() {
        return new ArchCondition<>("have an access annotation on the class or on each public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (ACCESS.stream().anyMatch(type::isAnnotatedWith)) {
                    return;
                }
                for (JavaMethod method : type.getMethods()) {
                    boolean isPublic = method.getModifiers().contains(JavaModifier.PUBLIC);
                    boolean isDecided = ACCESS.stream().anyMatch(method::isAnnotatedWith);
                    if (isPublic && !isDecided) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " does not say who may call it"));
                    }
                }
            }
        };
    }

    /** On the class, or on each method that the container or another bean can call. */
    static ArchCondition<JavaClass> haveNoTransactionOfTheirOwn() {
        return new ArchCondition<>("have no transaction of their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (isOutside(type)) {
                    return;
                }
                for (JavaMethod method : type.getMethods()) {
                    if (!method.getModifiers().contains(JavaModifier.PRIVATE) && !isOutside(method)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " starts a transaction without a caller"));
                    }
                }
            }
        };
    }

    private static boolean isOutside(CanBeAnnotated part) {
        return part.isAnnotatedWith(describe(
                "runs outside of transactions",
                annotation -> annotation.getRawType().isEquivalentTo(TransactionAttribute.class)
                        && annotation.as(TransactionAttribute.class).value()
                                == TransactionAttributeType.NOT_SUPPORTED));
    }

    @SafeVarargs
    static ArchCondition<JavaClass> haveExactlyOneOf(Class<? extends Annotation>... annotations) {
        return new ArchCondition<>("have exactly one access annotation") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long count =
                        Stream.of(annotations).filter(type::isAnnotatedWith).count();
                if (count != 1) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has " + count + " access annotations"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> haveNoSetters() {
        return new ArchCondition<>("have no setters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    if (method.getName().matches("set[A-Z].*")
                            && !method.getModifiers().contains(JavaModifier.PRIVATE)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a setter"));
                    }
                }
            }
        };
    }
}
