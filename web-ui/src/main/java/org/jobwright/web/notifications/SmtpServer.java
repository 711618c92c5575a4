package org.jobwright.web.notifications;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jobwright.web.shared.http.SenderAddress;

/**
 * Where mail goes: {@code smtp://user:password@host:port?from=jobs@example.org}, {@code smtps://} for TLS from the
 * first byte. On a plain connection TLS is started if the server offers it ({@code STARTTLS}), and demanded before a
 * password leaves this machine.
 */
record SmtpServer(boolean tls, String host, int port, String user, String password, String from) {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    /** The server in {@code JOBWRIGHT_SMTP_URL}; empty if mail is only kept. */
    static Optional<SmtpServer> configured() {
        return Optional.ofNullable(System.getProperty("jobwright.smtp.url"))
                .filter(url -> !url.isBlank())
                .map(URI::create)
                .map(SmtpServer::of);
    }

    static SmtpServer of(URI url) {
        boolean tls = "smtps".equals(url.getScheme());
        String[] login = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        return new SmtpServer(
                tls,
                url.getHost(),
                url.getPort() >= 0 ? url.getPort() : tls ? SMTPS : SMTP,
                login.length > 0 ? decoded(login[0]) : "",
                login.length > 1 ? decoded(login[1]) : "",
                from(url));
    }

    boolean hasLogin() {
        return !user.isEmpty();
    }

    /** The properties of Jakarta Mail; waiting for an unresponsive server has a limit. */
    Properties session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.from", from);
        properties.setProperty("mail.smtp.auth", Boolean.toString(hasLogin()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!tls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!tls && hasLogin() && !isLocal()));
        properties.setProperty("mail.smtp.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty("mail.smtp.timeout", Long.toString(ANSWER.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", Long.toString(ANSWER.toMillis()));
        return properties;
    }

    private boolean isLocal() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static String from(URI url) {
        return SenderAddress.named(url).orElseGet(SenderAddress::unread);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
