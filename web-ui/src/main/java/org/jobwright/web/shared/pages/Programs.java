package org.jobwright.web.shared.pages;

import java.util.regex.Pattern;

/** Distinguishes programs from people by their user agent, for counting only: nothing is refused because of it. */
final class Programs {

    private static final Pattern NAMES = Pattern.compile(
            "(?<!cu)bot(?![\\p{L}\\p{N}_])|bot/|crawl|spider|slurp|fetch|monitor|preview|scan|facebookexternalhit|pingdom|lighthouse|curl|wget|http|python|java/|ruby|perl|php|go-http|okhttp|feed",
            Pattern.CASE_INSENSITIVE);

    private Programs() {}

    static boolean introduceThemselves(String userAgent) {
        return userAgent.isEmpty() || NAMES.matcher(userAgent).find();
    }
}
