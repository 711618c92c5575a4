package org.jobwright.services.interviews.busy;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.jobwright.domain.interviews.busy.BusyAddress;
import org.jobwright.domain.interviews.busy.BusyFailure;
import org.jobwright.services.shared.outgoing.GuardedClient;
import org.jobwright.services.shared.outgoing.GuardedResolver;

/** Fetches calendars through the {@link GuardedClient}, because anybody may name an address. */
@ApplicationScoped
public class BusyFetcher {

    /** How many calendars are fetched at the same time. */
    public static final int SIDE_BY_SIDE = 8;

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int LONGEST = 2 * 1024 * 1024;
    private static final int OK = 200;

    private final GuardedClient client = new GuardedClient("Jobwright-Calendars", LIMIT, SIDE_BY_SIDE);

    @PreDestroy
    void close() {
        client.close();
    }

    /** The file at an address as text. */
    public String fetch(BusyAddress address) throws BusyException {
        HttpGet get = new HttpGet(address.uri());
        get.setHeader("Accept", "text/calendar");
        try {
            return client.send(get, BusyFetcher::body);
        } catch (GuardedResolver.RefusedAddressException refused) {
            throw new BusyException(BusyFailure.REFUSED, refused);
        } catch (TooLongException tooLong) {
            throw new BusyException(BusyFailure.NO_CALENDAR, tooLong);
        } catch (IOException | RuntimeException away) {
            throw new BusyException(BusyFailure.NOT_REACHED, away);
        }
    }

    private static String body(HttpResponse response) throws IOException {
        if (response.getStatusLine().getStatusCode() != OK || response.getEntity() == null) {
            throw new IOException("no file");
        }
        InputStream content = response.getEntity().getContent();
        byte[] bytes = content.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new TooLongException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static final class TooLongException extends IOException {}

    /** A calendar cannot be read. */
    public static final class BusyException extends Exception {

        private final BusyFailure why;

        BusyException(BusyFailure why, Exception cause) {
            super(why.name(), cause);
            this.why = why;
        }

        public BusyFailure why() {
            return why;
        }
    }
}
