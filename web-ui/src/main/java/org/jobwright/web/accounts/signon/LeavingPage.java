package org.jobwright.web.accounts.signon;

/**
 * The page that leads to a provider at once. A redirect after a form would be stopped by our own policy for forms.
 *
 * @param address of the provider
 * @param organization whose provider it is
 */
public record LeavingPage(String address, String organization) {

    public String refresh() {
        return "0; url=" + address;
    }
}
