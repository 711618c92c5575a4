package org.jobwright.canary.web.accounts;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;

/** A page of another feature that fetches a given address, and redirects to a given address. */
public class CanaryPages {

    public Object fetch(URI address) throws IOException {
        return address.toURL().getContent();
    }

    public Response leadOn(URI address) {
        return Response.seeOther(address).build();
    }
}
