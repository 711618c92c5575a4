package org.jobwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can be written in several ways is written in one. */
class IdiomTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jobwright.domain", "org.jobwright.services", "org.jobwright.web");

    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("org.jobwright.canary");

    private static final List<ArchRule> IDIOMS = List.of(jsonColumnsHaveNoConverters());

    @TestFactory
    Stream<DynamicTest> theProductSpeaksOneIdiom() {
        return IDIOMS.stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyIdiomCatchesItsCanary() {
        return IDIOMS.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertTrue(rule.evaluate(CANARIES).hasViolation())));
    }

    private static ArchRule jsonColumnsHaveNoConverters() {
        return noClasses()
                .should()
                .beAssignableTo(assignableTo(AttributeConverter.class))
                .because("a JSON column is @JdbcTypeCode(SqlTypes.JSON), and JsonColumns reads and writes it");
    }
}
