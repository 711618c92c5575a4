package org.jobwright.web.shared.look;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * The fingerprint of all static assets, computed when the server starts. It is part of their addresses, so a browser
 * caches them indefinitely and requests them again after an upgrade. One for all of them: a style sheet refers to its
 * font and pictures by relative addresses.
 */
@WebListener
public class AssetVersion implements ServletContextListener {

    static final String ASSETS = "/assets/";

    /** Part of Vaadin's archive. */
    private static final String AURA = "/aura/aura.css";

    private static final int LENGTH = 12;

    private static volatile String version = "0".repeat(LENGTH);

    @Override
    public void contextInitialized(ServletContextEvent starting) {
        version = fingerprint(starting.getServletContext());
    }

    static String get() {
        return version;
    }

    /** The address of a file in {@code /assets}: {@code /assets/0f3a…/site.css}. */
    public static String address(String file) {
        return ASSETS + version + "/" + file;
    }

    /** The same for the address of any of our style sheets; others stay as they are. */
    public static String addressOf(String link) {
        for (String directory : new String[] {ASSETS, "/aura/"}) {
            int at = link.indexOf(directory.substring(1));
            if (at >= 0 && link.substring(0, at).matches("[./]*")) {
                return directory + version + "/" + link.substring(at + directory.length() - 1);
            }
        }
        return link;
    }

    private static String fingerprint(ServletContext context) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : new TreeSet<>(context.getResourcePaths(ASSETS))) {
                add(digest, context, file);
            }
            add(digest, context, AURA);
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, ServletContext context, String file) throws IOException {
        try (InputStream content = context.getResourceAsStream(file)) {
            if (content != null) {
                digest.update(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(content.readAllBytes());
            }
        }
    }
}
