package org.jobwright.instance.people;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jobwright.instance.Chromium;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Look;

/** The people of a test, each with their own browser window. People with a role are already signed in. */
public final class People {
    private static final int MOST_SHOWN = 1_500;

    private final Instance instance;
    private final Chromium chromium;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    public People(Instance instance, Chromium chromium) {
        this.instance = instance;
        this.chromium = chromium;
    }

    public Recruiter recruiter() {
        return recruiter("recruiter@demo.example", Look.ENGLISH_DESKTOP);
    }

    /** A recruiter of another organization. */
    public Recruiter rival() {
        return recruiter("rival@demo.example", Look.ENGLISH_DESKTOP);
    }

    public Recruiter recruiter(String email, Look look) {
        return new Recruiter(page(look)).signedIn(email);
    }

    public Moderator moderator() {
        return moderator("moderator@demo.example", Look.ENGLISH_DESKTOP);
    }

    public Moderator moderator(String email, Look look) {
        return new Moderator(page(look)).signedIn(email);
    }

    public Administrator administrator() {
        return administrator("admin@demo.example", Look.ENGLISH_DESKTOP);
    }

    public Administrator administrator(String email, Look look) {
        return new Administrator(page(look)).signedIn(email);
    }

    /** A future administrator without an account yet. */
    public Administrator futureAdministrator() {
        return new Administrator(page()).arrived();
    }

    public Candidate candidate(String email, Look look) {
        return new Candidate(page(look)).signedIn(email);
    }

    public Candidate candidate(String email) {
        return candidate(email, Look.ENGLISH_DESKTOP);
    }

    /** A visitor who is not signed in. */
    public Candidate visitor() {
        return visitor(Look.ENGLISH_DESKTOP);
    }

    public Candidate visitor(Look look) {
        return new Candidate(page(look)).arrived();
    }

    public Page page() {
        return page(Look.ENGLISH_DESKTOP);
    }

    private Page page(Look look) {
        Page page = chromium.newPage(instance, look, alarms::add);
        pages.add(page);
        return page;
    }

    /** As pictures, and in short in the output, which is all that is left of a machine elsewhere. */
    public void keepWhatTheySee(Path directory, String test) {
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            if (!page.isClosed()) {
                page.screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(test + "-" + (i + 1) + ".png")));
                String text = page.locator("body").innerText().replaceAll("\\s+", " ");
                System.out.println("In " + test + " window " + (i + 1) + " showed " + page.url() + ": "
                        + text.substring(0, Math.min(text.length(), MOST_SHOWN)));
            }
        }
    }

    /** Forbidden events in their windows. */
    public List<String> alarms() {
        return List.copyOf(alarms);
    }

    public void leave() {
        pages.forEach(page -> page.context().close());
    }
}
