package org.jobwright.attacks;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form of the site, or an address with parameters.
 *
 * @param action the target address; a path parameter is followed by a star
 * @param fields with values that the product accepts
 * @param ticket the name for which its ticket is signed; empty if it needs none
 */
record Form(boolean isPosted, String action, Map<String, String> fields, String ticket) {

    String name() {
        return (action + "-" + String.join("-", fields.keySet()))
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceFirst("^-", "");
    }

    String address() {
        return isPosted || fields.isEmpty() ? action : action + "?" + body();
    }

    String body() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Caller.encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }
}
