package org.jobwright.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jobwright.domain.shared.text.Slug;

/** Where public things are found on the site; features link to each other's pages by these. */
public final class Addresses {

    private Addresses() {}

    /** {@code /jobs/JW-2026-000042/signalling-technician}. */
    public static String job(String reference, String title) {
        return "/jobs/" + reference + "/" + jobSlug(title);
    }

    /** The title as the last part of a job's address. */
    public static String jobSlug(String title) {
        return Slug.of(title, "job");
    }

    public static String organization(String slug) {
        return "/organizations/" + slug;
    }

    /** An employer's picture; the address of another picture is another one. Null for none. */
    public static String logo(String fingerprint) {
        return fingerprint == null ? null : "/logos/" + fingerprint + ".png";
    }

    /** The guide to a role. */
    public static String role(String slug) {
        return "/roles/" + slug;
    }

    /** The open jobs of a role. */
    public static String jobsOfRole(String slug) {
        return "/jobs?role=" + slug;
    }

    /** A search for words. */
    public static String search(String words) {
        return "/jobs?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** A page of the way into an account, such as {@code /login}, that leads on to another page of ours. */
    public static String continuing(String form, String page) {
        return form + "?continue=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Where one begins to apply. */
    public static String apply(String reference, String title) {
        return job(reference, title) + "/apply";
    }

    /** Where one says what is wrong with an advert. */
    public static String report(String reference, String title) {
        return job(reference, title) + "/report";
    }
}
