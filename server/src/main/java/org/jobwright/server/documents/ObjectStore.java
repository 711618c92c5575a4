package org.jobwright.server.documents;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jobwright.server.console.CommandError;

/**
 * A place for documents that all nodes reach by the API of S3.
 *
 * @param endpoint of the store; without it that of the region at Amazon
 * @param prefix of all names; empty, or it ends with a slash
 * @param compatible for stores that know neither checksums nor signed parts
 */
public record ObjectStore(
        Optional<URI> endpoint,
        String region,
        String bucket,
        String prefix,
        String key,
        String secret,
        boolean compatible) {

    private static final String URL = "JOBWRIGHT_DOCUMENTS_URL";
    private static final String KEY = "JOBWRIGHT_DOCUMENTS_KEY";
    private static final String SECRET = "JOBWRIGHT_DOCUMENTS_SECRET";
    private static final Set<String> OPTIONS = Set.of("endpoint", "region", "compatible");

    /** That of the environment, unless documents are in the data directory. */
    public static Optional<ObjectStore> in(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(URL)).map(url -> read(url, environment));
    }

    private static ObjectStore read(String url, Map<String, String> environment) {
        URI address = address(url);
        Map<String, String> options = options(url, address);
        String path = address.getPath().replaceAll("^/|/$", "");
        return new ObjectStore(
                Optional.ofNullable(options.get("endpoint")).map(endpoint -> endpoint(url, endpoint)),
                options.getOrDefault("region", "us-east-1"),
                address.getAuthority(),
                path.isEmpty() ? "" : path + "/",
                required(environment, KEY),
                required(environment, SECRET),
                Boolean.parseBoolean(options.get("compatible")));
    }

    private static URI address(String url) {
        try {
            URI address = new URI(url);
            if ("s3".equals(address.getScheme())
                    && address.getAuthority() != null
                    && address.getAuthority().matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // Handled below, like another scheme.
        }
        throw wrong(url);
    }

    private static Map<String, String> options(String url, URI address) {
        Map<String, String> options = new LinkedHashMap<>();
        if (address.getQuery() != null) {
            for (String option : address.getQuery().split("&", -1)) {
                int equals = option.indexOf('=');
                if (equals < 0 || !OPTIONS.contains(option.substring(0, equals))) {
                    throw wrong(url);
                }
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return options;
    }

    private static URI endpoint(String url, String endpoint) {
        if (!endpoint.matches("https?://[^/?#@]+/?")) {
            throw wrong(url);
        }
        return URI.create(endpoint);
    }

    private static CommandError wrong(String url) {
        return new CommandError(URL + " must be a bucket with its options, such as"
                + " s3://bucket/prefix?endpoint=https://s3.example.org&region=eu-central-1, not \"" + url + "\".");
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new CommandError(URL + " is set, so " + name + " must be set too.");
        }
        return value;
    }

    /** Where it is, without what is secret. */
    @Override
    public String toString() {
        return "s3://" + bucket + "/" + prefix
                + endpoint.map(host -> " at " + host).orElse("");
    }
}
