package org.jobwright.web.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** Requests with an address and headers, for tests. */
public final class Requests {

    private Requests() {}

    /** A GET at localhost; anything that is not given is null. */
    public static HttpServletRequest get(Map<String, String> parameters, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getScheme" -> "http";
                    case "getParameter" -> parameters.get(arguments[0]);
                    case "getHeaders" ->
                        Collections.enumeration(Optional.ofNullable(headers.get(arguments[0])).stream()
                                .toList());
                    case "getHeader" -> "Host".equals(arguments[0]) ? "localhost:8080" : headers.get(arguments[0]);
                    default -> null;
                });
    }
}
