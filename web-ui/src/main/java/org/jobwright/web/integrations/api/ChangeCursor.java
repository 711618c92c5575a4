package org.jobwright.web.integrations.api;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.services.integrations.changes.ChangePlace;
import org.jobwright.services.shared.KeyedHash;
import org.jobwright.web.shared.api.ApiRefusal;

/** A place in the order of changes as programs keep it: signed, so that nobody builds on what is in it. */
public enum ChangeCursor {
    POSTINGS,
    APPLICATIONS,
    EVENTS,
    MESSAGES;

    private static final Pattern SHAPE = Pattern.compile(
            "(\\d{0,20})\\.(\\d{1,19})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{32})");
    private static final int SIGNATURE = 32;

    /** As it is sent. */
    public String write(ChangePlace place) {
        String content = place.cluster() + "." + place.transaction() + "." + place.id();
        return content + "." + signature(content);
    }

    /** Reads a cursor; without one it is the start. */
    public ChangePlace read(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return ChangePlace.START;
        }
        Matcher parts = SHAPE.matcher(cursor);
        if (!parts.matches()
                || !signature(parts.group(1) + "." + parts.group(2) + "." + parts.group(3))
                        .equals(parts.group(4))) {
            throw new ApiRefusal(400, "integrations.cursor.unknown");
        }
        return new ChangePlace(parts.group(1), new BigInteger(parts.group(2)), UUID.fromString(parts.group(3)));
    }

    private String signature(String content) {
        return KeyedHash.of("change-cursor:" + name() + ":" + content).substring(0, SIGNATURE);
    }
}
