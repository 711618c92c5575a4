package org.jobwright.web.shared.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The address that our mails come from; one that the operator named is read by somebody. */
public final class SenderAddress {

    private static final String NAMED = "from=";

    private SenderAddress() {}

    /** What people see as the sender. */
    public static String shown() {
        return named().orElseGet(SenderAddress::unread);
    }

    /** The sender when the operator named none; nobody reads what is sent there. */
    public static String unread() {
        return "no-reply@" + URI.create(BaseUrl.get()).getHost();
    }

    /** What {@code JOBWRIGHT_SMTP_URL} names; empty for none. */
    public static Optional<String> named() {
        return Optional.ofNullable(System.getProperty("jobwright.smtp.url"))
                .filter(url -> !url.isBlank())
                .map(URI::create)
                .flatMap(SenderAddress::named);
    }

    /** What the address of a mail server names besides. */
    public static Optional<String> named(URI server) {
        return Optional.ofNullable(server.getRawQuery())
                .filter(query -> query.startsWith(NAMED))
                .map(query -> URLDecoder.decode(query.substring(NAMED.length()), StandardCharsets.UTF_8));
    }
}
