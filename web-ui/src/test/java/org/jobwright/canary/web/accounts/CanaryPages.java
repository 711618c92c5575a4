package org.jobwright.canary.web.accounts;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;

/** A page of another feature, which fetches what it is told to, and leads to where it is told to. */
public class CanaryPages {

    public Object fetch(URI address) throws IOException {
        return address.toURL().getContent();
    }

    public Response leadOn(URI address) {
        return Response.seeOther(address).build();
    }
}
