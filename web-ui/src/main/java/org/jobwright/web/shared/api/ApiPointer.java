package org.jobwright.web.shared.api;

/** Where a value is in the body of a request, as a JSON Pointer (RFC 6901). */
public final class ApiPointer {

    private ApiPointer() {}

    /** Of the path of a field in its record: {@code questions[2].label} is {@code /questions/2/label}. */
    public static String of(String field) {
        return field.isEmpty()
                ? ""
                : "/" + field.replace("[", ".").replace("]", "").replace('.', '/');
    }
}
