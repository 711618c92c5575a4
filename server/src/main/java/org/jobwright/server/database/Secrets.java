package org.jobwright.server.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The secrets of one instance, stored in a file of its data directory that only the owner can read. */
public final class Secrets {
    private static final int BYTES = 32;

    private final Path file;

    Secrets(Path file) {
        this.file = file;
    }

    public static String next() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A secret that is generated once and stored. */
    public String kept(String name) {
        Properties secrets = DataDirectory.read(file);
        String known = secrets.getProperty(name);
        if (known != null) {
            return known;
        }
        String secret = next();
        secrets.setProperty(name, secret);
        DataDirectory.write(file, secrets);
        return secret;
    }

    /**
     * The secrets that rows or files depend on. Passwords of the embedded database are not among them: another machine
     * generates its own.
     */
    public Properties ofRows() {
        Properties secrets = DataDirectory.read(file);
        secrets.stringPropertyNames().stream()
                .filter(name -> name.startsWith("database."))
                .forEach(secrets::remove);
        return secrets;
    }

    public void keep(Properties more) {
        Properties secrets = DataDirectory.read(file);
        secrets.putAll(more);
        DataDirectory.write(file, secrets);
    }
}
