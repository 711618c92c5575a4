package org.jobwright.server.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.server.console.CommandError;
import org.jobwright.server.console.CommandLine;
import org.jobwright.server.database.Database;
import org.jobwright.server.database.Login;
import org.jobwright.server.documents.ObjectStore;

/** All settings of an instance: options of the command and the environment, checked before anything is started. */
public record Settings(
        Path data,
        Ports ports,
        boolean demo,
        Optional<Database> outsideDatabase,
        Optional<ObjectStore> objectStore,
        URI baseUrl,
        Optional<URI> smtpUrl,
        Optional<URI> inboundMailUrl,
        Optional<String> inboundAuthservId,
        Optional<URI> searchUrl,
        String bindAddress,
        String proxies,
        Optional<String> clamd,
        Optional<String> dns,
        Optional<ClusterNode> node,
        Optional<String> outgoingProxy,
        Optional<String> staffSignOn,
        Optional<Traces> traces,
        boolean logsToConsole) {

    private static final String LOOPBACK = "127.0.0.1";

    /** Loopback and private networks, in the full form in which the server writes addresses. */
    private static final String NEAR_PROXIES =
            "127[.].*|10[.].*|192[.]168[.].*|172[.](1[6-9]|2[0-9]|3[01])[.].*" + "|0:0:0:0:0:0:0:1|f[cd][0-9a-f]{2}:.*";

    /** With dots for brackets, because a backslash would not survive in the server's configuration. */
    private static final String THIS_MACHINE = "(localhost|127[.]0[.]0[.]1|.::1.)(:[0-9]+)?";

    private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9.-]+:\\d{1,5}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    private static final Pattern AUTHSERV_ID = Pattern.compile("[A-Za-z0-9._-]{1,255}");

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final String NO_PROXY = "none";
    private static final String NUMERIC = "\\d{1,3}(?:[.]\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*";

    private static final String NAME_SERVER = "(?:\\d{1,3}(?:[.]\\d{1,3}){3}|\\[[0-9a-fA-F:.]++\\])(?::\\d{1,5})?";

    public static Settings of(CommandLine line, Map<String, String> environment) {
        Ports ports = Ports.of(line.port());
        Optional<Database> outside = outsideDatabase(environment);
        // Demo accounts have a known password: they never go into an external database or onto the network.
        boolean demo = !line.has("--no-demo") && outside.isEmpty();
        URI baseUrl = url(environment, "JOBWRIGHT_BASE_URL", "http", "https")
                .orElse(URI.create("http://localhost:" + ports.site()));
        return new Settings(
                data(line, environment),
                ports,
                demo,
                outside,
                ObjectStore.in(environment),
                baseUrl,
                url(environment, "JOBWRIGHT_SMTP_URL", "smtp", "smtps"),
                inboundMailUrl(environment),
                shaped(
                        environment,
                        "JOBWRIGHT_INBOUND_AUTHSERV_ID",
                        AUTHSERV_ID,
                        "the name that your mail server writes first into Authentication-Results"),
                url(environment, "JOBWRIGHT_SEARCH_URL", "http", "https"),
                demo ? LOOPBACK : environment.getOrDefault("JOBWRIGHT_BIND_ADDRESS", "0.0.0.0"),
                "https".equals(baseUrl.getScheme()) ? proxies(environment) : NO_PROXY,
                clamd(environment),
                dns(environment),
                ClusterNode.in(environment),
                shaped(environment, "JOBWRIGHT_OUTGOING_PROXY", HOST_AND_PORT, "host:port"),
                shaped(
                        environment,
                        "JOBWRIGHT_STAFF_SIGN_ON",
                        SLUG,
                        "the last part of the address of an organization's page"),
                Traces.in(environment),
                logsToConsole(environment));
    }

    /** Whether all lines of all logs also go to standard output, where containers expect them. */
    public static boolean logsToConsole(Map<String, String> environment) {
        String log = environment.getOrDefault("JOBWRIGHT_LOG", "files");
        if (!List.of("files", "console").contains(log)) {
            throw new CommandError("JOBWRIGHT_LOG must be files or console, not \"" + log + "\".");
        }
        return log.equals("console");
    }

    /** The mailbox for replies; its address must be known, or there is nothing that people could reply to. */
    private static Optional<URI> inboundMailUrl(Map<String, String> environment) {
        Optional<URI> url = url(environment, "JOBWRIGHT_INBOUND_MAIL_URL", "imaps", "imap");
        url.ifPresent(mailbox -> {
            String user = mailbox.getUserInfo();
            String query = mailbox.getQuery();
            if (user == null || !user.contains("@") && (query == null || !query.matches("to=[^@]+@[^@]+"))) {
                throw new CommandError(
                        "JOBWRIGHT_INBOUND_MAIL_URL must name a user and the address of the mailbox, as in"
                                + " imaps://user:password@host/INBOX?to=replies@example.org.");
            }
            if (environment.get("JOBWRIGHT_SMTP_URL") == null) {
                throw new CommandError("JOBWRIGHT_INBOUND_MAIL_URL is set, so JOBWRIGHT_SMTP_URL must be set too.");
            }
        });
        return url;
    }

    /** The address of ClamAV's daemon: host:port, or the path of its socket. */
    private static Optional<String> clamd(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("JOBWRIGHT_CLAMD")).map(address -> {
            if (!address.matches("/.+|[^/\\s]+:\\d{1,5}")) {
                throw new CommandError(
                        "JOBWRIGHT_CLAMD must be host:port or the path of a socket, not \"" + address + "\".");
            }
            return address;
        });
    }

    private static Optional<String> shaped(
            Map<String, String> environment, String name, Pattern shape, String explanation) {
        return Optional.ofNullable(environment.get(name)).map(value -> {
            if (!shape.matcher(value).matches()) {
                throw new CommandError(name + " must be " + explanation + ", not \"" + value + "\".");
            }
            return value;
        });
    }

    /** The name servers to ask: addresses, each with a port or without. */
    private static Optional<String> dns(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("JOBWRIGHT_DNS")).map(servers -> {
            if (!servers.matches(NAME_SERVER + "(?:," + NAME_SERVER + ")*+")) {
                throw new CommandError(
                        "JOBWRIGHT_DNS must be addresses of name servers separated by commas, such as 192.0.2.53 or"
                                + " [2001:db8::53]:5353, not \"" + servers + "\".");
            }
            return servers;
        });
    }

    /** Fails with a plain sentence if the site cannot listen where it should; the server would say so in many lines. */
    void requireAddress() {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(bindAddress, 0));
        } catch (IOException e) {
            throw new CommandError(
                    "The address " + bindAddress + " in JOBWRIGHT_BIND_ADDRESS cannot be used on this machine: "
                            + e.getMessage() + ".",
                    e);
        }
    }

    /**
     * A pattern of the accepted host names of the site: that of the base URL, and those of this machine, which no page
     * of another site can make a browser send.
     */
    String hosts() {
        String host = baseUrl.getHost();
        String name = host.startsWith("[") ? host.replace('[', '.').replace(']', '.') : host.replace(".", "[.]");
        boolean secure = "https".equals(baseUrl.getScheme());
        int usual = secure ? HTTPS : HTTP;
        int port = baseUrl.getPort() < 0 ? usual : baseUrl.getPort();
        return name + (port == usual ? "(:" + port + ")?" : ":" + port) + "|" + THIS_MACHINE;
    }

    /** A pattern of the proxies that are trusted to report the client address; a TLS proxy is in front. */
    private static String proxies(Map<String, String> environment) {
        String named = environment.get("JOBWRIGHT_PROXY");
        if (named == null) {
            return NEAR_PROXIES;
        }
        return Stream.of(named.split(",", -1))
                .map(address -> inFull(address.strip(), named).replace(".", "[.]"))
                .collect(Collectors.joining("|"));
    }

    /** In the server's notation; a name is not resolved. */
    private static String inFull(String address, String named) {
        try {
            if (address.matches(NUMERIC)) {
                return InetAddress.getByName(address).getHostAddress();
            }
        } catch (UnknownHostException malformed) {
            // Handled below, like a name.
        }
        throw new CommandError("JOBWRIGHT_PROXY must be addresses separated by commas, not \"" + named + "\".");
    }

    public static Path data(CommandLine line, Map<String, String> environment) {
        String data = line.value("--data").orElse(environment.getOrDefault("JOBWRIGHT_DATA", "data"));
        return Path.of(data).toAbsolutePath().normalize();
    }

    static Optional<Database> outsideDatabase(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("JOBWRIGHT_DB_URL")).map(url -> {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new CommandError("JOBWRIGHT_DB_URL must start with jdbc:postgresql:, not \"" + url + "\".");
            }
            var application = new Login(
                    required(environment, "JOBWRIGHT_DB_USER"), required(environment, "JOBWRIGHT_DB_PASSWORD"));
            var owner = environment.containsKey("JOBWRIGHT_DB_OWNER_USER")
                    ? new Login(
                            environment.get("JOBWRIGHT_DB_OWNER_USER"),
                            required(environment, "JOBWRIGHT_DB_OWNER_PASSWORD"))
                    : application;
            return new Database(url, application, owner);
        });
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new CommandError("JOBWRIGHT_DB_URL is set, so " + name + " must be set too.");
        }
        return value;
    }

    static Optional<URI> url(Map<String, String> environment, String name, String scheme, String otherScheme) {
        return Optional.ofNullable(environment.get(name)).map(value -> {
            try {
                var url = new URI(value);
                if ((scheme.equals(url.getScheme()) || otherScheme.equals(url.getScheme())) && url.getHost() != null) {
                    return url;
                }
            } catch (URISyntaxException malformed) {
                // Handled below, like another scheme.
            }
            throw new CommandError(
                    name + " must be an address like " + scheme + "://host:port, not \"" + value + "\".");
        });
    }
}
