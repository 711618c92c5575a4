package org.jobwright.domain.organizations.brand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationBrandTest {

    private final OrganizationBrand brand = new OrganizationBrand(new OrganizationId(UUID.randomUUID()));

    @ParameterizedTest
    @CsvSource({"#0D5866, #0d5866", "' #000000 ', #000000", "#767676, #767676"})
    void aColourIsKeptIfWhiteCanBeReadOnIt(String typed, String kept) {
        assertEquals(kept, new BrandColor(typed).value());
    }

    /** By the formula of WCAG 2.2; #767676 is the lightest grey that passes. */
    @ParameterizedTest
    @CsvSource({"#777777, 4.4, #757575", "#ffffff, 1.0, #757575", "#ff0000, 3.9, #ed0000", "#ffff00, 1.0, #7a7a00"})
    void aLightColourIsRefusedWithANearOneThatWorks(String typed, double contrast, String near) {
        FieldProblem problem = assertThrows(InvalidInput.class, () -> new BrandColor(typed))
                .getProblems()
                .getFirst();
        assertEquals("organizations.brand.color.contrast", problem.code());
        assertEquals(List.of(contrast, BrandColor.LEAST_CONTRAST, near), problem.arguments());
        assertEquals(near, new BrandColor(near).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "petrol", "#123", "#12345g", "#1234567", "#000000;background:url(x)"})
    void anythingElseIsNoColour(String typed) {
        assertEquals(
                "organizations.brand.color.form",
                assertThrows(InvalidInput.class, () -> new BrandColor(typed))
                        .getProblems()
                        .getFirst()
                        .code());
    }

    @Test
    void aTextHasATitleAndEmptyOnesAreLeftOut() {
        brand.rewrite(null, List.of(new BrandText(" ", ""), new BrandText("How we\nhire", " Quickly. ")), "");
        assertEquals(List.of(new BrandText("How we hire", "Quickly.")), brand.getTexts());

        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> brand.rewrite(
                        null, List.of(new BrandText("Only a title", ""), new BrandText("", "x".repeat(1001))), ""));
        assertEquals(
                "texts[0].text texts[1].title texts[1].text",
                refused.getProblems().stream().map(FieldProblem::field).collect(Collectors.joining(" ")));
        assertThrows(
                InvalidInput.class,
                () -> brand.rewrite(null, java.util.Collections.nCopies(4, new BrandText("a", "b")), ""));
    }

    @Test
    void aPictureIsDescribedAndWithoutOneThereIsNothingToDescribe() {
        brand.rewrite(null, List.of(), "ignored");
        assertEquals("", brand.getPictureDescription());
        brand.showPicture("0".repeat(64));
        assertThrows(InvalidInput.class, () -> brand.rewrite(null, List.of(), " "));
        brand.rewrite(null, List.of(), "A bridge.");
        brand.showPicture("1".repeat(64));
        assertEquals("", brand.getPictureDescription(), "it is another picture");
    }
}
