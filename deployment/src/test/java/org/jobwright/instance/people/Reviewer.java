package org.jobwright.instance.people;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Timing;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.instance.Instance;

/**
 * A recruiter who reviews people by keys alone, and waits only where the product makes them wait. Counts the keys and
 * takes the times of waiting and of answers, in milliseconds.
 */
public final class Reviewer {
    private static final double NANOS = 1_000_000.0;

    private final Page page;
    private final List<Double> waits = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private final List<String> downloads = new ArrayList<>();
    private int keys;
    private String read = "";

    public Reviewer(Recruiter recruiter, Instance instance) {
        page = recruiter.page;
        String workspace = instance.address("/app").toString();
        String documents = instance.address("/documents/").toString();
        page.onDownload(download -> downloads.add(download.url()));
        page.onRequestFinished(request -> {
            Response response = request.response();
            if (response != null
                    && (request.url().startsWith(workspace) || request.url().startsWith(documents))) {
                Timing timing = request.timing();
                answers.add(timing.responseEnd - timing.requestStart);
            }
        });
    }

    /** Begins with the first new person on the board. */
    public void begins() {
        page.locator("[data-review]").waitFor();
        presses("r");
        waitsForTheNextCv();
    }

    public void declinesForTheFirstReason() {
        presses("d");
        waitsForTheDialog();
        presses("1");
        waitsForTheNextCv();
    }

    public void declinesForTheSameReason() {
        presses("d");
        waitsForTheDialog();
        presses("Enter");
        waitsForTheNextCv();
    }

    public void advances() {
        presses("a");
        waitsForTheDialog();
        presses("Enter");
        waitsForTheNextCv();
    }

    public void undoes() {
        presses("u");
        waitsForTheNextCv();
    }

    public boolean isBackOnTheBoard() {
        return page.locator(".jw-board").isVisible();
    }

    /** Forgets the keys and times so far. */
    public void startsCounting() {
        keys = 0;
        waits.clear();
        answers.clear();
    }

    /** The keys pressed so far. */
    public int keys() {
        return keys;
    }

    public List<Double> waits() {
        return List.copyOf(waits);
    }

    public List<Double> answers() {
        return List.copyOf(answers);
    }

    /** The addresses of what was downloaded. */
    public List<String> downloads() {
        return List.copyOf(downloads);
    }

    private void presses(String key) {
        page.keyboard().press(key);
        keys++;
    }

    /** Enter and numbers work as soon as it is open. */
    private void waitsForTheDialog() {
        waits("() => !!document.querySelector('vaadin-dialog.jw-sheet[opened]')", null);
    }

    /** Another CV, with its first page drawn or its text there; or the board, if nobody is left. */
    private void waitsForTheNextCv() {
        waits("""
                before => {
                  const cv = document.querySelector('jw-cv');
                  if (!cv) return before !== '' && !!document.querySelector('.jw-board');
                  const page = cv.querySelector('img');
                  const shown = page ? page.complete && page.naturalWidth > 0 : !!cv.querySelector(':scope > .text');
                  return cv.dataset.document !== before && shown && !document.querySelector('vaadin-dialog[opened]');
                }""", read);
        read = (String) page.evaluate("() => document.querySelector('jw-cv')?.dataset.document ?? ''");
    }

    private void waits(String until, Object argument) {
        long start = System.nanoTime();
        page.waitForFunction(until, argument, new Page.WaitForFunctionOptions().setPollingInterval(5));
        waits.add((System.nanoTime() - start) / NANOS);
    }
}
