package org.jobwright.instance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** How a person views the product: language, screen, colours. */
public enum Look {
    ENGLISH_DESKTOP("en-GB", 1280, 900, ColorScheme.LIGHT),
    GERMAN_PHONE_IN_THE_DARK("de-DE", 360, 740, ColorScheme.DARK);

    private final String locale;
    private final int width;
    private final int height;
    private final ColorScheme colours;

    Look(String locale, int width, int height, ColorScheme colours) {
        this.locale = locale;
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    Browser.NewContextOptions options(Instance instance) {
        return new Browser.NewContextOptions()
                .setBaseURL(instance.address("/").toString())
                .setLocale(locale)
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(width, height)
                .setColorScheme(colours);
    }

    /** Changes the screen and the colours of an open page, but not its language. */
    public void turns(Page page) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    }

    /** The same one each time for a state with this name; half of all names have the same. */
    public static Look chosenBy(String state) {
        return values()[Math.floorMod(state.hashCode(), values().length)];
    }
}
