package org.jobwright.web.shared.http;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jobwright.domain.messages.ReplyToken;

/**
 * The mailbox for replies: {@code imaps://user:password@host/folder?to=replies@example.org}. It gets the mail to {@code
 * replies+TOKEN@example.org}; without {@code to} the user name is the address.
 */
public record ReplyMailbox(boolean tls, String host, int port, String user, String password, String folder, String to) {

    private static final String TO = "to=";
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** The mailbox in {@code JOBWRIGHT_INBOUND_MAIL_URL}; empty if nobody reads replies. */
    public static Optional<ReplyMailbox> configured() {
        return Optional.ofNullable(System.getProperty("jobwright.inbound.url"))
                .filter(url -> !url.isBlank())
                .map(URI::create)
                .map(ReplyMailbox::of);
    }

    /** The name under which the operator's mail server states what it found out about senders; blank if it has none. */
    public static String authservId() {
        return System.getProperty("jobwright.inbound.authserv-id", "");
    }

    static ReplyMailbox of(URI url) {
        String[] login = url.getRawUserInfo().split(":", 2);
        String user = decoded(login[0]);
        String folder = decoded(url.getRawPath()).replaceFirst("^/", "");
        String query = url.getRawQuery();
        return new ReplyMailbox(
                "imaps".equals(url.getScheme()),
                url.getHost(),
                url.getPort(),
                user,
                login.length > 1 ? decoded(login[1]) : "",
                folder.isEmpty() ? "INBOX" : folder,
                query != null && query.startsWith(TO) ? decoded(query.substring(TO.length())) : user);
    }

    /** The address to which a person replies. */
    public String address(String token) {
        int at = to.lastIndexOf('@');
        return to.substring(0, at) + "+" + token + to.substring(at);
    }

    /** The token in an address that a mail was sent to; empty if it is not one of ours. */
    public Optional<ReplyToken> token(String address) {
        int at = to.lastIndexOf('@');
        String begin = (to.substring(0, at) + "+").toLowerCase(Locale.ROOT);
        String end = to.substring(at).toLowerCase(Locale.ROOT);
        String given = address.toLowerCase(Locale.ROOT);
        return given.startsWith(begin) && given.endsWith(end) && given.length() > begin.length() + end.length()
                ? ReplyToken.read(given.substring(begin.length(), given.length() - end.length()))
                : Optional.empty();
    }

    /** Signs in; the caller closes it. With TLS only to the host that its certificate names. */
    public Store connect() throws MessagingException {
        Store store = Session.getInstance(session()).getStore();
        store.connect(user, password);
        return store;
    }

    /** The properties of Jakarta Mail; a password leaves this machine only encrypted. */
    private Properties session() {
        Properties properties = new Properties();
        properties.setProperty("mail.store.protocol", "imap");
        properties.setProperty("mail.imap.host", host);
        if (port > 0) {
            properties.setProperty("mail.imap.port", Integer.toString(port));
        } else {
            properties.setProperty("mail.imap.port", tls ? "993" : "143");
        }
        properties.setProperty("mail.imap.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.enable", Boolean.toString(!tls));
        properties.setProperty("mail.imap.starttls.required", Boolean.toString(!tls && !isLocal()));
        // A part comes in one answer: in pieces of 16 kB, a slow server would take many times as long.
        properties.setProperty("mail.imap.partialfetch", "false");
        properties.setProperty("mail.imap.connectiontimeout", Long.toString(CONNECT.toMillis()));
        properties.setProperty("mail.imap.timeout", Long.toString(ANSWER.toMillis()));
        properties.setProperty("mail.imap.writetimeout", Long.toString(ANSWER.toMillis()));
        return properties;
    }

    private boolean isLocal() {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + "/" + folder;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
