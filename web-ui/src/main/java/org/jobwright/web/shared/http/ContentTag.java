package org.jobwright.web.shared.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.zip.CRC32C;

/** The entity tag of a response, derived from its bytes; weak, because it may be compressed in transit. */
public final class ContentTag {

    private ContentTag() {}

    public static EntityTag of(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return new EntityTag(Long.toHexString(sum.getValue()) + "-" + body.length, true);
    }
}
