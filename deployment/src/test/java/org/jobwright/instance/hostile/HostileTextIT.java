package org.jobwright.instance.hostile;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.jobwright.instance.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text that breaks programs, in every parameter of the search: it is treated and returned as text, and breaks nothing.
 */
@ExtendWith(Product.class)
public class HostileTextIT {
    /** Inside a tag, after a quote that ended a value; between tags a quote is text. */
    private static final Pattern ATTRIBUTE = Pattern.compile("<[^>]*[\"'] onfocus=");

    private static final List<String> PARAMETERS = List.of(
            "q",
            "near",
            "radius",
            "workplace",
            "employment",
            "organization",
            "industry",
            "pay_min",
            "sort",
            "page",
            "lang");

    static Stream<String> hostile() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><svg/onload=alert(1)>",
                "\" onfocus=alert(1) autofocus=\"",
                "' onfocus=alert(1) autofocus='",
                "</title></textarea><img src=x onerror=alert(1)>",
                "<!--<script>",
                "javascript:alert(1)",
                "${7*7} #{7*7} {{7*7}} <%= 7*7 %>",
                "'; drop table job_posting; --",
                "(((\"unclosed & | ! :*",
                "%00\u0000\u0001\u001b[2J",
                "\ufeff\u202egnp.exe\u2066",
                "\ud83d lone surrogate",
                "Z\u0335\u0321\u0322a\u0310\u0334lgo \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "-9223372036854775809",
                "NaN",
                "x".repeat(4000));
    }

    @ParameterizedTest
    @Tag("SEC-08")
    @Tag("SEC-01")
    @MethodSource("hostile")
    void anyInputIsSearchedForAsText(String text, Instance instance) throws Exception {
        Visitor visitor = new Visitor(instance);
        for (String parameter : PARAMETERS) {
            HttpResponse<String> page = visitor.get("/jobs?" + parameter + "=" + Visitor.encode(text));

            assertAll(
                    parameter,
                    () -> assertEquals(200, page.statusCode()),
                    () -> assertFalse(page.body().contains("<svg/onload"), "an element of the visitor's"),
                    () -> assertFalse(withoutOurPictures(page.body()).contains("<img"), "an element of the visitor's"),
                    () -> assertFalse(page.body().contains("<script>"), "a script of the visitor's"),
                    () -> assertFalse(ATTRIBUTE.matcher(page.body()).find(), "an attribute of the visitor's"),
                    () -> assertFalse(page.body().contains("49 49"), "an expression of the visitor's"));
        }
    }

    /** Employers' logos have no attribute that could contain other people's text. */
    public static String withoutOurPictures(String page) {
        return page.replaceAll("<img class=\"jw-emblem[a-z -]*\" src=\"/logos/[0-9a-f]{64}[.]png\" alt=\"\" ", "");
    }
}
