package org.jobwright.container.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.shared.Json;

/** An OpenID provider on this machine, which says what a test wants it to say. */
public final class LyingProvider implements AutoCloseable {

    public static final String CLIENT = "jobwright";
    public static final String SECRET = "a secret: with + signs";

    private static final RSAKey KEY = key();
    private static final RSAKey FORGED = key();

    private final ServerSocket server;
    private final AtomicInteger fetched = new AtomicInteger();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private volatile String issuer;
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean hanging;
    private volatile boolean namesIssuer;
    private volatile RSAKey published = KEY;
    private volatile UnaryOperator<Map<String, Object>> documents = same -> same;

    public LyingProvider() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = address();
        Thread.ofVirtual().start(this::accept);
    }

    private record Grant(String challenge, String token) {}

    /** What a browser took along. */
    public record Asked(URI address, Map<String, String> parameters) {

        public static Asked of(URI address) {
            return new Asked(address, LyingProvider.parameters(address.getRawQuery()));
        }

        String state() {
            return parameters.get("state");
        }
    }

    /** Where it really is. */
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** It says that it sends its name with each answer. */
    void namesItself() {
        namesIssuer = true;
    }

    /** From now on it says that it is another. */
    public void callsItself(String other) {
        issuer = other;
    }

    public void says(UnaryOperator<Map<String, Object>> changed) {
        documents = changed;
    }

    /** From now on it takes requests and answers none. */
    void hangs() {
        hanging = true;
    }

    /** Waits until somebody has asked it while it hangs. */
    void awaitRequest() throws InterruptedException {
        asked.await();
    }

    /** How often its keys were fetched. */
    int fetched() {
        return fetched.get();
    }

    /** It signs with another key, which it publishes. */
    void changesKey() {
        published = key();
    }

    /** The claims of an honest token. */
    public JWTClaimsSet.Builder claims(Asked asked, String subject, String email) {
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .audience(CLIENT)
                .subject(subject)
                .claim("nonce", asked.parameters().get("nonce"))
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Nora Newcomer")
                .claim("sid", "sid-" + subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    /** A code for which the browser that asked gets a token. */
    public String code(Asked asked, JWTClaimsSet claims) {
        return code(asked, signed(claims, published));
    }

    String code(Asked asked, String token) {
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(asked.parameters().get("code_challenge"), token));
        return code;
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signed with what everybody knows, its public key, as if both sides had agreed on it. */
    static String withASharedKey(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(KEY.toPublicJWK().toJSONString()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed with a key that is not published, under the name of one that is. */
    static String forged(JWTClaimsSet claims) {
        return sign(claims, FORGED, KEY.getKeyID(), JOSEObjectType.JWT);
    }

    /** That somebody signed out. */
    public String signOut(JWTClaimsSet claims) {
        return sign(claims, published, published.getKeyID(), new JOSEObjectType("logout+jwt"));
    }

    static String signed(JWTClaimsSet claims, RSAKey key) {
        return sign(claims, key, key.getKeyID(), JOSEObjectType.JWT);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key, String name, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(name)
                            .type(type)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String[] request = reader.readLine().split(" ", -1);
            if (hanging) {
                asked.countDown();
                reader.read(new char[100_000]);
                while (reader.read() >= 0) {
                    // until the client gives up
                }
                return;
            }
            Map<String, String> headers = new HashMap<>();
            for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            char[] body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
            for (int read = 0; read < body.length; ) {
                read += reader.read(body, read, body.length - read);
            }
            Answer answer = answer(request[1], headers, new String(body));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream()
                    .write(("HTTP/1.1 " + answer.status()
                                    + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + "Content-Length: "
                                    + bytes.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            // the client went away
        }
    }

    private record Answer(String status, String body) {}

    private Answer answer(String path, Map<String, String> headers, String body) {
        return switch (path) {
            case "/.well-known/openid-configuration" -> new Answer("200 OK", Json.write(documents.apply(about())));
            case "/keys" -> {
                fetched.incrementAndGet();
                yield new Answer("200 OK", new JWKSet(published.toPublicJWK()).toString());
            }
            case "/token" -> token(headers, parameters(body));
            default -> new Answer("404 Not Found", "{}");
        };
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new HashMap<>();
        about.put("issuer", issuer);
        about.put("authorization_endpoint", address() + "/authorize");
        about.put("token_endpoint", address() + "/token");
        about.put("jwks_uri", address() + "/keys");
        about.put("response_types_supported", java.util.List.of("code"));
        about.put("subject_types_supported", java.util.List.of("public"));
        about.put("id_token_signing_alg_values_supported", java.util.List.of("RS256"));
        about.put("authorization_response_iss_parameter_supported", namesIssuer);
        return about;
    }

    /** Codes work once, and only for the client that knows its secret and the verifier. */
    private Answer token(Map<String, String> headers, Map<String, String> form) {
        String known = URLEncoding.basic(CLIENT, SECRET);
        if (!known.equals(headers.get("authorization"))) {
            return new Answer("401 Unauthorized", "{\"error\": \"invalid_client\"}");
        }
        Grant grant = grants.remove(String.valueOf(form.get("code")));
        if (grant == null || !grant.challenge().equals(challenge(form.get("code_verifier")))) {
            return new Answer("400 Bad Request", "{\"error\": \"invalid_grant\"}");
        }
        return new Answer(
                "200 OK",
                Json.write(Map.of(
                        "access_token",
                        "access",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        grant.token())));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> one));
    }

    /** The header of a client with a secret, as RFC 6749 encodes it. */
    private static final class URLEncoding {

        static String basic(String client, String secret) {
            String text = java.net.URLEncoder.encode(client, StandardCharsets.UTF_8)
                    + ":"
                    + java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
