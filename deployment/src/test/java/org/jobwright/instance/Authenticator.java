package org.jobwright.instance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** The passkeys of a browser window, created by the browser itself: a finger is always on it. */
public final class Authenticator {
    private final CDPSession browser;
    private final String id;

    /** Plugs one into a window. */
    public Authenticator(Page page) {
        browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        id = browser.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
    }

    /** Touched by an unknown finger, so that it does not unlock. */
    public void touchedByAStranger() {
        JsonObject arguments = arguments();
        arguments.addProperty("isUserVerified", false);
        browser.send("WebAuthn.setUserVerified", arguments);
    }

    /** The ids of its passkeys, in base64. */
    public List<String> passkeys() {
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
