package org.jobwright.instance;

import com.microsoft.playwright.Page;

/** Links to any page of a workspace. */
public final class Links {
    private static final String FOLLOW = """
            address => new Promise(arrived => {
              addEventListener('vaadin-navigated', arrived, { once: true });
              const link = document.body.appendChild(document.createElement('a'));
              link.href = address;
              link.click();
              link.remove();
            }).then(() => null)""";

    private Links() {}

    /**
     * Goes on in a window that shows a page of a workspace. To open the address instead takes a processor twice as long,
     * because all scripts are loaded again; WindowsIT opens every view.
     */
    public static void follow(Page page, String address) {
        page.evaluate(FOLLOW, address);
    }
}
