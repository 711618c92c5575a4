package org.jobwright.attacks;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form of the site, or an address with parameters.
 *
 * @param action where it is sent; a part of the path that is a parameter has a star behind it
 * @param fields with a value that the product takes
 * @param ticket the name for which its ticket is signed; empty when it wants none
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
