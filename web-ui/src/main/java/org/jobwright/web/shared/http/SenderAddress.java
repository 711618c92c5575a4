package org.jobwright.web.shared.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The address from which our mails are sent; if the operator configured one, someone reads it. */
public final class SenderAddress {

    private static final String NAMED = "from=";

    private SenderAddress() {}

    /** The sender that people see. */
    public static String shown() {
        return named().orElseGet(SenderAddress::unread);
    }

    /** The sender if the operator configured none; nobody reads mail to it. */
    public static String unread() {
        return "no-reply@" + URI.create(BaseUrl.get()).getHost();
    }

    /** The address in {@code JOBWRIGHT_SMTP_URL}; empty for none. */
    public static Optional<String> named() {
        return Optional.ofNullable(System.getProperty("jobwright.smtp.url"))
                .filter(url -> !url.isBlank())
                .map(URI::create)
                .flatMap(SenderAddress::named);
    }

    /** The sender in the address of a mail server. */
    public static Optional<String> named(URI server) {
        return Optional.ofNullable(server.getRawQuery())
                .filter(query -> query.startsWith(NAMED))
                .map(query -> URLDecoder.decode(query.substring(NAMED.length()), StandardCharsets.UTF_8));
    }
}
