package org.jobwright.web.accounts.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.services.accounts.sessions.SessionService;

/**
 * The sessions of each account that began on this node, by their ids. If an account has too many, its oldest ends at
 * once, with its windows: otherwise the end of its sign-in would only be noticed at its next request, which may never
 * come. A session that ended on another node is forgotten when that is noticed, and at the latest after the longest time
 * that a sign-in may last.
 */
@ApplicationScoped
class AccountSessions {

    @Inject
    private ServerSessions server;

    @Inject
    private Clock clock;

    /** Oldest first. */
    private final Map<String, Begun> open = new LinkedHashMap<>();

    private record Begun(AccountId account, Instant at) {}

    /** Someone signed in. */
    void begins(AccountId account, String id) {
        List<String> earlier = earlierOnes(account);
        if (earlier.size() >= SessionService.MOST_SESSIONS) {
            List<String> alive = earlier.stream().filter(server::isOpen).toList();
            earlier.stream().filter(each -> !alive.contains(each)).forEach(this::ends);
            alive.stream()
                    .limit(Math.max(0, alive.size() + 1 - SessionService.MOST_SESSIONS))
                    .forEach(server::end);
        }
        add(account, id);
    }

    private synchronized List<String> earlierOnes(AccountId account) {
        forgetOld();
        var earlier = new ArrayList<String>();
        open.forEach((id, begun) -> {
            if (begun.account().equals(account)) {
                earlier.add(id);
            }
        });
        return earlier;
    }

    private void forgetOld() {
        Instant earliest = clock.instant().minus(SessionService.LONGEST_SESSION);
        open.values().removeIf(begun -> begun.at().isBefore(earliest));
    }

    private synchronized void add(AccountId account, String id) {
        open.put(id, new Begun(account, clock.instant()));
    }

    /** A session has another id from now on. */
    synchronized void changes(String before, String id) {
        Begun begun = open.remove(before);
        if (begun != null) {
            open.put(id, begun);
        }
    }

    /** A session has ended, for whatever reason. */
    synchronized void ends(String id) {
        open.remove(id);
    }
}
