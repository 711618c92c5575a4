package org.jobwright.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation lists every address as the classes have it. */
class RoutesTest {

    private static final Path LISTED = Sources.ROOT.resolve("docs/routes.md");
    private static final Path WRITTEN = Path.of("target/routes.md");

    @Test
    void theListOfRoutesIsUpToDate() throws IOException {
        String routes = Routes.of(Imported.PRODUCT.that(resideInAPackage("org.jobwright.web..")))
                .written();
        Files.writeString(WRITTEN, routes);
        assertEquals(
                Files.exists(LISTED) ? Files.readString(LISTED) : "",
                routes,
                "run: cp web-ui/target/routes.md docs/routes.md");
    }

    @Test
    void aTemplateIsFoundBehindConstantsAndMethodsOfTheClass(@TempDir Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("Pages.java"), """
                class Pages {
                    private static final String FORM = "jobs/form.jte";
                    Object show() { return pages.publicPage("jobs/job.jte"); }
                    Object send() { return wrong() ? again(FORM) : pages.redirect("/jobs"); }
                    Object sendElsewhere() { return retry(this::send); }
                }
                """);

        TemplatesOfMethods templates = TemplatesOfMethods.in(source);

        assertEquals(Set.of("jobs/job.jte"), templates.of("show"));
        assertEquals(Set.of("jobs/form.jte"), templates.of("sendElsewhere"));
    }
}
