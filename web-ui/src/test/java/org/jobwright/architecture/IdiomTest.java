package org.jobwright.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.AttributeConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can be written in several ways is written in one. */
class IdiomTest {

    private static final Pattern VALUE_COMPARED = Pattern.compile("\\w\\.value (?:=|<>|in|not in) (?::|\\w+\\.\\w)");

    private static final List<ArchRule> IDIOMS = List.of(
            jsonColumnsHaveNoConverters(), statusesShareOneTable(), oneLoggerWrites(), rowsAreRecordsOrTuples());

    @TestFactory
    Stream<DynamicTest> theProductSpeaksOneIdiom() {
        return IDIOMS.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(Imported.PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyIdiomCatchesItsCanary() {
        return IDIOMS.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertTrue(rule.evaluate(Imported.CANARIES).hasViolation())));
    }

    /** Two values of an id are compared as ids; only an order, and a count of different ones, needs what is in them. */
    @Test
    void queriesCompareIdsAsTheyAre() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("../services/src/main/java"))) {
            List<String> found = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> VALUE_COMPARED.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertEquals(List.of(), found, "write a.id = :id, with the id type as the parameter");
        }
    }

    @Test
    void aComparedValueIsFound() {
        assertTrue(VALUE_COMPARED.matcher("where c.posting.value = :posting").find());
        assertTrue(VALUE_COMPARED.matcher("on a.id.value = c.assignee.value").find());
        assertTrue(VALUE_COMPARED.matcher("where a.id.value in :ids").find());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchRule statusesShareOneTable() {
        return noClasses()
                .that()
                .areEnums()
                .and()
                .areNotAssignableTo(Status.class)
                .should(declareAMethodNamed(Set.of("next", "canBecome", "mayBecome")))
                .because("what may follow a status is asked by Status.canBecome");
    }

    private static ArchRule oneLoggerWrites() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging"))
                .orShould()
                .dependOnClassesThat(assignableTo(System.Logger.class))
                .because("org.jboss.logging writes, with one set of levels and with the fields of LogField");
    }

    private static ArchRule rowsAreRecordsOrTuples() {
        return noClasses()
                .should(referTo(Object[].class))
                .because("a query selects a record by its constructor, or a Tuple");
    }

    private static ArchCondition<JavaClass> declareAMethodNamed(Set<String> names) {
        return ArchCondition.from(describe("declare a method named " + names, type -> type.getMethods().stream()
                .anyMatch(method -> names.contains(method.getName()))));
    }

    private static ArchCondition<JavaClass> referTo(Class<?> wanted) {
        return ArchCondition.from(describe(
                "refer to " + wanted.getSimpleName() + ".class", type -> type.getReferencedClassObjects().stream()
                        .anyMatch(reference -> reference.getRawType().isEquivalentTo(wanted))));
    }

    private static ArchRule jsonColumnsHaveNoConverters() {
        return noClasses()
                .should()
                .beAssignableTo(assignableTo(AttributeConverter.class))
                .because("a JSON column is @JdbcTypeCode(SqlTypes.JSON), and JsonColumns reads and writes it");
    }
}
