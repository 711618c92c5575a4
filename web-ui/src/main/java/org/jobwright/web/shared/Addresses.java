package org.jobwright.web.shared;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.apply.DraftToken;
import org.jobwright.domain.organizations.OrganizationId;
import org.jobwright.domain.shared.text.Slug;
import org.jobwright.domain.site.SitePart;

/** The addresses of public pages; features use these to link to each other. */
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

    /** An employer's logo; each picture has its own address. Null for none. */
    public static String logo(String fingerprint) {
        return fingerprint == null ? null : "/logos/" + fingerprint + ".png";
    }

    /** A page of the operator, such as {@code /imprint}. */
    public static String site(SitePart page) {
        return "/" + page.name().toLowerCase(Locale.ROOT);
    }

    /** The operator's logo; each picture has its own address. */
    public static String siteLogo(String fingerprint) {
        return "/site/" + fingerprint + ".png";
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

    /** A page on the way to an account, such as {@code /login}, that continues to another of our pages. */
    public static String continuing(String form, String page) {
        return form + "?continue=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** Where members sign in at the provider of their organization. */
    public static String signOn(OrganizationId organization) {
        return "/login/oidc/" + organization;
    }

    /** Where people start to apply. */
    public static String apply(String reference, String title) {
        return job(reference, title) + "/apply";
    }

    /** Voluntary questions about an application. */
    public static String survey(ApplicationReference application) {
        return "/surveys/" + application.value();
    }

    public static String equality(ApplicationReference application) {
        return "/equality/" + application.value();
    }

    /** Where an application that is being written is reviewed and sent. */
    public static String draft(DraftToken token) {
        return "/apply/" + token.value();
    }

    /**
     * A decision of the staff, with its reasons.
     *
     * @param key the id of the statement for members, who sign in; otherwise the secret of the link
     */
    public static String decision(String key) {
        return "/decisions/" + key;
    }

    /** Where people report an advert. */
    public static String report(String reference, String title) {
        return job(reference, title) + "/report";
    }
}
