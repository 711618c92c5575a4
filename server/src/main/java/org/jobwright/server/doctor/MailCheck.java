package org.jobwright.server.doctor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The mail servers: whether they answer, with a certificate that fits, and accept the password. No mail is sent. */
final class MailCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Socket socket;
    private BufferedReader answers;

    Finding outgoing(Optional<URI> url) {
        if (url.isEmpty()) {
            return Finding.note("JOBWRIGHT_SMTP_URL is not set: mails are kept and can be read in Outgoing mail.");
        }
        boolean tls = "smtps".equals(url.get().getScheme());
        return asked("JOBWRIGHT_SMTP_URL", url.get(), tls ? 465 : 25, () -> smtp(url.get(), tls));
    }

    Finding incoming(Optional<URI> url) {
        if (url.isEmpty()) {
            return Finding.note("JOBWRIGHT_INBOUND_MAIL_URL is not set: mails say that replies reach nobody.");
        }
        boolean tls = "imaps".equals(url.get().getScheme());
        return asked("JOBWRIGHT_INBOUND_MAIL_URL", url.get(), tls ? 993 : 143, () -> imap(url.get(), tls));
    }

    /** A conversation with a server, up to the answer to the password. */
    private interface Conversation {
        Finding hold() throws IOException;
    }

    private Finding asked(String setting, URI url, int usualPort, Conversation conversation) {
        int port = url.getPort() < 0 ? usualPort : url.getPort();
        String server = url.getHost() + ":" + port;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(url.getHost(), port), (int) PATIENCE.toMillis());
            listen(plain);
            return conversation.hold();
        } catch (UnknownHostException e) {
            return Finding.problem(
                    "There is no host " + url.getHost() + ".", "Check " + setting + " and the name servers.");
        } catch (ConnectException e) {
            return Finding.problem(
                    server + " refuses connections.",
                    "Check whether the mail server runs, and its port in " + setting + ".");
        } catch (SocketTimeoutException e) {
            return Finding.problem(
                    server + " does not answer.",
                    "Check the port in " + setting + ", and whether a firewall or your provider blocks it.");
        } catch (SSLException e) {
            return Finding.problem(
                    server + " cannot be trusted: " + e.getMessage() + ".",
                    "Its certificate must be for " + url.getHost() + ", in time, and of an authority that Java knows;"
                            + " for your own set javax.net.ssl.trustStore in JOBWRIGHT_JAVA_OPTIONS.");
        } catch (IOException e) {
            return Finding.problem(server + " ended the connection: " + e.getMessage() + ".", "Read its log.");
        }
    }

    private Finding smtp(URI url, boolean tls) throws IOException {
        if (tls) {
            encrypt(url);
        }
        String greeting = reply();
        if (!greeting.startsWith("220")) {
            return notA("mail server", greeting);
        }
        boolean encrypted = tls;
        String offers = command("EHLO " + ownName());
        if (!tls && offers.contains("STARTTLS")) {
            String ready = command("STARTTLS");
            if (!ready.startsWith("220")) {
                return Finding.problem(
                        "It offers TLS and does not start it: " + ready, "Read the log of the mail server.");
            }
            encrypt(url);
            encrypted = true;
            command("EHLO " + ownName());
        }
        return url.getRawUserInfo() == null ? greeted(encrypted) : signIn(url, encrypted);
    }

    private Finding signIn(URI url, boolean encrypted) throws IOException {
        if (!encrypted && !url.getHost().matches("localhost|127[.]0[.]0[.]1|\\[::1]")) {
            return Finding.problem(
                    "It offers no TLS, and a password does not leave this machine without it.",
                    "Use smtps:// or the port with STARTTLS, usually 587.");
        }
        String[] login = login(url);
        String plain = Base64.getEncoder()
                .encodeToString(("\0" + login[0] + "\0" + login[1]).getBytes(StandardCharsets.UTF_8));
        String answer = command("AUTH PLAIN " + plain);
        command("QUIT");
        return answer.startsWith("235")
                ? greeted(encrypted)
                : Finding.problem(
                        "It does not accept the password of " + login[0] + ": " + answer,
                        "Correct user and password in JOBWRIGHT_SMTP_URL; special characters are written as %40.");
    }

    private Finding imap(URI url, boolean tls) throws IOException {
        if (tls) {
            encrypt(url);
        }
        String greeting = answers.readLine();
        if (greeting == null || !greeting.startsWith("* OK")) {
            return notA("mailbox", String.valueOf(greeting));
        }
        return greeted(tls);
    }

    private static Finding greeted(boolean encrypted) {
        return Finding.ok(encrypted ? "It answers, with TLS." : "It answers, without TLS.");
    }

    private static Finding notA(String what, String greeting) {
        return Finding.problem(
                "What answers there is no " + what + ": " + greeting, "Check host and port, and smtp:// or smtps://.");
    }

    private void listen(Socket connected) throws IOException {
        socket = connected;
        socket.setSoTimeout((int) PATIENCE.toMillis());
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** From here on with TLS, and only with the host that the certificate names. */
    private void encrypt(URI url) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var encrypted = (SSLSocket) factory.createSocket(socket, url.getHost(), socket.getPort(), true);
        SSLParameters parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.setSoTimeout((int) PATIENCE.toMillis());
        encrypted.startHandshake();
        listen(encrypted);
    }

    private String command(String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return reply();
    }

    /** All lines of a reply; the last one has no hyphen after its code. */
    private String reply() throws IOException {
        var reply = new StringBuilder();
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            reply.append(line).append(' ');
            line = answers.readLine();
        }
        return reply.append(line == null ? "" : line).toString();
    }

    private static String[] login(URI url) {
        String[] parts = url.getRawUserInfo().split(":", 2);
        return new String[] {
            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
            parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : ""
        };
    }

    private String ownName() {
        return "[" + socket.getLocalAddress().getHostAddress() + "]";
    }
}
