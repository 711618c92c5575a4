package org.jobwright.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * One transaction for a page that asks many services: each still checks its caller, but the caller is passed to the
 * database once, and what several of them need is read once. Only for reading, and not for a service whose refusal is
 * caught: the refusal would end the transaction for all that come after it.
 */
@ApplicationScoped
public class PageTransaction {

    /** Draws what has been read. */
    @Transactional
    public void draw(Runnable page) {
        page.run();
    }
}
