package org.jobwright.instance.people;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A moderator who decides one case after another by keys alone, and waits only where the product makes them wait. Counts the
 * keys, without the letters of notes, and takes the times of waiting in milliseconds.
 */
public final class CaseWorker {
    private static final double NANOS = 1_000_000.0;

    private final Page page;
    private final List<Double> waits = new ArrayList<>();
    private int keys;
    private String shown = "";

    public CaseWorker(Moderator moderator) {
        page = moderator.page;
    }

    /** Opens the first case, from the queue. */
    public void begins() {
        page.locator("#main[data-keys]").waitFor();
        presses("j");
        waitsForTheNextCase();
    }

    public void approves() {
        presses("a");
        waitsForTheNextCase();
    }

    /** Writes a note at the first passage, and sends the advert back with it. */
    public void sendsBack(String note) {
        presses("ArrowDown");
        presses("Enter");
        waits("() => document.activeElement.matches('.jw-fieldnote textarea')", null);
        page.keyboard().type(note);
        presses("Escape");
        waits(
                "() => [...document.querySelectorAll('.jw-decide vaadin-button')].some(one => /\\d/.test(one.textContent))",
                null);
        presses("s");
        waitsForTheNextCase();
    }

    /** Forgets the keys and times so far. */
    public void startsCounting() {
        keys = 0;
        waits.clear();
    }

    public int keys() {
        return keys;
    }

    public List<Double> waits() {
        return List.copyOf(waits);
    }

    private void presses(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** Another case, with the focus on its heading. */
    private void waitsForTheNextCase() {
        waits("""
                before => {
                  const view = document.querySelector('#main');
                  const now = view?.dataset.case ?? '';
                  return now !== before && document.activeElement.matches('#main h1');
                }""", shown);
        shown = (String) page.evaluate("() => document.querySelector('#main').dataset.case ?? ''");
    }

    private void waits(String until, Object argument) {
        long start = System.nanoTime();
        page.waitForFunction(until, argument, new Page.WaitForFunctionOptions().setPollingInterval(5));
        waits.add((System.nanoTime() - start) / NANOS);
    }
}
