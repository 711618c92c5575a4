package org.jobwright.web.accounts.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jobwright.web.shared.pages.SiteRequest;

/** A description of a browser, in two words a person recognises: {@code Firefox, Linux}. */
public final class Device {

    // The order matters: every browser also claims to be one of those after it.
    private static final Map<String, String> BROWSERS = orderedMap(
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrom",
            "Chrome",
            "Safari",
            "Safari");
    private static final Map<String, String> SYSTEMS = orderedMap(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    public static String of(SiteRequest visit) {
        return of(visit.userAgent());
    }

    /** The name of a new passkey until its owner changes it. */
    public static String passkeyName(SiteRequest visit) {
        String device = of(visit);
        return device.isEmpty() ? visit.text("accounts.passkey.name") : device;
    }

    static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        return system.isEmpty() || browser.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> orderedMap(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
