package org.jobwright.services.signon.oidc;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.apache.http.Header;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.entity.ByteArrayEntity;
import org.jobwright.domain.shared.text.OutgoingAddress;
import org.jobwright.domain.signon.ProviderProblem;
import org.jobwright.services.shared.outgoing.GuardedClient;
import org.jobwright.services.shared.outgoing.GuardedResolver;

/**
 * Talks to providers through the {@link GuardedClient}: owners name them, and their documents name further addresses. An
 * answer is read as far as a document of a provider is long.
 */
@ApplicationScoped
class ProviderTransport {

    /** Longer than the documents of large providers, with keys and certificates. */
    static final int LONGEST = 262_144;

    /** A person is waiting. */
    private static final Duration LIMIT = Duration.ofSeconds(6);

    /** Slow providers must not take all threads that serve pages: later callers are told at once that it is away. */
    private static final int AT_ONCE = 12;

    private static final int AT_ONCE_TO_ONE = 6;

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int OK = 200;

    private final GuardedClient client = new GuardedClient("Jobwright-SignOn", LIMIT, AT_ONCE);
    private final Semaphore all = new Semaphore(AT_ONCE);
    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();

    @PreDestroy
    void close() {
        client.close();
    }

    /** Fetches a document. Only an answer with the status 200 counts as one. */
    String get(URI address) throws ProviderException {
        HttpGet get = new HttpGet(allowed(address));
        get.setHeader("Accept", "application/json");
        return send(get, response -> {
            if (response.getStatusLine().getStatusCode() != OK) {
                throw new NoDocumentException();
            }
            return body(response);
        });
    }

    /** Sends a form, and answers as the library reads answers. */
    HTTPResponse post(HTTPRequest form) throws ProviderException {
        HttpPost post = new HttpPost(allowed(form.getURI()));
        form.getHeaderMap().forEach((name, values) -> values.forEach(value -> post.addHeader(name, value)));
        post.setHeader("Accept", "application/json");
        post.setEntity(new ByteArrayEntity(form.getBody().getBytes(StandardCharsets.UTF_8)));
        return send(post, response -> {
            HTTPResponse read = new HTTPResponse(response.getStatusLine().getStatusCode());
            Header type = response.getFirstHeader("Content-Type");
            try {
                if (type != null) {
                    read.setContentType(type.getValue());
                }
            } catch (ParseException malformed) {
                throw new NoDocumentException();
            }
            read.setBody(body(response));
            return read;
        });
    }

    private static URI allowed(URI address) throws ProviderException {
        if (address == null
                || address.toString().length() > LONGEST_ADDRESS
                || OutgoingAddress.read(address.toString(), GuardedClient.LOOPBACK)
                        .isEmpty()) {
            throw new ProviderException(ProviderProblem.ADDRESS_REFUSED);
        }
        return address;
    }

    private <T> T send(HttpRequestBase request, GuardedClient.Reading<T> reading) throws ProviderException {
        String host = request.getURI().getAuthority();
        if (!all.tryAcquire()) {
            throw new ProviderException(ProviderProblem.NOT_REACHED);
        }
        try {
            if (running.merge(host, 1, Integer::sum) > AT_ONCE_TO_ONE) {
                throw new ProviderException(ProviderProblem.NOT_REACHED);
            }
            return answer(request, reading);
        } finally {
            running.computeIfPresent(host, (same, count) -> count == 1 ? null : count - 1);
            all.release();
        }
    }

    private <T> T answer(HttpRequestBase request, GuardedClient.Reading<T> reading) throws ProviderException {
        try {
            return client.send(request, reading);
        } catch (GuardedResolver.RefusedAddressException refused) {
            throw new ProviderException(ProviderProblem.ADDRESS_REFUSED, refused);
        } catch (NoDocumentException other) {
            throw new ProviderException(ProviderProblem.NOT_A_PROVIDER, other);
        } catch (IOException | RuntimeException away) {
            throw new ProviderException(ProviderProblem.NOT_REACHED, away);
        }
    }

    private static String body(HttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        InputStream content = response.getEntity().getContent();
        byte[] bytes = content.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new NoDocumentException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** There was an answer, of another kind than providers give. */
    private static final class NoDocumentException extends IOException {}
}
