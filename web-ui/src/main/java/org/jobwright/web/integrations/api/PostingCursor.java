package org.jobwright.web.integrations.api;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.services.integrations.postings.PostingPlace;
import org.jobwright.services.shared.KeyedHash;
import org.jobwright.web.shared.api.ApiRefusal;

/** A place in the order of changes as programs keep it: signed, so that nobody builds on what is in it. */
final class PostingCursor {

    private static final Pattern SHAPE =
            Pattern.compile("(\\d{1,19})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9a-f]{32})");
    private static final int SIGNATURE = 32;

    private PostingCursor() {}

    static String write(PostingPlace place) {
        String content = place.transaction() + "." + place.posting();
        return content + "." + signature(content);
    }

    /** Reads a cursor; without one it is the start. */
    static PostingPlace read(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return PostingPlace.START;
        }
        Matcher parts = SHAPE.matcher(cursor);
        if (!parts.matches()
                || !signature(parts.group(1) + "." + parts.group(2)).equals(parts.group(3))) {
            throw new ApiRefusal(400, "integrations.cursor.unknown");
        }
        return new PostingPlace(new BigInteger(parts.group(1)), UUID.fromString(parts.group(2)));
    }

    private static String signature(String content) {
        return KeyedHash.of("posting-cursor:" + content).substring(0, SIGNATURE);
    }
}
