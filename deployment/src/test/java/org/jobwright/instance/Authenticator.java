package org.jobwright.instance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What keeps the passkeys of a browser window, made by the browser itself: it has a finger, and puts it down or waits. */
final class Authenticator {
    private final CDPSession browser;
    private final String id;

    /** Plugs one into a window. */
    Authenticator(Page page) {
        browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", false);
        var arguments = new JsonObject();
        arguments.add("options", options);
        id = browser.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
    }

    /** The finger is on it: it answers at once. */
    void touched() {
        presence(true);
    }

    /** Nobody touches it: it waits, also where a page offers passkeys by itself. */
    void leftAlone() {
        presence(false);
    }

    private void presence(boolean simulated) {
        JsonObject arguments = arguments();
        arguments.addProperty("enabled", simulated);
        browser.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
    }

    /** Takes a finger that it does not know, so that it does not unlock. */
    void touchedByAStranger() {
        JsonObject arguments = arguments();
        arguments.addProperty("isUserVerified", false);
        browser.send("WebAuthn.setUserVerified", arguments);
        touched();
    }

    /** The ids of the passkeys that it keeps, in base64. */
    java.util.List<String> passkeys() {
        return browser.send("WebAuthn.getCredentials", arguments()).getAsJsonArray("credentials").asList().stream()
                .map(one -> one.getAsJsonObject().get("credentialId").getAsString())
                .toList();
    }

    private JsonObject arguments() {
        var arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        return arguments;
    }
}
