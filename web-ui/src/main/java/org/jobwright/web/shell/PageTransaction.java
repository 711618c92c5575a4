package org.jobwright.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * One transaction for a page that asks many services: each still checks its caller, but the caller is passed to the
 * database once, and what several of them need is read once.
 */
@ApplicationScoped
public class PageTransaction {

    /** Draws a page. If a service refuses something, what was written meanwhile, such as that somebody read it, is undone. */
    @Transactional
    public void draw(Runnable page) {
        page.run();
    }
}
